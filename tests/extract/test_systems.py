"""Named sites, services, shops and systems that the incident hit: the name only."""

import pytest

from kg.extract.component import Component
from kg.extract.page import Mention, Page, Party
from kg.extract.parties import COMPONENT as PARTIES
from kg.extract.systems import COMPONENT
from kg.model import AffectedSystem, Claim
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def names(page_after: PageAfter, text: str) -> list[str]:
    return [claim.name for claim in page_after(text, COMPONENT).claims if isinstance(claim, AffectedSystem)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("当社が運営する「山猫商店」において、第三者による不正アクセスがありました。", "山猫商店"),
        ("通販サイト「銀河マルシェ(https://ginga.example)」への不正アクセスを確認しました。", "銀河マルシェ"),
        ("「やまねこ便」サービスにおいて個人情報が漏えいしました。", "やまねこ便"),
        ("当店【オツベルオンラインストア】におきまして不正アクセスが発生しました。", "オツベルオンラインストア"),
        ("当社が提供するクラウドサービス Zo Cloud Navi において不正アクセスがありました。", "Zo Cloud Navi"),
        ("利用している予約システム(GINGA-Rail)が、外部から不正アクセスを受けました。", "GINGA-Rail"),
        ("入力補助ツール(製品名:Hydra、以下「ツール」)が不正アクセスを受けました。", "Hydra"),
        ("弊社Zoオンラインショップへの不正アクセスにより情報が漏えいしました。", "Zoオンラインショップ"),
        ("平素よりグスコーブドリ便をご利用いただき、ありがとうございます。", "グスコーブドリ便"),
        ("星座票発行システム用の外部サーバーが不正アクセスを受けました。", "星座票発行システム"),
        ("本学の Zo Desk 7 アカウントにおいて、第三者が不正にサインインしました。", "Zo Desk 7"),
        ("製図帳編集システムに不正アクセスされた可能性はあるものの、被害は確認されておりません。", "製図帳編集システム"),
        ("公式アカウント「山猫【公式】(@yamaneko)」が不正アクセスを受けました。", "山猫【公式】(@yamaneko)"),
        ("当社が運営するウェブサイト「ginga.example」が不正アクセスを受けました。", "ginga.example"),
        ("「銀河鉄道振興協議会」Webサイトへの不正アクセスを確認しました。", "「銀河鉄道振興協議会」Webサイト"),
        ("対象システム：大学院修了生向け星座票発行システム", "大学院修了生向け星座票発行システム"),
        ("弊社が運営するZo Online Storeにおきまして不正アクセスが発生しました。", "Zo Online Store"),
        ("当社ECサイト 銀河商会（停止中）への不正アクセスを確認しました。", "銀河商会"),
        ("グループウェア「やまねこ便」への不正アクセスを確認しました。", "やまねこ便"),
        ("弊社ECサイト「銀河マルシェ」（以下、弊社ECサイト）で不正な検知を確認しました。", "銀河マルシェ"),
    ],
)
def test_a_name_is_told_by_what_stands_around_it(page_after: PageAfter, text: str, name: str) -> None:
    assert names(page_after, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "当社サーバーへの不正アクセスを確認しました。",
        "会員管理システムにおいて不正アクセスがありました。",
        "当社ホームページの「不正アクセスに関するお知らせ」をご覧ください。",
        "通販サイト(以下「当サイト」)への不正アクセスがありました。",
        "民間管理システムへの不正アクセスがありました。",
        "管理システム(みどりクラフト社製)への不正アクセスがありました。",
        "攻撃者は遠隔操作ソフト「Toku View」を用いて不正アクセスしました。",
        "新しい監視システム「Mimi Watch」を導入し、不正アクセスに備えます。",
    ],
)
def test_generic_words_titles_short_forms_and_tools_are_no_names(page_after: PageAfter, text: str) -> None:
    assert names(page_after, text) == []


