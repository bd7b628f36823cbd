"""What all notices of a store say together, settled anew and written beside them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from kg.decision import Decision
from kg.query import Queryable
from kg.resolve import read_summaries, resolve
from kg.to_rdf import SHARED, Iris, ontology_quads, shared_quads
from kg.vocabulary import NAMESPACE

ONTOLOGY = NAMESPACE.removesuffix("#")


class Writer(Queryable, Protocol):
    """What a build needs of a store: what is asked sees what was written so far."""

    def replace(self, graph: str, nquads: bytes) -> None:
        """Put quads in the place of what a graph holds."""
        ...

    def remove(self, graph: str) -> None:
        """Leave nothing of a graph behind."""
        ...


def write_ontology(store: Writer) -> None:
    """Write the ontology's graph."""
    store.replace(ONTOLOGY, _nquads(ontology_quads()))


def settle(store: Writer, iris: Iris, decisions: Iterable[Decision] = ()) -> None:
    """Settle identities, incidents, values and what is derived over all notices of the store; keep what analysts decided."""
    graphs: dict[str, list[object]] = defaultdict(list)
    for quad in shared_quads(resolve(read_summaries(store.select), decisions), iris):
        graphs[str(quad.graph_name)].append(quad)
    for name in SHARED:
        graph = iris.graph(name)
        store.replace(graph, _nquads(graphs[f"<{graph}>"]))


def _nquads(quads: Iterable[object]) -> bytes:
    return "".join(f"{quad} .\n" for quad in quads).encode()
