"""Registers read row by row."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.corporation import Corporation
from kg.errors import RegisterError
from kg.register import Flaw, read_register
from tests.register.conftest import HEADER, tax_agency_row

Maker = Callable[..., Path]
ONE, OTHER = "7123456789012", "9000000000000"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_file_of_the_tax_agency_in_its_encodings(register: Maker, encoding: str) -> None:
    path = register([tax_agency_row(ONE, "株式会社みずほし髙田"), tax_agency_row(OTHER, "北浜町", prefecture="香川県")], encoding)

    assert list(read_register(path)) == [
        Corporation(number=ONE, name="株式会社みずほし髙田", prefecture="東京都", city="港区"),
        Corporation(number=OTHER, name="北浜町", prefecture="香川県", city="港区"),
    ]


@pytest.mark.parametrize("more", [{"closed": "2021-03-31"}, {"hidden": "1"}, {"latest": "0"}])
def test_a_closed_or_hidden_record_is_not_open(register: Maker, more: dict[str, str]) -> None:
    (corporation,) = read_register(register([tax_agency_row(ONE, "株式会社みずほし", **more)]))

    assert isinstance(corporation, Corporation)
    assert not corporation.open


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("神奈川県横浜市西区みなとみらい1-1", ("神奈川県", "横浜市西区")),
        ("京都府京都市中京区寺町通1", ("京都府", "京都市中京区")),
        ("北海道虻田郡倶知安町北1", ("北海道", "虻田郡倶知安町")),
        ("東京都港区芝1-1", ("東京都", "港区")),
        ("London, United Kingdom", ("", "")),
    ],
)
def test_a_file_of_gbizinfo_by_its_header(register: Maker, address: str, parts: tuple[str, str]) -> None:
    path = register([HEADER, f'{ONE},株式会社みずほし,ミズホシ,Mizuhoshi Inc.,105-0001,"{address}",,,'])

    prefecture, city = parts
    assert list(read_register(path)) == [
        Corporation(number=ONE, name="株式会社みずほし", english="Mizuhoshi Inc.", prefecture=prefecture, city=city)
    ]


def test_a_bad_row_is_named_and_the_rest_is_read(register: Maker) -> None:
    good = tax_agency_row(OTHER, "株式会社みずほし")
    path = register([good, tax_agency_row("7123456789013", "株式会社あ"), "a,b", good.replace("株式会社みずほし", ""), good])

    rows = list(read_register(path))

    assert [row for row in rows if isinstance(row, Flaw)] == [
        Flaw(f"{path}: line 2", "no corporate number: '7123456789013'"),
        Flaw(f"{path}: line 3", "2 columns, not 30"),
        Flaw(f"{path}: line 4", "no name"),
    ]
    assert len(rows) == len(["good", "number", "columns", "name", "good"])


def test_bytes_of_another_encoding_are_named_by_their_line(register: Maker) -> None:
    path = register([tax_agency_row(ONE, "株式会社みずほし")])
    path.write_bytes(path.read_bytes() * 20_000 + tax_agency_row(OTHER, "株式会社あ").encode("euc-jp"))

    *_, last = read_register(path)

    assert last == Flaw(f"{path}: line 20001", "broken encoding or control characters")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["これは,登録簿,ではない"], "line 1: no register of corporations"),
        (["", "", "x"], "line 3: no register of corporations"),
        (["PK\x03\x04…"], "a ZIP archive; unpack it"),
        ([], "no row of it can be used"),
        ([HEADER], "no row of it can be used"),
        ([tax_agency_row("7123456789013", "株式会社みずほし")], "no row of it can be used"),
    ],
)
def test_a_file_of_another_kind_is_refused(register: Maker, lines: list[str], told: str) -> None:
    path = register(lines)

    with pytest.raises(RegisterError, match=rf"houjin\.csv: {told}"):
        list(read_register(path))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="cannot be read"):
        list(read_register(tmp_path / "none.csv"))


def test_utf_16_is_refused_with_each_row_named(register: Maker) -> None:
    rows = read_register(register([tax_agency_row(ONE, "株式会社みずほし")] * 2, "utf-16"))

    assert isinstance(next(rows), Flaw)
    with pytest.raises(RegisterError, match="no row of it can be used"):
        list(rows)


@pytest.mark.parametrize("sign", ["\0", "\x1b[31m", "\ufffd", "\n"])
def test_a_name_with_control_characters_is_left_out(register: Maker, sign: str) -> None:
    path = register([tax_agency_row(ONE, f"株式会社{sign}みずほし"), tax_agency_row(OTHER, "株式会社あ")])

    bad, good = read_register(path)

    assert isinstance(bad, Flaw)
    assert bad.reason == "broken encoding or control characters"
    assert isinstance(good, Corporation)


def test_a_quote_left_open_is_told_with_all_the_lines_that_it_takes(register: Maker) -> None:
    row = tax_agency_row(ONE, "株式会社みずほし")
    path = register([row, row[:-1], row, row])

    kinds = [row.place if isinstance(row, Flaw) else row.number for row in read_register(path)]

    assert kinds == [ONE, f"{path}: lines 2-3", ONE]


def test_blank_lines_do_not_count(register: Maker) -> None:
    (corporation,) = read_register(register(["", tax_agency_row(ONE, "株式会社みずほし"), ""]))

    assert isinstance(corporation, Corporation)
