"""What was announced: to the public, or to those concerned alone."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.told import Statement, Told
from kg.extract.passages import Passage
from kg.extract.predicates import Form
from kg.vocabulary import lexicon

_PUBLIC = re.compile(either("event-context", "public-place"))
_IN_PUBLIC = re.compile(rf"{either('event-context', 'public-place')}[^、。を]{{0,10}}(?:に|で|上)")
_SHOWN = re.compile(r"(?:さ?れて(?:い|お)|してしま|となって|状態)")
"""Behind what could be seen for a time (4月1日から9日まで公開されていました)."""
_DARK = re.compile(either("event-context", "dark-place"))
_FINANCE = re.compile(either("event-context", "finance"))
_BY_MAIL = re.compile("メール|郵|誤")
_LETTER = re.compile(either("event-context", "letter"))
_FOE = re.compile(either("event-context", "foe"))
_INCIDENT = ("incident", "harm", "act", "suffering")
"""Whose period a range gives, rather than the days of what is announced of it."""
_REACH = 40
_NAMED = re.compile(r"の(?:通り|とおり|と|件|続報|〓)|以降|によ[るり]|に続|において|にて|で(?:[おご公発])|資料|文書|[)」]|\s*$")
_THIS_ONE = re.compile(r"(?:今回|今般|本日|このたび|この度)の$")
_BY = re.compile(r"にて|において|によ[るり]")
_SAYS = re.compile(r"(?:から|より)[^。]*(?:との|旨の)$")
_SENDER = re.compile(rf"(?:から|より)、?(?:{either('event-context', 'oneself')}[へに]、?)?$")
_TO = re.compile(
    r"(?!(?:様方?|さま|の?皆様)?の?情報|が|の(?:パソコン|pc|端末|スマ|アカウント))(?:(?!から|より)[^、。がはを]){0,12}?(?:へ|に(?!対する|関|つい|よ|代わ|かわ|基|応じ|伴|おけ|おい|限)|宛|あて|向け)"
)
_NOT_YET = re.compile(r"を(?:指示|依頼|要請|準備|検討)|[がは]?必|に(?:努め|向け)")
_ADDRESSED = re.compile(r"宛て?(?:に|へ)")
_TITLED = re.compile(
    r"\s*〓[〓\s]*(?:$|および|及び|ならびに|並びに|、|に関し|につ(?:い|き)|の(?:とお|通|件)|を(?:ご)?(?:参照|覧))"
)
_OF_TITLE = re.compile("[ぁ-ん致]*〓")
_ABOUT = re.compile(r"^\s*[:：]?\s*[^、。はがを]{6,60}(?:について|に関して|につきまして|に関しまして)[\s　]*$")
_BRACKETED = re.compile(r"\s*\((?:第\s?[0-9一二三四五六七八九十]+\s?報|初報|続報|中間報告?|速報)\)")
_COUNTED = re.compile(r"[0-9]\s*(?:名|人|社|校|団体|世帯|組|件)[^、。はがを]{0,8}(?:に(?!対する|関|つい|よ)|へ)[^。]*$")
_ISSUE = re.compile(
    r"(?:[\s|、:：【]*[・\-]?(?:対応)?第?|(?:付(?:け?で|け?にて)?|に|にて)\s*第)\s*[0-9一二三四五六七八九十]+\s*報(?:目)?[\s:：を、]*"
)
_EARLIER = re.compile(rf"\s*(?:なお、)?(?:{either('event-context', 'earlier-report')}|第\s?[0-9一二三四五六七八九十]+\s?報)\s*")
"""What the bracket behind it dates: 既報（6月5日）."""
_ANNOUNCED = re.compile(rf"{either('event-cues', 'publication')}[がを]、?$")
_NOTICE = re.compile(
    r"(?:へ|宛て?|あて|に対する)の[^、。はがを]{0,8}"
    rf"(?:{either('event-context', 'telling')}|{either('event-cues', 'sending', 'spreading', 'disclosure')})"
    r"[はをも]、?$"
)
_BEGUN = re.compile(r"\s*(?:付け?)?(?:に|で|より|から|までに|にて)?、?[^、。はがを]{0,6}(?:開始|始め|行[いっ]|実施|完了|済|終え)")
_WAS_MADE = re.compile(r"\s*(?:付け?で|に)?[^、。がを]{0,24}(?:なされ|行われ|行い|行って|実施|あり(?:まし|、)|ござい|され)")
"""The verb behind the date of an announcement that is named before it (…の公表が4月1日に行われました)."""


def dated_document(passage: Passage) -> Iterator[tuple[str, str]]:
    """Read 付け「…」, the date and title of an earlier announcement, or 第2報（…）."""
    if _EARLIER.fullmatch(passage.words) and not passage.lead:
        yield "disclosed", "issue"
    elif passage.particle.startswith("付") and _TITLED.match(passage.words.strip()[len(passage.particle) :]):
        yield "disclosed", "dated-document"
    elif _ISSUE.fullmatch(passage.words) or (_ISSUE.fullmatch(passage.lead) and not passage.words.strip(" 　】]")):
        yield "disclosed", "issue"
    elif _ABOUT.search(passage.words) and not passage.lead.strip():
        yield "disclosed", "document-line"


def issue_behind(words: str, passage: Passage) -> bool:
    """Whether the words right behind a date name an issue of the organisation's own (6月5日（第一報）)."""
    to_authority = lexicon("authorities").has(passage.lead) or lexicon("authorities").has(passage.words)
    return bool(_BRACKETED.match(words)) and not to_authority and not passage.lead.rstrip(" 　、").endswith(("から", "より"))


