"""Names of organisations where the notice writes them: by legal form, by the kind of house, by 社."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.extract.parties.borders import after_border
from kg.extract.parties.facilities import read_facilities
from kg.extract.parties.forms import pattern_of
from kg.extract.parties.kind_names import read_company_signs, read_cooperatives, read_kinds
from kg.extract.parties.legal_names import read_legal_forms
from kg.extract.parties.line import Line
from kg.extract.parties.overseas import read_institutes, read_overseas
from kg.folding import fold
from kg.vocabulary import lexicon


@dataclass(frozen=True, slots=True)
class Span:
    """A name as written at `start:end` of the notice; `how` is what shows that it is one (form, overseas, kind, company …)."""

    start: int
    end: int
    name: str
    how: str
    kind: str = ""
    """The code of `organization-kinds` in which a name without legal form ends."""

    @property
    def firm(self) -> bool:
        """Whether it is shown to be a company's: by its legal form, by 社, or by the trade in which it ends."""
        return self.how not in ("kind", "house", "known") or self.kind == "business"


Reader = Callable[[Line], Iterator[tuple[int, int, str]]]
"""Finds names in a line: start, end and the code of their kind of house."""


def find_names(lines: list[Line], known: list[str], shorts: list[str]) -> list[Span]:
    """Return the names of organisations in the lines, from left to right, without overlaps.

    known: names that are certain beforehand (the head's); wherever they stand they are taken whole.
    shorts: defined short forms (A社); they are taken where no full name stands.
    """
    readers: dict[str, Reader] = {
        "known": _by_words(known),
        "form": read_legal_forms,
        "overseas": read_overseas,
        "house": read_facilities,
        "kind": _by_kinds,
        "short": _by_words(shorts),
        "company": read_company_signs,
    }
    return [span for line in lines for span in _read(line, readers)]


def _read(line: Line, readers: dict[str, Reader]) -> list[Span]:
    """What the readers find in a line; what an earlier one has taken is not taken again."""
    spans: list[Span] = []
    for how, read in readers.items():
        for low, high, kind in read(line):
            start, end = line.sentence.start + low, line.sentence.start + high
            if start < end and not any(span.start < end and start < span.end for span in spans):
                spans.append(Span(start, end, line.text[low:high], how, kind))
    return sorted(spans, key=lambda span: span.start)


def _by_kinds(line: Line) -> Iterator[tuple[int, int, str]]:
    """The names that a kind of house tells, in Japanese or in Latin letters."""
    yield from read_institutes(line)
    yield from read_kinds(line)
    yield from read_cooperatives(line)


def _by_words(names: list[str]) -> Reader:
    """Return a reader that finds the given names, whatever blanks stand in them, where no longer name holds them."""
    pattern = pattern_of(names)

    def read(line: Line) -> Iterator[tuple[int, int, str]]:
        for match in pattern.finditer(fold(line.text)) if pattern else ():
            low, high = match.span()
            if after_border(line.text, line.reach_left(low), low) == low and not _goes_on(line, low, high):
                yield *_with_form(line.text, *match.span()), ""

    return read


def _goes_on(line: Line, start: int, end: int) -> bool:
    """Whether a name behind its legal form is only the beginning of a longer one: 株式会社A in 株式会社Aホーム."""
    led = any(hit.start == 0 and hit.code == "company" for hit in lexicon("legal-forms").find(line.text[start:end]))
    beside = any(hit.start == 0 and hit.code != "before" for hit in lexicon("name-borders").find(line.text[end:]))
    touching = line.text[end : end + 1].strip() and line.reach_right(end) > end
    return bool(led and touching and not beside)


def _with_form(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a legal form that touches a known name, which may be known without it."""
    for hit in lexicon("legal-forms").find(text):
        if hit.end == start and hit.code != "overseas":
            return hit.start, end
        if hit.start == end and hit.code == "company":
            return start, hit.end
    return start, end
