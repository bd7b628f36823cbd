"""Kinds of data that a notice names, with how it asserts them."""

from collections.abc import Callable

import pytest

from kg.extract.data import COMPONENT
from kg.extract.data.kinds import enumerations_in
from kg.extract.page import Page
from kg.model import DataExposure

pytestmark = pytest.mark.model

Exposures = Callable[[str], set[tuple[str, str]]]

HEAD = "# 公表概要\n- 不正アクセスに関するお知らせ\n- 2025年4月1日\n- 株式会社あさひ文具\n\n# 本文\n"


@pytest.fixture
def exposures(page_after: Callable[..., Page]) -> Exposures:
    def run(body: str) -> set[tuple[str, str]]:
        page = page_after(HEAD + body, COMPONENT)
        found = [claim for claim in page.claims if isinstance(claim, DataExposure)]
        assert all(quote.exact in page.text and claim.quotes for claim in found for quote in claim.quotes)
        return {(claim.kind, claim.status.value) for claim in found}

    return run


def possible(*kinds: str) -> set[tuple[str, str]]:
    return {(kind, "possible") for kind in kinds}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ご住所", "address"),
        ("Ｅメールアドレス", "email"),
        ("ご担当者様のお名前", "name"),
        ("社員番号", "account_id"),
        ("ハッシュ化されたパスワード", "password"),
        ("ご注文履歴", "purchase"),
        ("採用に関する情報", "hr"),
        ("お取引先様に関する情報", "business"),
        ("会員様の情報", "personal_data_unspecified"),
        ("会員 ID", "account_id"),
        ("メール\nアドレス", "email"),
        ("診療録番号", "account_id"),
    ],
)
def test_many_wordings_name_one_kind(words: str, kind: str) -> None:
    assert [mention.kind for each in enumerations_in(words) for mention in each.mentions] == [kind]


def test_bullets_take_the_status_of_their_heading(exposures: Exposures) -> None:
    assert exposures("## 漏えいした可能性のある情報\n- お名前\n- ご住所\n- 電話番号\n") == possible("name", "address", "phone")


def test_card_information_gives_way_to_its_parts(exposures: Exposures) -> None:
    body = "お客様のクレジットカード情報（カード番号、有効期限、セキュリティコード）が漏えいした可能性があります。\n"
    assert exposures(body) == possible("card_number", "card_expiry", "card_security_code")


def test_exclusion_and_aside_deny_what_they_name(exposures: Exposures) -> None:
    body = "氏名（フリガナは含まれません）と住所が漏えいしました。なお、クレジットカード情報は保持しておりません。\n"
    assert exposures(body) == {
        ("name", "leaked"),
        ("name_kana", "not_leaked"),
        ("address", "leaked"),
        ("card_unspecified", "not_leaked"),
    }


def test_a_lead_may_announce_what_was_left_out(exposures: Exposures) -> None:
    body = "## 流出した可能性のある情報\n氏名、電話番号\n\n※以下の情報は含まれておりません。\n\n口座番号、健康情報\n"
    denied = {("bank_account", "not_leaked"), ("medical", "not_leaked")}
    assert exposures(body) == possible("name", "phone") | denied


def test_groups_of_a_list_keep_their_own_status(exposures: Exposures) -> None:
    body = "## 流出した情報\n- 氏名、役職\n\n## 流出した可能性のある情報\n- 氏名、電話番号\n"
    assert exposures(body) == {("name", "leaked"), ("position", "leaked"), ("name", "possible"), ("phone", "possible")}


def test_login_information_is_an_account_and_its_password(exposures: Exposures) -> None:
    assert exposures("ログイン情報が流出した可能性があります。\n") == possible("account_id", "password")


def test_personal_data_without_a_kind_stand_for_themselves(exposures: Exposures) -> None:
    assert exposures("お客様の個人情報が漏えいした可能性があります。\n") == possible("personal_data_unspecified")


def test_named_kinds_replace_personal_data_in_general(exposures: Exposures) -> None:
    assert exposures("お客様の個人情報が漏えいした可能性があります。\n## 対象の情報\n氏名、住所\n") == possible("name", "address")


@pytest.mark.parametrize(
    "denial",
    [
        "現時点で情報の漏えいは確認されておりません。",
        "個人情報が外部に流出した事実や二次被害は確認されておりません。",
        "外部へデータが持ち出された痕跡は見つかっておりません。",
        "流出した個人情報はございません。",
        "個人情報の漏えい等は現在のところ、確認されておりません。",
    ],
)
def test_no_leak_confirmed_is_said_of_personal_data(exposures: Exposures, denial: str) -> None:
    assert exposures(f"{denial}\n") == {("personal_data_unspecified", "not_leaked")}


