"""Who depends on whom, as predicates, nouns and the page's form state it; the parties are given."""

from collections.abc import Iterator

import pytest

from kg.extract.component import Component
from kg.extract.links import COMPONENT
from kg.extract.page import Mention, Page, Party, Said
from kg.model import Claim, SupplyChainLink
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

US = "株式会社みどり商会"
FORMS = {
    US: ("当社", "弊社", "本市"),
    "株式会社あおば運輸": ("あおば運輸",),
    "サクラ印刷株式会社": ("サクラ印刷",),
    "株式会社ネットカメ": ("ネットカメ社",),
    "ひびきの物産株式会社": ("ひびきの物産",),
    "株式会社かえで持株": (),
    "みなと市立東小学校": ("東小学校",),
    "みなと市立西小学校": ("西小学校",),
    "ホテルやまびこ": (),
    "?委託先": ("委託先",),
    "?再委託先": ("再委託先",),
    "?決済代行会社": ("決済代行会社",),
    "?同社の委託業者": ("同社の委託業者",),
}


def _parties(page: Page) -> Iterator[Claim]:
    """Set the parties whose name or alias stands in the text, longest words first, and the publisher."""
    taken: list[Mention] = []
    parties = []
    words = {form: name for name, aliases in FORMS.items() for form in (name.lstrip("?"), *aliases)}
    found: dict[str, list[Mention]] = {}
    for form in sorted(words, key=len, reverse=True):
        start = page.text.find(form, page.notice.body_start)
        while start >= 0:
            mention = Mention(start, start + len(form), "unnamed" if words[form].startswith("?") else "name")
            named_behind = page.text[mention.end :].startswith(("である", "（"))
            if not (mention.form == "unnamed" and named_behind) and not any(
                other.start < mention.end and start < other.end for other in taken
            ):
                taken.append(mention)
                found.setdefault(words[form], []).append(mention)
            start = page.text.find(form, start + 1)
    for name, aliases in FORMS.items():
        if name == US or name in found:
            mentions = tuple(sorted(found.get(name, []), key=lambda mention: mention.start))
            parties.append(Party(name, () if name.startswith("?") else aliases, mentions))
    page.parties = tuple(parties)
    page.publisher = Said(US, page.quote_of(page.layout.sentences[0]), "test")
    yield from ()


GIVEN = Component("given", _parties, assigns=("parties", "publisher"))


def _links(page_after: PageAfter, text: str) -> list[SupplyChainLink]:
    return [claim for claim in page_after(text, GIVEN, COMPONENT).claims if isinstance(claim, SupplyChainLink)]


def _ties(links: list[SupplyChainLink]) -> set[tuple[str, str, str]]:
    return {(link.client, link.type, link.provider) for link in links}


