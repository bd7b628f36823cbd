"""kg view: the supply-chain network to look at."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.language import language, say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, OutputOption, StoreOption
from kg.cli.output import write_bytes


class ViewForm(StrEnum):
    """What can be looked at."""

    HTML = "html"
    SVG = "svg"


_FORM = say("What to draw; by default as the file's name says, else html.", "出力形式。既定はファイル名に従い、なければ html。")


def view(
    *,
    form: Annotated[ViewForm | None, typer.Option("--format", help=_FORM, show_default=False)] = None,
    store: StoreOption = DEFAULT_STORE,
    output: OutputOption = None,
) -> None:
    """Draw the supply-chain network: one HTML file that opens offline, or SVG."""
    from kg.analyse import project_network
    from kg.query import question
    from kg.view import draw_network, words_in, write_network_page

    with asking(store) as reader:
        network = project_network(reader.select(question("network/links").text))
    words = words_in(language())
    draw = draw_network if (form or _by_name(output)) is ViewForm.SVG else write_network_page
    write_bytes([draw(network, words)], output)


def _by_name(output: Path | None) -> ViewForm:
    return ViewForm.SVG if output and output.suffix.lower() == ".svg" else ViewForm.HTML
