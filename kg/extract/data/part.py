"""The parts of a notice that can speak of its data: sentences, and cells of table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.data.table import cells_read, is_left_out, marked
from kg.extract.data.zones import is_contact, is_list_like, is_question
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Quote, Status

_INDENTED = re.compile(r"\n[ 　]{2,}")
"""Where a line begins that is set apart by its indent: it goes on with nothing."""
_CROSS = re.compile(rf"\s*{either('data-words', 'cross_mark')}")
_CHRONICLE = re.compile(r"とは、|[(]第.{1,3}報[)]|を(?:発表|公表|リリース)(?:。|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or one cell of a table row, of the page."""

    page: Page
    sentence: Sentence
    words: str
    marked: Status | None = None
    """What marks in the other cells of its row say of it."""

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
        said = marked(page, sentence) if sentence.kind is Kind.ROW else _crossed_out(words)
        for number, own in enumerate(_words_of(page, sentence)):
            if not is_question(own):
                yield Part(page, sentence, own, said if number == 0 else None)


def _crossed_out(words: str) -> Status | None:
    """What a cross before an entry says of it: ×住所."""
    return Status.DENIED if _CROSS.match(words) else None


def _words_of(page: Page, sentence: Sentence) -> list[str]:
    """The words of the sentence, or of the cells of a row, unless all marks behind its first cell say no (|国籍|－|×|)."""
    if sentence.kind is not Kind.ROW:
        return _INDENTED.split(page.layout.words(sentence))
    return [] if is_left_out(page, sentence) else cells_read(page, sentence)
