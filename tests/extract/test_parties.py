"""Who is named in a notice: names, short forms, mentions, the publisher."""

import pytest

from kg.extract.page import Party
from kg.extract.parties import COMPONENT
from kg.model import Involvement
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- 不正アクセスについて\n- 2026年3月2日\n- {publisher}\n\n# 本文\n{body}\n"


def _notice(body: str, publisher: str = "株式会社みどり商会") -> str:
    return HEAD.format(publisher=publisher, body=body)


def _named(parties: tuple[Party, ...]) -> dict[str, tuple[str, ...]]:
    return {party.name: party.aliases for party in parties if not party.unnamed}


@pytest.mark.parametrize(
    ("sentence", "name", "aliases"),
    [
        ("当社が配送を委託している株式会社あおば運輸より連絡を受けました。", "株式会社あおば運輸", ()),
        ("業務委託先サクラ印刷株式会社のサーバーが攻撃を受けました。", "サクラ印刷株式会社", ()),
        (
            "株式会社ネットカメ（以下「ネットカメ社」といいます。）のシステムが改ざんされました。",
            "株式会社ネットカメ",
            ("ネットカメ社",),
        ),
        ("株式会社東京サンプル通信（TST社）の運営するサービスを利用しています。", "株式会社東京サンプル通信", ("TST社",)),
        ("提携先の（株）アルプス電産様から報告がありました。アルプス電産は調査中です。", "（株）アルプス電産", ("アルプス電産",)),
        ("海外子会社 Midori Trading (Asia) Pte. Ltd.（以下、MTA）が感染しました。", "Midori Trading (Asia) Pte. Ltd.", ("MTA",)),
        ("子会社の Midori Corporation (Asia) Ltd. が感染しました。", "Midori Corporation (Asia) Ltd.", ()),
        ("予約サイトを運営する Sumpleo 社から連絡を受けました。", "Sumpleo 社", ()),
        ("調査のため第三者機関「みらい調査合同会社」に依頼しました。", "みらい調査合同会社", ()),
        ("当社子会社である「ひびきの物産株式会社」で障害が発生しました。", "ひびきの物産株式会社", ()),
        ("株式会社かえでシステムとネットワークを共有しています。", "株式会社かえでシステム", ()),
        ("当社が委託を受けた国立みなと図書館様の情報が含まれます。", "国立みなと図書館", ()),
        ("サーバーの管理を委託した会社（槙原印刷所）が攻撃を受けました。", "槙原印刷所", ()),
        ("2026年3月1日付ＳＭＰ社の発表のとおり、当社が利用するＳＭＰ社のサービスで発生しました。", "ＳＭＰ社", ()),
        ("株式会社サンプル通信様（以下、SMP様）のサービスを利用しています。", "株式会社サンプル通信", ("SMP",)),
        ("株式会社みどり商会ホームのサーバーを利用しています。", "株式会社みどり商会ホーム", ()),
        ("ご不明な点は下記の委託会社までお願いします。\n\n## お問い合わせ先\nあおば運輸株式会社\n", "あおば運輸株式会社", ()),
        ("運営委託先「Travel Oak」の予約システムが不正アクセスを受けました。", "Travel Oak", ()),
        ("米国子会社Midori Americaのサーバーが攻撃を受けました。", "Midori America", ()),
        ("当社の子会社であるサンプルシステムズで障害が発生しました。", "サンプルシステムズ", ()),
        ("当社が利用する株式会社サンプル社製のシステムが攻撃を受けました。", "株式会社サンプル", ()),
        ("撮影は昨日山田写真館に委託しました。", "山田写真館", ()),
        ("給与計算を山田会計事務所に委託しています。", "山田会計事務所", ()),
        ("制作は桐ノ木台小学校から受託しました。", "桐ノ木台小学校", ()),
        ("株式会社あおば運輸〔屋号：あおば便〕に委託しました。", "株式会社あおば運輸", ("あおば便",)),
        (
            "Sampleo.com社の管理画面です。Sampleo.com社が調査し、Sampleo.comの予約は止めました。",
            "Sampleo.com社",
            ("Sampleo.com",),
        ),
        ("被害施設（北岬グランドホテル）", "北岬グランドホテル", ()),
        ("サクラ印刷株式会社が提供する予約システムとして利用しています。", "サクラ印刷株式会社", ()),
        ("製造のためサクラ印刷株式会社に委託しました。", "サクラ印刷株式会社", ()),
        ("主に県内で事業を行っている但浜建設株式会社で発生しました。", "但浜建設株式会社", ()),
        ("対象は海之里小学校です。", "海之里小学校", ()),
        ("保守を担当する北浜システムより連絡を受けました。", "北浜システム", ()),
        ("予約システムを提供するミナトより連絡を受けました。", "ミナト", ()),
        ("取引先のホクトデータから連絡を受けました。", "ホクトデータ", ()),
        ("印刷を発注していたサクラプリントのサーバーが攻撃されました。", "サクラプリント", ()),
        ("サーバーの運用をホクトに委託しています。", "ホクト", ()),
        ("当社のグループ会社「Midori Electronics」のサイトが侵害されました。", "Midori Electronics", ()),
        ("給与振込を委託しているさざなみ銀行で発生しました。", "さざなみ銀行", ()),
        ("施設の管理を行うひまわり財団で紛失しました。", "ひまわり財団", ()),
        ("清掃を請け負うみらいサービスより連絡がありました。", "みらいサービス", ()),
        ("【委託先】ホクトデータ", "ホクトデータ", ()),
        ("| 委託先 | ホクトデータ |\n| 業務 | 印刷 |", "ホクトデータ", ()),
        ("## 委託先\nホクトデータ\n\n## 概要\n委託先が調査しています。", "ホクトデータ", ()),
        ("予約システム「たびのと」（運営：タビノートラボ）が攻撃を受けました。", "タビノートラボ", ()),
        ("Sampleo.comで予約できます。Sampleo.comを止め、Sampleo.com社に連絡しました。", "Sampleo.com", ("Sampleo.com社",)),
    ],
)
def test_named_party(page_after: PageAfter, sentence: str, name: str, aliases: tuple[str, ...]) -> None:
    """A name is read whole, without what stands beside it; its short forms go with it."""
    parties = _named(page_after(_notice(sentence), COMPONENT).parties)
    assert {other: forms for other, forms in parties.items() if other != "株式会社みどり商会"} == {name: aliases}


