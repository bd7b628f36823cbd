"""For whom a notice speaks: the publisher, its co-publishers, or the schools, hotels and shops whose case it tells."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.line import GROUP, MARK, Line, mark_of, marks_in, party_of
from kg.extract.links.grammar import DOING, cue
from kg.extract.page import Page
from kg.folding import fold

_FACILITY = re.compile(f"{cue('facility', 'board')}[^ぁ-ん]{{0,3}}$|^{cue('facility')}")
_PLACE = re.compile(cue("facility"))
_BOARD = re.compile(f"{cue('board')}$")
_KIN = re.compile(cue("subsidiary"))
_PUBLIC = re.compile(f"{either('role-cues', 'public')}$")
_FUND = re.compile(f"{cue('fund')}$")
_COMPANY = re.compile(cue("company"))
_HOUSE = re.compile(rf"(?P<owner>{MARK})\)?が{cue('run', 'provide')}{DOING}[「『]?(?P<named>{GROUP})")
"""What somebody runs: a house, if its name has no legal form."""
_HOUSE_BY = re.compile(rf"(?P<named>{MARK})\((?:{cue('run', 'provider')}|{cue('provide')})[:・]{MARK}\)")
"""`A(運営：B)`."""
_INTRODUCED = re.compile(rf"(?P<group>{GROUP})(?:は|では|において|の?{cue('run', 'provide', 'use')}|が{cue('run', 'provide')})")
OPENING = 12
"""How many lines of a notice say for whom it speaks and what it is about."""
_PRONOUN = 3
"""Longest word for the publisher that is no name (当協会)."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Marks of who speaks (the publisher first) and of those that it speaks for.

    `places` are all parties with a facility word in their name, `unnamed` those that the notice leaves without a name, `company`
    tells whether the publisher has a legal form, `public` whether it is a public body. `kin` are the
    unnamed companies of its group, `members` those that the notice lists.
    """

    speakers: tuple[str, ...]
    facilities: tuple[str, ...]
    places: tuple[str, ...]
    unnamed: tuple[str, ...]
    company: bool
    public: bool
    kin: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def speaker(self) -> str:
        """The publisher's mark."""
        return self.speakers[0]

    @property
    def givers(self) -> tuple[str, ...]:
        """Who hands out work where a sentence leaves it unsaid: a company itself, a public body's schools."""
        return self.speakers if self.company else self.actors

    @property
    def actors(self) -> tuple[str, ...]:
        """Who acts where a sentence leaves it unsaid."""
        return self.facilities or self.speakers


def cast_of(page: Page, lines: list[Line]) -> Cast | None:
    """Return for whom the notice speaks, or None where the publisher is no party."""
    publisher = page.publisher.value if page.publisher else ""
    speaker = mark_of(page, publisher)
    if speaker is None:
        return None
    houses = _houses(page, lines)
    fronts = (not _is_facility(publisher) or bool(_BOARD.search(publisher))) and not _FUND.search(publisher)
    return Cast(
        speakers=(speaker, *_others(page, lines, speaker)),
        facilities=_joined(speaker, _named(page, _is_facility), houses) if fronts else (),
        places=_joined("", _named(page, _is_place), houses),
        unnamed=_named(page, lambda name: name.startswith("?")),
        company=bool(_COMPANY.search(fold(publisher))),
        public=bool(_PUBLIC.search(fold(publisher))),
        kin=_named(page, lambda name: name.startswith("?") and bool(_KIN.search(fold(name)))),
    )


def _houses(page: Page, lines: list[Line]) -> tuple[str, ...]:
    """The named parties without a legal form that a line says to be run by another."""
    run = [
        mark
        for line in lines
        for pattern in (_HOUSE, _HOUSE_BY)
        for found in pattern.finditer(line.text)
        for mark in marks_in(found["named"])
    ]
    names = {mark: party_of(page, mark) for mark in dict.fromkeys(run)}
    return tuple(mark for mark, party in names.items() if not (party.unnamed or _COMPANY.search(fold(party.name))))


def _joined(speaker: str, *groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({mark for group in groups for mark in group if mark != speaker}))


def _named(page: Page, kind: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(mark for party in page.parties if kind(party.name) and (mark := mark_of(page, party.name)))


def _is_facility(name: str) -> bool:
    return bool(_FACILITY.search(fold(name).lstrip("?"))) and not _COMPANY.search(fold(name))


def _is_place(name: str) -> bool:
    return bool(_PLACE.search(fold(name))) and not _COMPANY.search(fold(name))


def _others(page: Page, lines: list[Line], speaker: str) -> list[str]:
    """The named parties that the opening joins to the publisher's name as the ones that speak."""
    for line in lines[:OPENING]:
        for found in _INTRODUCED.finditer("" if line.titles else line.text):
            group = [mark for mark in marks_in(found["group"]) if not party_of(page, mark).unnamed]
            start, end = line.places[found.start()]
            if group[:1] == [speaker] and len(group) > 1 and end - start > _PRONOUN:
                return group[1:]
    return []
