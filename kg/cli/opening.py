"""A store as the questions want it: open for reading, and asked below the address that names its data."""

from collections.abc import Iterator
from contextlib import contextmanager

from kg.query import Queryable, Rebased, find_base


@contextmanager
def asking(location: str) -> Iterator[Queryable]:
    """Open a store for questions."""
    from kg.store import open_reader
    from kg.to_rdf import BASE

    with open_reader(location) as reader:
        base = find_base(reader)
        yield reader if base in (None, BASE) else Rebased(reader, str(base))
