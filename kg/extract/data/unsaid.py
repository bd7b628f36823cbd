"""Where kinds of data are named without being spoken of as data of the incident."""

import re

from kg.extract.assertion import clause_at
from kg.extract.cues import either
from kg.extract.data.kinds import QUALIFIERS, UNSPECIFIED, Enumeration, KindMention, enumerations_in
from kg.extract.data.part import Part
from kg.extract.data.zones import is_advice, topics
from kg.extract.negation import NEGATIVE
from kg.folding import fold
from kg.vocabulary import lexicon

_OBJECT = re.compile(
    r"[\s)\]」』】〉》>*]*(?:$|が|を|の|も|は|に(?:つ|関|係|加|かか|影響|対する不正|漏|流出)|および|及び|並び|ならび|または|又は"
    r"|と(?!する|して|した|なる)|として(?:、|:|$)|となり|や|か(?!ら)|、|,|。|等|など|他|ほか|その|のみ|だけ|まで[はもが]|以外|を含|含|です|であ|で、|でし|になり|に該当"
    r"|情報|データ|[(\[|・/]|漏|流|紛|窃|閲|各|計|約|うち|内|必須|任意|※|[:;]\s*(?:約|計|最大|延べ|[0-9]|あり|有|件数|人数|$)|[0-9]"
    r"|:?\s*(?:非該当|該当|対象|なし|無し))"
)
_ENTERED = re.compile(r"(?:に(?!よ)|への)(?:対し(?:て|ても)?、?)?[^。、]{0,16}アクセス")
"""What strangers got at is data, whatever they did with it."""
_AND_MORE = re.compile(r"^(?:等|など)(?=を(?:調査|解析|分析|精査|検証))")
_REACH = 12
"""So far behind an enumeration a word can show what is done with it."""
_CLOSING = " )]」』"
_QUOTED = re.compile(r"[「『][^「」『』]*(?:[「『][^「」『』]*[」』][^「」『』]*)*[」』]")
_SAID_BY_MAIL = re.compile(rf"と(?:いう|の|いった|する)[^。、はがを]{{0,8}}?{either('mail-cues', 'mail')}")
_SUCH_AS = re.compile(r"(?:等|など)(?:[の、]|[^。、はがを]{0,8}$)")
_SUMMING_UP = re.compile(r"(?:(?:等|など)の?|の|といった)$")
_SPELLED = re.compile(r"[(（]")
_OWNER = re.compile(r"(?:様|さま|等|など)?の(?:個人)?情報")
_AS_DATA = re.compile(f"(?:等|など)?(?:に関する|に係る|の)?{either('data-words', 'data')}")
_NOT_PUT_IN = re.compile(
    rf"(?:等|など|の?{either('data-words', 'data')}|[(（][^)）]*[)）])*(?:は|も)、?[^。、はがを]{{0,8}}?"
    rf"(?:{either('leak-cues', 'containment', 'transfer')})[^。、]{{0,6}}?{NEGATIVE}"
)
"""検査結果は含まれておりません: an everyday word that is denied as a part of the data means data."""
_OWN = re.compile(r"(?:弊社の|当社の|同社の|弊|当)$")
_OF_MAIL = ("email", "message")
_CREDENTIALS = ("account_id", "password")
_CATEGORIES = ("other_personal", "business", UNSPECIFIED)
_REACHABLE = ("phone", "email")
_FEW = 3


def at_work(words: str, enumeration: Enumeration) -> bool:
    """Whether something is done with the data (メールアドレス宛, パスワードの変更), so that they are not spoken of as such."""
    tail = _AND_MORE.sub("", fold(words)[enumeration.end :])
    kinds = {mention.kind for mention in enumeration.mentions}
    if (_ENTERED.match(tail) and kinds != {"email"}) or (tail.lstrip().startswith(":") and enumerations_in(tail[: 2 * _REACH])):
        return False
    uses = (cue for words in (tail, tail.lstrip(_CLOSING)) for cue in lexicon("data-cues").find(words[:_REACH]))
    parts_off = len(enumeration.mentions) < _FEW and not _OBJECT.match(tail)
    return parts_off or any(cue.code == "use" and cue.start == 0 for cue in uses)


