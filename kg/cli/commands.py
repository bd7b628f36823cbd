"""The commands under one name, and what their errors mean to whoever started them."""

import sys
from collections.abc import Callable, Mapping
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
_COMMANDS: Mapping[Callable[..., None], str] = {
    build: "公表資料を読み、事実を取り出して保存する。変わった資料だけを読む。",
    remove: "公表資料を取り下げる。跡は残らない。",
    correct: "訂正ファイルを、それまでの訂正に代えて反映する。作り直しても残る。",
    merge: "二つの名称を同じ組織とする。作り直しても残る。",
    split: "二つの名称、又は特定の公表資料での名称を、別の組織とする。作り直しても残る。",
    identify: "法人番号の登録簿から組織を探し、該当する法人が一つに定まるときに番号を付ける。",
    facts: "公表資料ごとの事実シートを、1 行に 1 件の JSON で書き出す。",
    query: "質問する。",
    exposure: "ある組織に直接・間接に依存する組織を、根拠の文とともに一覧にする。",
    explain: "公表資料の本文に根拠の印を付け、取り出した事実を確度・信頼度・規則とともに並べる。",
    export: "他のツールのためにグラフを書き出す。同じグラフからは同じバイト列になる。",
    view: "サプライチェーンの図を、オフラインで開ける HTML 又は SVG で描く。",
    validate: "グラフをシェイプと検査の質問で確かめ、違反をすべて挙げる。",
    evaluate: "事実を正解シートと比べ、項目ごとの適合率・再現率・F1 を示す。",
}
"""Each command with what it does in Japanese; in English its docstring says so."""
for command, japanese in _COMMANDS.items():
    app.command(help=say(command.__doc__ or "", japanese))(command)


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
