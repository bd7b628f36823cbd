"""The commands under one name, and what their errors mean to whoever started them."""

import sys
from typing import Annotated

import typer

from kg import __version__
from kg.cli.build import build
from kg.cli.correct import correct
from kg.cli.decide import merge, split
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.exposure import exposure
from kg.cli.facts import facts
from kg.cli.identify import identify
from kg.cli.language import say
from kg.cli.output import tell
from kg.cli.query import query
from kg.cli.remove import remove
from kg.cli.validate import validate
from kg.cli.view import view
from kg.cli.wording import translated
from kg.errors import KgError, QueryError, UnknownOrganizationError

NOTHING_DONE = 1
WRONG_USE = 2

app = typer.Typer(
    name="kg",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=say(
        "Japanese incident notices into a knowledge graph that answers with its sentences.",
        "公表資料(お詫びとお知らせ)から、根拠の文とともに答えるナレッジグラフを作る。",
    ),
)
_STORE = (build, remove, correct, merge, split, identify)
_ASK = (facts, query, exposure, explain, export, view, validate, evaluate)
for command in (*_STORE, *_ASK):
    app.command(help=command.__doc__)(command)


_VERSION = typer.Option("--version", is_eager=True, help=say("The version.", "版を表示する。"))


@app.callback(invoke_without_command=True)
def _kg(*, version: Annotated[bool, _VERSION] = False) -> None:
    """Take the options of the command as a whole."""
    if version:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command and end with its status; an error is told in one line."""
    try:
        app()
    except KgError as error:
        tell(f"kg: {translated(str(error))}")
        wrong = isinstance(error, QueryError) and not isinstance(error, UnknownOrganizationError)
        sys.exit(WRONG_USE if wrong else NOTHING_DONE)
