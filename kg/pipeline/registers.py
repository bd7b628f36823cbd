"""The corporations that a store keeps of a register: read from it, written into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.corporation import Corporation
from kg.pipeline.sharing import Writer, nquads
from kg.query import Queryable
from kg.to_rdf import Iris, register_quads
from kg.vocabulary import code_iri, term


@dataclass(frozen=True, slots=True)
class Identified:
    """How many organisations have a corporate number, and how many have candidates for one."""

    known: int
    candidates: int


def corporations_in(store: Queryable, iris: Iris) -> tuple[Corporation, ...]:
    """Return the corporations of a store, in order of their numbers."""
    rows = store.select(f"""SELECT ?number ?name ?english ?prefecture ?city ?open WHERE {{ GRAPH <{iris.graph("register")}> {{
        ?one <{term("corporateNumber")}> ?number ; <{term("rdfs:label")}> ?name ; <{term("recordOpen")}> ?open .
        OPTIONAL {{ ?one <{term("englishName")}> ?english }}
        OPTIONAL {{ ?one <{term("prefecture")}> ?prefecture }}
        OPTIONAL {{ ?one <{term("city")}> ?city }}
    }} }} ORDER BY ?number""")
    return tuple(
        Corporation(
            number=str(row["number"]),
            name=str(row["name"]),
            english=str(row["english"] or ""),
            prefecture=str(row["prefecture"] or ""),
            city=str(row["city"] or ""),
            open=bool(row["open"]),
        )
        for row in rows
    )


def write_corporations(corporations: Iterable[Corporation], store: Writer, iris: Iris) -> None:
    """Put corporations in the place of those that the store has."""
    store.replace(iris.graph("register"), nquads(register_quads(corporations, iris)))


def count_identified(store: Queryable, iris: Iris) -> Identified:
    """Count the organisations whose corporation is known, and those that may be one of several or near ones."""
    return Identified(*(_count(store, iris, status) for status in ("merged", "candidate")))


def _count(store: Queryable, iris: Iris, status: str) -> int:
    (row,) = store.select(f"""SELECT (COUNT(DISTINCT ?one) AS ?count) WHERE {{ GRAPH <{iris.graph("registrations")}> {{
        ?said <{term("organization")}> ?one ; <{term("samenessStatus")}> <{code_iri("sameness-statuses", status)}>
    }} }}""")
    return int(row["count"] or 0)
