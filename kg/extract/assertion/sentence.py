"""What a sentence itself says of words in it, or of data in general."""

import re
from functools import lru_cache

from kg.extract.assertion.clauses import Level, blanked, clauses, coordinated, labelled, levels, unframed
from kg.extract.assertion.exposure import cues, exposes, hedges_back, status_in
from kg.extract.assertion.labels import sets_apart
from kg.extract.cues import either
from kg.folding import fold
from kg.model import Status
from kg.vocabulary import lexicon

_DATA = either("data-words", "data")
_SPELLED_OUT = re.compile(r"[はが:、に]")
_QUALIFIES = re.compile(
    r"(?:し|され|でき|した|し得|した可能性|の可能性|の?おそれ|の?恐れ|して|された可能性)[^、。はがをにで]{0,18}$"
)
_TAKEN_OUT = re.compile(rf"(?:等|など|　)*|[^はがをでへ]*(?:{either('data-words', 'data', 'field', 'content')}|等|など|　)")
_LABELS = re.compile(r"(?:等|など)?(?:は|も|については|につきましては|に関しては)?、?[\s　:(\[]*")
_NONE = re.compile(
    rf"(?:に(?:関する|係る)(?:もの|記載|記録)|等|など|の?{_DATA})*(?:は|も)、?(?:一切|全く|もともと|そもそも)?(?:ない|なかった|あり?ません|ありませ|ござい?ませ)"
    r"[^、。はがを]{0,4}(?:$|[。、)]|ため|ので)"
)
"""住所や電話番号もない."""
_CLOSES = re.compile(r"$|[\s　。、)\]]|で(?:す|し|あ|ござ)|とな|とし|のため|化")
_BESIDE_A_LEAK = re.compile(
    r"(?:および|及び|並びに|ならびに|や|と)(?:個人|顧客)?情報の?(?:外部|第三者)?(?:へ|に|への)?(?:漏|流出)"
)
"""アクセス履歴および情報流出の有無: the words stand beside the leak, not for what leaked."""
_ALSO = re.compile(rf"(?:について|に関して|{_DATA}|もの|等|など)も")
_NONE_SUCH = re.compile(
    rf"(?:等|など|{_DATA})*(?:は|が|も)、?[^。、はがをにで]{{0,4}}?"
    r"(?:(?:あり|ござい)ませ|な(?:い|かった|し)|無[いかし]|見当たら|見つか(?:って|りませ|らな))"
)
_SOON = 4
_BREAK = re.compile(r"[はもに]、|には(?!、)|では")
_CLEFT = re.compile(r"[^。、は]{0,14}?[たる]のは")
"""漏えいしたのは…: what stands behind it is said of."""
_WHETHER = re.compile(r"^(?:等|など)?(?:の|した)?(?:有無|かどうか|か否か|状況)(?:は|を|に(?:関し|つき|つい))")
"""流出の有無については、氏名とも調査中: what is asked of a leak is asked of the words."""
_COPULA = re.compile(r"[^はが]*であり、")
_CONTAINER = re.compile(rf"(?:等|など|{_DATA})?(?:の中|のうち|の内|内)?に(?!つ|関|係|かか|対|より|よる|も)")
_OF_ANOTHER = re.compile(rf"({either('assertion-cues', 'another')})[^。はがを]{{0,40}}?の[^。はがを]*$")
"""別の会員の氏名が: shown to somebody else, the words went astray."""
_ACCESSED = re.compile(
    rf"(?:等|など|{_DATA}|[)])*(?:に|への)(?:対し(?:て|ても)?、?)?[^。、はがを]{{0,16}}?不正(?:に|な)?アクセス(?!権|キー|ログ)"
)
_TOUCHED = re.compile(
    rf"(?:等|など|{_DATA}|[)])*(?:に|への)(?:も|対する)?[^。、はがを]{{0,6}}?影響[がを]?[^。、はがを]{{0,12}}?(?=可能性|おそれ|恐れ|懸念)"
)
_OF_AMOUNTS = re.compile(rf"[^。]*?(?:{either('data-words', 'detail')}|人数)(?:等|など)?(?:は|も|について|につきまして)")
_TOPIC = re.compile(
    r"(?:[、・や]+[^、・や。はがをにで]{1,16}){0,8}[^、。]{0,12}?(?:は|につきまして|について|に関しまして|に関して)(?:は)?(?:、|[^、。])"
)
_OWN_TOPIC = re.compile(f"は、|{_DATA}[はが]")


def said_of(words: str, start: int, end: int) -> Status | None:
    """Return what a sentence itself says of its words at `start:end`, or None."""
    text = labelled(fold(words))
    for level in levels(text, start, end):
        status = _said_behind(level) or _said_ahead(level)
        if status:
            return status
    label, _, _ = text.partition(":")
    return Status.DENIED if len(label) < start and sets_apart(label) else None


@lru_cache(maxsize=1024)
def statuses_of(words: str) -> tuple[Status, ...]:
    """Return what each clause says of a leak of data in general, in order; clauses that say nothing are left out.

    Remembered, since a heading is asked again for each sentence below it.
    """
    text = blanked(unframed(fold(words)))
    said = (status_in(text[begin:stop], of_words=False) for begin, stop in clauses(text))
    return tuple(status for status in said if status)


