"""A sentence's topic goes on behind its first date (調査は6月4日に開始し、6月15日に完了)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.passages import Passage, Tie

_TOPIC = re.compile(r"[^。]{1,40}[^で]は、?\s*$")
_NEW = re.compile("[はがを]")
"""What gives the later date a subject or object of its own."""


def with_topics(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, the topic before their sentence's first date put before the words that lead to a later one."""
    first: Passage | None = None
    for passage in passages:
        if first is None or passage.sentence != first.sentence:
            first = passage
            yield passage
        elif passage.tie is Tie.OWN and _TOPIC.fullmatch(first.lead) and not _NEW.search(passage.lead):
            yield replace(passage, lead=first.lead + passage.lead)
        else:
            yield passage
