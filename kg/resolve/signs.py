"""Signs that of two notices of one publisher the later one tells of the incident that the earlier one told of."""

from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz

from kg.folding import fold
from kg.resolve.days import days_between
from kg.resolve.references import announces_anew, quotes_title
from kg.resolve.summaries import Summary

_ALIKE = 75
"""Likeness of two titles or names of systems, of 100, from which on they mean the same thing …"""
_SOON = 120
"""… unless so many days lie between the notices."""
_NEXT = 30
"""Days within which a report goes on with the one before, or the beginning that it dates was announced by that one."""
_WEEK = 7
"""Days between two notices that tell of one thing though they date its beginning to neighbouring days …"""
_NEIGHBOURS = 3
"""… at most so many days apart."""
_BEGINNINGS = ("occurred", "detected", "contained")
_ONCE = frozenset({"ransomware"})
"""Attacks that do not befall one publisher twice within a week."""


@dataclass(frozen=True, slots=True)
class Report:
    """A notice, who issues it, and where it says that it happened: organisations, by their keys, that it names."""

    summary: Summary
    issuers: frozenset[str]
    breached: frozenset[str]

    @property
    def elsewhere(self) -> frozenset[str]:
        """Where it happened, the issuers aside, whom a first report may name too soon."""
        return self.breached - self.issuers

    @property
    def beginnings(self) -> set[str]:
        """The days on which it began: what one report calls the attack's day, the next one may call that of its detection."""
        return {day for kind, day in self.summary.dates if kind in _BEGINNINGS and len(day) == len("2025-04-01")}


def points_to(later: Report, earlier: Report) -> bool:
    """The later one dates the earlier one as an announcement."""
    return ("disclosed", earlier.summary.published) in later.summary.dates


def quotes(later: Report, earlier: Report) -> bool:
    """The later one bears the earlier one's title in its text."""
    return quotes_title(later.summary, earlier.summary)


def begins_alike(later: Report, earlier: Report) -> bool:
    """Both date a beginning alike."""
    return bool(later.beginnings & earlier.beginnings)


def happened_elsewhere(later: Report, earlier: Report) -> bool:
    """Each names others who were breached, and none of them is the same."""
    return bool(later.elsewhere and earlier.elsewhere) and not later.elsewhere & earlier.elsewhere


def _at_another_place(later: Report, earlier: Report) -> bool:
    """Each names who was breached, the publisher too, and none of them is the same."""
    return bool(later.breached and earlier.breached) and not later.breached & earlier.breached


def _otherwise(later: Report, earlier: Report) -> bool:
    """Each says what the attack was, and none is the same."""
    one, other = earlier.summary.attacks, later.summary.attacks
    return bool(one and other) and not set(one).intersection(other)


def _begins_later(later: Report, earlier: Report) -> bool:
    """All that the later one dates as a beginning came after the earlier one."""
    announced = earlier.summary.published
    return bool(later.beginnings and announced) and all(day > str(announced) for day in later.beginnings)


def bear_one_title(later: Report, earlier: Report) -> bool:
    """Both bear all but the same title."""
    one, other = earlier.summary.title, later.summary.title
    return bool(one and other) and _alike(str(one), str(other))


def announces_the_same(later: Report, earlier: Report) -> bool:
    """Within months both bear one title, and none of the beginnings that they date says otherwise."""
    return apart(earlier, later) <= _SOON and not _begins_later(later, earlier) and bear_one_title(later, earlier)


def hits_the_same(later: Report, earlier: Report) -> bool:
    """Both name the same site, service or product as hit, or the same organisation other than themselves as breached."""
    if apart(earlier, later) > _SOON or _begins_later(later, earlier) or _otherwise(later, earlier):
        return False
    pairs = product(earlier.summary.systems, later.summary.systems)
    return bool(later.elsewhere & earlier.elsewhere) or any(_alike(one, other) for one, other in pairs)


def announced_before(later: Report, earlier: Report) -> bool:
    """The later one dates a beginning that the earlier one, which dates none, announced soon after."""
    if earlier.beginnings or _otherwise(later, earlier):
        return False
    return any(0 <= days_between(day, earlier.summary.published) <= _NEXT for day in later.beginnings)


def befalls_once(later: Report, earlier: Report) -> bool:
    """Within a week both tell of an attack that does not come twice, or date their beginnings to neighbouring days."""
    if apart(earlier, later) > _WEEK or _at_another_place(later, earlier):
        return False
    pairs = product(earlier.beginnings, later.beginnings)
    near = any(abs(days_between(one, other)) <= _NEIGHBOURS for one, other in pairs)
    return near or bool(_ONCE.intersection(later.summary.attacks, earlier.summary.attacks))


def goes_on(later: Report, earlier: Report) -> bool:
    """The later one comes soon, and neither a beginning that it dates, nor where it happened, nor a word of it says otherwise."""
    if apart(earlier, later) > _NEXT or announces_anew(later.summary):
        return False
    if _at_another_place(later, earlier):
        return False
    begun = [day for kind, day in later.summary.dates if kind in _BEGINNINGS]
    announced = str(earlier.summary.published)
    return not begun or (not earlier.beginnings and all(day < announced for day in begun))


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(fold(one), fold(other)) >= _ALIKE


def apart(earlier: Report, later: Report) -> int:
    """Days between two notices."""
    return days_between(earlier.summary.published, later.summary.published)
