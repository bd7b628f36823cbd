"""Ties that the page's form states: a bare name below 委託先, a list below 国内グループ会社, a bracket behind a name."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, JOINT, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.description import TYPES, described
from kg.extract.links.grammar import cue
from kg.extract.links.tie import Evidence, Tie
from kg.folding import fold
from kg.layout import Kind

_SERVES = rf"{cue('service', 'offer')}[^、。はがを:|]{{0,6}}?{cue('provider')}"
_KIND = rf"(?:(?P<child>{cue('subsidiary')})|(?P<serves>{_SERVES})|(?<!再){cue('contractor', 'agency')})"
_CLIENTS = re.compile(rf"(?:{cue('client')}|(?<!提){cue('customer')})[^、。はがを]{{0,8}}[】》>)\]〉＞:]*$")
"""A heading over those who hand work to the publisher, or use its service."""
_SERVED = re.compile(f"(?<!提){cue('customer')}")
_BARE = re.compile(rf"^[^。]{{0,14}}?[:|・■●○◆◇□\-\[「(]*(?P<named>{GROUP})[\])」。|]*$")
_ROLE = re.compile(rf"{_KIND}(?:の?(?:概要|名称?|会社名|一覧|について))?(?:\([^)]*\))?[】》>)\]:]*$")
_FIRST = re.compile(rf"^[|・■●○◆◇□※*\-①-⑳0-9.]*(?P<named>{MARK})")
_GROUP_ROW = re.compile(rf"^[^。]{{0,20}}{cue('subsidiary')}")
_BRACKETED = re.compile(
    rf"[(（][^()（）、。]{{0,10}}?(?:(?P<child>{cue('subsidiary')})|(?<!再){cue('contractor', 'trade')})[)）]"
)
_ANOTHERS = re.compile(rf"\((?P<owner>{MARK})の")
"""A bracket that names somebody else: `B(A の子会社)`."""
_NOTED = re.compile(rf"{cue('subsidiary')}[^、。※注*]{{0,6}}[(（]?[※注*](?P<number>[0-9]*)")
_NOTE = re.compile(r"[※注*][(（]?(?P<number>[0-9]*)[)）.:：]?\s*$")
_MEANS = re.compile(
    rf"^[)）.:]?(?P<named>{GROUP})(?:の(?:[0-9]+社|こと))?(?:を(?:指し|いい|言い)ます|です|であり|をいう|を指す|。|$)"
)
_OF_GROUP = re.compile(rf"{MARK}{JOINT}{{0,2}}(?:{MARK}|その)?の?[^、。はがをに\ue000-\uf8ff]{{0,6}}?{cue('subsidiary')}")
_ONLY_NAMES = re.compile(rf"[^。\ue000-\uf8ff]{{0,3}}{GROUP}[^\ue000-\uf8ff]{{0,8}}")
_COLLECTED = re.compile(rf"{cue('concerned')}[^。]{{0,8}}{cue('collective')}")
_NAMES = re.compile(rf"[|・■●○◆◇□※*\-①-⑳0-9.]*{GROUP}[|]*")
_SEVERAL = 3
"""How many names at least make a line a list of the group: two may be any pair."""
_SHORT = 60
"""Longest line that may be an item or a heading rather than prose."""


def headed_names(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each line that is a bare name below a heading of the notice's `text` such as 委託先 or 子会社の概要."""
    for line in lines:
        found = _BARE.match(line.text)
        headings = _headings(text, lines, line) if found else []
        role = next((role for heading in headings if (role := _ROLE.search(heading))), None)
        if found and role:
            for named in marks_in(found["named"]):
                yield from _listed(line, named, cast, _kind_of(role), "links/headed")


