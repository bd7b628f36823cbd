"""When the incident occurred, and when it was detected."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.told import Statement, Told
from kg.extract.page import DateMention
from kg.extract.passages import Passage
from kg.extract.predicates import Form
from kg.layout import Kind
from kg.vocabulary import lexicon

_KINDS = {
    "occurrence": "occurred",
    "harm": "occurred",
    "detection": "detected",
    "restoration": "restored",
    "containment": "contained",
    "change": "contained",
}
_INCIDENT = ("incident", "failure", "harm")
_CLAIMING = (
    "detection",
    "report",
    "query",
    "disclosure",
    "publication",
    "opening",
    "containment",
    "change",
    "restoration",
    "sending",
)
_CLAIMING_ALSO = ("occurrence", "act", "suffering")
_LABEL = re.compile(r"(?:日時?|時間|時期|時刻|年月日|期間)(?!に|中)|日$")
_SENT = re.compile(r"(?:日時|時刻)")
"""At such a time a wrong or an attacker's mail went out; of letters to those concerned the day is told (発送日)."""
_HARMED = re.compile(
    r"(?:攻撃|被害|影響|障害|事案|事象|不具合|事故|インシデント)(?:を?受けた|を受けていた|の?あった|があった)?の?"
    r"(?:日時?|時期|時刻|期間|時間帯?|年月日)$"
)
_SHORT_PERIOD = 100
"""Days that an attack lasts at most, where a period is all that is told; longer ones are periods of data."""
_NEAR, _FAR = 14, 120
"""Characters between an incident and its verb; characters in which the noun that a verb modifies is looked for."""
_CLEAR_REACH = 30
_CLEAR = re.compile(
    rf"{either('event-context', 'all-clear')}|(?:問題|影響|異常)(?:が|の|は)?な(?=[いかくし])|(?<![きれ])ないこと|(?<!れ)ていない"
)
_OBJECT = re.compile(r"[^、。ぁ-ん]{0,6}(?:など|等|による(?:被害|攻撃))?(?:の(?:被害|影響|攻撃))?[をにも]")
_FOUND = re.compile(r"(?:を行った|の)?結果|(?:が|を)(?:完了|終了|終え)|により、?|で、")
_THERE_IS = re.compile(r"[がは](?:あり|あった|ござい)")
_DOUBT = re.compile(r"(?:懸念|疑い|疑念|疑義|おそれ|恐れ|可能性)[がも]$")
"""What one thinks of, and so learns, at the time given: 懸念が生じ."""
_TOPIC = re.compile("^[はが]、")
_ONLY_SAID = re.compile(r"[がは].{2,10}(?:こと|旨|との|可能性)")
_PAST = re.compile(r"(?:ので|ため|まして|ところ)、")
_BELIEF = re.compile(r"(?:報告|公表|通知|対応|連絡)(?:し|を行っ)た(?:もの)?と$")
"""What one held to be done: 報告したと認識."""
_GOES_ON = re.compile(r"(?:さ?れ|し)て(?:い|お)|が(?:続|相次)")
"""What is noticed time and again from a day on (4月1日より…を検知しており)."""
_TRACE = re.compile(r"[ぁ-ん]*た(?:と思われる|とみられる)?[^、。]{0,8}?(?:形跡|痕跡|履歴|記録|ログ)")
"""What remains of a deed: the date beside it is the deed's (4月1日に侵入した形跡を確認)."""
_MAYBE_OF = re.compile(r"[ぁ-ん]*(?:可能性|おそれ|恐れ|疑い)の(?:あ|高)る")
"""What only describes a noun: 流出した可能性のある情報."""
_STILL = re.compile(r"[^、。]*てい(?:る|た)[^、。]*")
"""A state that is found to last is found at the time given (4月1日に暗号化されて読めなくなっていることを確認)."""
_NO_VERB = re.compile(r"の|[^、。]{0,6}無し")


