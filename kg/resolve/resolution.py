"""All notices together: organisations, incidents, ties."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.corporation import Corporation
from kg.decision import Decision
from kg.resolution import Resolution
from kg.resolve.corporations import Sought, find_corporations
from kg.resolve.identities import Identities, find_identities
from kg.resolve.incidents import find_incidents
from kg.resolve.organizations import find_organizations, party_keys
from kg.resolve.series import find_series
from kg.resolve.summaries import Summary
from kg.resolve.ties import DEPENDENCE, GROUP, find_ties
from kg.resolve.versions import find_superseded


def resolve(
    summaries: Iterable[Summary], decisions: Iterable[Decision] = (), corporations: Iterable[Corporation] = ()
) -> Resolution:
    """Settle which parties are one organisation and which notices tell of one incident, whatever the order of the summaries.

    What analysts decided about names comes before what the notices show; `corporations` are rows of a register.
    """
    ordered = sorted(summaries, key=lambda summary: (summary.id, summary.iri))
    identities = find_identities(ordered, decisions)
    series = find_series(ordered, identities.organizations)
    keys = party_keys(ordered, {summary.iri: told[0].id for told in series for summary in told}, identities.organizations)
    organizations = find_organizations(ordered, keys, identities.names)
    return Resolution(
        organizations=organizations,
        names=identities.names,
        sameness=identities.sameness,
        incidents=find_incidents(series, keys, {organization.key: organization.label for organization in organizations}),
        superseded=find_superseded(series),
        registrations=find_corporations(_sought(ordered, identities), corporations)[0],
        dependence=find_ties(ordered, keys, DEPENDENCE),
        groups=tuple(sorted({*find_ties(ordered, keys, GROUP), *identities.founded})),
    )


def seek_corporations(
    summaries: Iterable[Summary], decisions: Iterable[Decision], register: Iterable[Corporation]
) -> tuple[Corporation, ...]:
    """Return the rows of a register, however long, that tell which corporations the notices' organisations are or may be."""
    ordered = sorted(summaries, key=lambda summary: (summary.id, summary.iri))
    return find_corporations(_sought(ordered, find_identities(ordered, decisions)), register)[1]


def _sought(summaries: Iterable[Summary], identities: Identities) -> Iterator[Sought]:
    """The named organisations, by all the names that they have as parties."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for summary in summaries:
        for party in summary.parties:
            if not party.unnamed:
                names[identities.organizations[party.iri]].add(party.name)
    for key in sorted(names):
        yield Sought(key=key, names=tuple(sorted(names[key])), prefectures=identities.seats.get(key, ()))
