"""Dates inside what was learnt: in 2月3日、第三者が1月26日に侵入したことを確認 the noticing belongs to the outer date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.events.reach import read_told
from kg.extract.events.told import Statement, Told
from kg.extract.passages import Passage, Tie

_LEARNING = ("detection", "report", "query")
_CONTENT = re.compile(r"(?:こと|旨|との|もの|と(?=[^なしい])|という)")
_FINDING = re.compile(r"(?:ところ|結果)、?\s*$")
_PAUSE = ("", "に", "には", "、", ",", "頃")


def untangled(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages; where one dates only what was learnt, its noticing goes to the date that it hangs on."""
    yield from passages[:1]
    for outer, passage in pairwise(passages):
        content = _content(read_told(passage)) if passage.date.value < outer.date.value else None
        waits = content is not None and (_waits(outer, passage) or _leads_to(outer, passage))
        if waits:
            yield _whole(outer, passage)
        inner = content is not None and (waits or _learns(outer, passage))
        yield replace(passage, words=passage.words[:content]) if inner else passage


def _content(told: Told) -> int | None:
    """Where what was learnt ends, if the date is tied to it (1月26日に侵入したこと), or None."""
    if not (told.clings or told.ranges) or told.passage.tie is not Tie.OWN:
        return None
    first = next(iter(told.statements), None)
    learning = next((s for s in told.statements if s.code in _LEARNING and s.told), None)
    if first is None or learning is None or not _inside(told, first, learning):
        return None
    marker = _CONTENT.search(told.words, first.end, learning.start)
    return marker.start() if marker else None


def _inside(told: Told, first: Statement, learning: Statement) -> bool:
    return first.start < learning.start and any(s.inside for s in told.statements if s.start < learning.start)


def _waits(outer: Passage, passage: Passage) -> bool:
    """Whether the date before it, in the same sentence, has told nothing yet."""
    if outer.sentence != passage.sentence or outer.tie is not Tie.OWN or outer.particle not in _PAUSE:
        return False
    return outer.end == passage.date.start and not any(s.told for s in read_told(outer).statements)


def _leads_to(outer: Passage, passage: Passage) -> bool:
    """Whether the date before it is that of an inquiry whose finding follows (調査したところ、5月1日から…)."""
    joined = outer.sentence == passage.sentence and outer.tie is Tie.OWN and outer.end == passage.date.start
    return joined and bool(_FINDING.search(outer.words))


def _learns(outer: Passage, passage: Passage) -> bool:
    """Whether the date before it is that of the noticing; a list below a report quotes it, with dates of its own."""
    alike = outer.sentence.kind is passage.sentence.kind
    return alike and any(s.code in _LEARNING and s.told for s in read_told(outer).statements)


def _whole(outer: Passage, inner: Passage) -> Passage:
    """The outer date with all words to the end of the inner one's."""
    gap = "〓" * (inner.start - outer.end)
    return replace(outer, end=inner.end, words=outer.words + gap + inner.words)
