"""Numbers in all the ways that notices write them."""

import pytest

from kg.extract.counts.figures import find_figures
from kg.extract.counts.numerals import find_numerals
from kg.folding import fold


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234", 1234),
        ("１２，３４５", 12345),
        ("3万2千", 32_000),
        ("4万4,000", 44_000),
        ("１７万３千", 173_000),
        ("22万7023", 227_023),
        ("136.6万", 1_366_000),
        ("1億2000万", 120_000_000),
        ("9 千", 9000),
        ("5百万", 5_000_000),
        ("二十三", 23),
        ("三千", 3000),
    ],
)
def test_values(written: str, value: int) -> None:
    assert [numeral.value for numeral in find_numerals(fold(written))] == [value]


@pytest.mark.parametrize("words", ["第3者", "数十名", "3.5件", "同一ファイル", "令和元年", "no.12 名", "microsoft 365アカウント"])
def test_no_numbers(words: str) -> None:
    assert not find_figures(words)


@pytest.mark.parametrize(
    ("words", "value", "unit", "qualifier"),
    [
        ("会員１，２００名", 1200, "people", None),
        ("約５，０００人分の写真", 5000, "people", "約"),
        ("最大で延べ734件", 734, "records", "最大で延べ"),
        ("500件以上", 500, "records", "以上"),
        ("20名程度", 20, "people", "程度"),
        ("対象者数：8,257", 8257, "people", None),
        ("個人情報の件数　約 9,104", 9104, "records", "約"),
        ("52アカウント", 52, "accounts", None),
        ("約140万通", 1_400_000, "mails", "約"),
        ("お取引先３５社", 35, "organizations", None),
        ("全45の小学校が", 45, "organizations", None),
        ("4つのクリニックで", 4, "organizations", None),
        ("サーバー6台", 6, "devices", None),
        ("一名のアカウント", 1, "people", None),
    ],
)
def test_units_and_qualifiers(words: str, value: int, unit: str, qualifier: str | None) -> None:
    (figure,) = find_figures(words)
    assert (figure.value, figure.unit, figure.qualifier) == (value, unit, qualifier)


@pytest.mark.parametrize(
    "words",
    [
        "①個人",
        "3人目",
        "1件ごと",
        "一人ひとり",
        "5社間",
        "10名体制",
        "3月15日",
        "03-1234-5678",
        "25%",
        "120万円",
        "法第26条",
        "2通りの",
    ],
)
def test_markers_ordinals_money_and_the_like_are_no_counts(words: str) -> None:
    assert not find_figures(words)
