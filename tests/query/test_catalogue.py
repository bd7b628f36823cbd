"""The catalogue: every question is described, runs with its defaults, and answers as expected over a small world."""

import csv
import io
import os
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query import Question, bind, catalogue, question
from kg.store import OxigraphReader

EXPECTED = Path(__file__).parent / "expected"


def table(store: OxigraphReader, text: str) -> str:
    buffer = io.StringIO()
    rows = list(store.select(text))
    writer = csv.writer(buffer, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
    writer.writerows(["" if value is None else value for value in row.values()] for row in rows)
    return buffer.getvalue()


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.name)
def test_a_question_answers_as_expected(entry: Question, store: OxigraphReader) -> None:
    """`KG_BLESS=1 pytest tests/query` writes the answers anew; the difference is for the review."""
    path = EXPECTED / f"{entry.name}.csv"
    found = table(store, entry.text)
    if os.environ.get("KG_BLESS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8")

    assert found == path.read_text(encoding="utf-8")


def test_every_expected_answer_belongs_to_a_question() -> None:
    answers = {path.relative_to(EXPECTED).with_suffix("").as_posix() for path in EXPECTED.rglob("*.csv")}

    assert answers == {entry.name for entry in catalogue()}


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.name)
def test_a_question_is_described_in_both_languages(entry: Question) -> None:
    assert set(entry.summary) == {"en", "ja"}
    assert entry.name.startswith("checks/") or set(entry.description) == {"en", "ja"}
    assert all(set(parameter.description) == {"en", "ja"} for parameter in entry.parameters)


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.name)
def test_a_question_holds_to_what_every_server_can_do(entry: Question) -> None:
    """Graphs are named, rows are distinct or grouped, and their order is settled to the last column."""
    text = "\n".join(line for line in entry.text.splitlines() if not line.startswith("#"))

    assert "GRAPH" in text
    assert "DISTINCT" in text or "GROUP BY" in text
    assert "ORDER BY" in text


@pytest.mark.parametrize(
    "entry", [entry for entry in catalogue() if entry.name.startswith("checks/")], ids=lambda entry: entry.name
)
def test_a_check_finds_nothing_in_a_sound_store(entry: Question, store: OxigraphReader) -> None:
    assert list(store.select(entry.text)) == []


def test_a_parameter_narrows_the_answer(store: OxigraphReader) -> None:
    text = bind(question("incidents/by-attack").text, {"attack": "account_takeover"})

    assert [row["notice"] for row in store.select(text)] == ["print/mail"]


def test_an_unknown_question_is_told_with_near_names() -> None:
    with pytest.raises(QueryError, match="no question exposure/client-of; near: exposure/clients-of"):
        question("exposure/client-of")