@pytest.mark.parametrize(
    "body",
    [
        "流出した情報が悪用された事実は確認されておりません。\n",
        "サーバーの記録（認証ログ、操作ログ）を調査した結果、ファイルの持ち出しの可能性が判明しました。\n",
        "当該メールアカウントから大量のメールが送信されました。\n",
        "流出した認証情報による不正アクセスは確認されていません。\n",
        "メールアドレスのご登録のないお客様には書面でご連絡いたします。\n",
        "入れ替え後の新サイトでは、カード情報の流出は確認されておりません。\n",
        "第三者が管理者のIDとパスワードを不正に入手し、システムに侵入しました。\n",
        "同じパスワードをご利用の場合は変更をお願いいたします。\n",
        "該当するお客様にはご登録のメールアドレス宛にご連絡いたします。\n",
        "## お問い合わせ先\n電話番号：03-0000-0000\nメールアドレス：info@example.jp\n",
        "## 再発防止策\n- パスワードの管理を徹底します\n- 個人情報の保護に関する教育\n",
    ],
)
def test_misuse_way_in_advice_contact_and_measures_name_no_data(exposures: Exposures, body: str) -> None:
    assert exposures(body) == set()


def test_row_says_no_by_its_marks(exposures: Exposures) -> None:
    body = "## 漏えいした可能性のある情報\n|項目|顧客|従業員|\n|氏名|○|○|\n|国籍|×|×|\n"
    assert exposures(body) == possible("name")


def test_list_that_nothing_asserts_shares_the_outcome_of_the_incident(exposures: Exposures) -> None:
    stated = "お客様の個人情報が流出しました。\n## 情報の項目\n氏名、住所、電話番号\n"
    assert ("address", "leaked") in exposures(stated)
    assert ("address", "possible") in exposures(stated.replace("流出しました", "流出した可能性があります"))


@pytest.mark.parametrize(
    ("access", "status"),
    [
        ("に対し、第三者による不正アクセスがありました。", "possible"),
        ("に不正にアクセスされ、外部に漏えいした可能性があります。", "possible"),
        ("への不正アクセスは確認されておりません。", "not_leaked"),
    ],
)
def test_what_strangers_got_at_may_have_been_read(exposures: Exposures, access: str, status: str) -> None:
    assert exposures(f"応募者の氏名{access}\n") == {("name", status)}


def test_what_lay_open_has_leaked_once_somebody_viewed_it(exposures: Exposures) -> None:
    body = "お客様の情報が閲覧可能な状態でした。担当外の職員がお客様の情報を閲覧していたことを確認しました。\n"
    assert exposures(body) == {("personal_data_unspecified", "leaked")}


def test_a_denial_that_goes_on_to_a_doubt_is_both(exposures: Exposures) -> None:
    body = "会員情報が流出した事実は確認されておりませんが、可能性を完全に否定することはできません。\n"
    assert exposures(body) == {("personal_data_unspecified", "not_leaked"), ("personal_data_unspecified", "possible")}


def test_that_nothing_else_leaked_is_no_denial_of_the_whole(exposures: Exposures) -> None:
    body = "お客様の氏名が漏えいしました。このほかに情報流出の事実はございません。\n"
    assert exposures(body) == {("name", "leaked")}


def test_a_category_that_a_bracket_spells_out_is_no_kind_of_its_own(exposures: Exposures) -> None:
    assert exposures("取引先情報（氏名、電話番号）が漏えいした可能性があります。\n") == possible("name", "phone")