@pytest.mark.parametrize(
    "sentence",
    [
        "クレジットカードの裏面に記載のカード会社にお問い合わせください。",
        "個人情報保護委員会および最寄りの警察署に報告しました。",
        "お取引先様、株主の皆様に深くお詫び申し上げます。",
        "市内の小学校および各学校に注意を呼びかけました。",
        "当社のグループ社、ベンダー社を含む5社が参加しました。",
        "一般財団法人さくら業界協会へ報告しております。",
        "株式会社みどりの森様とは別法人でございます。",
        "業界団体であるさくら業界協会にも報告するとともに、調査しています。",
        "偽のファイルの電子署名は SAMPLE TRADING LTD のものです。",
        "一般社団法人JPCERTコーディネーションセンターに相談しました。",
        "当社の委託先である東京都内の事業者から連絡を受けました。",
        "アルバム印刷を委託しています。",
        "画面に表示された株式会社サンプルのサポートを名乗る番号に電話しました。",
        "サーバーを管理するエンジニアが気付きました。",
        "お客様の「マイページ」より申請された情報です。",
        "運営するSamplegramが乗っ取られました。",
        "委託先のミスにより発生しました。",
        "- 委託先：なし",
        "- 発生場所：宮城県仙台市",
        "ホテル予約システムが停止しました。",
        "株式会社サンプルが提供する会計ソフトの更新を装った偽のソフトを実行しました。",
    ],
)
def test_no_party(page_after: PageAfter, sentence: str) -> None:
    """Authorities, kinds of organisations, those reported to and those that have no part are no parties."""
    assert list(_named(page_after(_notice(sentence), COMPONENT).parties)) == ["株式会社みどり商会"]


