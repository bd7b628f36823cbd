"""When the incident occurred."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.labels import SHORT_PERIOD, days
from kg.extract.events.told import INCIDENT, Statement, Told
from kg.extract.predicates import Form
from kg.vocabulary import lexicon

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
    "spreading",
)
CLAIMING_ALSO = ("occurrence", "act", "suffering")
_NEAR, _FAR = 14, 120
"""Characters between an incident and its verb; characters in which the noun that a verb modifies is looked for."""
_OBJECT = re.compile(r"[^、。ぁ-ん]{0,6}(?:など|等|による(?:被害|攻撃))?(?:の(?:被害|影響|攻撃))?[をにも]")
_FOUND = re.compile(r"(?:を行った|の)?結果|(?:が|を)(?:完了|終了|終え)|により、?|で、")
_THERE_IS = re.compile(r"[がは](?:あり|あった|ござい)")
_CAUSED = re.compile(
    rf"(?:被害)?(?:のため|に(?:より|伴い|よって))[^。を]{{0,30}}"
    rf"(?:が(?:一時|全面|全て)?{either('event-context', 'standstill')}|に(?:障害|影響))"
)
"""Behind harm whose effect is told instead of it (感染により受注が停止)."""
_DOUBT = re.compile(r"(?:懸念|疑い|疑念|疑義|おそれ|恐れ|可能性)[がも]$")
"""What one thinks of, and so learns, at the time given: 懸念が生じ."""
_TOPIC = re.compile("^[はが]、")
_ONLY_SAID = re.compile(r"[がは].{2,10}(?:こと|旨|との|可能性)")
TRACE = re.compile(r"[ぁ-ん]*た(?:と思われる|とみられる)?[^、。]{0,8}?(?:形跡|痕跡|履歴|記録|ログ)")
"""What remains of a deed: the date beside it is the deed's (4月1日に侵入した形跡を確認)."""
_MAYBE_OF = re.compile(r"[ぁ-ん]*(?:可能性|おそれ|恐れ|疑い)の(?:あ|高)る")
"""What only describes a noun: 流出した可能性のある情報."""
_STILL = re.compile(r"[^、。]*てい(?:る|た)[^、。]*")
"""A state that is found to last is found at the time given (4月1日に暗号化されて読めなくなっていることを確認)."""
_SYMPTOM = re.compile(r"[ぁ-ん致]*(?:ことから|ため|ので)、?[^。]{0,40}(?:調査|調べ|確認)")
"""Behind a failure that only led to the inquiry (不具合が生じたことから調査)."""
_TRACED = re.compile(r"の(?:記録|形跡|痕跡|履歴)が?(?:あり|あった|ある|残|見つか|見付か|確認)")
_NO_VERB = re.compile(r"の|[^、。]{0,6}無し")


def occurrence(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `occurred` where an incident happens, comes, is suffered."""
    if not of_incident(told, statement) or _out_of_reach(told, statement):
        return
    if _DOUBT.search(told.words[: statement.start]):
        if statement.told:
            yield "detected", "doubt"
        return
    shown = statement.inside == "detection" and statement.code == "occurrence"
    if statement.told and (not statement.inside or shown or told.clings):
        yield "occurred", "failure" if _fails(told, statement) else "occurrence"
    elif statement.form is Form.EMBEDDED and _dates_embedded(told, statement):
        yield "occurred", "occurrence-embedded"


def _fails(told: Told, statement: Statement) -> bool:
    """Whether what occurs is a failure, which may only show what happened before."""
    before = [s.code for s in told.statements if s.code in INCIDENT and s.end <= statement.start]
    return bool(before) and set(before) == {"failure"} and bool(_SYMPTOM.match(told.behind(statement)))


def harm(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `occurred` where harm is done (侵入され, 感染し) or is there (不正アクセスがあり)."""
    behind = told.behind(statement)
    learnt = next((s.start for s in told.statements if s.code == statement.inside and s.start > statement.start), 0)
    free = not statement.inside or (told.clings and (told.begins or not lasts(told, statement, learnt)))
    if _out_of_reach(told, statement):
        return
    if told.clings and _TRACED.match(behind):
        yield "occurred", "trace"
    elif _NO_VERB.match(behind):
        return
    elif _CAUSED.match(behind) or _THERE_IS.match(behind):
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


def lasts(told: Told, statement: Statement, end: int) -> bool:
    """Whether what was learnt is a state that was found to last."""
    return bool(statement.inside and _STILL.fullmatch(told.words, statement.end, end))


def _out_of_reach(told: Told, statement: Statement) -> bool:
    """Whether the date bounds data, or dates the noticing of what is told after it (検知し、調査の結果、…が悪用され)."""
    noticed = any(
        s.code in ("detection", "report", "query") and s.form is Form.STATED and s.start < statement.start
        for s in told.statements
    )
    return noticed or _after_inquiry(told, statement) or days(told.passage.date) > SHORT_PERIOD


def _after_inquiry(told: Told, statement: Statement) -> bool:
    """Whether an investigation that the date tells of comes first: what it found happened before (調査が完了し、…が取得され)."""
    inquiry = next((s for s in told.statements if s.code == "inquiry" and s.start < statement.start), None)
    if inquiry is None or any(s.code in INCIDENT for s in told.statements if s.start < inquiry.start):
        return False
    return bool(_FOUND.match(told.behind(inquiry)))


def of_incident(told: Told, statement: Statement) -> bool:
    """Whether an incident is what the verb speaks of: before it, the noun that it modifies, or before the date."""
    nouns = [s for s in told.statements if s.code in INCIDENT and 0 <= statement.start - s.end <= _NEAR]
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
    return max((hit.end for hit in lexicon("event-cues").find(words) if hit.code in INCIDENT), default=None)


def _dates_embedded(told: Told, statement: Statement) -> bool:
    """Whether nothing but the embedded statement can take the date: it gives a start or a period, or nothing else follows."""
    if any(s.form is Form.DENIED or (s.code == "inquiry" and s.start < statement.start) for s in told.statements):
        return False
    if _MAYBE_OF.match(told.behind(statement)):
        return False
    others = any(s is not statement and s.code in (*_CLAIMING, *CLAIMING_ALSO) and s.told for s in told.statements)
    return told.ranges or told.begins or (told.clings and bool(TRACE.match(told.behind(statement)))) or not others
