"""What a notice says of an earlier announcement: that it goes on with it, by its title, or that it is about something else."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from kg.folding import fold
from kg.resolve.days import day_of
from kg.resolve.summaries import Summary
from kg.vocabulary import lexicon

_QUOTED = re.compile(r"[「『【]([^「」『』\n]+)[」』】]")
_SENTENCE = re.compile(r"[^。\n]+")
_DAY = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日")
_UNSAID = re.compile(r"\W+")
_TELLING = 10
"""Letters from which on a quoted title tells one announcement from others; a part of it that is quoted is half of it at least."""
_KEPT = 256
"""Texts whose sentences are kept: a publisher's notices are looked at together."""
_ALIKE = 90
"""Likeness, of 100, of a title to the words that quote it: a blank or a bracket more or less."""


def quotes_title(later: Summary, earlier: Summary) -> bool:
    """Whether the later notice's text bears the title of the earlier one, in brackets or as a line of its own."""
    title, day = _plain(earlier.title or ""), _day(earlier.published)
    if len(title) < _TELLING or title == _plain(later.title or ""):
        return False
    mentions = (words for words, days in _mentions(later.text, later.title) if not days or day in days)
    return any(fuzz.ratio(title, words) >= _ALIKE or (words in title and len(words) >= len(title) / 2) for words in mentions)


def sets_apart(later: Summary, earlier: Summary) -> bool:
    """Whether a sentence of the later notice says of the earlier one, by its day or title, that this is another incident."""
    title, day = _plain(earlier.title or ""), _day(earlier.published)
    apart = _apart(later.text)
    return any((day and day in words) or (len(title) >= _TELLING and title in words) for words in apart)


def announces_anew(summary: Summary) -> bool:
    """Whether the notice says that an incident has happened again."""
    return any(hit.code == "again" for hit in lexicon("stage-cues").find(summary.text))


@lru_cache(_KEPT)
def _mentions(text: str, title: str | None) -> tuple[tuple[str, frozenset[str]], ...]:
    """The words in brackets, and the whole sentences, that are long enough for a title, with the days that stand beside them.

    Its own title is none of them, nor is what a sentence sets apart: it may be like the titles of the whole series.
    """
    own = _plain(title or "")
    found = set()
    for sentence in _SENTENCE.findall(text):
        if not _unrelated(sentence):
            days = frozenset(_DAY.findall(_plain(sentence)))
            found |= {(_plain(words), days) for words in (sentence, *_QUOTED.findall(sentence))}
    return tuple((words, days) for words, days in found if len(words) >= _TELLING and words != own)


@lru_cache(_KEPT)
def _apart(text: str) -> tuple[str, ...]:
    return tuple(_plain(words) for words in _SENTENCE.findall(text) if _unrelated(words))


def _unrelated(words: str) -> bool:
    return any(hit.code == "unrelated" for hit in lexicon("stage-cues").find(words))


def _day(published: str | None) -> str | None:
    """A day as sentences write it, without the year, plain."""
    day = day_of(published)
    return f"{day.month}月{day.day}日" if day else None


def _plain(words: str) -> str:
    return _UNSAID.sub("", fold(words))
