"""Names known for an organisation's by what the notice says of them: a house that is run, or 当ホテル, a quoted contractor."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.bare_names import tells_business
from kg.extract.parties.borders import after_border, before_border
from kg.extract.parties.brands import read_brands
from kg.extract.parties.definitions import Definition
from kg.extract.parties.described import read_described, read_siblings
from kg.extract.parties.doing import behind_verbs, read_doing
from kg.extract.parties.labelled import read_labelled
from kg.extract.parties.line import Line
from kg.extract.parties.mentions import OWN
from kg.extract.parties.names import Span
from kg.extract.parties.towns import read_towns
from kg.vocabulary import lexicon

_LONG = 5
_ATTACHED_KINDS = ("education", "school-first", "medical", "body")
_ATTACHED = re.compile(r"の?(?P<name>[附付]属[一-龥々・]{1,8})")


def find_houses(page: Page, lines: list[Line], definitions: list[Definition], names: list[Span]) -> list[Span]:
    """Return the names with those that are known by what is said of them, where no name stands yet."""
    found = list(names)
    for line in lines:
        for start, end in (*_read(page, line, definitions, names), *read_siblings(line, names)):
            low, high = start + line.sentence.start, end + line.sentence.start
            if end - start > 1 and not any(span.start < high and low < span.end for span in found):
                found.append(Span(low, high, line.text[start:end], "house"))
    return sorted(found, key=lambda span: span.start)


def _read(page: Page, line: Line, definitions: list[Definition], names: list[Span]) -> Iterator[tuple[int, int]]:
    yield from _defined(line, definitions)
    yield from _run(line)
    yield from read_described(line, names)
    yield from read_doing(line)
    yield from read_brands(line)
    yield from read_labelled(page, line)
    yield from read_towns(page, line)
    yield from _attached(line)


def _attached(line: Line) -> Iterator[tuple[int, int]]:
    """A school or hospital of the publisher's that is named by being attached to it alone: 本学附属病院."""
    for own in lexicon("organization-pronouns").find(line.text):
        found = _ATTACHED.match(line.text, own.end) if own.code in OWN else None
        kinds = lexicon("organization-kinds").find(found["name"]) if found else []
        ends = [hit.end for hit in kinds if hit.code in _ATTACHED_KINDS]
        if found and ends:
            yield found.start("name"), found.start("name") + ends[-1]


def _defined(line: Line, definitions: list[Definition]) -> Iterator[tuple[int, int]]:
    """The name that 当ホテル, 当施設 … is said to stand for."""
    pronouns = lexicon("organization-pronouns")
    for known in definitions:
        if line.sentence.start <= known.start < line.sentence.end and pronouns.code_of(known.short) == "house":
            end = len(line.text[: known.target_end - line.sentence.start].rstrip("」』】 "))
            yield after_border(line.text, line.reach_left(end), end), end


def _run(line: Line) -> Iterator[tuple[int, int]]:
    """A house with a place in its name that somebody is said to run; a site or shop on the web is a system, no organisation."""
    for start in behind_verbs(line, "running"):
        end = before_border(line.text, start, line.reach_right(start))
        words = line.within(start, end)
        placed = len(words) > 1 and any("地名" in word.tag for word in words)
        if placed and end - start > _LONG and not tells_business(line.text[start:end]):
            yield start, end
