"""Which numbers of a notice count those affected, how, and how surely."""

import pytest

from kg.extract import counts
from kg.model import AffectedCount
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def found(page_after: PageAfter, text: str) -> list[AffectedCount]:
    return [claim for claim in page_after(text, counts.COMPONENT).claims if isinstance(claim, AffectedCount)]


def brief(page_after: PageAfter, text: str) -> list[tuple[int, str, str]]:
    return [(claim.value, claim.unit, claim.status.value) for claim in found(page_after, text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("お客様1,200名の氏名が漏えいしました。", [(1200, "people", "leaked")]),
        ("お客様の個人情報（最大3万2千件）が流出した可能性があります。", [(32_000, "records", "possible")]),
        (
            "会員約4,200名、非会員約9,000名の情報が漏えいしたおそれがあります。",
            [(4200, "people", "possible"), (9000, "people", "possible")],
        ),
        ("従業員1名のメールアカウントが不正アクセスを受けました。", [(1, "accounts", "leaked")]),
        ("不正ログインされたアカウント数：310件", [(310, "accounts", "leaked")]),
        ("保険契約84件の情報が漏えいした可能性があります。", [(84, "contracts", "possible")]),
        ("送信された不審メールの件数は300件です。", [(300, "mails", "leaked")]),
        ("漏えいした個人データに係る本人の数：250", [(250, "people", "leaked")]),
        ("不正アクセスを受けたのは、従業員1名のメールアカウントのみです。", [(1, "accounts", "leaked")]),
        (
            "スパムメールが480件送信され、うち90件の宛先に届いたことが確認されました。",
            [(480, "mails", "leaked"), (90, "mails", "leaked")],
        ),
        ("## 攻撃を受けたシステム\n- 受付システムサーバー：3台\n", [(3, "devices", "leaked")]),
        ("不正アクセスにより約58万件の迷惑メールが送信されました。", [(580_000, "mails", "leaked")]),
        ("お取引先35社の情報が流出した可能性があります。", [(35, "organizations", "possible")]),
        ("サーバー6台が不正アクセスを受け、ファイルが暗号化されました。", [(6, "devices", "leaked")]),
        ("会員ID 2,500件について不正ログインが確認されました。", [(2500, "records", "possible")]),
        ("グループ会社10社のうち3社のサーバーが暗号化されました。", [(3, "organizations", "leaked")]),
        ("監視体制の不備により、全国の会員1,200名の情報が流出した可能性があります。", [(1200, "people", "possible")]),
        ("当社の元社員が120名分の顧客情報を持ち出し、漏えいしたことを確認しました。", [(120, "people", "leaked")]),
        ("大規模な攻撃により委員12名の氏名が漏えいしました。", [(12, "people", "leaked")]),
        ("全会員9,000名中、210名の氏名が漏えいしました。", [(210, "people", "leaked")]),
        ("ご予約をいただいた320組の情報が漏えいした可能性があります。", [(320, "other", "possible")]),
        ("お客様のメールアドレス数 8,382 アドレスが流出した可能性があります。", [(8382, "records", "possible")]),
        ("漏えい件数は、当初発表の1,200件から1,350件に増加した可能性があります。", [(1350, "records", "possible")]),
        ("漏えいに関するお問い合わせを12件いただいております。", []),
        ("ランサムウェアの被害を受けたサーバーは全50台中12台です。", [(12, "devices", "leaked")]),
        ("漏えいが確認されなかった花山市立小中学校16校については影響がありません。", []),
        ("重複を除く1,918名の個人情報が閲覧された可能性があります。", [(1918, "people", "possible")]),
    ],
)
def test_affected_people_and_things(page_after: PageAfter, sentence: str, expected: list[tuple[int, str, str]]) -> None:
    assert brief(page_after, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "個人情報の漏えいに関する専用窓口を設け、オペレーター20名体制で対応します。",
        "不正ログインの試行回数は1,722,379件でした。",
        "漏えいの対象となるお客様のうち、81名の方には連絡が取れておりません。",
        "当社（従業員数500名）が保有する個人情報が漏えいした可能性があります。",
        "個人情報の漏えいが1,000人を超える場合の報告義務に基づき報告しました。",
        "100人を超える人数の漏えいが確認されたことから、個人情報の保護に関する法律第68条に基づき報告しました。",
        "業務用サーバー（14台）への不正侵入は確認されておりません。",
        "サーバー及びパソコン（約1,500台）を対象に調査しましたが、漏えいは確認されませんでした。",
        "印刷業務は2社に委託しておりましたが、情報漏えいは確認されておりません。",
        "残る300名のお客様には、漏えいの可能性について書面でご連絡します。",
        "当社社員1名が偽の警告画面を信じ、個人情報を保存したパソコンの遠隔操作を許しました。",
        "## 再発防止策\n個人情報を含むメールの宛先を二名で確認します。\n",
        "誤って送付した書類のうち33通は回収済みです。",
        "情報漏えいに関する問い合わせ件数は15件でした。",
        "漏えい発覚後、弁護士3名と外部の専門家5名による委員会を設けました。",
    ],
)
def test_other_numbers(page_after: PageAfter, sentence: str) -> None:
    assert brief(page_after, sentence) == []


