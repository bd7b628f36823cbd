"""A notice reads the same in every encoding that a Japanese site uses."""

import codecs

import pytest

from kg.errors import ReadError
from kg.read.encodings import decode

NOTICE = """不正アクセスに関するお詫びとお知らせ

ひばり書房株式会社（以下「当社」）は、お客様１，２００名の個人情報が漏えいした可能性を確認しました。
"""


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp932", "shift_jis", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le", "utf-16-be", "euc_jis_2004"],
)
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(NOTICE.encode(encoding)) == NOTICE


def test_utf_16_big_endian_with_a_mark() -> None:
    assert decode(codecs.BOM_UTF16_BE + NOTICE.encode("utf-16-be")) == NOTICE


@pytest.mark.parametrize("encoding", ["cp932", "iso2022_jp_2004", "euc_jis_2004"])
def test_circled_figures_survive(encoding: str) -> None:
    text = NOTICE + "①氏名\n②住所\n"
    written = text.encode(encoding).replace(b"\x1b$(Q", b"\x1b$B")
    assert decode(written) == text


def test_a_short_text_in_euc_is_not_taken_for_half_width_kana() -> None:
    assert decode("個人情報の漏えい".encode("euc_jp")) == "個人情報の漏えい"


def test_a_false_declaration_is_not_believed() -> None:
    page = '<meta charset="iso-8859-1">' + NOTICE
    assert decode(page.encode("euc_jp")) == page


def test_line_ends_stay_as_they_are() -> None:
    assert decode("一行目\r\n二行目\r\n".encode("cp932")) == "一行目\r\n二行目\r\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 8, "binary"),
        (b"PK\x03\x04" + bytes(range(256)) * 4, "binary"),
        (NOTICE.encode()[:-2], "broken encoding"),
        (NOTICE.encode("cp932") + b"\xff\xfd\xfe", "broken encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        decode(data)
