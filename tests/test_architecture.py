"""The walls of the house: who may import whom, and where each foreign library lives."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

PACKAGE = Path(kg.__file__).parent

SHARED = frozenset(
    {
        "errors",
        "model",
        "fields",
        "corporation",
        "resources",
        "vocabulary",
        "folding",
        "layout",
        "correction",
        "decision",
        "resolution",
        "explanation",
        "network",
    }
)
"""What everybody may know: plain data, and the door to the ontology. They know each other only."""

COMPOSERS = {
    "turtle": frozenset(),
    "facts": frozenset({"query"}),
    "evaluate": frozenset({"facts"}),
    "validate": frozenset({"query"}),
    "pipeline": frozenset({"read", "parse", "extract", "resolve", "to_rdf", "query", "correct"}),
    "cli": frozenset(
        {"pipeline", "register", "facts", "validate", "evaluate", "correct", "query", "store", "analyse", "view", "to_rdf"}
    ),
}
"""What stands on top of the steps, and what of them each knows."""

BORDERS = {
    "bs4": {"read"},
    "ginza": {"parse", "extract"},
    "jinja2": {"view"},
    "matplotlib": {"view"},
    "networkx": {"analyse"},
    "pyoxigraph": {"vocabulary", "to_rdf", "store", "turtle"},
    "pyshacl": {"validate"},
    "rapidfuzz": {"query", "resolve"},
    "rdflib": {"validate"},
    "rich": {"cli"},
    "spacy": {"parse", "extract"},
    "SPARQLWrapper": {"store"},
    "typer": {"cli"},
}
"""Where each foreign library may be imported, late imports counted."""


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, at its top or within functions, as dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where they lead"
            yield node.module or ""


def part_of(path: Path) -> str:
    """Return the folder or module below `kg` that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if part_of(path) not in ("__init__", "__main__")]


def known(path: Path) -> set[str]:
    """Return the parts of `kg` that a file imports from, its own left out."""
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("kg.")}
    return parts - {part_of(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_imports_only_what_it_may_know(path: Path) -> None:
    part = part_of(path)
    allowed = SHARED | COMPOSERS.get(part, frozenset())

    assert known(path) <= allowed


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_foreign_library_stays_at_its_border(path: Path) -> None:
    foreign = {name.split(".")[0] for name in imports(path)}

    assert {library for library in foreign if part_of(path) not in BORDERS.get(library, {part_of(path)})} == set()


def test_every_part_is_a_step_or_shared_or_composes() -> None:
    parts = {part_of(path) for path in FILES}

    assert parts == {*kg.STEPS, *SHARED, *COMPOSERS}


def test_the_flow_in_the_docstring_is_the_list_of_steps() -> None:
    assert " → ".join(kg.STEPS) in (kg.__doc__ or "")
