"""All notices together: organisations, incidents, ties."""

from collections.abc import Iterable

from kg.resolution import Resolution
from kg.resolve.aliases import find_aliases
from kg.resolve.incidents import find_incidents
from kg.resolve.names import identity_key
from kg.resolve.organizations import find_organizations, named_keys, party_keys
from kg.resolve.series import find_series
from kg.resolve.summaries import Summary
from kg.resolve.ties import DEPENDENCE, GROUP, find_ties
from kg.resolve.versions import find_superseded


def resolve(summaries: Iterable[Summary]) -> Resolution:
    """Settle which parties are one organisation and which notices tell of one incident, whatever the order of the summaries."""
    ordered = sorted(summaries, key=lambda summary: (summary.id, summary.iri))
    aliases = find_aliases(ordered)
    series = find_series(ordered, named_keys(ordered, aliases))
    keys = party_keys(ordered, {summary.iri: told[0].id for told in series for summary in told}, aliases)
    organizations = find_organizations(ordered, keys)
    short = [(party.iri, aliases.get(identity_key(party.name))) for s in ordered for party in s.parties if not party.unnamed]
    return Resolution(
        organizations=organizations,
        through=tuple(sorted((party, alias.evidence) for party, alias in short if alias)),
        incidents=find_incidents(series, keys, {organization.key: organization.label for organization in organizations}),
        superseded=find_superseded(series),
        dependence=find_ties(ordered, keys, DEPENDENCE),
        groups=find_ties(ordered, keys, GROUP),
    )