def label(passage: Passage) -> Iterator[tuple[str, str]]:
    """Read a label before the date (発生日時：) or a heading above it."""
    words = passage.lead.strip(" 　|:：・。、")[-16:]
    alone = not passage.words.strip(" 　|:。、まで") or len(passage.lead) <= len(words) + 6
    open_heading = passage.sentence.kind is Kind.HEADING and not passage.lead.rstrip(" 　").endswith((":", "："))
    if not _LABEL.search(words) or not alone or open_heading:
        return
    hits = lexicon("event-cues").find(words)
    kind = next((_KINDS[hit.code] for hit in hits if hit.code in _KINDS), None)
    sent = any(hit.code == "sending" and _SENT.match(words, hit.end) for hit in hits)
    lasted = _HARMED.search(words) and days(passage.date) <= _SHORT_PERIOD
    if kind is None and (sent or lasted):
        kind = "occurred"
    if kind:
        yield kind, "label"


def period(told: Told) -> Iterator[tuple[str, str]]:
    """Yield `occurred` for the first day of a period in which an incident went on."""
    if not told.ranges or days(told.passage.date) > _SHORT_PERIOD:
        return
    denied = any(statement.form is Form.DENIED for statement in told.statements)
    if not denied and any(statement.code in _INCIDENT for statement in told.statements):
        yield "occurred", "period"


