"""What all notices say together to the quads of the graphs beside theirs."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from pyoxigraph import Quad

from kg.resolution import Cause, Resolution
from kg.to_rdf.corporations import registration_triples
from kg.to_rdf.identities import Triple, decision_triples, identity_triples, sameness_triples
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import code, japanese, named, node, number


def shared_quads(resolution: Resolution, iris: Iris) -> Iterator[Quad]:
    """Yield the graphs that `SHARED` names, each whole, each quad once."""
    for name, triples in _GRAPHS.items():
        graph = node(iris.graph(name))
        for subject, predicate, value in triples(resolution, iris):
            yield Quad(node(subject), named(predicate), value, graph)


def _incidents(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    for incident in resolution.incidents:
        iri = iris.incident(incident.first)
        yield iri, "rdf:type", named("Incident")
        yield iri, "rdfs:label", japanese(incident.label)
        for key in incident.breached:
            yield iri, "inc:breached", node(iris.organization(key))
        for cause in incident.causes:
            yield iri, "inc:causedBy", node(iris.incident(cause.first))
            yield from _causation(incident.first, cause, iris)
        for notice in incident.notices:
            yield notice, "inc:describes", node(iri)
        for earlier, later in pairwise(incident.notices):
            yield later, "prov:wasRevisionOf", node(earlier)


def _causation(first: str, cause: Cause, iris: Iris) -> Iterator[Triple]:
    """Why the tie between two incidents holds."""
    iri = iris.causation(first, cause.first)
    yield iri, "rdf:type", named("Causation")
    yield iri, "inc:effect", node(iris.incident(first))
    yield iri, "inc:cause", node(iris.incident(cause.first))
    yield iri, "inc:at", node(iris.organization(cause.provider))
    for reason in cause.reasons:
        yield iri, "inc:reason", code("cause-reasons", reason)
    for notice in cause.evidence:
        yield iri, "inc:evidence", node(notice)
    for key in cause.through:
        yield iri, "inc:through", node(iris.organization(key))
    if cause.tier:
        yield iri, "inc:tier", number(cause.tier)


def _derived(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    for client, provider in resolution.dependence:
        yield iris.organization(client), "inc:dependsOn", node(iris.organization(provider))
    for one, other in resolution.groups:
        yield iris.organization(one), "inc:inGroupWith", node(iris.organization(other))
        yield iris.organization(other), "inc:inGroupWith", node(iris.organization(one))


def _values(resolution: Resolution, _: Iris) -> Iterator[Triple]:
    for later, earlier in resolution.superseded:
        yield later, "inc:supersedes", node(earlier)


_GRAPHS: Mapping[str, Callable[[Resolution, Iris], Iterator[Triple]]] = {
    "identities": identity_triples,
    "sameness": sameness_triples,
    "decisions": decision_triples,
    "registrations": registration_triples,
    "incidents": _incidents,
    "values": _values,
    "derived": _derived,
}
SHARED = tuple(_GRAPHS)
"""The names of the graphs that hold what all notices say together."""
