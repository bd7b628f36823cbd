"""Which notices of one publisher are reports on one incident."""

from collections.abc import Iterator, Sequence
from datetime import date

from rapidfuzz import fuzz

from kg.folding import fold
from kg.resolve.summaries import Summary

_LONGEST = 400
"""Days between a report and the next one on the same incident, at most."""
_ALIKE = 75
"""Likeness of two titles, of 100, from which on they announce the same thing …"""
_SOON = 120
"""… unless so many days lie between them."""
_NEXT = 30
"""Days within which a report without a beginning of its own goes on with the one before."""
_BEGINNINGS = ("occurred", "detected", "contained")


def report_pairs(reports: Sequence[Summary]) -> Iterator[tuple[Summary, Summary]]:
    """Yield (earlier, later) for each of one publisher's notices, in order of age, that continues an earlier one."""
    for position, later in enumerate(reports):
        candidates = [earlier for earlier in reversed(reports[:position]) if _days(earlier, later) <= _LONGEST]
        named = next((earlier for earlier in candidates if _points_to(later, earlier)), None)
        named = named or next((earlier for earlier in candidates if _announces_the_same(later, earlier)), None)
        if named:
            yield named, later
        elif candidates and (later.stage != "first" or _goes_on(later, candidates[0])):
            yield candidates[0], later


def _points_to(later: Summary, earlier: Summary) -> bool:
    """The later one dates the earlier one as an announcement, or both date a beginning alike."""
    return ("disclosed", earlier.published) in later.dates or bool(_beginnings(later) & _beginnings(earlier))


def _goes_on(later: Summary, earlier: Summary) -> bool:
    """The later one comes soon and dates no beginning of its own."""
    begun = any(kind in _BEGINNINGS for kind, _ in later.dates)
    return not begun and _days(earlier, later) <= _NEXT


def _announces_the_same(later: Summary, earlier: Summary) -> bool:
    """Both bear all but the same title, and none of the beginnings that they date says otherwise."""
    if not later.title or not earlier.title or _days(earlier, later) > _SOON:
        return False
    return fuzz.ratio(fold(later.title), fold(earlier.title)) >= _ALIKE


def _beginnings(summary: Summary) -> set[str]:
    """The days on which it began: what one report calls the attack's day, the next one may call that of its detection."""
    return {day for kind, day in summary.dates if kind in _BEGINNINGS and len(day) == len("2025-04-01")}


def _days(earlier: Summary, later: Summary) -> int:
    """Days between two notices; without a date to the day they are taken for near."""
    try:
        return (date.fromisoformat(later.published or "") - date.fromisoformat(earlier.published or "")).days
    except ValueError:
        return 0
