"""Which notices of one publisher are reports on one incident."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from rapidfuzz import fuzz

from kg.folding import fold
from kg.resolve.references import announces_anew, quotes_title, sets_apart
from kg.resolve.summaries import Summary

_LONGEST = 400
"""Days between a report and the next one on the same incident, at most."""
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


def report_pairs(reports: Sequence[Report]) -> Iterator[tuple[Summary, Summary]]:
    """Yield (earlier, later) for each of one publisher's notices, in order of age, that continues an earlier one."""
    for position, later in enumerate(reports):
        earlier = _continued(later, [one for one in reversed(reports[:position]) if _days(one, later) <= _LONGEST])
        if earlier:
            yield earlier.summary, later.summary


def _continued(later: Report, before: Sequence[Report]) -> Report | None:
    """Return which of the notices before it, the latest first, a notice continues: the one of which the best sign tells."""
    open_to = [earlier for earlier in before if not sets_apart(later.summary, earlier.summary)]
    for sign in (_points_to, _quotes, _begins_alike):
        for earlier in open_to:
            if sign(later, earlier):
                return earlier
    same = [earlier for earlier in open_to if not _elsewhere(later, earlier)]
    for sign in (_announces_the_same, _hits_the_same, _announced_before, _befalls_once):
        for earlier in same:
            if sign(later, earlier):
                return earlier
    if later.summary.stage != "first":
        return next(iter(same), None)
    return same[0] if same and _goes_on(later, same[0]) else None


def _points_to(later: Report, earlier: Report) -> bool:
    """The later one dates the earlier one as an announcement."""
    return ("disclosed", earlier.summary.published) in later.summary.dates


def _quotes(later: Report, earlier: Report) -> bool:
    return quotes_title(later.summary, earlier.summary)


def _begins_alike(later: Report, earlier: Report) -> bool:
    """Both date a beginning alike."""
    return bool(later.beginnings & earlier.beginnings)


def _elsewhere(later: Report, earlier: Report) -> bool:
    """Each names others who were breached, and none of them is the same."""
    return bool(later.elsewhere and earlier.elsewhere) and not later.elsewhere & earlier.elsewhere


def _begins_later(later: Report, earlier: Report) -> bool:
    """All that the later one dates as a beginning came after the earlier one."""
    announced = earlier.summary.published
    return bool(later.beginnings and announced) and all(day > str(announced) for day in later.beginnings)


def _announces_the_same(later: Report, earlier: Report) -> bool:
    """Both bear all but the same title, and none of the beginnings that they date says otherwise."""
    if not later.summary.title or not earlier.summary.title or _days(earlier, later) > _SOON:
        return False
    return _alike(later.summary.title, earlier.summary.title)


def _hits_the_same(later: Report, earlier: Report) -> bool:
    """Both name the same site, service or product as hit, or the same organisation other than themselves as breached."""
    if _days(earlier, later) > _SOON or _begins_later(later, earlier):
        return False
    pairs = product(earlier.summary.systems, later.summary.systems)
    return bool(later.elsewhere & earlier.elsewhere) or any(_alike(one, other) for one, other in pairs)


def _announced_before(later: Report, earlier: Report) -> bool:
    """The later one dates a beginning that the earlier one, which dates none, announced soon after."""
    return not earlier.beginnings and any(0 <= _between(day, earlier.summary.published) <= _NEXT for day in later.beginnings)


def _befalls_once(later: Report, earlier: Report) -> bool:
    """Within a week both tell of an attack that does not come twice, or date their beginnings to neighbouring days."""
    if _days(earlier, later) > _WEEK:
        return False
    pairs = product(earlier.beginnings, later.beginnings)
    near = any(abs(_between(one, other)) <= _NEIGHBOURS for one, other in pairs)
    return near or bool(_ONCE.intersection(later.summary.attacks, earlier.summary.attacks))


def _goes_on(later: Report, earlier: Report) -> bool:
    """The later one comes soon, and neither a beginning that it dates, nor where it happened, nor a word of it says otherwise."""
    if _days(earlier, later) > _NEXT or announces_anew(later.summary):
        return False
    if later.breached and earlier.breached and not later.breached & earlier.breached:
        return False
    begun = [day for kind, day in later.summary.dates if kind in _BEGINNINGS]
    announced = str(earlier.summary.published)
    return not begun or (not earlier.beginnings and all(day < announced for day in begun))


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(fold(one), fold(other)) >= _ALIKE


def _days(earlier: Report, later: Report) -> int:
    """Days between two notices; without a date to the day they are taken for near."""
    return _between(earlier.summary.published, later.summary.published)


def _between(one: str | None, other: str | None) -> int:
    """Days from one date to another; 0 where one of them is no date to the day."""
    try:
        return (date.fromisoformat(other or "") - date.fromisoformat(one or "")).days
    except ValueError:
        return 0
