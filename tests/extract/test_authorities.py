"""Who was told of the incident by way of duty, how, and when."""

import pytest

from kg.extract import authorities, dates, published
from kg.model import AuthorityReport
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- お知らせ\n- 2025年3月10日\n- 株式会社さくら物産\n\n# 本文\n"


def claims(page_after: PageAfter, body: str) -> list[AuthorityReport]:
    page = page_after(HEAD + body, dates.COMPONENT, published.COMPONENT, authorities.COMPONENT)
    return [claim for claim in page.claims if isinstance(claim, AuthorityReport)]


def read(page_after: PageAfter, body: str) -> list[tuple[str, str]]:
    return [(claim.name, claim.action) for claim in claims(page_after, body)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("個人情報保護委員会へ報告いたしました。", [("個人情報保護委員会", "reported")]),
        ("個人情報保護委員会に対し、速報を提出しました。", [("個人情報保護委員会", "reported")]),
        ("警察へ届出を行いました。", [("警察", "reported")]),
        ("所轄警察署に相談しております。", [("所轄警察署", "consulted")]),
        ("警察と連携し、調査を進めております。", [("警察", "consulted")]),
        ("警察の協力を得て調査しております。", [("警察", "consulted")]),
        ("花山県警察本部サイバー犯罪対策課へ被害届を提出しました。", [("花山県警察本部サイバー犯罪対策課", "complaint_filed")]),
        ("警視庁にも被害申告しております。", [("警視庁", "complaint_filed")]),
        ("個人情報保護委員会へ報告する予定です。", [("個人情報保護委員会", "planned")]),
        ("監督官庁への報告を進めております。", [("監督官庁", "planned")]),
        ("個人情報保護委員会から報告徴収を受けました。", [("個人情報保護委員会", "ordered")]),
        ("現地当局へ届け出ました。", [("現地当局", "reported")]),
        ("総務省花山総合通信局へ報告しました。", [("総務省花山総合通信局", "reported")]),
        ("警察からの問い合わせに対し、継続して協力しております。", [("警察", "consulted")]),
        ("警察の指導を仰ぎ、対応を進めております。", [("警察", "consulted")]),
        ("現地のデータ保護当局へ通知する手続きを行っています。", [("現地のデータ保護当局", "planned")]),
        ("個人情報保護委員会への確報は、7月末までに行います。", [("個人情報保護委員会", "planned")]),
        ("個人情報保護委員会への報告は要しない事案と判断しました。", []),
        ("保険者である花山市へは4月7日に事故報告書を提出しました。", [("花山市", "reported")]),
        ("県の高齢福祉課へ第一報を入れました。", [("県の高齢福祉課", "reported")]),
        ("埼丘県警察　9月22日　通報、10月8日　被害届", [("埼丘県警察", "consulted"), ("埼丘県警察", "complaint_filed")]),
        ("〔報告〕\n10月3日　文部科学省、厚生労働省", [("文部科学省", "reported"), ("厚生労働省", "reported")]),
        ("【国への報告】\n当社が2月16日に個人情報保護委員会へ行っています。", [("個人情報保護委員会", "reported")]),
        ("県と個人情報保護委員会に報告しました。", [("県", "reported"), ("個人情報保護委員会", "reported")]),
        # lists
        ("個人情報保護委員会および警察に報告しました。", [("個人情報保護委員会", "reported"), ("警察", "reported")]),
        ("警察への相談、個人情報保護委員会への報告を行いました。", [("警察", "consulted"), ("個人情報保護委員会", "reported")]),
        ("警察に報告・相談しております。", [("警察", "reported"), ("警察", "consulted")]),
        ("関係当局（警察、個人情報保護委員会）へ報告しました。", [("警察", "reported"), ("個人情報保護委員会", "reported")]),
        ("監督官庁である個人情報保護委員会に報告しました。", [("個人情報保護委員会", "reported")]),
        # bullets and labels
        ("・警察：被害届提出済\n", [("警察", "complaint_filed")]),
        ("・警察署：被害相談\n", [("警察署", "consulted")]),
        ("## 今後の対応\n- 警察への被害届の提出\n", [("警察", "planned")]),
        ("## 現在の状況と今後の対応\n- 警察への被害届の提出\n", [("警察", "complaint_filed")]),
        # what is told stands before the authority
        ("被害届を警察に提出しました。", [("警察", "complaint_filed")]),
        ("必要な届出を警察に対して実施しております。", [("警察", "reported")]),
        (
            "速報を個人情報保護委員会に、被害相談を警察署に行いました。",
            [("個人情報保護委員会", "reported"), ("警察署", "consulted")],
        ),
        ("被害届は3月5日に花山府警に受理されています。", [("花山府警", "complaint_filed")]),
        ("個人情報保護委員会へ確報を提出いたしました（第2報）。", [("個人情報保護委員会", "reported")]),
        # intended
        ("警察署への被害届の提出に向けて準備を進めています。", [("警察署", "planned")]),
        ("警察に届け出るとともに、捜査に協力してまいります。", [("警察", "planned")]),
        ("警察に届け出るとともに、委員会にも報告しており、捜査に協力してまいります。", [("警察", "reported")]),
        ("警察にも届け出る予定です。", [("警察", "planned")]),
        ("警察への相談も予定しております。", [("警察", "planned")]),
        ("個人情報保護委員会へは確報を期限内に提出いたします。", [("個人情報保護委員会", "planned")]),
        ("警察と連携して状況の把握に努め、必要な対応を検討します。", [("警察", "consulted")]),
        # general words that sum up
        (
            "経済産業省、個人情報保護委員会等の関係省庁へ報告しました。",
            [("経済産業省", "reported"), ("個人情報保護委員会", "reported")],
        ),
        # abroad
        ("シンガポール個人情報保護委員会に報告しました。", [("シンガポール個人情報保護委員会", "reported")]),
        ("台湾の捜査当局に届け出ました。", [("台湾の捜査当局", "reported")]),
        ("ドイツのデータ保護当局へ通知しております。", [("ドイツのデータ保護当局", "reported")]),
        ("花山市情報政策課へ報告しました。", [("花山市情報政策課", "reported")]),
        ("最寄りの交番へ紛失届を提出しました。", [("最寄りの交番", "reported")]),
        ("総務省から行政指導（文書）を受けました。", [("総務省", "ordered")]),
        ("総務省から追加の報告を求められております。", [("総務省", "ordered")]),
        # nothing told of this incident
        ("不審な電話は、最寄りの警察署へご相談ください。", []),
        ("被害が発生した場合には、警察と連携して対応いたします。", []),
        ("個人情報保護委員会のガイドラインに従います。", []),
        ("警察から、漏えいの懸念について連絡を受けました。", []),
        ("今後は警察の指導のもと、対応してまいります。", []),
        ("関係機関へ報告しました。", []),
        ("個人情報保護委員会に被害状況を申告しました。", [("個人情報保護委員会", "reported")]),
        ("警察に盗難届を提出しました。", [("警察", "complaint_filed")]),
        ("警察のご助言のもと、対応しております。", [("警察", "consulted")]),
        ("個人情報保護委員会ご指導のもと、対応しております。", [("個人情報保護委員会", "consulted")]),
        ("厚生労働省から専門家の派遣を受けております。", [("厚生労働省", "consulted")]),
        ("警察の情報提供サイトにおいて通報を行いました。", [("警察", "consulted")]),
        ("警察、および個人情報保護委員会へ報告しました。", [("警察", "reported"), ("個人情報保護委員会", "reported")]),
        (
            "個人情報保護委員会及び警察への報告・相談を行い対応してまいります。",
            [("個人情報保護委員会", "planned"), ("警察", "planned")],
        ),
        ("警察への報告・連携を進めております。", [("警察", "planned")]),
        ("個人情報保護委員会は2025年1月7日に報告済みです。", [("個人情報保護委員会", "reported")]),
        ("個人情報保護委員会から取引先への報告が必要である旨の連絡が入りました。", [("個人情報保護委員会", "ordered")]),
        ("埼玉県、個人情報保護委員会に報告しました。", [("埼玉県", "reported"), ("個人情報保護委員会", "reported")]),
        ("埼玉県と協議の上、公表いたします。", [("埼玉県", "consulted")]),
        ("埼玉県にお住まいのお客様にご連絡しました。", []),
        ("現在 警察に相談しております。", [("警察", "consulted")]),
        (
            "花山府警本部生活安全部　サイバー犯罪捜査課に報告しました。",
            [("花山府警本部生活安全部サイバー犯罪捜査課", "reported")],
        ),
    ],
)
def test_what_a_sentence_says_of_authorities(page_after: PageAfter, told: str, expected: list[tuple[str, str]]) -> None:
    assert read(page_after, told) == expected


