"""Plain values to RDF terms."""

import re

from pyoxigraph import Literal, NamedNode

from kg.vocabulary import code_iri, term

_SURROGATE = re.compile("[\ud800-\udfff]")
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def node(iri: str) -> NamedNode:
    """Return an IRI as a node."""
    return NamedNode(iri)


def named(name: str) -> NamedNode:
    """Return a declared class or property as a node."""
    return NamedNode(term(name))


def code(scheme: str, value: str) -> NamedNode:
    """Return a code of a scheme as a node; raise OntologyError for an undeclared one."""
    return NamedNode(code_iri(scheme, value))


def text(value: str) -> Literal:
    """Return a string as it is. Half characters, which RDF cannot hold, become U+FFFD one by one, so that offsets hold."""
    return Literal(_SURROGATE.sub("\ufffd", value))


def japanese(value: str) -> Literal:
    """Return words of a notice as Japanese text."""
    return Literal(_SURROGATE.sub("\ufffd", value), language="ja")


def number(value: int) -> Literal:
    """Return an integer."""
    return Literal(value)


def decimal(value: float) -> Literal:
    """Return a number between 0 and 1 with two decimal places."""
    return Literal(f"{value:.2f}", datatype=named("xsd:decimal"))


def flag(*, value: bool) -> Literal:
    """Return a boolean."""
    return Literal(value)


def date(value: str) -> Literal:
    """Return a date with the precision that its 4, 7 or 10 characters give; the shapes refuse what is none."""
    kind = _DATES.get(len(value))
    return Literal(value, datatype=named(kind)) if kind else text(value)


def address(value: str) -> Literal:
    """Return an address on the web as a value, which is safe whatever it holds."""
    return Literal(_SURROGATE.sub("\ufffd", value), datatype=named("xsd:anyURI"))
