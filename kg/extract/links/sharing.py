"""Ties of shared infrastructure: `A とネットワークを共有している B`, `A およびシステム接続のある B`."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOING, NOUN, cue
from kg.extract.links.tie import Evidence, Tie, ties

_WHAT = rf"(?P<what>{NOUN}{{0,12}}{cue('share')})"
_KNOWN = re.compile(cue("knowledge"))
_AND = r"(?:と|・|及び|および|ならびに|並びに)"
_SHARED = re.compile(rf"(?P<one>{MARK}){_AND}(?P<other>{MARK})(?:の|が|で|は|、)*{_WHAT}")
_TOGETHER = re.compile(
    rf"(?P<one>{MARK}){_AND}(?P<other>{MARK})(?:は|が|で|では)、?(?:同じ|同一の|共通の)?(?P<what>{NOUN}{{1,16}})を、?{cue('share')}"
)
"""`A と B は同じネットワークを共用しており`."""
_WITH = re.compile(
    rf"(?P<one>{MARK})(?:は|が)、?[^。\ue000-\uf8ff]{{0,20}}(?P<other>{MARK})と(?P<what>{NOUN}{{0,12}})を{cue('share')}"
)
_SHARING = re.compile(rf"{_WHAT}{DOING}(?P<other>{MARK})")
_JOINED = re.compile(rf"(?P<one>{MARK}){_AND}{_WHAT}(?:の|が)ある、?(?P<other>{GROUP})")
_COMMON = re.compile(
    rf"(?P<other>{MARK})(?:グループ)?と(?:は|の)?(?:の間で)?(?P<what>{cue('common')}(?:の|で|して|し|した|する|{NOUN}){{0,10}}?{cue('service')})"
)
_NETWORKED = re.compile(
    rf"(?P<what>{NOUN}{{0,10}}{cue('line', 'service')})(?:が|で|を介して|により|を通じて)、?(?:{NOUN}|に){{0,6}}"
    rf"{cue('connect')}(?P<other>{MARK})"
)
"""`ネットワークがつながっている B`."""
_JOINTLY = re.compile(rf"(?P<one>{MARK}){_AND}(?P<other>{MARK})が(?P<what>共同で{cue('use')})")


def shared_ties(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of two that share a network, a system or premises; to share knowledge is none."""
    for tie in _shared(line, cast):
        if not any(_KNOWN.search(line.text, *span) for span in tie.how.whats):
            yield tie


def _shared(line: Line, cast: Cast) -> Iterator[Tie]:
    for found in (
        *_SHARED.finditer(line.text),
        *_TOGETHER.finditer(line.text),
        *_WITH.finditer(line.text),
        *_JOINTLY.finditer(line.text),
    ):
        yield Tie(found["one"], found["other"], _evidence(line, found))
    for found in (*_SHARING.finditer(line.text), *_NETWORKED.finditer(line.text)):
        clients, said = actors_in(Frame(line.text, found.start(), found.start()), cast)
        yield from ties(clients, [found["other"]], _evidence(line, found, said=said))
    for found in _COMMON.finditer(line.text):
        clients, said = actors_in(Frame(line.text, found.start(), found.start()), cast)
        sharers = [mark for mark in clients if mark != found["other"]]
        yield from ties(
            sharers, [found["other"]] if found["other"] not in cast.speakers else [], _evidence(line, found, said=said)
        )
    for found in _JOINED.finditer(line.text):
        yield from ties(marks_in(found["other"]), [found["one"]], _evidence(line, found))


def _evidence(line: Line, found: re.Match[str], *, said: bool = True) -> Evidence:
    return Evidence("shares_infrastructure_with", line, "links/shared", (found.span("what"),), said=said)