@pytest.mark.parametrize(
    ("text", "client", "kind", "provider"),
    [
        ("当社は、配送業務を株式会社あおば運輸に委託しております。", US, "outsources_to", "株式会社あおば運輸"),
        (
            "当社が配送業務を委託している株式会社あおば運輸のサーバーが攻撃を受けました。",
            US,
            "outsources_to",
            "株式会社あおば運輸",
        ),
        ("案内状の印刷を委託しておりましたサクラ印刷株式会社より報告を受けました。", US, "outsources_to", "サクラ印刷株式会社"),
        ("当社がひびきの物産株式会社様から受託した倉庫業務の情報が含まれます。", "ひびきの物産株式会社", "outsources_to", US),
        ("ひびきの物産株式会社より委託を受けて実施した調査の情報です。", "ひびきの物産株式会社", "outsources_to", US),
        ("案内状の制作を依頼したサクラ印刷株式会社で発生しました。", US, "outsources_to", "サクラ印刷株式会社"),
        ("業務委託先である株式会社あおば運輸において発生しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("本件の委託先（株式会社あおば運輸）に確認しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("弊社商品の配送をお願いしている株式会社あおば運輸です。", US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸が受託している当社の配送業務です。", US, "outsources_to", "株式会社あおば運輸"),
        (
            "当社が設置する保育園の運営業務を受託している株式会社あおば運輸のシステムが攻撃を受けました。",
            US,
            "outsources_to",
            "株式会社あおば運輸",
        ),
        ("当社の会員システムの保守を行っている株式会社ネットカメです。", US, "outsources_to", "株式会社ネットカメ"),
        (
            "株式会社あおば運輸及びその委託先であるサクラ印刷株式会社です。",
            "株式会社あおば運輸",
            "outsources_to",
            "サクラ印刷株式会社",
        ),
        ("委託先において不正アクセスが発生しました。", US, "outsources_to", "?委託先"),
        ("当社が利用している株式会社ネットカメのメール配信システムです。", US, "uses_service_of", "株式会社ネットカメ"),
        ("当社は、株式会社ネットカメが提供するクラウドサービスを利用しています。", US, "uses_service_of", "株式会社ネットカメ"),
        (
            "当社が利用するメールサービスの提供元である株式会社ネットカメより連絡がありました。",
            US,
            "uses_service_of",
            "株式会社ネットカメ",
        ),
        ("予約システム「カメレオン」（提供：株式会社ネットカメ）で発生しました。", US, "uses_service_of", "株式会社ネットカメ"),
        ("株式会社ネットカメから提供を受けているメール配信サービスです。", US, "uses_service_of", "株式会社ネットカメ"),
        ("決済代行会社から連絡を受けました。", US, "uses_service_of", "?決済代行会社"),
        (
            "「みんなの模試」を運営する株式会社ネットカメにおいて不正アクセスが発生しました。",
            US,
            "uses_service_of",
            "株式会社ネットカメ",
        ),
        (
            "株式会社あおば運輸は、グループ会社であるサクラ印刷株式会社とネットワークを共有しています。",
            "株式会社あおば運輸",
            "shares_infrastructure_with",
            "サクラ印刷株式会社",
        ),
        ("当社の連結子会社であるひびきの物産株式会社で発生しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("当社子会社（ひびきの物産株式会社）のサーバーが感染しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("当社グループのひびきの物産株式会社で発生しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("子会社の海外工場（ひびきの物産株式会社）が停止しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("当社は、株式会社かえで持株の連結子会社です。", US, "subsidiary_of", "株式会社かえで持株"),
        ("親会社である株式会社かえで持株と連携します。", US, "subsidiary_of", "株式会社かえで持株"),
        ("当社が運営するホテルやまびこにおいて発生しました。", "ホテルやまびこ", "subsidiary_of", US),
        ("株式会社ネットカメへフォレンジック調査を依頼しました。", US, "investigated_by", "株式会社ネットカメ"),
        ("外部の専門業者（株式会社ネットカメ）に調査を依頼しました。", US, "investigated_by", "株式会社ネットカメ"),
        ("当社と業務提携契約を締結している株式会社ネットカメです。", US, "partner_of", "株式会社ネットカメ"),
        ("当社の提携先である株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        (
            "当社が株式会社ネットカメと共同で利用しているサーバーで発生しました。",
            US,
            "shares_infrastructure_with",
            "株式会社ネットカメ",
        ),
        (
            "当社とネットワークを共有している株式会社ネットカメで発生しました。",
            US,
            "shares_infrastructure_with",
            "株式会社ネットカメ",
        ),
        ("給与計算業務を株式会社あおば運輸に依頼しております。", US, "outsources_to", "株式会社あおば運輸"),
        ("当社の健康診断を実施している株式会社あおば運輸です。", US, "outsources_to", "株式会社あおば運輸"),
        ("商品の発送を担当する株式会社あおば運輸で発生しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸は当社の委託先です。", US, "outsources_to", "株式会社あおば運輸"),
        ("当社の保守ベンダーである株式会社ネットカメの端末が感染しました。", US, "outsources_to", "株式会社ネットカメ"),
        ("当社が運用を受託している株式会社あおば運輸のシステムです。", "株式会社あおば運輸", "outsources_to", US),
        ("当社が運営代行を行っている株式会社あおば運輸のサイトです。", "株式会社あおば運輸", "outsources_to", US),
        ("メール配信に「カメール」（株式会社ネットカメ提供）を使用しております。", US, "uses_service_of", "株式会社ネットカメ"),
        ("株式会社ネットカメからクラウドサービスの提供を受けています。", US, "uses_service_of", "株式会社ネットカメ"),
        (
            "出店している「カメ通り」を運営する株式会社ネットカメより連絡がありました。",
            US,
            "uses_service_of",
            "株式会社ネットカメ",
        ),
        ("当社は、株式会社あおば運輸に予約システムを提供しております。", "株式会社あおば運輸", "uses_service_of", US),
        ("当社が採用システムを提供している株式会社あおば運輸です。", "株式会社あおば運輸", "uses_service_of", US),
        ("当社システムの導入企業である株式会社あおば運輸です。", "株式会社あおば運輸", "uses_service_of", US),
        ("当社が51％出資するひびきの物産株式会社で発生しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("当社子会社であり、資材の調達元であるひびきの物産株式会社です。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("調査は株式会社ネットカメに委託しました。", US, "investigated_by", "株式会社ネットカメ"),
        ("株式会社ネットカメによるフォレンジック調査を行いました。", US, "investigated_by", "株式会社ネットカメ"),
        ("株式会社ネットカメと共催したセミナーです。", US, "partner_of", "株式会社ネットカメ"),
        ("当社が販売委託契約を締結している株式会社ネットカメです。", US, "partner_of", "株式会社ネットカメ"),
        ("当社の特約店である株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("当社が代理店を務める株式会社ネットカメで発生しました。", "株式会社ネットカメ", "outsources_to", US),
        ("当社が加盟する株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("当社が顧客管理に用いている株式会社ネットカメのシステムです。", US, "uses_service_of", "株式会社ネットカメ"),
        ("当社は健康診断の予約を株式会社ネットカメのシステムで行っています。", US, "uses_service_of", "株式会社ネットカメ"),
        ("株式会社ネットカメが開発し、当社に提供している販売管理システムです。", US, "uses_service_of", "株式会社ネットカメ"),
        ("勤怠管理システムの提供を受けている株式会社ネットカメです。", US, "uses_service_of", "株式会社ネットカメ"),
        (
            "株式会社ネットカメが提供するシステムを利用して、ひびきの物産株式会社が作成したものです。",
            "ひびきの物産株式会社",
            "uses_service_of",
            "株式会社ネットカメ",
        ),
        (
            "株式会社ネットカメの提供サービスへの不正アクセスによるひびきの物産株式会社従業員の個人情報の漏えいです。",
            "ひびきの物産株式会社",
            "uses_service_of",
            "株式会社ネットカメ",
        ),
        ("クモガタをご利用の株式会社あおば運輸の情報です。", "株式会社あおば運輸", "uses_service_of", US),
        ("導入先である株式会社あおば運輸のサーバーです。", "株式会社あおば運輸", "uses_service_of", US),
        ("当社の業務を受託いただいている株式会社あおば運輸です。", US, "outsources_to", "株式会社あおば運輸"),
        ("受注先である株式会社あおば運輸において発生しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("業務提携しております株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("本サイトは当社と株式会社ネットカメの共同運営です。", US, "partner_of", "株式会社ネットカメ"),
    ],
)
def test_tie_and_its_direction(page_after: PageAfter, text: str, client: str, kind: str, provider: str) -> None:
    """Case particles, relative clauses and role nouns tell the tie and who depends on whom."""
    assert _ties(_links(page_after, text)) == {(client, kind, provider)}


@pytest.mark.parametrize(
    "text",
    [
        "株式会社ネットカメを装ったメールが届いています。",
        "当社は株式会社あおば運輸と対応を協議しました。",
        "株式会社ネットカメに関する報道がありました。",
        "近隣の事業者が配送業務を委託している株式会社あおば運輸で発生しました。",
        "委託した場合は適切に監督いたします。",
        "当社は株式会社ネットカメと情報を共有しております。",
    ],
)
def test_no_tie_is_guessed(page_after: PageAfter, text: str) -> None:
    """Where the words state no tie, or a stranger acts, there is none."""
    assert not _ties(_links(page_after, text))


def test_chain_over_clauses(page_after: PageAfter) -> None:
    """Each predicate takes its own arguments: the contractor of one clause hands on in the next."""
    text = (
        "当社は案内業務をサクラ印刷株式会社に委託しており、そのうち発送業務をサクラ印刷が株式会社あおば運輸に再委託しております。"
    )
    links = _links(page_after, text)
    assert _ties(links) == {
        (US, "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "株式会社あおば運輸"),
    }
    assert [link.what for link in links] == ["案内業務", "発送業務"]


def test_work_that_comes_through_a_dealer(page_after: PageAfter) -> None:
    """Work taken from a client by way of a dealer is the dealer's order: there is no tie past it."""
    text = "当社から株式会社あおば運輸を通じて印刷を受注したサクラ印刷株式会社で発生しました。"
    assert _ties(_links(page_after, text)) == {
        (US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸", "outsources_to", "サクラ印刷株式会社"),
    }


def test_owner_of_the_work_that_is_handed_on(page_after: PageAfter) -> None:
    """`A から受託している B の業務`: B gave it to A, A to us."""
    text = "当社がサクラ印刷株式会社から受託しているひびきの物産株式会社向けの配送業務で発生しました。"
    assert _ties(_links(page_after, text)) == {
        ("ひびきの物産株式会社", "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", US),
    }


def test_contractor_that_investigates(page_after: PageAfter) -> None:
    """One that has the work and is asked to investigate is an investigator too; one that was struck reports on itself."""
    asked = "配送業務を委託している株式会社あおば運輸へ調査を依頼しました。"
    struck = "配送業務を委託している株式会社あおば運輸のサーバーが攻撃を受け、株式会社あおば運輸による調査を行いました。"
    assert (US, "investigated_by", "株式会社あおば運輸") in _ties(_links(page_after, asked))
    assert _ties(_links(page_after, struck)) == {(US, "outsources_to", "株式会社あおば運輸")}


def test_service_that_the_group_uses(page_after: PageAfter) -> None:
    """Where the publisher and its group use a service, each company that the notice lists does."""
    text = "当社および当社グループ会社が利用している株式会社ネットカメのメールシステムで発生しました。\n\n"
    text += "対象会社\n\n株式会社みどり商会、株式会社あおば運輸、ひびきの物産株式会社\n"
    assert _ties(_links(page_after, text)) == {
        (user, "uses_service_of", "株式会社ネットカメ") for user in (US, "株式会社あおば運輸", "ひびきの物産株式会社")
    } | {(child, "subsidiary_of", US) for child in ("株式会社あおば運輸", "ひびきの物産株式会社")}


def test_service_that_listed_associates_use(page_after: PageAfter) -> None:
    """Associates that a list names use the service as the publisher does, and are no children of it."""
    text = "当社および関連団体が利用している株式会社ネットカメのメールシステムで発生しました。\n\n"
    text += "## 該当する関連団体\n\n- 株式会社あおば運輸\n- ひびきの物産株式会社\n"
    assert _ties(_links(page_after, text)) == {
        (user, "uses_service_of", "株式会社ネットカメ") for user in (US, "株式会社あおば運輸", "ひびきの物産株式会社")
    }


def test_school_below_the_heading_of_its_printer(page_after: PageAfter) -> None:
    """Schools that are listed below one of two printers gave their work to that one."""
    text = "市立小学校がアルバム制作を委託していたサクラ印刷株式会社、株式会社あおば運輸で発生しました。\n\n"
    text += "## サクラ印刷株式会社 取扱い分\n\n- 東小学校\n\n## 株式会社あおば運輸 取扱い分\n\n- 西小学校\n"
    assert _ties(_links(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("みなと市立西小学校", "outsources_to", "株式会社あおば運輸"),
    }


def test_footnote_names_the_children(page_after: PageAfter) -> None:
    """A footnote to グループ会社 says which companies are meant."""
    text = "グループ会社※1の社員に関する情報が漏えいしました。\n\n※1 株式会社あおば運輸、ひびきの物産株式会社を指します。\n"
    assert _ties(_links(page_after, text)) == {
        ("株式会社あおば運輸", "subsidiary_of", US),
        ("ひびきの物産株式会社", "subsidiary_of", US),
    }


def test_work_that_is_ordered_through_a_dealer(page_after: PageAfter) -> None:
    text = "当社が株式会社あおば運輸を通じて印刷を依頼していたサクラ印刷株式会社で発生しました。"
    assert _ties(_links(page_after, text)) == {
        (US, "outsources_to", "株式会社あおば運輸"),
        ("株式会社あおば運輸", "outsources_to", "サクラ印刷株式会社"),
    }


def test_work_that_was_handed_on_hangs_on_the_one_it_was_handed_to(page_after: PageAfter) -> None:
    text = "みなと市立東小学校が制作をサクラ印刷株式会社へ委託し、その業務を再委託された株式会社あおば運輸が攻撃を受けました。"
    assert _ties(_links(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "株式会社あおば運輸"),
    }


def test_subcontractor_belongs_to_the_contractor(page_after: PageAfter) -> None:
    """An unnamed 再委託先, or 同社の委託業者, hangs on the contractor, not on the publisher."""
    text = "当社が発送業務を委託しているサクラ印刷株式会社の再委託先で発生しました。\n\n"
    text += "サクラ印刷によると、同社の委託業者が設定を変更しました。"
    assert _ties(_links(page_after, text)) == {
        (US, "outsources_to", "サクラ印刷株式会社"),
        ("サクラ印刷株式会社", "outsources_to", "?再委託先"),
        ("サクラ印刷株式会社", "outsources_to", "?同社の委託業者"),
    }


def test_subcontractor_of_the_provider_where_nobody_else_has_work(page_after: PageAfter) -> None:
    """Who is told as 再委託先 without a contractor hangs on the provider of the service in use."""
    text = "当社が使用している採用システムの提供元である株式会社ネットカメから、"
    text += "再委託先であるサクラ印刷株式会社が攻撃を受けたとの報告がありました。"
    assert _ties(_links(page_after, text)) == {
        (US, "uses_service_of", "株式会社ネットカメ"),
        ("株式会社ネットカメ", "outsources_to", "サクラ印刷株式会社"),
    }


def test_schools_are_the_clients_that_their_city_speaks_for(page_after: PageAfter) -> None:
    """A facility named as a kind (市立小学校が) stands for the facilities that the notice lists."""
    text = "市立小学校がアルバム制作を委託していたサクラ印刷株式会社で発生しました。\n\n対象校\n\n- 東小学校\n- 西小学校\n"
    assert _ties(_links(page_after, text)) == {
        ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社"),
        ("みなと市立西小学校", "outsources_to", "サクラ印刷株式会社"),
    }


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
        ("予約サイト「カメ宿」において発生した件は、サービス提供会社の株式会社ネットカメが調査中です。", "予約サイト「カメ宿」"),
    ],
)
def test_work_in_the_notices_words(page_after: PageAfter, text: str, what: str | None) -> None:
    """The object of the predicate or the service's name, without what leads into it; nothing for 業務 alone."""
    assert [link.what for link in _links(page_after, text)] == [what]


def test_list_below_a_heading(page_after: PageAfter) -> None:
    """Names that a list gives below 国内グループ会社 are children."""
    text = "## 影響の範囲\n\n### 国内グループ会社\n\n- ひびきの物産株式会社：影響なし\n- 株式会社あおば運輸：影響なし\n"
    assert _ties(_links(page_after, text)) == {
        ("ひびきの物産株式会社", "subsidiary_of", US),
        ("株式会社あおば運輸", "subsidiary_of", US),
    }


def test_link_quotes_its_sentence(page_after: PageAfter) -> None:
    """A link is quoted with the sentence that states it."""
    text = "お知らせです。\n\n当社は、配送業務を株式会社あおば運輸に委託しております。"
    (link,) = _links(page_after, text)
    assert [quote.exact for quote in link.quotes] == ["当社は、配送業務を株式会社あおば運輸に委託しております。"]


def test_provider_that_the_title_calls_a_contractor(page_after: PageAfter) -> None:
    """Where the title speaks of 外注先, the one provider in use is that contractor too."""
    text = "外注先への不正アクセスについて\n\n当社が利用している株式会社ネットカメのクラウドサービスで発生しました。"
    assert _ties(_links(page_after, text)) == {
        (US, "uses_service_of", "株式会社ネットカメ"),
        (US, "outsources_to", "株式会社ネットカメ"),
    }


def test_clients_that_a_heading_lists(page_after: PageAfter) -> None:
    """Names below 委託元 hand work to the publisher."""
    text = "当社で発生しました。\n\n## 委託元会社\n\n株式会社あおば運輸、サクラ印刷株式会社\n"
    assert _ties(_links(page_after, text)) == {
        ("株式会社あおば運輸", "outsources_to", US),
        ("サクラ印刷株式会社", "outsources_to", US),
    }


def test_contractor_of_the_one_that_turns_to_it(page_after: PageAfter) -> None:
    """Somebody named who asks the unnamed contractor is its client."""
    text = "株式会社あおば運輸から委託先に対して調査を依頼しました。"
    assert _ties(_links(page_after, text)) == {
        ("株式会社あおば運輸", "outsources_to", "?委託先"),
        ("株式会社あおば運輸", "investigated_by", "?委託先"),
    }


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
    (link,) = _links(page_after, used + provided)
    assert (link.client, link.provider, link.type) == (US, "株式会社ネットカメ", "uses_service_of")
    assert link.what
    assert "オクルン" in link.what


@pytest.mark.parametrize(
    "text",
    [
        "今後は、委託先との協働体制の強化を含め、再発防止に取り組んでまいります。",
        "委託先の皆様にご心配をおかけしました。",
        "取引業者（委託先、仕入業者等）の情報が含まれます。",
    ],
)
def test_contractors_in_general_are_no_tie(page_after: PageAfter, text: str) -> None:
    """委託先 in a policy, an address or a list of kinds means nobody in particular."""
    assert _links(page_after, text) == []


def test_contractor_of_the_title_is_the_one_that_the_body_names(page_after: PageAfter) -> None:
    """Words of the title alone make no tie beside the named contractor's."""
    text = "委託先における不正アクセスについて\n\n当社が発送を委託する株式会社あおば運輸で不正アクセスが発生しました。"
    assert _ties(_links(page_after, text)) == {(US, "outsources_to", "株式会社あおば運輸")}


def test_site_that_another_holds_makes_no_parent(page_after: PageAfter) -> None:
    """`B が管理する当社のサイト`: a thing is run, not the house."""
    text = "株式会社あおば運輸が保有するホテルやまびこのサイトが攻撃を受けました。"
    assert not any(link.type == "subsidiary_of" for link in _links(page_after, text))


def test_work_that_went_straight_or_by_a_dealer(page_after: PageAfter) -> None:
    """`直接または B を通して` leaves open who went by way of B."""
    text = "みなと市立東小学校から直接またはサクラ印刷株式会社を通して制作を受注した株式会社あおば運輸で発生しました。"
    assert ("みなと市立東小学校", "outsources_to", "サクラ印刷株式会社") not in _ties(_links(page_after, text))


def test_work_below_its_label(page_after: PageAfter) -> None:
    """A line below 委託業務の内容 names the work that the sentence leaves unsaid."""
    text = "## 概要\n\n当社が業務を委託する株式会社あおば運輸で発生しました。\n\n## 委託業務の内容\n\nコールセンター業務\n"
    assert [link.what for link in _links(page_after, text)] == ["コールセンター業務"]