def in_passing(part: Part, mention: KindMention, enumeration: Enumeration) -> bool:
    """Whether a kind is named in advice, in a title, as an everyday word or as a mere qualifier of what the part names."""
    begin, stop = clause_at(part.words, mention.start, mention.end)
    if is_advice(part.words[begin:stop]) or _in_a_title(part.words, mention):
        return True
    alone = enumeration.loose and len(enumeration.mentions) == 1 and not _as_data(part.words[mention.end :])
    alone = alone and not _NOT_PUT_IN.match(fold(part.words), mention.end)
    return (
        (alone and not part.bare)
        or _of_fake_mail(part.words[begin:stop], mention)
        or _superseded(part.words, mention, enumeration)
    )


def _of_fake_mail(clause: str, mention: KindMention) -> bool:
    """Whether an address or subject belongs to mail that the attacker sent out."""
    leaks = any(cue.code == "exposure" for cue in lexicon("leak-cues").find(clause))
    return mention.kind in _OF_MAIL and not leaks and "fake_mail" in topics(clause)


def _as_data(behind: str) -> bool:
    """Whether what stands behind an everyday word shows that it means data: 写真の流出, 成績に関する情報."""
    near = fold(behind).partition("、")[0][:_REACH]
    return bool(_AS_DATA.match(behind)) or any(cue.code == "exposure" for cue in lexicon("leak-cues").find(near))


def opened_the_way(part: Part, mention: KindMention, enumeration: Enumeration) -> bool:
    """Whether credentials are told of as the way in, not as data."""
    alone = mention.kind in _CREDENTIALS and len(enumeration.mentions) < _FEW and not part.bare
    behind = part.words[enumeration.end :]
    return alone and (behind.startswith(("を", "等を", "などを")) or "way_in" in topics(behind))


def _superseded(words: str, mention: KindMention, enumeration: Enumeration) -> bool:
    """Whether the kind only leads to another one: 勤務先の住所, 保護者の情報, 氏名等の個人情報, 連絡先（電話番号）."""
    others = enumeration.mentions
    if mention.kind == "employer" and _OWN.search(words[: mention.start]):
        return True
    if mention.ordinary and _OWNER.match(words[mention.end :]):
        return True
    if mention.kind in QUALIFIERS and words[mention.end : mention.end + 1] == "の":
        return any(other.start == mention.end + 1 for other in others)
    if mention.kind in _CATEGORIES and _only_leads_to(words, mention, others):
        return True
    reached = any(other.kind in _REACHABLE for other in others)
    return "連絡先" in mention.form and mention.kind == "other_personal" and reached and not mention.form.endswith("情報")


def _only_leads_to(words: str, mention: KindMention, others: tuple[KindMention, ...]) -> bool:
    """Whether a general word stands for the kinds around it: those spelled out behind it, or those that it sums up."""
    spelled = _SPELLED.match(words[mention.end :])
    if spelled and any(other.start > mention.end and other.kind not in _CATEGORIES for other in others):
        return True
    before = max((other.end for other in others if other.end <= mention.start), default=None)
    return (before is not None and bool(_SUCH_AS.match(words[before : mention.start]))) or _sums_up(fold(words[: mention.start]))


def _sums_up(ahead: str) -> bool:
    """Whether kinds stand right before a general word, which only sums them up: 氏名などの重要情報, 住所の個人情報."""
    joint = _SUMMING_UP.search(ahead)
    listed = enumerations_in(ahead) if joint else ()
    if joint is None or not listed or listed[-1].end != joint.start():
        return False
    return any(mention.kind not in _CATEGORIES for mention in listed[-1].mentions)


def _in_a_title(words: str, mention: KindMention) -> bool:
    """Whether the kind stands in the quoted title of a notice, or in what a message claims."""
    quoted = [found for found in _QUOTED.finditer(words) if found.start() <= mention.start and mention.end <= found.end()]
    return any("titling" in topics(found[0]) or _SAID_BY_MAIL.match(words, found.end()) for found in quoted)
