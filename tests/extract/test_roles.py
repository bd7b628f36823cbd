"""The parts that the parties play; parties and links are given."""

from collections.abc import Iterator

import pytest

from kg.extract.component import Component
from kg.extract.page import Mention, Page, Party, Said
from kg.extract.roles import COMPONENT
from kg.model import Claim, Involvement, SupplyChainLink
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

US, CARRIER, PRINTER, CLOUD, CHILD = (
    "株式会社みどり商会",
    "株式会社あおば運輸",
    "サクラ印刷株式会社",
    "株式会社ネットカメ",
    "ひびきの物産株式会社",
)
FORMS = {US: ("当社",), CARRIER: (), PRINTER: (), CLOUD: (), CHILD: (), "みなと市": ("本市",), "みなと市立東小学校": ()}


def _given(publisher: str, *links: tuple[str, str, str]) -> Component:
    """A component that sets the parties whose words stand in the text, and claims the links."""

    def run(page: Page) -> Iterator[Claim]:
        parties = []
        for name, aliases in FORMS.items():
            mentions = [
                Mention(start, start + len(form), "name")
                for form in (name, *aliases)
                for start in range(len(page.text))
                if page.text.startswith(form, start)
                and not page.text.startswith("みなと市立", start) | (form == "みなと市立東小学校")
            ]
            parties.append(Party(name, aliases, tuple(sorted(mentions, key=lambda mention: mention.start))))
        used = {publisher, *(name for link in links for name in link[::2])}
        page.parties = tuple(party for party in parties if party.mentions or party.name in used)
        quote = page.quote_of(page.layout.sentences[0])
        page.publisher = Said(publisher, quote, "test")
        for client, kind, provider in links:
            yield SupplyChainLink(client=client, type=kind, provider=provider, quotes=(quote,), rule="test")

    return Component("given", run, assigns=("parties", "publisher"))


def _roles(page_after: PageAfter, text: str, publisher: str, *links: tuple[str, str, str]) -> dict[str, set[str]]:
    roles: dict[str, set[str]] = {}
    for claim in page_after(text, _given(publisher, *links), COMPONENT).claims:
        if isinstance(claim, Involvement):
            roles.setdefault(claim.organization, set()).add(claim.role)
    return roles


def test_publisher_is_breached_in_its_own_system(page_after: PageAfter) -> None:
    """With nobody else struck, the incident is the publisher's."""
    assert _roles(page_after, "当社のサーバーが不正アクセスを受けました。", US) == {US: {"breached"}}


@pytest.mark.parametrize(
    "text",
    [
        "当社が発送を委託している株式会社あおば運輸のサーバーが不正アクセスを受け、お客様情報が漏えいした可能性があります。",
        "株式会社あおば運輸より、ランサムウェアに感染したとの報告を受けました。お客様情報が流出したおそれがあります。",
        "業務委託先における不正アクセスについて\n\n株式会社あおば運輸から連絡を受け、個人情報の漏えいの可能性が判明しました。",
    ],
)
def test_breach_at_the_contractor_harms_its_client(page_after: PageAfter, text: str) -> None:
    """The client is affected, and owns the data that the contractor held."""
    roles = _roles(page_after, text, US, (US, "outsources_to", CARRIER))
    assert roles == {US: {"client", "affected", "data_owner"}, CARRIER: {"contractor", "breached"}}


def test_no_data_owner_where_a_leak_of_its_data_is_denied(page_after: PageAfter) -> None:
    """A client whose data did not leak is affected only."""
    text = "当社が利用する株式会社ネットカメのサービスが不正アクセスを受けました。当社の情報の漏えいは確認されておりません。"
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "affected"}, CLOUD: {"service_provider", "breached"}}


def test_provider_that_is_only_mentioned_is_not_breached(page_after: PageAfter) -> None:
    """A provider who was told, or whose service went on, stays a provider."""
    text = "当社のサーバーが不正アクセスを受けたため、株式会社ネットカメに調査を依頼しました。"
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "breached"}, CLOUD: {"service_provider"}}


def test_breach_at_a_child_leaves_the_parent_unhurt(page_after: PageAfter) -> None:
    """The parent that tells of it is neither breached nor affected."""
    text = "当社の子会社であるひびきの物産株式会社のサーバーがランサムウェアに感染しました。"
    roles = _roles(page_after, text, US, (CHILD, "subsidiary_of", US))
    assert roles == {US: {"parent"}, CHILD: {"subsidiary", "breached"}}


def test_middle_of_a_chain_passes_harm_on(page_after: PageAfter) -> None:
    """One that handed the work on is no owner of the data and not hurt itself; one that used the breached service is."""
    text = "サクラ印刷株式会社の再委託先である株式会社あおば運輸が攻撃を受け、お客様情報が流出した可能性があります。"
    roles = _roles(page_after, text, US, (US, "outsources_to", PRINTER), (PRINTER, "outsources_to", CARRIER))
    assert roles == {
        US: {"client", "affected", "data_owner"},
        PRINTER: {"client", "contractor"},
        CARRIER: {"contractor", "breached"},
    }


