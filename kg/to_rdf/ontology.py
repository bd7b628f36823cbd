"""The ontology and its schemes as quads, so that queries can show labels."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from kg.resources import folder
from kg.vocabulary import NAMESPACE, triples

ONTOLOGY_GRAPH = NAMESPACE.removesuffix("#")


def ontology_quads() -> Iterator[Quad]:
    """Yield the classes, properties, alignments and schemes; the shapes stay in their file."""
    root = folder("ontology")
    for path in (root / "incident.ttl", root / "alignments.ttl", *sorted((root / "terms").glob("*.ttl"))):
        for triple in triples(path):
            yield Quad(triple.subject, triple.predicate, triple.object, NamedNode(ONTOLOGY_GRAPH))
