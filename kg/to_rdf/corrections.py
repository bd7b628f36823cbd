"""What analysts corrected in a notice, to a graph of its own beside the notice's: what, who, why, when."""

import json
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.correction import Applied
from kg.fields import FIELDS
from kg.model import Claim
from kg.to_rdf.fields import values
from kg.to_rdf.graph import Graph, Pairs
from kg.to_rdf.iris import Iris
from kg.to_rdf.terms import date, japanese, named, node, text


def correction_quads(notice_id: str, done: Iterable[Applied], iris: Iris) -> Iterator[Quad]:
    """Yield the quads of the graph of a notice's corrections, those that do not fit among them."""
    graph = Graph(iris.corrections(notice_id), iris)
    for applied in done:
        yield from graph.quads(iris.correction(applied.correction.key), _of_correction(iris.notice(notice_id), applied, iris))


def _of_correction(notice: str, applied: Applied, iris: Iris) -> Pairs:
    correction = applied.correction
    yield "rdf:type", named("Correction")
    yield "inc:statedIn", node(notice)
    yield "inc:correctionAction", text(correction.action)
    yield "inc:correctedBy", text(correction.who)
    yield "inc:why", japanese(correction.why)
    yield "inc:correctedOn", date(correction.on)
    yield "inc:asWritten", text(json.dumps(correction.row(), ensure_ascii=False))
    if applied.rejected:
        yield "inc:rejects", _claim(notice, applied.rejected, iris)
        yield "inc:was", text(_in_words(applied.rejected))
    if applied.added:
        yield "inc:adds", _claim(notice, applied.added, iris)


def _claim(notice: str, claim: Claim, iris: Iris) -> NamedNode:
    return node(iris.claim(notice, type(claim).__name__, values(claim)))


def _in_words(claim: Claim) -> str:
    said = {field.name: getattr(claim, field.name) for field in FIELDS[type(claim)]} | {"status": claim.status}
    return " ".join([type(claim).__name__, *(f"{name}={value}" for name, value in said.items() if value is not None)])
