"""Notices to series that tell of one incident: what the files say themselves, equal texts, one publisher's further reports."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from kg.resolve.explicit import explicit_pairs
from kg.resolve.reports import report_pairs
from kg.resolve.signs import Report
from kg.resolve.summaries import Summary

_UNDATED = "9999"


def find_series(summaries: Iterable[Summary], keys: Mapping[str, str]) -> list[list[Summary]]:
    """Gather the notices that tell of one incident, first to last; sorted by the ids of the first ones.

    keys: the organisation of each party (IRI) that has a name.
    """
    ordered = sorted(summaries, key=_age)
    root = {summary.iri: summary.iri for summary in ordered}

    def top(iri: str) -> str:
        while root[iri] != iri:
            root[iri] = iri = root[root[iri]]
        return iri

    for one, other in _pairs(ordered, keys):
        root[top(one.iri)] = top(other.iri)
    members: defaultdict[str, list[Summary]] = defaultdict(list)
    for summary in ordered:
        members[top(summary.iri)].append(summary)
    return sorted(members.values(), key=lambda told: (told[0].id, told[0].iri))


def _pairs(ordered: list[Summary], keys: Mapping[str, str]) -> Iterator[tuple[Summary, Summary]]:
    """Notices that belong together, two by two."""
    yield from explicit_pairs(ordered, keys)
    copies: defaultdict[tuple[str, str | None], list[Summary]] = defaultdict(list)
    reports: defaultdict[str, list[Report]] = defaultdict(list)
    for summary in ordered:
        copies[summary.sha256, keys.get(summary.publisher)].append(summary)
        issuers, breached = (frozenset(keys[iri] for iri in of if iri in keys) for of in (summary.issuers, summary.breached))
        for issuer in sorted(issuers):
            reports[issuer].append(Report(summary, issuers, breached))
    for alike in copies.values():
        yield from pairwise(alike)
    for told in reports.values():
        yield from report_pairs(told)


def _age(summary: Summary) -> tuple[str, str, str]:
    return summary.published or _UNDATED, summary.id, summary.iri
