"""Series of notices to incidents, and the provider's incident behind those of its clients."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kg.resolution import Incident
from kg.resolve.summaries import Summary

_APART = 180
"""Days between a client's first notice and its provider's first one on the same incident, at most."""
_PAUSE = 90
"""Days without a client's notice after which further ones are taken to speak of another incident of the provider."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A series of notices: whose they are, when the first came, and where they say that it happened (keys)."""

    first: str
    notices: tuple[str, ...]
    issuer: str
    day: date | None
    published: str | None
    breached: tuple[str, ...]

    @property
    def own(self) -> bool:
        """Whether it happened at the publisher, or nobody is said to be breached."""
        return self.issuer in self.breached or not self.breached

    @property
    def providers(self) -> tuple[str, ...]:
        """Who else was breached, named, so that it befell the publisher through them."""
        return () if self.own else tuple(key for key in self.breached if not key.startswith("?"))


def find_incidents(
    series: Iterable[Sequence[Summary]], keys: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[Incident, ...]:
    """Return one incident for each series, and one for each provider's incident that only its clients tell of.

    keys: the organisation of each party (IRI); labels: the name of each organisation (key).
    """
    told = [_told(summaries, keys) for summaries in series]
    causes: defaultdict[str, list[str]] = defaultdict(list)
    unannounced = []
    for provider, clients in _by_provider(told).items():
        announced = [incident for incident in told if incident.issuer == provider and incident.own and incident.day]
        behind = {client.first: _nearest(client, announced) for client in clients}
        for first, cause in behind.items():
            causes[first] += [cause.first] if cause else []
        for group in _groups([client for client in clients if not behind[client.first]]):
            incident = _unannounced(provider, group[0], labels[provider])
            unannounced.append(incident)
            for client in group:
                causes[client.first].append(incident.first)
    return tuple(sorted([*(_incident(incident, labels, causes[incident.first]) for incident in told), *unannounced]))


def _told(summaries: Sequence[Summary], keys: Mapping[str, str]) -> _Told:
    first = summaries[0]
    return _Told(
        first=first.id,
        notices=tuple(summary.iri for summary in summaries),
        issuer=keys[first.publisher],
        day=_day(first.published),
        published=first.published,
        breached=tuple(sorted({keys[party] for summary in summaries for party in summary.breached})),
    )


def _incident(told: _Told, labels: Mapping[str, str], causes: Iterable[str]) -> Incident:
    return Incident(
        first=told.first,
        label=_label(labels[told.issuer], told),
        notices=told.notices,
        breached=told.breached,
        causes=tuple(sorted(causes)),
    )


def _unannounced(provider: str, known_from: _Told, name: str) -> Incident:
    return Incident(first=f"{provider}\n{known_from.first}", label=_label(name, known_from), notices=(), breached=(provider,))


def _label(organization: str, told: _Told) -> str:
    return f"{organization}（{told.published}）" if told.published else organization


def _by_provider(told: Iterable[_Told]) -> dict[str, list[_Told]]:
    """The dated incidents that befell clients through each provider, in order of their days."""
    clients: defaultdict[str, list[_Told]] = defaultdict(list)
    for incident in told:
        for provider in incident.providers if incident.day else ():
            clients[provider].append(incident)
    return {provider: sorted(clients[provider], key=lambda i: (str(i.day), i.first)) for provider in sorted(clients)}


def _nearest(client: _Told, announced: Iterable[_Told]) -> _Told | None:
    near = [(abs(_days(client, incident)), incident.first, incident) for incident in announced]
    return min((trio for trio in near if trio[0] <= _APART), default=(0, "", None))[2]


def _groups(clients: Sequence[_Told]) -> Iterator[list[_Told]]:
    """Cut the clients' incidents where none is told for long."""
    group = list(clients[:1])
    for earlier, later in pairwise(clients):
        if _days(earlier, later) > _PAUSE:
            yield group
            group = []
        group.append(later)
    if group:
        yield group


def _days(one: _Told, other: _Told) -> int:
    return (other.day - one.day).days if one.day and other.day else 0


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None
