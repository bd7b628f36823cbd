"""Fact sheets from the graph, by SPARQL: what each notice says, in one JSON object.

Denied facts are left out, save for kinds of data and counts, which carry their status in the sheet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.query import Queryable, Row, bind
from kg.resources import folder

_PARTS = (
    "organizations",
    "aliases",
    "roles",
    "links",
    "systems",
    "attacks",
    "data",
    "counts",
    "authorities",
    "events",
    "period",
    "misuse",
)
_MISUSE = ("confirmed", "possible", "not_confirmed")
"""From the gravest on: of several statements a sheet has room for one."""

Sheet = dict[str, Any]


def fact_sheets(store: Queryable, notice: str | None = None) -> Iterator[Sheet]:
    """Yield the sheet of every notice of the store in order of their ids, or of one notice (its IRI)."""
    parts = {name: _by_notice(_rows(store, name, notice)) for name in _PARTS}
    for head in _rows(store, "notices", notice):
        yield _sheet(head, {name: rows[head["notice"]] for name, rows in parts.items()})


def _rows(store: Queryable, name: str, notice: str | None) -> Iterator[Row]:
    query = (folder("queries") / "sheets" / f"{name}.rq").read_text(encoding="utf-8")
    return store.select(bind(query, {"notice": notice}) if notice else query)


def _by_notice(rows: Iterable[Row]) -> defaultdict[object, list[Row]]:
    groups: defaultdict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["notice"]].append(row)
    return groups


def _sheet(head: Row, parts: Mapping[str, list[Row]]) -> Sheet:
    names: dict[object, str] = {
        row["party"]: f"?{row['name']}" if row["unnamed"] else str(row["name"]) for row in parts["organizations"]
    }
    return {
        "id": head["id"],
        "publisher": names[head["publisher"]],
        "published": head["published"],
        "stage": head["stage"],
        "organizations": _organizations(head["publisher"], names, parts),
        "links": [
            {"from": names[row["client"]], "to": names[row["provider"]], "type": row["type"], "what": row["what"]}
            for row in parts["links"]
        ],
        "systems": [row["name"] for row in parts["systems"]],
        "attacks": [row["attack"] for row in parts["attacks"]],
        "data": _columns(parts["data"], "type", "status"),
        "counts": _columns(parts["counts"], "value", "unit", "status", "of"),
        "authorities": _columns(parts["authorities"], "authority", "name", "date", "action"),
        "events": _columns(parts["events"], "type", "date"),
        "data_period": _widest(parts["period"]),
        "misuse": min((row["misuse"] for row in parts["misuse"]), key=_MISUSE.index, default=None),
    }


def _organizations(publisher: object, names: Mapping[object, str], parts: Mapping[str, list[Row]]) -> list[Sheet]:
    """The organisations with their aliases and roles; whoever issues the notice has that role first."""
    aliases, roles = _listed(parts["aliases"], "alias"), _listed(parts["roles"], "role")
    roles[publisher] = ["publisher", *(role for role in roles[publisher] if role != "publisher")]
    return [{"name": name, "aliases": aliases[party], "roles": roles[party]} for party, name in names.items()]


def _listed(rows: Iterable[Row], column: str) -> defaultdict[object, list[object]]:
    lists: defaultdict[object, list[object]] = defaultdict(list)
    for row in rows:
        lists[row["party"]].append(row[column])
    return lists


def _columns(rows: Iterable[Row], *names: str) -> list[Sheet]:
    return [{name: row[name] for name in names} for row in rows]


def _widest(rows: list[Row]) -> Sheet | None:
    """One period from the earliest start to the latest end that the notice gives."""
    starts = [str(row["start"]) for row in rows if row["start"]]
    ends = [str(row["end"]) for row in rows if row["end"]]
    return {"start": min(starts, default=None), "end": max(ends, default=None)} if rows else None
