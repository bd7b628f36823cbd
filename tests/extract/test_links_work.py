"""The words for the work or service of a link."""

import pytest

from tests.extract.conftest import PageAfter
from tests.extract.given_parties import US, links_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("当社がこのたび請求書の発送業務を委託している株式会社あおば運輸です。", "請求書の発送業務"),
        ("「会員満足度調査」において、業務を委託した株式会社あおば運輸です。", "「会員満足度調査」"),
        ("当社が業務を委託している株式会社あおば運輸です。", None),
        ("委託先が制作した卒業記念誌です。", "卒業記念誌"),
        ("当社が利用している株式会社ネットカメの予約システム「カメレオン」への攻撃です。", "予約システム「カメレオン」"),
        ("当社が会員への連絡に利用するメールサービスの運営会社である株式会社ネットカメです。", "メールサービス"),
        ("当社の予約を受け付けている予約サイト「カメ宿」を運営する株式会社ネットカメです。", "予約サイト「カメ宿」"),
        ("会員優待サービス提携先である株式会社ネットカメで発生しました。", "会員優待サービス"),
        ("当社が利用する株式会社ネットカメの会議システムの脆弱性が悪用されました。", "会議システム"),
        ("当社のオンライン予約システム提供事業者である株式会社ネットカメから連絡がありました。", "オンライン予約システム"),
        ("当社の取扱保険会社である株式会社ネットカメで発生しました。", None),
        ("当社が利用する「カメ番」の件は、サービス提供会社である株式会社ネットカメが調べています。", "「カメ番」"),
        ("一部の市立小学校の記念誌制作を担当した株式会社ネットカメです。", "記念誌制作"),
        ("予約サイト「カメ宿」において発生した件は、サービス提供会社の株式会社ネットカメが調査中です。", "予約サイト「カメ宿」"),
    ],
)
def test_work_in_the_notices_words(page_after: PageAfter, text: str, what: str | None) -> None:
    """The object of the predicate or the service's name, without what leads into it; nothing for 業務 alone."""
    assert [link.what for link in links_of(page_after, text)] == [what]


def test_link_quotes_its_sentence(page_after: PageAfter) -> None:
    """A link is quoted with the sentence that states it."""
    text = "お知らせです。\n\n当社は、配送業務を株式会社あおば運輸に委託しております。"
    (link,) = links_of(page_after, text)
    assert [quote.exact for quote in link.quotes] == ["当社は、配送業務を株式会社あおば運輸に委託しております。"]


@pytest.mark.parametrize(
    ("used", "provided"),
    [
        (
            "当社はファイル転送に「オクルン」を利用しています。",
            "オクルンの運営会社である株式会社ネットカメより連絡がありました。",
        ),
        ("当社が利用している「オクルン」で発生しました。", "オクルンは株式会社ネットカメが提供しているものです。"),
        ("当社が利用する「オクルン」で発生しました。", "株式会社ネットカメが運営するオクルンの原因は調査中です。"),
    ],
)
def test_named_service_whose_provider_another_line_gives(page_after: PageAfter, used: str, provided: str) -> None:
    """Use and provider of a service with a name are put together over lines."""
    (link,) = links_of(page_after, used + provided)
    assert (link.client, link.provider, link.type) == (US, "株式会社ネットカメ", "uses_service_of")
    assert link.what
    assert "オクルン" in link.what


def test_work_below_its_label(page_after: PageAfter) -> None:
    """A line below 委託業務の内容 names the work that the sentence leaves unsaid."""
    text = "## 概要\n\n当社が業務を委託する株式会社あおば運輸で発生しました。\n\n## 委託業務の内容\n\nコールセンター業務\n"
    assert [link.what for link in links_of(page_after, text)] == ["コールセンター業務"]


def test_provider_of_the_service_told_before(page_after: PageAfter) -> None:
    """A sentence may tell the use of a service, the next one its provider."""
    text = "申込受付に、当社は「カメ便」という申込サービスを使っておりました。提供元である株式会社ネットカメが発表しました。"
    (link,) = links_of(page_after, text)
    assert (link.client, link.type, link.provider) == (US, "uses_service_of", "株式会社ネットカメ")
    assert link.what == "「カメ便」という申込サービス"
