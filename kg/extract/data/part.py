"""The parts of a notice that can speak of its data: sentences, and cells of table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.data.zones import is_contact, is_list_like, is_question
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Quote

_CHRONICLE = re.compile(r"とは、|[(]第.{1,3}報[)]|を(?:発表|公表|リリース)(?:。|$)")
_NO_MARKS = re.compile(r"(?:[-‐–—―ー×✕✖x無]|なし|非該当|対象外)+")


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or one cell of a table row, of the page."""

    page: Page
    sentence: Sentence
    words: str

    @property
    def bare(self) -> bool:
        """Whether it is a bare enumeration or label, no full sentence."""
        return self.sentence.kind is Kind.ROW or is_list_like(self.words)

    @property
    def quote(self) -> Quote:
        """The sentence, or the row, as a quote."""
        return self.page.quote_of(self.sentence)


def parts(page: Page) -> Iterator[Part]:
    """Yield the parts below the title; questions, definitions, contact desks and the chronicle of announcements are left out."""
    for sentence in page.layout.sentences:
        words = fold(page.layout.words(sentence))
        if sentence.kind is Kind.TITLE or is_contact(page, sentence) or _CHRONICLE.search(words):
            continue
        for start, end in _spans(page, sentence):
            if not is_question(page.text[start:end]):
                yield Part(page, sentence, page.text[start:end])


def _spans(page: Page, sentence: Sentence) -> list[tuple[int, int]]:
    """The sentence, or the cells of a row, unless all marks behind its first cell say no (|国籍|－|×|)."""
    if sentence.kind is not Kind.ROW:
        return [(sentence.start, sentence.end)]
    cells = page.layout.cells(sentence)
    marks = fold("".join(page.text[start:end] for start, end in cells[1:]))
    return [] if _NO_MARKS.fullmatch(marks) else cells
