"""Parties to organisations: the named ones by their names, an unnamed one is its incident's own."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from kg.resolution import Name, Organization
from kg.resolve.summaries import Party, Summary
from kg.resolve.types import type_of


def party_keys(summaries: Iterable[Summary], first: Mapping[str, str], named: Mapping[str, str]) -> dict[str, str]:
    """Return the key of the organisation that each party (IRI) stands for.

    `named` gives it for the named ones; an unnamed party belongs to its incident, which `first` gives by the id of its first
    notice for each notice (IRI).
    """
    parties = ((summary, party) for summary in summaries for party in summary.parties)
    return {party.iri: named.get(party.iri) or f"?{first[summary.iri]}\n{party.name}" for summary, party in parties}


def find_organizations(summaries: Iterable[Summary], keys: Mapping[str, str], names: Iterable[Name]) -> tuple[Organization, ...]:
    """Gather the parties of each key into one organisation, in order of the keys.

    A word that some notice uses for an unnamed party (委託先) is nobody's other name, whoever is called so in one notice.
    """
    members: defaultdict[str, list[Party]] = defaultdict(list)
    labels = {name.key: name.label for name in names}
    for summary in summaries:
        for party in summary.parties:
            members[keys[party.iri]].append(party)
            if party.unnamed:
                labels.setdefault(keys[party.iri], _unnamed_label(party, summary))
    nobody = {party.name for parties in members.values() for party in parties if party.unnamed}
    return tuple(_organization(key, members[key], labels[key], nobody) for key in sorted(members))


def _organization(key: str, parties: list[Party], label: str, nobody: Collection[str]) -> Organization:
    others = {name for party in parties for name in (party.name, *party.aliases)}
    unnamed = parties[0].unnamed
    return Organization(
        key=key,
        label=label,
        other_names=tuple(sorted(others.difference(nobody, {label}))),
        unnamed=unnamed,
        parties=tuple(sorted(party.iri for party in parties)),
        type=None if unnamed else type_of(key),
    )


def _unnamed_label(party: Party, summary: Summary) -> str:
    """An unnamed party is told from others of its kind by who speaks of it."""
    publisher = summary.issuer
    return f"{party.name}（{summary.id.rpartition('/')[2] if publisher.unnamed else publisher.name}）"
