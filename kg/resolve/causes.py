"""Which incident of a provider is behind that of a client, and by what this is known. A wrong tie is worse than none."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from kg.resolution import Cause
from kg.resolve.events import Event

_APART = 180
"""Days between a client's first notice and its provider's first one on the same incident, at most."""
_TELLING = 6
"""Letters from which on the name of a service tells one incident of a provider from another."""
_ALIKE = 85
"""Likeness of two names of a service, of 100, from which on they mean one."""
_UNSPECIFIC = frozenset({"server_intrusion", "malware", "system_failure", "unknown"})
"""Attacks that say too little to tell two incidents apart."""
_STRONG = ("announcement_day", "beginning", "service")
"""Reasons that tie an incident to its provider's even where it is not said that it happened there, the surest first."""
_RANK = (*_STRONG, "attack")


def find_cause(client: Event, provider: str, events: Iterable[Event]) -> Cause | None:
    """Return the tie to the one of a provider's incidents that a client's came about through, or None.

    Of several, the one with the surest reason is meant; where two have the same reasons none is taken.
    """
    possible = [(event, reasons(client, provider, event)) for event in events]
    best = max((_rank(codes) for _, codes in possible if codes), default=())
    meant = [(event, codes) for event, codes in possible if codes and _rank(codes) == best]
    return tie(client, provider, *meant[0]) if len(meant) == 1 else None


def tie(client: Event, provider: str, event: Event, codes: Sequence[str]) -> Cause:
    """Return the tie of a client's incident to a provider's."""
    way = client.way_to(provider)
    return Cause(
        first=event.first,
        reasons=tuple(sorted(codes)),
        evidence=tuple(sorted({*client.notices, *event.notices})),
        provider=provider,
        through=way[1:-1],
        tier=max(0, len(way) - 1),
    )


def reasons(client: Event, provider: str, event: Event) -> tuple[str, ...]:
    """Return why an incident of a provider may be behind a client's (codes of the scheme `cause-reasons`); none if it is not."""
    if event.first == client.first or not near(client, event) or contradict(client, event):
        return ()
    found = {
        "announcement_day": bool(client.disclosed.intersection(event.published)),
        "beginning": any(one.startswith(other) or other.startswith(one) for one in client.begun for other in event.begun),
        "service": _one_service(client.services(provider), event),
        "attack": bool(client.attacks & event.attacks),
    }
    codes = tuple(code for code, holds in found.items() if holds)
    if provider in client.elsewhere:
        return ("breached_provider", *codes)
    befell = not set(client.issuers).intersection(client.breached) and client.attacks & event.attacks - _UNSPECIFIC
    return codes if not client.elsewhere and (befell or tells(codes)) else ()


def tells(codes: Iterable[str]) -> bool:
    """Whether a reason is among them that tells one incident of a provider from others."""
    return any(code in _STRONG for code in codes)


def near(client: Event, event: Event) -> bool:
    """Whether so few days lie between the two that one may be behind the other."""
    return client.day is not None and event.day is not None and abs((client.day - event.day).days) <= _APART


def contradict(one: Event, other: Event) -> bool:
    """Whether two attacks exclude each other, or the provider's incident began after the client told of its own."""
    disjoint = bool(one.attacks and other.attacks) and not one.attacks & other.attacks
    if disjoint and not _UNSPECIFIC & (one.attacks | other.attacks):
        return True
    told = one.published[-1] if one.published else ""
    return bool(other.begun and told) and min(other.begun)[: len(told)] > told


def without_circles(causes: Mapping[str, Sequence[Cause]], events: Mapping[str, Event]) -> dict[str, tuple[Cause, ...]]:
    """Return the ties, those left out by which two incidents would be behind each other.

    Of two such ties the one is kept along which links lead from who announces it; if both are, or none, none is.
    """
    behind = {first: {cause.first for cause in found} for first, found in causes.items()}
    led = {first: {cause.first for cause in found if _leads(events[first], cause.provider)} for first, found in causes.items()}

    def holds(first: str, cause: Cause) -> bool:
        back = first in behind.get(cause.first, set())
        return not back or (cause.first in led[first] and first not in led[cause.first])

    return {first: tuple(sorted(cause for cause in causes.get(first, ()) if holds(first, cause))) for first in events}


def _leads(client: Event, provider: str) -> bool:
    """Whether the links lead from who announces an incident to a provider."""
    way = client.way_to(provider)
    return bool(way) and way[0] in client.issuers


def _rank(codes: Sequence[str]) -> tuple[bool, ...]:
    return tuple(code in codes for code in _RANK)


def _one_service(services: Iterable[str], event: Event) -> bool:
    """Whether the provider's notice speaks of what the client's names, or both name it alike."""
    telling = [service for service in services if len(service) >= _TELLING]
    if any(service in text for service in telling for text in event.texts):
        return True
    return any(fuzz.ratio(service, system) >= _ALIKE for service in telling for system in event.systems)
