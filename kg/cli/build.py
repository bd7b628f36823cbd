"""kg build: files into the store."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.language import say
from kg.cli.options import DEFAULT_STORE, StoreOption
from kg.cli.output import tell
from kg.cli.wording import translated

if TYPE_CHECKING:
    from kg.pipeline import Progress, Report, Settings
    from kg.query import Queryable

_PATHS = say("Files and folders of notices.", "公表資料のファイルまたはフォルダ。")
_PROCESSES = say("How many processes read.", "読み取りのプロセス数。")
_ROOT = say("The folder that notice ids are relative to.", "公表資料 ID の基準となるフォルダ。")
_BASE = say(
    "The address below which new data are named; else that of the store.", "データの IRI の基底アドレス。既定は保存先のもの。"
)
_LEFT_OUT = 3
_INTERRUPTED = 130
_LINE_EVERY = 100


def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=_PATHS)],
    *,
    processes: Annotated[int, typer.Option("--processes", "-j", min=1, help=_PROCESSES)] = 1,
    root: Annotated[Path, typer.Option("--root", help=_ROOT)] = Path(),
    base: Annotated[str | None, typer.Option("--base", metavar="IRI", help=_BASE)] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read notices into the store: only what changed."""
    from kg.pipeline import build, write_report
    from kg.store import folder_of, open_writer

    started = time.monotonic()
    beside = folder_of(store)
    with _interruptible(), open_writer(store) as writer, _bar() as progress:
        settings = settings_for(writer, root=root, processes=processes, base=base)
        report = build(paths, writer, settings, progress)
    seconds = time.monotonic() - started
    if beside:
        write_report(report, settings, seconds, beside / "build-report.json")
    finish(report, seconds)


def settings_for(writer: "Queryable", *, root: Path = Path(), processes: int = 1, base: str | None = None) -> "Settings":
    """Return how to build into a store: with its own base, unless another is given."""
    from kg.pipeline import Settings
    from kg.query import find_base
    from kg.to_rdf import BASE, Iris

    iris = Iris(base or find_base(writer) or BASE)
    return Settings(root=root, processes=processes, iris=iris)


def finish(report: "Report", seconds: float) -> None:
    """Say what was done and what was left out; end with the status that says so too."""
    for item in report.failed:
        tell(f"{item.source}: {translated(item.reason)}")
    _summary(report, seconds)
    done = len(report.built) + report.unchanged + len(report.removed)
    if report.failed or not done:
        raise typer.Exit(_LEFT_OUT if done else 1)


def _summary(report: "Report", seconds: float) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for label, value in (
        (say("files", "ファイル"), report.files),
        (say("notices read", "読み取った公表資料"), len(report.built)),
        (say("unchanged", "変更なし"), report.unchanged),
        (say("withdrawn", "取り下げ"), len(report.removed)),
        (say("left out", "対象外・失敗"), len(report.failed)),
        (say("claims", "抽出した事実"), report.claims),
    ):
        table.add_row(label, f"{value:,}")
    table.add_row(say("seconds", "秒"), f"{seconds:,.1f}")
    Console(stderr=True).print(table)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Tell what an interrupt leaves behind: all or nothing is stored."""
    try:
        yield
    except KeyboardInterrupt:
        tell(say("interrupted; the store is as it was", "中断しました。保存先は元のままです"))
        raise typer.Exit(_INTERRUPTED) from None


@contextmanager
def _bar() -> Iterator["Progress"]:
    """Draw a progress bar on a terminal; in a log, write a line now and then."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(say("reading", "読み取り中")), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _log
        return
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, _: bar.update(task, completed=done, total=total)


def _log(done: int, total: int, _: str) -> None:
    if done == total or done % _LINE_EVERY == 0:
        tell(f"{done}/{total}")
