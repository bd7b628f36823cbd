"""Numbers with a unit in a sentence: a counter behind them, or a label (件数, 人数) before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.counts.numerals import Numeral, find_numerals
from kg.folding import fold
from kg.vocabulary import lexicon

_BLANKS = re.compile(r"[ \t\u3000]*")
_ALL_OF = re.compile(r"つ?の([^、。はがをにでの\s]{1,15})(?=[のはがをにで])")
"""45の小中学校, 4つの医院: the noun itself is the unit."""
_LONGEST_COUNTER = 8
_NEAR = 14
# 1件目, 1人ひとり, 1社ごと, 3名体制, 2社間 count nothing that was hit.
_NO_COUNT = re.compile(
    r"(?:目|毎|ごと|あたり|当たり|当り|につき(?!まして)|ずつ|単位|間(?!違)|体制|ひとり|一人|1人|も[^、。]{0,12}(?:ませ|な))"
)
_NAMED = re.compile(r"[a-z] ?$")
"""A figure behind a Latin word is part of a product's name."""
_ONE = re.compile(r"名|台|校|社(?!会)")
"""一人 and 一件 are seldom counts."""
_QUALIFIED = re.compile(r"[で\s]*")
_JOINT = re.compile(r"[でに、,はが:\s(]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A count at `start:end` of a sentence, qualifier and counter included; `label` if a label gave the unit."""

    start: int
    end: int
    value: int
    unit: str
    qualifier: str | None
    labelled: bool = False


@lru_cache(maxsize=64)
def find_figures(words: str) -> tuple[Figure, ...]:
    """Return the counts that stand in a sentence, in order; the last sentences are remembered, as each count asks for its own."""
    folded = fold(words)
    found = [figure for numeral in find_numerals(folded) if (figure := _figure(words, folded, numeral))]
    return tuple(sorted(found, key=lambda figure: figure.start))


def bare_figure(words: str, unit: str) -> Figure | None:
    """Return the count of a table cell that holds a number alone, in its column's unit."""
    folded = fold(words)
    numerals = list(find_numerals(folded))
    if len(numerals) != 1 or re.sub(r"[\s()*※注0-9]", "", folded[numerals[0].end :]):
        return None
    start, qualifier = _qualifier_before(words, folded, numerals[0].start)
    return Figure(start, numerals[0].end, numerals[0].value, unit, qualifier) if not folded[:start].strip(" \u3000(") else None


def _figure(words: str, folded: str, numeral: Numeral) -> Figure | None:
    # ① is folded to 1 but is a marker.
    if any(fold(c) in "0123456789" and not c.isdecimal() for c in words[numeral.start : numeral.end]):
        return None
    counter = _counter(folded, numeral.end)
    unit, end = counter or (_labelled(folded, numeral), numeral.end)
    if unit is None or not numeral.value or _NO_COUNT.match(folded, end):
        return None
    if unit == "accounts" and _NAMED.search(folded[: numeral.start]):
        return None
    if words[numeral.start : numeral.end] == "一" and not _ONE.match(folded, numeral.end):
        return None
    start, qualifier = _qualifier_before(words, folded, numeral.start)
    if qualifier is None:
        end, qualifier = _qualifier_behind(words, folded, end)
    return Figure(start, end, numeral.value, unit, qualifier, labelled=counter is None)


def _counter(folded: str, position: int) -> tuple[str, int] | None:
    """Unit and end of the counter that follows a number."""
    blanks = _BLANKS.match(folded, position)
    start = blanks.end() if blanks else position
    hits = lexicon("units").find(folded[start : start + _LONGEST_COUNTER])
    if hits and hits[0].start == 0:
        return hits[0].code, start + hits[0].end
    noun = _ALL_OF.match(folded, position)
    hits = lexicon("units").find(noun[1]) if noun else []
    return (hits[-1].code, noun.end()) if noun and hits and hits[-1].end == len(noun[1]) else None


def _labelled(folded: str, numeral: Numeral) -> str | None:
    """Unit of a number without a counter that follows 件数：, 対象者数：."""
    if re.match(r"[ \u3000]?[^\s。、,)(\]\n|※]", folded[numeral.end :]):
        return None
    before = folded[max(0, numeral.start - _NEAR) : numeral.start]
    hits = lexicon("count-labels").find(before)
    between = before[hits[-1].end :] if hits else ""
    return hits[-1].code if hits and _JOINT.fullmatch(_without_qualifiers(between)) else None


def _without_qualifiers(words: str) -> str:
    for hit in reversed(lexicon("qualifiers").find(words)):
        words = words[: hit.start] + words[hit.end :]
    return words


def _qualifier_before(words: str, folded: str, start: int) -> tuple[int, str | None]:
    """Start and words of 約, 最大, 最大で延べ before a number."""
    near = max(0, start - _NEAR)
    first = start
    for hit in reversed(lexicon("qualifiers").find(folded[near:start])):
        if not _QUALIFIED.fullmatch(folded, near + hit.end, first):
            break
        first = near + hit.start
    return first, words[first:start].strip() or None


def _qualifier_behind(words: str, folded: str, end: int) -> tuple[int, str | None]:
    """End and words of 以上, 程度, 余り behind a counter."""
    hits = lexicon("qualifiers").find(folded[end : end + _LONGEST_COUNTER])
    if hits and hits[0].start == 0 and hits[0].code in ("at_least", "around"):
        return end + hits[0].end, words[end : end + hits[0].end]
    return end, None


def units_in(heads: list[str]) -> Iterator[str | None]:
    """Yield the unit that each column head gives to bare numbers below it: 件数, 対象者数（名）."""
    for head in heads:
        labels = lexicon("count-labels").find(head)
        framed = re.search(r"[(（]([^)）]{1,4})[)）]\s*$", head)
        counter = lexicon("units").code_of(framed[1]) if framed else None
        yield counter or (labels[-1].code if labels else None)
