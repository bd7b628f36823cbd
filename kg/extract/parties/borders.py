"""Words that stand beside a name without belonging to it are cut off: 委託先 before it, 窓口 or 様 behind it."""

from kg.vocabulary import lexicon

_LEFT = " \u3000\t・-－,、:：．.）)」』"
_RIGHT = " \u3000\t・-－,、:："
_LONG = 3


def after_border(text: str, start: int, end: int) -> int:
    """Where the name begins in `start:end` once words that only stand in front of names are cut off (委託先, 子会社).

    A word of one or two characters counts at the very edge alone: inside it may be part of the name.
    """
    for hit in lexicon("name-borders").find(text[start:end]):
        low, high = start + hit.start, start + hit.end
        if hit.code != "after" and (hit.end - hit.start >= _LONG or low == start):
            return after_border(text, high, end)
    return stripped(text, start, end)[0]


def before_border(text: str, start: int, end: int) -> int:
    """Where the name ends in `start:end` once words that only stand behind names are cut off (窓口, 様)."""
    end = stripped(text, start, end)[1]
    for hit in lexicon("name-borders").find(text[start:end]):
        low, high = start + hit.start, start + hit.end
        whole = low == start and high == end
        if hit.code != "before" and (whole or (low > start and (hit.end - hit.start >= _LONG or high == end))):
            return before_border(text, start, low)
    return end


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks and loose marks at the edges of `start:end`."""
    words = text[start:end]
    low = start + len(words) - len(words.lstrip(_LEFT))
    return low, max(low, start + len(words.rstrip(_RIGHT)))
