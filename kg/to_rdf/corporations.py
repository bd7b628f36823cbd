"""Corporations of a register, and which organisations they are or may be, to quads."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.corporation import Corporation
from kg.resolution import Resolution
from kg.to_rdf.graph import Graph, Pairs
from kg.to_rdf.identities import Triple
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import code, flag, japanese, named, node, text


def register_quads(corporations: Iterable[Corporation], iris: Iris) -> Iterator[Quad]:
    """Yield the graph of the corporations that are kept of a register."""
    graph = Graph(iris.graph("register"), iris)
    for corporation in corporations:
        yield from graph.quads(iris.corporation(corporation.number), _of_corporation(corporation))


def _of_corporation(corporation: Corporation) -> Pairs:
    yield "rdf:type", named("Corporation")
    yield "inc:corporateNumber", text(corporation.number)
    yield "rdfs:label", japanese(corporation.name)
    yield "inc:recordOpen", flag(value=corporation.open)
    if corporation.english:
        yield "inc:englishName", text(corporation.english)
    if corporation.prefecture:
        yield "inc:prefecture", japanese(corporation.prefecture)
    if corporation.city:
        yield "inc:city", japanese(corporation.city)


def registration_triples(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    """Yield which organisations are, or may be, which corporations."""
    for said in resolution.registrations:
        iri = iris.registration(said.organization, said.number)
        yield iri, "rdf:type", named("Registration")
        yield iri, "inc:organization", node(iris.organization(said.organization))
        yield iri, "inc:corporation", node(iris.corporation(said.number))
        yield iri, "inc:reason", code("registration-reasons", said.reason)
        yield iri, "inc:samenessStatus", code("sameness-statuses", "merged" if said.certain else "candidate")
