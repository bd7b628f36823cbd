"""Where a notice says when it was issued."""

import pytest

from kg.extract import dates, published
from kg.extract.page import Said
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def read(page_after: PageAfter, text: str) -> Said | None:
    return page_after(text, dates.COMPONENT, published.COMPONENT).published


HEAD = "# 公表概要\n- お知らせ\n- 2025年3月\n- 株式会社さくら物産\n\n# 本文\n検知しました。"
LINE = "お詫びとお知らせ\n\n令和7年3月10日\n株式会社さくら物産\n\n弊社は、"
LABEL = "お詫びとお知らせ\n\n掲載日：2025.03.10（月）\n\n弊社は、"
NAMED = "お知らせ\n\nさくら市　令和7年3月10日\n\n市では、"
TITLE = "弊社における不正アクセスのお知らせ 2025年3月10日\n\n弊社は、2025年1月5日に検知しました。"
CLOSING = "お知らせ\n\n1月5日に検知しました。\n" + "調査中です。\n" * 9 + "\n2025年3月10日\n株式会社さくら物産"
SIGNED = CLOSING.replace("日\n株式会社さくら物産", "日　株式会社さくら物産　代表取締役社長　見本 太郎")
TODAY = "お知らせ\n\n2025年1月5日に検知しました。窓口を本日3月10日に設けました。"


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        (HEAD, "2025-03", "published/head"),
        (LINE, "2025-03-10", "published/date-line"),
        (LABEL, "2025-03-10", "published/date-line"),
        (NAMED, "2025-03-10", "published/date-line"),
        (TITLE, "2025-03-10", "published/title"),
        (CLOSING, "2025-03-10", "published/closing-line"),
        (SIGNED, "2025-03-10", "published/closing-line"),
        (TODAY, "2025-03-10", "published/today"),
    ],
)
def test_the_day_of_the_notice(page_after: PageAfter, text: str, value: str, rule: str) -> None:
    said = read(page_after, text)
    assert said is not None
    assert said.quote is not None
    assert (said.value, said.rule) == (value, rule)
    assert said.quote.exact in text


def test_a_date_in_the_account_is_not_the_day_of_the_notice(page_after: PageAfter) -> None:
    assert read(page_after, "お知らせ\n\n弊社は、2025年1月5日に不審な通信を検知しました。") is None
