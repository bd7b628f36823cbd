"""kg correct: an analyst's corrections into the store."""

import time
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import finish, settings_for
from kg.cli.language import say
from kg.cli.options import DEFAULT_STORE, StoreOption

_FILE = say("The corrections, as CSV (docs/corrections.md).", "訂正の CSV ファイル(docs/corrections.md)。")


def correct(file: Annotated[Path, typer.Argument(metavar="FILE", help=_FILE)], *, store: StoreOption = DEFAULT_STORE) -> None:
    """Apply the corrections of a file, in the place of those applied before; they survive every build."""
    from kg.correct import read_corrections
    from kg.pipeline import correct
    from kg.store import open_writer

    started = time.monotonic()
    corrections = read_corrections(file)
    with open_writer(store, existing=True) as writer:
        report = correct(corrections, writer, settings_for(writer), lambda *_: None)
    finish(report, time.monotonic() - started)
