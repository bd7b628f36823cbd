"""Counts in tables and lists: bare numbers in their column's unit, long ones by their total."""

from collections.abc import Iterable, Iterator

from kg.extract.counts.figures import Figure, bare_figure, units_in
from kg.extract.page import Page
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon

LONG = 5
"""More figures than this in one table are given by their total, if there is one."""


def bare_cells(page: Page, row: Sentence, head: Sentence) -> Iterator[Figure]:
    """Yield the numbers that stand alone in a row's cells, in the unit that the table's head row gives their column."""
    if row.kind is not Kind.ROW or head is row:
        return
    units = list(units_in([page.text[a:b] for a, b in page.layout.cells(head)]))
    for (start, end), unit in zip(page.layout.cells(row), units, strict=False):
        figure = bare_figure(page.text[start:end], unit) if unit else None
        if figure:
            shift = start - row.start
            yield Figure(figure.start + shift, figure.end + shift, figure.value, figure.unit, figure.qualifier, labelled=True)


def is_total(words: str) -> bool:
    """Whether a row, bullet or cell speaks of a total."""
    return any(hit.code == "total" for hit in lexicon("count-cues").find(words))


def is_breakdown(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence, or what governs it, calls itself the parts of a total (内訳)."""
    said = [page.layout.words(sentence), *(page.layout.words(governor) for governor in page.layout.governors(sentence))]
    return any(hit.code == "breakdown" for words in said for hit in lexicon("count-cues").find(words))


def has_total(values: Iterable[int], others: Iterable[int]) -> bool:
    """Whether a figure outside of a list is the list's total; a list with sums of its own counts everything twice."""
    total = sum(values)
    return any(total in (other, 2 * other) for other in others)
