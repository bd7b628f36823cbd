"""All dates of a page in order of its text: an account in which each date can lean on those before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.dates.resolve import Account, Day, resolve
from kg.extract.dates.written import Base, Written, find_written
from kg.extract.page import DateMention, Page
from kg.folding import fold
from kg.layout import Kind
from kg.vocabulary import lexicon

_WEEKDAY = r"(?:\s*\([^()]{1,12}\))?"
_TIME = (
    r"(?:\s*の?\s*(?:午前|午後|早朝|未明|明け方|深夜|朝|昼|夕方|夕刻|夜|晩|am|pm)?\s*"
    r"(?:[0-9]{1,2}(?:\s*[:時]\s*[0-9]{0,2}\s*分?(?::?[0-9]{2}秒?)?)?)?\s*(?:頃|ごろ|半)?)?"
)
_PART_OF_MONTH = r"(?:\s*の?(?:上旬|中旬|下旬|初旬|初め|末|半ば))?"
_TO = re.compile(rf"{_WEEKDAY}{_TIME}{_PART_OF_MONTH}{_WEEKDAY}\s*(?:~|〜|(?:から|より|以降)、?|-|–|—|―|−|→|⇒|ー)\s*")
_BOUND = re.compile(r"\s*(?:以降|以来|以後|以前|まで(?!に))")
"""Behind the stated year that bounds a period: 令和5年4月以降に登録された方."""
_LONG_PERIOD = 200
"""Days from which a range is no step of the account but a period of data."""


@dataclass(frozen=True, slots=True)
class _Resolved:
    """A written date with what it means."""

    written: Written
    day: Day


def date_mentions(page: Page, notice: Day | None) -> Iterator[DateMention]:
    """Yield the dates of all sentences, resolved; a date that leans on something unknown is left out."""
    account = Account(notice)
    for sentence in page.layout.sentences:
        words = fold(page.layout.words(sentence))
        listed = sentence.kind in (Kind.HEADING, Kind.ROW, Kind.ITEM)
        for first, last in _ranges(words, account):
            yield _mention(sentence.start, first, last)
            if _tells(words, first, last, listed=listed):
                account = account.told(last.day)


def _ranges(words: str, account: Account) -> Iterator[tuple[_Resolved, _Resolved]]:
    """The dates of a sentence, each with the last day of its range, or with itself."""
    waiting: _Resolved | None = None
    for now in _resolved(words, account):
        whole = _joined(words, waiting, now) if waiting else None
        if whole:
            yield whole
            waiting = None
        else:
            if waiting:
                yield waiting, waiting
            waiting = now
    if waiting:
        yield waiting, waiting


def _resolved(words: str, account: Account) -> Iterator[_Resolved]:
    """The dates of a sentence one by one, each leaning on the one before."""
    plan = any(hit.code == "plan" for hit in lexicon("date-cues").find(words))
    for written in find_written(words):
        day = resolve(written, account, plan=plan)
        if day is None:
            continue
        yield _Resolved(written, day)
        aside = account.last is not None and (_in_brackets(words, written.start) or _bounds(words, written))
        if not aside and not written.fiscal:
            account = account.told(day)


def _in_brackets(words: str, position: int) -> bool:
    """A date in brackets is an aside: what follows leans on the date before it."""
    return words.count("(", 0, position) > words.count(")", 0, position)


def _bounds(words: str, written: Written) -> bool:
    return written.year is not None and bool(_BOUND.match(words, written.end))


def _joined(words: str, first: _Resolved, last: _Resolved) -> tuple[_Resolved, _Resolved] | None:
    """The two ends of a range, or None where the dates stand apart or in no order."""
    if not _TO.fullmatch(words, first.written.end, last.written.start):
        return None
    if first.day.date() > last.day.date() and last.written.year is None and first.written.year is not None:
        earlier = last.day.date().replace(year=2000) < first.day.date().replace(year=2000)
        last = replace(last, day=replace(last.day, year=first.day.year + earlier))
    if first.day.date() > last.day.date() and first.written.year is None:
        later = first.day.date().replace(year=2000) > last.day.date().replace(year=2000)
        first = replace(first, day=replace(first.day, year=last.day.year - later))
    return (first, last) if first.day.date() <= last.day.date() else None


def _tells(words: str, first: _Resolved, last: _Resolved, *, listed: bool) -> bool:
    """Whether the account goes on from this date: no fiscal year, no long period or bound of one, no aside, no year."""
    if last.written.fiscal or (last.day.date() - first.day.date()).days > _LONG_PERIOD:
        return False
    if last.day.month is None:
        return listed and first is last and len(words) <= last.written.end + 2
    if first is last and _bounds(words, last.written):
        return False
    day = first.written.day
    today = first.written.month is None and day is not None and day.base is Base.NOTICE
    return not today and not _in_brackets(words, first.written.start)


def _mention(offset: int, first: _Resolved, last: _Resolved) -> DateMention:
    start, end = offset + first.written.start, offset + last.written.end
    return DateMention(start, end, _from(first), _until(last) if first is not last or last.written.fiscal else None)


def _from(resolved: _Resolved) -> str:
    return f"{resolved.day.iso()}-04" if resolved.written.fiscal else resolved.day.iso()


def _until(resolved: _Resolved) -> str:
    return f"{resolved.day.year + 1}-03" if resolved.written.fiscal else resolved.day.iso()
