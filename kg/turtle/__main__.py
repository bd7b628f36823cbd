"""Rewrite Turtle files, or check them: see `kg.turtle`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from kg.errors import OntologyError
from kg.turtle import canonical


def main(arguments: list[str]) -> int:
    """Rewrite or check the files named; return 0 if all were in form or now are, 1 if not, 2 for wrong use."""
    check = "--check" in arguments
    paths = [Path(argument) for argument in arguments if argument != "--check"]
    if not paths or not all(path.exists() for path in paths):
        sys.stderr.write("usage: python -m kg.turtle [--check] FILE|FOLDER...\n")
        return 2
    try:
        changed = [path for path in _files(paths) if _settle(path, write=not check)]
    except OntologyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for path in changed:
        sys.stderr.write(f"{path}: {'not canonical; run python -m kg.turtle on it' if check else 'rewritten'}\n")
    return int(check and bool(changed))


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.ttl")) if path.is_dir() else [path]


def _settle(path: Path, *, write: bool) -> bool:
    """Whether the file is not canonical; rewrite it if asked."""
    text = path.read_text(encoding="utf-8")
    form = canonical(text, str(path))
    if form != text and write:
        path.write_text(form, encoding="utf-8")
    return form != text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
