"""Who depends on whom by work, kinship and dealings, as predicates and nouns state it; the parties are given."""

import pytest

from tests.extract.conftest import PageAfter
from tests.extract.given_parties import US, links_of, ties_of

pytestmark = pytest.mark.model


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
        ("当社が51％出資するひびきの物産株式会社で発生しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("当社子会社であり、資材の調達元であるひびきの物産株式会社です。", "ひびきの物産株式会社", "subsidiary_of", US),
        ("調査は株式会社ネットカメに委託しました。", US, "investigated_by", "株式会社ネットカメ"),
        ("株式会社ネットカメによるフォレンジック調査を行いました。", US, "investigated_by", "株式会社ネットカメ"),
        ("株式会社ネットカメと共催したセミナーです。", US, "partner_of", "株式会社ネットカメ"),
        ("当社が販売委託契約を締結している株式会社ネットカメです。", US, "partner_of", "株式会社ネットカメ"),
        ("当社の特約店である株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("当社が代理店を務める株式会社ネットカメで発生しました。", "株式会社ネットカメ", "outsources_to", US),
        ("当社が加盟する株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("当社の業務を受託いただいている株式会社あおば運輸です。", US, "outsources_to", "株式会社あおば運輸"),
        ("受注先である株式会社あおば運輸において発生しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("業務提携しております株式会社ネットカメで発生しました。", US, "partner_of", "株式会社ネットカメ"),
        ("本サイトは当社と株式会社ネットカメの共同運営です。", US, "partner_of", "株式会社ネットカメ"),
        ("当社は、商品の発送を株式会社あおば運輸に任せております。", US, "outsources_to", "株式会社あおば運輸"),
        ("商品の保管は、株式会社あおば運輸様にお願いしております。", US, "outsources_to", "株式会社あおば運輸"),
        ("検針業務を行っていただいている株式会社あおば運輸において発生しました。", US, "outsources_to", "株式会社あおば運輸"),
        ("当社に物流業務を委託いただいているひびきの物産株式会社の情報です。", "ひびきの物産株式会社", "outsources_to", US),
        ("当社へ業務を委託されているひびきの物産株式会社の情報です。", "ひびきの物産株式会社", "outsources_to", US),
        ("当社が発送を任されているひびきの物産株式会社の情報です。", "ひびきの物産株式会社", "outsources_to", US),
        ("封入を請け負っていたのは株式会社あおば運輸でした。", US, "outsources_to", "株式会社あおば運輸"),
        ("サーバーの保守業務を行っている株式会社ネットカメより連絡がありました。", US, "outsources_to", "株式会社ネットカメ"),
        ("当社が調べをお願いしたのは株式会社ネットカメです。", US, "investigated_by", "株式会社ネットカメ"),
        ("当社が起用した株式会社ネットカメの報告書を受け取りました。", US, "investigated_by", "株式会社ネットカメ"),
        ("株式会社ネットカメに中身を調べてもらっています。", US, "investigated_by", "株式会社ネットカメ"),
        (
            "当社が連携して事業を行っております株式会社ネットカメの会員サービスが攻撃を受けました。",
            US,
            "partner_of",
            "株式会社ネットカメ",
        ),
        ("当社の顧客である株式会社あおば運輸のデータです。", "株式会社あおば運輸", "outsources_to", US),
        ("発注元：株式会社あおば運輸", "株式会社あおば運輸", "outsources_to", US),
        ("株式会社あおば運輸発注の設計業務において紛失しました。", "株式会社あおば運輸", "outsources_to", US),
        (
            "サクラ印刷株式会社が愛知に置く製造子会社ひびきの物産株式会社で発生しました。",
            "ひびきの物産株式会社",
            "subsidiary_of",
            "サクラ印刷株式会社",
        ),
        ("当社の孫会社にあたるひびきの物産株式会社で発生しました。", "ひびきの物産株式会社", "subsidiary_of", US),
        (
            "ひびきの物産株式会社（サクラ印刷株式会社の完全子会社）で発生しました。",
            "ひびきの物産株式会社",
            "subsidiary_of",
            "サクラ印刷株式会社",
        ),
        (
            "ホテルやまびこ（運営：ひびきの物産株式会社）で発生しました。",
            "ホテルやまびこ",
            "subsidiary_of",
            "ひびきの物産株式会社",
        ),
        (
            "当社とひびきの物産株式会社は同じ社内ネットワークを共用しており、侵入が広がりました。",
            US,
            "shares_infrastructure_with",
            "ひびきの物産株式会社",
        ),
        (
            "ネットワークがつながっているひびきの物産株式会社でも発生しました。",
            US,
            "shares_infrastructure_with",
            "ひびきの物産株式会社",
        ),
    ],
)
def test_tie_and_its_direction(page_after: PageAfter, text: str, client: str, kind: str, provider: str) -> None:
    """Case particles, relative clauses and role nouns tell the tie and who depends on whom."""
    assert ties_of(links_of(page_after, text)) == {(client, kind, provider)}


@pytest.mark.parametrize(
    "text",
    [
        "株式会社ネットカメを装ったメールが届いています。",
        "当社は株式会社あおば運輸と対応を協議しました。",
        "株式会社ネットカメに関する報道がありました。",
        "近隣の事業者が配送業務を委託している株式会社あおば運輸で発生しました。",
        "委託した場合は適切に監督いたします。",
        "当社は株式会社ネットカメと情報を共有しております。",
        "株式会社あおば運輸に再発防止の徹底をお願いしております。",
        "株式会社あおば運輸に速やかな情報連携をお願いしております。",
    ],
)
def test_no_tie_is_guessed(page_after: PageAfter, text: str) -> None:
    """Where the words state no tie, or a stranger acts, there is none."""
    assert not ties_of(links_of(page_after, text))


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
    assert links_of(page_after, text) == []


def test_site_that_another_holds_makes_no_parent(page_after: PageAfter) -> None:
    """`B が管理する当社のサイト`: a thing is run, not the house."""
    text = "株式会社あおば運輸が保有するホテルやまびこのサイトが攻撃を受けました。"
    assert not any(link.type == "subsidiary_of" for link in links_of(page_after, text))
