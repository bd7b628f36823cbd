"""What libraries say in English, in the user's language: each message once, `{}` for what it names."""

import re
from collections.abc import Iterator
from functools import cache

from kg.cli.language import language

JAPANESE = {
    # reading
    "binary data, not text": "テキストではなくバイナリデータです",
    "broken encoding: neither UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP nor UTF-16; save it as UTF-8": (
        "文字コードが壊れています(UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16 のいずれでもない)。UTF-8 で保存してください"
    ),
    "cannot be read: {}": "読み込めません: {}",
    "empty: no text in it": "空です。本文がありません",
    "no notice: no word of an incident in it (不正アクセス, 漏えい, 個人情報 …)": (
        "公表資料ではありません(不正アクセス, 漏えい, 個人情報などの語がありません)"
    ),
    "too long: more than {} characters; cut it into its notices": "長すぎます({} 文字超)。公表資料ごとに分割してください",
    # what a build takes
    "no such file or folder": "ファイルまたはフォルダがありません",
    "not one of {}": "対応していない形式です(対応: {})",
    "cannot be searched: {}": "フォルダを開けません: {}",
    "is outside of {}; name a folder above it with --root": "{} の外にあります。その上位のフォルダを --root で指定してください",
    "is named like a part of a digest (#1, #2 …); rename it": "まとめファイルの一部(#1, #2 …)のような名前です。改名してください",
    "has the same id as {}; rename one of them": "{} と ID が同じです。どちらかを改名してください",
    "has a name that is not UTF-8; rename it": "ファイル名が UTF-8 ではありません。改名してください",
    "no notice of the store has this id": "この ID の公表資料は保存先にありません",
    # parsing and reading out
    "GiNZA cannot parse it ({})": "GiNZA で解析できません({})",
    "GiNZA changes the text of a sentence of {}, so that offsets would not hold": (
        "{} の文が GiNZA の解析で変わり、位置が合わなくなります"
    ),
    "the process that read it died, perhaps for want of memory": "読み取り中のプロセスが停止しました(メモリ不足の可能性)",
    "a fault in kg itself: {}": "kg 自体の不具合です: {}",
    "no words at {}:{} in a text of {} characters": "{}:{} に文字がありません(本文は {} 文字)",
    # stores
    "another build is writing {}; wait until it has ended": "別の処理が {} に書き込み中です。終わるまでお待ちください",
    "no store at {}; make one with: {}": "{} に保存先がありません。次のように作成してください: {}",
    "{} cannot be written: {}": "{} に書き込めません: {}",
    "{} is damaged: {} is missing; build it anew": "{} が壊れています({} がありません)。作り直してください",
    "{} is damaged: {} cannot be read": "{} が壊れています({} を読み込めません)",
    "{} is damaged: {}": "{} が壊れています: {}",
    "no N-Quads: {}": "N-Quads ではありません: {}",
    "no answer from {}: {}": "{} から応答がありません: {}",
    "{} refuses it: {}": "{} が拒否しました: {}",
    "no base for IRIs: {}; give an address such as {}": "IRI の基底として使えません: {}。{} のようなアドレスを指定してください",
    # questions
    "no SPARQL: {}": "SPARQL として正しくありません: {}",
    "no SPARQL query: neither SELECT, ASK, CONSTRUCT nor DESCRIBE": (
        "SPARQL の問い合わせではありません(SELECT, ASK, CONSTRUCT, DESCRIBE のいずれもありません)"
    ),
    "not a SELECT query": "SELECT ではありません",
    "not an ASK query": "ASK ではありません",
    "not a CONSTRUCT query": "CONSTRUCT ではありません",
    "the query cannot be answered: {}": "問い合わせに答えられません: {}",
    "no question {}; near: {}; all: kg query --list": "{} という質問はありません。近い名前: {}。一覧: kg query --list",
    "no question {}; all: kg query --list": "{} という質問はありません。一覧: kg query --list",
    "no parameter {}; there is {}": "{} というパラメータはありません。使えるもの: {}",
    "{}: {} is no IRI": "{}: {} は IRI ではありません",
    "{}: {} is no whole number": "{}: {} は整数ではありません",
    "{}: {} is no date; write it as 2025-04-01": "{}: {} は日付ではありません。2025-04-01 のように書いてください",
    "{} is no NAME=VALUE": "{} は 名前=値 の形ではありません",
    "a value holds half a character (a lone surrogate)": "値に不完全な文字(孤立サロゲート)が含まれています",
    "no notice names {}; near names: {}": "{} を挙げている公表資料はありません。近い名称: {}",
    "no notice names {}": "{} を挙げている公表資料はありません",
    "no notice {}; ids: kg query incidents/members": "{} という公表資料はありません。ID の一覧: kg query incidents/members",
    "{} cannot be read: {}": "{} を読み込めません: {}",
    # decisions about names
    "{} and {} are one name; say with --in which notices mean another organisation": (
        "{} と {} は同じ名称です。別の組織を指す公表資料を --in で指定してください"
    ),
    "{} may be {}; give one of these names": "{} は次のいずれかを指します: {}。このうちの一つを指定してください",
    "{} has no name of its own that could be merged or split": "{} には統合・分割できる固有の名称がありません",
    "{} names no {}": "{} に {} の記載はありません",
    "{} and {}: this contradicts other decisions; see kg query organisations/decisions": (
        "{} と {}: 他の判断と矛盾します。判断の一覧: kg query organisations/decisions"
    ),
    "nothing was decided about {} and {}; all decisions: kg query organisations/decisions": (
        "{} と {} についての判断はありません。判断の一覧: kg query organisations/decisions"
    ),
    # registers of corporations
    "{}: a ZIP archive; unpack it and give the CSV files in it": "{}: ZIP です。展開して中の CSV を指定してください",
    "{}: no row of it can be used": "{}: 使える行が一つもありません",
    "{}: no register of corporations; 全件データ of the National Tax Agency (30 columns, no header) or 基本情報 of gBizINFO"
    " (a header with 法人番号, 法人名, 本社所在地) is expected": (
        "{}: 法人の登録簿ではありません。国税庁の全件データ(30 列、見出しなし)か、"
        "gBizINFO の基本情報(見出しに法人番号, 法人名, 本社所在地)を指定してください"
    ),
    "no CSV: {}": "CSV として読めません: {}",
    "{} columns, not {}": "{} 列です({} 列のはず)",
    "no corporate number: {}": "法人番号ではありません: {}",
    "no name": "名称がありません",
    "broken encoding or control characters": "文字コードが壊れているか、制御文字が含まれています",
    "the store holds no notices; build them first: {}": "保存先に公表資料がありません。先に作成してください: {}",
    # fact sheets
    "{}: no JSON ({})": "{}: JSON ではありません({})",
    "{}: no fact sheet: an object with an id is expected": "{}: 事実シートではありません(id のあるオブジェクトが必要です)",
}


def translated(message: str) -> str:
    """Return a library's message in the user's language; one that is not known stays as it is."""
    if language() != "ja":
        return message
    for pattern, wording in _patterns():
        found = pattern.fullmatch(message)
        if found:
            return wording.format(*found.groups())
    return message


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile("(.+?)".join(_parts(english)), re.DOTALL), wording) for english, wording in JAPANESE.items())


def _parts(english: str) -> Iterator[str]:
    return (re.escape(part) for part in english.split("{}"))
