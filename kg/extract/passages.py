"""Which words of a notice a date governs.

A date governs what follows it in its sentence up to the next date; in a timeline, a line that holds a date alone
governs the lines below it, and a bullet that begins with a date is governed by it to its end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from kg.extract.brackets import blanked, closing, depth
from kg.extract.page import DateMention, Page
from kg.folding import fold
from kg.layout import Kind, Sentence

_CLOCK = (
    r"(?=午|早|未|深|夜|朝|昼|正午|夕|am|pm|[0-9]{1,2}\s*[:時]|ごろ|頃)"
    r"(?:午前|午後|早朝|未明|深夜|夜間|朝|昼|正午|夕方|夕刻|夜|am|pm)?\s*"
    r"(?:[0-9]{1,2}\s*(?:時\s*(?:[0-9]{1,2}\s*分|半)?|:\s*[0-9]{2}(?::[0-9]{2})?))?\s*(?:ごろ|頃|すぎ|過ぎ|前後?)?"
)
_WEEKDAY = r"(?:[(（][^()（）]{1,12}[)）]|[月火水木金土日]曜日?)"
_PART = r"の?(?:上旬|中旬|下旬|初旬|初め|初頭|末|中(?=に|、|旬|\s)|半ば)"
_TIME = re.compile(
    rf"\s*{_WEEKDAY}?\s*(?:{_PART})?\s*(?:[、,の]?\s*{_CLOCK})?(?:\s*[(（][^()（）]{{1,8}}[)）])?"
    rf"(?:\s*(?:~|〜|から|-|ー)\s*{_CLOCK})?"
)
_PARTICLE = re.compile(
    r"\s*(付け?(?:にて|で|の|に)?|にて|において|には?|から|より|まで(?:に|の)?|以前|以降|以来|以後|現在|時点|の間|の期間|の|は|も|が|と|[、,:：])"
)
_LIST = re.compile(r"\s*(?:付け?|に|の)?\s*(?:および|及び|ならびに|並びに|や|と|、|,|・|/|&|から|~)、?\s*")
_ALONE = re.compile(
    r"(?:[\s　|。、,:：〇○●◯■・(\[〔【<（)\]〕】>）\-~〜]|に|で|付け?|より|から|頃|ごろ|の間|当面|まで|継続中|以降)*"
)
_OF = re.compile(r"\s*(?:付け?)?の(?!間|期間|うち|よう)")
_PHRASE_END = re.compile("[はがをにへでと、。]")
_BARE_LABEL = re.compile(r"[\s・]*(?:期間|日時|時期|時間帯?|年月日|日付)\s*[:：]\s*")
"""A label that does not say of what: its heading does."""
_NUMBER = re.compile(r"^[(〔]?[0-9]{1,2}(?:[)〕.]\s*|$)")
"""A heading's number before its date; a numeral in a ring is folded to a digit."""
_ONWARDS = re.compile(r"\W{0,2}(?:現在|今後|以降)の[^。、はがを]{1,8}")
"""A line that leads on to what has no date yet (今後の予定)."""
_NO_FIRST_CELL = re.compile(r"\|[\s〃″]*\|")
WRAP = re.compile(r"(?<=[一-龠ぁ-んァ-ヴー、])(?:[ \t]|[ \t]*\r?\n[ \t]*)(?=[一-龠ぁ-んァ-ヴー])")
"""What wrapped lines leave between two Japanese characters of folded text."""
_FEW = 8
"""Sentences below a date that stands alone in running text; a heading governs all of its own."""


class Tie(Enum):
    """How a date governs the words of a passage."""

    OWN = "own"
    """It stands in the sentence."""
    ABOVE = "above"
    """It stands alone above them, or at the head of their bullet."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words at `start:end` of the notice, and the date that governs them.

    `words` are folded, brackets and quotations blanked, wrapped lines joined. `lead` is what stands before the date in its
    sentence (for a line that holds a date alone, the heading above it), `particle` what ties the date to the words.
    """

    date: DateMention
    sentence: Sentence
    start: int
    end: int
    words: str
    lead: str = ""
    particle: str = ""
    tie: Tie = Tie.OWN


@dataclass(slots=True)
class _Open:
    """A date that goes on to govern the sentences below it."""

    date: DateMention
    sentence: Sentence
    index: int
    text: str
    alone: bool
    left: int = _FEW

    def reaches(self, sentence: Sentence) -> bool:
        """Whether the date still governs this sentence, which has no date of its own."""
        if self.sentence.kind is Kind.ROW and sentence.kind is Kind.ROW:
            return bool(_NO_FIRST_CELL.match(self.text, sentence.start))
        if not self.alone:
            return sentence.block == self.sentence.block
        if self.sentence.kind is Kind.HEADING:
            return self.index in sentence.governors
        self.left -= 1
        return sentence.kind is not Kind.HEADING and self.left >= 0


def passages(page: Page) -> list[Passage]:
    """Return the passages of the notice in order of its text; the title has none."""
    return list(_passages(page))


def _passages(page: Page) -> Iterator[Passage]:
    opened: _Open | None = None
    for index, sentence in enumerate(page.layout.sentences):
        found = list(_of_sentence(page, sentence)) if sentence.kind is not Kind.TITLE else []
        if found:
            alone = _stands_alone(page, sentence, found)
            titled = alone or _BARE_LABEL.fullmatch(found[0].lead)
            yield from [replace(found[0], lead=heading_above(page, sentence)), *found[1:]] if titled else found
            opened = _opening(page, index, found, alone=alone) or (opened if opened and opened.alone else None)
        elif opened and opened.reaches(sentence) and not _ONWARDS.fullmatch(fold(page.layout.words(sentence))):
            yield _governed(page, sentence, opened.date)
        else:
            opened = None


