"""What happened, as the notice states it: fact, likelihood or suspicion; denied kinds are kept as denied."""

import pytest

from kg.extract.attacks import COMPONENT
from kg.model import AttackClaim, Confidence, Status
from tests.extract.conftest import PageAfter

pytestmark = pytest.mark.model


def read(page_after: PageAfter, text: str) -> list[AttackClaim]:
    return [claim for claim in page_after(text, COMPONENT).claims if isinstance(claim, AttackClaim)]


def stated(claims: list[AttackClaim]) -> set[str]:
    return {claim.attack for claim in claims if claim.status is not Status.DENIED}


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("当社のファイルサーバーが第三者による不正アクセスを受けました。", {"server_intrusion"}),
        ("当社ネットワークがサイバー攻撃を受けました。", {"server_intrusion"}),
        ("当社はランサムウェアによるサイバー攻撃を受けました。", {"ransomware"}),
        ("社内サーバーに保存していた各種ファイルが暗号化され、利用できない状態です。", {"ransomware"}),
        ("サーバーへの侵入を確認し、ランサムウェアによりデータが暗号化されていました。", {"server_intrusion", "ransomware"}),
        (
            "弊社ショップのペイメントアプリケーションの改ざんが行われたため、カード情報が漏えいしました。",
            {"web_skimming", "server_intrusion"},
        ),
        ("当社サイトが不正アクセスにより改ざんされました。", {"server_intrusion", "tampering"}),
        ("VPN機器の脆弱性を悪用した不正アクセスがありました。", {"server_intrusion", "vulnerability"}),
        ("サーバーへの不正アクセスによりシステム障害が発生しています。", {"server_intrusion", "system_failure"}),
        ("ストレージのアクセス権限の設定に誤りがあり、外部から閲覧可能な状態でした。", {"misconfiguration"}),
        ("お客様へのメールを、宛先を誤って送信しました。", {"misdelivery"}),
        ("BCCで送信すべきところ、宛先欄に入力しておりました。", {"misdelivery"}),
        ("封入機の設定誤りにより、他人の通知書が封入されました。", {"misdelivery"}),
        ("個人情報を保存したUSBメモリーを紛失しました。", {"loss_or_theft"}),
        ("事務所の端末が第三者により不正に操作されました。", {"server_intrusion"}),
        ("注文画面が改ざんされました。入力されたカード情報が流出した可能性があります。", {"web_skimming", "server_intrusion"}),
        ("元従業員が顧客名簿を不正に持ち出していました。", {"insider"}),
        ("職員による不正なアクセスにより、市民の情報が取得されました。", {"insider", "server_intrusion"}),
        ("偽の警告画面に従い電話したところ、パソコンが遠隔操作されました。", {"support_scam"}),
        ("取引先を騙る者の虚偽の送金指示に従い、送金しました。", {"phishing"}),
        ("DDoS攻撃により、ウェブサイトが閲覧しづらい状態でした。", {"ddos"}),
        ("委託先が個人情報を不適切に取り扱っていました。", {"improper_handling"}),
        ("ネットワーク機器の弱点を突かれ、不正に侵入されました。", {"server_intrusion", "vulnerability"}),
        ("更新プログラムのうちセキュリティ更新が適用されておらず、不正に侵入されました。", {"server_intrusion", "vulnerability"}),
        ("サーバーに侵入され、金銭を要求する文面が残されていました。", {"server_intrusion", "ransomware"}),
        ("案内メールをBCCではなくCCで送ってしまいました。", {"misdelivery"}),
        ("アドレスが受信者に見える形で一斉送信してしまいました。", {"misdelivery"}),
        ("請求書を別のお客様の封筒に入れて発送しました。", {"misdelivery"}),
        ("添付ファイルを取り違え、他社のファイルを送ってしまいました。", {"misdelivery"}),
        ("本来非表示とすべき個人情報が含まれたまま公開していました。", {"misconfiguration"}),
        ("共有リンクを知る人は誰でも見られる設定になっていました。", {"misconfiguration"}),
        ("鞄が見当たらず、中の名簿の所在が確認できなくなっています。", {"loss_or_theft"}),
        ("当社従業員がお客様の情報を用いて買い物をしたとして逮捕されました。", {"insider"}),
        ("委託先の従業員が顧客データを不正にダウンロードしていました。", {"insider"}),
        ("管理者のパスワードが推測され、第三者がログインしました。", {"account_takeover"}),
        ("当社公式アカウントが第三者に操作され、見知らぬ投稿がなされました。", {"account_takeover"}),
        ("宅配業者を装うSMSが届き、表示されたサイトにパスワードを入力してしまいました。", {"phishing"}),
        ("カード情報入力画面に情報を送り出すプログラムが仕込まれていました。", {"web_skimming", "server_intrusion"}),
        ("お客様の情報が流出した可能性があります。詳細は調査中です。", {"unknown"}),
    ],
)
def test_each_kind_is_told_in_its_own_words(page_after: PageAfter, text: str, attacks: set[str]) -> None:
    assert stated(read(page_after, text)) == attacks


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        (
            "担当者のもとに「著作権侵害の申し立て」という偽の通知が届き、そこからログイン情報を入力してしまったことが発端とみています。",
            {"phishing"},
        ),
        ("職員のアカウントに外部の者が入り込み、受信メールを見ていたことが分かりました。", {"account_takeover"}),
        ("会員様のアカウントで、ご本人でない者がポイントを使っていました。", {"account_takeover"}),
        (
            "よそで漏れたIDとパスワードの組を使い回して、会員ページへのログインが試みられ、一部で成功していました。",
            {"account_takeover", "credential_stuffing"},
        ),
        ("職員が使い回していたパスワードが第三者に知られ、メールを読まれていました。", {"account_takeover"}),
        ("退職した職員のIDが残されており、第三者がそのIDでシステムに入っていました。", {"account_takeover"}),
        (
            "更新用ソフトの追加機能が古いままで、その弱いところを突いて外部の者に入り込まれたようです。",
            {"server_intrusion", "vulnerability"},
        ),
        ("テスト用に開けていた遠隔接続の口から、社内のサーバーに入られました。", {"server_intrusion"}),
        ("保守用の回線を伝って、何者かが社内のネットワークに入っていました。", {"server_intrusion"}),
        (
            "決済の画面に手が加えられ、入力されたカード番号が第三者のもとへ送られる仕掛けになっていました。",
            {"server_intrusion", "web_skimming"},
        ),
        (
            "偽の決済画面に切り替わるように作り替えられており、カード番号が盗み取られていました。",
            {"server_intrusion", "web_skimming"},
        ),
        (
            "サーバー内のファイルに見慣れない拡張子が付き、開くことができない状態でした。身代金を求める文書が残されていました。",
            {"ransomware"},
        ),
        ("コンピューターウイルス（身代金要求型）に感染しました。", {"ransomware"}),
        ("メールに添付されていたファイルを開いたところ、パソコンがウイルスにかかりました。", {"malware"}),
        ("A様にお渡しすべき書類を、B様にお渡ししてしまいました。", {"misdelivery"}),
        ("一斉メールを送る際、受け取った方どうしのアドレスが見える形で送ってしまいました。", {"misdelivery"}),
        ("ファックスの番号を押し間違え、無関係の事業所に書類が届きました。", {"misdelivery"}),
        ("封筒に他の方の明細を混ぜて入れてしまいました。", {"misdelivery"}),
        ("共有フォルダの設定が「リンクを知っている全員」になっていました。", {"misconfiguration"}),
        ("検索サイトから名簿のファイルが開けるようになっていました。", {"misconfiguration"}),
        ("プログラムの不具合で、ログインした方に別のお客様の情報が表示されました。", {"misconfiguration"}),
        ("職員が業務用のスマートフォンを落としました。", {"loss_or_theft"}),
        ("保存期間の過ぎていない帳票を、誤ってシュレッダーにかけた可能性が高いと考えています。", {"loss_or_theft"}),
        ("委託先の元社員が個人情報を名簿業者に売っていました。", {"insider"}),
        ("退職予定の社員が顧客リストを私物のUSBにコピーして持ち帰っていました。", {"insider"}),
        ("画面に出た連絡先へ電話をかけ、相手の指示どおりにパソコンを操作させてしまいました。", {"support_scam"}),
        ("当社の代表を名乗り、振込を促すメールが取引先様に届いているとのご連絡をいただきました。", {"impersonation_mail"}),
        ("外部から一度に大量の通信を送りつけられ、サイトがつながりにくくなりました。", {"ddos"}),
        ("委託先が、契約で認めていない会社に作業を任せていました。", {"improper_handling"}),
        ("出向していた社員が、出向先の了解を得ることなく資料を私用スマートフォンで撮影し、当社に送っていました。", {"insider"}),
        ("当社の名をかたるメールから偽のログイン画面へ導き、パスワードを入力させるものです。", {"impersonation_mail"}),
        ("カートシステムの古い版に残っていた欠陥が突かれ、外部の者に侵入されました。", {"server_intrusion", "vulnerability"}),
        ("データセンターの仮想基盤に何者かが入り込んでいました。", {"server_intrusion"}),
        ("社内の共有サーバーのデータが読めなくなり、身代金を払えと書かれた文書が見つかりました。", {"ransomware"}),
        ("盗まれた管理者の認証情報でサーバーに侵入されました。", {"account_takeover", "server_intrusion"}),
        ("社員が、取引先を名乗る者からの電話を信じて、認証コードを伝えてしまいました。", {"phishing"}),
        ("メールアカウントが不正に使われ、約5万件の迷惑メールの送信に利用されました。", {"account_takeover", "spam_relay"}),
        ("クラウド上のファイルが、URLを知っていれば誰でも見ることができる設定になっていました。", {"misconfiguration"}),
        ("名簿を含むエクセルファイルを、誤って市のホームページで公開していました。", {"misconfiguration"}),
        ("案内メールを送信した際、BCCではなくTOに全員のメールアドレスを設定してしまいました。", {"misdelivery"}),
        ("個人情報が記載された書類を入れた封筒の所在がわからなくなりました。", {"loss_or_theft"}),
        ("元従業員が顧客情報を不正に持ち出し、第三者に売却していました。", {"insider"}),
        ("派遣社員が個人のスマートフォンで画面を撮影し、SNSに投稿していました。", {"insider"}),
        ("委託先が契約で禁じられている再委託をしていたことがわかりました。", {"improper_handling"}),
        ("本人の同意なく、個人情報を第三者に提供していました。", {"improper_handling"}),
        ("業務システムが外部の第三者により不正に閲覧されていたことが判明しました。", {"server_intrusion"}),
    ],
)
def test_everyday_words_tell_an_attack_too(page_after: PageAfter, text: str, attacks: set[str]) -> None:
    assert stated(read(page_after, text)) == attacks


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("当社公式アカウントが第三者による不正アクセスを受けました。", {"account_takeover"}),
        ("職員のメールアカウントが不正に利用され、大量の迷惑メールが送信されました。", {"account_takeover", "spam_relay"}),
        (
            "窃取された認証情報を用いて、第三者が社内ネットワークへ不正アクセスしました。",
            {"account_takeover", "server_intrusion"},
        ),
        (
            "他社サービスから流出したIDとパスワードを用いた不正ログインがありました。",
            {"credential_stuffing", "account_takeover"},
        ),
    ],
)
def test_an_account_used_by_a_stranger_is_no_intrusion_unless_a_machine_was_entered(
    page_after: PageAfter, text: str, attacks: set[str]
) -> None:
    assert stated(read(page_after, text)) == attacks


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("従業員がフィッシングメールを開封し、端末に侵入されました。", {"phishing", "server_intrusion"}),
        ("フィッシングメール等を通じて、サーバーに侵入した可能性があります。", {"phishing", "server_intrusion"}),
        ("当社を装った不審なメールが複数のお客様に送信されていることを確認しました。", {"impersonation_mail"}),
        ("予約された一部のお客様にフィッシングサイトへ誘導するメッセージが配信されました。", {"impersonation_mail"}),
        ("お客様をフィッシングサイトに誘導する通知が送付されたことを確認しました。", {"impersonation_mail"}),
        ("偽装サイトにカード番号を入力された方がいらっしゃいます。", {"phishing"}),
        ("当社職員に運送会社を名乗るSMSが送信されました。メールを開封し、端末に侵入されました。", {"server_intrusion"}),
        ("サーバーが悪用され、不正なメールが大量に送信されました。", {"spam_relay"}),
        ("会員登録ページを悪用し、第三者宛にメールが送信されました。", {"spam_relay"}),
    ],
)
def test_who_got_the_message_decides_between_phishing_and_impersonation(
    page_after: PageAfter, text: str, attacks: set[str]
) -> None:
    assert stated(read(page_after, text)) == attacks


