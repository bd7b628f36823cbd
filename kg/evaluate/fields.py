"""The comparable items of each field of a sheet."""

from collections.abc import Callable, Hashable, Mapping

from kg.evaluate.names import fold_name, is_unnamed
from kg.evaluate.sheets import Sheet

Key = Callable[[str], Hashable]
"""Maps an organisation's name to what stands for it in the comparison."""
Items = set[Hashable]


def _named(sheet: Sheet) -> list[Sheet]:
    return [organization for organization in sheet["organizations"] if not is_unnamed(organization["name"])]


def _publisher(sheet: Sheet, key: Key) -> Items:
    return {key(sheet["publisher"])} if sheet["publisher"] else set()


def _single(field: str) -> Callable[[Sheet, Key], Items]:
    return lambda sheet, _: {sheet[field]} if sheet[field] else set()


def _parties(sheet: Sheet, key: Key) -> Items:
    """The named organisations save the publisher."""
    others = (o for o in _named(sheet) if "publisher" not in o["roles"] and o["name"] != sheet["publisher"])
    return {key(organization["name"]) for organization in others}


def _roles(sheet: Sheet, key: Key) -> Items:
    return {(key(o["name"]), role) for o in sheet["organizations"] for role in o["roles"] if role != "publisher"}


def _period(sheet: Sheet, _: Key) -> Items:
    period = sheet["data_period"] or {}
    return {(end, period[end]) for end in ("start", "end") if period.get(end)}


ITEMS: Mapping[str, Callable[[Sheet, Key], Items]] = {
    "publisher": _publisher,
    "published": _single("published"),
    "stage": _single("stage"),
    "organizations": lambda sheet, key: {key(o["name"]) for o in _named(sheet)},
    "parties": _parties,
    "aliases": lambda sheet, key: {(key(o["name"]), fold_name(alias)) for o in _named(sheet) for alias in o["aliases"]},
    "unnamed": lambda sheet, key: {key(o["name"]) for o in sheet["organizations"] if is_unnamed(o["name"])},
    "roles": _roles,
    "links": lambda sheet, key: {(key(k["from"]), key(k["to"]), k["type"]) for k in sheet["links"]},
    "ties": lambda sheet, key: {(key(k["from"]), key(k["to"])) for k in sheet["links"]},
    "attacks": lambda sheet, _: set(sheet["attacks"]),
    "data": lambda sheet, _: {(d["type"], d["status"]) for d in sheet["data"]},
    "data_exposed": lambda sheet, _: {d["type"] for d in sheet["data"] if d["status"] != "not_leaked"},
    "counts": lambda sheet, _: {(c["value"], c["unit"]) for c in sheet["counts"]},
    "count_status": lambda sheet, _: {(c["value"], c["status"]) for c in sheet["counts"]},
    "authorities": lambda sheet, _: {(a["authority"], a["action"]) for a in sheet["authorities"]},
    "authority_names": lambda sheet, _: {(a["authority"], fold_name(a["name"])) for a in sheet["authorities"]},
    "authority_dates": lambda sheet, _: {(a["authority"], a["date"]) for a in sheet["authorities"] if a.get("date")},
    "events": lambda sheet, _: {(e["type"], e["date"]) for e in sheet["events"]},
    "data_period": _period,
    "misuse": _single("misuse"),
}
"""The fields whose items are equal or not."""

FIELDS = (
    *("publisher", "published", "stage", "organizations", "parties", "aliases", "unnamed", "roles", "links", "ties"),
    *("link_what", "systems", "attacks", "data", "data_exposed", "counts", "count_status", "authorities", "authority_names"),
    *("authority_dates", "events", "data_period", "misuse"),
)
"""All fields in the order of the table; `link_what` and `systems` are compared loosely."""
