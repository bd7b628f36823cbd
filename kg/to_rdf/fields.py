"""Which property carries which field of which claim: the table of docs/graph.md, as data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.model import (
    AffectedCount,
    AffectedSystem,
    AttackClaim,
    AuthorityReport,
    Claim,
    DataExposure,
    DataPeriod,
    Involvement,
    Misuse,
    Naming,
    Publication,
    SupplyChainLink,
    TimelineEvent,
)
from kg.to_rdf.terms import code, date, japanese, number

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a claim, the property that carries it, and what makes its value a term; `to_term` is None for a party."""

    name: str
    property: str
    to_term: Callable[[str], NamedNode | Literal] | None = None


def _coded(name: str, prop: str, scheme: str) -> Field:
    return Field(name, prop, lambda value: code(scheme, value))


FIELDS: Mapping[type[Claim], tuple[Field, ...]] = {
    Publication: (Field("publisher", "inc:party"), Field("published", "inc:date", date), _coded("stage", "inc:stage", "stages")),
    Naming: (Field("name", "inc:party"),),
    Involvement: (Field("organization", "inc:party"), _coded("role", "inc:role", "roles")),
    SupplyChainLink: (
        Field("client", "inc:client"),
        Field("provider", "inc:provider"),
        _coded("type", "inc:linkType", "link-types"),
        Field("what", "inc:what", japanese),
    ),
    AffectedSystem: (Field("name", "rdfs:label", japanese),),
    AttackClaim: (_coded("attack", "inc:attack", "attacks"),),
    DataExposure: (_coded("kind", "inc:dataKind", "data-kinds"),),
    AffectedCount: (
        Field("value", "inc:value", lambda value: number(int(value))),
        _coded("unit", "inc:unit", "units"),
        Field("of", "inc:countOf", japanese),
        Field("qualifier", "inc:qualifier", japanese),
    ),
    AuthorityReport: (
        _coded("authority", "inc:authority", "authorities"),
        Field("name", "rdfs:label", japanese),
        _coded("action", "inc:action", "actions"),
        Field("date", "inc:date", date),
    ),
    TimelineEvent: (_coded("type", "inc:eventType", "event-types"), Field("date", "inc:date", date)),
    DataPeriod: (Field("start", "inc:periodStart", date), Field("end", "inc:periodEnd", date)),
    Misuse: (_coded("value", "inc:misuse", "misuse"),),
}


def values(claim: Claim) -> tuple[Value, ...]:
    """Return the values that make the claim the one it is, in the order of the table."""
    return tuple(getattr(claim, field.name) for field in FIELDS[type(claim)])


def parties(claim: Claim) -> Iterator[str]:
    """Yield the names of the parties that the claim speaks of."""
    return (getattr(claim, field.name) for field in FIELDS[type(claim)] if field.to_term is None)