def test_city_that_speaks_for_its_school_is_affected(page_after: PageAfter) -> None:
    """A public body with no tie of its own is affected with those for whom it speaks."""
    text = "みなと市立東小学校がアルバムを委託したサクラ印刷株式会社が攻撃を受け、児童の情報が漏えいした可能性があります。"
    roles = _roles(page_after, text, "みなと市", ("みなと市立東小学校", "outsources_to", PRINTER))
    assert roles["みなと市"] == {"affected"}
    assert roles["みなと市立東小学校"] == {"client", "affected", "data_owner"}


def test_publisher_whose_service_for_others_was_hit_is_a_provider(page_after: PageAfter) -> None:
    """A service that the publisher provides makes it a service provider."""
    roles = _roles(page_after, "当社が法人向けに提供するクラウドサービスのサーバーが不正アクセスを受けました。", US)
    assert roles == {US: {"breached", "service_provider"}}


@pytest.mark.parametrize(
    "text",
    [
        "当社及び株式会社ネットカメにて不正アクセスの状況を調査しております。当社のサーバーが攻撃を受けました。",
        "株式会社ネットカメのシステムについては、不正利用の恐れがないことを確認しました。当社のサーバーが攻撃を受けました。",
        "株式会社ネットカメの担当者が攻撃者の手口を説明しました。当社のサーバーが攻撃を受けました。",
    ],
)
def test_who_looks_into_it_is_not_struck(page_after: PageAfter, text: str) -> None:
    """To examine an incident, or to be free of it, places it nowhere."""
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "breached"}, CLOUD: {"service_provider"}}


def test_title_of_anothers_release_speaks_of_the_other(page_after: PageAfter) -> None:
    """当社 in the title of what a provider published is the provider."""
    text = "株式会社ネットカメからのリリース「当社システムに対する不正アクセスの発生について」をご確認ください。"
    text += "株式会社ネットカメのサーバーが攻撃を受けました。"
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "affected"}, CLOUD: {"service_provider", "breached"}}


def test_contractors_staff_among_the_exposed(page_after: PageAfter) -> None:
    """A contractor whose staff the publisher counts among the exposed is hurt through the publisher."""
    text = "当社のサーバーが不正アクセスを受け、当社及び株式会社あおば運輸の従業員の情報が漏えいした可能性があります。"
    roles = _roles(page_after, text, US, (US, "outsources_to", CARRIER))
    assert roles == {US: {"client", "breached"}, CARRIER: {"contractor", "affected", "data_owner"}}


def test_two_that_share_the_incident_are_both_breached(page_after: PageAfter) -> None:
    """`A 及び B において` places it at both."""
    text = "当社及び株式会社あおば運輸において、不正アクセスが発生しました。"
    assert _roles(page_after, text, US) == {US: {"breached"}, CARRIER: {"breached"}}


def test_rumour_of_a_breach_is_none(page_after: PageAfter) -> None:
    """What others posted is no breach, where the notice finds the leak in a service that it uses."""
    text = (
        "当社のサーバーが攻撃を受けたとの投稿がありますが、不正アクセスの痕跡はありませんでした。"
        "当社が利用している外部クラウドサービス上の情報が流出していました。株式会社ネットカメとともに調査中です。"
    )
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "affected", "data_owner"}, CLOUD: {"service_provider", "breached"}}


@pytest.mark.parametrize(
    "text",
    [
        "株式会社あおば運輸が、当社のお客様の書類を紛失しました。",
        "株式会社あおば運輸が、お客様の氏名を含むファイルを誤って第三者に送信しました。",
        "システムを運用する事業者（株式会社あおば運輸）から、サーバーに不正アクセスがあったとの報告を受けました。",
    ],
)
def test_loss_is_where_it_was_done(page_after: PageAfter, text: str) -> None:
    """`B が、当社の書類を紛失`: it happened at B."""
    assert _roles(page_after, text, US, (US, "outsources_to", CARRIER))[CARRIER] == {"contractor", "breached"}


@pytest.mark.parametrize(
    "text",
    [
        "株式会社あおば運輸の担当者が、誤って別のお客様にメールを送信しました。",
        "株式会社あおば運輸において、当社契約者様の情報を記録したUSBメモリを紛失しました。",
        "株式会社あおば運輸の元社員が、当社のお客様情報を持ち出していました。",
        "株式会社あおば運輸の設定ミスにより、お客様の情報が外部から閲覧できる状態になっていました。",
    ],
)
def test_what_a_contractor_loses_is_its_clients(page_after: PageAfter, text: str) -> None:
    """Data that a contractor sends astray or loses were handed to it by its client."""
    roles = _roles(page_after, text, US, (US, "outsources_to", CARRIER))
    assert roles == {US: {"client", "affected", "data_owner"}, CARRIER: {"contractor", "breached"}}


