"""Golden cases: what each notice of `examples/notices` says, as a fact sheet written by hand.

`gaps.json` beside a sheet holds the fields that do not come out right yet, as they come out now: a gap that closes must be taken
out, and a new one does not pass. `KG_BLESS=1 scripts/test tests/test_cases.py` writes sheets anew; the diff is the review.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from kg.facts import fact_sheets
from kg.store import open_reader

pytestmark = pytest.mark.model

CHECKOUT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir())
LISTS = ("organizations", "links", "systems", "attacks", "data", "counts", "authorities", "events")


@pytest.fixture(scope="session")
def sheets(examples: Path) -> dict[str, Any]:
    with open_reader(str(examples)) as reader:
        return {sheet["id"]: sheet for sheet in fact_sheets(reader)}


def in_order(sheet: dict[str, Any]) -> dict[str, Any]:
    """Sort what has no order of its own, so that only facts can differ."""
    ordered = dict(sheet)
    ordered["organizations"] = [
        {"name": party["name"], "aliases": sorted(party["aliases"]), "roles": sorted(party["roles"])}
        for party in sheet["organizations"]
    ]
    for name in LISTS:
        ordered[name] = sorted(ordered[name], key=lambda item: json.dumps(item, sort_keys=True, ensure_ascii=False))
    return ordered


def read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def test_every_example_is_a_case_and_every_case_has_its_notice() -> None:
    examples = sorted(path.stem for path in (CHECKOUT / "examples" / "notices").iterdir())

    assert examples == NAMES
    assert all((CASES / name / "sheet.json").is_file() for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_notice_says_what_its_sheet_says(name: str, sheets: dict[str, Any]) -> None:
    path = CASES / name / "sheet.json"
    found, gaps = in_order(sheets[f"examples/notices/{name}"]), read(path.with_name("gaps.json"))
    if os.environ.get("KG_BLESS") and not gaps:
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    right = in_order(read(path))

    assert found == in_order(right | gaps)
    assert all(found[field] != right[field] for field in gaps)
