"""Graphs copied out as RDF, in an order that the content alone settles."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from pyoxigraph import Quad, RdfFormat, parse, serialize


class RdfForm(StrEnum):
    """RDF formats; Turtle has no graphs, so there each triple stands once."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSON_LD = "json-ld"


_FORMATS = {RdfForm.TRIG: RdfFormat.TRIG, RdfForm.JSON_LD: RdfFormat.JSON_LD}
_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "inc": "https://w3id.org/incident-kg/ns#",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class _Dumping(Protocol):
    def dump(self, graph: str) -> bytes: ...


def dump_graphs(store: _Dumping, graphs: Iterable[str], form: RdfForm) -> Iterator[bytes]:
    """Yield the named graphs in a format; the same content gives the same bytes."""
    if form is RdfForm.NQUADS:
        yield from sorted(line for graph in graphs for line in _lines(store, graph))
    elif form is RdfForm.TURTLE:
        triples = {line.removesuffix(f" <{graph}> .\n".encode()) for graph in graphs for line in _lines(store, graph)}
        data = b"".join(triple + b" .\n" for triple in sorted(triples))
        yield (
            serialize(
                (quad.triple for quad in parse(data, format=RdfFormat.N_TRIPLES)), format=RdfFormat.TURTLE, prefixes=_PREFIXES
            )
            or b""
        )
    else:
        yield serialize(_quads(store, graphs), format=_FORMATS[form], prefixes=_PREFIXES) or b""


def _quads(store: _Dumping, graphs: Iterable[str]) -> Iterator[Quad]:
    """Yield the quads graph by graph, so that no more than one graph is held."""
    for graph in sorted(graphs):
        yield from parse(b"".join(sorted(_lines(store, graph))), format=RdfFormat.N_QUADS)


def _lines(store: _Dumping, graph: str) -> list[bytes]:
    return store.dump(graph).splitlines(keepends=True)
