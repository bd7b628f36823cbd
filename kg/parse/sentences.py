"""Where sentences end: after 。！？ outside brackets."""

from collections.abc import Iterator

_ENDS = frozenset("。！？!?")
_OPEN = frozenset("「『（(［[〔【〈《")
_CLOSE = frozenset("」』）)］]〕】〉》")
_LONGEST = 2_000
"""No sentence is longer: a stray bracket must not swallow the text, and SudachiPy takes 49,149 bytes at most."""


def cut_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of `text[start:end]`, without outer blanks."""
    depth, begin = 0, start
    for offset in range(start, end):
        character = text[offset]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        ends = character in _ENDS and (depth == 0 or _hangs(text, offset, end))
        if ends or offset - begin >= _LONGEST:
            yield from _trimmed(text, begin, offset + 1)
            begin, depth = offset + 1, 0
    yield from _trimmed(text, begin, end)


def _hangs(text: str, offset: int, end: int) -> bool:
    """Whether the bracket that is open at a full stop never closes before the end."""
    return not any(character in _CLOSE for character in text[offset + 1 : end])


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
