"""The lines of a notice and what each one is: title, heading, bullet, note, table row, prose.

Markdown marks headings by `#`. Plain notices use the same signs (■, ●, 1., (1), 【】) for headings and for bullets:
a sign is a bullet where its neighbour wears the same sign, a heading where it stands alone above something else.
Short lines without a sign are headings above a sentence, and bullets where they stand one below the other.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Self

from kg.layout import Kind
from kg.parse.signs import sign_of
from kg.parse.wrapping import runs_on, wrapped_lines
from kg.vocabulary import lexicon

# Rulers, pictures and invisible blanks say nothing.
_NOTHING = re.compile(
    r"[\s\u200b\ufeff|:：\-‐–—―－ー=＝＊*_＿~～・.…]*$|\|[\s|:\-]*$|!\[[^\]]*\](?:\([^)]*\))?\s*$|<img\b[^>]*>\s*$"
)
_SENTENCE = re.compile(r"[。！？、,]$|ます$|です$|した$")
_DATED = re.compile(r"[0-9０-９元][ \t]?[月日]")
_VALUE = re.compile(r"[：:@]|https?://|[0-9０-９][ \t]?\D{1,6}$|^[（(].*[）)]$|^【[^】]*】.|、|[はをがにで]$")
_LABEL = 40
_RUN = 2
_TOP = 10
_TITLE = 150
_AS_BULLETS = ("dash", "note", "row")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something: `start:end` without marker and outer blanks; depth 0 is outermost."""

    start: int
    end: int
    kind: Kind
    sign: str
    indent: int
    after_blank: bool
    wrapped: bool = False
    """Whether it goes on in the next line, the text being wrapped at a width."""


def read_lines(text: str, start: int, end: int, *, titled: bool = True) -> list[Line]:
    """Cut `text[start:end]` into lines and say what each is; blank lines, rulers and pictures are dropped.

    titled: whether the title is known from elsewhere; else a line near the top may be it.
    """
    raw = _raw_lines(text, start, end)
    words = [text[line.start : line.end] for line in raw]
    follows = [not (following.after_blank or following.sign) for following in raw[1:]]
    wrapped = wrapped_lines(words, [*follows, False])
    raw = [replace(line, wrapped=goes_on) for line, goes_on in zip(raw, wrapped, strict=True)]
    column = _Column.of(words, raw)
    title = None if titled else _title(column.words)
    return [replace(line, kind=Kind.TITLE if n == title else column.kind(n)) for n, line in enumerate(raw)]


def _raw_lines(text: str, start: int, end: int) -> list[Line]:
    """Lines with their sign, all taken for prose."""
    lines, blank = [], True
    for begin, stop in pairwise([start, *(i + 1 for i in range(start, end) if text[i] == "\n"), end + 1]):
        content = text[begin : stop - 1].rstrip()
        lead = len(content) - len(content.lstrip(" \t\r\u3000\xa0\u200b\ufeff"))
        if _NOTHING.match(content):
            blank = blank or not content.startswith("|", lead)  # a table's ruler does not part its rows
            continue
        sign, width = sign_of(content[lead:])
        indent = sum(2 if unicodedata.east_asian_width(c) == "F" else 1 for c in content[:lead])
        lines.append(Line(begin + lead + width, begin + len(content), Kind.PROSE, sign, indent, blank))
        blank = False
    return lines


def _title(words: Sequence[str]) -> int | None:
    """The first line at the top that names a subject, before the first sentence."""
    for number, line in enumerate(words[:_TOP]):
        if _SENTENCE.search(line) or len(line) > _TITLE:
            return None
        if any(hit.code == "subject" for hit in lexicon("line-cues").find(line)):
            return number
    return None