def test_own_fault_in_anothers_service(page_after: PageAfter) -> None:
    """A wrong setting of the publisher's leaves the provider of the storage out of it."""
    text = "当社の設定ミスにより、株式会社ネットカメが提供するクラウドに保存した情報が閲覧可能な状態でした。"
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "breached"}, CLOUD: {"service_provider"}}


def test_system_that_is_provided_to_another_is_the_providers(page_after: PageAfter) -> None:
    """`当社が B に提供しているシステム`: it happened at the publisher, B is hurt."""
    text = "当社が株式会社あおば運輸に提供している会員システムに不正アクセスがあり、同社の会員情報が漏えいした可能性があります。"
    roles = _roles(page_after, text, US, (CARRIER, "uses_service_of", US))
    assert roles == {US: {"service_provider", "breached"}, CARRIER: {"client", "affected", "data_owner"}}


def test_partner_that_holds_the_publishers_data(page_after: PageAfter) -> None:
    """Data that were entrusted to a partner are the publisher's."""
    text = "株式会社ネットカメのサーバーが不正アクセスを受け、当社がお預けしているお客様の情報が漏えいした可能性があります。"
    roles = _roles(page_after, text, US, (US, "partner_of", CLOUD))
    assert roles == {US: {"partner", "affected", "data_owner"}, CLOUD: {"partner", "breached"}}


def test_service_spoken_of_before(page_after: PageAfter) -> None:
    """同サイト is the provider's, whosever data were in it."""
    text = "株式会社ネットカメのサイトに掲載した当社の求人に応募された方の情報が、同サイトへの不正アクセスにより漏えいしました。"
    roles = _roles(page_after, text, US, (US, "uses_service_of", CLOUD))
    assert roles == {US: {"client", "affected", "data_owner"}, CLOUD: {"service_provider", "breached"}}


def test_service_of_the_contractor_was_struck(page_after: PageAfter) -> None:
    """Where the contractor's provider was struck, the contractor is hurt as the publisher is."""
    text = "委託先である株式会社あおば運輸において、同社が利用するクラウドサービスのサーバーが不正アクセスを受けました。"
    text += "お客様の情報が漏えいした可能性があります。"
    roles = _roles(page_after, text, US, (US, "outsources_to", CARRIER), (CARRIER, "uses_service_of", CLOUD))
    assert roles[CLOUD] == {"service_provider", "breached"}
    assert roles[US] == {"client", "affected", "data_owner"}
    assert roles[CARRIER] == {"contractor", "client", "affected"}


@pytest.mark.parametrize(
    "text",
    [
        "名簿を持ち出していたのは、サクラ印刷株式会社の元社員でした。",
        "宛先を取り違えたのはサクラ印刷株式会社で封入を担当していた派遣社員です。",
        "サクラ印刷株式会社のオペレーターが誤って別の方の請求書を同封しました。",
        "サクラ印刷株式会社に勤務する技術者が、名簿を私物の記憶媒体に入れて持ち帰っていました。",
        "紛失した者:サクラ印刷株式会社の作業員",
        "発生場所:サクラ印刷株式会社",
    ],
)
def test_whose_staff_did_it_deep_in_a_chain(page_after: PageAfter, text: str) -> None:
    """The account speaks of the staff of the last in a chain of contracts: it is breached, and the publisher is not."""
    links = ((US, "outsources_to", CARRIER), (CARRIER, "outsources_to", PRINTER))
    roles = _roles(page_after, f"当社の書類についてのお詫びです。\n\n{text}", US, *links)
    assert [name for name, found in roles.items() if "breached" in found] == [PRINTER]
    assert "affected" in roles[US]


def test_whose_staff_noticed_it_did_not_do_it(page_after: PageAfter) -> None:
    """The contractor that notices and tells is not where it happened."""
    text = "当社の担当者が宛名を誤って伝えていました。サクラ印刷株式会社の担当者が誤りに気づき、当社に連絡しました。"
    assert "breached" not in _roles(page_after, text, US, (US, "outsources_to", PRINTER))[PRINTER]


def test_publisher_whose_own_tie_is_not_told_is_affected(page_after: PageAfter) -> None:
    """It happened at one that works for another; the publisher, which tells of it, is hurt too."""
    text = "本市の書類を印刷したサクラ印刷株式会社のサーバーが不正アクセスを受けました。"
    assert _roles(page_after, text, "みなと市", (CARRIER, "outsources_to", PRINTER))["みなと市"] == {"affected"}


def test_publisher_is_not_hurt_by_what_happened_in_its_own_house(page_after: PageAfter) -> None:
    """Where nobody is said to work for anybody, the one struck may be a part of the publisher."""
    text = "みなと市立東小学校のサーバーが不正アクセスを受けました。"
    assert "affected" not in _roles(page_after, text, "みなと市").get("みなと市", set())
