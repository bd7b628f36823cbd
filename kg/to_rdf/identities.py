"""Organisations, their names, and the statements that join names or hold them apart, to triples."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.resolution import Resolution, Sameness
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import code, decimal, flag, japanese, named, node, text

Triple = tuple[str, str, NamedNode | Literal]


def identity_triples(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    """Yield the organisations, the names that they go by, and what each party is called and stands for."""
    numbers = {said.organization: said.number for said in resolution.registrations if said.certain}
    for organization in resolution.organizations:
        iri = iris.organization(organization.key)
        yield iri, "rdf:type", named("Organization")
        yield iri, "rdfs:label", japanese(organization.label)
        yield iri, "inc:unnamed", flag(value=organization.unnamed)
        if organization.type:
            yield iri, "inc:organizationType", code("organization-types", organization.type)
        if organization.key in numbers:
            yield iri, "inc:corporateNumber", text(numbers[organization.key])
        for other in organization.other_names:
            yield iri, "skos:altLabel", japanese(other)
        for party in organization.parties:
            yield party, "inc:identifiedAs", node(iri)
    for name in resolution.names:
        iri = iris.name(name.key)
        yield iri, "rdf:type", named("OrganizationName")
        yield iri, "rdfs:label", japanese(name.label)
        yield iri, "inc:nameOf", node(iris.organization(name.organization))
        for party in name.parties:
            yield party, "inc:bearsName", node(iri)


def sameness_triples(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    """Yield what the notices show of names."""
    for said in resolution.sameness:
        if said.decision is None:
            yield from _stated(said, iris)


def decision_triples(resolution: Resolution, iris: Iris) -> Iterator[Triple]:
    """Yield what analysts decided of names."""
    for said in resolution.sameness:
        if said.decision is not None:
            yield from _stated(said, iris)
            iri = iris.sameness(said.one, said.other)
            yield iri, "inc:oneName", japanese(said.decision.one)
            yield iri, "inc:otherName", japanese(said.decision.second)
            if said.decision.who:
                yield iri, "inc:decidedBy", text(said.decision.who)
            yield iri, "inc:why", japanese(said.decision.why)
            yield iri, "inc:asWritten", text(said.decision.written())


def _stated(said: Sameness, iris: Iris) -> Iterator[Triple]:
    iri = iris.sameness(said.one, said.other)
    yield iri, "rdf:type", named("Sameness")
    yield iri, "inc:one", node(iris.name(said.one))
    yield iri, "inc:other", node(iris.name(said.other))
    yield iri, "inc:reason", code("sameness-reasons", said.reason)
    yield iri, "inc:samenessStatus", code("sameness-statuses", said.status)
    yield iri, "inc:score", decimal(said.score)
    for party in said.sources:
        yield iri, "prov:wasDerivedFrom", node(party)
