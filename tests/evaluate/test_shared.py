"""On real sheets our figures are those of the scorer that stands beside them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate import FIELDS, evaluate, read_sheets

pytestmark = pytest.mark.shared
GOLD = Path(os.environ.get("KG_SHARED", "")) / "gold"


def blurred(sheet: dict[str, Any]) -> dict[str, Any]:
    """A sheet as a reader might give it: names without their legal form, a kind and a link lost, works cut short."""
    names = {o["name"]: o["name"].replace("株式会社", "") for o in sheet["organizations"]}
    return {
        **sheet,
        "publisher": names[sheet["publisher"]],
        "organizations": [{**o, "name": names[o["name"]], "roles": o["roles"][:2]} for o in sheet["organizations"]],
        "links": [
            {**k, "from": names[k["from"]], "to": names[k["to"]], "what": k["what"] and k["what"][:6]} for k in sheet["links"][:2]
        ],
        "systems": [name[:8] for name in sheet["systems"]],
        "data": sheet["data"][1:],
        "misuse": None,
    }


@pytest.mark.skipif(not (GOLD / "score.py").is_file(), reason="needs real sheets and their scorer (KG_SHARED)")
def test_figures_are_those_of_the_scorer_beside_the_sheets(tmp_path: Path) -> None:
    gold = GOLD / "dev.jsonl"
    lines = gold.read_text(encoding="utf-8").splitlines()
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(blurred(json.loads(line))) + "\n" for line in lines[5:]), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), str(predicted), str(gold), "--json"]
    answer = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    score = evaluate(read_sheets(predicted), read_sheets(gold))
    for field in FIELDS:
        figures = score.figures[field]
        ours = [round(figures.precision, 4), round(figures.recall, 4), round(figures.f1, 4), figures.hits + figures.missing]
        assert ours == [answer["fields"][field][name] for name in ("precision", "recall", "f1", "gold")], field
    assert round(score.core, 4) == answer["core"]
