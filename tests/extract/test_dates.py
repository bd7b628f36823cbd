"""Dates as notices write them, and the year, month or day that only the account settles."""

import pytest

from kg.extract.dates import COMPONENT
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- お知らせ\n- {day}\n- 株式会社さくら物産\n\n# 本文\n"


def read(page_after: PageAfter, body: str, day: str = "2025年3月10日") -> list[tuple[str, str | None]]:
    page = page_after(HEAD.format(day=day) + body, COMPONENT)
    return [(mention.value, mention.until) for mention in page.dates]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("２０２５年１月５日", "2025-01-05"),
        ("2025 年 1 月 5 日", "2025-01-05"),
        ("令和7年1月5日", "2025-01-05"),
        ("令和七年一月五日", "2025-01-05"),
        ("二〇二五年一月五日", "2025-01-05"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成28年4月5日", "2016-04-05"),
        ("昭和64年1月7日", "1989-01-07"),
        ("令和7年（2025年）1月5日", "2025-01-05"),
        ("R7.1.5", "2025-01-05"),
        ("H28.4.5", "2016-04-05"),
        ("2025/1/5", "2025-01-05"),
        ("2025-01-05", "2025-01-05"),
        ("2025.1.5", "2025-01-05"),
        ("25/1/5", "2025-01-05"),
        ("2025年1月", "2025-01"),
        ("2025年1月上旬", "2025-01"),
        ("2025年", "2025"),
    ],
)
def test_forms_of_a_date(page_after: PageAfter, written: str, value: str) -> None:
    assert read(page_after, f"{written}、不審な通信がありました。") == [(value, None)]


@pytest.mark.parametrize(
    ("account", "values"),
    [
        ("2025年1月5日に検知し、同日遮断しました。", ["2025-01-05", "2025-01-05"]),
        ("2025年1月5日に検知し、当日中に対策を行いました。", ["2025-01-05", "2025-01-05"]),
        ("2025年1月31日に検知し、翌日公表しました。", ["2025-01-31", "2025-02-01"]),
        ("2025年1月1日に検知しました。その前日に侵入されました。", ["2025-01-01", "2024-12-31"]),
        ("2025年1月5日に検知し、同月12日に復旧しました。", ["2025-01-05", "2025-01-12"]),
        ("2024年12月5日に検知し、翌月12日に復旧しました。", ["2024-12-05", "2025-01-12"]),
        ("2024年5月5日に検知し、同年7月2日に復旧しました。", ["2024-05-05", "2024-07-02"]),
        ("2024年12月27日に検知し、1月5日に復旧しました。", ["2024-12-27", "2025-01-05"]),
        ("2016年4月4日に検知し、4月21日に報告を受けました。", ["2016-04-04", "2016-04-21"]),
        ("2025年1月5日10時に検知し、同11時ごろ遮断しました。", ["2025-01-05", "2025-01-05"]),
        ("1月24日および31日に公表しました。", ["2025-01-24", "2025-01-31"]),
        ("昨年5月に検知し、本年1月に復旧しました。", ["2024-05", "2025-01"]),
        ("2025年1月5日に検知し、翌朝遮断し、その夜に公表しました。", ["2025-01-05", "2025-01-06", "2025-01-06"]),
        ("2025年1月5日に検知し、翌6日に遮断し、その3日後に復旧しました。", ["2025-01-05", "2025-01-06", "2025-01-09"]),
        ("2025年1月30日に検知し、2日に復旧しました。", ["2025-01-30", "2025-02-02"]),
        ("2025年1月5日、2月に開く催しの案内を誤送信しました。同日、判明しました。", ["2025-01-05", "2025-02", "2025-01-05"]),
        ("2025年1月5日 7:15　日本の監視会社が検知しました。同じ日に遮断しました。", ["2025-01-05", "2025-01-05"]),
        ("1/5　遮断", ["2025-01-05"]),
        ("生産管理　1/5停止　1/9再開", ["2025-01-05", "2025-01-09"]),
        ("製品の1/5以下が対象です。", []),
        ("1月請求分より印刷を切り替えます。", []),
        ("本日復旧しました。昨日までの間はご利用いただけませんでした。", ["2025-03-10", "2025-03-09"]),
    ],
)
def test_the_account_settles_what_is_not_written(page_after: PageAfter, account: str, values: list[str]) -> None:
    assert [value for value, _ in read(page_after, account)] == values


def test_a_date_without_a_year_is_not_after_the_notice(page_after: PageAfter) -> None:
    assert read(page_after, "12月20日に検知しました。") == [("2024-12-20", None)]


def test_a_planned_date_may_be_after_the_notice(page_after: PageAfter) -> None:
    assert read(page_after, "4月1日に再開する予定です。") == [("2025-04-01", None)]


def test_a_heading_dates_the_lines_below_it(page_after: PageAfter) -> None:
    body = "## 2024年12月27日\n侵入されました。\n\n## 1月5日\n検知しました。"
    assert [value for value, _ in read(page_after, body)] == ["2024-12-27", "2025-01-05"]


@pytest.mark.parametrize(
    ("written", "value", "until"),
    [
        ("2024年8月4日～12日", "2024-08-04", "2024-08-12"),
        ("2024年8月4日（日）10時頃から9月2日（月）まで", "2024-08-04", "2024-09-02"),
        ("12月27日～2025年1月5日", "2024-12-27", "2025-01-05"),
        ("2016年から2024年まで", "2016", "2024"),
        ("2023年度", "2023-04", "2024-03"),
        ("令和2年度から令和5年度", "2020-04", "2024-03"),
    ],
)
def test_ranges(page_after: PageAfter, written: str, value: str, until: str) -> None:
    assert read(page_after, f"{written}にご利用のお客様") == [(value, until)]


@pytest.mark.parametrize(
    "words",
    [
        "3日間停止しました。",
        "10日以内にご連絡ください。",
        "電話 03-1234-5678",
        "https://sakura.example/news/2025/01/05/",
        "さくら町1-2-3にて",
        "2025年2月30日",
        "9月期決算",
        "一日も早い復旧に努めます。",
        "工場は1日稼働を停止しました。",
    ],
)
def test_what_is_no_date(page_after: PageAfter, words: str) -> None:
    assert read(page_after, words) == []


def test_offsets_hold_in_the_notice(page_after: PageAfter) -> None:
    page = page_after(HEAD.format(day="2025年3月10日") + "令和７年１月５日、検知しました。", COMPONENT)
    assert [page.text[mention.start : mention.end] for mention in page.dates] == ["令和７年１月５日"]
