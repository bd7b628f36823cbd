"""Sentences that go on with the day of the one before them: by the time of day alone (午前5時、…), or by 直ちに."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.brackets import blanked
from kg.extract.cues import either
from kg.extract.page import Page
from kg.extract.passages import Passage, Tie
from kg.folding import fold
from kg.layout import Sentence

_AT_ONCE = re.compile(either("event-context", "at-once"))
_CLOCK = re.compile(
    r"[\s・]*(?:午前|午後|早朝|未明|朝|昼|夕方|夜|深夜)?\s*(?:[0-9]{1,2}\s*時(?!間)(?:\s*[0-9]{1,2}\s*分(?!間))?|[0-9]{1,2}:[0-9]{2}|(?<=[前後])[0-9]{1,2}時)"
    r"\s*(?:半|頃|ごろ|過ぎ|すぎ|前後?)?(?:に|には|、|\s|まで)"
)
_DAY = len("2025-01-01")


def prompt_passages(page: Page, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield a passage for each dateless sentence that tells of a prompt act behind one with a single day."""
    for days, following, words in _followers(page, passages):
        if not _AT_ONCE.search(words):
            continue
        for passage in days:
            if passage.sentence.block == following.block:
                yield Passage(passage.date, following, following.start, following.end, words, tie=Tie.ABOVE)


def clocked_passages(page: Page, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield a passage for each dateless sentence that begins with a time of day behind one with a single day."""
    for days, following, words in _followers(page, passages):
        clock = _CLOCK.match(words)
        if clock and days:
            start = following.start + clock.end()
            yield Passage(days[-1].date, following, start, following.end, words[clock.end() :])


def _followers(page: Page, passages: Sequence[Passage]) -> Iterator[tuple[list[Passage], Sentence, str]]:
    """Each dateless sentence right behind a dated one, with the single days told there and its own words."""
    dated: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        dated[passage.sentence.start].append(passage)
    for told, following in pairwise(page.layout.sentences):
        own = dated[told.start]
        if not own or following.start in dated:
            continue
        words = blanked(fold(page.layout.words(following)))
        days = [p for p in own if p.tie is Tie.OWN and len(p.date.value) == _DAY and p.date.until is None]
        yield days, following, words
