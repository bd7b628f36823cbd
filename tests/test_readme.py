"""The READMEs: what they show is what happens."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli.commands import app
from kg.query import catalogue

CHECKOUT = Path(__file__).parent.parent
ENGLISH = (CHECKOUT / "README.md").read_text(encoding="utf-8")
JAPANESE = (CHECKOUT / "README.ja.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ kg (.*?)\n(.*?)```", ENGLISH, re.DOTALL)


def kg(words: str, store: Path) -> str:
    settings = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    settings |= {"LANG": "C.UTF-8", "KG_STORE": str(store), "NO_COLOR": "1", "COLUMNS": "120"}
    command = [sys.executable, "-m", "kg", *shlex.split(words)]
    return subprocess.run(command, cwd=CHECKOUT, env=settings, capture_output=True, text=True, check=True).stdout


@pytest.mark.model
@pytest.mark.parametrize(("words", "answer"), SHOWN, ids=[words for words, _ in SHOWN])
def test_what_is_shown_comes_out(words: str, answer: str, examples: Path) -> None:
    assert kg(words, examples) == answer


def test_something_is_shown() -> None:
    assert SHOWN


def test_both_readmes_give_the_same_commands() -> None:
    commands = re.compile(r"```sh\n(.*?)```", re.DOTALL)

    assert commands.findall(ENGLISH) == commands.findall(JAPANESE)


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE], ids=["en", "ja"])
def test_every_command_is_in_the_table(text: str) -> None:
    named = set(re.findall(r"^\| `kg (\w+)", text, re.MULTILINE))

    assert named == {str(command.callback.__name__) for command in app.registered_commands if command.callback}


def test_the_catalogue_is_in_the_readme() -> None:
    rows = re.findall(r"^\| `([a-z]+/[a-z-]+)` \| (.*?) \|$", ENGLISH, re.MULTILINE)

    assert rows == [(entry.name, entry.summary["en"]) for entry in catalogue() if not entry.name.startswith("checks/")]
