"""The figures of an evaluation, on invented sheets whose figures can be counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.evaluate import CORE, FIELDS, evaluate, read_sheets

GOLD: dict[str, Any] = {
    "id": "n/1",
    "publisher": "県立みなと病院",
    "published": "2025-05-14",
    "stage": "first",
    "organizations": [
        {"name": "県立みなと病院", "aliases": [], "roles": ["publisher", "client"]},
        {"name": "あさひ印刷株式会社", "aliases": ["あさひ"], "roles": ["contractor", "breached"]},
        {"name": "?再委託先", "aliases": [], "roles": ["contractor"]},
    ],
    "links": [
        {"from": "県立みなと病院", "to": "あさひ印刷株式会社", "type": "outsources_to", "what": "診察券の印刷業務"},
        {"from": "あさひ印刷株式会社", "to": "?再委託先", "type": "outsources_to", "what": None},
    ],
    "systems": ["みなと受付システム"],
    "attacks": ["server_intrusion", "ransomware"],
    "data": [{"type": "name", "status": "leaked"}, {"type": "medical", "status": "not_leaked"}],
    "counts": [{"value": 10, "unit": "people", "status": "leaked", "of": "患者"}],
    "authorities": [{"authority": "ppc", "name": "個人情報保護委員会", "date": "2025-05-12", "action": "reported"}],
    "events": [{"type": "detected", "date": "2025-05-10"}],
    "data_period": {"start": "2024-04", "end": None},
    "misuse": "not_confirmed",
}


def figures(field: str, **changed: Any) -> tuple[int, int, int]:  # noqa: ANN401 - a sheet's fields are of many types
    """How many items of a field are hit, missing, too much, when the sheet differs from the gold one so."""
    found = evaluate({"n/1": {**GOLD, **changed}}, {"n/1": GOLD}).figures[field]
    return found.hits, found.missing, found.extra


def renamed(name: str) -> list[Any]:
    return [*GOLD["organizations"][:1], {**GOLD["organizations"][1], "name": name}, GOLD["organizations"][2]]


def test_an_equal_sheet_is_right_in_every_field() -> None:
    score = evaluate({"n/1": GOLD}, {"n/1": GOLD})
    assert {figures.f1 for figures in score.figures.values()} == {1.0}
    assert tuple(score.figures) == FIELDS
    assert score.core == 1.0


def test_a_notice_without_a_sheet_is_all_missed_and_other_sheets_do_not_count() -> None:
    score = evaluate({"n/2": GOLD}, {"n/1": GOLD})
    assert score.absent == ("n/1",)
    assert (score.figures["attacks"].hits, score.figures["attacks"].missing, score.figures["attacks"].extra) == (0, 2, 0)
    assert score.core == 0.0


def test_figures_are_summed_over_notices_before_they_are_divided() -> None:
    two = {**GOLD, "id": "n/2", "attacks": ["phishing"]}
    score = evaluate({"n/1": {**GOLD, "attacks": ["ransomware", "ddos"]}, "n/2": two}, {"n/1": GOLD, "n/2": two})
    attacks = score.figures["attacks"]
    assert (attacks.hits, attacks.missing, attacks.extra) == (2, 1, 1)
    assert attacks.precision == attacks.recall == attacks.f1 == pytest.approx(2 / 3)
    assert score.core == pytest.approx((len(CORE) - 1 + 0.6667) / len(CORE))


@pytest.mark.parametrize(
    ("name", "hit"),
    [
        ("あさひ印刷 株式会社", True),  # blanks
        ("あさひ印刷", True),  # no legal form
        ("（株）あさひ印刷", True),  # another one
        ("あさひ", True),  # an alias
        ("あさひ印刷社", True),
        ("みどり印刷株式会社", False),
        ("?印刷会社", False),  # unnamed is not named
        ("当社", False),
    ],
)
def test_an_organisation_is_found_under_other_spellings(name: str, hit: bool) -> None:  # noqa: FBT001 - a row of the table
    assert figures("parties", organizations=renamed(name))[0] == int(hit)


def test_links_and_roles_follow_the_names_that_were_paired() -> None:
    links = [{**GOLD["links"][0], "to": "あさひ"}]
    assert figures("links", organizations=renamed("あさひ"), links=links) == (1, 1, 0)
    assert figures("roles", organizations=renamed("あさひ")) == (4, 0, 0)


def test_unnamed_parties_are_paired_by_their_words() -> None:
    organizations = [*GOLD["organizations"][:2], {"name": "?再委託先企業", "aliases": [], "roles": []}]
    assert figures("unnamed", organizations=organizations) == (1, 0, 0)


def test_one_name_stands_for_one_organisation() -> None:
    twice = [*GOLD["organizations"], {"name": "あさひ印刷", "aliases": [], "roles": ["partner"]}]
    assert figures("parties", organizations=twice) == (1, 0, 1)


@pytest.mark.parametrize(
    ("systems", "expected"),
    [
        (["みなと受付"], (1, 0, 0)),
        (["受付"], (0, 1, 1)),
        (["「みなと受付システム」", "みなと受付システム"], (1, 0, 1)),
        ([], (0, 1, 0)),
    ],
)
def test_systems_are_compared_loosely_and_used_once(systems: list[str], expected: tuple[int, int, int]) -> None:
    assert figures("systems", systems=systems) == expected


def test_a_denied_kind_is_no_exposure() -> None:
    assert figures("data_exposed", data=[{"type": "name", "status": "possible"}, {"type": "medical", "status": "leaked"}]) == (
        1,
        0,
        1,
    )


def test_empty_values_are_no_items() -> None:
    assert figures("data_period", data_period=None) == (0, 1, 0)
    assert figures("misuse", misuse=None) == (0, 1, 0)
    assert figures("link_what", links=[]) == (0, 1, 0)


def test_what_is_missing_and_too_much_is_told_by_notice_and_field() -> None:
    score = evaluate({"n/1": {**GOLD, "attacks": ["ransomware", "ddos"]}}, {"n/1": GOLD})
    difference = score.differences["n/1"]["attacks"]
    assert (difference.missing, difference.extra) == ({"server_intrusion"}, {"ddos"})


def test_sheets_are_read_from_lines(tmp_path: Path) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text(json.dumps({"id": "n/1", "stage": "final"}) + "\n\n", encoding="utf-8")
    assert read_sheets(path)["n/1"]["stage"] == "final"
    assert read_sheets(path)["n/1"]["links"] == []


def test_a_line_separator_within_a_value_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text(json.dumps({"id": "n/1", "systems": ["甲\u2028乙"]}, ensure_ascii=False) + "\n", encoding="utf-8")
    assert read_sheets(path)["n/1"]["systems"] == ["甲\u2028乙"]


@pytest.mark.parametrize(("line", "words"), [("{", "sheets.jsonl:1: no JSON"), ("[1]", "no fact sheet"), ("{}", "no fact sheet")])
def test_what_is_no_sheet_is_refused_with_its_place(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(ReadError, match=words):
        read_sheets(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none"):
        read_sheets(tmp_path / "none.jsonl")
