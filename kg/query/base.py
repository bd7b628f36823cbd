"""Stores whose data are named below an address of their own: the catalogue's graph names are relative to `BASE`."""

from collections.abc import Iterator

from kg.query.queryable import Queryable, Row
from kg.vocabulary import term

_GRAPH = "graph/identities"


def find_base(store: Queryable) -> str | None:
    """Return the address below which a store's data are named, or None for a store without organisations."""
    query = f"SELECT ?graph WHERE {{ GRAPH ?graph {{ ?organization a <{term('Organization')}> }} }} LIMIT 1"
    graphs = [str(row["graph"]) for row in store.select(query)]
    return next((graph.removesuffix(_GRAPH) for graph in graphs if graph.endswith(_GRAPH)), None)


class Rebased:
    """A store of which the catalogue's questions are asked with its own graph names.

    They are written out, since `BASE` could not stand for an address that ends with `#`.
    """

    def __init__(self, store: Queryable, base: str) -> None:
        self._store = store
        self._base = base

    def _named(self, query: str) -> str:
        return query.replace("<graph/", f"<{self._base}graph/")

    def select(self, query: str) -> Iterator[Row]:
        """Yield the rows of a SELECT query."""
        return self._store.select(self._named(query))

    def ask(self, query: str) -> bool:
        """Answer an ASK query."""
        return self._store.ask(self._named(query))

    def construct(self, query: str) -> bytes:
        """Return the triples of a CONSTRUCT query as sorted N-Triples."""
        return self._store.construct(self._named(query))
