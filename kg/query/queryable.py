"""What a question needs of a store. Whoever asks owns this; every store of `kg.store` answers it.

The text of a query goes in whole: values are put into it by `kg.query.bind`, which escapes them as RDF terms.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

Value = str | int | float | bool | None
"""IRIs, strings (with or without a language) and dates are `str`; None is an unbound variable."""

Row = Mapping[str, Value]
"""A solution: every variable of the SELECT, in its order."""


class Queryable(Protocol):
    """A store that can be asked, in SPARQL 1.1."""

    def select(self, query: str) -> Iterator[Row]:
        """Yield the rows of a SELECT query; raise QueryError, with the place, where it is no SPARQL."""
        ...

    def ask(self, query: str) -> bool:
        """Answer an ASK query."""
        ...

    def construct(self, query: str) -> bytes:
        """Return the triples of a CONSTRUCT query as N-Triples in UTF-8, sorted."""
        ...