@pytest.mark.parametrize(
    "aside",
    [
        "今後、漏えいした情報を悪用したフィッシングメールが送付される可能性がございますので、ご注意ください。",
        "マルウェア対策ソフトの更新とランサムウェア対策を進めます。",
        "不正アクセスの再発を防止するため、監視を強化します。",
        "本件は、先日公表した委託先でのランサムウェア被害とは無関係です。",
        "※ リスト型攻撃とは、流出したIDとパスワードでログインを試みる攻撃をいいます。",
    ],
)
def test_advice_prevention_and_explanation_tell_no_attack(page_after: PageAfter, aside: str) -> None:
    text = f"当社の電子カルテに障害が発生しました。\n\n{aside}\n"
    assert stated(read(page_after, text)) == {"system_failure"}


def test_a_section_of_measures_tells_no_attack(page_after: PageAfter) -> None:
    text = "# 経緯\nUSBメモリーを紛失しました。\n\n# 再発防止策\n誤送信が起きない手順に改めます。\n"
    assert stated(read(page_after, text)) == {"loss_or_theft"}


def test_a_password_that_protects_tells_no_takeover(page_after: PageAfter) -> None:
    text = "検針用の端末を紛失しました。端末にはパスワードが設定されており、情報の悪用は確認されておりません。"
    assert {claim.attack for claim in read(page_after, text)} == {"loss_or_theft"}


