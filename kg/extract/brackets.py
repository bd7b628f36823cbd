"""Brackets and quotations in folded words: blanked out, and where they close."""

import re

_BRACKETS = re.compile(r"[(\[〔【<〈《]([^()\[\]〔〕【】<>〈〉《》]*)[)\]〕】>〉》]")
_QUOTED = re.compile(r"「[^「」]{6,}」|『[^『』]{6,}』|｢[^｢｣]*｣|[\"“][^\"”]*[\"”]")


def blanked(folded: str) -> str:
    """Blank brackets and quotations, nested ones too, at the same length; what they hold is no statement of the sentence."""
    while True:
        shorter = _QUOTED.sub(_blank, _BRACKETS.sub(_blank, folded))
        if shorter == folded:
            return shorter
        folded = shorter


def _blank(found: re.Match[str]) -> str:
    return ("〓" if found.group()[0] in '「『｢"“' else "　") * len(found.group())


def depth(folded: str, position: int) -> int:
    """Return how many brackets and quotations are open at a position."""
    before = folded[:position]
    return sum(map(before.count, "([〔「『")) - sum(map(before.count, ")]〕」』"))


def closing(folded: str, position: int) -> int:
    """Return where the bracket or quotation closes that is open at a position, or the end of the words."""
    inner = 0
    for offset in range(position, len(folded)):
        if folded[offset] in "([〔「『":
            inner += 1
        elif folded[offset] in ")]〕」』":
            if inner == 0:
                return offset
            inner -= 1
    return len(folded)
