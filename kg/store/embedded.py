"""Oxigraph in this process: a database that can be asked, copied out and changed."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from kg.errors import QueryError, StoreError
from kg.store.terms import Plain, plain

_BATCH = 16_000_000
"""Bytes of N-Quads that are gathered before they are written."""
_BULK = 1_000_000
"""From this size on Oxigraph's bulk loader pays; it writes new files each time."""


class OxigraphReader:
    """A store that can be asked and copied out. `database` holds one generation, or lives in memory."""

    def __init__(self, database: Store) -> None:
        self._database = database

    def select(self, query: str) -> Iterator[dict[str, Plain | None]]:
        """Yield the rows of a SELECT query."""
        solutions = self._asked(query)
        if not isinstance(solutions, QuerySolutions):
            message = "not a SELECT query"
            raise QueryError(message)
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            yield {name: _plain(solution[name]) for name in names}

    def ask(self, query: str) -> bool:
        """Answer an ASK query."""
        answer = self._asked(query)
        if not isinstance(answer, QueryBoolean):
            message = "not an ASK query"
            raise QueryError(message)
        return bool(answer)

    def construct(self, query: str) -> bytes:
        """Return the triples of a CONSTRUCT query as sorted N-Triples."""
        answer = self._asked(query)
        if not isinstance(answer, QueryTriples):
            message = "not a CONSTRUCT query"
            raise QueryError(message)
        return b"".join(sorted({f"{triple} .\n".encode() for triple in answer}))

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of the named graphs, sorted."""
        return tuple(sorted(str(graph.value) for graph in self._database.named_graphs()))

    def dump(self, graph: str) -> bytes:
        """Return the quads of a graph as N-Quads, unsorted."""
        name = NamedNode(graph)
        quads = self._database.quads_for_pattern(None, None, None, name)
        return b"".join(f"{quad} .\n".encode() for quad in quads)

    def _asked(self, query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        try:
            return self._database.query(query)
        except SyntaxError as error:
            message = f"no SPARQL: {error}"
            raise QueryError(message) from error
        except (OSError, RuntimeError, ValueError) as error:
            message = f"the query cannot be answered: {error}"
            raise QueryError(message) from error


class OxigraphWriter(OxigraphReader):
    """A store that can be changed; what is asked sees what was written."""

    def __init__(self, database: Store) -> None:
        super().__init__(database)
        self._waiting: dict[str, bytes] = {}
        self._size = 0
        self.changed = False

    def replace(self, graph: str, nquads: bytes) -> None:
        """Put quads, all of them of `graph`, in the place of what the graph holds."""
        self.remove(graph)
        self._waiting[graph] = nquads
        self._size += len(nquads)
        if self._size > _BATCH:
            self._write()

    def remove(self, graph: str) -> None:
        """Leave nothing of a graph behind."""
        if graph in self._waiting:
            self._write()
        self._changing().remove_graph(NamedNode(graph))

    def _changing(self) -> Store:
        """Return the database to be changed."""
        self.changed = True
        return self._database

    def _write(self) -> None:
        if not self._waiting:
            return
        data = b"".join(self._waiting.values())
        database = self._changing()
        load = database.bulk_load if self._size > _BULK else database.load
        try:
            load(data, format=RdfFormat.N_QUADS)
        except SyntaxError as error:
            message = f"no N-Quads: {error}"
            raise StoreError(message) from error
        self._waiting.clear()
        self._size = 0

    def _asked(self, query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        self._write()
        return super()._asked(query)

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of the named graphs, sorted, with those not yet on disk."""
        self._write()
        return super().graphs()

    def dump(self, graph: str) -> bytes:
        """Return the quads of a graph as N-Quads, unsorted."""
        self._write()
        return super().dump(graph)


def in_memory() -> OxigraphWriter:
    """Return an empty store that is gone when it is no longer held."""
    return OxigraphWriter(Store())


def _plain(term: object) -> Plain | None:
    if isinstance(term, Literal):
        return plain(term.value, term.datatype.value)
    return None if term is None else str(getattr(term, "value", term))