@pytest.mark.parametrize(
    "unknown",
    [
        "侵入の経路は確認できておりません。",
        "ランサムウェアによる情報の持ち出しは確認されておりません。",
        "ランサムウェアに感染した端末の持ち出しは確認されておりません。",
    ],
)
def test_what_is_unknown_of_an_attack_denies_it_not(page_after: PageAfter, unknown: str) -> None:
    assert "ransomware" in stated(read(page_after, f"社内の端末がランサムウェアに感染しました。{unknown}"))


@pytest.mark.parametrize(
    "denial",
    [
        "ランサムウェア感染の痕跡は確認されておりません。",
        "ランサムウェア等の被害はございません。",
        "なお、ランサムウェアによるものではありません。",
        "ランサムウェアや不審な通信、その他の攻撃を示す形跡は、現時点では見つかっていない。",
        "ランサムウェア等のマルウェアへの感染はございません。",
        "ランサムウェアへの感染、裏口の設置、データの持ち出しはいずれも認められませんでした。",
        "ランサムウェアの実行や踏み台としての利用は発生しておりません。",
    ],
)
def test_what_is_denied_is_stored_as_denied(page_after: PageAfter, denial: str) -> None:
    claims = read(page_after, f"当社サーバーへの不正アクセスを確認しました。{denial}")
    assert {(claim.attack, claim.status) for claim in claims if claim.attack == "ransomware"} == {("ransomware", Status.DENIED)}
    assert stated(claims) == {"server_intrusion"}


