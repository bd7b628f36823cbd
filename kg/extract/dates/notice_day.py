"""The day of the notice: the archive's head, a date line at the top, a date in the title, a date line at the end, 本日."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.dates.resolve import Account, Day, resolve
from kg.extract.dates.written import Base, Written, find_written
from kg.extract.page import Page, Said
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Quote
from kg.vocabulary import lexicon

_FILLING = re.compile(
    r"[\s()\[\]【】〔〕<>《》「」:：;・,、。.|/\-—–]+|[月火水木金土日](?=曜|\))曜?日?|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?|[0-2]?[0-9]時(?:[0-9]{1,2}分)?"
)
_DATE_LAST = re.compile(r"日\W*$")
_TODAY = re.compile(r"本日[、,(]?(?P<date>[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)")
_NAME = re.compile(r"[^をがはにでへ、。:：・()0-9]{2,30}[\s　]+")
"""Whose notice it is, ahead of the date in one line."""
_SIGNED = re.compile(r"\s+[^をがはにでへ、。:：0-9]{3,50}")
_TOP, _BOTTOM, _LONGEST = 8, 6, 60


def day_of_notice(page: Page) -> Said | None:
    """Return when the notice was issued, with the words that say so."""
    places_by_rule = (
        ("published/head", _head(page)),
        ("published/date-line", _lines(page, page.layout.sentences[:_TOP])),
        ("published/title", _titles(page)),
        ("published/closing-line", _lines(page, page.layout.sentences[_TOP:][: -_BOTTOM - 1 : -1])),
    )
    for rule, places in places_by_rule:
        for start, words in places:
            written = _stated(words)
            day = resolve(written, Account(None), plan=False) if written else None
            if written and day:
                return Said(day.iso(), _quote(page, start, written), rule)
    return _today(page)


def _quote(page: Page, start: int, written: Written) -> Quote:
    return page.quote(start + written.start, start + written.end)


def _head(page: Page) -> Iterator[tuple[int, str]]:
    if page.notice.head.published:
        yield page.notice.head.published.start, page.notice.head.published.exact


def _lines(page: Page, sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Lines that say nothing but a date."""
    lines = ((sentence.start, page.layout.words(sentence)) for sentence in sentences)
    return ((start, words) for start, words in lines if _date_alone(words))


def _date_alone(words: str) -> bool:
    folded = fold(words)
    written = _stated(folded) if len(folded) <= _LONGEST else None
    if written is None:
        return False
    rest = folded[: written.start] + " " + folded[written.end :]
    for hit in reversed(lexicon("date-cues").find(rest)):
        rest = rest[: hit.start] + rest[hit.end :]
    before, after = folded[: written.start], folded[written.end :]
    return (
        not _FILLING.sub("", rest)
        or (not rest[written.start :].strip() and bool(_NAME.fullmatch(before)))
        or _signs(before, after)
    )


def _signs(before: str, after: str) -> bool:
    """Whether a line goes on behind its date with the name of a company, and maybe who signs for it."""
    return not before.strip() and bool(_SIGNED.fullmatch(after)) and lexicon("legal-forms").has(after)


def _titles(page: Page) -> Iterator[tuple[int, str]]:
    """The title and top headings; in a text without marks the first line, where a date closes it."""
    for sentence in page.layout.sentences[:_TOP]:
        words = page.layout.words(sentence)
        if sentence.kind in (Kind.TITLE, Kind.HEADING) or (
            sentence.start == page.notice.body_start and _DATE_LAST.search(fold(words))
        ):
            yield sentence.start, words


def _today(page: Page) -> Said | None:
    """A date that the notice calls 本日, in the year of the latest date that is stated whole."""
    stated = [resolve(written, Account(None), plan=False) for written in find_written(fold(page.text)) if _full(written)]
    latest = max((day for day in stated if day), key=Day.date, default=None)
    for sentence in page.layout.sentences:
        for found in _TODAY.finditer(fold(page.layout.words(sentence))):
            written = next(find_written(found["date"]), None)
            day = resolve(written, Account(None, latest), plan=True) if written and latest else None
            if day:
                start = sentence.start + found.start()
                return Said(day.iso(), page.quote(start, sentence.start + found.end()), "published/today")
    return None


def _stated(words: str) -> Written | None:
    """The first date of the words that states its year and month."""
    return next((written for written in find_written(fold(words)) if _full(written)), None)


def _full(written: Written) -> bool:
    return all(part is not None and part.base is Base.CALENDAR for part in (written.year, written.month))
