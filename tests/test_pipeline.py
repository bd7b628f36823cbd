"""A build reads what changed and nothing else, and how it is cut into runs and processes does not show."""

import hashlib
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
from kg.query import catalogue, question
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

VENDOR = "株式会社みなとクラウド"
REPORTS = {
    "04/vendor": (
        "2025年4月20日",
        "不正アクセスに関するお知らせ（第1報）",
        "2025年4月18日、当社の「みなとメールサービス」のサーバーが不正アクセスを受け、お客様の氏名約1万件が漏えいした可能性があることが判明しました。",
    ),
    "04/vendor-second": (
        "2025年4月25日",
        "不正アクセスに関するお知らせ（第2報）",
        "2025年4月20日に公表いたしました不正アクセスにつきまして、お客様の氏名12,345件が漏えいした可能性があることが判明しました。",
    ),
    "04/vendor-final": (
        "2025年6月2日",
        "不正アクセスに関するお知らせ（最終報）",
        "2025年4月20日に公表いたしました不正アクセスにつきまして、お客様の氏名12,340件が漏えいしたことが判明しました。",
    ),
}

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


@pytest.fixture
def series(notices: Path) -> Path:
    """Return a folder of a provider's three reports and of eight clients who were hit through it."""
    for path in notices.iterdir():
        path.unlink()
    for name, (day, title, body) in REPORTS.items():
        write(notices / f"{name}.md", title, day, VENDOR, body)
    for number, client in enumerate(("あおば", "わかば", "みどり", "ひかり", "のぞみ", "こだま", "さくら", "みずほ"), 1):
        body = f"当社が利用する{VENDOR}の「みなとメールサービス」が不正アクセスを受け、氏名が漏えいした可能性があります。"
        write(notices / f"05/{client}.md", "委託先への不正アクセスについて", f"2025年5月{number}日", f"株式会社{client}", body)
    return notices


def write(path: Path, title: str, day: str, publisher: str, body: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"# 公表概要\n- {title}\n- {day}\n- {publisher}\n\n# 本文\n{body}\n", encoding="utf-8")


def notice_graphs(store: Path) -> dict[str, bytes]:
    with open_reader(str(store)) as reader:
        return {graph: b"".join(sorted(reader.dump(graph).splitlines())) for graph in reader.graphs() if "/notice/" in graph}


def supersedes(store: Path, notice: str) -> bool:
    """Whether a notice's claims take the place of earlier ones."""
    with open_reader(str(store)) as reader:
        rows = list(reader.select(question("incidents/values").text))
    return any(row["superseded_by"] == notice for row in rows)


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


def test_ten_portions_in_any_order_and_two_processes_share_what_one_build_shares(run: Run, series: Path, tmp_path: Path) -> None:
    run(series)
    files = sorted(series.glob("*/*.md"), key=lambda path: hashlib.sha256(path.name.encode()).digest())  # any order will do
    for start in range(10):
        run(*files[start::10], store="portions")
    run(series, store="processes", processes=2)

    whole = content(tmp_path / "store")
    assert len(files) > 10
    assert content(tmp_path / "portions") == content(tmp_path / "processes") == whole
    assert all(words in whole for words in (b"graph/values>", b"/causation/", b"#supersedes>", b"#causedBy>"))


def test_one_more_notice_is_read_alone_and_changes_what_all_say_together(run: Run, series: Path, tmp_path: Path) -> None:
    last = series / "04" / "vendor-final.md"
    text = last.read_text(encoding="utf-8")
    last.unlink()
    run(series)
    before = notice_graphs(tmp_path / "store")
    last.write_text(text, encoding="utf-8")
    more = run(series)
    run(series, store="anew")
    after = notice_graphs(tmp_path / "store")

    assert (more.built, more.unchanged) == (["04/vendor-final"], len(before))
    assert {graph: after[graph] for graph in before} == before
    assert content(tmp_path / "store") == content(tmp_path / "anew")
    assert supersedes(tmp_path / "store", "04/vendor-final")


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
