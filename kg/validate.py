"""Whether a store holds complete graphs: the shapes of `ontology/shapes.ttl`, and the queries of `queries/checks`.

Shapes look at one graph at a time, so notices are checked in portions; what spans graphs (quotes and texts, parties and
organisations) is asked of the store by queries that must return nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyshacl import validate as check_shapes
from rdflib import Graph, Namespace
from rdflib.term import Literal, Node

from kg.query import Queryable, Question, catalogue
from kg.resources import folder
from kg.vocabulary import SCHEMES, term

_SH = Namespace("http://www.w3.org/ns/shacl#")
_SHAPES = f"{SCHEMES}shapes#"
_CHECKS = "checks/"
_BESIDE_NOTICES = ("Organization", "Sameness", "Incident", "Corporation", "Registration", "Correction")
"""Of each graph that is no notice's own, a class that stands in it."""
_PORTION = 50
"""Notices checked at a time: more do not make it faster, but take more memory."""

Progress = Callable[[int, int], None]
"""Told how many notices are checked, and how many there are."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A node that is not as it should be: by which shape or check, in which notice (None where none), and what to do."""

    rule: str
    node: str
    notice: str | None
    message: Mapping[str, str]
    """By language: en, ja."""


def validate(store: Queryable, progress: Progress = lambda *_: None) -> Iterator[Violation]:
    """Yield all violations: of the shapes, notice by notice, then of what the notices share, then of the checks."""
    shapes = Graph().parse(folder("ontology") / "shapes.ttl", format="turtle")
    notices = _graphs_with(store, "Notice")
    for start in range(0, len(notices), _PORTION):
        portion = notices[start : start + _PORTION]
        yield from _shape_violations(_graph(store, portion), shapes, portion)
        progress(start + len(portion), len(notices))
    shared = sorted({graph for kind in _BESIDE_NOTICES for graph in _graphs_with(store, kind)})
    if shared:
        yield from _shape_violations(_graph(store, shared), shapes, notices)
    for question in catalogue():
        if question.name.startswith(_CHECKS):
            yield from _check_violations(store, question)


def _graphs_with(store: Queryable, kind: str) -> list[str]:
    query = f"SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ ?node a <{term(kind)}> }} }} ORDER BY ?graph"
    return [str(row["graph"]) for row in store.select(query)]


def _graph(store: Queryable, names: Sequence[str]) -> Graph:
    """Several graphs in one; fetched one by one, since an endpoint may cut a long answer."""
    together = Graph()
    for name in names:
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
        together.parse(data=store.construct(query), format="nt")
    return together


def _shape_violations(graph: Graph, shapes: Graph, notices: Sequence[str]) -> Iterator[Violation]:
    """Yield the violations of a graph in order of their nodes."""
    conforms, results, _ = check_shapes(graph, shacl_graph=shapes, inference="none", inplace=True)
    if conforms:
        return
    found = [_violation(results, result, notices) for result in results.subjects(_SH.resultSeverity)]
    yield from sorted(found, key=lambda violation: (violation.node, violation.rule))


def _violation(results: Graph, result: Node, notices: Sequence[str]) -> Violation:
    node = str(results.value(result, _SH.focusNode))
    messages = results.objects(result, _SH.resultMessage)
    return Violation(
        rule=str(results.value(result, _SH.sourceShape)).removeprefix(_SHAPES),
        node=node,
        notice=next((notice for notice in notices if node == notice or node.startswith(f"{notice}/")), None),
        message={str(text.language): str(text) for text in messages if isinstance(text, Literal)},
    )


def _check_violations(store: Queryable, question: Question) -> Iterator[Violation]:
    """Each row of a check is a violation; its column `notice` is the notice, the first other one is the node."""
    for row in store.select(question.text):
        notice = row.get("notice")
        node = next((value for name, value in row.items() if name != "notice"), notice)
        yield Violation(question.name, str(node), None if notice is None else str(notice), question.summary)
