"""Any endpoint that speaks SPARQL 1.1, through SPARQLWrapper.

An endpoint has no generations: a reader may see a build half done. What a build made is noted last, so that a build that
died is simply done again.
"""

import re
from collections.abc import Iterator
from http.client import HTTPException
from typing import Any, Self
from urllib.error import URLError

from pyoxigraph import RdfFormat, parse
from SPARQLWrapper import JSON, N3, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from kg.errors import QueryError, StoreError
from kg.store.terms import Plain, plain

_PORTION = 1_000
"""Triples in one update: Virtuoso refuses more than a few thousand."""
_PAGE = 10_000
"""Rows in one answer: Virtuoso cuts there."""
_OWN_PAGING = re.compile(r"\b(?:LIMIT|OFFSET)\s+[0-9]+\s*$", re.IGNORECASE)
_PROLOGUE = re.compile(r"(?:\s|#[^\n]*(?:\n|$)|BASE\s*<[^<>]*>|PREFIX\s+[^\s:]*:\s*<[^<>]*>)*", re.IGNORECASE)


class EndpointReader:
    """An endpoint that can be asked and copied out; `address` takes queries."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __enter__(self) -> Self:
        """Give the endpoint."""
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held."""

    def select(self, query: str) -> Iterator[dict[str, Plain | None]]:
        """Yield the rows of a SELECT query, asked for in pages."""
        names, page = self._page(query if _OWN_PAGING.search(query) else f"{query}\nLIMIT {_PAGE}")
        yield from (_row(names, binding) for binding in page)
        start = _PAGE
        # Virtuoso sorts no more than 10,000 rows for an OFFSET, but it pages over a subquery that is sorted.
        prologue = _PROLOGUE.match(query)
        head = prologue.end() if prologue else 0
        while len(page) == _PAGE and not _OWN_PAGING.search(query):
            _, page = self._page(f"{query[:head]}SELECT * WHERE {{ {{ {query[head:]} }} }}\nLIMIT {_PAGE} OFFSET {start}")
            yield from (_row(names, binding) for binding in page)
            start += _PAGE

    def ask(self, query: str) -> bool:
        """Answer an ASK query."""
        return bool(self._asked(query, JSON)["boolean"])

    def construct(self, query: str) -> bytes:
        """Return the triples of a CONSTRUCT query as sorted N-Triples."""
        if _OWN_PAGING.search(query):
            return b"".join(sorted(self._triples(query)))
        found: set[bytes] = set()
        start = 0
        while page := self._triples(f"{query}\nLIMIT {_PAGE // 2} OFFSET {start}"):
            found |= page
            start += _PAGE // 2
        return b"".join(sorted(found))

    def _triples(self, query: str) -> set[bytes]:
        answer = self._asked(query, N3)
        data = answer if isinstance(answer, bytes) else str(answer).encode()
        return {f"{quad.triple} .\n".encode() for quad in parse(data, format=RdfFormat.TURTLE)}

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of the named graphs, sorted."""
        rows = self.select("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
        return tuple(sorted(str(row["g"]) for row in rows))

    def dump(self, graph: str) -> bytes:
        """Return the quads of a graph as N-Quads, sorted."""
        triples = self.construct(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")
        return b"".join(line.removesuffix(b".\n") + f"<{graph}> .\n".encode() for line in triples.splitlines(keepends=True))

    def _page(self, query: str) -> tuple[list[str], list[dict[str, dict[str, str]]]]:
        answer = self._asked(query, JSON)
        return answer["head"]["vars"], answer["results"]["bindings"]

    def _asked(self, query: str, form: str) -> Any:  # noqa: ANN401 - what JSON holds
        wrapper = SPARQLWrapper(self._address)
        wrapper.setQuery(query)
        return _sent(wrapper, form, self._address)


class EndpointWriter(EndpointReader):
    """An endpoint that can be changed: updates go to `…/update` where the address ends with `/query`, else to the address."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self._updates = re.sub(r"/query$", "/update", address)

    def replace(self, graph: str, nquads: bytes) -> None:
        """Put quads, all of them of `graph`, in the place of what the graph holds."""
        self.remove(graph)
        end = f"<{graph}> ."
        # Not splitlines(): it cuts at U+2028 and the like, which stand in literals as they are.
        triples = [line.removesuffix(end) + "." for line in nquads.decode().split("\n") if line]
        for start in range(0, len(triples), _PORTION):
            self._update(f"INSERT DATA {{ GRAPH <{graph}> {{\n{chr(10).join(triples[start : start + _PORTION])}\n}} }}")

    def remove(self, graph: str) -> None:
        """Leave nothing of a graph behind."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def _update(self, update: str) -> None:
        wrapper = SPARQLWrapper(self._updates)
        wrapper.setQuery(update)
        _sent(wrapper, JSON, self._updates)


def _sent(wrapper: SPARQLWrapper, form: str, address: str) -> Any:  # noqa: ANN401
    """Send a query or update by POST, and return what comes back."""
    wrapper.setMethod(POST)
    wrapper.setReturnFormat(form)
    try:
        return wrapper.query() if wrapper.isSparqlUpdateRequest() else wrapper.queryAndConvert()
    except SPARQLWrapperException as error:
        message = f"{address} refuses it: {error}"
        raise QueryError(message) from error
    except (URLError, HTTPException, OSError, ValueError) as error:
        message = f"no answer from {address}: {error}"
        raise StoreError(message) from error


def _row(names: list[str], binding: dict[str, dict[str, str]]) -> dict[str, Plain | None]:
    return {name: _plain(binding.get(name)) for name in names}


def _plain(term: dict[str, str] | None) -> Plain | None:
    if term is None:
        return None
    return plain(term["value"], term.get("datatype")) if term["type"] != "uri" else term["value"]
