"""Claims put together again: what the query gives in a row for each property and quote becomes one claim."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.explanation import Explained, Explanation
from kg.fields import FIELDS, KINDS
from kg.query.catalogue import question
from kg.query.notices import find_notice
from kg.query.parameters import bind
from kg.query.queryable import Queryable, Row


def explain_notice(store: Queryable, notice_id: str) -> Explanation:
    """Return a notice's text and claims in order of the text; raise QueryError where the store has none of this id."""
    notice = find_notice(store, notice_id)
    claims = [_explained(rows) for _, rows in _by_claim(store.select(bind(question("data/claims").text, {"notice": notice_id})))]
    return Explanation(notice.id, notice.text, tuple(sorted(claims, key=lambda claim: (claim.places, claim.kind, claim.values))))


def claim_rows(store: Queryable) -> Iterator[Row]:
    """Yield one row for each claim of the store, notice by notice, for a spreadsheet."""
    for iri, rows in _by_claim(store.select(question("data/claims").text)):
        claim = _explained(rows)
        yield {
            "notice": rows[0]["notice"],
            "kind": claim.kind,
            "statement": "; ".join(f"{name}={value}" for name, value in claim.values),
            "status": claim.status,
            "confidence": claim.confidence,
            "rules": " ".join(claim.rules),
            "start": claim.places[0][0],
            "end": claim.places[0][1],
            "quotes": " / ".join(dict.fromkeys(str(row["quote"]) for row in rows)),
            "claim": iri,
        }


def _by_claim(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Group the rows of `data/claims` by claim, notice by notice; a claim stands where its first quote does."""
    for _, of_notice in groupby(rows, key=lambda row: row["notice"]):
        claims: dict[str, list[Row]] = {}
        for row in of_notice:
            claims.setdefault(str(row["claim"]), []).append(row)
        yield from claims.items()


def _explained(rows: list[Row]) -> Explained:
    kind = str(rows[0]["kind"])
    names = {field.local_name: field.name for field in FIELDS[KINDS[kind]]}
    return Explained(
        kind=kind,
        values=tuple(sorted({(names[str(row["property"])], str(row["value"])) for row in rows})),
        status=str(rows[0]["status"]),
        confidence=str(rows[0]["confidence"]),
        rules=tuple(sorted({str(row["rule"]) for row in rows})),
        places=tuple(sorted({(int(row["start"] or 0), int(row["end"] or 0)) for row in rows})),
    )
