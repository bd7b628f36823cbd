"""A sentence as names are read from it: its words with Sudachi's tags, and how far a run of name words reaches.

Only the tags are asked: GiNZA guesses the part of speech of an unknown name now as a verb, now as an auxiliary.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract.page import Page
from kg.layout import Sentence

FOREIGN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚァ-ヺー]{2}")
"""A word in Latin letters or katakana."""

_INNER = frozenset("・･·&＆.．-‐－ー'’!！+＋@＠ヶヵノケツガ")
_SPELT_IN_NAMES = frozenset("但之乃")
"""Characters of places' names that Sudachi takes for a conjunction or particle."""
_INSIDE = ("名詞", "接頭辞", "接尾辞", "形状詞", "記号", "感動詞")
_AT_START = (*_INSIDE, "副詞", "形容詞", "動詞", "連体詞")
_FORMAL = frozenset(
    ("ため", "とき", "ところ", "ほか", "うち", "あと", "うえ", "まま", "こと", "もの", "際", "場合", "当時", "以来")
)
_NUMBERED = re.compile(r"(?:[①-⑳㉑-㉟❶-❿■●○◆◇□・※]|[0-9０-９]{1,2}[.．、)）\u3000 ]|.*[0-9０-９]\s*[年月日時分]度?頃?)+")
_BLANKS = (" ", "\u3000")
_LATIN = re.compile(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９À-ÿ.,&＆)）]")
_KANA = re.compile(r"[ァ-ヺー]")


@dataclass(frozen=True, slots=True)
class Word:
    """A token at `start:end` of the line, with Sudachi's tag."""

    start: int
    end: int
    text: str
    tag: str

    @property
    def proper(self) -> bool:
        """Whether it is a proper name, or written as foreign names are."""
        return "固有名詞" in self.tag or bool(FOREIGN.match(self.text))

    @property
    def joins_clauses(self) -> bool:
        """Whether it is a noun that a clause ends in (製造のため|株式会社A), by its tag: ことぶき is none."""
        return self.text in _FORMAL and "固有名詞" not in self.tag

    def fits_inside(self, allowed: tuple[str, ...] = _INSIDE) -> bool:
        """Whether it can be part of a name: a noun, a number, a sign such as ・ or &."""
        return self.text in _INNER or self.text in _SPELT_IN_NAMES or self.tag.startswith(allowed) or self.text == "一般"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the page; offsets of its text and words begin at the sentence."""

    sentence: Sentence
    text: str
    words: tuple[Word, ...]

    def first_from(self, offset: int) -> int:
        """Return the index of the first word that begins at `offset` or later."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def follower(self, offset: int) -> Word | None:
        """Return the word that begins right at `offset`, or None."""
        index = self.first_from(offset)
        return self.words[index] if index < len(self.words) and self.words[index].start == offset else None

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that begin in `start:end`."""
        return self.words[self.first_from(start) : self.first_from(end)]

    def reach_right(self, start: int) -> int:
        """Return where the run of name words that begins at `start` ends (`start` itself if none does)."""
        end = start
        for word in self.words[max(0, self.first_from(start) - 1) :]:
            if word.end <= start:
                continue
            gap = self.text[end : word.start]
            if gap and not (self._joined(end, word.start) or (end == start and gap in _BLANKS)):
                break
            if not word.fits_inside(_AT_START if end == start else _INSIDE) or (gap and end > start and word.text[0].isdigit()):
                break
            end = word.end
        return end

    def reach_left(self, end: int) -> int:
        """Return where the run of name words that ends at `end` begins (`end` itself if none does)."""
        start = end
        for word in reversed(self.words[: self.first_from(end)]):
            gap = self.text[word.end : start]
            if gap and not (self._joined(word.end, start) or (start == end and gap in _BLANKS)):
                break
            if not word.fits_inside() or word.joins_clauses:
                break
            start = word.start
        numbered = _NUMBERED.match(self.text[start:end])
        return start + numbered.end() if numbered else start

    def _joined(self, left: int, right: int) -> bool:
        """Whether a blank between two words stands inside a name: between Latin letters or kana, not between kanji."""
        if self.text[left:right] not in (" ", "  "):
            return False
        before, after = self.text[left - 1], self.text[right]
        return bool(_LATIN.match(before) or _LATIN.match(after) or (_KANA.match(before) and _KANA.match(after)))


def read_lines(page: Page) -> list[Line]:
    """Return the page's sentences as lines."""
    return [Line(sentence, text, _words(doc)) for sentence, text, doc in page.sentences()]


def _words(doc: Doc) -> tuple[Word, ...]:
    tokens = ((token.idx, token.text, token.tag_) for token in doc)
    return tuple(Word(start, start + len(text), text, tag) for start, text, tag in tokens if tag != "空白")