def _governed(page: Page, sentence: Sentence, date: DateMention) -> Passage:
    words = _unwrapped(blanked(fold(page.layout.words(sentence))))
    return Passage(date, sentence, sentence.start, sentence.end, words, tie=Tie.ABOVE)


def _tells(page: Page, date: DateMention) -> bool:
    """A year by itself or a fiscal year dates no step, nor does the line that dates the notice."""
    issued = page.published.quote if page.published else None
    if issued and issued.start <= date.start < issued.end:
        return False
    return len(date.value) > len("2025") and not fold(page.text[date.start : date.end]).endswith("度")


def _of_sentence(page: Page, sentence: Sentence) -> Iterator[Passage]:
    """The dates of a sentence with their words; dates in a row share the words behind the last of them."""
    dates = [date for date in page.dates if sentence.start <= date.start < sentence.end and _tells(page, date)]
    folded = fold(page.layout.words(sentence))
    ends = [date.end - sentence.start for date in dates]
    ends = [match.end() if (match := _TIME.match(folded, end)) else end for end in ends]
    starts = [date.start - sentence.start for date in dates]
    describes = [_describes(folded, starts, ends, number) for number in range(len(dates))]
    level = [depth(folded, start) + describes[number] for number, start in enumerate(starts)]
    first = 0
    for number, date in enumerate(dates):
        own = number
        while own + 1 < len(dates) and _listed(folded, ends[own], starts[own + 1]):
            own += 1
        stop = next((starts[later] for later in range(own + 1, len(dates)) if level[later] <= level[number]), len(folded))
        first = first if number and _listed(folded, ends[number - 1], starts[number]) else number
        if describes[number]:
            stop = min(stop, _phrase_end(folded, ends[own]))
        elif level[number]:
            stop = min(stop, closing(folded, ends[own]))
        begin = next((ends[earlier] for earlier in range(first - 1, -1, -1) if level[earlier] <= level[number]), 0)
        yield _passage(sentence, folded, date, (begin, starts[number], ends[own], stop))


def _describes(folded: str, starts: list[int], ends: list[int], number: int) -> bool:
    """Whether a date only says which thing is meant, in the account of an earlier date (5月2日になり、5月1日の3名とは別に…)."""
    if number == 0 or not _OF.match(folded, ends[number]) or _listed(folded, ends[number - 1], starts[number]):
        return False
    return not _OF.match(folded, ends[number - 1]) and "。" not in folded[ends[number - 1] : starts[number]]


def _phrase_end(folded: str, position: int) -> int:
    """Where the noun phrase ends that a date describes."""
    found = _PHRASE_END.search(folded, position)
    return found.start() if found else len(folded)


def _listed(folded: str, end: int, start: int) -> bool:
    """Whether nothing but a joint stands between two dates."""
    return bool(_LIST.fullmatch(blanked(folded[end:start]).replace("　", "")))


def _passage(sentence: Sentence, folded: str, date: DateMention, bounds: tuple[int, int, int, int]) -> Passage:
    """The words behind the date; a date in brackets by itself dates the words before the bracket."""
    begin, start, end, stop = bounds
    words, lead = _unwrapped(blanked(folded[end:stop])), _unwrapped(blanked(folded[begin:start]))
    opening = _opening_bracket(folded, begin, start)
    if opening is not None and _ALONE.fullmatch(words):
        begin = max(begin, folded.rfind("、", begin, opening) + 1) if begin else begin
        return Passage(
            date, sentence, sentence.start + begin, sentence.start + opening, _unwrapped(blanked(folded[begin:opening]))
        )
    tie = _PARTICLE.match(words)
    cell = sentence.kind is Kind.ROW and not lead.strip(" 　|")
    return Passage(
        date,
        sentence,
        sentence.start + end,
        sentence.start + stop,
        words,
        lead,
        tie.group(1) if tie else "",
        Tie.ABOVE if cell else Tie.OWN,
    )


def _opening_bracket(folded: str, begin: int, start: int) -> int | None:
    """Where the bracket right before a date opens, if it is not the first thing of the sentence."""
    opening = len(folded[:start].rstrip()) - 1
    return opening if opening > begin and folded[opening] in "(〔[" else None


def _stands_alone(page: Page, sentence: Sentence, found: list[Passage]) -> bool:
    """Whether the line holds a date and nothing else."""
    words = fold(page.layout.words(sentence))
    before = words[: found[0].date.start - sentence.start]
    rest = (_NUMBER.sub("", before), words[found[-1].start - sentence.start :])
    return all(_ALONE.fullmatch(part) for part in rest) and all(_ALONE.fullmatch(passage.words) for passage in found)


def heading_above(page: Page, sentence: Sentence) -> str:
    """The heading right above a line."""
    above = next(page.layout.headings(sentence), None)
    return fold(page.layout.words(above)) if above else ""


def _opening(page: Page, index: int, found: list[Passage], *, alone: bool) -> _Open | None:
    """What the sentence's date goes on to govern: the lines below if it stands alone, else its own bullet."""
    sentence = page.layout.sentences[index]
    if alone and len(found) == 1 and sentence.kind is not Kind.NOTE:
        return _Open(found[-1].date, sentence, index, page.text, alone=True)
    begins = found[0].date.start - sentence.start <= 2  # noqa: PLR2004 (a bracket before the date)
    apart = any(c.isspace() for c in page.text[found[0].start - 1 : found[0].start + 1])
    noted = sentence.kind is Kind.PROSE and apart and not found[0].particle
    if begins and (noted or sentence.kind in (Kind.ITEM, Kind.ROW)):
        return _Open(found[-1].date, sentence, index, page.text, alone=False)
    return None


def _unwrapped(words: str) -> str:
    """Join wrapped lines."""
    return WRAP.sub("", words)
