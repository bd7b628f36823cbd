"""kg exposure: who depends on an organisation."""

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.language import say
from kg.cli.opening import asking
from kg.cli.options import DEFAULT_STORE, AsOfOption, FormatOption, OutputOption, RowFormat, StoreOption
from kg.cli.output import tell, write_rows
from kg.query import find_exposure

_NAME = say("An organisation's name, or another name of it.", "組織の名称または別名。")
_GROUP = say("Group ties count as dependence too.", "グループ会社の関係も依存とみなす。")


def exposure(  # noqa: PLR0913 - a command has the options it has
    name: Annotated[str, typer.Argument(metavar="ORG", help=_NAME)],
    *,
    group: Annotated[bool, typer.Option("--group", help=_GROUP)] = False,
    as_of: AsOfOption = None,
    store: StoreOption = DEFAULT_STORE,
    form: FormatOption = RowFormat.TABLE,
    output: OutputOption = None,
) -> None:
    """List who depends on an organisation, directly and through others, with the sentences that say so."""
    with asking(store, as_of) as reader:
        rows = [asdict(found) for found in find_exposure(reader, name, group=group)]
        write_rows(rows, form, output)
    clients = len({row["client"] for row in rows})
    tell(say(f"{clients} organisations depend on {name}", f"{name} に依存している組織: {clients}"))
