"""Series of notices to incidents, and the provider's incident behind those of its clients."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolution import Cause, Incident
from kg.resolve.causes import contradict, find_cause, near, reasons, tells, tie, without_circles
from kg.resolve.events import Event, event_of
from kg.resolve.summaries import Summary

_PAUSE = 120
"""Days without a client's notice after which further ones speak of another incident of the provider, unless told alike."""


@dataclass(slots=True)
class _Ties:
    """What is found: the ties of each incident, and the incidents of providers that only clients tell of."""

    causes: defaultdict[str, list[Cause]] = field(default_factory=lambda: defaultdict(list))
    untold: list[Event] = field(default_factory=list)


def find_incidents(
    series: Iterable[Sequence[Summary]], keys: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[Incident, ...]:
    """Return one incident for each series, and one for each provider's incident that only its clients tell of.

    keys: the organisation of each party (IRI); labels: the name of each organisation (key).
    """
    events = [event_of(summaries, keys) for summaries in series]
    ties = _Ties()
    announced = _by(events, lambda event: event.issuers)
    for provider, clients in sorted(_by(events, lambda event: (*event.elsewhere, *event.providers)).items()):
        _tie_clients(provider, clients, announced.get(provider, []), ties)
    _tie_tiers(ties.causes, {event.first: event for event in events})
    causes = without_circles(ties.causes, {event.first: event for event in events})
    told = (_incident(event, labels, causes[event.first]) for event in events)
    return tuple(sorted([*told, *(_incident(event, labels, ()) for event in ties.untold)]))


def _by(events: Iterable[Event], names: Callable[[Event], Iterable[str]]) -> dict[str, list[Event]]:
    """The dated events of each organisation, in order of their days."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        for key in set(names(event)) if event.day else ():
            found[key].append(event)
    return {key: sorted(found[key], key=lambda event: (str(event.day), event.first)) for key in sorted(found)}


def _tie_clients(provider: str, clients: Sequence[Event], announced: Sequence[Event], ties: _Ties) -> None:
    """Tie clients to what the provider announced; those of whom none of it can be meant, to what only they tell of."""
    left = [client for client in clients if not any(reasons(client, provider, event) for event in announced)]
    groups = [group for group in _groups(provider, [c for c in left if provider in c.elsewhere]) if _is_provider(provider, group)]
    untold = [_untold(provider, group) for group in groups]
    found = [(client, find_cause(client, provider, announced)) for client in clients]
    for group, event in zip(groups, untold, strict=True):
        found += [(client, _tie_to_others(client, provider, event, group)) for client in group]
    found += [(client, find_cause(client, provider, untold)) for client in left if provider not in client.elsewhere]
    for client, cause in found:
        if cause and cause.first not in {known.first for known in ties.causes[client.first]}:
            ties.causes[client.first].append(cause)
    ties.untold += untold


def _groups(provider: str, clients: Iterable[Event]) -> Iterable[list[Event]]:
    """Cut the clients' events where none is told for long, and set apart what speaks of another attack."""
    groups: list[list[Event]] = []
    for client in clients:
        group = next((group for group in reversed(groups) if _fits(client, provider, group)), None)
        if group is None:
            groups.append(group := [])
        group.append(client)
    return groups


def _fits(client: Event, provider: str, group: Sequence[Event]) -> bool:
    if any(contradict(client, one) for one in group):
        return False
    return _days(group[-1], client) <= _PAUSE or tells(reasons(client, provider, _untold(provider, group)))


def _is_provider(key: str, clients: Iterable[Event]) -> bool:
    """Whether several publishers say that it happened there, or a link leads there: else it may be a part of the publisher."""
    return len({client.issuers[0] for client in clients}) > 1 or any(client.way_to(key) for client in clients)


def _days(one: Event, other: Event) -> int:
    return (other.day - one.day).days if one.day and other.day else 0


def _untold(provider: str, clients: Sequence[Event]) -> Event:
    """The event of a provider that only its clients tell of: what they say of it together."""
    return Event(
        first=f"{provider}\n{clients[0].first}",
        day=clients[0].day,
        issuers=(provider,),
        breached=(provider,),
        begun=frozenset[str]().union(*(client.begun for client in clients)),
        attacks=frozenset[str]().union(*(client.attacks for client in clients)),
        systems=frozenset[str]().union(*(client.services(provider) for client in clients)),
    )


def _tie_to_others(client: Event, provider: str, event: Event, group: Iterable[Event]) -> Cause:
    """Tie a client to what it tells of together with others: what they say too are its reasons."""
    others = [one for one in group if one is not client]
    codes = reasons(client, provider, _untold(provider, others)) if others else ()
    return tie(client, provider, event, codes or ("breached_provider",))


def _tie_tiers(causes: Mapping[str, list[Cause]], events: Mapping[str, Event]) -> None:
    """Tie a client's incident to that of a provider between it and the far end, if that one announced its own."""
    announced = _by(events.values(), lambda event: event.issuers)
    chains = [(first, cause) for first, found in sorted(causes.items()) for cause in found]
    for first, cause in chains:
        for middle in cause.through:
            for event in announced.get(middle, ()):
                far = {known.first for known in causes.get(event.first, ())}
                if event.first != first and cause.first in far and near(events[first], event):
                    causes[first].append(tie(events[first], middle, event, ("chain",)))


def _incident(event: Event, labels: Mapping[str, str], causes: Iterable[Cause]) -> Incident:
    organization, day = labels[event.issuers[0]], next(iter(event.published), str(event.day or ""))
    return Incident(
        first=event.first,
        label=f"{organization}（{day}）" if day else organization,
        notices=event.notices,
        breached=event.breached,
        causes=tuple(sorted(causes)),
    )
