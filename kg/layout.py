"""A notice's text cut into sentences under headings: plain frozen data, offsets into `Notice.text`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_BORDER = re.compile(r"\t?\|\t?|\t+")


class Kind(StrEnum):
    """What a sentence is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    NOTE = "note"
    """A footnote: ※, 注."""
    ROW = "row"
    """A table row, `|…|…|`, or cells with tabs between them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, bullet, heading or table row; `start:end` holds its words without marker and outer blanks.

    `block` numbers the paragraph, bullet or table that it stands in; `governors` are the indexes of the sentences that
    rule it, nearest first: the bullet above a nested one, the sentence that leads into a list, the headings from inner
    to outer, the title.
    """

    start: int
    end: int
    kind: Kind
    block: int
    governors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """All sentences of a notice in the order of its text."""

    text: str
    sentences: tuple[Sentence, ...]

    def words(self, sentence: Sentence) -> str:
        """Return the sentence's words as the notice writes them."""
        return self.text[sentence.start : sentence.end]

    def governors(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield what rules the sentence, nearest first."""
        return (self.sentences[index] for index in sentence.governors)

    def headings(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield the headings above the sentence, from inner to outer, without the title."""
        return (governor for governor in self.governors(sentence) if governor.kind is Kind.HEADING)

    def at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`, or None (markers, blanks, the head)."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found and found.start <= offset else None

    def cells(self, row: Sentence) -> list[tuple[int, int]]:
        """Return the spans of a table row's cells, outer blanks and empty edges left out; empty cells are empty spans."""
        borders = [found.span() for found in _BORDER.finditer(self.text, row.start, row.end)]
        cells, start = [], row.start
        for stop, following in [*borders, (row.end, row.end)]:
            raw = self.text[start:stop]
            lead = len(raw) - len(raw.lstrip())
            cells.append((start + lead, start + max(lead, len(raw.rstrip()))))
            start = following
        if cells and cells[0][0] == cells[0][1]:
            cells = cells[1:]
        return cells[:-1] if cells and cells[-1][0] == cells[-1][1] else cells
