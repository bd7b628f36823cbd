"""When the incident was detected, and which date is rather that of what was found out."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.incident import CLAIMING_ALSO, TRACE, lasts, of_incident
from kg.extract.events.told import Statement, Told
from kg.extract.predicates import Form

_CLEAR_REACH = 30
_CLEAR = re.compile(
    rf"{either('event-context', 'all-clear')}|(?:問題|影響|異常)(?:が|の|は)?な(?=[いかくし])"
    r"|(?<![きれけめせえべげてね])ないこと|(?<!れ)ていない"
)
_PAST = re.compile(r"(?:ので|ため|まして|ところ)、")
_BELIEF = re.compile(r"(?:報告|公表|通知|対応|連絡)(?:し|を行っ)た(?:もの)?と$")
"""What one held to be done: 報告したと認識."""
_GOES_ON = re.compile(r"(?:さ?れ|し)て(?:い|お)|が(?:続|相次)")
"""What is noticed time and again from a day on (4月1日より…を検知しており)."""
_UNUSABLE = re.compile("でき|出来|不可|不能|ダウン")
"""Harm that everybody notices at once, as a failure is."""
_DEEDS = ("occurrence", "act")
_PERHAPS = re.compile("可能性|おそれ|恐れ|疑い|ている")
"""Between a deed and its finding: what may have been done, or goes on when it is found, is not dated by itself."""
_INQUIRED = re.compile(r"(?:(?:調査|確認|解析|分析)[^、。]{0,8}(?:結果|ところ|により|では)|その結果)、?[^。]*$")
"""Before the date of what an inquiry found."""


def detection(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `detected` where an incident is noticed; the date of what was noticed is not the date of noticing."""
    performed = statement.form is Form.EMBEDDED and told.closes(statement)
    clear = _CLEAR.search(told.words[max(0, statement.start - _CLEAR_REACH) : statement.start])
    if not (statement.told or performed) or statement.inside or clear or told.ranges or _passing(told, statement):
        return
    if told.begins and _GOES_ON.match(told.behind(statement)) and not happened(told, statement):
        yield "occurred", "seen-since"
    if told.particle not in ("まで", "までに", "以降") and not happened(told, statement):
        yield from _learnt(told, statement)


def _learnt(told: Told, learnt: Statement) -> Iterator[tuple[str, str]]:
    """Yield `detected`; of 4月1日に侵入されたことを確認 the date is the deed's behind 調査の結果, else it may be either's."""
    inner = next((s for s in told.statements if s.start < learnt.start and _embeds(told, s, learnt)), None)
    if inner is None:
        yield "detected", "detection"
    elif _INQUIRED.search(told.lead):
        yield "occurred", "found-embedded"
    else:
        yield "detected", "detection-of"


def _embeds(told: Told, statement: Statement, learnt: Statement) -> bool:
    """Whether a deed inside what was learnt may take the date that clings to it."""
    if not told.clings or statement.inside != "detection" or statement.form is not Form.EMBEDDED:
        return False
    if _PERHAPS.search(told.words, statement.end, learnt.start):
        return False
    return statement.code == "harm" or (statement.code in _DEEDS and of_incident(told, statement))


def _passing(told: Told, statement: Statement) -> bool:
    """Whether it only describes what the sentence goes on to (…が提出されましたので、判明した被害を), past the dated clause."""
    before = told.words[: statement.start]
    return (statement.form is Form.MODIFYING and bool(_PAST.search(before))) or bool(_BELIEF.search(before))


def happened(told: Told, learnt: Statement) -> bool:
    """Whether the date belongs to what happened (4月1日に攻撃を受け、…を確認), not to what was learnt later."""
    first = next((s for s in told.statements if _happens(told, s)), None)
    if not told.clings or first is None or first.start > learnt.start:
        return False
    if lasts(told, first, learnt.start) and not (told.begins and "ていた" in told.words[first.end : learnt.start]):
        return False
    if first.code == "harm" and _UNUSABLE.search(told.words[first.start : first.end]):
        return False
    return not any(s.code == "failure" and s.end <= first.start for s in told.statements)


def _happens(told: Told, statement: Statement) -> bool:
    traced = told.begins or TRACE.match(told.behind(statement))
    if not (statement.told or (traced and statement.form is Form.EMBEDDED)):
        return False
    return statement.code == "harm" or (statement.code in CLAIMING_ALSO and of_incident(told, statement))
