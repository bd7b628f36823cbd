"""A later notice's value takes the place of an earlier one on the same thing, and of no other."""

from collections.abc import Callable
from itertools import permutations

import pytest

from kg.resolve import Summary, resolve
from kg.resolve.summaries import Statement

Told = Callable[..., Summary]
DAYS = {"a": "2025-04-01", "b": "2025-05-01", "c": "2025-06-01"}


@pytest.fixture
def states(told: Told) -> Told:
    """Return a function that makes the notice a, b or c of one incident with statements, named 1, 2 … in it."""

    def make(notice: str, *statements: tuple[object, ...], **more: object) -> Summary:
        made = tuple(Statement(f"{notice}{number}", *fields) for number, fields in enumerate(statements, 1))  # type: ignore[arg-type]
        fields = {"published": DAYS[notice], "stage": "first" if notice == "a" else "followup", "statements": made}
        return told(notice, "A社", **fields | more)

    return make


def count(number: int, of: str | None = None, status: str = "possible", unit: str = "people") -> tuple[object, ...]:
    return ("count", unit, number, of, status)


def data(kind: str, status: str = "possible") -> tuple[object, ...]:
    return ("data", kind, None, None, status)


def superseded(*summaries: Summary) -> list[str]:
    found = {resolve(order).superseded for order in permutations(summaries)}
    assert len(found) == 1
    return [f"{later} for {earlier}" for later, earlier in found.pop()]


def test_a_precise_count_takes_the_place_of_a_rough_one_whatever_their_status(states: Told) -> None:
    assert superseded(states("a", count(10000)), states("b", count(12345, status="leaked"))) == ["b1 for a1"]


def test_counts_are_matched_by_value_then_by_what_they_count(states: Told) -> None:
    first = states("a", count(1493, "国内グループ会社の従業員"), count(45, "海外グループ会社の従業員"), count(74, "お客様"))
    later = states("b", count(198, "海外グループ会社の従業員"), count(74, "取引先"), count(8336, "国内グループ会社の従業員"))
    assert superseded(first, later) == ["b1 for a2", "b2 for a3", "b3 for a1"]


def test_counts_of_one_thing_are_told_apart_by_their_status(states: Told) -> None:
    first = states("a", count(900, "個人情報", "leaked"), count(37600, "個人情報"))
    assert superseded(first, states("b", count(35650, "個人情報"), count(2850, "個人情報", "leaked"))) == [
        "b1 for a2",
        "b2 for a1",
    ]


def test_the_only_figure_of_a_unit_gives_way_to_the_largest_new_one(states: Told) -> None:
    first, later = states("a", count(160_000)), states("b", count(3_800, "A"), count(170_000, "B"), count(5, unit="mails"))
    assert superseded(first, later) == ["b2 for a1"]
    assert superseded(states("a", count(101, "A"), count(20, "B")), states("b", count(112, "C"))) == []
    assert superseded(first, states("b", count(170_000, status="not_leaked"))) == ["b1 for a1"]
    assert superseded(first, states("b", count(170_000, "A", status="not_leaked"))) == []


def test_the_last_word_on_a_kind_of_data_and_on_misuse_stands(states: Told) -> None:
    first = states("a", data("name"), data("email"), ("misuse", "not_confirmed", None, None, "leaked"))
    later = states("b", data("name", "leaked"), data("name", "not_leaked"), ("misuse", "possible", None, None, "leaked"))
    assert superseded(first, later) == ["b1 for a1", "b2 for a1", "b3 for a3"]


def test_a_notice_that_is_silent_leaves_the_last_word_to_the_one_before(states: Told) -> None:
    notices = states("a", count(10), data("name")), states("b", data("name")), states("c", count(12))
    assert superseded(*notices) == ["b1 for a2", "c1 for a1"]


def test_neither_another_incident_nor_a_notice_without_a_date_takes_a_place(told: Told, states: Told) -> None:
    first, other = states("a", count(10)), told("b", "B社", "2025-05-01", statements=(Statement("b1", *count(12)),))  # type: ignore[arg-type]
    assert superseded(first, other) == []
    assert superseded(first, states("b", count(12), published=None)) == []
