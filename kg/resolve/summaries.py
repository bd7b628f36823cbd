"""What resolution needs to know of each notice, read back from its graph by the queries in `queries/resolve`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.resources import folder

Value = str | int | float | bool | None
Select = Callable[[str], Iterable[Mapping[str, Value]]]
"""Answers a SPARQL query with rows of plain values."""
_OF_NOTICES = ("parties", "aliases", "issuers", "ties", "steps", "breached", "attacks", "systems", "statements", "hints")
"""The queries that answer with several rows for a notice."""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """An organisation of one notice: its IRI there, its name and the other forms of it."""

    iri: str
    name: str
    unnamed: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """A link that the notice does not deny, between two of its parties (IRIs), by its code, and what is done or used."""

    client: str
    provider: str
    type: str
    what: str


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """A claim (IRI) whose word a later notice may take the place of.

    field: count, data, misuse, period or stage. code: a count's unit, a kind of data, or what is said of the others.
    """

    claim: str
    field: str
    code: str
    number: int | None
    of: str | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One notice: who issued it and when, and what tells which incident it speaks of."""

    iri: str
    id: str
    sha256: str
    title: str | None
    text: str
    publisher: str
    """The IRI of one of the parties."""
    issuers: tuple[str, ...]
    """The parties (IRIs) that issue the notice together, the publisher among them."""
    published: str | None
    stage: str
    url: str | None
    case_ids: tuple[str, ...]
    earlier: tuple[str, ...]
    """Addresses of earlier reports."""
    parties: tuple[Party, ...]
    ties: tuple[Tie, ...]
    dates: tuple[tuple[str, str], ...]
    """Steps of the incident that the notice does not deny: (event type, date)."""
    breached: tuple[str, ...]
    """The parties (IRIs) where the incident happened."""
    attacks: tuple[str, ...]
    systems: tuple[str, ...]
    """Names of what was hit, as the notice writes them."""
    statements: tuple[Statement, ...]

    @property
    def issuer(self) -> Party:
        """The party that issues the notice."""
        return next(party for party in self.parties if party.iri == self.publisher)


def read_summaries(select: Select) -> tuple[Summary, ...]:
    """Read all notices' summaries from a store, in order of their ids."""
    rows = {name: _grouped(select(_query(name))) for name in _OF_NOTICES}
    summaries = []
    for notice in select(_query("notices")):
        of_notice = {name: groups[str(notice["notice"])] for name, groups in rows.items()}
        summaries.append(_summary(notice, of_notice))
    return tuple(sorted(summaries, key=lambda summary: (summary.id, summary.iri)))


def _query(name: str) -> str:
    return (folder("queries") / "resolve" / f"{name}.rq").read_text(encoding="utf-8")


def _grouped(rows: Iterable[Mapping[str, Value]]) -> defaultdict[str, list[Mapping[str, Value]]]:
    groups: defaultdict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for row in rows:
        groups[str(row["notice"])].append(row)
    return groups


def _summary(notice: Mapping[str, Value], rows: Mapping[str, list[Mapping[str, Value]]]) -> Summary:
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows["aliases"]:
        aliases[str(row["party"])].append(str(row["alias"]))
    parties = (
        Party(str(row["party"]), str(row["name"]), bool(row["unnamed"]), tuple(sorted(aliases[str(row["party"])])))
        for row in rows["parties"]
    )
    return Summary(
        iri=str(notice["notice"]),
        id=str(notice["id"]),
        sha256=str(notice["sha256"]),
        title=_optional(notice["title"]),
        text=str(notice["text"]),
        publisher=str(notice["publisher"]),
        issuers=tuple(sorted({str(notice["publisher"]), *_column(rows["issuers"], "party")})),
        published=_optional(notice["published"]),
        stage=str(notice["stage"]),
        url=_optional(notice["url"]),
        case_ids=tuple(sorted(_column(rows["hints"], "caseId"))),
        earlier=tuple(sorted(_column(rows["hints"], "earlier"))),
        parties=tuple(sorted(parties)),
        ties=tuple(sorted(map(_tie, rows["ties"]))),
        dates=tuple(sorted((str(row["type"]), str(row["date"])) for row in rows["steps"])),
        breached=tuple(sorted(_column(rows["breached"], "party"))),
        attacks=tuple(sorted(_column(rows["attacks"], "attack"))),
        systems=tuple(sorted(_column(rows["systems"], "name"))),
        statements=tuple(sorted(map(_statement, rows["statements"]), key=lambda statement: statement.claim)),
    )


def _tie(row: Mapping[str, Value]) -> Tie:
    return Tie(str(row["client"]), str(row["provider"]), str(row["type"]), str(row["what"] or ""))


def _statement(row: Mapping[str, Value]) -> Statement:
    number = None if row["number"] is None else int(row["number"])
    return Statement(str(row["claim"]), str(row["field"]), str(row["code"]), number, _optional(row["of"]), str(row["status"]))


def _optional(value: Value) -> str | None:
    return None if value is None else str(value)


def _column(rows: Iterable[Mapping[str, Value]], name: str) -> Iterator[str]:
    return (str(row[name]) for row in rows if row[name] is not None)
