"""A sentence cut as its statements are: into levels of brackets, clauses, and coordinated parts of a clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.folding import fold

_OPENING, _CLOSING = "([〔【<〈《", ")]〕】>〉》"
_INNER_BRACKET = re.compile(r"[(\[〔【<〈《][^()\[\]〔〕【】<>〈〉《》]*[)\]〕】>〉》]")
_FRAME = re.compile(r"[(\[〔【<〈《≪『「](.*)[)\]〕】>〉》≫』」]")
_LABEL = re.compile(r"(\s*)[〔【<〈《≪\[]([^()\[\]〔〕【】<>〈〉《》≪≫]+)[\]〕】>〉》≫](?=\s*[^\s。])")
_CLAUSE_END = re.compile(
    r"(?<=[たるんいすだ])が、|(?<=[たるいん])ものの、?|けれども?、|一方で?、|[。！？!?\n]|(?<=[たるい])ため、|ので、|ことから、"
    r"|(?<=ん)し、|(?<=[るたすん])ほか、|(?<!の)ところ、|(?:等|など)で、|(?<=[たるい])こと、(?!が|は|を|に|で|の)|(?:のみ|だけ)で(?:、|(?![あはなす]))|(?=※)"
)
_CONTINUING = re.compile(
    r"(?:(?<=[しりきみちっいえれせけて])(?<!ついて)(?<!おいて)(?<!関して)(?<!対して)(?<!まして)|おり|おらず|であり|せず|れず)、"
)


@dataclass(frozen=True, slots=True)
class Level:
    """The sentence at one depth of brackets, what stands deeper blanked, and where the words in question are in it."""

    text: str
    start: int
    end: int


def levels(text: str, start: int, end: int) -> Iterator[Level]:
    """Yield a folded sentence as its words at `start:end` see it, from the innermost bracket that holds them outwards."""
    around = _bracket_around(text, start, end)
    while around:
        opening, closing = around
        yield _level(text[opening + 1 : closing], start - opening - 1, end - opening - 1)
        start, end = opening, closing + 1
        around = _bracket_around(text, start, end)
    yield _level(text, start, end)


def blanked(text: str) -> str:
    """Return the text with all brackets blanked, nested ones too, at the same length."""
    while True:
        emptier = _INNER_BRACKET.sub(lambda found: "　" * len(found[0]), text)
        if emptier == text:
            return text
        text = emptier


def unframed(text: str) -> str:
    """Return what stands in the frame of a heading (【…】, ＜…＞), or the text itself."""
    framed = _FRAME.fullmatch(text.strip())
    return framed[1] if framed else text


def labelled(text: str) -> str:
    """Return the text with its label in brackets (【漏えいした情報】氏名) as a label with a colon, at the same length."""
    found = _LABEL.match(text)
    return f"{found[1]} {found[2]}:{text[found.end() :]}" if found else text


def clauses(text: str) -> list[tuple[int, int]]:
    """Cut where a new statement begins; a continuing form (し、 され、) does not cut."""
    cuts = [0, *(found.end() for found in _CLAUSE_END.finditer(text)), len(text)]
    return [(begin, stop) for begin, stop in pairwise(cuts) if begin < stop]


def clause_at(words: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause that holds the words at `start:end` of a sentence."""
    text = fold(words)
    return next(((begin, stop) for begin, stop in clauses(text) if begin <= start and end <= stop), (0, len(text)))


def coordinated(clause: str) -> list[str]:
    """Cut a clause at its continuing forms."""
    cuts = [0, *(found.end() for found in _CONTINUING.finditer(clause)), len(clause)]
    return [clause[begin:stop] for begin, stop in pairwise(cuts) if begin < stop]


def _level(text: str, start: int, end: int) -> Level:
    return Level(blanked(text[:start]) + text[start:end] + blanked(text[end:]), start, end)


def _bracket_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the innermost bracket around `start:end` opens and closes."""
    opening = _unpaired(text, range(start - 1, -1, -1), _OPENING, _CLOSING)
    closing = _unpaired(text, range(end, len(text)), _CLOSING, _OPENING)
    return None if opening is None or closing is None else (opening, closing)


def _unpaired(text: str, offsets: range, wanted: str, opposite: str) -> int | None:
    """Return the first of the offsets at which a wanted bracket stands that no opposite one before it answers."""
    depth = 0
    for offset in offsets:
        if text[offset] in opposite:
            depth += 1
        elif text[offset] in wanted:
            if depth == 0:
                return offset
            depth -= 1
    return None
