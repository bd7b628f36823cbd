"""Ties that lists, headings and groups of users state."""

import pytest

from tests.extract.conftest import PageAfter
from tests.extract.given_parties import US, links_of, ties_of

pytestmark = pytest.mark.model


def test_service_that_the_group_uses(page_after: PageAfter) -> None:
    """Where the publisher and its group use a service, each company that the notice lists does."""
    text = "当社および当社グループ会社が利用している株式会社ネットカメのメールシステムで発生しました。\n\n"
    text += "対象会社\n\n株式会社みどり商会、株式会社あおば運輸、ひびきの物産株式会社\n"
    assert ties_of(links_of(page_after, text)) == {
        (user, "uses_service_of", "株式会社ネットカメ") for user in (US, "株式会社あおば運輸", "ひびきの物産株式会社")
    } | {(child, "subsidiary_of", US) for child in ("株式会社あおば運輸", "ひびきの物産株式会社")}


def test_service_that_listed_associates_use(page_after: PageAfter) -> None:
    """Associates that a list names use the service as the publisher does, and are no children of it."""
    text = "当社および関連団体が利用している株式会社ネットカメのメールシステムで発生しました。\n\n"
    text += "## 該当する関連団体\n\n- 株式会社あおば運輸\n- ひびきの物産株式会社\n"
    assert ties_of(links_of(page_after, text)) == {
        (user, "uses_service_of", "株式会社ネットカメ") for user in (US, "株式会社あおば運輸", "ひびきの物産株式会社")
    }


def test_school_below_the_heading_of_its_printer(page_after: PageAfter) -> None:
    """Schools that are listed below one of two printers gave their work to that one."""
    text = "市立小学校がアルバム制作を委託していたサクラ印刷株式会社、株式会社あおば運輸で発生しました。\n\n"
    text += "## サクラ印刷株式会社 取扱い分\n\n- 東小学校\n\n## 株式会社あおば運輸 取扱い分\n\n- 西小学校\n"
    assert ties_of(links_of(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("みなと市立西小学校", "outsources_to", "株式会社あおば運輸"),
    }


def test_footnote_names_the_children(page_after: PageAfter) -> None:
    """A footnote to グループ会社 says which companies are meant."""
    text = "グループ会社※1の社員に関する情報が漏えいしました。\n\n※1 株式会社あおば運輸、ひびきの物産株式会社を指します。\n"
    assert ties_of(links_of(page_after, text)) == {
        ("株式会社あおば運輸", "subsidiary_of", US),
        ("ひびきの物産株式会社", "subsidiary_of", US),
    }


def test_schools_are_the_clients_that_their_city_speaks_for(page_after: PageAfter) -> None:
    """A facility named as a kind (市立小学校が) stands for the facilities that the notice lists."""
    text = "市立小学校がアルバム制作を委託していたサクラ印刷株式会社で発生しました。\n\n対象校\n\n- 東小学校\n- 西小学校\n"
    assert ties_of(links_of(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("みなと市立西小学校", "outsources_to", "サクラ印刷株式会社"),
    }


def test_list_below_a_heading(page_after: PageAfter) -> None:
    """Names that a list gives below 国内グループ会社 are children."""
    text = "## 影響の範囲\n\n### 国内グループ会社\n\n- ひびきの物産株式会社：影響なし\n- 株式会社あおば運輸：影響なし\n"
    assert ties_of(links_of(page_after, text)) == {
        ("ひびきの物産株式会社", "subsidiary_of", US),
        ("株式会社あおば運輸", "subsidiary_of", US),
    }


def test_clients_that_a_heading_lists(page_after: PageAfter) -> None:
    """Names below 委託元 hand work to the publisher."""
    text = "当社で発生しました。\n\n## 委託元会社\n\n株式会社あおば運輸、サクラ印刷株式会社\n"
    assert ties_of(links_of(page_after, text)) == {
        ("株式会社あおば運輸", "outsources_to", US),
        ("サクラ印刷株式会社", "outsources_to", US),
    }


def test_clients_that_a_vendor_lists(page_after: PageAfter) -> None:
    """Names below those who are hit use the service that the publisher provides."""
    text = "当社が提供する予約サービス「カメ帳」に侵入がありました。\n\n## 影響を受けたお客様\n\n"
    text += "- 株式会社あおば運輸 120件\n- サクラ印刷株式会社 300件\n"
    assert ties_of(links_of(page_after, text)) == {
        ("株式会社あおば運輸", "uses_service_of", US),
        ("サクラ印刷株式会社", "uses_service_of", US),
    }


def test_companies_besides_the_bank_use_the_service(page_after: PageAfter) -> None:
    """`A のほか、B において` makes both the users."""
    text = "当社は、ひびきの物産株式会社のほか、株式会社あおば運輸において、"
    text += "株式会社ネットカメが運営するメールシステムを利用しています。"
    assert ties_of(links_of(page_after, text)) == {
        (user, "uses_service_of", "株式会社ネットカメ") for user in ("ひびきの物産株式会社", "株式会社あおば運輸")
    }


def test_which_school_gave_work_to_which_printer_is_not_guessed(page_after: PageAfter) -> None:
    """Several schools and several makers make no tie of each to each."""
    text = (
        "市立小学校の卒業アルバム制作業者（株式会社あおば運輸及びサクラ印刷株式会社）です。\n\n対象校\n\n- 東小学校\n- 西小学校\n"
    )
    assert not ties_of(links_of(page_after, text))