def occurrence(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `occurred` where an incident happens, comes, is suffered."""
    if not _of_incident(told, statement) or _out_of_reach(told, statement):
        return
    if _DOUBT.search(told.words[: statement.start]):
        if statement.told:
            yield "detected", "doubt"
        return
    shown = statement.inside == "detection" and statement.code == "occurrence"
    if statement.told and (not statement.inside or shown or told.clings):
        yield "occurred", "occurrence"
    elif statement.form is Form.EMBEDDED and _dates_embedded(told, statement):
        yield "occurred", "occurrence-embedded"


def harm(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `occurred` where harm is done (侵入され, 感染し) or is there (不正アクセスがあり)."""
    behind = told.behind(statement)
    learnt = next((s.start for s in told.statements if s.code == statement.inside and s.start > statement.start), 0)
    free = not statement.inside or (told.clings and (told.begins or not _lasts(told, statement, learnt)))
    if _out_of_reach(told, statement) or _NO_VERB.match(behind):
        return
    if _THERE_IS.match(behind):
        if told.clings or (free and not _ONLY_SAID.match(behind)):
            yield "occurred", "harm"
    elif statement.told and free:
        yield "occurred", "harm"
    elif statement.form is Form.EMBEDDED and _dates_embedded(told, statement):
        yield "occurred", "harm-embedded"


def presence(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `occurred` where an incident is there (攻撃があり), also inside what was learnt if the date begins it."""
    behind = told.behind(statement)
    if not _THERE_IS.match(behind) or _out_of_reach(told, statement):
        return
    if told.clings or (not statement.inside and not _ONLY_SAID.match(behind)):
        yield "occurred", "presence"


def detection(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `detected` where an incident is noticed; the date of what was noticed is not the date of noticing."""
    performed = statement.form is Form.EMBEDDED and told.closes(statement)
    clear = _CLEAR.search(told.words[max(0, statement.start - _CLEAR_REACH) : statement.start])
    if not (statement.told or performed) or statement.inside or clear or told.ranges or _passing(told, statement):
        return
    if told.begins and _GOES_ON.match(told.behind(statement)) and not happened(told, statement):
        yield "occurred", "seen-since"
    if told.particle not in ("まで", "までに", "以降") and not happened(told, statement):
        yield "detected", "detection"


def _passing(told: Told, statement: Statement) -> bool:
    """Whether it only describes what the sentence goes on to (…が提出されましたので、判明した被害を), past the dated clause."""
    before = told.words[: statement.start]
    return (statement.form is Form.MODIFYING and bool(_PAST.search(before))) or bool(_BELIEF.search(before))


def happened(told: Told, learnt: Statement) -> bool:
    """Whether the date belongs to what happened (4月1日に攻撃を受け、…を確認), not to what was learnt later."""
    first = next((s for s in told.statements if _happens(told, s)), None)
    if not told.clings or first is None or first.start > learnt.start:
        return False
    if _lasts(told, first, learnt.start):
        return False
    return not any(s.code == "failure" and s.end <= first.start for s in told.statements)


def _lasts(told: Told, statement: Statement, end: int) -> bool:
    """Whether what was learnt is a state that was found to last."""
    return bool(statement.inside and _STILL.fullmatch(told.words, statement.end, end))


def _happens(told: Told, statement: Statement) -> bool:
    traced = told.begins or _TRACE.match(told.behind(statement))
    if not (statement.told or (traced and statement.form is Form.EMBEDDED)):
        return False
    return statement.code == "harm" or (statement.code in _CLAIMING_ALSO and _of_incident(told, statement))


def _out_of_reach(told: Told, statement: Statement) -> bool:
    """Whether the date bounds data, or dates the noticing of what is told after it (検知し、調査の結果、…が悪用され)."""
    noticed = any(
        s.code in ("detection", "report", "query") and s.form is Form.STATED and s.start < statement.start
        for s in told.statements
    )
    return noticed or _after_inquiry(told, statement) or days(told.passage.date) > _SHORT_PERIOD


def _after_inquiry(told: Told, statement: Statement) -> bool:
    """Whether an investigation that the date tells of comes first: what it found happened before (調査が完了し、…が取得され)."""
    inquiry = next((s for s in told.statements if s.code == "inquiry" and s.start < statement.start), None)
    if inquiry is None or any(s.code in _INCIDENT for s in told.statements if s.start < inquiry.start):
        return False
    return bool(_FOUND.match(told.behind(inquiry)))


def days(date: DateMention) -> int:
    """How many days a range spans, months and years taken roughly."""
    first, last = ([int(part) for part in value.split("-")] + [1, 1] for value in (date.value, date.until or date.value))
    return (last[0] - first[0]) * 365 + (last[1] - first[1]) * 30 + last[2] - first[2]


def _of_incident(told: Told, statement: Statement) -> bool:
    """Whether an incident is what the verb speaks of: before it, the noun that it modifies, or before the date."""
    nouns = [s for s in told.statements if s.code in _INCIDENT and 0 <= statement.start - s.end <= _NEAR]
    if nouns and _takes(statement, told.words[nouns[-1].end : statement.start]):
        return True
    first = statement.start <= len(told.particle) + 2
    modified = told.behind(statement)[:_FAR] if first or statement.form is Form.MODIFYING else ""
    if _last_incident(modified) is not None:
        return True
    end = _last_incident(told.lead) if first else None
    return end is not None and len(told.lead) - end <= _NEAR and _takes(statement, told.lead[end:])


def _takes(statement: Statement, between: str) -> bool:
    """Whether a verb takes the noun before it: as its object where it is suffered (攻撃を受け), else within the clause."""
    return bool(_OBJECT.fullmatch(between)) if statement.code == "suffering" else "、" not in _TOPIC.sub("", between)


def _last_incident(words: str) -> int | None:
    """Where the last incident of the words ends."""
    return max((hit.end for hit in lexicon("event-cues").find(words) if hit.code in _INCIDENT), default=None)


def _dates_embedded(told: Told, statement: Statement) -> bool:
    """Whether nothing but the embedded statement can take the date: it gives a start or a period, or nothing else follows."""
    if any(s.form is Form.DENIED or (s.code == "inquiry" and s.start < statement.start) for s in told.statements):
        return False
    if _MAYBE_OF.match(told.behind(statement)):
        return False
    others = any(s is not statement and s.code in (*_CLAIMING, *_CLAIMING_ALSO) and s.told for s in told.statements)
    return told.ranges or told.begins or (told.clings and bool(_TRACE.match(told.behind(statement)))) or not others
