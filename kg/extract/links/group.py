"""Ties of child and parent: `A の子会社である B`, `親会社(A)`, `A が運営する B`, 附属."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import DOING, IS, NOUN, PHRASE, cue
from kg.extract.links.nouns import apposed
from kg.extract.links.tie import Evidence, Tie, ties

_BETWEEN = IS.replace("[「『(]?", rf"(?:{NOUN}{{0,14}}[の(])?[「『(]?")
_BOTH = rf"(?:であり|で|かつ|兼|及び|および)、?{NOUN}{{2,16}}(?:である|の)"
"""What stands between a noun and a name that is said to be two things."""
_ONE_OF = r"(?:に(?:あたる|当たる|該当する|属する)|化した|(?:の(?:うち)?の?(?:一社|1社|一つ|ひとつ)|の一員)(?:である|の))[「『]?"
_KIND = r"[^、。はがをにでの「」()\ue000-\uf8ff]{0,10}"
_CHILD = re.compile(rf"{cue('subsidiary')}(?P<is>{_BETWEEN}|{_BOTH}|{_ONE_OF})(?P<named>{GROUP})")
_HEAD = re.compile(
    rf"(?P<owner>{MARK})(?:(?:(?:の|、)(?:{PHRASE}{{0,12}}(?:の|における))?|{_KIND})?{_KIND}"
    rf"|(?:と|及び|および|並びに|ならびに|、)その"
    rf"|が[^。\ue000-\uf8ff]{{0,14}}?{cue('settle', 'hold', 'own')}[^、。はがを\ue000-\uf8ff]{{0,14}})$"
)
_AMONG = re.compile(
    rf"(?P<named>{GROUP})を(?:はじめ|始め)とする(?:{MARK}?の?{NOUN}{{0,10}}{cue('subsidiary')}|(?P<others>{MARK}))"
)
_MEMBER = re.compile(rf"(?P<owner>{MARK})グループ(?:の|である)(?P<named>{GROUP})")
_OF_GROUP = re.compile(
    rf"(?P<owner>{MARK})(?:の|である|に(?:属する|属している|加わった|所属する|参画した)|入りした|傘下の|の一員である|の一社である)(?P<named>{GROUP})"
)
_GROUPS = re.compile(rf"(?:^|[、をにはが])(?:同じ)?グループの(?P<named>{GROUP})")
"""`業務をグループの B に委託`."""
_WORD = "グループ"
_NO_THING = rf"(?!の?[^、。はがをに\ue000-\uf8ff]{{0,8}}{cue('service', 'offer')}(?:が|に|へ|を|は|の|で))"
_LASTS = "(?:する|している|しております|した)"
_STAKE = rf"(?:[0-9.]+%(?:の株式)?(?:を)?|全額(?:を)?|{cue('stock')}(?:の[^、。]{{1,8}})?を)?(?:直接|間接|全額)?(?:に)?"
_HOLDS = rf"(?:{cue('invest')}(?:の|先である|{_LASTS})|{cue('own', 'acquire')}{_LASTS})"
_HELD = re.compile(rf"(?P<owner>{MARK})(?:が、?|の)?{_STAKE}{_HOLDS}(?P<named>{GROUP}){_NO_THING}")
"""`A が株式を保有する B`, `A の 51% 出資の B`."""
_CHILD_IS = re.compile(
    rf"(?P<named>{GROUP})(?:は|が)、?(?:(?:いずれも|ともに|共に)、?)?(?:{NOUN}{{1,10}}の?)?(?P<owner>{MARK})の?(?:{PHRASE}{{0,10}})?{cue('subsidiary')}"
    rf"(?:です|であり|であって|となり|で、|として|にあり|にある|に入っ|である(?:。|が|ため|こと|$)|。|$)"
)
_GLOSSED = re.compile(
    rf"(?P<named>{MARK})\((?:{NOUN}{{0,12}})?(?P<owner>{MARK})の(?:{NOUN}{{0,10}})?{cue('subsidiary')}(?=[)、で])"
)
"""`当社(B の日本法人)`."""
_WITH_PARENT = re.compile(rf"(?P<owner>{MARK})を{cue('parent')}(?:と|に)(?:する|した|持つ){NOUN}{{0,8}}(?P<named>{GROUP})")
"""`B を親会社とする A`."""
_PARENT = re.compile(rf"(?:(?P<owner>{MARK})(?:の|が|、|は、?))?{cue('parent')}{_BETWEEN}(?P<named>{MARK})")
_RUN = re.compile(
    rf"(?P<owner>{MARK})\)?が{cue('run', 'provide', 'hold', 'own')}{DOING}[「『]?(?P<named>{GROUP})"
    rf"{_NO_THING}"
)
"""Not `B が管理する当社のサイト`: there a thing of the place is run."""
_RUNNER = rf"(?!提供|開発|販売|保守|展開|管理){cue('run', 'provide', 'provider')}(?:法人|者)?[:は・]"
_RUN_BY = re.compile(rf"(?:(?P<named>{MARK})\(|^[(■・※]*){_RUNNER}(?P<owner>{MARK})\)?(?(named)|$)")
"""`A(運営：B)`, and at the end of a house's notice `運営会社：B`."""
_SUBJECT = re.compile(rf"(?P<subject>{MARK})(?:は|が)、?[^。\ue000-\uf8ff]*$")
_RUNS = re.compile(rf"(?P<owner>{MARK})(?:が|の)?、?{cue('run', 'provide')}(?:{DOING})?(?:各|全)?{cue('facility')}")


