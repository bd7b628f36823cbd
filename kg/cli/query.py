"""kg query: a question of the catalogue, a file or standard input."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.language import pick, say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, AsOfOption, FormatOption, OutputOption, RowFormat, StoreOption
from kg.cli.output import tell, write_rows, write_text
from kg.errors import QueryError
from kg.query import Question, Row, bind, catalogue, form, question, read_question

_NAME = say("A question's name, a .rq file, or - for standard input.", "質問名、.rq ファイル、または標準入力を表す「-」。")
_PARAM = say("A parameter; may be given several times.", "パラメータ。繰り返し指定できる。")
_LIST = say("List the questions of the catalogue.", "質問の一覧を表示する。")


def query(  # noqa: PLR0913 - a command has the options it has
    name: Annotated[str | None, typer.Argument(metavar="NAME|FILE|-", help=_NAME)] = None,
    *,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help=_PARAM)] = None,
    listing: Annotated[bool, typer.Option("--list", help=_LIST)] = False,
    as_of: AsOfOption = None,
    store: StoreOption = DEFAULT_STORE,
    form_: FormatOption = RowFormat.TABLE,
    output: OutputOption = None,
) -> None:
    """Ask a question."""
    if listing or name is None:
        write_rows(_listing(catalogue()), form_, output)
        return
    text = bind(_asked(name).text, dict(_pairs(param or ())))
    with asking(store, as_of) as reader:
        if form(text) == "ASK":
            write_text(["true\n" if reader.ask(text) else "false\n"], output)
        elif form(text) == "SELECT":
            rows = write_rows(reader.select(text), form_, output)
            if not rows:
                tell(say("No rows.", "該当する行はありません。"))
        else:
            write_text([reader.construct(text).decode()], output)


def _listing(questions: Iterable[Question]) -> Iterator[Row]:
    for entry in questions:
        parameters = " ".join(f"{parameter.name}={parameter.default}" for parameter in entry.parameters)
        yield {"name": entry.name, "summary": pick(entry.summary), "parameters": parameters}


def _asked(name: str) -> Question:
    """Read a question from the catalogue; what ends in .rq or stands in a folder of that name is a file."""
    if name == "-":
        return read_question(name, sys.stdin.read())
    path = Path(name)
    if path.suffix != ".rq" and not path.is_file():
        return question(name)
    try:
        return read_question(name, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        message = f"{name} cannot be read: {error}"
        raise QueryError(message) from error


def _pairs(parameters: Iterable[str]) -> Iterator[tuple[str, str]]:
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            message = f"{parameter!r} is no NAME=VALUE"
            raise QueryError(message)
        yield name, value
