"""A store by its place: a folder, or the address of an endpoint."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from kg.store.disk import DiskReader, DiskWriter
from kg.store.terms import Plain


class Reader(Protocol):
    """What every store answers."""

    def select(self, query: str) -> Iterator[dict[str, Plain | None]]:
        """Yield the rows of a SELECT query."""
        ...

    def ask(self, query: str) -> bool:
        """Answer an ASK query."""
        ...

    def construct(self, query: str) -> bytes:
        """Return the triples of a CONSTRUCT query as sorted N-Triples."""
        ...

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of the named graphs, sorted."""
        ...

    def dump(self, graph: str) -> bytes:
        """Return the quads of a graph as N-Quads, unsorted."""
        ...


class Writer(Reader, Protocol):
    """A store that can be changed; what is asked sees what was written."""

    def replace(self, graph: str, nquads: bytes) -> None:
        """Put quads, all of them of `graph`, in the place of what the graph holds."""
        ...

    def remove(self, graph: str) -> None:
        """Leave nothing of a graph behind."""
        ...


def is_address(location: str) -> bool:
    """Whether a store is an endpoint, not a folder."""
    return location.startswith(("http://", "https://"))


def open_reader(location: str) -> AbstractContextManager[Reader]:
    """Open a store for reading; raise StoreError where there is none."""
    if is_address(location):
        from kg.store.endpoint import EndpointReader  # SPARQLWrapper takes its time to load

        return EndpointReader(location)
    return DiskReader(Path(location))


def open_writer(location: str, *, existing: bool = False) -> AbstractContextManager[Writer]:
    """Open a store for one build; raise StoreError where another one is at work, or a folder has to be `existing` and is not."""
    if is_address(location):
        from kg.store.endpoint import EndpointWriter

        return EndpointWriter(location)
    return DiskWriter(Path(location), existing=existing)


def folder_of(location: str) -> Path | None:
    """Return the folder of a store on disk, where what belongs to its builds is kept; an endpoint has none."""
    return None if is_address(location) else Path(location)
