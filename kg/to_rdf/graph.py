"""The graph of one notice: what its parts are called, and quads into it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Quote
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import named, node

Pairs = Iterable[tuple[str, NamedNode | Literal]]
"""Declared properties and their values: all that is said of one node."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A notice's graph; `name` is the notice's IRI and the graph's name."""

    name: str
    iris: Iris

    def party(self, name: str) -> NamedNode:
        """Return the node of a party by the name that the notice gives it."""
        return node(self.iris.party(self.name, name))

    def quote(self, quote: Quote) -> NamedNode:
        """Return the node of a quote."""
        return node(self.iris.quote(self.name, quote.start, quote.end))

    def quads(self, subject: NamedNode | str, pairs: Pairs) -> Iterator[Quad]:
        """Say all pairs of one node."""
        subject, graph = node(subject) if isinstance(subject, str) else subject, node(self.name)
        return (Quad(subject, named(predicate), value, graph) for predicate, value in pairs)
