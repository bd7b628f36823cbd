"""The period whose customers or entries are affected: 2021年4月1日～2024年5月22日の期間に購入されたお客様.

A notice's other periods (attack, stop, service desk) say so right behind the dates. Of several periods the widest counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.component import Component
from kg.extract.page import DateMention, Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Confidence, DataPeriod
from kg.vocabulary import Hit, lexicon

_FROM = re.compile(r"(?:[((][^()()]*[))])?\s*(?:以降|以後|から|より)(?!も)")
_UNTIL = re.compile(r"(?:[((][^()()]*[))])?\s*(?:末|末日)?(?:時点)?(?:まで|以前)|(?:末|頃)?時点(?:まで)?(?=の)")
_OF = re.compile(
    r"\s*(?:末日?|頃)?(?:(?:から|より)[^。、0-9]{2,6}まで|まで|時点|以降|以後)?[)）]?の(?:[0-9]+[かヶケカ]?月間)?(?:における)?(?!間、|期間、)"
)
_TO_MONTH = re.compile(r"(?:から|より|~|〜|-)\s*([0-9]{1,2})月(?=末|まで|の間|に|の期間)")
"""The end of a range within one year: 2024年1月から12月の間に."""
_THEN = re.compile(r"(?:上記|同|当該|この|その)の?期間(?:中|内)?(?=に)")
_DEEDS_DAY = re.compile(r"日(?:が|を|は|:|の)?\s*[((]?$")
_BRACKET = re.compile(r"\s*[(（]\s*")
_FIRST_YEAR = re.compile(r"([12][0-9]{3})\s*(?:年度?)?\s*(?:~|〜|-|から|および|及び|・|、)\s*$")
"""2019～2021年度, 2020年度および2021年度: the dates hold the last year alone."""
_WHO_DID = re.compile(r"(?:し|され|いただ|頂)[^。、]{0,8}た|中の")
_ERA_YEAR = re.compile(r"(?<![0-9])([0-9]{1,2}|元)\s*年度$")
_LAST_YEAR = re.compile(r"\s*(?:から|~|〜|-)\s*([0-9]{1,2})\s*年度")
_MORE_YEARS = re.compile(
    r"(?:\s*[((][^()()]*[))])?\s*(?:[・、,]|及び|および|並びに|ならびに|と)\s*(?:令和|平成|昭和|20)?\s*(?:[0-9]{1,2}|元)\s*年度"
)
"""More fiscal years in a row: a list of them is no label."""
_OPEN_YEARS = re.compile(r"\s*(?:以降|以後|以前)")
_FAR = 130
_NEAR = 20
_LABEL = 14


@dataclass(frozen=True, slots=True)
class _Period:
    """A period of affected data, where it stands, and the rule that saw it."""

    start: str | None
    end: str | None
    sentence: Sentence
    rule: str


def _period(page: Page) -> Iterator[DataPeriod]:
    """Yield the widest period of affected data, if there is one."""
    periods = [period for mention in page.dates if (period := _period_at(page, mention))] or list(_taken_up(page))
    if not periods:
        return
    start, end = _earliest(periods), _latest(periods)
    deciding = [p for p in periods if (start and p.start == start) or (end and p.end == end)]
    yield DataPeriod(
        start=start,
        end=end,
        quotes=tuple(dict.fromkeys(page.quote_of(p.sentence) for p in deciding)),
        rule=deciding[0].rule,
        confidence=Confidence.HIGH if deciding[0].rule != "period/open" else Confidence.MEDIUM,
    )


def _taken_up(page: Page) -> Iterator[_Period]:
    """Yield the range before a sentence that takes it up: 上記期間中に購入されたお客様."""
    for sentence in page.layout.sentences:
        words = fold(page.layout.words(sentence))
        then = _THEN.search(words)
        if then and _affected(page, sentence, words) and _of_data(words[then.end() :]):
            place = sentence.start + then.start()
            ranges = [mention for mention in page.dates if mention.until and mention.start < place]
            yield from (_Period(m.value, m.until, sentence, "period/taken-up") for m in ranges[-1:])


def _earliest(periods: list[_Period]) -> str | None:
    """The first start; of 2016 and 2016-01 the more exact."""
    starts = [p.start for p in periods if p.start]
    first = min(starts, default=None)
    return max((s for s in starts if first and s.startswith(first)), key=len, default=None)


def _latest(periods: list[_Period]) -> str | None:
    """The last end; of 2025 and 2025-02 the more exact."""
    ends = [p.end for p in periods if p.end]
    last = max(ends, key=lambda end: end.ljust(10, "~"), default=None)
    return max((e for e in ends if last and e.startswith(last)), key=len, default=None)


def _period_at(page: Page, mention: DateMention) -> _Period | None:
    sentence = page.layout.at(mention.start)
    if sentence is None or sentence.kind is Kind.TITLE:
        return None
    words = fold(page.layout.words(sentence))
    if not _affected(page, sentence, words):
        return None
    before, behind = words[: mention.start - sentence.start], words[mention.end - sentence.start :]
    if mention.until is None or (_is_fiscal(page, mention) and _OPEN_YEARS.match(behind)):
        start, end = _open_ends(mention, behind)
        return _Period(start, end, sentence, "period/open") if (start or end) and _of_data(behind) else None
    last = _last_year(page.text[mention.start : mention.end], behind) if _is_fiscal(page, mention) else 0
    if last:
        return _Period(mention.value, f"{int(mention.value[:4]) + last + 1}-03", sentence, "period/range")
    listed = _FIRST_YEAR.search(before)
    rule = _rule_of_year(before, behind) if _is_fiscal(page, mention) else None
    if listed or not _is_fiscal(page, mention):
        rule = rule or _rule(page, sentence, before[: listed.start()] if listed else before, behind)
    return _Period(f"{listed[1]}-04" if listed else mention.value, mention.until, sentence, rule) if rule else None


def _stands_under_label(page: Page, sentence: Sentence) -> bool:
    """Whether the dates begin a line below 対象期間 or the like."""
    above = next(page.layout.governors(sentence), None)
    hits = _cues(page.layout.words(above)) if above else []
    return any(hit.code == "label" for hit in hits) and not any(hit.code == "against" for hit in hits)


def _rule(page: Page, sentence: Sentence, before: str, behind: str) -> str | None:
    """The rule by which the range between these words is a period of data, or None."""
    if _labelled(sentence, before):
        return "period/label"
    if not before.strip() and len(behind) <= _LABEL and _stands_under_label(page, sentence):
        return "period/heading"
    return "period/range" if _of_data(behind) else None


def _is_fiscal(page: Page, mention: DateMention) -> bool:
    """Whether a range is one fiscal year, which is more often a label (2023年度卒業アルバム) than a period."""
    if "年度" not in page.text[mention.start : mention.end + 2]:
        return False
    return mention.value.endswith("-04") and mention.until == f"{int(mention.value[:4]) + 1}-03"


def _last_year(words: str, behind: str) -> int:
    """How many years a range of fiscal years runs on whose end names no era (令和2年度から4年度), 0 if it is none."""
    first, last = _ERA_YEAR.search(fold(words)), _LAST_YEAR.match(behind)
    return max(0, int(last[1]) - int(first[1].replace("元", "1"))) if first and last else 0


def _open_ends(mention: DateMention, behind: str) -> tuple[str | None, str | None]:
    if _UNTIL.match(behind):
        return None, mention.until or mention.value
    month = _TO_MONTH.match(behind)
    if month and len(mention.value) == len("2024-01"):
        return mention.value, f"{mention.value[:4]}-{int(month[1]):02}"
    return (mention.value, None) if _FROM.match(behind) else (None, None)


def _affected(page: Page, sentence: Sentence, words: str) -> bool:
    said = [words, *(page.layout.words(governor) for governor in page.layout.governors(sentence))]
    if sentence.kind is Kind.NOTE:
        said += [page.layout.words(noted) for noted in _noted(page, sentence)]
    return any(hit.code in ("affected", "label", "subject") for text in said for hit in _cues(text))


def _noted(page: Page, note: Sentence) -> list[Sentence]:
    """What a footnote explains: the last sentence before it that is no footnote."""
    before = page.layout.sentences[: page.layout.sentences.index(note)]
    return [sentence for sentence in before if sentence.kind is not Kind.NOTE][-1:]


def _labelled(sentence: Sentence, before: str) -> bool:
    """Whether a label (対象期間：), a deed's date (宿泊日を) or a row's other cells say that the period is that of the data."""
    near = _cues(before[-_LABEL:])
    if any(hit.code == "against" for hit in _cues(before)):
        return False
    if near and near[-1].code == "concerned" and _BRACKET.fullmatch(before[-_LABEL:], near[-1].end):
        return True
    if any(hit.code in ("label", "subject") for hit in near) or (near and near[-1].code == "deed" and _DEEDS_DAY.search(before)):
        return True
    return sentence.kind is Kind.ROW and any(hit.code == "deed" for hit in _cues(before))


def _rule_of_year(before: str, behind: str) -> str | None:
    """The rule by which a fiscal year, alone or first in a row of them, is a period."""
    row = _MORE_YEARS.match(behind)
    if row and any(hit.code in ("label", "subject") for hit in _cues(before[-_LABEL:])):
        return "period/years"
    while row:
        behind = behind[row.end() :]
        row = _MORE_YEARS.match(behind)
    return "period/held" if _held(behind) else None


def _held(behind: str) -> bool:
    """Whether something was held in a fiscal year; as a label (2023年度卒業アルバム) such a year is no period."""
    if not re.match(r"\s*(?:[にの、]|中|当時)", behind):
        return False
    hits = _cues(behind[:_FAR])
    held = next((hit for hit in hits if hit.code in ("held", "deed", "against")), None)
    if held is None or held.code == "against":
        return False
    return held.code == "held" or (behind.startswith(("に", "当時")) and _WHO_DID.match(behind, held.end) is not None)


def _of_data(behind: str) -> bool:
    """Whether what stands behind the dates tells of those concerned, before it tells of anything else."""
    if any(hit.code == "denied" for hit in _cues(behind)):
        return False
    hits = _cues(behind[:_FAR])
    of = _OF.match(behind)
    if of and hits and hits[0].code == "deed" and hits[0].start - of.end() <= 1 and not any(h.code == "against" for h in hits):
        return True
    for hit in hits:
        if hit.code == "against":
            return False
        if hit.code == "submitted" or (hit.code == "concerned" and hit.start <= _NEAR and _OF.match(behind)):
            return True
        if hit.code == "deed" and any(h.code == "concerned" and 0 <= h.start - hit.end <= _NEAR for h in hits):
            return True
    return False


def _cues(words: str) -> list[Hit]:
    return lexicon("period-cues").find(words)


COMPONENT = Component("period", _period, requires=("dates",))
