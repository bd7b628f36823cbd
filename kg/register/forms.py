"""Which column of a register holds what."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.corporation import Corporation

_PREFECTURE = re.compile(r"北海道|東京都|(?:大阪|京都)府|.{2,3}?県")
_CITY = re.compile(r".{1,5}?郡.{1,5}?[町村]|.{1,7}?市.{1,4}?区|.{1,7}?[市区町村]")
_OPEN = ("", "01")
"""How gBizINFO words the state of a corporation whose record is not closed."""


@dataclass(frozen=True, slots=True)
class Form:
    """How many columns a row has, and how it becomes a corporation."""

    columns: int
    corporation: Callable[[Sequence[str]], Corporation]


def _of_tax_agency(row: Sequence[str]) -> Corporation:
    """A row of 全件データ: リソース定義書, 30 items without a header."""
    return Corporation(
        number=row[1],
        name=row[6],
        prefecture=row[9],
        city=row[10],
        open=not row[18] and row[23] != "0" and row[29] != "1",
        english=row[24],
    )


TAX_AGENCY = Form(30, _of_tax_agency)


def form_of(first: Sequence[str]) -> tuple[Form | None, bool]:
    """Return the form of a file by its first row, or None for an unknown one, and whether that row is a header."""
    names = [cell.strip() for cell in first]
    if {"法人番号", "法人名", "本社所在地"} <= set(names):
        return Form(len(names), _by_header(names)), True
    return (TAX_AGENCY if len(names) == TAX_AGENCY.columns else None), False


def _by_header(names: Sequence[str]) -> Callable[[Sequence[str]], Corporation]:
    """The 基本情報 of gBizINFO, whose header names the columns."""
    place = {name: position for position, name in enumerate(names)}

    def cell(row: Sequence[str], name: str) -> str:
        return row[place[name]] if name in place else ""

    def corporation(row: Sequence[str]) -> Corporation:
        prefecture, city = _parts(cell(row, "本社所在地"))
        return Corporation(
            number=cell(row, "法人番号"),
            name=cell(row, "法人名"),
            english=cell(row, "法人名英語"),
            prefecture=prefecture,
            city=city,
            open=not cell(row, "登記記録の閉鎖等年月日") and cell(row, "ステータス") in _OPEN,
        )

    return corporation


def _parts(address: str) -> tuple[str, str]:
    """The prefecture and the municipality that an address begins with."""
    prefecture = _PREFECTURE.match(address)
    if not prefecture:
        return "", ""
    city = _CITY.match(address, prefecture.end())
    return prefecture[0], city[0] if city else ""
