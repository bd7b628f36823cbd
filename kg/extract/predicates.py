"""How a cue word is used: stated of its clause, modifying a noun, embedded in another statement, denied, yet to come."""

import re
from enum import Enum


class Form(Enum):
    """The part that a cue plays in its sentence."""

    STATED = "stated"
    """確認しました。 停止し、 検知したため、"""
    MODIFYING = "modifying"
    """発生した不正アクセス"""
    EMBEDDED = "embedded"
    """受けたことを …, 発生した旨の …, 漏えいした可能性 …"""
    DENIED = "denied"
    """確認されておりません"""
    COMING = "coming"
    """再開いたします, 公表する予定"""
    NOUN = "noun"
    """復旧作業, 調査の"""


_LIGHT = re.compile(
    r"(?:する|した|させる)?(?:など|等|といった)?(?:の|、)?(?:[^、。ぁ-ん]{1,4}な)?[^、。ぁ-ん]{0,4}(?:作業|措置|対応|対策|処理|処置|手続き?|活動|業務|申請)?"
    r"(?:[をもがは]|について|に関して)?\s*(?:実施|行|おこな|講じ|図|取|採|執|進め|完了|至|開始)(?=[ぁ-ん。、　|]|$)"
    r"|[をも](?=し(?:て|まし|た)|いたし|致し|させて|差し?上げ|予定)|[がも]可能"
    r"|[をもがは](?:[^、。]{0,20}(?:から|より))?(?:正式に|書面で|口頭で)?"
    r"(?:受け(?!付|取)|受領|頂|いただ|もら|入[りっ]|あり|あった|ござい|寄せ|届)"
)
"""A verb that does no more than make the noun before it a predicate (停止の措置を講じ, 連絡を受け)."""
_RUN = re.compile(r"(?:[ぁ-んー\s]|致|頂|戴|申し?上げ|差し上げ|出来|済)*")
_NOMINAL = re.compile(
    r"の(?!で|た)|に(?!な|て)|等|など|から|より|とともに|[をがもはへや]|で(?!き)|と(?!なり|なっ|なる|とも|し|いた|さ)"
)
_DENIAL = re.compile(r"ません|(?:さ|でき|れ|は|し)ない|ておらず|されず|せず|なかった|に至っていない|ていない")
_NOMINALISER = re.compile(
    r"(?:た|る|い|ます)(?:こと(?!により|から|を受け|に伴)|もの|の(?=[をがはもに])|ところ(?=です))|"
    r"おそれ|との(?=[^こと]|こと)|(?:た|る|い)と(?=[^もきこおしと]|$)|という|とのこと|とされ|とみられ|と思われ|と考え"
)
_SUBORDINATE = re.compile(r"旨|事(?!象|案|故|業|務|項)|可能性|疑|恐れ|懸念|虞|形跡|痕跡|兆候|事実|状況|状態")
_CONNECTED = re.compile(r"為|際|時(?!点)|後|上|所|結果|場合|同|直|以降|翌|ほか|他|即|速|迅|一方")
_STEM = re.compile(r"(?<!え)い$|[けりえきしみちびれせっ]$")
"""Kana in which a verb's stem runs on."""
_PAST = re.compile(r"た|だ(?!け)|済|て(?:おり|い)ます")
_HUMBLE = re.compile(r"いたし|いただ")
"""Its た is no past."""
_COMING = re.compile(r"(?:する|します|いたします|致します|ます|れる|せる|う)$")
_WISH = re.compile(r"する(?:ため|よう)|(?:いただき|頂き|ください)ますよう|て(?:ください|下さい)")
"""What is aimed at, or asked of the reader."""
_OBSERVED = re.compile(r"事象|現象|状態|状況")
"""What is seen to go on: 停止している状況."""
_ATTRIBUTIVE = ("た", "る", "ない", "たい", "だ", "ます")
_NEAR, _FAR = 6, 14
"""So far behind an inflection its noun begins, and what is planned is said."""
_PLAN = re.compile(r"予定|見込|見通し|方針|ことと(?:し|いた)|準備|検討|目途|目処|計画|べく")


def form_of(words: str, end: int) -> Form:
    """Return how the cue that ends at `end` of the folded, blanked `words` is used."""
    light = _LIGHT.match(words, end)
    position = light.end() if light else end
    found = _RUN.match(words, position)
    run = found.group().rstrip() if found else ""
    behind = words[position + len(run) :]
    if not run and not light and behind[:1].isspace():
        return Form.STATED
    near = behind[:_NEAR].lstrip()
    if _DENIAL.search(run) or (not light and near.startswith("無")):
        return Form.DENIED
    if not run and not light:
        return _bare(words, end, near)
    if not light and _NOMINAL.match(words, end) and (words[end] == "を" or not _STEM.search(words[:end])):
        return Form.NOUN
    return _inflected(run, near, plan=behind[:_FAR])


def _inflected(run: str, near: str, *, plan: str) -> Form:
    """A cue with an inflection (`run`): its form by that and by what stands `near` behind it; `plan` reaches further."""
    if _NOMINALISER.search(run) or (_SUBORDINATE.match(near) and run[-1:] not in "、しりれてでを"):
        return Form.COMING if _PLAN.search(plan) else Form.EMBEDDED
    if (_COMING.search(run) and not _PAST.search(_HUMBLE.sub("", run))) or _WISH.search(run):
        return Form.COMING
    if run.endswith("ている") and _OBSERVED.match(near):
        return Form.EMBEDDED
    goes_on = near[:1] not in ("", "。", "、", "・", "|", "(", "\n") and not _CONNECTED.match(near)
    return Form.MODIFYING if goes_on and run.endswith(_ATTRIBUTIVE) else Form.STATED


def _bare(words: str, end: int, behind: str) -> Form:
    """A cue with no inflection: a stem that runs on (受け、), a note that ends in a noun (隔離。), or part of a longer noun."""
    if not behind or behind[0] in "。、|・)]　\n,/;":
        return Form.STATED
    return Form.STATED if _STEM.search(words[:end]) else Form.NOUN
