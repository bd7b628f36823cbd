"""Numbers as Japanese notices write them: 1,234, １２３, 3万2千, 136.6万, 二十三."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SCALES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "億": 10**8}
_GROUP = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?[ \u3000]?(?:[十百千]?[万]|億|[百千])?"
# Not inside a longer figure, an ordinal, an address, a date or a time.
_WESTERN = re.compile(rf"(?<![0-9.,/第#№a-z\-])(?<![0-9]:){_GROUP}(?:(?<=[億万千百])[ \u3000]?{_GROUP})*")
_PART = re.compile(r"([0-9,]+(?:\.[0-9]+)?)[ \u3000]?([十百千]?万|億|[百千]|)")
_KANJI = re.compile(
    r"(?<![一二三四五六七八九十百千万億数第何幾同唯統均])[一二三四五六七八九十百千万]+(?![一二三四五六七八九十百千万億々])"
)
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_POWERS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start:end` of a text."""

    start: int
    end: int
    value: int


def find_numerals(folded: str) -> Iterator[Numeral]:
    """Yield the whole numbers of a folded text, those in Western digits first; 数十 and 3.5 are none."""
    spans = []
    for found in _WESTERN.finditer(folded):
        spans.append(found.span())
        value = sum((_scaled(number, scale) for number, scale in _PART.findall(found[0])), Decimal(0))
        if value == int(value):
            yield Numeral(found.start(), found.end(), int(value))
    for found in _KANJI.finditer(folded):
        value_in_kanji = _kanji_value(found[0])
        if value_in_kanji and not any(start <= found.start() < end for start, end in spans):
            yield Numeral(found.start(), found.end(), value_in_kanji)


def _scaled(number: str, scale: str) -> Decimal:
    return Decimal(number.replace(",", "")) * _SCALES[scale]


def _kanji_value(numeral: str) -> int:
    """Value of 二十三 or 三千; positional 二三 has no value."""
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            if digit:
                return 0
            digit = _DIGITS[character]
        elif character == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        else:
            section, digit = section + (digit or 1) * _POWERS[character], 0
    return total + section + digit
