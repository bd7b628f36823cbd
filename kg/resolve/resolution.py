"""All notices together: organisations, incidents, ties."""

from collections.abc import Iterable

from kg.decision import Decision
from kg.resolution import Resolution
from kg.resolve.identities import find_identities
from kg.resolve.incidents import find_incidents
from kg.resolve.organizations import find_organizations, party_keys
from kg.resolve.series import find_series
from kg.resolve.summaries import Summary
from kg.resolve.ties import DEPENDENCE, GROUP, find_ties
from kg.resolve.versions import find_superseded


def resolve(summaries: Iterable[Summary], decisions: Iterable[Decision] = ()) -> Resolution:
    """Settle which parties are one organisation and which notices tell of one incident, whatever the order of the summaries.

    What analysts decided about names comes before what the notices show.
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
        dependence=find_ties(ordered, keys, DEPENDENCE),
        groups=tuple(sorted({*find_ties(ordered, keys, GROUP), *identities.founded})),
    )
