"""kg merge and kg split: an analyst says that two names are one organisation, or two."""

from typing import Annotated

import typer

from kg.cli.language import say
from kg.cli.options import DEFAULT_STORE, StoreOption
from kg.cli.output import tell
from kg.decision import Decision

_NAME = say("A name of an organisation.", "組織の名称。")
_OTHER = say("Another name.", "もう一つの名称。")
_WHY = say("The reason.", "理由。")
_WHO = say("Who decides.", "判断した人。")
_IN = say(
    "A notice (id) in which NAME means another organisation of that name; may be given several times.",
    "NAME が同名の別組織を指す公表資料の ID。複数指定できる。",
)
_WITHDRAW = say("Take the decision on these names back.", "この名称についての判断を取り消す。")

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help=_NAME)]
OtherArgument = Annotated[str, typer.Argument(metavar="OTHER", help=_OTHER)]
WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help=_WHY)]
WhoOption = Annotated[str, typer.Option("--who", metavar="NAME", envvar=["KG_WHO", "USER"], help=_WHO)]
WithdrawOption = Annotated[bool, typer.Option("--withdraw", help=_WITHDRAW)]


def merge(  # noqa: PLR0913 - what the command takes
    name: NameArgument,
    other: OtherArgument,
    *,
    why: WhyOption = "",
    who: WhoOption = "",
    withdraw: WithdrawOption = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Say that two names are one organisation; it holds at once and at every later build."""
    if not other.strip():
        raise typer.BadParameter(say("OTHER is empty", "OTHER が空です"))
    _carry_out(Decision(one=name, other=other, joins=True, who=who.strip(), why=why.strip()), store, withdraw=withdraw)


def split(  # noqa: PLR0913 - what the command takes
    name: NameArgument,
    other: OtherArgument = "",
    *,
    notices: Annotated[list[str] | None, typer.Option("--in", metavar="ID", help=_IN)] = None,
    why: WhyOption = "",
    who: WhoOption = "",
    withdraw: WithdrawOption = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Say that two names, or one name in some notices, are two organisations; it holds at once and at every later build."""
    if bool(other) == bool(notices):
        raise typer.BadParameter(say("give either OTHER or --in", "OTHER か --in のどちらか一方を指定してください"))
    told = tuple(sorted(set(notices or ())))
    decision = Decision(one=name, other=other, notices=told, joins=False, who=who.strip(), why=why.strip())
    _carry_out(decision, store, withdraw=withdraw)


def _carry_out(decision: Decision, location: str, *, withdraw: bool) -> None:
    from kg.pipeline import decide
    from kg.pipeline import withdraw as take_back
    from kg.query import find_base
    from kg.store import open_writer
    from kg.to_rdf import BASE, Iris

    if not withdraw and not decision.why:
        raise typer.BadParameter(say("--why must say why", "--why に理由を書いてください"))
    with open_writer(location, existing=True) as writer:
        iris = Iris(find_base(writer) or BASE)
        done = take_back(decision, writer, iris) if withdraw else decide(decision, writer, iris)
    sign = "=" if done.joins else "≠"
    tell(f"{say('withdrawn: ', '取り消し: ') if withdraw else ''}{done.one} {sign} {done.second}")