def announced_before(told: Told) -> Iterator[tuple[str, str]]:
    """Read an announcement whose verb alone stands behind the date."""
    if _ANNOUNCED.search(told.lead) and _WAS_MADE.match(told.words):
        yield "disclosed", "announced-before"


def notice_begun(told: Told) -> Iterator[tuple[str, str]]:
    """Read a notice to those concerned whose verb alone stands behind the date (対象者への通知は、6月10日より開始)."""
    people = any(hit.code == "people" for hit in lexicon("event-cues").find(told.lead))
    if people and _NOTICE.search(told.lead) and _BEGUN.match(told.words):
        yield "notified", "notice-begun"


def says(told: Told, statement: Statement) -> bool:
    """Whether what looks like an announcement is what a source reported (A社より、…との第一報があり; A社から当社へ第一報)."""
    before = told.before(statement).strip(" 　、")
    return bool(_SAYS.search(told.words[: statement.start]) or _SENDER.search(before or told.lead))


def disclosure(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `disclosed` for an announcement, `notified` where it is made to those concerned alone."""
    before = told.words[: statement.start]
    public = bool(_PUBLIC.search(before))
    if not _counts(told, statement):
        return
    people = list(to_people(told, statement))
    if people and not public:
        yield from people
    elif lexicon("authorities").has(before[-_REACH:]) and not public:
        return
    else:
        yield from publication(told, statement)


def publication(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `disclosed` for what can be said to the public only (公表, 発表)."""
    named = statement.form is Form.NOUN and _names(told, statement)
    if _counts(told, statement) and (statement.told or named):
        yield "disclosed", "announcement"


def opening(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `disclosed` for 公開 in a public place, or of a title (公開した「…」)."""
    if told.ranges and _SHOWN.match(told.behind(statement)):
        yield "occurred", "exposed"
    elif _IN_PUBLIC.search(told.words[: statement.start]) or _OF_TITLE.match(told.behind(statement)):
        yield from disclosure(told, statement)


def _counts(told: Told, statement: Statement) -> bool:
    """Whether an announcement is the organisation's own, of this incident, and on this date."""
    spent = told.clings and any(s.form is Form.STATED for s in told.statements if s.start < statement.start)
    bounds = told.ranges and any(s.code in _INCIDENT for s in told.statements if s.start < statement.start)
    finance = _FINANCE.search(told.behind(statement)[:_REACH])
    dark = _DARK.search(told.words[: statement.start])
    return not (spent or finance or dark or statement.inside or bounds or told.particle in ("から", "より"))


def _names(told: Told, statement: Statement) -> bool:
    """Whether the date names an earlier announcement (4月1日付のお知らせ, 4月1日のお知らせ以降)."""
    behind = told.behind(statement)
    if _THIS_ONE.search(told.words[: statement.start]):
        return False
    near = statement.start <= len(told.particle) + 4 or bool(_BY.match(behind))
    return told.particle.startswith("付") or (near and bool(_NAMED.match(behind)))


def spreading(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `notified` for what is spread to those concerned, `disclosed` for what is said in a public place alone."""
    people = list(to_people(told, statement))
    yield from people
    if not people and _PUBLIC.search(told.words[: statement.start]) and not _BY_MAIL.search(told.words[: statement.start]):
        yield from publication(told, statement)


def apology(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `notified` for an apology that was made; one in the present tense is this notice's own."""
    if statement.form is Form.STATED:
        yield from to_people(told, statement)


def to_people(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `notified` where those concerned are told, or will be on that date."""
    if not (statement.told or statement.form in (Form.COMING, Form.NOUN)) or _NOT_YET.match(told.behind(statement)):
        return
    if _FOE.search(told.lead + told.words[: statement.start]):  # the attacker is who approaches them
        return
    if any(_told_to(told.words, s.end, statement.start) for s in told.statements if s.code == "people"):
        yield "notified", "people"
    elif _COUNTED.search(told.words[: statement.start]) and statement.code != "handing":
        yield "notified", "people-counted"
    elif _ADDRESSED.search(told.words[: statement.start]):
        yield "notified", "addressed"
    elif statement.code in ("sending", "spreading") and _LETTER.search(told.words[: statement.start]):
        yield "notified", "letter"
    elif any(_TO.match(told.lead, hit.end) for hit in lexicon("event-cues").find(told.lead) if hit.code == "people"):
        yield "notified", "people-before"


def _told_to(words: str, end: int, start: int) -> bool:
    """Whether people who end at `end` are the goal of a verb at `start`, and no authority comes between."""
    return end <= start and bool(_TO.match(words, end)) and not lexicon("authorities").has(words[end:start])
