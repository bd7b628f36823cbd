"""Ties of several parties: chains, dealers, reporters, titles beside bodies."""

import pytest

from tests.extract.conftest import PageAfter
from tests.extract.given_parties import US, links_of, ties_of

pytestmark = pytest.mark.model


def test_chain_over_clauses(page_after: PageAfter) -> None:
    """Each predicate takes its own arguments: the contractor of one clause hands on in the next."""
    text = (
        "当社は案内業務をサクラ印刷株式会社に委託しており、そのうち発送業務をサクラ印刷が株式会社あおば運輸に再委託しております。"
    )
    links = links_of(page_after, text)
    assert ties_of(links) == {
        (US, "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "株式会社あおば運輸"),
    }
    assert [link.what for link in links] == ["案内業務", "発送業務"]


def test_work_that_comes_through_a_dealer(page_after: PageAfter) -> None:
    """Work taken from a client by way of a dealer is the dealer's order: there is no tie past it."""
    text = "当社から株式会社あおば運輸を通じて印刷を受注したサクラ印刷株式会社で発生しました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸", "outsources_to", "サクラ印刷株式会社"),
    }


def test_owner_of_the_work_that_is_handed_on(page_after: PageAfter) -> None:
    """`A から受託している B の業務`: B gave it to A, A to us."""
    text = "当社がサクラ印刷株式会社から受託しているひびきの物産株式会社向けの配送業務で発生しました。"
    assert ties_of(links_of(page_after, text)) == {
        ("ひびきの物産株式会社", "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", US),
    }


def test_contractor_that_investigates(page_after: PageAfter) -> None:
    """One that has the work and is asked to investigate is an investigator too; one that was struck reports on itself."""
    asked = "配送業務を委託している株式会社あおば運輸へ調査を依頼しました。"
    struck = "配送業務を委託している株式会社あおば運輸のサーバーが攻撃を受け、株式会社あおば運輸による調査を行いました。"
    assert (US, "investigated_by", "株式会社あおば運輸") in ties_of(links_of(page_after, asked))
    assert ties_of(links_of(page_after, struck)) == {(US, "outsources_to", "株式会社あおば運輸")}


def test_work_that_is_ordered_through_a_dealer(page_after: PageAfter) -> None:
    text = "当社が株式会社あおば運輸を通じて印刷を依頼していたサクラ印刷株式会社で発生しました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸", "outsources_to", "サクラ印刷株式会社"),
    }


def test_work_that_was_handed_on_hangs_on_the_one_it_was_handed_to(page_after: PageAfter) -> None:
    text = "みなと市立東小学校が制作をサクラ印刷株式会社へ委託し、その業務を再委託された株式会社あおば運輸が攻撃を受けました。"
    assert ties_of(links_of(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "株式会社あおば運輸"),
    }


def test_subcontractor_belongs_to_the_contractor(page_after: PageAfter) -> None:
    """An unnamed 再委託先, or 同社の委託業者, hangs on the contractor, not on the publisher."""
    text = "当社が発送業務を委託しているサクラ印刷株式会社の再委託先で発生しました。\n\n"
    text += "サクラ印刷によると、同社の委託業者が設定を変更しました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "?再委託先"),
        ("サクラ印刷株式会社", "outsources_to", "?同社の委託業者"),
    }


def test_subcontractor_of_the_provider_where_nobody_else_has_work(page_after: PageAfter) -> None:
    """Who is told as 再委託先 without a contractor hangs on the provider of the service in use."""
    text = "当社が使用している採用システムの提供元である株式会社ネットカメから、"
    text += "再委託先であるサクラ印刷株式会社が攻撃を受けたとの報告がありました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "uses_service_of", "株式会社ネットカメ"),
        ("株式会社ネットカメ", "outsources_to", "サクラ印刷株式会社"),
    }


def test_provider_that_the_title_calls_a_contractor(page_after: PageAfter) -> None:
    """Where the title speaks of 外注先, the one provider in use is that contractor too."""
    text = "外注先への不正アクセスについて\n\n当社が利用している株式会社ネットカメのクラウドサービスで発生しました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "uses_service_of", "株式会社ネットカメ"),
        (US, "outsources_to", "株式会社ネットカメ"),
    }


def test_contractor_of_the_one_that_turns_to_it(page_after: PageAfter) -> None:
    """Somebody named who asks the unnamed contractor is its client."""
    text = "株式会社あおば運輸から委託先に対して調査を依頼しました。"
    assert ties_of(links_of(page_after, text)) == {
        ("株式会社あおば運輸", "outsources_to", "?委託先"),
        ("株式会社あおば運輸", "investigated_by", "?委託先"),
    }


def test_contractor_of_the_title_is_the_one_that_the_body_names(page_after: PageAfter) -> None:
    """Words of the title alone make no tie beside the named contractor's."""
    text = "委託先における不正アクセスについて\n\n当社が発送を委託する株式会社あおば運輸で不正アクセスが発生しました。"
    assert ties_of(links_of(page_after, text)) == {(US, "outsources_to", "株式会社あおば運輸")}


def test_work_that_went_straight_or_by_a_dealer(page_after: PageAfter) -> None:
    """`直接または B を通して` leaves open who went by way of B."""
    text = "みなと市立東小学校から直接またはサクラ印刷株式会社を通して制作を受注した株式会社あおば運輸で発生しました。"
    assert ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社") not in ties_of(links_of(page_after, text))


def test_contractor_of_the_one_that_reports_it(page_after: PageAfter) -> None:
    """`A より、委託先の B が攻撃を受けたと`: B is the contractor of A."""
    text = "本校のアルバム制作を依頼した株式会社あおば運輸より、委託先のサクラ印刷株式会社が攻撃を受けたとの報告がありました。"
    assert ties_of(links_of(page_after, text)) == {
        (US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸", "outsources_to", "サクラ印刷株式会社"),
    }
