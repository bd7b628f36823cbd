"""Names without a legal form, which only the words beside them show to be an organisation's."""

import pytest

from kg.extract.parties import COMPONENT
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

PUBLISHER = "株式会社みどり商会"
HEAD = "# 公表概要\n- 不正アクセスについて\n- 2026年3月2日\n- {publisher}\n\n# 本文\n{body}\n"


def _named(page_after: PageAfter, body: str, publisher: str = PUBLISHER) -> list[str]:
    page = page_after(HEAD.format(publisher=publisher, body=body), COMPONENT)
    return [party.name for party in page.parties if not party.unnamed and party.name != publisher]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("構築と保守をウェブシード様にお願いしており、同社のサーバーが攻撃を受けました。", ["ウェブシード"]),
        ("撮影は「フォトスタジオ空」に、印刷は「みどりプリント」にお願いしております。", ["フォトスタジオ空", "みどりプリント"]),
        (
            "発送を南都メーリングに委託し、南都メーリングは梱包をミナトワークスに再委託しました。",
            ["南都メーリング", "ミナトワークス"],
        ),
        ("決済代行のペイゲート、配送のはやぶさ便とは引き続き連携しております。", ["ペイゲート", "はやぶさ便"]),
        ("提携先の南風トラベルが保有する情報が流出しました。", ["南風トラベル"]),
        ("ハルモニアが提供する予約システムが不正アクセスを受けました。", ["ハルモニア"]),
        ("当社グループの青葉ロジスティクスが運営する倉庫が攻撃を受けました。", ["青葉ロジスティクス"]),
        ("ソラノ様より連絡を受けました。", ["ソラノ"]),
        ("予約サイト「タビノワ」の管理画面に不正ログインがありました。", ["タビノワ"]),
        ("店舗はShoplyのカートシステムを利用しております。", ["Shoply"]),
        ("会員の名簿を、ミナト株式会社、ソラノ・カンパニーと共有しました。", ["ミナト株式会社", "ソラノ・カンパニー"]),
        ("JAみなとが委託しているシステムで発生しました。", ["JAみなと"]),
        ("本学附属病院のパソコンが盗まれました。", ["附属病院"]),
        ("当協会が管理運営する「潮風マリンパーク」の予約係のメールが悪用されました。", ["潮風マリンパーク"]),
    ],
)
def test_bare_name(page_after: PageAfter, sentence: str, names: list[str]) -> None:
    """Work that is handed over, done or provided, a tie and an honour each show a name that nothing else does."""
    assert _named(page_after, sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "提携先のホテルや旅行会社にもお知らせしております。",
        "委託先のヒューマンエラーにより発生しました。",
        "調査をフォレンジック調査会社に依頼しました。",
        "カードの再発行をみなとカードにお願いしました。",
        "田中様からのご指摘により判明しました。",
        "公式予約サイト「タビノワ」は影響を受けません。",
        "メーカーが提供するセキュリティ更新プログラムを適用しました。",
        "株式会社ソラノ社製のVPN装置の脆弱性を突かれました。",
        "システム部門の担当者がデータベースの設定を誤りました。",
        "特定のプロバイダ（現在はABNのみ）のメールアドレスをご利用のお客様において、乗っ取りが発生しました。",
    ],
)
def test_no_bare_name(page_after: PageAfter, sentence: str) -> None:
    """Common nouns, people, experts, the publisher's own site and the maker of a device are no parties by such words."""
    assert _named(page_after, sentence) == []


@pytest.mark.parametrize(
    ("body", "towns"),
    [
        ("みなと市様より受注した工事の図面が流出しました。", ["みなと市"]),
        ("青森市から指定管理を任されている施設です。", ["青森市"]),
        ("業務を委託している青森市と、弘前市の情報が流出しました。", ["青森市", "弘前市"]),
        ("## 影響を受けた自治体様\n\n- 青森市 120件\n- 弘前市 35件\n", ["青森市", "弘前市"]),
        ("青森市の株式会社ソラノに委託しました。", ["株式会社ソラノ"]),
        ("青森市の皆様にお詫びします。近隣市町にも知らせました。", []),
    ],
)
def test_town_that_hands_over_work(page_after: PageAfter, body: str, towns: list[str]) -> None:
    """A town is a party where it hands over work, is honoured as a customer, or stands in a list of them."""
    assert _named(page_after, body) == towns


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("当社が導入している株式会社ソラノ製クラウド型顧客管理システムが攻撃を受けました。", "株式会社ソラノ"),
        ("医療機関「医療法人かえで会」から受託しています。", "医療法人かえで会"),
        ("寄付サイトを運営する一般社団法人ギフトの輪機構に預けています。", "一般社団法人ギフトの輪機構"),
        ("封入は有限会社ミナト発送さんに外注しています。", "有限会社ミナト発送"),
        ("オンライン旅行会社さくらトリップ株式会社に委託しています。", "さくらトリップ株式会社"),
        ("業務をご発注いただいているみなと運輸株式会社様の情報です。", "みなと運輸株式会社"),
    ],
)
def test_bounds_of_a_legal_name(page_after: PageAfter, sentence: str, name: str) -> None:
    """A name with a legal form ends before 製 and さん, goes on over の, and begins behind a word for a business."""
    assert _named(page_after, sentence) == [name]
