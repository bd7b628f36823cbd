"""What the notices of one series say together: whose incident it is, when, where and by what it happened, on whom it hung."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.folding import fold
from kg.resolve.days import day_of
from kg.resolve.summaries import Summary
from kg.resolve.ties import DEPENDENCE

_BEGINNINGS = ("occurred", "detected", "contained")
_MONTH = len("2025-04")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A series of notices, with organisations by their keys and dates as they are written; names and texts are plain.

    ties: (client, provider, what) for each link of dependence.
    """

    first: str
    day: date | None
    """The day of the first notice, if it has one."""
    issuers: tuple[str, ...]
    """Who announces it, the publisher of the first notice first."""
    breached: tuple[str, ...]
    notices: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    begun: frozenset[str] = frozenset()
    """When it began, to the day or month."""
    disclosed: frozenset[str] = frozenset()
    attacks: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    ties: frozenset[tuple[str, str, str]] = frozenset()
    texts: tuple[str, ...] = ()

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Who else than the issuers was breached, named; not an issuer's customer, who was hit through the issuer."""
        customers = {client for client, provider, _ in self.ties if provider in self.issuers} - self.providers
        return tuple(key for key in self.breached if key not in customers.union(self.issuers) and not key.startswith("?"))

    @property
    def providers(self) -> frozenset[str]:
        """Who is named as a provider in a link, the issuers aside."""
        named = {provider for _, provider, _ in self.ties if not provider.startswith("?")}
        return frozenset(named.difference(self.issuers))

    def services(self, provider: str) -> frozenset[str]:
        """What the notices say that a provider does for its clients, and the systems that they say were hit."""
        return self.systems.union(what for _, other, what in self.ties if other == provider and what)

    def way_to(self, provider: str) -> tuple[str, ...]:
        """Return the organisations from the one that depends first to a provider, by the links; none where none lead there."""
        clients, hosts = {client for client, _, _ in self.ties}, {host for _, host, _ in self.ties}
        ways: deque[tuple[str, ...]] = deque((start,) for start in [*self.issuers, *sorted(clients - hosts)])
        seen: set[str] = set()
        while ways:
            way = ways.popleft()
            if way[-1] == provider and len(way) > 1:
                return way
            if way[-1] not in seen:
                seen.add(way[-1])
                ways.extend((*way, host) for client, host, _ in sorted(self.ties) if client == way[-1])
        return ()


def event_of(series: Sequence[Summary], keys: Mapping[str, str]) -> Event:
    """Gather what the notices of a series say; keys: the organisation of each party (IRI)."""
    first = keys[series[0].publisher]
    issuers = {keys[party] for summary in series for party in summary.issuers}
    return Event(
        first=series[0].id,
        day=day_of(series[0].published),
        notices=tuple(summary.iri for summary in series),
        issuers=(first, *sorted(issuers - {first})),
        breached=tuple(sorted({keys[party] for summary in series for party in summary.breached})),
        published=tuple(sorted(summary.published for summary in series if summary.published)),
        begun=frozenset(when for when in _dates(series, *_BEGINNINGS) if len(when) >= _MONTH),
        disclosed=_dates(series, "disclosed"),
        attacks=frozenset(attack for summary in series for attack in summary.attacks),
        systems=frozenset(plain(system) for summary in series for system in summary.systems),
        ties=frozenset(
            (keys[tie.client], keys[tie.provider], plain(tie.what))
            for summary in series
            for tie in summary.ties
            if tie.type in DEPENDENCE
        ),
        texts=tuple(plain(f"{summary.title or ''}\n{summary.text}") for summary in series),
    )


def plain(words: str) -> str:
    """Return words without blanks and brackets, in one width and case."""
    return "".join(character for character in fold(words) if character.isalnum())


def _dates(series: Iterable[Summary], *types: str) -> frozenset[str]:
    return frozenset(when for summary in series for kind, when in summary.dates if kind in types)
