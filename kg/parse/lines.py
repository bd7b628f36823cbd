"""The lines of a notice and what each one is: heading, bullet, note, table row, prose.

Markdown marks headings by `#`. Plain notices use the same signs (■, ●, 1., (1), 【】) for headings and for bullets:
a sign is a bullet where its neighbour wears the same sign, a heading where it stands alone above something else.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from kg.layout import Kind

_SIGNS = (
    ("#", re.compile(r"#{1,6}[ \t　]*(?=\S)")),
    ("row", re.compile(r"(?=\|.*\|[ \t]*$)")),
    (
        "note",
        re.compile(
            r"(?:[※＊*†]+[ \t　]?[0-9０-９①-⑳]{0,2}[)）.．:：]?|[(（]?注[ \t]?[0-9０-９①-⑳]{0,2}[)）:：])(?![*＊])[ \t　]*"
        ),
    ),
    ("dash", re.compile(r"[-‐–—―－](?=[ \t　]|[^\d\-‐–—―－ー\s])[ \t　]*")),
    ("dot", re.compile(r"[・•‧･∙●○◯◦◇◆■□▪▫▼▲▽△►▶◎★☆➢✓✔❏❖⚫◼*][ \t　]*")),
    ("circled", re.compile(r"[①-⑳㉑-㉟❶-❿➀-➉][ \t　]*")),
    ("paren", re.compile(r"[(（][ \t]?(?:[0-9０-９]{1,2}|[a-zA-Zア-ンｱ-ﾝⅰ-ⅹⅠ-Ⅻ一二三四五六七八九十])[ \t]?[)）][ \t　]*")),
    (
        "number",
        re.compile(
            r"(?:[0-9０-９]{1,2}(?:[-‐－][0-9０-９]{1,2})?[.．、:：)）](?![0-9０-９])|[0-9０-９]{1,2}[ \t　]+(?=[^0-9０-９年月日時]))[ \t　]*"
        ),
    ),
    ("chapter", re.compile(r"第[0-9０-９一二三四五六七八九十]{1,2}(?:章|条|部)?[ \t　:：]+")),
    ("letter", re.compile(r"(?:[a-zA-Zア-ンⅰ-ⅹⅠ-Ⅻ])[.．)）][ \t　]*")),
)
_FRAMED = re.compile(r"(?:【[^】]*】|[<＜≪〈《〔\[［][^>＞≫〉》〕\]］]*[>＞≫〉》〕\]］])[ \t　]*$")
_RULER = re.compile(r"[\s|:：\-‐–—―－ー=＝＊*_＿~～・.…]*$|\|[\s|:\-]*$")
_OPEN = re.compile(r"[、，,（(「『]$")
_CLOSED = re.compile(r"[。．！？!?」』）)：:；;]$|(?:ます|です|ました|でした|ません)$")
_LABEL = 40
_WRAPPED = 25
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


def read_lines(text: str, start: int, end: int) -> list[Line]:
    """Cut `text[start:end]` into lines and say what each is; blank lines and rulers are dropped."""
    raw = _raw_lines(text, start, end)
    padded: list[Line | None] = [None, *raw, None]
    return [_judged(text, *trio) for trio in zip(padded, raw, padded[2:], strict=False)]


def _raw_lines(text: str, start: int, end: int) -> list[Line]:
    """Lines with their sign; the kind is settled by `_judged`."""
    lines, blank = [], True
    for begin, stop in pairwise([start, *(i + 1 for i in range(start, end) if text[i] == "\n"), end + 1]):
        content = text[begin : stop - 1].rstrip()
        lead = len(content) - len(content.lstrip())
        if _RULER.match(content):
            blank = True
            continue
        sign, width = _sign(content[lead:])
        indent = sum(2 if unicodedata.east_asian_width(c) == "F" else 1 for c in content[:lead])
        lines.append(Line(begin + lead + width, begin + len(content), Kind.PROSE, sign, indent, blank))
        blank = False
    return lines


def _sign(content: str) -> tuple[str, int]:
    """Return the name and width of the marker that a line begins with; a marker alone is no marker."""
    for name, pattern in _SIGNS:
        found = pattern.match(content)
        if found and found.end() < len(content):
            level = name + str(content.count("#", 0, found.end())) if name == "#" else name
            return (name + content[0] if name == "dot" else level), found.end()
    return ("framed" if _FRAMED.match(content) else ""), 0


def _judged(text: str, before: Line | None, line: Line, after: Line | None) -> Line:
    kind = _kind(text, before, line, after)
    return Line(line.start, line.end, kind, line.sign, line.indent, line.after_blank)


def _kind(text: str, before: Line | None, line: Line, after: Line | None) -> Kind:
    words = text[line.start : line.end]
    if line.sign == "row":
        return Kind.ROW
    if line.sign == "note":
        return Kind.NOTE
    if line.sign.startswith("#"):
        return Kind.HEADING
    label = len(words) <= _LABEL and not re.search(r"[。！？、,]$|ます$|です$", words)
    if line.sign == "framed":
        return Kind.HEADING
    if line.sign:
        alone = not (_alike(before, line) or _alike(after, line))
        heads = label and alone and after is not None and line.sign not in _AS_BULLETS
        spread = label and line.sign in ("number", "paren", "chapter") and _stands_over(line, after)
        return Kind.HEADING if heads or spread else Kind.ITEM
    return Kind.HEADING if label and _titles(words, line, after) else Kind.PROSE


def _alike(other: Line | None, line: Line) -> bool:
    """Whether a neighbour wears the same sign, at the same indent."""
    return other is not None and other.sign == line.sign and abs(other.indent - line.indent) <= 1


def _stands_over(line: Line, after: Line | None) -> bool:
    """Whether a numbered line has matter of its own below it, although another number may stand before it."""
    return after is not None and after.sign != line.sign


def _titles(words: str, line: Line, after: Line | None) -> bool:
    """Whether an unmarked short line after a blank heads what follows: no sentence, no value (a date, 項目：値)."""
    if not line.after_blank or after is None or len(words) < 2 or re.search(r"[：:]|[0-9０-９]日|[はをがにで]$", words):  # noqa: PLR2004
        return False
    return not after.after_blank or not after.sign.startswith(("#", "framed"))


def joins(text: str, line: Line, following: Line) -> bool:
    """Whether a sentence runs on from one line into the next: wrapped text, or a line that ends in a comma."""
    words = text[line.start : line.end]
    if following.kind is not Kind.PROSE or line.kind in (Kind.HEADING, Kind.ROW):
        return False
    if _OPEN.search(words):
        return True
    return not following.after_blank and len(words) >= _WRAPPED and not _CLOSED.search(words)
