"""A notice's id to what stands at its node."""

from dataclasses import dataclass

from kg.errors import QueryError
from kg.query.parameters import bind
from kg.query.queryable import Queryable
from kg.resources import folder


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """A notice of the store: its IRI, its id and its text."""

    iri: str
    id: str
    text: str


def find_notice(store: Queryable, notice_id: str) -> StoredNotice:
    """Return the notice with this id; raise QueryError where there is none."""
    query = (folder("queries") / "reach" / "text.rq").read_text(encoding="utf-8")
    row = next(iter(store.select(bind(query, {"id": notice_id}))), None)
    if row is None:
        message = f"no notice {notice_id}; ids: kg query incidents/members"
        raise QueryError(message)
    return StoredNotice(str(row["notice"]), notice_id, str(row["text"]))
