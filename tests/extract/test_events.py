"""The dated steps that a notice tells."""

import pytest

from kg.extract import dates, events, published
from kg.model import TimelineEvent
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model

HEAD = "# 公表概要\n- お知らせ\n- 2025年3月10日\n- 株式会社さくら物産\n\n# 本文\n"


def claims(page_after: PageAfter, body: str) -> list[TimelineEvent]:
    page = page_after(HEAD + body, dates.COMPONENT, published.COMPONENT, events.COMPONENT)
    return [claim for claim in page.claims if isinstance(claim, TimelineEvent)]


def read(page_after: PageAfter, body: str) -> list[tuple[str, str]]:
    return sorted((claim.type, claim.date[5:]) for claim in claims(page_after, body))


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        # what happened, and the noticing of it
        ("1月5日、当社のサーバーが不正アクセスを受けました。", ["occurred"]),
        ("1月5日に発生したシステム障害につきまして、お詫び申し上げます。", ["occurred"]),
        ("1月5日より、外部から不正なアクセスがあったことが判明いたしました。", ["occurred"]),
        ("1月5日、サーバーへの不正アクセスを検知いたしました。", ["detected"]),
        ("1月5日、サーバーが不正アクセスを受けたことを確認いたしました。", ["detected"]),
        ("1月5日、攻撃を受け、ファイルが暗号化されていることを確認しました。", ["detected"]),
        ("1月5日、不正アクセスが発生し、ファイルが暗号化されていることを確認しました。", ["detected", "occurred"]),
        ("1月5日にランサムウェアによる攻撃を受け、情報が流出したことを確認しました。", ["occurred"]),
        ("1月5日から1月8日までの間、サイトが改ざんされていました。", ["occurred"]),
        ("1月5日から1月8日までの間、サーバーが不正アクセスを受けていたと発表しました。", ["occurred"]),
        ("1月5日、異常な通信を検知しました。", ["detected"]),
        ("1月5日にサーバーのデータが暗号化されて読めなくなっていることが確認されました。", ["detected"]),
        ("1月5日より、不正なアクセスが発生していることを検知しました。", ["detected", "occurred"]),
        ("1月5日に第三者が侵入した形跡を確認しました。", ["occurred"]),
        ("侵入を確認した1月5日以降、流出した可能性のある情報について調査を進めております。", ["investigation_started"]),
        ("1月5日に改ざんが確認され、サイトを停止しておりましたが、復旧を完了いたしました。", ["contained", "detected"]),
        ("送信日時：2025年1月5日 10時30分頃", ["occurred"]),
        ("1月5日、侵入を検知しました。直ちにサーバーを停止しました。", ["contained", "detected"]),
        ("1月5日、侵入を検知しました。その後、サーバーを停止しました。", ["detected"]),
        ("漏えいのおそれがあるとの公表が、1月5日に委託先のホームページでなされました。", ["disclosed"]),
        ("1月5日に個人情報保護委員会へ速報を、1月9日に確報を報告しました。", []),
        ("## 1月5日\n委託先が発注元に経緯を説明\n", ["notified"]),
        ("1月5日に、不審なメールが届いているとの通報を受けました。", ["detected"]),
        ("1月5日、外部の専門家から情報提供があり、漏えいが判明しました。", ["detected"]),
        ("委託先は、1月5日の公表をもって関係者へ報告したと認識しておりました。", []),
        ("1月5日、当社から本件についてご連絡をしております。", []),
        ("調査会社から1月末に最終報告を受ける予定です。", []),
        (
            "1月5日、不具合が生じたため調査を行ったところ、1月3日から何者かがアドレスを不正に使用していたことが判明しました。",
            ["detected", "occurred"],
        ),
        ("1月5日 22 時 23 分から、1月 8 日04 時 47 分までの間に、迷惑メールが送信されました。", ["occurred"]),
        ("## 影響期間\n2025年1月5日～1月8日\n", ["occurred"]),
        ("1月5日、提供元から不正な通信のアラートを受信しました。", ["detected", "notified"]),
        ("1月5日、個人情報保護委員会から、取引先への報告が必要である旨の連絡がありました。", []),
        ("1月5日になり、1月3日の3名とは別の6名のデータを修復し、サイトを停止しました。", ["contained", "restored"]),
        ("1月5日以降、大量のアクセスがあったことが判明しました。", ["occurred"]),
        ("1月5日、外部から攻撃がありました。", ["occurred"]),
        ("改ざんは、1月5日に発生しました。", ["occurred"]),
        ("1月5日、漏えいの懸念が生じたため、調査しております。", ["detected"]),
        ("## 不正アクセスの発生期間と対象サイト\n期間：1月5日から1月8日まで\n", ["occurred"]),
        ("1月5日以降にログインされた方は、履歴をご確認いただきますようお願いいたします。", []),
        ("1月5日より調査を進めた結果、侵入の痕跡は見つかりませんでした。", ["investigation_started"]),
        ("1月5日にホームページにお知らせを掲載いたしましたとおり、サーバーが不正アクセスを受けました。", ["disclosed"]),
        ("停止していたシステムは、1月5日までにすべて稼働しております。", ["restored"]),
        ("1月5日、保護者の皆様に対し事案を周知しました。", ["notified"]),
        ("1月5日、攻撃を検知し、直ちにネットワークの遮断等の必要な措置を実施しました。", ["contained", "detected"]),
        ("1月5日、修正プログラムを適用しました。", ["contained"]),
        ("1月5日、安全性を確認しました。", []),
        ("1月5日時点で漏えいは確認されておりません。", []),
        (
            "1月5日、お客様からのお申し出により、1月3日にサーバーが不正アクセスを受けたことを確認しました。",
            ["detected", "occurred"],
        ),
        ("1月5日、第三者が、1月3日に当社のサーバーに侵入したことを確認しました。", ["detected", "occurred"]),
        ("1月5日に調査が完了し、情報が不正に取得されていたことを確認しました。", ["detected", "investigation_completed"]),
        ("1月5日、アクセスが集中し、サイトが断続的に停止しました。", []),
        ("1月5日、診断の中間報告を受領しました。", []),
        ("1月5日の朝、出社した社員がファイルを開けないことに気づきました。", ["detected"]),
        ("1月5日、第三者がサーバーに不正プログラムを設置しました。", ["occurred"]),
        ("1月5日、調査機関から中間報告を受領しました。", []),
        ("1月5日に公開した「不正アクセスについて」の続報です。", ["disclosed"]),
        # a slip, whatever is sent or shown by it
        ("1月5日、担当者が誤って別のお客様にメールを送信しました。", ["occurred"]),
        ("1月5日、BCCで送るべきところをTOで一斉に送信しました。", ["occurred"]),
        ("1月5日に、職員が名簿を誤って市のホームページに掲載しました。", ["occurred"]),
        ("1月5日、申込書を誤って別の方にお渡ししました。", ["occurred"]),
        ("1月5日、対象の方々に書面を送付しました。", ["notified"]),
        # the day of a noun or a clause
        ("当社が本件を把握したのは1月5日です。", ["detected"]),
        ("発覚は1月5日、発生は1月3日です。", ["detected", "occurred"]),
        ("サービスの再開は1月25日を予定しております。", ["restored"]),
        ("情報が流出したのは1月5日以降の申込分です。", []),
        ("調査は1月5日に開始し、1月15日に完了しております。", ["investigation_completed", "investigation_started"]),
        ("1月5日から1月20日にかけて、詳細な調査を実施いたしました。", ["investigation_completed", "investigation_started"]),
        ("書き込みは、1月5日、1月9日の2日に行われ、1月12日に検知しました。", ["detected"]),
        ("## 情報漏えいの可能性が発覚した日\n2025年1月5日\n", ["detected"]),
        # a deed found out
        ("調査の結果、1月5日に第三者がサーバーへ侵入したことを確認しました。", ["occurred"]),
        (
            "1月5日に不正プログラムが設置されたことが判明しました。1月9日、社内の点検で異常を検知しました。",
            ["detected", "occurred"],
        ),
        ("その結果、1月5日に情報が漏えいした可能性があることが判明しました。", ["detected"]),
        ("調査の結果、1月5日から不正アクセスが行われていたことがわかりました。", ["occurred"]),
        ("1月5日、社員がフィッシングメールに記載のURLをクリックし、パスワードを入力してしまいました。", ["occurred"]),
        ("1月以降、当社への不正アクセスが続いております。", ["occurred"]),
        ("1月5日 ランサムウェア感染により受注業務が停止", ["occurred"]),
        ("公開されていた期間：2025年1月5日～1月8日", ["occurred"]),
        # everyday words
        ("1月5日、出社した社員が異変に気付き、その場でLANケーブルを抜きました。", ["contained", "detected"]),
        ("1月5日、海外からの接続を止め、全員のパスワードを取り替えました。", ["contained"]),
        ("1月5日、担当者は自分で止めることができないと判断しました。", []),
        ("1月5日、該当のページを閲覧できないように設定しました。", ["contained"]),
        ("1月5日に、IDとパスワードの変更をお願いしております。ご変更ください。", []),
        ("1月5日深夜、外部の者が社内のネットワークに入り込みました。", ["occurred"]),
        ("1月5日、名簿が誰でも見られる状態になりました。", ["occurred"]),
        ("1月5日、ログイン試行が急増しました。", ["occurred"]),
        ("1月5日から専門の会社に中を調べてもらっております。", ["investigation_started"]),
        ("1月5日に外部機関による調査が終わりました。", ["investigation_completed"]),
        ("1月5日より通常どおりご利用いただけます。", ["restored"]),
        ("1月5日より停止しておりました、下記のサービスが復旧しました。", ["contained"]),
        # the day of a clause is all that it tells
        ("当社が連絡を受けたのは1月5日でしたが、確認を待って公表いたしました。", ["detected", "notified"]),
        ("お客様から問い合わせがあったのは1月5日です。", ["detected"]),
        ("侵入を知ったのは1月5日、サイトを止めたのは翌6日とのことです。", ["contained", "detected"]),
        ("持ち出しは1月5日から1月8日にかけて行われていました。", ["occurred"]),
        ("1月5日から1月8日まで、名簿がホームページ上に公開されていました。", ["occurred"]),
        ("1月5日、ウェブサイトを一新し、公開いたしました。", []),
        # labels of one word, and headings that only ask when
        ("検知：2025年1月5日 09:15", ["detected"]),
        ("## 日時\n2025年1月5日（日）午後4時頃\n", ["occurred"]),
        ("発生当日の1月5日に被害届を出しました。", []),
        # a sentence that begins with a time of day goes on with the day before it
        ("1月5日、侵入を検知しました。午前5時、外部との回線をすべて抜きました。", ["contained", "detected"]),
        ("1月5日（第一報）および1月9日（第二報）で状況をお伝えしてまいりました。", ["disclosed", "disclosed"]),
        ("この件は1月5日と1月9日の2回、ホームページでお伝えしています。", ["disclosed", "disclosed"]),
        ("1月5日、当社ホームページで注意を促す文を発信しました。", ["disclosed"]),
        # who was told
        ("1月5日、委託先のA社から、攻撃を受けたとの報告を受けました。", ["detected", "notified"]),
        ("1月5日、お客様から、不審なメールが届いているとのお問い合わせがありました。", ["detected"]),
        ("委託先より、攻撃を受けたとの報告が1月5日にありました。", ["detected", "notified"]),
        ("対象のお客様には、1月5日にメールでお知らせいたしました。", ["notified"]),
        ("対象のお客様への通知は、1月5日より順次開始しております。", ["notified"]),
        ("1月5日、該当する9名に書面を送りました。", ["notified"]),
        ("1月5日、お客様から役場に電話がありました。", ["detected"]),
        ("1月5日、提供元から連絡が舞い込みました。", ["detected", "notified"]),
        ("1月5日、漏えいの可能性のある9名に、謝罪文を発送しました。", ["notified"]),
        ("1月5日、お詫び状を発送しました。", ["notified"]),
        ("取引先を装った何者かが、1月5日に当社の従業員に対し連絡をしました。", []),
        ("1月5日に調査報告書が提出されましたので、判明した被害の範囲をお伝えします。", ["investigation_completed"]),
        ("1月5日に公表いたしましたとおり、当社のサーバーが攻撃を受けました。", ["disclosed"]),
        ("1月5日付「障害の発生について」でお知らせした件につきまして、ご報告いたします。", ["disclosed"]),
        ("既報（1月5日付）のとおり、調査を続けております。", ["disclosed"]),
        ("1月5日の第2報に続き、ご報告いたします。", ["disclosed"]),
        ("1月5日　委託先より当社へ第一報", ["detected", "notified"]),
        ("1月5日に個人情報保護委員会へ報告いたしました。", []),
        ("3月10日に公表いたしました。", []),
        # what was done
        ("1月5日、侵入を検知し、直ちに回線を遮断しました。", ["contained", "detected"]),
        ("1月5日、全社員のパスワードを変更しました。", ["contained"]),
        ("1月5日、業務が停止しました。", []),
        ("1月5日、該当ファイルを削除し、設定を修正しました。", ["contained"]),
        ("1月5日 10:00に復旧作業を完了。", ["restored"]),
        ("1月5日、システム復旧の検討を開始しました。", []),
        ("1月5日から外部専門家を交えた調査を進めています。", ["investigation_started"]),
        ("1月5日、直ちに調査を行った結果、原因を特定しました。", ["investigation_started"]),
        ("1月5日、外部専門機関に調査を依頼しました。", ["investigation_started"]),
        ("専門機関による調査が1月5日に完了しました。", ["investigation_completed"]),
        ("1月5日、調査会社から最終報告書を受領しました。", ["investigation_completed"]),
        ("1月5日、サービスを再開いたしました。", ["restored"]),
        ("4月5日よりサービスを再開する予定です。", ["restored"]),
        # what is bounded by customers' own acts
        ("2024年1月5日～2024年9月8日の期間に購入されたお客様の情報が漏えいした可能性があります。", []),
        ("1月5日に作成されたファイルの名前は、以下のとおりです。", []),
    ],
)
def test_steps_of_a_sentence(page_after: PageAfter, told: str, steps: list[str]) -> None:
    assert [kind for kind, _ in read(page_after, told)] == steps


