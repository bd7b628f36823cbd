"""What all notices of a store say together, settled anew and written beside them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from kg.corporation import Corporation
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
    store.replace(ONTOLOGY, nquads(ontology_quads()))


def settle(store: Writer, iris: Iris, decisions: Iterable[Decision] = (), corporations: Iterable[Corporation] = ()) -> None:
    """Settle identities, incidents, values and what is derived over all notices of the store; keep what analysts decided.

    corporations: what the store keeps of a register.
    """
    graphs: dict[str, list[object]] = defaultdict(list)
    for quad in shared_quads(resolve(read_summaries(store.select), decisions, corporations), iris):
        graphs[str(quad.graph_name)].append(quad)
    for name in SHARED:
        graph = iris.graph(name)
        store.replace(graph, nquads(graphs[f"<{graph}>"]))


def nquads(quads: Iterable[object]) -> bytes:
    """Write quads a line each."""
    return "".join(f"{quad} .\n" for quad in quads).encode()
