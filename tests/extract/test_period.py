"""The period whose customers or entries are affected."""

import pytest

from kg.extract import dates, period
from kg.model import DataPeriod
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def read(page_after: PageAfter, text: str) -> tuple[str | None, str | None] | None:
    page = page_after("個人情報漏えいのお知らせ\n\n" + text, dates.COMPONENT, period.COMPONENT)
    claims = [claim for claim in page.claims if isinstance(claim, DataPeriod)]
    assert len(claims) <= 1
    return (claims[0].start, claims[0].end) if claims else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2021年4月1日～2024年5月22日の期間に購入されたお客様の情報が漏えいしました。", ("2021-04-01", "2024-05-22")),
        ("2019年2月から2023年11月までに会員登録いただいた方が対象です。", ("2019-02", "2023-11")),
        ("2015年2月18日以降にご購入のお客様の情報が流出した可能性があります。", ("2015-02-18", None)),
        ("2024年12月4日までに申込フォームから送信された方の氏名が流出しました。", (None, "2024-12-04")),
        ("令和6年3月時点のお客様情報が閲覧された可能性があります。", (None, "2024-03")),
        ("漏えいした可能性のある対象期間：2022年10月～2025年4月", ("2022-10", "2025-04")),
        ("■対象期間\n2024年4月19日～2024年4月24日\n", ("2024-04-19", "2024-04-24")),
        ("主に2019～2021年度に在籍していた卒業生の情報が流出しました。", ("2019-04", "2022-03")),
        ("令和2年度から4年度に在籍していた生徒の情報が漏えいしました。", ("2020-04", "2023-03")),
        ("平成28年度以降の入学者の成績が漏えいした可能性があります。", ("2016-04", None)),
        ("2023年度に応募された方の個人情報が閲覧された可能性があります。", ("2023-04", "2024-03")),
        ("過去（2006年5月から2023年4月末日まで）の取引データが流出しました。", ("2006-05", "2023-04")),
        ("2024年8月3日～2025年4月17日に送受信された電子メールが漏えいした可能性があります。", ("2024-08-03", "2025-04-17")),
        ("2024年度に実施した説明会の参加者の情報が漏えいしました。", ("2024-04", "2025-03")),
        ("令和4年度及び令和5年度に実施した講座の受講生の情報が漏えいしました。", ("2022-04", "2024-03")),
        ("令和4年度・令和5年度当時、在籍していた児童の写真が漏えいしました。", ("2022-04", "2024-03")),
    ],
)
def test_periods_of_data(page_after: PageAfter, sentence: str, expected: tuple[str | None, str | None]) -> None:
    assert read(page_after, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年6月15日から16日にかけて不正ログインが行われ、会員の情報が閲覧された可能性があります。",
        "2025年3月1日～3月4日の間、個人情報が外部から閲覧可能な状態でした。",
        "漏えいの対象となるお客様には、2025年4月1日より順次ご連絡いたします。",
        "2023年度の卒業アルバムに掲載された氏名が漏えいした可能性があります。",
        "## 情報漏えいの可能性がある期間\n2024年8月3日～2025年4月10日\n",
        "2024年4月6日以降にご登録の方は対象ではございません。",
    ],
)
def test_other_periods(page_after: PageAfter, sentence: str) -> None:
    assert read(page_after, sentence) is None


def test_of_several_periods_the_widest_counts(page_after: PageAfter) -> None:
    text = (
        "2021年4月1日～2024年5月22日の期間にカードで決済されたお客様の情報が漏えいしました。\n\n"
        "2018年7月1日～2024年5月22日の期間に会員登録されたお客様の情報が漏えいした可能性があります。\n"
    )
    assert read(page_after, text) == ("2018-07-01", "2024-05-22")
