"""How notices use each name: what speaks for two names being one, and what against it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.decision import scoped
from kg.resolve.scopes import Names
from kg.resolve.summaries import Party, Summary

_BEGINNINGS = ("occurred", "detected", "contained")
_DAY = len("2025-04-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A name (key) with its commonest spelling and the parties (IRIs) that bear it.

    issues: whether it publishes notices. beginnings: the days on which what its notices tell of began. companions: the other
    names in its notices (IRIs).
    """

    key: str
    label: str
    parties: tuple[str, ...]
    notices: frozenset[str]
    issues: bool
    beginnings: frozenset[str]
    companions: frozenset[str]

    @property
    def rank(self) -> tuple[bool, int, str]:
        """What makes one of several spellings the chief one: it publishes, many notices use it."""
        return not self.issues, -len(self.notices), self.key


def find_uses(summaries: Iterable[Summary], names: Names) -> dict[str, Use]:
    """Return the use of each name of the notices, by its key."""
    borne: defaultdict[str, list[tuple[Summary, Party]]] = defaultdict(list)
    there: dict[str, frozenset[str]] = {}
    for summary in summaries:
        for party in summary.parties:
            if not party.unnamed:
                borne[names.keys[party.iri]].append((summary, party))
        there[summary.iri] = frozenset(names.keys[party.iri] for party in summary.parties if not party.unnamed)
    return {key: _use(key, borne[key], there, names.scopes.get(key)) for key in sorted(borne)}


def _use(key: str, borne: list[tuple[Summary, Party]], there: Mapping[str, frozenset[str]], scope: str | None) -> Use:
    label = commonest(party.name for _, party in borne)
    days = (day for summary, _ in borne for kind, day in summary.dates if kind in _BEGINNINGS and len(day) == _DAY)
    return Use(
        key=key,
        label=scoped(label, scope) if scope else label,
        parties=tuple(sorted(party.iri for _, party in borne)),
        notices=frozenset(summary.iri for summary, _ in borne),
        issues=any(summary.publisher == party.iri for summary, party in borne),
        beginnings=frozenset(days),
        companions=frozenset(other for summary, _ in borne for other in there[summary.iri]) - {key},
    )


def commonest(names: Iterable[str]) -> str:
    """Return the commonest of some spellings."""
    spellings = Counter(names)
    return min(spellings, key=lambda name: (-spellings[name], name))


def meet(one: Use, other: Use) -> bool:
    """Whether a notice speaks of both, as of two."""
    return bool(one.notices & other.notices)


def alike_in_context(one: Use, other: Use) -> bool:
    """Whether notices set both beside one other organisation, or tell of incidents that began on one day."""
    return bool(one.companions & other.companions or one.beginnings & other.beginnings)
