"""The name that each party bears, and where one name is that of several organisations: then each has a name with its scope.

A name is told apart by an analyst, who says which notices speak of another one; by the prefectures in which notices seat it;
and, for a school such as 北町小学校, by the publisher whose notices speak of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.decision import Decision, scoped
from kg.resolution import Sameness
from kg.resolve.asides import Aside
from kg.resolve.names import identity_key
from kg.resolve.summaries import Party, Summary
from kg.vocabulary import lexicon


@dataclass(frozen=True, slots=True)
class Names:
    """keys: the name (key) of each named party (IRI); scopes: by key, what tells a name apart; apart: the statements so."""

    keys: Mapping[str, str]
    scopes: Mapping[str, str]
    apart: tuple[Sameness, ...]


@dataclass(frozen=True, slots=True)
class _Scope:
    label: str
    reason: str


def find_names(summaries: Iterable[Summary], asides: Iterable[Aside], decisions: Iterable[Decision]) -> Names:
    """Return the names that the named parties bear; `asides` tell their seats."""
    told = list(summaries)
    keys = {party.iri: identity_key(party.name) for _, party in _named(told)}
    scopes = _common(told) | _seated(keys, asides) | _decided(told, decisions)
    bearers: defaultdict[str, dict[str, tuple[str, _Scope]]] = defaultdict(dict)
    for party, scope in sorted(scopes.items()):
        key = identity_key(scoped(keys[party], scope.label))
        bearers[keys[party]].setdefault(key, (party, scope))
        keys[party] = key
    return Names(
        keys,
        {key: scope.label for of_name in bearers.values() for key, (_, scope) in of_name.items()},
        tuple(statement for of_name in bearers.values() for statement in _apart(of_name)),
    )


def _named(summaries: Iterable[Summary]) -> Iterator[tuple[Summary, Party]]:
    return ((summary, party) for summary in summaries for party in summary.parties if not party.unnamed)


def _apart(bearers: Mapping[str, tuple[str, _Scope]]) -> Iterator[Sameness]:
    """Say that the bearers of one name are several; what analysts said stands in their decision."""
    for (one, (party, scope)), (other, (second, _)) in pairwise(sorted(bearers.items())):
        if scope.reason != "by_hand":
            sources = tuple(sorted((party, second)))
            yield Sameness(one=one, other=other, reason=scope.reason, status="apart", sources=sources)


def _decided(summaries: Iterable[Summary], decisions: Iterable[Decision]) -> dict[str, _Scope]:
    """Parties of notices that an analyst took for another organisation of the name."""
    by_name = {(identity_key(said.one), notice): min(said.notices) for said in decisions for notice in said.notices}
    found = ((party.iri, by_name.get((identity_key(party.name), summary.id))) for summary, party in _named(summaries))
    return {party: _Scope(first, "by_hand") for party, first in found if first is not None}


def _seated(keys: Mapping[str, str], asides: Iterable[Aside]) -> dict[str, _Scope]:
    """Parties with a seat, where notices seat their name in several prefectures; one with two seats in a notice has none."""
    prefectures: defaultdict[str, set[str]] = defaultdict(set)
    for aside in asides:
        if aside.kind == "seat":
            prefectures[aside.party].add(aside.says)
    seats: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for party, found in prefectures.items():
        if len(found) == 1:
            seats[keys[party]][party] = min(found)
    several = [of_name for of_name in seats.values() if len(set(of_name.values())) > 1]
    return {party: _Scope(prefecture, "different_seat") for of_name in several for party, prefecture in of_name.items()}


def _common(summaries: Iterable[Summary]) -> dict[str, _Scope]:
    """Schools without a town in their name, of which several publishers speak."""
    speakers: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for summary, party in _named(summaries):
        key = identity_key(party.name)
        if party.iri != summary.publisher and is_common(key):
            speakers[key][party.iri] = summary.id if summary.issuer.unnamed else summary.issuer.name
    several = [of_name for of_name in speakers.values() if len(set(map(identity_key, of_name.values()))) > 1]
    return {party: _Scope(speaker, "common_name") for of_name in several for party, speaker in of_name.items()}


def is_common(key: str) -> bool:
    """Whether a name (key) is one that many towns give to a school of theirs: without the town that runs it."""
    shared = lexicon("shared-names")
    return any(hit.code == "school" and hit.end == len(key) for hit in shared.find(key)) and "立" not in key