def test_a_house_that_is_run_is_a_party(page_after: PageAfter) -> None:
    text = "弊社が運営する「デイサービスひだまり南」の職員が名簿を紛失しました。"
    claims = page_after(text, PARTIES, COMPONENT).claims
    assert not [claim for claim in claims if isinstance(claim, AffectedSystem)]


def test_a_row_of_names_shares_one_sign(page_after: PageAfter) -> None:
    text = "当社が運営する「山猫商店」、「銀河マルシェ」および「やまねこ便」において、不正アクセスがありました。"
    assert names(page_after, text) == ["山猫商店", "銀河マルシェ", "やまねこ便"]


def test_a_list_below_its_heading_names_them(page_after: PageAfter) -> None:
    text = "不正アクセスがありました。\n\n# 対象サービス\n- 銀河ポータル\n- やまねこパーティー(東日本)\n"
    assert names(page_after, text) == ["銀河ポータル", "やまねこパーティー"]


@pytest.mark.parametrize("lead", ["停止しているホームページ", "下記の公式アカウントにおいて第三者による乗っ取りが発覚しました。"])
def test_addresses_between_the_lines_of_a_list_do_not_part_it_from_its_lead(page_after: PageAfter, lead: str) -> None:
    text = f"不正アクセスがありました。\n\n# {lead}\n- 銀河めぐり（観光課）\nhttps://ginga.example\n- やまねこ通信\n"
    assert names(page_after, text) == ["銀河めぐり", "やまねこ通信"]


def test_what_was_spared_is_not_named(page_after: PageAfter) -> None:
    text = "当社が運営する「山猫商店」が不正アクセスを受けました。姉妹サイト「銀河マルシェ」への影響はございません。"
    assert names(page_after, text) == ["山猫商店"]


def test_a_party_is_no_system(page_after: PageAfter) -> None:
    def party(page: Page) -> list[Claim]:
        page.parties = (Party("株式会社山猫", ("山猫",), (Mention(1, 3, "alias"),)),)
        return []

    page = page_after("「山猫」において不正アクセスがありました。", Component("party", party), COMPONENT)
    assert page.claims == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("当社の「まちのわ」が何者かに侵入されました。", "まちのわ"),
        ("「山猫便」の障害は本日復旧しました。", "山猫便"),
        ("下刷りを確かめる「校正の森」というシステムに、外部から侵入されました。", "校正の森"),
        ("「山猫展」申し込み専用フォームにおいて、他の方の情報が閲覧できる状態でした。", "山猫展"),
        ("外部の問い合わせ管理サービスであるZo Deskが不正アクセスを受けました。", "Zo Desk"),
        ("学習支援サービス・銀河の森において、不正アクセスがありました。", "銀河の森"),
        ("ウェブサーバー（ドメイン：ginga.example）が不正アクセスを受けました。", "ginga.example"),
        ("平素は「山猫市場（https://yamaneko.example）」をご利用いただき、ありがとうございます。", "山猫市場"),
    ],
)
def test_name_is_known_by_more_that_may_stand_around_it(page_after: PageAfter, text: str, name: str) -> None:
    assert names(page_after, text) == [name]


def test_greeting_may_thank_for_two(page_after: PageAfter) -> None:
    text = "日頃よりグスコーオンラインストアおよびグスコー修理サービスをご利用いただき、ありがとうございます。"
    assert names(page_after, text) == ["グスコーオンラインストア", "グスコー修理サービス"]


@pytest.mark.parametrize(
    "text",
    [
        "当法人が運営する「山猫デイサービス」の職員が名簿を紛失しました。",
        "「氏名」「住所」「電話番号」が流出しました。",
        "会員管理サイト（ドメイン ginga.example）など、他のシステムへの影響はありません。",
    ],
)
def test_house_data_and_what_was_spared_are_no_systems(page_after: PageAfter, text: str) -> None:
    assert names(page_after, text) == []
