"""Which files a build takes, and what each is called."""

import os
from pathlib import Path

import pytest

from kg.pipeline.inputs import Input, LeftOut, find_inputs


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "deep/er/三 月.html", ".hidden.txt", ".git/x.txt", "notes.pdf.bak", "picture.png", "⽇.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path / "in"


def ids(*paths: Path, root: Path) -> list[str]:
    return [item.id for item in find_inputs(paths, root) if isinstance(item, Input)]


def reasons(*paths: Path, root: Path) -> list[str]:
    return [item.reason for item in find_inputs(paths, root) if isinstance(item, LeftOut)]


def test_a_folder_gives_its_notices_by_id_hidden_and_other_files_passed_over(root: Path) -> None:
    assert ids(root, root=root) == ["a", "b", "deep/er/三 月", "⽇"]
    assert reasons(root, root=root) == []


def test_an_id_is_the_path_below_the_root_bytes_unchanged(root: Path) -> None:
    assert ids(root / "deep", root=root.parent) == ["in/deep/er/三 月"]


def test_a_file_named_twice_is_read_once(root: Path) -> None:
    assert ids(root / "b.txt", root, root / "deep" / ".." / "b.txt", root=root).count("b") == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.txt", "no such file or folder"),
        ("picture.png", "not one of .txt .md .html .htm"),
        ("../outside.txt", "is outside of "),
        ("part#2.txt", "is named like a part of a digest"),
    ],
)
def test_what_is_named_and_cannot_be_taken_is_told(root: Path, name: str, reason: str) -> None:
    if name != "none.txt":
        (root / name).write_text("x")

    (told,) = reasons(root / name, root=root)
    assert told.startswith(reason)


def test_of_two_files_with_one_id_the_first_by_name_is_taken(root: Path) -> None:
    (root / "a.txt").write_text("x")

    assert ids(root, root=root).count("a") == 1
    assert reasons(root, root=root) == [f"has the same id as {root / 'a.md'}; rename one of them"]


def test_a_name_that_is_no_utf8_is_told(root: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(root) + b"/\xff\xfe.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 only")

    assert reasons(root, root=root) == ["has a name that is not UTF-8; rename it"]
