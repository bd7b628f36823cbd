"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.language import say


class RowFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


StoreOption = Annotated[
    str,
    typer.Option("--store", envvar="KG_STORE", metavar="DIR|URL", help=say("The store.", "グラフの保存先。")),
]
FormatOption = Annotated[RowFormat, typer.Option("--format", help=say("How to write the rows.", "行の出力形式。"))]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help=say(
            "See only what was published up to a day (2025-04-30).", "その日(2025-04-30 など)までに公表されたものだけを見る。"
        ),
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help=say("Write to a file.", "ファイルに書き出す。"), show_default=False),
]

DEFAULT_STORE = "./kg-store"