def headed_clients(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield the tie of each named party in a line of names below a heading of the notice's `text` such as 委託元."""
    for line in lines:
        headings = _headings(text, lines, line) if line.names and "。" not in line.text else []
        if any(_CLIENTS.search(heading) for heading in headings):
            served = any(_SERVED.search(heading) for heading in headings)
            how = Evidence("uses_service_of" if served else "outsources_to", line, "links/headed-client", said=False)
            clients = [mark for mark in marks_in(line.text) if mark not in (*cast.speakers, *cast.unnamed)]
            yield from described(clients, "client", [cast.speaker], how)


def _headings(text: str, lines: list[Line], line: Line) -> list[str]:
    """The two nearest headings over a line, in the notice's own words: there a party's name may be a word for its kind."""
    over = [lines[index].sentence for index in line.sentence.governors[:2]]
    return [fold(text[sentence.start : sentence.end]) for sentence in over]


def listed_children(lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each company that begins a line of a list or table below a line that speaks of group companies."""
    under = False
    for line in lines:
        short = len(line.text) <= _SHORT and "。" not in line.text
        found = _FIRST.match(line.text)
        if found and under and short and found["named"] not in (*cast.unnamed, *cast.places):
            yield from _listed(line, found["named"], cast, "subsidiary", "links/listed")
        elif not found:
            under = short and bool(_GROUP_ROW.search(line.text))


def noted_children(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each company that a footnote of the notice's `text` to グループ会社※2 says to be meant."""
    folded = fold(text)
    noted = {found["number"] for found in _NOTED.finditer(folded)}
    for line in lines if noted else ():
        note, means = _NOTE.search(folded[: line.sentence.start]), _MEANS.match(line.text)
        if note and means and note["number"] in noted:
            for named in marks_in(means["named"]):
                yield from _listed(line, named, cast, "subsidiary", "links/noted")


def members(lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each company of a line of names alone, the publisher's first, in a notice that speaks of its group."""
    grouped = any(_OF_GROUP.search(line.text) for line in lines)
    for line in lines if grouped else ():
        listed = marks_in(line.text) if _ONLY_NAMES.fullmatch(line.text) else []
        if listed[:1] == [cast.speaker] and len(listed) >= _SEVERAL:
            for named in listed:
                if named not in (*cast.unnamed, *cast.places):
                    yield from _listed(line, named, cast, "subsidiary", "links/member")


def collected(lines: list[Line], cast: Cast) -> list[str]:
    """Return the named parties that are listed below 対象となる販売会社, 該当する関連団体 and the like."""
    found: dict[str, None] = {}
    under = False
    for line in lines:
        short = len(line.text) <= _SHORT and "。" not in line.text
        if under and short and _NAMES.fullmatch(line.text):
            found.update(dict.fromkeys(marks_in(line.text)))
        elif short and not line.names and _COLLECTED.search(line.text):
            under = True
        elif line.names or not short:
            under = False
    return [mark for mark in found if mark not in (*cast.speakers, *cast.unnamed, *cast.places)]


def filed(lines: list[Line], cast: Cast, ties: list[Tie]) -> list[Tie]:
    """Return the ties without work handed to another provider than the one whose heading a facility is listed below."""
    providers = {tie.provider for tie in ties if tie.client in cast.facilities and tie.how.type == "outsources_to"}
    kept = []
    for tie in ties:
        handed = tie.how.type == "outsources_to" and tie.client in cast.facilities
        below = _headings_over(lines, tie.client) & providers if handed else set[str]()
        if not below or tie.provider in below or tie.provider not in providers:
            kept.append(tie)
    return kept


def _headings_over(lines: list[Line], mark: str) -> set[str]:
    """The parties that the headings above a party's lines name."""
    above = [lines[index] for line in lines if mark in line.text for index in line.sentence.governors]
    return {other for line in above if line.sentence.kind is Kind.HEADING for other in marks_in(line.text)}


def bracketed_names(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each name that a bracket of the notice's `text` explains: `B（当社子会社）`, `B（委託先）`."""
    folded = fold(text)
    for line in lines:
        for found in re.finditer(MARK, line.text):
            bracket = _BRACKETED.match(folded, line.places[found.start()][1])
            others = _ANOTHERS.match(line.text, found.end())
            if bracket and others and others["owner"] not in cast.speakers:
                yield from _owned(line, found.group(), others["owner"], _kind_of(bracket))
            elif bracket:
                yield from _listed(line, found.group(), cast, _kind_of(bracket), "links/bracketed")


def _owned(line: Line, mark: str, owner: str, kind: str) -> Iterator[Tie]:
    yield from described([mark], kind, [owner], Evidence(TYPES[kind], line, f"links/bracketed-{kind}"))


def _kind_of(role: re.Match[str]) -> str:
    """What a heading or bracket says that a name is to the publisher."""
    groups = role.groupdict()
    return "subsidiary" if groups["child"] else "provider" if groups.get("serves") else "contractor"


def _listed(line: Line, mark: str, cast: Cast, kind: str, rule: str) -> Iterator[Tie]:
    how = Evidence(TYPES[kind], line, f"{rule}-{kind}", said=False)
    yield from described([mark] if mark not in cast.speakers else [], kind, [cast.speaker], how)
