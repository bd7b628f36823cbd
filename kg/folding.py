"""Text folded for comparison without moving an offset: one character in, one character out."""

import unicodedata
from functools import cache


def fold(text: str) -> str:
    """Fold width, compatibility forms (Kangxi radicals too) and case; `len(fold(text)) == len(text)`.

    A character whose NFKC form is longer than one character (㈱, half-width kana with a mark) stays as it is.
    """
    return "".join(map(_fold, text))


@cache
def _fold(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 else character
