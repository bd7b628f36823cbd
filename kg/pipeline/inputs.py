"""Paths as the user names them to files with a notice id each."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.read import SUFFIXES


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read; its id is its path below the root without the suffix."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that did not get into the store, and why: one line for the user."""

    source: str
    reason: str


def find_inputs(paths: Iterable[Path], root: Path) -> Iterator[Input | LeftOut]:
    """Yield the files of `paths` in the order of their ids, each once, then what cannot be taken.

    Folders are searched whole; hidden files and other suffixes in them are passed over. A file that is named itself must be one
    that can be read.
    """
    found: dict[str, Input] = {}
    refused: list[LeftOut] = []
    for path in _files(paths, refused):
        item = _input(path, root)
        if isinstance(item, LeftOut):
            refused.append(item)
        elif found.setdefault(item.id, item).path != item.path:
            refused.append(LeftOut(str(path), f"has the same id as {found[item.id].path}; rename one of them"))
    yield from (found[key] for key in sorted(found))
    yield from refused


def _files(paths: Iterable[Path], refused: list[LeftOut]) -> list[Path]:
    """Return the files, sorted so that of two with one id always the same one is taken."""
    files: set[Path] = set()
    for path in paths:
        if path.is_dir():
            files.update(_below(path, refused))
        elif not path.exists():
            refused.append(LeftOut(str(path), "no such file or folder"))
        elif path.suffix.lower() not in SUFFIXES:
            refused.append(LeftOut(str(path), f"not one of {' '.join(SUFFIXES)}"))
        else:
            files.add(path)
    return sorted(files)


def _below(folder: Path, refused: list[LeftOut]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        refused.append(LeftOut(str(error.filename), f"cannot be searched: {error.strerror}"))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent, name)


def _input(path: Path, root: Path) -> Input | LeftOut:
    """Give a file its id. Symbolic links count by where they stand, not by where they lead."""
    absolute, base = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100 - resolve() would follow links
    if not absolute.is_relative_to(base):
        return LeftOut(str(path), f"is outside of {base}; name a folder above it with --root")
    notice_id = absolute.relative_to(base).with_suffix("").as_posix()
    if re.search(r"#[0-9]+$", notice_id):
        return LeftOut(str(path), "is named like a part of a digest (#1, #2 …); rename it")
    try:
        notice_id.encode("utf-8")
    except UnicodeEncodeError:
        return LeftOut(os.fsencode(path).decode("utf-8", "backslashreplace"), "has a name that is not UTF-8; rename it")
    return Input(path, notice_id)
