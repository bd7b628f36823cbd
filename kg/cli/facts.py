"""kg facts: fact sheets, in JSON Lines."""

from typing import Annotated

import typer

from kg.cli.language import say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, OutputOption, StoreOption
from kg.cli.output import json_text, write_text

_NOTICE = say("The id of one notice; all, if not given.", "公表資料の ID。指定しなければすべて。")


def facts(
    notice: Annotated[str | None, typer.Argument(metavar="NOTICE", help=_NOTICE)] = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    output: OutputOption = None,
) -> None:
    """Write the fact sheet of each notice: what it says, in one JSON object a line."""
    from kg.facts import fact_sheets
    from kg.query import find_notice

    with asking(store) as reader:
        sheets = fact_sheets(reader, find_notice(reader, notice).iri if notice else None)
        write_text((json_text(sheet) + "\n" for sheet in sheets), output)
