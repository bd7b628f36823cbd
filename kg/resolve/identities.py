"""Named parties to organisations: their names, what joins the names, and what analysts decided."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from kg.decision import Decision, in_order
from kg.resolution import Name, Sameness
from kg.resolve.asides import Aside, find_asides
from kg.resolve.clusters import settle
from kg.resolve.former import find_former_names
from kg.resolve.houses import find_branches, find_founded, find_municipalities
from kg.resolve.names import identity_key
from kg.resolve.scopes import find_names
from kg.resolve.short_forms import find_short_forms
from kg.resolve.similar import find_similar
from kg.resolve.summaries import Summary
from kg.resolve.uses import find_uses
from kg.resolve.variants import find_variants


@dataclass(frozen=True, slots=True, kw_only=True)
class Identities:
    """organizations: the key of the organisation of each named party (IRI); founded: pairs of keys (house, founder).

    seats: the prefectures in which notices seat an organisation (key).
    """

    organizations: Mapping[str, str]
    names: tuple[Name, ...]
    sameness: tuple[Sameness, ...]
    founded: tuple[tuple[str, str], ...]
    seats: Mapping[str, tuple[str, ...]]


def find_identities(summaries: Iterable[Summary], decisions: Iterable[Decision]) -> Identities:
    """Settle which named parties are one organisation. An organisation's key is that of its chief name."""
    told, decided = list(summaries), in_order(decisions)
    asides = [aside for summary in told for aside in find_asides(summary)]
    names = find_names(told, asides, decided)
    uses = find_uses(told, names)
    plain = {key: use for key, use in uses.items() if key not in names.scopes}
    founded = list(find_founded(plain))
    clusters, sameness = settle(
        uses,
        chain(
            names.apart,
            _decisions(decided),
            find_short_forms(told, uses, names.keys),
            find_branches(plain),
            (said for said, _ in founded),
            find_municipalities(plain),
            find_former_names(asides, uses, names.keys),
            find_variants(plain),
            find_similar(plain),
        ),
    )
    chiefs = {key: clusters.chief(key) for key in uses}
    organizations = {party: chiefs[key] for party, key in names.keys.items()}
    return Identities(
        organizations=organizations,
        names=tuple(Name(key=key, label=use.label, organization=chiefs[key], parties=use.parties) for key, use in uses.items()),
        sameness=sameness,
        founded=tuple(sorted((chiefs[said.other], chiefs[founder]) for said, founder in founded if founder in chiefs)),
        seats=_seats(asides, organizations),
    )


def _seats(asides: Iterable[Aside], organizations: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for aside in asides:
        if aside.kind == "seat":
            found[organizations[aside.party]].add(aside.says)
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def _decisions(decisions: Iterable[Decision]) -> Iterator[Sameness]:
    for said in decisions:
        status = "merged" if said.joins else "apart"
        one, other = identity_key(said.one), identity_key(said.second)
        yield Sameness(one=one, other=other, reason="by_hand", status=status, decision=said)
