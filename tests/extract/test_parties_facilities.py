"""Houses that serve people on the spot, by their quoted names."""

import pytest

from kg.extract.parties import COMPONENT
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- 個人情報の紛失について\n- 2026年3月2日\n- 社会福祉法人みどり会\n\n# 本文\n{body}\n"


def _others(page_after: PageAfter, body: str) -> list[str]:
    return [party.name for party in page_after(HEAD.format(body=body), COMPONENT).parties][1:]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("当法人が運営する「デイサービスこもれび南」の職員が書類を紛失しました。", "デイサービスこもれび南"),
        ("弊会が運営いたします「こもれびの里保育園」において、名簿を紛失しました。", "こもれびの里保育園"),
        ("当会が経営する「レストラン こもれび」の予約用パソコンが感染しました。", "レストラン こもれび"),
        ("当法人が運営する特別養護老人ホーム「こもれびの丘」の職員が誤って送信しました。", "こもれびの丘"),
        ("当社が運営する学習塾「こもれび」東教室の講師が紛失しました。", "こもれび"),
        ("調剤薬局「こもれび薬局 東店」にて、別の方に書類をお渡ししました。", "こもれび薬局 東店"),
    ],
)
def test_facility(page_after: PageAfter, body: str, name: str) -> None:
    """A facility in quotation marks that is run, or where something happens, is a party under its whole name."""
    assert _others(page_after, body) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "当会の運営するネットショップ「こもれびマルシェ」が不正アクセスを受けました。",
        "当会が運営する「こもれびカフェ」アプリが不正アクセスを受けました。",
        "当会が運営する「レストランこもれびオンラインショップ」が不正アクセスを受けました。",
        "「クリニックからのお知らせ」をご覧ください。",
        "病児保育室「こもれび」（受付時間：9時から17時）",
    ],
)
def test_no_facility(page_after: PageAfter, body: str) -> None:
    """What is on the web is a system; a heading or a line that only lists a house makes it no party."""
    assert _others(page_after, body) == []
