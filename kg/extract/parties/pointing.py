"""Names that a word for a business announces: 下記の委託会社までお問い合わせください, and below it the name."""

import re

from kg.vocabulary import lexicon

_BELOW = re.compile(r"(?:下記|以下|次|左記)の?$")
_ANNOUNCED = re.compile(r"(?:下記の?|以下の|次の|左記の)(?P<noun>[^。、\n]{2,15})")
_BUSINESS = ("contractor", "dealer", "subcontractor")
_FAR = 150


def points_below(text: str, start: int) -> bool:
    """Whether the words right before `start` point to what stands below."""
    return bool(_BELOW.search(text[max(0, start - len("下記の")) : start]))


def is_announced(text: str, start: int) -> bool:
    """Whether a word for a business not far before `start` says that its name stands below."""
    nouns = (found["noun"] for found in _ANNOUNCED.finditer(text[max(0, start - _FAR) : start]))
    return any(hit.code in _BUSINESS for noun in nouns for hit in lexicon("unnamed-parties").find(noun))