def test_list_of_schools(page_after: PageAfter) -> None:
    """Schools of a list are parties each; all schools of a town are none by name."""
    body = "みなと市立小学校のうち、次の学校が対象です。\n・青葉小学校（令和5年度）\n・港南中学校・みどり台高校\n"
    parties = page_after(_notice(body, "東県みなと市"), COMPONENT).parties
    assert list(_named(parties)) == ["東県みなと市", "青葉小学校", "港南中学校", "みどり台高校"]


def test_particles_in_listed_schools(page_after: PageAfter) -> None:
    """In a list, a school's name is the whole item, particles and adverbs in it too."""
    body = "対象校\n\n光が丘夏の空小学校（令和5年度）\n\n青葉第一高等学校、尚英中学校、緑ヶ丘小学校\n"
    parties = page_after(_notice(body, "東県みなと市"), COMPONENT).parties
    assert set(_named(parties)) == {"東県みなと市", "光が丘夏の空小学校", "青葉第一高等学校", "尚英中学校", "緑ヶ丘小学校"}


def test_list_in_a_note(page_after: PageAfter) -> None:
    """A footnote that lists companies names parties, although it stands below the desk."""
    body = "当社グループ会社※1が利用しています。\n\n## お問い合わせ先\n窓口\n\n※1 株式会社あおば運輸、しろがね物流株式会社\n"
    parties = page_after(_notice(body), COMPONENT).parties
    assert set(_named(parties)) == {"株式会社みどり商会", "株式会社あおば運輸", "しろがね物流株式会社"}


def test_own_other_name(page_after: PageAfter) -> None:
    """A name in a bracket behind the publisher's pronoun is the publisher's."""
    parties = page_after(_notice("弊社（Midori Trading, Inc.）の製品ではありません。"), COMPONENT).parties
    assert _named(parties) == {"株式会社みどり商会": ("Midori Trading, Inc.",)}


def test_phrase_at_a_distance(page_after: PageAfter) -> None:
    """A phrase that stands for a named party is a mention of it, by its noun alone."""
    body = "印刷を受注した業者のサーバーが攻撃を受けました。\n\n## 当該業者\n株式会社あおば\n"
    page = page_after(_notice(body), COMPONENT)
    (party,) = [party for party in page.parties if party.name == "株式会社あおば"]
    assert page.text[party.mentions[0].start : party.mentions[0].end] == "業者"


