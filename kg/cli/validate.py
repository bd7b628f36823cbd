"""kg validate: shapes and checks."""

from collections.abc import Iterator

import typer

from kg.cli.language import pick, say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, FormatOption, OutputOption, RowFormat, StoreOption
from kg.cli.output import tell, write_rows
from kg.query import Row


def validate(
    *,
    store: StoreOption = DEFAULT_STORE,
    form: FormatOption = RowFormat.TABLE,
    output: OutputOption = None,
) -> None:
    """Check the graph against its shapes and the check queries; list every violation."""
    from kg.validate import validate

    def rows() -> Iterator[Row]:
        for violation in validate(reader):
            yield {
                "rule": violation.rule,
                "node": violation.node,
                "notice": violation.notice,
                "message": pick(violation.message),
            }

    with asking(store) as reader:
        number = write_rows(rows(), form, output)
    if number:
        tell(say(f"{number} violations", f"違反 {number} 件"))
        raise typer.Exit(1)
    tell(say("the graph conforms", "グラフは制約を満たしています"))
