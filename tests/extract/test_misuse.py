"""Whether the data were misused: one claim that decides, or none."""

import pytest

from kg.extract.misuse import COMPONENT
from kg.model import Misuse, Status
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

POSSIBLE = "一部のお客様のクレジットカード情報が不正利用された可能性があることを確認しました。"
ABSENT = "現時点で、個人情報の不正利用などの二次被害は確認されておりません。"
ABUSED = "職員のアカウントが第三者に不正に利用され、不審なメールが送信されました。"


def read(page_after: PageAfter, text: str) -> list[Misuse]:
    return [claim for claim in page_after(text, COMPONENT).claims if isinstance(claim, Misuse)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (POSSIBLE, "possible"),
        (ABSENT, "not_confirmed"),
        ("お客様の情報が悪用されたとの報告は受けておりません。", "not_confirmed"),
        ("# 二次被害の有無\n現時点で報告はありません。\n", "not_confirmed"),
        ("現在まで、被害の報告はない。", "not_confirmed"),
        ("偽サイトにカード番号を入れてしまった方が2名いらっしゃり、実際に買い物に使われた例も出ています。", "confirmed"),
        ("画面まで開かれたIDの一部で、ログインした者が会員証の電子データを勝手に発行していました。", "confirmed"),
        ("お二人のお客様から、身に覚えのない決済があったとのお申し出を頂戴しております。", "confirmed"),
        ("取り出されたメールアドレスに宛て、当社の名で再登録を求める不審メールが出回りました。", "confirmed"),
        ("流出した名簿をもとに、対象の方へ勧誘の電話がかけられていたことを把握しております。", "confirmed"),
        ("抜き取られたカード番号で商品が購入された例が確認されています。", "confirmed"),
        ("持ち出した名簿は、転職先での営業に使われていました。", "confirmed"),
        ("本件との関係は不明ですが、情報が使われた可能性を否定できません。", "possible"),
        ("なお、これまでのところ、お名前が外で使われたという知らせはありません。", "not_confirmed"),
        ("今日までに、名簿が使われたと思われる不審な電話等の届けはない。", "not_confirmed"),
        ("本件によるお客様の損害は、当社も本社も確認しておりません。", "not_confirmed"),
        ("悪用されたという話も耳にしていません。", "not_confirmed"),
        ("二次的な被害のお申し出は、現在までいただいておりません。", "not_confirmed"),
        ("悪用の有無については監視を続けていますが、これまでに確認された例はありません。", "not_confirmed"),
        ("閲覧された情報が悪質な訪問販売等に使われたとのご相談は、1件もお受けしておりません。", "not_confirmed"),
        ("被害のお申し出は今のところありません。", "not_confirmed"),
        ("名簿を悪用した詐欺などは起きていません。", "not_confirmed"),
        (ABUSED, "confirmed"),
        ("第三者がお客様のIDで不正注文を行っていました。", "confirmed"),
        ("職員のアカウントが乗っ取られ、大量のメールが送信されました。", "confirmed"),
        ("お客様から被害のお申し出はございません。", "not_confirmed"),
        ("本日時点で、本件に関する被害の申し出はございません。", "not_confirmed"),
        ("流出した情報をもとにした不審な電話が、一部の会員に寄せられております。", "confirmed"),
        ("二次被害が発生しました。", "confirmed"),
        ("不審なメールが当社のメールアドレスから配信されていることを確認しました。", "confirmed"),
        ("職員の認証情報が不正に利用されました。他に不正利用されたアカウントは確認されていません。", "confirmed"),
        ("情報が第三者に使われた等の報告は受けておりません。", "not_confirmed"),
        ("1件の不正な注文を除き、二次被害は確認されておりません。", "confirmed"),
    ],
)
def test_the_notice_says_it(page_after: PageAfter, text: str, value: str) -> None:
    (claim,) = read(page_after, text)
    assert claim.value == value


@pytest.mark.parametrize(
    "text",
    [
        "サーバー機器の脆弱性が悪用されました。",
        "二次被害を防止するため、パスワードの変更をお願いいたします。",
        "今後、流出した情報が悪用される可能性がございますので、ご注意ください。",
        "# 二次被害について\n不審なメールは開封せず削除くださいますようお願いいたします。\n",
        "直接的な被害が想定される情報の漏えいは確認されておりません。",
        "流出した情報を悪用した不審な連絡が届く可能性があります。",
        "漏えいした情報が悪用される可能性がないとはいえません。",
        "現時点で業務停止に至る被害は確認されておりません。",
        "アカウントが不正利用されないために必要な対応を行いました。",
        "会員登録ページを悪用し、メールが発信されました。",
    ],
)
def test_exploits_prevention_and_warnings_say_nothing_of_it(page_after: PageAfter, text: str) -> None:
    assert read(page_after, text) == []


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        (ABSENT, POSSIBLE, "possible"),
        (ABUSED, ABSENT, "not_confirmed"),
        (ABUSED, "現在、被害等は確認されていません。", "confirmed"),
    ],
)
def test_one_saying_outweighs_the_other_wherever_it_stands(page_after: PageAfter, first: str, second: str, value: str) -> None:
    for text in (first + second, second + first):
        (claim,) = read(page_after, text)
        assert claim.value == value


def test_the_quote_is_the_sentence_with_the_heading_that_it_answers(page_after: PageAfter) -> None:
    (claim,) = read(page_after, "# 二次被害の有無\n現時点で報告はありません。\n")
    assert [quote.exact for quote in claim.quotes] == ["現時点で報告はありません。", "二次被害の有無"]
    assert claim.status is Status.CONFIRMED
