"""Where a notice stands in its series."""

import pytest

from kg.extract import stage
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- {title}\n- 2025年5月9日\n- 株式会社みなと\n- https://minato.example/2\n{earlier}\n# 本文\n{opening}\n"
EARLIER = "- 第1報：https://minato.example/1\n"


def read(page_after: PageAfter, title: str, opening: str) -> tuple[str, bool]:
    page = page_after(HEAD.format(title=title, opening=opening, earlier=""), stage.COMPONENT)
    assert page.stage is not None
    return page.stage.value, page.stage.quote is not None


@pytest.mark.parametrize(
    ("title", "opening", "value"),
    [
        ("不正アクセスに関するお知らせ（第2報）", "調査を続けております。", "followup"),
        ("不正アクセスに関するお知らせ（続報）", "調査を続けております。", "followup"),
        ("対応完了のお知らせ", "2月5日に公表いたしました件につきまして、対応を終えました。", "final"),
        ("システム復旧のお知らせ", "全面復旧いたしました。経緯は2月5日付のお知らせをご覧ください。", "final"),
        ("不正アクセスに関するお知らせ（続報）", "復旧が完了したシステムから順次再開しております。", "followup"),
        ("不正アクセスに関するお知らせ（第１報）", "調査結果をご報告いたします。", "first"),
        ("不正アクセスについて", "2025年4月1日に公表いたしました件につきまして、調査を続けております。", "followup"),
        ("不正アクセスについて", "先日お知らせいたしましたとおり、サーバーが侵入されました。", "followup"),
        ("不正アクセスに関する最終報告", "ご報告いたします。", "final"),
        (
            "不正アクセスに関する調査結果のお知らせ",
            "2025年4月1日付「お知らせ」にて公表いたしました件について、ご報告します。",
            "final",
        ),
        ("不正アクセスについて（第3報）", "4月1日にお知らせいたしました件について、調査が完了いたしました。", "final"),
        ("サービス再開のお知らせ", "4月1日にお知らせいたしました障害につきまして、ご報告します。", "final"),
        ("不正アクセスについて", "前回のお知らせ以降に判明した事実をご報告します。", "followup"),
        ("サービスの一部再開のお知らせ", "4月1日にお知らせいたしました障害につきまして、ご報告します。", "followup"),
    ],
)
def test_titles_and_openings(page_after: PageAfter, title: str, opening: str, value: str) -> None:
    assert read(page_after, title, opening) == (value, True)


def test_a_result_without_an_earlier_announcement_is_first(page_after: PageAfter) -> None:
    assert read(page_after, "不正アクセスに関する調査結果のお知らせ", "サーバーが侵入されました。") == ("first", False)


def test_nothing_said_is_first_without_a_quote(page_after: PageAfter) -> None:
    assert read(page_after, "不正アクセスに関するお詫びとお知らせ", "サーバーが侵入されました。") == ("first", False)


def test_the_head_knows_of_an_earlier_report(page_after: PageAfter) -> None:
    text = HEAD.format(title="不正アクセスについて", opening="調査を続けております。", earlier=EARLIER)
    page = page_after(text, stage.COMPONENT)
    assert page.stage is not None
    assert page.stage.quote is not None
    assert (page.stage.value, page.stage.quote.exact) == ("followup", "第1報：https://minato.example/1")


def test_the_announcement_of_somebody_else_is_none_of_ours(page_after: PageAfter) -> None:
    assert (
        read(page_after, "不正アクセスについて", "委託先のみどり運輸株式会社より、不正アクセスを受けた旨の公表がありました。")[0]
        == "first"
    )


def test_the_end_without_an_earlier_announcement_makes_no_final(page_after: PageAfter) -> None:
    assert read(page_after, "不正アクセスの発生と対応完了のお知らせ", "当社が不正アクセスを受けました。") == ("first", False)
