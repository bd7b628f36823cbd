"""Parties that a notice leaves without a name."""

import pytest

from kg.extract.parties import COMPONENT
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- 不正アクセスについて\n- 2026年3月2日\n- 株式会社みどり商会\n\n# 本文\n{body}\n"


def _unnamed(page_after: PageAfter, body: str) -> list[str]:
    return [party.name for party in page_after(HEAD.format(body=body), COMPONENT).parties if party.unnamed]


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("弊社の業務委託先から報告を受けました。委託先のサーバーが攻撃を受けました。", ["?業務委託先"]),
        ("ホームページの保守業者に調査を依頼しました。", ["?ホームページの保守業者"]),
        ("クレジットカード決済代行会社から連絡を受けました。", ["?クレジットカード決済代行会社"]),
        ("卒業アルバムの制作を委託していた業者から連絡がありました。", ["?卒業アルバムの制作を委託していた業者"]),
        (
            "カートシステム提供事業者（以下「カート事業者」）に確認しました。カート事業者が調査中です。",
            ["?カートシステム提供事業者"],
        ),
        ("当社の海外子会社において不正アクセスが発生しました。", ["?当社の海外子会社"]),
        ("当社が利用するクラウドサービスに対する不正アクセスが判明しました。", ["?クラウドサービス"]),
        ("委託先が業務を再委託した再委託先で漏えいしました。", ["?委託先", "?再委託先"]),
        ("システム管理会社に連絡しました。システム運営会社が調査中です。", ["?システム管理会社"]),
        ("委託先に連絡しました。サーバー管理会社が調査中です。", ["?サーバー管理会社"]),
        ("写真館（制作会社）から連絡がありました。", ["?写真館"]),
        ("市内の小学校から業者を通じて印刷を受注した工場です。", ["?市内の小学校", "?業者"]),
        ("名簿の印刷を業者へ委託しました。", ["?業者"]),
        ("予約を管理する外部の会社に依頼しました。", ["?予約を管理する外部の会社"]),
        ("弊社が利用するクラウドサーバーの事業者から連絡を受けました。", ["?クラウドサーバーの事業者"]),
        ("A社から連絡を受けました。A 社は当社の業務委託先であり、調査中です。", ["?A社"]),
        ("ホームページは外部のレンタルサーバーで公開しています。", ["?外部のレンタルサーバー"]),
        ("当該印刷業者から連絡を受けました。", ["?印刷業者"]),
        ("業務委託先従業員のパソコンが感染しました。", ["?業務委託先"]),
    ],
)
def test_unnamed_party(page_after: PageAfter, body: str, parties: list[str]) -> None:
    """A business whose tie is said is a party, in the notice's fullest words for it."""
    assert _unnamed(page_after, body) == parties


@pytest.mark.parametrize(
    "body",
    [
        "第三者調査機関と外部専門家、弁護士に依頼しました。",
        "セキュリティ専門会社の助言を受けています。",
        "再発防止のため、委託先の管理を徹底いたします。",
        "委託先管理規程を改めました。",
        "お取引先様および協力会社の皆様にお詫びいたします。",
        "カード会社へのお支払いについてはご確認ください。",
        "運営会社をかたるメールにご注意ください。",
        "配送業者等をかたるメールにご注意ください。",
        "システム会社を含む関係機関と連携しています。",
        "このデータは、障害のあったものとは異なるサーバー管理会社にあります。",
        "今後は委託先の選定に注意を払います。",
        "お取引先（業務委託先、仕入先など）の情報です。",
        "当社およびグループ会社では再発防止に努めます。",
    ],
)
def test_no_unnamed_party(page_after: PageAfter, body: str) -> None:
    """Experts, partners in general, measures and impostors are no parties."""
    assert _unnamed(page_after, body) == []


@pytest.mark.parametrize(
    "body",
    [
        "業務委託先である株式会社あおば運輸から報告を受けました。委託先が調査しています。",
        "株式会社あおば運輸（以下「委託先」という。）に委託しています。委託先が調査しています。",
        "印刷業者（サクラ印刷株式会社）が攻撃を受けました。市内の印刷会社からの報告です。",
        "サクラ株式会社の会員管理システムを利用しています。会員管理システム提供会社が調査しています。",
        "サクラ株式会社のシステムを利用しています。サービス提供会社から連絡がありました。",
        "サクラ株式会社に印刷を再委託しました。再委託先が攻撃を受けました。",
        "印刷を受注した会社（サクラ印刷）が攻撃を受けました。サクラ印刷株式会社の発表です。",
        "印刷を受注したサクラ印刷株式会社が攻撃を受けました。受注した業者が報告しました。",
        "受託業者\n株式会社あおば運輸\n\n業務を受託していた事業者から報告を受けました。",
    ],
)
def test_named_elsewhere(page_after: PageAfter, body: str) -> None:
    """A phrase that describes a party with a name is no party of its own."""
    assert _unnamed(page_after, body) == []
