"""Small registers in the forms of those that the state publishes."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

COLUMNS = 30
HEADER = "法人番号,法人名,法人名ふりがな,法人名英語,郵便番号,本社所在地,ステータス,登記記録の閉鎖等年月日,登記記録の閉鎖等の事由"

Row = dict[int, str]
"""Columns of a row of 全件データ that matter, by their place, counted from 0."""


def tax_agency_row(number: str, name: str, **more: str) -> str:
    """Return a row of 全件データ; more: prefecture, city, closed, english, hidden."""
    cells = [""] * COLUMNS
    places = {"prefecture": 9, "city": 10, "closed": 18, "latest": 23, "english": 24, "hidden": 29}
    cells[:9] = ["1", number, "01", "0", "2020-01-06", "2015-10-05", name, "", "301"]
    for key, value in ({"prefecture": "東京都", "city": "港区", "latest": "1", "hidden": "0"} | more).items():
        cells[places[key]] = value
    return ",".join(f'"{cell}"' for cell in cells)


@pytest.fixture
def register(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of files: the lines and the encoding."""

    def make(lines: Iterable[str], encoding: str = "utf-8", name: str = "houjin.csv") -> Path:
        path = tmp_path / name
        path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
        return path

    return make