@pytest.mark.parametrize(
    "statement",
    [
        "当社アカウントが第三者に不正アクセスされ、当社の知らないメールが送信されました。",
        "当社アカウントに不正アクセスがありましたが、情報の流出は確認されておりません。",
        "当社アカウントに不正アクセスがあった可能性は否定できません。",
    ],
)
def test_a_negation_of_something_else_denies_no_attack(page_after: PageAfter, statement: str) -> None:
    assert stated(read(page_after, statement)) >= {"account_takeover"}


def test_a_likelihood_is_possible_until_another_sentence_states_it(page_after: PageAfter) -> None:
    suspected = "当社サーバーに不正アクセスの疑いがあります。"
    (claim,) = read(page_after, suspected)
    assert claim.status is Status.POSSIBLE
    (claim,) = read(page_after, f"{suspected}調査の結果、当社サーバーが不正アクセスを受けていました。")
    assert claim.status is Status.CONFIRMED
    assert [quote.exact for quote in claim.quotes] == ["調査の結果、当社サーバーが不正アクセスを受けていました。"]


def test_a_word_is_surer_than_a_deed(page_after: PageAfter) -> None:
    (named,) = read(page_after, "ランサムウェアの被害を受けました。")
    (told,) = read(page_after, "サーバー内のデータが暗号化され、使用できません。")
    assert (named.confidence, told.confidence) == (Confidence.HIGH, Confidence.MEDIUM)
    assert named.rule != told.rule


def test_the_quoted_title_of_another_notice_tells_no_attack(page_after: PageAfter) -> None:
    text = "当社の委託先がランサムウェアによる攻撃を受けました。\n\n「システムへの不正アクセスに関するお知らせ」\n"
    assert stated(read(page_after, text)) == {"ransomware"}


def test_who_abuses_an_administrators_rights_is_inside_of_the_system(page_after: PageAfter) -> None:
    text = "当社サービスへの不正アクセスがあり、管理者権限が不正に使用されていました。"
    assert stated(read(page_after, text)) == {"server_intrusion", "account_takeover"}


def test_a_title_that_warns_of_mails_in_our_name_says_that_there_were_such(page_after: PageAfter) -> None:
    notice = (
        "# 公表概要\n- 当社を装ったメールにご注意ください\n- 2025年3月10日\n\n# 本文\nお心当たりのない方は削除してください。\n"
    )

    assert stated(read(page_after, notice)) == {"impersonation_mail"}
