"""kg identify: corporate numbers from a register of corporations."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.language import say
from kg.cli.options import DEFAULT_STORE, StoreOption
from kg.cli.output import tell
from kg.cli.wording import translated

if TYPE_CHECKING:
    from kg.corporation import Corporation
    from kg.register import Flaw

_FILES = say(
    "The register as CSV: 全件データ of the National Tax Agency, or 基本情報 of gBizINFO; all of its files at once.",
    "登録簿の CSV。国税庁法人番号の全件データ、または gBizINFO の基本情報。分割ファイルは一度に指定する。",
)
_NAMED = 10
"""Rows that cannot be used and are told one by one; of more the number is told."""
_LEFT_OUT = 3


def identify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=_FILES)], *, store: StoreOption = DEFAULT_STORE
) -> None:
    """Find organisations in a register of corporations: a corporate number where one corporation alone can be meant."""
    from kg.pipeline import identify
    from kg.query import find_base
    from kg.store import open_writer
    from kg.to_rdf import BASE, Iris

    flaws = _Flaws()
    try:
        with open_writer(store, existing=True) as writer:
            found = identify(_rows(files, flaws), writer, Iris(find_base(writer) or BASE))
    finally:
        flaws.tell()
    known, may_be = f"{found.known:,}", f"{found.candidates:,}"
    done = say(
        f"organisations identified: {known}, with candidates: {may_be}", f"特定した組織: {known}、候補のある組織: {may_be}"
    )
    tell(f"{done} (kg query organisations/corporate-numbers)")
    if flaws.number:
        raise typer.Exit(_LEFT_OUT)


class _Flaws:
    """Rows that cannot be used: the first ones, and how many there are."""

    def __init__(self) -> None:
        self.number = 0
        self._first: list[Flaw] = []

    def add(self, flaw: "Flaw") -> None:
        self.number += 1
        if self.number <= _NAMED:
            self._first.append(flaw)

    def tell(self) -> None:
        for flaw in self._first:
            tell(f"{flaw.place}: {translated(flaw.reason)}")
        if self.number > _NAMED:
            more = f"{self.number - _NAMED:,}"
            tell(say(f"… rows that cannot be used either: {more}", f"ほかに使えない行: {more}"))


def _rows(files: Iterable[Path], flaws: _Flaws) -> "Iterator[Corporation]":
    """Yield the rows of all files; what is wrong with the others goes into `flaws`."""
    from kg.register import Flaw, read_register

    for file in files:
        for row in read_register(file):
            if isinstance(row, Flaw):
                flaws.add(row)
            else:
                yield row
