"""Dealings of partners: goods that are sold for another, contracts, alliances, memberships, ventures."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import DOING, NOUN, cue
from kg.extract.links.tie import Evidence, Tie, ties

_SOLD = re.compile(rf"(?P<named>{MARK})の(?P<what>{NOUN}{{0,8}}{cue('goods')})をお?{cue('sell')}")
_CONTRACT = re.compile(rf"(?P<named>{MARK})と(?:の)?(?P<what>{NOUN}{{0,16}}契約)を(?:締結|結)")
_ALLIED = re.compile(
    rf"(?:と|が|は)(?P<what>{NOUN}{{0,12}}契約)を(?:締結|結)(?:して|んで)(?:いる|おります|いた)(?P<named>{MARK})"
)
_ALLIES = re.compile(rf"(?P<named>{GROUP})と(?:の)?(?P<what>{NOUN}{{0,6}}{cue('ally')})(?:を?し|を行|を?いたし|関係にあ)")
_ALLY = re.compile(rf"(?P<what>{NOUN}{{0,14}}?{cue('ally')}){DOING}(?:{NOUN}{{0,12}}?[「『])?(?P<named>{GROUP})")
_TOGETHER = re.compile(
    rf"{cue('together')}、?(?P<what>{NOUN}{{0,14}}?{cue('venture', 'work')})(?:を|に|の)?"
    rf"(?:行|おこな|営|実施|運営|展開|推進|進め|取り組)[^、。\ue000-\uf8ff]{{0,12}}?(?:た|る|す|う|む)(?P<named>{MARK})"
)
"""`連携して事業を行っている B`."""
_MEMBER = re.compile(
    rf"(?:が|も)(?P<what>{cue('join')})(?:し(?:て(?:いる|おります)|た)|する|となって(?:いる|おります)|である)、?(?P<named>{MARK})"
    rf"(?!(?:の|が{cue('provide')}{DOING})[^、。はがを]{{0,16}}?{cue('service', 'offer')})"
)
_JOINT = re.compile(
    rf"(?:(?P<named>{GROUP})と(?:の)?|(?P<pair>{MARK}と{MARK})(?:の|が|は|で)、?)"
    rf"(?P<what>{NOUN}{{0,6}}{cue('jointly')}{NOUN}{{0,14}})"
)
_BOUND = re.compile(rf"(?P<client>{MARK})と契約(?:関係にある|して(?:いる|いた)|を結んで(?:いる|いた))(?P<named>{MARK})")


def dealings(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of partners and of those bound by contract."""
    for found in _BOUND.finditer(line.text):
        yield Tie(found["client"], found["named"], Evidence("outsources_to", line, "links/contract"))
    for found in (
        hit
        for pattern in (_SOLD, _CONTRACT, _ALLIED, _ALLIES, _ALLY, _TOGETHER, _MEMBER, _JOINT)
        for hit in pattern.finditer(line.text)
    ):
        pair = found.groupdict().get("pair") or ""
        named = [mark for mark in marks_in(found["named"] or pair) if mark not in cast.speakers]
        how = Evidence("partner_of", line, "links/dealing", (found.span("what"),), said=False)
        yield from ties([cast.speaker], named, how)
