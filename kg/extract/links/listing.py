"""Ties that the page's form states: a bare name below 委託先, a list below 国内グループ会社, a bracket behind a name."""

import re
from collections.abc import Iterator

from kg.extract.line import MARK, Line
from kg.extract.links.cast import Cast
from kg.extract.links.description import described
from kg.extract.links.grammar import cue
from kg.extract.links.tie import Evidence, Tie
from kg.folding import fold

_KIND = rf"(?:(?P<child>{cue('subsidiary')})|(?<!再){cue('contractor')})"
_BARE = re.compile(rf"^[^。]{{0,14}}?[:|・■●○◆◇□\-\[「(]*(?P<named>{MARK})[\])」。|]*$")
_ROLE = re.compile(rf"{_KIND}(?:の?(?:概要|名称?|会社名|一覧|について))?(?:\([^)]*\))?[】》>)\]:]*$")
_FIRST = re.compile(rf"^[|・■●○◆◇□※*\-①-⑳0-9.]*(?P<named>{MARK})")
_GROUP_ROW = re.compile(rf"^[^。]{{0,20}}{cue('subsidiary')}")
_BRACKETED = re.compile(rf"[(（][^()（）、。]{{0,10}}?{_KIND}[)）]")
_SHORT = 60


def headed_names(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each line that is a bare name below a heading of the notice's `text` such as 委託先 or 子会社の概要."""
    for line in lines:
        found = _BARE.match(line.text)
        governors = [lines[index].sentence for index in line.sentence.governors[:2]] if found else []
        headings = [fold(text[sentence.start : sentence.end]) for sentence in governors]
        role = next((role for heading in headings if (role := _ROLE.search(heading))), None)
        if found and role:
            yield from _listed(line, found["named"], cast, child=bool(role["child"]), rule="links/headed")


def listed_children(lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each company that begins a line of a list or table below a line that speaks of group companies."""
    under = False
    for line in lines:
        short = len(line.text) <= _SHORT and "。" not in line.text
        found = _FIRST.match(line.text)
        if found and under and short and found["named"] not in (*cast.unnamed, *cast.places):
            yield from _listed(line, found["named"], cast, child=True, rule="links/listed")
        elif not found:
            under = short and bool(_GROUP_ROW.search(line.text))


def bracketed_names(text: str, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield a tie for each name that a bracket of the notice's `text` explains: `B（当社子会社）`, `B（委託先）`."""
    folded = fold(text)
    for line in lines:
        for found in re.finditer(MARK, line.text):
            bracket = _BRACKETED.match(folded, line.places[found.start()][1])
            if bracket:
                yield from _listed(line, found.group(), cast, child=bool(bracket["child"]), rule="links/bracketed")


def _listed(line: Line, mark: str, cast: Cast, *, child: bool, rule: str) -> Iterator[Tie]:
    kind = "subsidiary" if child else "contractor"
    how = Evidence("subsidiary_of" if child else "outsources_to", line, f"{rule}-{kind}", said=False)
    yield from described([mark] if mark not in cast.speakers else [], kind, [cast.speaker], how)
