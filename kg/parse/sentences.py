"""Where sentences end: after 。！？ outside brackets."""

from collections.abc import Iterator

_ENDS = frozenset("。！？!?")
_OPEN = frozenset("「『（(［[〔【〈《")
_CLOSE = frozenset("」』）)］]〕】〉》")
_LONGEST = 1_000
"""No sentence is longer (the longest real ones have some 600 characters): a stray bracket must not swallow the text."""


def cut_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of `text[start:end]`, without outer blanks; a bracket that never closes holds nothing."""
    depth, begin = 0, start
    last_close = max((offset for offset in range(start, end) if text[offset] in _CLOSE), default=-1)
    for offset in range(start, end):
        character = text[offset]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        ends = character in _ENDS and not _latin(text, offset, end) and (depth == 0 or offset > last_close)
        if ends or offset - begin + 1 >= _LONGEST:
            yield from _trimmed(text, begin, offset + 1)
            begin, depth = offset + 1, 0
    yield from _trimmed(text, begin, end)


def _latin(text: str, offset: int, end: int) -> bool:
    """Whether a half-width ? or ! stands inside an address or a word (`page?id=1`, `![image]`)."""
    return text[offset] in "?!" and offset + 1 < end and "!" <= text[offset + 1] <= "~"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