def group_ties(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of child and parent that a line states."""
    for found in _CHILD.finditer(line.text):
        head = _HEAD.search(line.text[: found.start()])
        if head or not _is_anothers(line, found, cast):
            yield from ties(apposed(cast, found), [head["owner"] if head else cast.speaker], _evidence(line, said=bool(head)))
    for found in _AMONG.finditer(line.text):
        if found["others"] is None or found["others"] in cast.kin:
            named = [mark for mark in marks_in(found["named"]) if mark not in cast.speakers]
            yield from ties(named, [cast.speaker], _evidence(line, said=False))
    for found in (*_MEMBER.finditer(line.text), *_HELD.finditer(line.text)):
        members = [mark for mark in marks_in(found["named"]) if mark not in cast.unnamed]
        yield from ties(members, [found["owner"]], _evidence(line))
    for found in (hit for pattern in (_CHILD_IS, _GLOSSED, _WITH_PARENT) for hit in pattern.finditer(line.text)):
        yield from ties(marks_in(found["named"]), [found["owner"]], _evidence(line))
    for found in _PARENT.finditer(line.text):
        yield Tie(found["owner"] or cast.speaker, found["named"], _evidence(line, said=bool(found["owner"])))
    yield from _run_places(line, cast)


def _run_places(line: Line, cast: Cast) -> Iterator[Tie]:
    """The ties of places to those who are said to run them."""
    for found in _RUN.finditer(line.text):
        own = cast.speakers if found["owner"] in cast.unnamed else ()
        children = [mark for mark in marks_in(found["named"]) if mark in cast.places and mark not in own]
        yield from ties(children, [found["owner"]], _evidence(line))
    for found in _RUN_BY.finditer(line.text):
        child = found["named"] or (cast.speaker if not cast.company else None)
        if child and (child in cast.places or not found["named"]):
            yield Tie(child, found["owner"], _evidence(line, said=False))
    yield from _all_places(line, cast)


def _all_places(line: Line, cast: Cast) -> Iterator[Tie]:
    """The ties of all places, where a line says that the publisher runs the places of a kind."""
    if any(found["owner"] == cast.speaker for found in _RUNS.finditer(line.text)):
        places = [place for place in cast.places if place not in cast.speakers]
        yield from ties(places, [cast.speaker], Evidence("subsidiary_of", line, "links/group-run", said=False))


def group_members(text: str, line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of those that the notice's `text` calls one of the publisher's group: `当社グループの B`."""
    for found in _GROUPS.finditer(line.text):
        members = [mark for mark in marks_in(found["named"]) if mark not in (*cast.unnamed, *cast.speakers)]
        yield from ties(members, [cast.speaker], _evidence(line, said=False))
    for found in _OF_GROUP.finditer(line.text):
        start, end = line.places[found.start("owner")]
        if found["owner"] in cast.speakers and text[start:end].endswith(_WORD):
            members = [mark for mark in marks_in(found["named"]) if mark not in cast.unnamed]
            yield from ties(members, [found["owner"]], _evidence(line))


def _is_anothers(line: Line, found: re.Match[str], cast: Cast) -> bool:
    """Whether `M は、グループ会社である N` speaks of the group of M, who is not the one that writes."""
    subject = _SUBJECT.search(line.text[: found.start()])
    return subject is not None and subject["subject"] not in cast.speakers


def _evidence(line: Line, *, said: bool = True) -> Evidence:
    return Evidence("subsidiary_of", line, "links/group", said=said)
