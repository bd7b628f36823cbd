"""From a register's file to corporate numbers in the graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.corporation import Corporation
from kg.errors import RegisterError
from kg.pipeline import identify, remove
from kg.pipeline.keys import keys_nquads
from kg.pipeline.registers import corporations_in
from kg.register import read_register
from kg.store import OxigraphWriter
from tests.register.conftest import tax_agency_row
from tests.world import FUJIMI, HOSHIZORA, IRIS, SUZUKAKE, fill, world

ONE, TWO = "7123456789012", "9000000000000"
QUESTION = (Path(__file__).parent.parent / "queries/organisations/corporate-numbers.rq").read_text(encoding="utf-8")


def register(folder: Path, *lines: str) -> Path:
    path = folder / "houjin.csv"
    path.write_text("".join(f"{line}\r\n" for line in lines), encoding="cp932")
    return path


def answers(store: OxigraphWriter) -> list[tuple[object, ...]]:
    return [(row["organization"], row["number"], row["status"], row["reason"]) for row in store.select(QUESTION)]


@pytest.fixture
def store() -> OxigraphWriter:
    writer = OxigraphWriter(Store())
    fill(writer)
    made = {IRIS.notice(one.notice.id): "as by hand" for one in world()}
    writer.replace(IRIS.graph("build"), keys_nquads(made, IRIS))
    return writer


def test_one_corporation_is_the_organisation_and_near_ones_are_candidates(store: OxigraphWriter, tmp_path: Path) -> None:
    rows = [tax_agency_row(ONE, SUZUKAKE), tax_agency_row(TWO, "株式会社ふじみ写真館")]

    found = identify(corporations(register(tmp_path, *rows)), store, IRIS)

    assert (found.known, found.candidates) == (1, 1)
    assert answers(store) == [(SUZUKAKE, ONE, "merged", "only_of_the_name"), (FUJIMI, TWO, "candidate", "other_legal_form")]
    assert HOSHIZORA not in {row[0] for row in answers(store)}, "what an earlier register said gives way"


def test_only_what_may_be_an_organisation_is_kept(store: OxigraphWriter, tmp_path: Path) -> None:
    identify(
        corporations(register(tmp_path, tax_agency_row(ONE, "株式会社よそもの"), tax_agency_row(TWO, SUZUKAKE))), store, IRIS
    )

    assert [corporation.number for corporation in corporations_in(store, IRIS)] == [TWO]


def test_a_file_that_is_no_register_changes_nothing(store: OxigraphWriter, tmp_path: Path) -> None:
    before = store.dump(IRIS.graph("register")), store.dump(IRIS.graph("registrations"))

    with pytest.raises(RegisterError):
        identify(corporations(register(tmp_path, "会社,番号")), store, IRIS)

    assert (store.dump(IRIS.graph("register")), store.dump(IRIS.graph("registrations"))) == before


def test_numbers_follow_the_notices(store: OxigraphWriter, tmp_path: Path) -> None:
    identify(corporations(register(tmp_path, tax_agency_row(ONE, SUZUKAKE))), store, IRIS)
    remove([one.notice.id for one in world() if SUZUKAKE in one.notice.text], store, IRIS)

    assert answers(store) == []


@pytest.mark.parametrize("lines", [[], [tax_agency_row("7123456789013", SUZUKAKE)]])
def test_a_register_without_a_usable_row_leaves_what_is_known(store: OxigraphWriter, tmp_path: Path, lines: list[str]) -> None:
    identify(corporations(register(tmp_path, tax_agency_row(ONE, SUZUKAKE))), store, IRIS)

    with pytest.raises(RegisterError):
        identify(corporations(register(tmp_path, *lines)), store, IRIS)

    assert answers(store) == [(SUZUKAKE, ONE, "merged", "only_of_the_name")]


def test_a_store_without_notices_has_nobody_to_find(tmp_path: Path) -> None:
    writer = OxigraphWriter(Store())

    with pytest.raises(RegisterError, match="no notices"):
        identify(corporations(register(tmp_path, tax_agency_row(ONE, SUZUKAKE))), writer, IRIS)

    assert not writer.graphs()


def corporations(path: Path) -> Iterator[Corporation]:
    return (row for row in read_register(path) if isinstance(row, Corporation))