@pytest.mark.parametrize(
    ("publisher", "issuers", "others"),
    [
        ("株式会社みどり商会、みどり物流株式会社", ["株式会社みどり商会", "みどり物流株式会社"], []),
        ("株式会社みどり商会（ホテルみどり京都）", ["株式会社みどり商会"], ["ホテルみどり京都"]),
        (
            "学校法人みどり中村学園（中村大学・中村大学短期大学部）",
            ["学校法人みどり中村学園"],
            ["中村大学", "中村大学短期大学部"],
        ),
        ("学校法人みどり学園（青葉高校・港南高校）", ["学校法人みどり学園"], ["青葉高校", "港南高校"]),
        ("学校法人みどり学園（青葉中学校・高等学校）", ["学校法人みどり学園"], ["青葉中学校・高等学校"]),
        ("株式会社みどり商会（みどりモバイル公表）", ["株式会社みどり商会"], []),
        ("スター コーヒー ジャパン 株式会社", ["スター コーヒー ジャパン 株式会社"], []),
        ("学校法人みどり学園 青葉高等学校", ["学校法人みどり学園 青葉高等学校"], []),
    ],
)
def test_head(page_after: PageAfter, publisher: str, issuers: list[str], others: list[str]) -> None:
    """The head names who issues the notice; a house in its brackets is a party of its own."""
    page = page_after(_notice("下記のとおりご報告いたします。", publisher), COMPONENT)
    roles = [claim.organization for claim in page.claims if isinstance(claim, Involvement)]
    assert (roles, list(_named(page.parties))) == (issuers, issuers + others)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("お知らせ\n\n2026年3月2日\n株式会社みどり商会\n\n弊社のサーバーが攻撃を受けました。\n", "株式会社みどり商会"),
        (
            "弊社のサーバーが攻撃を受けました。\n\n以上\n\nしろがね物流株式会社\n代表取締役社長　見本 太郎\n",
            "しろがね物流株式会社",
        ),
        ("誤送信について\n\nみさき浜町　令和8年3月2日\n\n宛先を誤りました。\n", "みさき浜町"),
        ("誤送信について\n\nみさき町市民福祉部介護課\n令和8年3月2日\n\n宛先を誤りました。\n", "みさき町"),
        ("お詫び\n\n令和8年3月2日\nみどりグランドホテル（運営会社：株式会社みどり）\n", "みどりグランドホテル"),
        ("誤送信について\n2026/03/02　学校法人みどり丘学園\n\n本学園の職員が宛先を誤りました。\n", "学校法人みどり丘学園"),
        ("お知らせ\n2026.3.2\nホテルしらなみ\n\n当館の端末が攻撃を受けました。\n", "ホテルしらなみ"),
        ("会社名　みどり商事株式会社\n問合せ先　広報部\n\nお知らせいたします。\n", "みどり商事株式会社"),
        ("このたび、みどり商事株式会社（以下「当社」）のサーバーに不正アクセスがありました。", "みどり商事株式会社"),
        ("お知らせ\n\nみなと市立東小学校および西小学校が攻撃を受けました。\n\nみさき市\n", "みさき市"),
        ("当協会の通販サイトが改ざんされました。当協会は報告しました。弊社の窓口はこちらです。", "?当協会"),
        ("当社の親会社（株式会社みどりの丘）と連携します。", "?当社"),
    ],
)
def test_publisher_without_head(page_after: PageAfter, text: str, publisher: str) -> None:
    """A signature, a label or a definition tells the publisher; else it goes by its own pronoun."""
    page = page_after(text, COMPONENT)
    assert page.publisher is not None
    assert page.publisher.value == publisher


def test_pronouns(page_after: PageAfter) -> None:
    """弊社 is the publisher, 同社 the company named last, 同校 a school, 当ホテル the house that it was defined for."""
    body = (
        "弊社が委託している株式会社あおば運輸から連絡を受けました。同社のサーバーが攻撃を受けました。\n"
        "対象は港南中学校です。同校にも連絡しました。ホテルみどり京都（以下、当ホテル）も対象です。当ホテルは営業中です。\n"
    )
    page = page_after(_notice(body), COMPONENT)
    meant = {page.text[m.start : m.end]: party.name for party in page.parties for m in party.mentions if m.form != "name"}
    assert meant == {
        "弊社": "株式会社みどり商会",
        "同社": "株式会社あおば運輸",
        "同校": "港南中学校",
        "当ホテル": "ホテルみどり京都",
    }


def test_bare_name_described(page_after: PageAfter) -> None:
    """A name with nothing to show for an organisation's is one where a word for a business describes it."""
    body = "グループ会社である東京ミドリノで不正アクセスがありました。"
    assert list(_named(page_after(_notice(body), COMPONENT).parties)) == ["株式会社みどり商会", "東京ミドリノ"]


def test_a_notice_without_a_sentence_still_has_a_publisher(page_after: PageAfter) -> None:
    claims = page_after("・" * 40, COMPONENT).claims
    assert [claim.role for claim in claims if isinstance(claim, Involvement)] == ["publisher"]
