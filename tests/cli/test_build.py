"""kg build and kg remove as a user runs them."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

Command = Callable[..., subprocess.CompletedProcess[str]]

EXAMPLE = Path(__file__).parents[2] / "examples" / "notices" / "mail-client-school.txt"


def test_a_build_says_what_it_did_and_what_it_left_out(kg: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "in" / "school.txt")
    (tmp_path / "in" / "empty.txt").write_text("")
    build = ["build", "in", "--root", "in", "--store", "new"]

    first = kg(*build)
    assert first.returncode == 3
    assert "in/empty.txt: empty: no text in it" in first.stderr.splitlines()
    report = json.loads((tmp_path / "new" / "build-report.json").read_text(encoding="utf-8"))
    assert (report["built"], report["failed"]) == (["school"], [{"source": "in/empty.txt", "reason": "empty: no text in it"}])

    (tmp_path / "in" / "empty.txt").unlink()
    assert kg(*build).returncode == 0
    assert "空です" not in kg(*build, language="ja_JP.UTF-8").stderr
    assert json.loads(kg("facts", "--store", "new").stdout)["publisher"] == "学校法人しらかば学園"

    assert kg("remove", "school", "--store", "new").returncode == 0
    assert kg("facts", "--store", "new").stdout == ""
