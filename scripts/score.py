"""Build the notices of a gold set, print the score of their fact sheets, and fail where CORE fell below the floor.

    scripts/score FOLDER [--store DIR] [--update]

FOLDER has notices/ and gold/ (dev.jsonl, open.txt, unseen.txt, score.py, check.py). --update writes what was measured into the
project: the floor (tests/accuracy-floor.json), the tables of docs/accuracy.md, and how often each rule of extraction was right on
the sheets that nobody reads (kg/extract/precision.json), from which claims get their confidence.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
FLOOR = HERE / "tests" / "accuracy-floor.json"
PAGE = HERE / "docs" / "accuracy.md"
PRECISION = HERE / "kg" / "extract" / "precision.json"
PARTS = ("all", "open", "unseen")
SLACK = 0.005


def main() -> int:
    """Return 0, or 1 when CORE fell."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=lambda name: Path(name).resolve())
    arguments.add_argument("--store", type=lambda name: Path(name).resolve())
    arguments.add_argument("--update", action="store_true")
    given = arguments.parse_args()
    gold = given.folder / "gold"
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        store = given.store or scratch / "store"
        sheets = build(given.folder / "notices", gold, store, scratch)
        scores = {part: score(gold, sheets, part) for part in PARTS}
        show(scores)
        if not given.update:
            return compare(scores)
        rules = rule_figures(gold, store, scratch)
    update(scores, rules)
    return 0


def build(notices: Path, gold: Path, store: Path, scratch: Path) -> Path:
    """Build the gold's notices into a store and return the file of their fact sheets, checked for form."""
    files = {str(path.relative_to(notices))[: -len(path.suffix)]: path for path in notices.rglob("*") if path.is_file()}
    wanted = [str(files[sheet["id"]].relative_to(notices)) for sheet in gold_sheets(gold)]
    kg("build", *wanted, "--store", str(store), "--processes", "2", cwd=notices)
    sheets = scratch / "sheets.jsonl"
    kg("facts", "--store", str(store), "-o", str(sheets))
    subprocess.run([sys.executable, gold / "check.py", sheets], check=True)
    return sheets


def gold_sheets(gold: Path) -> list[dict[str, Any]]:
    """Return the gold sheets."""
    return [json.loads(line) for line in (gold / "dev.jsonl").read_text(encoding="utf-8").split("\n") if line.strip()]


def kg(*words: str, cwd: Path | None = None) -> None:
    """Run the command."""
    subprocess.run([sys.executable, "-m", "kg", *words], cwd=cwd, check=True)


def score(gold: Path, sheets: Path, part: str) -> dict[str, Any]:
    """Return the figures of all gold sheets, or of the part that a file lists."""
    ids = () if part == "all" else ("--ids", str(gold / f"{part}.txt"))
    command = [sys.executable, gold / "score.py", sheets, gold / "dev.jsonl", "--json", *ids]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def show(scores: dict[str, Any]) -> None:
    """Print F1 of each field, and CORE."""
    print(f"{'field':18}" + "".join(f"{part:>10}" for part in scores))
    for field in scores["all"]["fields"]:
        print(f"{field:18}" + "".join(f"{found['fields'][field]['f1']:10.3f}" for found in scores.values()))
    print(f"{'CORE':18}" + "".join(f"{found['core']:10.4f}" for found in scores.values()))


def compare(scores: dict[str, Any]) -> int:
    """Return 1, and say so, when a part fell below its floor."""
    floors = json.loads(FLOOR.read_text(encoding="utf-8"))
    fallen = [part for part, floor in floors.items() if scores[part]["core"] < floor - SLACK]
    for part in fallen:
        print(f"CORE of {part} fell: {scores[part]['core']:.4f}, floor {floors[part]:.4f}", file=sys.stderr)
    return 1 if fallen else 0


def rule_figures(gold: Path, store: Path, scratch: Path) -> list[dict[str, Any]]:
    """Return how often each rule was right on the unseen sheets."""
    unseen = set((gold / "unseen.txt").read_text(encoding="utf-8").splitlines())
    part, rows = scratch / "unseen.jsonl", scratch / "rules.json"
    lines = [json.dumps(sheet, ensure_ascii=False) for sheet in gold_sheets(gold) if sheet["id"] in unseen]
    part.write_text("\n".join(lines), encoding="utf-8")
    kg("evaluate", str(part), "--rules", "--store", str(store), "--format", "json", "-o", str(rows))
    return json.loads(rows.read_text(encoding="utf-8"))


def update(scores: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    """Write what was measured into the project."""
    FLOOR.write_text(json.dumps({part: found["core"] for part, found in scores.items()}, indent=1) + "\n", encoding="utf-8")
    measured = {row["rule"]: {"claims": int(row["claims"]), "right": int(row["right"])} for row in rules}
    words = {"sheets": scores["unseen"]["notices"], "rules": measured}
    PRECISION.write_text(json.dumps(words, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    page = between(page, "fields", field_table(scores))
    page = between(page, "bands", band_table(measured))
    PAGE.write_text(page, encoding="utf-8")


def between(page: str, name: str, table: Iterable[str]) -> str:
    """Put a table between the comments that carry its name."""
    body = "\n".join(table)
    return re.sub(rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", lambda found: found[1] + body + found[2], page, flags=re.DOTALL)


def field_table(scores: dict[str, Any]) -> Iterable[str]:
    """Yield the rows of the table of fields."""
    yield "| field | precision (unseen) | recall (unseen) | F1 (unseen) | F1 (open) | F1 (all) |"
    yield "|---|---|---|---|---|---|"
    for field, unseen in scores["unseen"]["fields"].items():
        f1 = [f"{scores[part]['fields'][field]['f1']:.3f}" for part in ("open", "all")]
        yield f"| {field} | {unseen['precision']:.3f} | {unseen['recall']:.3f} | **{unseen['f1']:.3f}** | {' | '.join(f1)} |"
    cores = [f"{scores[part]['core']:.4f}" for part in ("open", "all")]
    yield f"| **CORE** | | | **{scores['unseen']['core']:.4f}** | {' | '.join(cores)} |"


def band_table(measured: dict[str, dict[str, int]]) -> Iterable[str]:
    """Yield the rows of the table of confidence bands: what share of a band's claims was right."""
    from kg.extract.confidence import confidence_of  # after its figures were written

    yield "| confidence | claims | right |"
    yield "|---|---|---|"
    for band in ("high", "medium", "low"):
        rows = [figures for rule, figures in measured.items() if confidence_of(rule) == band]
        claims, right = sum(row["claims"] for row in rows), sum(row["right"] for row in rows)
        yield f"| {band} | {claims} | {right / max(1, claims):.3f} |"


if __name__ == "__main__":
    sys.exit(main())
