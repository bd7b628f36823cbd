"""What was done at once: a sentence right behind that of a detection shares its date where it says 直ちに."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.cues import either
from kg.extract.page import Page
from kg.extract.passages import Passage, Tie, blanked
from kg.folding import fold

_AT_ONCE = re.compile(either("event-context", "at-once"))
_DAY = len("2025-01-01")


def prompt_passages(page: Page, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield a passage for each dateless sentence that tells of a prompt act behind one with a single day."""
    dated: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        dated[passage.sentence.start].append(passage)
    for told, following in pairwise(page.layout.sentences):
        own = dated[told.start]
        if not own or following.start in dated or told.block != following.block:
            continue
        date, words = own[-1].date, blanked(fold(page.layout.words(following)))
        if own[-1].tie is Tie.OWN and len(date.value) == _DAY and date.until is None and _AT_ONCE.search(words):
            yield Passage(date, following, following.start, following.end, words, tie=Tie.ABOVE)
