"""Parties to organisations: one name, however it is typed, is one organisation; an unnamed party is its notice's own."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from kg.resolution import Organization
from kg.resolve.aliases import Alias
from kg.resolve.names import identity_key
from kg.resolve.summaries import Party, Summary


def party_keys(summaries: Iterable[Summary], first: Mapping[str, str], aliases: Mapping[str, Alias]) -> dict[str, str]:
    """Return the key of the organisation that each party (IRI) stands for.

    A name belongs to everybody; an unnamed party belongs to its incident, which `first` gives by the id of its first
    notice for each notice (IRI); a short form that `aliases` knows stands for the organisation that is called so.
    """
    return {party.iri: _key(party, first[summary.iri], aliases) for summary in summaries for party in summary.parties}


def named_keys(summaries: Iterable[Summary], aliases: Mapping[str, Alias]) -> dict[str, str]:
    """Return the key of the organisation that each party (IRI) with a name stands for."""
    return {party.iri: _named(party, aliases) for summary in summaries for party in summary.parties if not party.unnamed}


def _key(party: Party, first: str, aliases: Mapping[str, Alias]) -> str:
    if party.unnamed:
        return f"?{first}\n{party.name}"
    return _named(party, aliases)


def _named(party: Party, aliases: Mapping[str, Alias]) -> str:
    key = identity_key(party.name)
    return aliases[key].organization if key in aliases else key


def find_organizations(summaries: Iterable[Summary], keys: Mapping[str, str]) -> tuple[Organization, ...]:
    """Gather the parties of each key into one organisation, in order of the keys.

    A word that some notice uses for an unnamed party (委託先) is nobody's other name, whoever is called so in one notice.
    """
    members: defaultdict[str, list[Party]] = defaultdict(list)
    labels: dict[str, str] = {}
    for summary in summaries:
        for party in summary.parties:
            members[keys[party.iri]].append(party)
            if party.unnamed:
                labels.setdefault(keys[party.iri], _unnamed_label(party, summary))
    nobody = {party.name for parties in members.values() for party in parties if party.unnamed}
    return tuple(_organization(key, members[key], labels.get(key), nobody) for key in sorted(members))


def _organization(key: str, parties: list[Party], label: str | None, nobody: Collection[str]) -> Organization:
    spellings = Counter(party.name for party in parties if party.unnamed or identity_key(party.name) == key)
    commonest = min(spellings, key=lambda name: (-spellings[name], name))
    others = {name for party in parties for name in (party.name, *party.aliases)}
    return Organization(
        key=key,
        label=label or commonest,
        other_names=tuple(sorted(others.difference(nobody, {label or commonest}))),
        unnamed=parties[0].unnamed,
        parties=tuple(sorted(party.iri for party in parties)),
    )


def _unnamed_label(party: Party, summary: Summary) -> str:
    """An unnamed party is told from others of its kind by who speaks of it."""
    publisher = summary.issuer
    return f"{party.name}（{summary.id.rpartition('/')[2] if publisher.unnamed else publisher.name}）"
