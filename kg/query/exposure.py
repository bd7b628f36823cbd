"""Who depends on an organisation, directly and through others, what happened to their data, and where it says so."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.query.names import Organization, find_organizations
from kg.query.parameters import bind
from kg.query.queryable import Queryable, Row, Value
from kg.resources import folder

DEPENDENCE = ("outsources_to", "uses_service_of", "shares_infrastructure_with")
GROUP = ("subsidiary_of",)
_IMPACTS = {"leaked": "confirmed", "possible": "possible", "not_leaked": "denied"}
"""What a notice says of data, the worst first."""

_Tie = tuple[str, str]
"""Client and provider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One link on a way to the organisation asked about.

    tier: hops from the client to that organisation.
    impact: what the notice says of data: confirmed, possible, denied or not_stated.
    """

    client: str
    provider: str
    tier: int
    type: str
    service: str | None
    impact: str
    notice: str
    published: str | None
    quote: str


def find_exposure(store: Queryable, name: str, *, group: bool = False) -> Iterator[Exposure]:
    """Yield the links that lead to an organisation, the nearest tier first; with `group`, group ties are ways too.

    Raise UnknownOrganizationError where nobody goes by the name.
    """
    labels = {str(row["organization"]): str(row["label"]) for row in _rows(store, "names")}
    hops, ties = _reach(store, find_organizations(store, name), group=group)
    links = _links(store, {end for tie in ties for end in (tie if group else tie[1:])})
    for client, provider in sorted(ties, key=lambda tie: (hops[tie[1]], labels[tie[1]], labels[tie[0]], tie)):
        rows = [row for row in links[client, provider] if row["type"] in DEPENDENCE]
        if group and hops[client] > hops[provider]:  # a group tie runs both ways: back is no way
            both = links[client, provider] + links[provider, client]
            rows += [row for row in both if row["type"] in GROUP]
        ends = {"client": labels[client], "provider": labels[provider], "tier": hops[provider] + 1}
        yield from (_exposure(ends, said) for said in _by_statement(rows))


def _rows(store: Queryable, query: str, **values: str) -> Iterator[Row]:
    text = (folder("queries") / "reach" / f"{query}.rq").read_text(encoding="utf-8")
    return store.select(bind(text, values))


def _reach(store: Queryable, targets: Iterable[Organization], *, group: bool) -> tuple[dict[str, int], set[_Tie]]:
    """Return how many hops each organisation is away from the nearest target, and the ties on the ways there."""
    query = "dependents-with-group" if group else "dependents"
    hops = {target.iri: 0 for target in targets}
    ties = {
        (str(row["client"]), str(row["provider"]))
        for target in sorted(hops)
        for row in _rows(store, query, organization=target)
        if row["client"] not in hops
    }
    clients: dict[str, list[str]] = defaultdict(list)
    for client, provider in sorted(ties):
        clients[provider].append(client)
    waiting = deque(sorted(hops))
    while waiting:
        provider = waiting.popleft()
        for client in clients[provider]:
            if client not in hops:
                hops[client] = hops[provider] + 1
                waiting.append(client)
    return hops, ties


def _links(store: Queryable, providers: Iterable[str]) -> dict[_Tie, list[Row]]:
    links: dict[_Tie, list[Row]] = defaultdict(list)
    for provider in sorted(providers):
        for row in _rows(store, "links", provider=provider):
            links[str(row["client"]), provider].append(row)
    return links


def _by_statement(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Group the rows that differ only in their quote and in what the notice says of data."""
    statements: dict[tuple[Value, ...], list[Row]] = defaultdict(list)
    for row in rows:
        statements[row["id"], row["type"], row["service"]].append(row)
    yield from (statements[key] for key in sorted(statements, key=lambda key: tuple(str(part or "") for part in key)))


def _exposure(ends: dict[str, Any], said: list[Row]) -> Exposure:
    row = min(said, key=lambda row: (int(row["start"] or 0), str(row["quote"])))
    stated = {row["exposure"] for row in said}
    return Exposure(
        **ends,
        type=str(row["type"]),
        service=_optional(row["service"]),
        impact=next((impact for status, impact in _IMPACTS.items() if status in stated), "not_stated"),
        notice=str(row["id"]),
        published=_optional(row["published"]),
        quote=str(row["quote"]),
    )


def _optional(value: Value) -> str | None:
    return None if value is None else str(value)