def test_a_label_may_be_denied_without_a_predicate(exposures: Exposures) -> None:
    assert exposures("## 漏えいした情報\n- 氏名\n- 口座情報：対象外\n") == {("name", "leaked"), ("bank_account", "not_leaked")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("サーバーには氏名、住所を保存していました。これらの情報が漏えいした可能性があります。", possible("name", "address")),
        ("記録媒体を紛失しました。記録媒体には氏名、電話番号が保存されていました。", possible("name", "phone")),
        (
            "誤って別のお客様へ請求書を送付しました。請求書には、お名前、ご住所が記載されております。",
            {("name", "leaked"), ("address", "leaked")},
        ),
    ],
)
def test_data_kept_somewhere_share_what_is_said_beside(exposures: Exposures, body: str, expected: set[tuple[str, str]]) -> None:
    assert exposures(f"{body}\n") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("個人データが影響範囲に含まれる可能性を否定できません。", possible("personal_data_unspecified")),
        ("個人情報に影響が及んでいる可能性があります。", possible("personal_data_unspecified")),
        ("企業情報および個人情報が流出した可能性があります。", possible("business", "personal_data_unspecified")),
        ("利用者とご家族の氏名、住所が漏えいした可能性があります。", possible("family", "name", "address")),
        ("医療機関の会員の氏名が漏えいした可能性があります。", possible("name")),
        ("通信記録等を調査した結果、氏名が流出した可能性が判明しました。", possible("name")),
        ("電話番号の個人情報は含まれておりません。", {("phone", "not_leaked")}),
        ("カルテ情報、検査画像は対象外です。", {("medical", "not_leaked")}),
        ("氏名、配信メールの受信可否が、外部から参照できる状態にありました。", possible("name", "preference")),
        ("流出した可能性がある情報に、マイナンバーといった機微な情報は含まれておりません。", {("my_number", "not_leaked")}),
        ("ログの調査の結果、データベースへのアクセスの痕跡は認められませんでした。", set()),
        ("「個人情報が流出した」という内容のメールを確認しました。", set()),
        ("漏えいしたと疑われる情報の販売は確認されておりません。", set()),
        (
            "個人情報の漏えいは確認されておりませんが、その可能性については調査中です。",
            {("personal_data_unspecified", "not_leaked"), ("personal_data_unspecified", "possible")},
        ),
    ],
)
def test_how_far_a_statement_reaches(exposures: Exposures, body: str, expected: set[tuple[str, str]]) -> None:
    assert exposures(f"{body}\n") == expected


def test_a_question_which_data_are_concerned_heads_its_answer(exposures: Exposures) -> None:
    assert exposures("### 漏えいした可能性がある情報は何ですか？\n以下の情報です。\n- 氏名\n- 郵便番号\n") == possible(
        "name", "postal_code"
    )


@pytest.mark.parametrize("heading", ["【情報漏えいに関して】", "## 個人情報の流出について", "## 情報漏えいの有無"])
def test_a_bare_denial_answers_its_heading(exposures: Exposures, heading: str) -> None:
    assert exposures(f"{heading}\n現時点では確認されておりません。\n") == {("personal_data_unspecified", "not_leaked")}


def test_what_was_not_published_is_no_part_of_a_list(exposures: Exposures) -> None:
    body = "## 漏えいのおそれのある情報\n- 氏名\n\n※住所や電話番号は掲載されていません。\n"
    assert exposures(body) == possible("name") | {("address", "not_leaked"), ("phone", "not_leaked")}


def test_that_figures_are_under_review_leaves_the_leak_stated(exposures: Exposures) -> None:
    assert exposures("## 流出した個人情報\n- 氏名、件数は現在精査中\n") == {("name", "leaked")}


def test_the_title_of_another_notice_states_nothing(exposures: Exposures) -> None:
    """What a link is called is no fact of this notice, whatever site's name stands behind it."""
    assert exposures("報告を受けました。\n\nみどりメールにおけるお客様情報の漏えいについて | みどり商会\n") == set()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("カード番号は画面に出ない仕組みです。", "card_number"),
        ("住所は、はじめから業者に渡していません。", "address"),
        ("電話番号はもともとお尋ねしていません。", "phone"),
        ("口座番号は名簿に載せておりません。", "bank_account"),
        ("生年月日もありません。", "birth_date"),
        ("マイナンバーは別の金庫にあり無関係です。", "my_number"),
    ],
)
def test_negative_predicate_denies_its_topic_whatever_its_verb(exposures: Exposures, words: str, kind: str) -> None:
    assert exposures(f"氏名が漏えいしました。\n\n{words}\n") == {("name", "leaked"), (kind, "not_leaked")}


@pytest.mark.parametrize(
    "body",
    [
        "パスワードは暗号化しておりませんでした。\n",
        "当社から口座番号をお尋ねすることはございません。\n",
        "氏名（会社名は含みません）\n",
    ],
)
def test_negation_of_how_data_are_kept_or_asked_for_denies_no_leak(exposures: Exposures, body: str) -> None:
    assert not {kind for kind, status in exposures(body) if status == "not_leaked"} - {"employer"}