def test_codes_of_authorities(page_after: PageAfter) -> None:
    body = "金融庁、経済産業省、国土交通省、文部科学省、厚生労働省、IPA、JPCERT/CC、JIPDECへ報告しました。"
    codes = ["fsa", "meti", "mlit", "mext", "mhlw", "ipa", "jpcert", "privacy_mark"]
    assert [claim.authority for claim in claims(page_after, body)] == codes


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("個人情報保護委員会には2025年1月7日に報告済みです。", "2025-01-07"),
        ("2025年1月7日、個人情報保護委員会へ報告しました。", "2025-01-07"),
        ("1月7日および2月3日に個人情報保護委員会へ報告しました。", "2025-01-07"),
        ("## 2025年1月7日\n- 個人情報保護委員会へ報告\n", "2025-01-07"),
        ("2025年1月5日に侵入を検知し、個人情報保護委員会へ報告しました。", None),
        ("2025年1月7日に第一報を公表し、個人情報保護委員会へ報告しました。", "2025-01-07"),
        ("### (2)2025年1月7日\n個人情報保護委員会へ報告の上、公表\n", "2025-01-07"),
        ("2025年1月7日\n- 調査が完了\n\n今後の予定\n- 個人情報保護委員会へ報告予定\n", None),
    ],
)
def test_dates_of_reports(page_after: PageAfter, told: str, date: str | None) -> None:
    assert [claim.date for claim in claims(page_after, told)] == [date]


def test_repeated_reports_are_one_with_the_first_date(page_after: PageAfter) -> None:
    body = "個人情報保護委員会へ報告済みです。\n\n- 2月3日 個人情報保護委員会へ確報\n- 1月7日 個人情報保護委員会へ速報\n"
    assert [(claim.action, claim.date) for claim in claims(page_after, body)] == [("reported", "2025-01-07")]


@pytest.mark.parametrize(
    "told",
    [
        "警察への相談を1月5日に行いました。",
        "1月3日に攻撃を検知し、警察への相談は1月5日に実施しております。",
        "警察への相談：1月5日",
        "警察への被害届については、1月5日に受理されました。",
    ],
)
def test_the_date_may_stand_behind_what_it_dates(page_after: PageAfter, told: str) -> None:
    assert [claim.date for claim in claims(page_after, told)] == ["2025-01-05"]


def test_a_clause_that_names_the_case_keeps_its_date(page_after: PageAfter) -> None:
    (claim,) = claims(page_after, "1月5日に攻撃を受けた件について、警察と連携しております。")
    assert claim.date is None
