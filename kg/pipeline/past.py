"""A store as it would have been on an earlier day: the notices published by then, and what they say together.

It is built anew in another store, as a rule in memory, from the graphs of the notices as they were read: nothing that a later
notice says (a name, a merge, an incident, a number) shows in it, whatever is asked.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from kg.pipeline.decisions import decisions_in
from kg.pipeline.registers import corporations_in, write_corporations
from kg.pipeline.sharing import Writer, settle, write_ontology
from kg.query import Queryable
from kg.to_rdf import Iris
from kg.vocabulary import term

_YEAR, _MONTH = 4, 7
"""Characters of a date that tells only the year, or the month."""


class Source(Queryable, Protocol):
    """What is needed of a store to copy its graphs."""

    def graphs(self) -> Iterable[str]:
        """Return the IRIs of the named graphs."""
        ...

    def dump(self, graph: str) -> bytes:
        """Return the quads of a graph as N-Quads."""
        ...


def see_past(day: date, store: Source, past: Writer, iris: Iris) -> int:
    """Write into `past` what `store` knew at the end of a day; return how many notices are left out for want of a date.

    A notice that tells only the month or year of its publication counts from the last day of it, when it was out for
    certain; one without a date is never known to have been out.
    """
    undated, graphs = 0, frozenset(store.graphs())
    for notice, published in _notices(store):
        last = _last_day(published or "")
        undated += last is None
        if last and last <= day:
            for graph in graphs.intersection([notice, iris.corrections_of(notice)]):
                past.replace(graph, store.dump(graph))
    write_ontology(past)
    corporations = corporations_in(store, iris)
    write_corporations(corporations, past, iris)
    settle(past, iris, decisions_in(store, iris), corporations)
    return undated


def _notices(store: Queryable) -> Iterator[tuple[str, str | None]]:
    query = f"""SELECT DISTINCT ?notice ?published WHERE {{
        GRAPH ?notice {{ ?notice a <{term("Notice")}> OPTIONAL {{ ?notice <{term("publishedOn")}> ?published }} }}
    }} ORDER BY ?notice"""
    return ((str(row["notice"]), None if row["published"] is None else str(row["published"])) for row in store.select(query))


def _last_day(published: str) -> date | None:
    """Return the last day that a date of 4, 7 or 10 characters may mean, or None for what is no date."""
    try:
        if len(published) == _YEAR:
            return date(int(published), 12, 31)
        if len(published) == _MONTH:
            year, month = int(published[:_YEAR]), int(published[_YEAR + 1 :])
            return date(year, month, monthrange(year, month)[1])
        return date.fromisoformat(published)
    except ValueError:
        return None
