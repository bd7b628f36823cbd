"""Which notices of one publisher are reports on one incident."""

from collections.abc import Callable, Iterator, Sequence

from kg.resolve.references import sets_apart
from kg.resolve.signs import (
    Report,
    announced_before,
    announces_the_same,
    apart,
    bear_one_title,
    befalls_once,
    begins_alike,
    goes_on,
    happened_elsewhere,
    hits_the_same,
    points_to,
    quotes,
)
from kg.resolve.summaries import Summary

_Sign = Callable[[Report, Report], bool]
"""Whether the later of two notices shows that it goes on with the earlier one."""
_SURE: tuple[_Sign, ...] = (points_to, quotes, begins_alike)
_LIKELY: tuple[_Sign, ...] = (announces_the_same, hits_the_same, announced_before, befalls_once)
_LONGEST = 400
"""Days between a report and the next one on the same incident, at most."""


def report_pairs(reports: Sequence[Report]) -> Iterator[tuple[Summary, Summary]]:
    """Yield (earlier, later) for each of one publisher's notices, in order of age, that continues an earlier one."""
    for position, later in enumerate(reports):
        earlier = _continued(later, [one for one in reversed(reports[:position]) if apart(one, later) <= _LONGEST])
        if earlier:
            yield earlier.summary, later.summary


def _continued(later: Report, before: Sequence[Report]) -> Report | None:
    """Return which of the notices before it, the latest first, a notice continues: the one of which the best sign tells."""
    related = [earlier for earlier in before if bear_one_title(later, earlier) or not sets_apart(later.summary, earlier.summary)]
    alike = [earlier for earlier in related if not happened_elsewhere(later, earlier)]
    return _first(_SURE, later, related) or _first(_LIKELY, later, alike) or _last(later, alike)


def _first(signs: Sequence[_Sign], later: Report, before: Sequence[Report]) -> Report | None:
    return next((earlier for sign in signs for earlier in before if sign(later, earlier)), None)


def _last(later: Report, before: Sequence[Report]) -> Report | None:
    """The publisher's last notice, of which a further report speaks where it says nothing else."""
    last = next(iter(before), None)
    return last if last and (later.summary.stage != "first" or goes_on(later, last)) else None
