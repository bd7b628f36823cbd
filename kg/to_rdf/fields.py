"""The fields of a claim as RDF terms."""

from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from kg.fields import FIELDS, Field, Holds
from kg.model import Claim
from kg.to_rdf.terms import code, date, japanese, number

Value = str | int | None

_TO_TERM: Mapping[Holds, Callable[[str], Literal]] = {
    Holds.WORDS: japanese,
    Holds.DATE: date,
    Holds.NUMBER: lambda value: number(int(value)),
}


def field_term(field: Field, value: str) -> NamedNode | Literal:
    """Return the value of a field that holds no party as a term; raise OntologyError for an undeclared code."""
    return code(field.holds, value) if isinstance(field.holds, str) else _TO_TERM[field.holds](value)


def values(claim: Claim) -> tuple[Value, ...]:
    """Return the values that make the claim the one it is, in the order of the table."""
    return tuple(getattr(claim, field.name) for field in FIELDS[type(claim)])


def parties(claim: Claim) -> Iterator[str]:
    """Yield the names of the parties that the claim speaks of."""
    return (getattr(claim, field.name) for field in FIELDS[type(claim)] if field.holds is Holds.PARTY)
