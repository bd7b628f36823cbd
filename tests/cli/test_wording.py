"""Every message that a user may meet has its Japanese wording."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.cli.wording import JAPANESE, translated
from kg.register.rows import _UNKNOWN

PACKAGE = Path(kg.__file__).parent
SPOKEN = ("read", "parse", "store", "query", "pipeline", "cli", "evaluate", "register")
"""Where messages for users arise; the ontology's and the corrections' are for those who edit these files."""


def sample(node: ast.expr) -> str:
    """Return a message with an X for everything that it names."""
    if isinstance(node, ast.JoinedStr):
        return "".join(sample(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return sample(node.left) + sample(node.right)
    if isinstance(node, ast.IfExp):
        return sample(node.body)
    return str(node.value) if isinstance(node, ast.Constant) else "X"


def messages() -> Iterator[str]:
    for path in sorted(file for part in SPOKEN for file in (PACKAGE / part).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["message"]:
                yield sample(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"LeftOut", "Flaw"} and len(node.args) == 2:
                yield sample(node.args[1])


@pytest.mark.parametrize("message", sorted(set(messages()) - {"X", "X: X", "X: X: X"}))
def test_a_message_is_known_in_japanese(message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")

    assert translated(message) != message


def test_what_a_message_names_stays_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")

    assert translated("no store at ./kg-store; make one with: kg build PATH...").startswith("./kg-store に保存先がありません")
    assert translated("a.csv: line 1: " + _UNKNOWN).startswith("a.csv: line 1: 法人の登録簿ではありません")
    assert translated("something new") == "something new"


def test_english_users_read_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")

    assert all(translated(message) == message for message in JAPANESE)
