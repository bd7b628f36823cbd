"""A build reads what changed and nothing else, and how it is cut into runs and processes does not show."""

import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Notice
from kg.pipeline import Report, Settings, build, remove
from kg.pipeline.processes import read_all
from kg.query import catalogue
from kg.read import read_file
from kg.store import RdfForm, dump_graphs, open_reader, open_writer
from kg.to_rdf import Iris

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parent.parent / "examples" / "notices"
SOME = ("mail-vendor.md", "mail-client-school.txt", "mail-client-zakka.md", "subcontractor-chain.txt")
BLOCK = """# 公表概要
- 不正アクセスに関するお知らせ
- 2025年4月{day}日
- 株式会社{name}
- https://{name}.example/news

# 本文
2025年4月{day}日、当社のサーバーが不正アクセスを受け、お客様の氏名が漏えいしたことが判明しました。

"""

Run = Callable[..., Report]


@pytest.fixture
def notices(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    folder.mkdir()
    for name in SOME:
        shutil.copy(EXAMPLES / name, folder / name)
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that builds paths into a store."""

    def start(*paths: Path, store: str = "store", processes: int = 1) -> Report:
        settings = Settings(root=tmp_path / "notices", processes=processes, iris=Iris())
        with open_writer(str(tmp_path / store)) as writer:
            return build(paths, writer, settings, lambda *_: None)

    return start


def content(store: Path) -> bytes:
    with open_reader(str(store)) as reader:
        return b"".join(dump_graphs(reader, [graph for graph in reader.graphs() if not graph.endswith("/build")], RdfForm.NQUADS))


def checks(store: Path) -> list[str]:
    with open_reader(str(store)) as reader:
        return [entry.name for entry in catalogue() if entry.name.startswith("checks/") and list(reader.select(entry.text))]


def generation(store: Path) -> str:
    return (store / "current").read_text()


def test_unchanged_input_is_not_read_again_and_writes_nothing(run: Run, notices: Path, tmp_path: Path) -> None:
    first = run(notices)
    before = generation(tmp_path / "store")
    again = run(notices)

    assert (len(first.built), first.failed) == (4, [])
    assert (again.built, again.unchanged, again.removed) == ([], 4, [])
    assert generation(tmp_path / "store") == before


def test_unchanged_input_loads_no_model(run: Run, notices: Path, tmp_path: Path) -> None:
    run(notices)
    code = "import sys\nfrom kg.cli import main\ntry: main()\nfinally: print([m for m in ('spacy', 'ginza') if m in sys.modules])"
    command = [sys.executable, "-c", code, "build", notices, "--root", notices, "--store", tmp_path / "store"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_changed_notice_replaces_its_own_graph_and_no_other(run: Run, notices: Path, tmp_path: Path) -> None:
    run(notices)
    path = notices / "mail-client-school.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("412件", "413件"), encoding="utf-8")
    changed = run(notices)
    run(notices, store="anew")

    assert (changed.built, changed.unchanged) == (["mail-client-school"], 3)
    assert b"412" not in b"".join(line for line in content(tmp_path / "store").splitlines() if b"mail-client-school" in line)
    assert content(tmp_path / "store") == content(tmp_path / "anew")


def test_a_withdrawn_notice_leaves_nothing_behind(run: Run, notices: Path, tmp_path: Path) -> None:
    run(notices)
    with open_writer(str(tmp_path / "store")) as writer:
        report = remove(["mail-vendor", "never/there"], writer, Iris())
    (notices / "mail-vendor.md").unlink()
    run(notices, store="anew")

    assert [Path(graph).name for graph in report.removed] == ["mail-vendor"]
    assert [item.source for item in report.failed] == ["never/there"]
    assert content(tmp_path / "store") == content(tmp_path / "anew")
    assert checks(tmp_path / "store") == []


@pytest.mark.parametrize("processes", [1, 2])
def test_portions_order_and_processes_do_not_show(run: Run, notices: Path, tmp_path: Path, processes: int) -> None:
    run(notices)
    for name in reversed(SOME):
        run(notices / name, store="portions", processes=processes)

    assert content(tmp_path / "portions") == content(tmp_path / "store")
    assert checks(tmp_path / "store") == []


def test_a_digest_is_several_notices_and_one_that_it_drops_is_withdrawn(run: Run, notices: Path, tmp_path: Path) -> None:
    digest = notices / "digest.md"
    digest.write_text(BLOCK.format(day=1, name="あおば") + BLOCK.format(day=2, name="わかば"), encoding="utf-8")
    assert run(digest).built == ["digest#1", "digest#2"]

    digest.write_text(BLOCK.format(day=1, name="あおば"), encoding="utf-8")
    assert run(digest).built == ["digest"]
    with open_reader(str(tmp_path / "store")) as reader:
        assert [graph for graph in reader.graphs() if "/notice/" in graph] == [Iris().notice("digest")]


def bad_files() -> Iterable[tuple[str, bytes, str]]:
    yield "binary.txt", bytes(range(256)) * 40, "binary data"
    yield "empty.txt", b"", "empty"
    yield "long.txt", "不正アクセス。".encode() * 300_000, "too long"
    yield "recipe.txt", "カレーの作り方。玉ねぎを炒めます。".encode(), "no notice"
    yield "broken.txt", "不正アクセスにより漏えい".encode()[:-1] + b"\xff\x80\xfe", "broken encoding"


def test_each_file_that_cannot_be_a_notice_is_told_in_one_line_and_the_rest_is_built(run: Run, notices: Path) -> None:
    for name, data, _ in bad_files():
        (notices / name).write_bytes(data)
    report = run(notices)

    assert len(report.built) == 4
    told = {Path(item.source).name: item.reason for item in report.failed}
    assert sorted(told) == sorted(name for name, _, _ in bad_files())
    assert all(reason in told[name] and "\n" not in told[name] for name, _, reason in bad_files())


def test_a_file_that_breaks_later_keeps_what_is_stored_of_it(run: Run, notices: Path, tmp_path: Path) -> None:
    run(notices)
    before = content(tmp_path / "store")
    (notices / "mail-vendor.md").write_bytes(b"")
    report = run(notices)

    assert [Path(item.source).name for item in report.failed] == ["mail-vendor.md"]
    assert content(tmp_path / "store") == before


def test_a_process_that_dies_costs_no_notice(notices: Path) -> None:
    """Whoever draws the third chunk's first notice kills a process that reads the chunks before."""
    files = [read_file(notices / name, name)[0] for name in SOME] * 6
    names = [replace(notice, id=f"{number}/{notice.id}") for number, notice in enumerate(files)]

    def drawn() -> Iterator[Notice]:
        for number, notice in enumerate(names):
            if number == 16:
                multiprocessing.active_children()[0].kill()
            yield notice

    outcomes = list(read_all(drawn(), Iris(), 2, {}))

    assert [outcome.notice for outcome in outcomes] == [notice.id for notice in names]
    assert [outcome.failure for outcome in outcomes] == [None] * len(names)