def _said_behind(level: Level) -> Status | None:
    """What the rest of the words' own clause says, or, of a topic (Aは), the next clause that has no topic of its own."""
    spans = clauses(level.text)
    stop = next((stop for _, stop in spans if max(level.end, level.start + 1) <= stop), len(level.text))
    rest = level.text[level.end : stop]
    if _BESIDE_A_LEAK.match(rest):
        return None
    status = _absent(rest) or _excluded(rest) or _said_in(rest) or _left_open(rest) or _accessed(rest) or _touched(rest)
    owner = None if status else _OF_ANOTHER.search(level.text[: level.start])
    if owner:
        status = _said_in(f"{owner[1]}{rest}")
    if status or not _TOPIC.match(rest) or rest.endswith(("が、", "。")):
        return status
    following = next((level.text[begin:end] for begin, end in spans if begin == stop), "")
    return None if _OWN_TOPIC.search(following) else _said_in(following)


def _said_in(rest: str) -> Status | None:
    """The first of the coordinated parts that says anything; a hedge at their end reaches back over a bare statement."""
    of_words = not _CONTAINER.match(rest)
    parts = coordinated(rest)
    for index, part in enumerate(parts):
        status = None if _COPULA.match(part) else status_in(part, of_words=of_words)
        if status is Status.CONFIRMED and any(hedges_back(later) for later in parts[index + 1 :]):
            return Status.POSSIBLE
        if status or _COPULA.match(part):
            return status
    return None


def _left_open(rest: str) -> Status | None:
    """What is under investigation may have leaked: Aについては調査中."""
    looked_into = any(hit.code == "inquiry" and rest[: hit.end].endswith("中") for hit in cues(rest))
    return Status.POSSIBLE if looked_into and _TOPIC.match(rest) and not _OF_AMOUNTS.match(rest) else None


def _accessed(rest: str) -> Status | None:
    """What was accessed without right may have been read: Aに対して不正アクセスがあった."""
    found = _ACCESSED.match(rest)
    if found is None:
        return None
    return Status.DENIED if status_in(f"漏えい{rest[found.end() :]}", of_words=True) is Status.DENIED else Status.POSSIBLE


def _touched(rest: str) -> Status | None:
    """What the incident may have reached: Aに影響が及んでいる可能性がある."""
    return Status.POSSIBLE if _TOUCHED.match(rest) else None


def _absent(rest: str) -> Status | None:
    """What stands behind a label in place of a predicate denies it: カード情報：非該当."""
    if _NONE.match(rest):
        return Status.DENIED
    found = next((hit for hit in lexicon("assertion-cues").find(rest) if hit.code == "absent"), None)
    if found is None or not _LABELS.fullmatch(rest[: found.start]) or not _CLOSES.match(rest[found.end :]):
        return None
    apart = found.start > 0 or found.end - found.start > len("なし")  # 閲覧履歴なし denies no history
    return Status.DENIED if apart else None


def _excluded(rest: str) -> Status | None:
    """What an exclusion behind the words makes of them.

    Aを除く情報が漏えいした denies A, A以外の漏えいはない states A; A以外も漏えいした says that A did, too.
    """
    found = next((hit for hit in cues(rest) if hit.code == "exclusion"), None)
    if found is None or not _TAKEN_OUT.fullmatch(rest[: found.start]):
        return None
    others = _said_in(rest[found.end :])
    if others is None:
        return None if rest[found.end :].strip("、。 　") else Status.DENIED
    if others is Status.DENIED:
        return Status.CONFIRMED if rest[found.start : found.end] == "以外" else None
    return None if _ALSO.search(rest[found.end :]) else Status.DENIED


def _said_ahead(level: Level) -> Status | None:
    """What an exposure ahead makes of the words: 漏えいした可能性のある情報は氏名, or 漏えいした氏名."""
    begin = next((begin for begin, stop in clauses(level.text) if level.start < stop), 0)
    ahead = level.text[begin : level.start]
    last = next((hit for hit in reversed(cues(ahead)) if exposes(hit, ahead)), None)
    if last is None:
        return None
    if last.code in ("exposure", "loss") and _QUALIFIES.match(ahead[last.end :]):
        return _qualified(status_in(ahead[last.start :], of_words=False), level.text[level.end :])
    if _WHETHER.search(ahead[last.end :]) and any(hit.code == "inquiry" for hit in cues(level.text[level.end :])):
        return Status.POSSIBLE
    if cleft := _CLEFT.match(ahead, last.end):
        return status_in(ahead[: cleft.end()], of_words=False)
    nouns = (hit for hit in lexicon("assertion-cues").find(ahead) if hit.code == "information" and hit.start >= last.end)
    noun = next(nouns, None)
    if noun is None or _BREAK.search(ahead[last.end : noun.start]) or not _SPELLED_OUT.search(ahead[noun.end :]):
        return None
    return status_in(ahead[: noun.end], of_words=False)


def _qualified(status: Status | None, behind: str) -> Status | None:
    """What an exposure that qualifies the words comes to: 漏えいした氏名はない denies them, 漏えいした氏名の有無 asks."""
    if any(hit.code == "inquiry" and hit.start <= _SOON for hit in cues(behind)):
        return None
    return Status.DENIED if _NONE_SUCH.match(behind) else status
