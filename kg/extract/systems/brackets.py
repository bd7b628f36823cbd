"""Outermost brackets of a sentence: a quoted name may hold brackets of its own (「A【公式】」, 「B（以下「当サイト」）」)."""

from collections.abc import Iterator

OPENING, CLOSING = "「『【〈<《“", "」』】〉>》”"
_PAIRS = dict(zip(OPENING, CLOSING, strict=True))


def bracketed(words: str) -> Iterator[tuple[int, int]]:
    """Yield the spans inside the outermost brackets, from the left."""
    position = 0
    while position < len(words):
        closing = _PAIRS.get(words[position])
        end = _closing(words, position, closing) if closing else -1
        if end > position + 1:
            yield position + 1, end
            position = end
        position += 1


def _closing(words: str, opening: int, closing: str) -> int:
    """Return where the bracket closes, brackets of its own kind counted, or -1."""
    depth = 0
    for position in range(opening, len(words)):
        if words[position] == words[opening]:
            depth += 1
        elif words[position] == closing:
            depth -= 1
            if depth == 0:
                return position
    return -1
