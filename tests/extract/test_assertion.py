"""What a notice says of words in it as regards a leak."""

from collections.abc import Callable

import pytest

from kg.extract.assertion import said_of, status_at, statuses_of
from kg.extract.page import Page
from kg.model import Status

CONFIRMED, POSSIBLE, DENIED = Status.CONFIRMED, Status.POSSIBLE, Status.DENIED


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("お客様の氏名が漏えいしました。", "氏名", CONFIRMED),
        ("担当者が名簿を誤って他社に送信してしまいました。", "名簿", CONFIRMED),
        ("氏名と住所が第三者に閲覧された可能性があります。", "氏名", POSSIBLE),
        ("会員の住所が外部から閲覧可能な状態でした。", "住所", POSSIBLE),
        ("氏名が漏えいしたかどうかは調査中です。", "氏名", POSSIBLE),
        ("クレジットカード情報は含まれておりません。", "クレジットカード情報", DENIED),
        ("弊社では口座番号を保持しておりません。", "口座番号", DENIED),
        ("氏名の漏えいは確認されておりません。", "氏名", DENIED),
        ("氏名を記載した申請書を紛失しました。", "氏名", POSSIBLE),
        ("漏えいしたのは住所のみで、二次漏えいの可能性はありません。", "住所", CONFIRMED),
        ("保存データには氏名が含まれている可能性があります。", "氏名", POSSIBLE),
        ("漏えいした氏名は見つかっておりません。", "氏名", DENIED),
        ("口座番号の流出について、調査の結果、流出の痕跡は確認されませんでした。", "口座番号", DENIED),
        ("住所は、アクセス可能であった資料には含まれておりません。", "住所", DENIED),
    ],
)
def test_predicate_behind_the_words_says_the_status(sentence: str, words: str, status: Status) -> None:
    assert said(sentence, words) is status


@pytest.mark.parametrize(
    "sentence",
    [
        "氏名が流出した可能性を否定できません。",
        "氏名が流出していないとは言い切れません。",
        "氏名が流出した可能性を完全に排除できない状況です。",
    ],
)
def test_denied_denial_is_a_possibility(sentence: str) -> None:
    assert said(sentence, "氏名") is POSSIBLE


@pytest.mark.parametrize(
    ("words", "status"),
    [("パスワード", DENIED), ("氏名", POSSIBLE)],
)
def test_each_clause_speaks_of_its_own_topic(words: str, status: Status) -> None:
    assert said("パスワードは漏えいしておりませんが、氏名が漏えいした可能性があります。", words) is status


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("氏名（電話番号を除く）が漏えいしました。", "電話番号", DENIED),
        ("氏名（電話番号を除く）が漏えいしました。", "氏名", CONFIRMED),
        ("個人情報（氏名、住所）が流出したおそれがあります。", "住所", POSSIBLE),
        ("メールアドレス以外の情報の漏えいは確認されておりません。", "メールアドレス", CONFIRMED),
        ("写真以外の情報についても流出しました。", "写真", CONFIRMED),
    ],
)
def test_brackets_and_exclusions_have_a_scope(sentence: str, words: str, status: Status) -> None:
    assert said(sentence, words) is status


def test_hedge_at_the_end_reaches_back_over_coordinated_verbs() -> None:
    assert said("氏名がダウンロードされ、外部に流出した可能性があります。", "氏名") is POSSIBLE


def test_denial_of_the_next_topic_does_not_reach_back() -> None:
    assert said("氏名が外部に流出し、口座番号は含まれておりません。", "氏名") is CONFIRMED


def test_reason_between_topic_and_denial_is_passed_over() -> None:
    assert said("カード情報は決済会社が保持しているため、漏えいしておりません。", "カード情報") is DENIED


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("個人情報の漏えい防止に努めてまいります。", "個人情報"),
        ("お客様の個人情報が悪用された事実は確認されておりません。", "個人情報"),
        ("漏えいした可能性のあるお客様にはメールアドレス宛てにご連絡します。", "メールアドレス"),
        ("個人情報の漏えいに関するお詫び", "個人情報"),
    ],
)
def test_prevention_misuse_recipients_and_titles_assert_nothing(sentence: str, words: str) -> None:
    assert said(sentence, words) is None


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("【漏えいした可能性のある情報】", [POSSIBLE]),
        ("２．流出した個人情報について", [CONFIRMED]),
        ("漏えいしていない情報", [DENIED]),
        ("再発防止策", []),
        ("漏えいの原因", []),
    ],
)
def test_heading_says_what_holds_below_it(heading: str, said: list[Status]) -> None:
    assert list(statuses_of(heading)) == said


@pytest.mark.model
@pytest.mark.parametrize(
    "above",
    [
        "## 漏えいした可能性のある情報\n",
        "## 対象の情報\n漏えいした可能性のある情報は以下のとおりです。\n",
        "漏えいした可能性のある情報は以下のとおりです。なお、カード情報は含まれておりません。\n",
        "漏えいした可能性のある情報は以下のとおりです。\n\n### 会員のお客様\n",
    ],
)
def test_bullet_takes_the_status_of_what_leads_into_its_list(page_after: Callable[..., Page], above: str) -> None:
    page = page_after(f"# 公表概要\n- 不正アクセスについて\n\n# 本文\n{above}- 氏名\n- 住所\n")
    bullet = next(sentence for sentence in page.layout.sentences if page.layout.words(sentence) == "氏名")
    assert status_at(page, bullet, bullet.start, bullet.end) is POSSIBLE


def said(sentence: str, words: str) -> Status | None:
    start = sentence.index(words)
    return said_of(sentence, start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("別の会員の氏名が表示される事象が発生しました。", "氏名", CONFIRMED),
        ("別の会員の氏名が表示された可能性があります。", "氏名", POSSIBLE),
        ("流出したかもしれない情報は氏名です。", "氏名", POSSIBLE),
        ("氏名が漏れることはありません。", "氏名", DENIED),
        ("流出の有無については、氏名、住所とも、いまだ結論に至っておりません。", "住所", POSSIBLE),
        ("閲覧された可能性があるのは氏名のみで、住所は含まれておりません。", "氏名", POSSIBLE),
        ("【対象外の情報】口座番号", "口座番号", DENIED),
    ],
)
def test_everyday_wordings_say_it_too(sentence: str, words: str, status: Status) -> None:
    assert said(sentence, words) is status
