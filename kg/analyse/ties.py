"""Rows of links to ties: what several notices say of the same link becomes one tie."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.network import Statement, Tie

Value = str | int | float | bool | None


def gather_ties(rows: Iterable[Mapping[str, Value]]) -> tuple[tuple[Tie, ...], dict[str, str]]:
    """Return the ties and the organisations' labels by IRI; a statement is quoted by its first sentence."""
    labels: dict[str, str] = {}
    statements: dict[tuple[str, str, str], dict[tuple[Value, ...], Statement]] = defaultdict(dict)
    for row in rows:
        client, provider = str(row["client"]), str(row["provider"])
        labels[client], labels[provider] = str(row["clientLabel"]), str(row["providerLabel"])
        said = (row["notice"], row["service"], row["status"])
        statements[client, provider, str(row["type"])].setdefault(said, _statement(row))
    return tuple(Tie(*ends, tuple(statements[ends].values())) for ends in sorted(statements)), labels


def _statement(row: Mapping[str, Value]) -> Statement:
    return Statement(
        notice=str(row["notice"]),
        published=None if row["published"] is None else str(row["published"]),
        service=None if row["service"] is None else str(row["service"]),
        status=str(row["status"]),
        confidence=str(row["confidence"]),
        quote=str(row["quote"]),
    )
