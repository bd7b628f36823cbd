"""kg evaluate: the store's facts against gold sheets."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.language import say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, FormatOption, OutputOption, RowFormat, StoreOption
from kg.cli.output import tell, write_rows
from kg.query import Row

if TYPE_CHECKING:
    from kg.evaluate import Score

_GOLD = say("Gold sheets, in JSON Lines.", "正解データ(JSON Lines)。")
_RULES = say("How often each rule of extraction is right, instead.", "抽出規則ごとの正答数を示す。")
_FACTS = say("Fact sheets to judge instead of the store's.", "保存先の代わりに評価する事実シート。")


def evaluate(  # noqa: PLR0913 - the options of a command
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=_GOLD)],
    *,
    rules: Annotated[bool, typer.Option("--rules", help=_RULES)] = False,
    facts: Annotated[Path | None, typer.Option("--facts", metavar="FILE", help=_FACTS, show_default=False)] = None,
    store: StoreOption = DEFAULT_STORE,
    form: FormatOption = RowFormat.TABLE,
    output: OutputOption = None,
) -> None:
    """Compare facts with gold sheets: precision, recall and F1 of each field."""
    from kg.evaluate import evaluate, read_sheets

    true = read_sheets(gold)
    if rules:
        write_rows(_rules(store, true), form, output)
        return
    score = evaluate(read_sheets(facts) if facts else _of_store(store), true)
    if len(score.absent) == len(true):
        tell(say("no notice of the gold sheets is there", "正解データの公表資料が一つもありません"))
        raise typer.Exit(1)
    write_rows(_rows(score), form, output)
    tell(f"CORE {score.core:.4f}")
    if score.absent:
        number = len(score.absent)
        tell(say(f"{number} notices are absent, such as", f"{number} 件の公表資料がありません。例:") + f" {score.absent[0]}")
        raise typer.Exit(3)


def _of_store(store: str) -> Mapping[str, Any]:
    from kg.facts import fact_sheets

    with asking(store) as reader:
        return {sheet["id"]: sheet for sheet in fact_sheets(reader)}


def _rules(store: str, gold: Mapping[str, Any]) -> Iterator[Row]:
    from kg.evaluate import evaluate_rules
    from kg.facts import fact_sheets
    from kg.query import explain_notice

    with asking(store) as reader:
        sheets = {sheet["id"]: sheet for sheet in fact_sheets(reader)}
        explained = (explain_notice(reader, notice) for notice in gold if notice in sheets)
        for figures in evaluate_rules(explained, sheets, gold):
            yield {"rule": figures.rule, "claims": figures.claims, "right": figures.right}


def _rows(score: "Score") -> Iterator[Row]:
    for field, figures in score.figures.items():
        yield {
            "field": field,
            "precision": round(figures.precision, 4),
            "recall": round(figures.recall, 4),
            "f1": round(figures.f1, 4),
            "hits": figures.hits,
            "missing": figures.missing,
            "extra": figures.extra,
        }
