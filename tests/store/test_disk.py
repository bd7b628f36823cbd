"""A store on disk: readers see whole generations, one writer at a time, and a run that dies leaves what was stored."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_reader, open_writer

A, B = "http://example.com/a", "http://example.com/b"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"


def quads(graph: str, *values: str) -> bytes:
    return "".join(f'<{graph}/s> <{graph}/p> "{value}" <{graph}> .\n' for value in values).encode()


def write(path: Path, graph: str, *values: str) -> None:
    with open_writer(str(path)) as writer:
        writer.replace(graph, quads(graph, *values))


def number(path: Path) -> object:
    with open_reader(str(path)) as reader:
        return next(reader.select(COUNT))["n"]


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


WRITER_THAT_DIES = """
import os, sys
from kg.store import open_writer
with open_writer(sys.argv[1]) as writer:
    writer.replace("http://example.com/b", b'<http://example.com/s> <http://example.com/p> "lost" <http://example.com/b> .\\n')
    list(writer.select("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }"))
    os._exit(9)
"""


def test_what_is_written_is_read_and_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path, A, "1", "2", "3")
    write(tmp_path, A, "4")
    write(tmp_path, B, "5", "6")

    with open_reader(str(tmp_path)) as reader:
        assert reader.graphs() == (A, B)
        assert reader.dump(A) == quads(A, "4")


def test_a_removed_graph_leaves_nothing_behind(tmp_path: Path) -> None:
    write(tmp_path, A, "1")
    write(tmp_path, B, "2")
    with open_writer(str(tmp_path)) as writer:
        writer.remove(A)

    with open_reader(str(tmp_path)) as reader:
        assert reader.graphs() == (B,)
        assert reader.dump(A) == b""


def test_a_writer_sees_what_it_has_written(tmp_path: Path) -> None:
    with open_writer(str(tmp_path)) as writer:
        writer.replace(A, quads(A, "1", "2"))
        writer.replace(A, quads(A, "3"))

        assert next(iter(writer.select(COUNT)))["n"] == 1


def test_a_reader_keeps_its_generation_while_others_are_written(tmp_path: Path) -> None:
    write(tmp_path, A, "1")
    with open_reader(str(tmp_path)) as reader:
        for value in ("2", "3"):
            write(tmp_path, B, value, "x")
        assert next(iter(reader.select(COUNT)))["n"] == 1
        assert reader.graphs() == (A,)

    assert number(tmp_path) == 3


def test_a_generation_that_nobody_reads_is_deleted(tmp_path: Path) -> None:
    for value in ("1", "2", "3"):
        write(tmp_path, A, value)

    assert [path.name for path in sorted((tmp_path / "generations").iterdir())] == ["000003", "000003.readers"]


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    write(tmp_path, A, "1")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.name != "LOCK"}
    with open_writer(str(tmp_path)) as writer:
        assert next(iter(writer.select(COUNT)))["n"] == 1

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.name != "LOCK"} == before


def test_a_run_that_fails_changes_nothing_and_cleans_up(tmp_path: Path) -> None:
    write(tmp_path, A, "1")

    def fail() -> None:
        with open_writer(str(tmp_path)) as writer:
            writer.replace(B, quads(B, "2"))
            raise ValueError("stop")  # noqa: EM101 - any error

    with pytest.raises(ValueError, match="stop"):
        fail()

    assert number(tmp_path) == 1
    assert [path.name for path in (tmp_path / "generations").iterdir() if path.is_dir()] == ["000001"]


def test_a_process_that_dies_in_the_middle_loses_nothing_stored(tmp_path: Path) -> None:
    write(tmp_path, A, "1")

    assert run(WRITER_THAT_DIES, tmp_path).returncode == 9
    assert number(tmp_path) == 1

    write(tmp_path, B, "2")
    assert number(tmp_path) == 2


def test_a_second_writer_is_told_at_once_and_a_reader_is_not_disturbed(tmp_path: Path) -> None:
    write(tmp_path, A, "1")
    second = "import sys; from kg.store import open_writer\nwith open_writer(sys.argv[1]): pass"
    reader = f"import sys; from kg.store import open_reader\nwith open_reader(sys.argv[1]) as r: print(list(r.select({COUNT!r})))"
    with open_writer(str(tmp_path)) as writer:
        writer.replace(B, quads(B, "2"))
        told, read = run(second, tmp_path), run(reader, tmp_path)

    assert "another build is writing" in told.stderr
    assert read.stdout.strip() == "[{'n': 1}]"


def test_a_store_that_is_not_there_is_told_with_the_way_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store at .*; make one with: kg build PATH"), open_reader(str(tmp_path / "none")):
        pass


def test_a_damaged_store_is_told_in_words(tmp_path: Path) -> None:
    write(tmp_path, A, "1")
    (tmp_path / "current").write_text("000009\n")

    with pytest.raises(StoreError, match="damaged"), open_reader(str(tmp_path)):
        pass


def test_a_place_that_cannot_hold_a_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match="cannot be written"), open_writer(str(tmp_path / "file" / "store")):
        pass
