"""Words that stand beside a name without belonging to it are cut off: 委託先 before it, 窓口 or 様 behind it."""

from kg.vocabulary import lexicon

_LEFT = " \u3000\t・-－,、:：．.）)」』"
_RIGHT = " \u3000\t・-－,、:："
_LONG = 3


def after_border(text: str, start: int, end: int) -> int:
    """Where the name begins in `start:end` once words that only stand in front of names are cut off (委託先, 子会社).

    A word of one or two characters counts at the very edge alone: inside it may be part of the name.
    """
    while (cut := _first_cut_before(text, start, end)) is not None:
        start = cut
    return stripped(text, start, end)[0]


def before_border(text: str, start: int, end: int) -> int:
    """Where the name ends in `start:end` once words that only stand behind names are cut off (窓口, 様)."""
    end = stripped(text, start, end)[1]
    while (cut := _first_cut_behind(text, start, end)) is not None:
        end = stripped(text, start, cut)[1]
    return end


def _first_cut_before(text: str, start: int, end: int) -> int | None:
    """Where the first word ends that only stands in front of names."""
    for hit in lexicon("name-borders").find(text[start:end]):
        if hit.code != "after" and (hit.end - hit.start >= _LONG or hit.start == 0):
            return start + hit.end
    return None


def _first_cut_behind(text: str, start: int, end: int) -> int | None:
    """Where the first word begins that only stands behind names; a short one has to be the last."""
    for hit in lexicon("name-borders").find(text[start:end]):
        last = start + hit.end == end
        if hit.code != "before" and ((hit.start == 0 and last) or (hit.start > 0 and (hit.end - hit.start >= _LONG or last))):
            return start + hit.start
    return None


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks and loose marks at the edges of `start:end`."""
    words = text[start:end]
    low = start + len(words) - len(words.lstrip(_LEFT))
    return low, max(low, start + len(words.rstrip(_RIGHT)))