@pytest.mark.parametrize("label", ["含まれないもの", "対象外の情報", "記入欄のなかった項目", "流出していない情報"])
def test_heading_sets_apart_what_was_not_concerned(exposures: Exposures, label: str) -> None:
    body = f"■ 流出した情報\n・氏名\n■ {label}\n・口座番号\n"
    assert exposures(body) == {("name", "leaked"), ("bank_account", "not_leaked")}


def test_fear_told_in_everyday_words_is_a_possible_leak(exposures: Exposures) -> None:
    assert exposures("◆見られたかもしれないもの\nお名前／国籍\n") == possible("name", "nationality")


def test_label_in_brackets_speaks_of_what_stands_behind_it(exposures: Exposures) -> None:
    assert exposures("【流出した情報】氏名、国籍\n【漏えいしていない情報】口座番号\n") == {
        ("name", "leaked"),
        ("nationality", "leaked"),
        ("bank_account", "not_leaked"),
    }


def test_other_cell_of_a_row_says_what_became_of_the_first(exposures: Exposures) -> None:
    body = "|項目|状況|\n|氏名|取得された|\n|診断書|取得された可能性あり|\n|給与|当サービスでは扱っていない|\n"
    assert exposures(body) == {("name", "leaked"), ("medical", "possible"), ("hr", "not_leaked")}


def test_marks_below_a_head_on_a_leak_say_yes_and_no(exposures: Exposures) -> None:
    body = "|項目|漏えいの有無|\n|氏名|有|\n|国籍|無|\n"
    assert exposures(body) == {("name", "leaked"), ("nationality", "not_leaked")}


def test_column_is_read_below_its_head(exposures: Exposures) -> None:
    body = "|対象者|漏えいした可能性のある情報|件数|\n|会員|氏名、国籍|20件|\n"
    assert exposures(body) == possible("name", "nationality")


@pytest.mark.parametrize(
    "told",
    [
        "封筒に、別のお客様の申込書が入っていました。",
        "申込書を誤って別の会社に送付してしまいました。",
        "申込書を無関係の会社に送信しました。",
    ],
)
def test_what_was_sent_astray_has_leaked_with_all_that_it_held(exposures: Exposures, told: str) -> None:
    assert exposures(f"{told}\n\n申込書には、氏名、住所、国籍が記載されていました。\n") == {
        ("name", "leaked"),
        ("address", "leaked"),
        ("nationality", "leaked"),
    }


def test_data_that_lay_open_have_leaked_once_somebody_saw_them(exposures: Exposures) -> None:
    open_only = "設定の誤りにより、氏名と国籍が誰でも閲覧できる状態でした。\n"
    assert exposures(open_only) == possible("name", "nationality")
    assert exposures(f"{open_only}\n3名の方が閲覧されていました。\n") == {("name", "leaked"), ("nationality", "leaked")}


def test_data_kept_in_what_was_entered_share_the_outcome(exposures: Exposures) -> None:
    body = "端末に何者かが侵入しました。端末には、氏名と国籍が保存されておりました。\n"
    assert exposures(body) == possible("name", "nationality")


def test_answer_speaks_of_the_kinds_in_its_question(exposures: Exposures) -> None:
    body = "## Q. 氏名や国籍が漏えいした可能性はありますか？\nA. 現在、調査を進めております。\n"
    assert exposures(body) == possible("name", "nationality")


def test_branch_beside_a_bank_is_the_banks(exposures: Exposures) -> None:
    assert exposures("氏名、金融機関名、支店名、口座番号が流出しました。\n") == {("name", "leaked"), ("bank_account", "leaked")}


@pytest.mark.parametrize(
    "told",
    [
        "退職者が名簿を持ち出し、転職先で使っていました。",
        "情報が外部のサーバーへ送信されていました。",
        "名簿を流出させたのは、委託先の従業員です。",
    ],
)
def test_leak_told_of_no_kind_confirms_the_list_below(exposures: Exposures, told: str) -> None:
    assert exposures(f"{told}\n\n内訳は、お名前と国籍です。\n") == {("name", "leaked"), ("nationality", "leaked")}


def test_cross_before_an_entry_denies_it(exposures: Exposures) -> None:
    assert exposures("## 流出した情報\n○氏名\n×国籍\n") == {("name", "leaked"), ("nationality", "not_leaked")}


def test_theft_of_what_holds_them_is_a_possible_leak(exposures: Exposures) -> None:
    assert exposures("氏名、国籍を記した台帳を、かばんごと盗まれました。\n") == possible("name", "nationality")
