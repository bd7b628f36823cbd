"""Near names: pairs that an analyst may look at, the surest of them slips of the keyboard."""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from kg.resolution import Sameness
from kg.resolve.names import legal_form, without_legal_form
from kg.resolve.scopes import is_common
from kg.resolve.types import OFFICES, type_of
from kg.resolve.uses import Use
from kg.resolve.variants import mistyped

_ALIKE = 80
"""Likeness, of 100, of two names without their legal forms from which on they are near."""
_ROWS = 500
"""Names that are compared with all others at a time, so that memory stays small."""
_SHORTEST = 3
_COUNTING = re.compile("[0-9a-z一二三四五六七八九十東西南北中上下大小新本元前後内外第\u2160-\u217f]*")
_CHINESE = re.compile("[\u4e00-\u9fff]*")


def find_similar(uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Yield slips and near names, each pair once; that two firms are told apart by numbers or places makes them no near names."""
    keys = [
        key for key in uses if not is_common(key) and type_of(key) not in OFFICES and len(without_legal_form(key)) >= _SHORTEST
    ]
    cores = [without_legal_form(key) for key in keys]
    for row, column, likeness in _near(cores):
        one, other = uses[keys[row]], uses[keys[column]]
        slip = mistyped(one, other)
        if slip:
            yield slip
        elif cores[row] == cores[column]:
            yield from _other_form(one, other)
        elif legal_form(one.key) == legal_form(other.key) and not _told_apart(cores[row], cores[column]):
            yield _candidate(one, other, "similar_name", round(likeness / 100, 2))


def _near(cores: list[str]) -> Iterator[tuple[int, int, float]]:
    for first in range(0, len(cores), _ROWS):
        scores = process.cdist(cores[first : first + _ROWS], cores, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        for row, column in zip(*(places.tolist() for places in scores.nonzero()), strict=True):
            if column > first + row:
                yield first + row, column, float(scores[row, column])


def _other_form(one: Use, other: Use) -> Iterator[Sameness]:
    """One name with two legal forms: on either side it may be one firm, two kinds of firm are two."""
    forms = [legal_form(use.key).replace("〇", "") for use in (one, other)]
    if forms[0] == forms[1]:
        yield _candidate(one, other, "other_side", 1.0)
    elif not all(forms) and type_of(without_legal_form(one.key)) not in OFFICES:
        yield _candidate(one, other, "no_legal_form", 1.0)


def _told_apart(one: str, other: str) -> bool:
    """Whether the names differ in counting or in the place that they begin with."""
    changes = [(one[op.src_start : op.src_end], other[op.dest_start : op.dest_end], op.src_start)
               for op in Levenshtein.opcodes(one, other) if op.tag != "equal"]  # fmt: skip
    if all(_COUNTING.fullmatch(was + now) for was, now, _ in changes):
        return True
    return all(start < 3 and _CHINESE.fullmatch(was + now) for was, now, start in changes)  # noqa: PLR2004 - 岡山, 鹿児島


def _candidate(one: Use, other: Use, reason: str, score: float) -> Sameness:
    sources = tuple(sorted((one.parties[0], other.parties[0])))
    return Sameness(one=one.key, other=other.key, reason=reason, status="candidate", score=score, sources=sources)
