"""One file, several notices: where each begins.

Two forms are known: blocks of the archive form (`# 公表概要`) one after the other, each with a publisher of its own,
and a digest whose notices begin with a title line in a running series (【…#2023-018】…), as blogs that collect
notices write them. A block without a publisher continues the notice before it: an update on the same page.
"""

import re
from collections import Counter
from itertools import pairwise

from kg.read.archive import read_head

_ARCHIVE = re.compile(r"^# *公表概要[ \t]*\r?$", re.MULTILINE)
_SERIES = re.compile(r"^[ \t　]*【([^】\n]{2,30}?)[#＃№][^】\n]{0,12}】", re.MULTILINE)


def split_digest(text: str) -> tuple[str, ...]:
    """Cut a text into its notices; a text with one notice comes back whole, a digest without its preface."""
    starts = _blocks(text)
    if len(starts) < 2:  # noqa: PLR2004 - two make a digest
        starts = _series(text)
    if len(starts) < 2:  # noqa: PLR2004
        return (text,)
    return tuple(text[start:end] for start, end in pairwise([*starts, len(text)]))


def _blocks(text: str) -> list[int]:
    """Starts of the archive blocks that are notices of their own: title, date, publisher and address are all there."""
    starts = [found.start() for found in _ARCHIVE.finditer(text)]
    heads = [read_head(text[start:end])[0] for start, end in pairwise([*starts, len(text)])]
    return [start for start, head in zip(starts, heads, strict=True) if head.publisher and head.published and head.url]


def _series(text: str) -> list[int]:
    """Starts of the title lines that share the series named most often."""
    found = list(_SERIES.finditer(text))
    if not found:
        return []
    ((series, _),) = Counter(match.group(1) for match in found).most_common(1)
    return [match.start() for match in found if match.group(1) == series]
