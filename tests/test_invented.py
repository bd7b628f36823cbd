"""How exactly notices of our own wording come out: a corpus that everybody has.

`tests/invented/notices` was written, and read into `sheets.jsonl`, by people who had not seen the rules. `shut.txt` lists the
third that is only scored: whoever mends rules reads the others. `floor.json` holds CORE of both parts, below which a change
fails; `KG_BLESS=1 scripts/test tests/test_invented.py` writes it anew.
"""

import json
import os
from pathlib import Path

import pytest

from kg.evaluate import CORE, evaluate, read_sheets
from kg.evaluate.sheets import Sheet
from kg.facts import fact_sheets
from kg.pipeline import Settings, build
from kg.store import open_reader, open_writer
from kg.to_rdf import Iris

pytestmark = pytest.mark.model

CHECKOUT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "invented"
SLACK = 0.005
PARTS = ("open", "shut")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    path = str(tmp_path_factory.mktemp("invented") / "store")
    with open_writer(path) as writer:
        report = build([CORPUS / "notices"], writer, Settings(root=CHECKOUT, iris=Iris()), lambda *_: None)
    assert not report.failed
    with open_reader(path) as reader:
        return {sheet["id"]: sheet for sheet in fact_sheets(reader)}


@pytest.mark.parametrize("part", PARTS)
def test_no_part_falls_below_its_floor(part: str, found: dict[str, Sheet]) -> None:
    sheets = read_sheets(CORPUS / "sheets.jsonl")
    shut = set((CORPUS / "shut.txt").read_text(encoding="utf-8").split())
    score = evaluate(found, {name: sheet for name, sheet in sheets.items() if (name in shut) == (part == "shut")})
    floor = CORPUS / "floor.json"
    floors = json.loads(floor.read_text(encoding="utf-8"))
    if os.environ.get("KG_BLESS"):
        floor.write_text(json.dumps(floors | {part: round(score.core, 4)}, indent=2) + "\n", encoding="utf-8")

    assert not score.absent
    assert len(found) == len(sheets)
    assert score.core > floors[part] - SLACK, {field: round(score.figures[field].f1, 3) for field in CORE}
