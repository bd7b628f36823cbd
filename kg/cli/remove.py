"""kg remove: withdraw notices."""

import time
from typing import Annotated

import typer

from kg.cli.build import finish
from kg.cli.language import say
from kg.cli.options import DEFAULT_STORE, StoreOption

_IDS = say("Ids of notices, or of digests.", "公表資料(またはまとめファイル)の ID。")


def remove(ids: Annotated[list[str], typer.Argument(metavar="ID...", help=_IDS)], *, store: StoreOption = DEFAULT_STORE) -> None:
    """Withdraw notices: nothing of them is left behind."""
    from kg.pipeline import remove
    from kg.query import find_base
    from kg.store import open_writer
    from kg.to_rdf import BASE, Iris

    started = time.monotonic()
    with open_writer(store, existing=True) as writer:
        report = remove(ids, writer, Iris(find_base(writer) or BASE))
    finish(report, time.monotonic() - started)
