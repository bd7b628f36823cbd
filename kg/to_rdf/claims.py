"""Claims to quads: what says the same with the same status is one node, with all its quotes and rules."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.fields import FIELDS, Holds
from kg.model import Claim, Confidence, Status
from kg.to_rdf.fields import Value, field_term, values
from kg.to_rdf.graph import Graph, Pairs
from kg.to_rdf.terms import code, named, node

_SUREST_FIRST = (Status.CONFIRMED, Status.POSSIBLE, Status.DENIED)
_BEST_FIRST = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
_Said = tuple[str, tuple[Value, ...]]


def claim_pairs(graph: Graph, claims: Iterable[Claim]) -> Iterator[tuple[str, Pairs]]:
    """Yield the IRI of each claim node and what is said of it.

    The IRI is made of kind and values. Where a notice states the same under several statuses, the surest one has that
    IRI and each other one has its status appended, so that a status read anew does not rename the claim.
    """
    said: defaultdict[_Said, defaultdict[Status, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        said[type(claim).__name__, values(claim)][claim.status].append(claim)
    for (kind, key), by_status in said.items():
        iri = graph.iris.claim(graph.name, kind, key)
        surest, *others = sorted(by_status, key=_SUREST_FIRST.index)
        yield iri, _of_claim(graph, by_status[surest])
        for status in others:
            yield f"{iri}-{status}", _of_claim(graph, by_status[status])


def _of_claim(graph: Graph, alike: list[Claim]) -> Pairs:
    """Say what is said of claims that are alike."""
    claim = alike[0]
    yield "rdf:type", named(type(claim).__name__)
    yield "inc:statedIn", node(graph.name)
    yield "inc:status", code("statuses", claim.status)
    yield "inc:confidence", code("confidence", min((c.confidence for c in alike), key=_BEST_FIRST.index))
    for rule in sorted({c.rule for c in alike}):
        yield "prov:wasAttributedTo", node(graph.iris.rule(rule))
    for quote in sorted({quote for c in alike for quote in c.quotes}):
        yield "inc:quote", graph.quote(quote)
    for field in FIELDS[type(claim)]:
        value = getattr(claim, field.name)
        if value is not None:
            yield field.term, graph.party(value) if field.holds is Holds.PARTY else field_term(field, value)
