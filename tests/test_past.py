"""What a store knew on a day is what a build of the notices published by then would have made of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from kg.model import Findings, Publication
from kg.pipeline import see_past
from kg.query import find_exposure, question
from kg.store import OxigraphWriter, RdfForm, dump_graphs, in_memory
from kg.to_rdf import Iris
from tests.world import HOSHIZORA, IRIS, fill, world

VENDOR, SCHOOL, FINAL = date(2025, 4, 15), date(2025, 4, 18), date(2025, 6, 2)


def stored(notices: Iterator[Findings] | list[Findings], iris: Iris = IRIS) -> OxigraphWriter:
    store = in_memory()
    fill(store, iris, notices)
    return store


def past(day: date, store: OxigraphWriter, iris: Iris = IRIS) -> OxigraphWriter:
    then = in_memory()
    see_past(day, store, then, iris)
    return then


def content(store: OxigraphWriter) -> bytes:
    return b"".join(dump_graphs(store, store.graphs(), RdfForm.NQUADS))


def published(findings: Findings) -> str:
    return str(findings.of(Publication)[0].published)


def dated(findings: Findings, day: str | None) -> Findings:
    claims = tuple(replace(one, published=day) if isinstance(one, Publication) else one for one in findings.claims)
    return replace(findings, claims=claims)


def counts(store: OxigraphWriter) -> list[object]:
    return [row["value"] for row in store.select(question("data/largest-counts").text)]


@pytest.mark.parametrize("day", [date(2025, 4, 14), VENDOR, SCHOOL, FINAL, date(2026, 12, 31)])
@pytest.mark.parametrize("iris", [IRIS, Iris("https://example.jp/data#")])
def test_a_day_shows_the_store_that_its_notices_make(day: date, iris: Iris) -> None:
    by_then = [one for one in world() if date.fromisoformat(published(one)) <= day]

    assert content(past(day, stored(world(), iris), iris)) == content(stored(by_then, iris))


def test_a_value_is_current_until_a_later_notice_supersedes_it() -> None:
    assert counts(past(VENDOR, stored(world()))) == [40120]
    assert counts(past(FINAL, stored(world()))) == [41200]


def test_who_depended_on_a_provider_is_what_was_known_then() -> None:
    assert [found.notice for found in find_exposure(past(SCHOOL, stored(world())), HOSHIZORA)] == ["mail/school"]


@pytest.mark.parametrize(("told", "day"), [("2025-04", date(2025, 4, 30)), ("2025", date(2025, 12, 31))])
def test_a_notice_without_a_day_counts_from_the_last_that_it_may_mean(told: str, day: date) -> None:
    store = stored([dated(one, told) for one in world() if one.notice.id == "mail/vendor"])

    assert counts(past(day.replace(day=day.day - 1), store)) == []
    assert counts(past(day, store)) == [40120]


def test_a_notice_without_a_date_is_left_out_and_told_of() -> None:
    store = stored([dated(one, None) if one.notice.id == "mail/vendor" else one for one in world()])
    then = in_memory()

    assert see_past(date(2030, 1, 1), store, then, IRIS) == 1
    assert counts(then) == [41200]


def test_corrections_come_with_their_notice() -> None:
    store, corrections = stored(world()), IRIS.corrections("mail/vendor")
    store.replace(corrections, f'<urn:c> <urn:p> "x" <{corrections}> .\n'.encode())

    assert corrections in past(VENDOR, store).graphs()
    assert corrections not in past(date(2025, 4, 14), store).graphs()