def test_one_number_in_records_and_in_people_is_people(page_after: PageAfter) -> None:
    text = "お客様のカード情報（890件）が漏えいした可能性があります。\n\n対象はカード決済をされたお客様890名です。\n"
    assert brief(page_after, text) == [(890, "people", "possible")]


def test_a_number_said_twice_is_one_count(page_after: PageAfter) -> None:
    text = "お客様890名の氏名が流出した可能性があります。\n\n上記に該当する890名のお客様には個別にご連絡します。\n"
    assert brief(page_after, text) == [(890, "people", "possible")]


def test_those_taken_out_of_a_denial_are_not_denied(page_after: PageAfter) -> None:
    text = "会員3名の情報が流出した可能性があります。\n\n上記3名以外の会員の情報の漏えいは確認されておりません。\n"
    assert brief(page_after, text) == [(3, "people", "possible")]


def test_a_heading_gives_the_status_of_its_numbers(page_after: PageAfter) -> None:
    text = "## 漏えいした可能性のある情報\n- 会員情報：1,234件\n\n## 漏えいが確認された情報\n- 役員の情報：38人分\n"
    assert brief(page_after, text) == [(1234, "records", "possible"), (38, "people", "leaked")]


def test_a_long_table_is_given_by_its_total(page_after: PageAfter) -> None:
    rows = "\n".join(f"|支店{n}|{n}00件|" for n in range(1, 8))
    text = f"## 漏えいした可能性のある情報\n|支店|件数|\n|---|---|\n{rows}\n|合計|2,800件|\n"
    assert brief(page_after, text) == [(2800, "records", "possible")]


def test_a_long_table_without_a_total_is_given_by_its_rows(page_after: PageAfter) -> None:
    rows = "\n".join(f"|支店{n}|{n}00件|" for n in range(1, 8))
    text = f"## 漏えいした可能性のある情報\n|支店|件数|\n|---|---|\n{rows}\n"
    assert len(brief(page_after, text)) == 7


def test_the_head_of_a_column_gives_the_unit_of_bare_numbers(page_after: PageAfter) -> None:
    text = "## 漏えいした可能性のある情報\n|区分|対象者数|備考|\n|---|---|---|\n|会員|1,234|2024年まで|\n|職員|56|なし|\n"
    assert brief(page_after, text) == [(1234, "people", "possible"), (56, "people", "possible")]


def test_the_new_value_of_a_correction_counts(page_after: PageAfter) -> None:
    assert brief(page_after, "漏えいした可能性のある件数を、120件→135件に訂正します。") == [(135, "records", "possible")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("会員登録をされたお客様1,200名の情報が漏えいしました。", "会員登録をされたお客様"),
        ("漏えいしたのは会員（退会者310名）の情報です。", "退会者"),
        ("対象者：2020年以降に入会された方 1,500名の情報が漏えいしました。", "2020年以降に入会された方"),
        ("約59万人分の個人情報が流出した可能性があります。", "個人情報"),
        ("①卒業生の名簿：2,300名の氏名が漏えいしました。", "卒業生の名簿"),
        ("（メールアドレスまたは電話番号）120件が漏えいしました。", "メールアドレスまたは電話番号"),
        ("## 漏えいした会員情報\n- 確認された人数：88名\n", "漏えいした会員情報"),
        ("## 漏えいした会員情報\n### 発生状況\n- 人数：88名\n", None),
        ("## 応募者の個人情報が漏えいした可能性\n- 件数：88件\n", "応募者の個人情報が漏えいした可能性"),
        ("## 漏えいした情報\n|購入されたお客様|1,200件|\n", "購入されたお客様"),
    ],
)
def test_what_is_counted_in_the_notices_words(page_after: PageAfter, text: str, words: str | None) -> None:
    assert [claim.of for claim in found(page_after, text)] == [words]


def test_the_quote_is_the_sentence_that_says_so(page_after: PageAfter) -> None:
    (claim,) = found(page_after, "お詫びします。お客様12名の氏名が漏えいしました。以上です。")
    assert [quote.exact for quote in claim.quotes] == ["お客様12名の氏名が漏えいしました。"]