@dataclass(frozen=True, slots=True)
class _Column:
    """All lines one below the other: what a line is depends on its neighbours."""

    words: Sequence[str]
    lines: Sequence[Line]
    labels: Sequence[bool]
    """Which lines are bare labels."""
    above: Sequence[int]
    """How many bare labels stand right above each line."""

    @classmethod
    def of(cls, words: Sequence[str], lines: Sequence[Line]) -> Self:
        """Judge the lines by themselves."""
        within = [line.wrapped or before.wrapped for before, line in pairwise([*lines[:1], *lines])]
        labels = [not line.sign and is_label(line_words) for line_words, line in zip(words, lines, strict=True)]
        labels = [label and not inside for label, inside in zip(labels, within, strict=True)]
        above = list(accumulate(labels[:-1], lambda count, label: count + 1 if label else 0, initial=0)) if lines else []
        return cls(words, lines, labels, above)

    def kind(self, n: int) -> Kind:
        """Say what the line `n` is."""
        sign = self.lines[n].sign
        if sign in ("row", "note"):
            return Kind.ROW if sign == "row" else Kind.NOTE
        if sign == "framed" or sign.startswith("#"):
            return Kind.HEADING
        if sign:
            return Kind.ITEM if self.lines[n].wrapped else self._signed(n)
        return self._unsigned(n) if self.labels[n] else Kind.PROSE

    def _after(self, n: int) -> Line | None:
        return self.lines[n + 1] if n + 1 < len(self.lines) else None

    def _signed(self, n: int) -> Kind:
        """A marked line: a heading where its sign stands alone above something else."""
        line, after = self.lines[n], self._after(n)
        alone = not (_alike(self.lines[n - 1] if n else None, line) or _alike(after, line))
        label = len(self.words[n]) <= _LABEL and not re.search(r"[。！？、,]$|ます$|です$", self.words[n])
        heads = label and alone and after is not None and line.sign not in _AS_BULLETS
        # Although another number may stand before it, a numbered line has matter of its own below it.
        spread = label and line.sign in ("number", "paren", "chapter") and after is not None and after.sign != line.sign
        return Kind.HEADING if heads or spread else Kind.ITEM

    def _unsigned(self, n: int) -> Kind:
        """A bare label: a bullet below another one or below words that lead into a list, else a heading of what follows."""
        above, line = self.above[n], self.lines[n]
        more = n + 1 < len(self.lines) and self.labels[n + 1]
        led = n > above and not self.lines[n - above - 1].sign.startswith(("#", "row")) and leads(self.words[n - above - 1])
        if _DATED.search(self.words[n]):
            return Kind.PROSE
        if (led and (above or more)) or (above and (above >= _RUN or more or not line.after_blank)):
            return Kind.ITEM
        return Kind.HEADING if _titles(self.words[n], line, self._after(n)) else Kind.PROSE


def _alike(other: Line | None, line: Line) -> bool:
    """Whether a neighbour wears the same sign, at the same indent."""
    return other is not None and other.sign == line.sign and abs(other.indent - line.indent) <= 1


def is_label(words: str) -> bool:
    """Whether a line is a bare label: short, no sentence, no formula (以上, 各位)."""
    return 1 < len(words) <= _LABEL and not _SENTENCE.search(words) and lexicon("line-cues").code_of(words) != "formula"


def leads(words: str) -> bool:
    """Whether a line leads into what follows (以下のとおり, a colon)."""
    return words.endswith((":", "：")) or any(hit.code == "lead" for hit in lexicon("line-cues").find(words[-_LABEL:]))


def _titles(words: str, line: Line, after: Line | None) -> bool:
    """Whether a label after a blank heads what follows: no value (an address, 項目：値, 12名, 氏名、住所)."""
    if not line.after_blank or after is None or _VALUE.search(words):
        return False
    return not after.after_blank or not after.sign.startswith(("#", "framed"))


def joins(text: str, line: Line, following: Line) -> bool:
    """Whether a sentence runs on from one line into the next: wrapped text, or a line that ends in a comma."""
    if following.kind is not Kind.PROSE or line.kind in (Kind.HEADING, Kind.ROW, Kind.TITLE):
        return False
    words, rest = text[line.start : line.end], text[following.start : following.end]
    return line.wrapped or runs_on(words, rest, after_blank=following.after_blank)
