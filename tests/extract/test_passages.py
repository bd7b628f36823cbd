"""Which words a date governs."""

import pytest

from kg.extract import dates
from kg.extract.passages import passages
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def read(page_after: PageAfter, body: str) -> list[tuple[str, str]]:
    page = page_after("# 公表概要\n- お知らせ\n- 2025年3月10日\n- 株式会社さくら物産\n\n# 本文\n" + body, dates.COMPONENT)
    return [(passage.date.value, passage.words.strip(" 　、。|")) for passage in passages(page)]


def test_a_date_governs_the_words_up_to_the_next_one(page_after: PageAfter) -> None:
    assert read(page_after, "2025年1月5日、侵入を検知し、1月6日、公表しました。") == [
        ("2025-01-05", "侵入を検知し"),
        ("2025-01-06", "公表しました"),
    ]


def test_dates_in_a_row_share_their_words(page_after: PageAfter) -> None:
    assert read(page_after, "2025年1月5日および9日に公表しました。") == [
        ("2025-01-05", "に公表しました"),
        ("2025-01-09", "に公表しました"),
    ]


def test_a_date_in_brackets_dates_the_words_before_it(page_after: PageAfter) -> None:
    assert read(page_after, "全端末を隔離（2025年1月5日）") == [("2025-01-05", "全端末を隔離")]


def test_a_heading_of_a_date_governs_the_lines_below(page_after: PageAfter) -> None:
    body = "## 2025年1月5日（日）\n- 侵入を検知\n- 端末を隔離\n\n## 影響\n調査中です。"
    assert read(page_after, body) == [("2025-01-05", ""), ("2025-01-05", "侵入を検知"), ("2025-01-05", "端末を隔離")]


def test_a_row_without_a_date_goes_on_with_the_one_above(page_after: PageAfter) -> None:
    body = "|1月5日|8時|侵入を検知|\n|　|9時|端末を隔離|\n"
    assert [date for date, _ in read(page_after, body)] == ["2025-01-05", "2025-01-05"]


def test_quotations_and_brackets_are_no_words_of_the_sentence(page_after: PageAfter) -> None:
    body = "2025年1月5日、「不正アクセスの発生について」を公表しました。"
    assert read(page_after, body) == [("2025-01-05", "〓〓〓〓〓〓〓〓〓〓〓〓〓〓〓を公表しました")]


def test_years_alone_govern_nothing(page_after: PageAfter) -> None:
    assert read(page_after, "2023年度から2024年度に登録されたお客様") == []
