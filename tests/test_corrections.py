"""Corrections in the store: applied at once, kept by every build, taken back when their row goes."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.correction import Correction
from kg.facts import fact_sheets
from kg.pipeline import Report, Settings, build, correct, remove
from kg.store import open_reader, open_writer
from kg.to_rdf import Iris

pytestmark = pytest.mark.model

CHECKOUT = Path(__file__).parent.parent
NOTICE = "examples/notices/subcontractor-chain"


def row(action: str, values: str, new: str = "", kind: str = "AffectedCount", notice: str = NOTICE) -> Correction:
    said = {
        "action": action,
        "notice": notice,
        "kind": kind,
        "values": values,
        "new": new,
        "who": "K",
        "why": "read",
        "on": "2025-07-20",
    }
    return Correction.of(said, "test")


@pytest.fixture
def store(examples: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(examples, tmp_path / "store"))


@pytest.fixture
def change(store: Path) -> Callable[[Iterable[Correction]], Report]:
    def run(rows: Iterable[Correction]) -> Report:
        with open_writer(str(store)) as writer:
            settings = Settings(root=CHECKOUT, iris=Iris())
            return correct(rows, writer, settings, lambda *_: None)

    return run


def rebuild(store: Path) -> Report:
    with open_writer(str(store)) as writer:
        settings = Settings(root=CHECKOUT, iris=Iris())
        return build([CHECKOUT / "examples" / "notices"], writer, settings, lambda *_: None)


def counts(store: Path) -> list[tuple[int, str]]:
    with open_reader(str(store)) as reader:
        (sheet,) = fact_sheets(reader, Iris().notice(NOTICE))
    return [(count["value"], count["status"]) for count in sheet["counts"]]


def corrections(store: Path) -> list[str]:
    with open_reader(str(store)) as reader:
        return [graph for graph in reader.graphs() if "/corrections/" in graph]


def test_a_correction_holds_at_once_and_after_a_build(store: Path, change: Callable[..., Report]) -> None:
    report = change([row("change", "value=1116", "status=leaked")])

    assert report.built == [NOTICE]
    assert counts(store) == [(1116, "leaked")]
    again = change([replace(row("change", "value=1116", "status=leaked"), line=7)])
    assert (again.built, again.unchanged) == ([], 1)
    assert not rebuild(store).built
    assert counts(store) == [(1116, "leaked")]
    assert len(corrections(store)) == 1


def test_a_row_taken_out_of_the_file_takes_its_correction_back(store: Path, change: Callable[..., Report]) -> None:
    before = counts(store)
    change([row("reject", "value=1116")])
    assert counts(store) == []

    change([])

    assert counts(store) == before
    assert corrections(store) == []


def test_a_row_that_does_not_fit_is_named_and_changes_nothing(store: Path, change: Callable[..., Report]) -> None:
    report = change([row("reject", "value=7"), row("reject", "value=7", notice="no/such")])

    assert sorted(item.source for item in report.failed) == [NOTICE, "no/such"]
    assert counts(store) == [(1116, "possible")]


def test_a_withdrawn_notice_takes_its_corrections_with_it(store: Path, change: Callable[..., Report]) -> None:
    change([row("reject", "value=1116")])
    with open_writer(str(store)) as writer:
        remove([NOTICE], writer, Iris())

    assert corrections(store) == []
