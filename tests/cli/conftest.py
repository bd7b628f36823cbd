"""The small world in a store on disk, and the command as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.store import open_writer
from tests.world import fill

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the place of a store that holds the small world."""
    path = tmp_path_factory.mktemp("cli") / "store"
    with open_writer(str(path)) as writer:
        fill(writer)
    return path


@pytest.fixture
def kg(store: Path, tmp_path: Path) -> Command:
    """Return a function that runs `kg` on that store, in an empty folder, in English unless told otherwise."""

    def run(*arguments: object, language: str = "C.UTF-8", text: str | None = None) -> subprocess.CompletedProcess[str]:
        settings = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        settings |= {"KG_STORE": str(store), "LANG": language, "PYTHONPATH": str(Path.cwd()), "NO_COLOR": "1", "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "kg", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env=settings, input=text, capture_output=True, text=True, check=False, timeout=120
        )

    return run