def test_detected_is_the_first_noticing_only(page_after: PageAfter) -> None:
    assert read(page_after, "1月5日、侵入を検知しました。2月7日、情報が流出していたことが判明しました。") == [
        ("detected", "01-05")
    ]


def test_a_timeline_under_dates(page_after: PageAfter) -> None:
    body = "## 1月5日（日）\n- 不審な通信を検知\n- サーバーを隔離\n\n## 1月9日（木）\n- 第一報を公表\n"
    assert read(page_after, body) == [("contained", "01-05"), ("detected", "01-05"), ("disclosed", "01-09")]


def test_a_timeline_under_numbered_dates_and_behind_dates_that_stand_apart(page_after: PageAfter) -> None:
    assert read(page_after, "### (1)1月5日\nサーバーを隔離\n") == [("contained", "01-05")]
    assert read(page_after, "1月5日 不正アクセスが発生した。サーバーを隔離した。") == [
        ("contained", "01-05"),
        ("occurred", "01-05"),
    ]


def test_a_timeline_in_a_table(page_after: PageAfter) -> None:
    body = "|日付|内容|\n|---|---|\n|1月5日|侵入を検知|\n|　|回線を遮断|\n"
    assert read(page_after, body) == [("contained", "01-05"), ("detected", "01-05")]


def test_a_label_tells_what_the_date_is(page_after: PageAfter) -> None:
    assert read(page_after, "発生日時：2025年1月5日（日）午前3時頃\n発覚日：2025年1月6日") == [
        ("detected", "01-06"),
        ("occurred", "01-05"),
    ]


def test_the_day_of_the_notice_is_no_step(page_after: PageAfter) -> None:
    text = "不正アクセスの発生について\n\n2025年3月10日\n株式会社さくら物産\n\n弊社のサーバーが不正アクセスを受けました。"
    assert page_after(text, dates.COMPONENT, published.COMPONENT, events.COMPONENT).claims == []


def test_the_quote_is_the_sentence_and_the_date_that_stands_elsewhere(page_after: PageAfter) -> None:
    (claim,) = claims(page_after, "## 1月5日\n- 不審な通信を検知\n")
    assert [quote.exact for quote in claim.quotes] == ["不審な通信を検知", "1月5日"]
