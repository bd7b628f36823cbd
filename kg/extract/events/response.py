"""What was done about the incident: containment, investigation, restoration."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.told import Statement, Told
from kg.extract.passages import Tie
from kg.extract.predicates import Form
from kg.vocabulary import lexicon

_ACCESS = re.compile(either("event-context", "access"))
_AT_ONCE = re.compile(either("event-context", "at-once"))
_EXPERT = re.compile(either("event-context", "expert"))
_PLANT = re.compile(
    rf"(?:{either('containment-objects', 'plant')}|〓)[^、。はがを]{{0,6}}(?:を|は、?|も|から)[^、。はがを]{{0,14}}$"
)
"""Before an everyday verb that shuts something off (回線をすべて抜き, サイトはその場で止め)."""
_UNABLE = re.compile(r"(?:よう)?に?、?(?:措置|設定|変更|対応|対処|制限|処置|修正|し(?:て|た|まし|、)|いたしました)")
"""Behind what nobody can do any more (閲覧できないように設定)."""
_BY_OTHERS = re.compile(r"[をぁ-ん]{0,4}(?:いただ|頂|もらう|くださ|ください|よう|ず|な[いか])")
"""Behind it, where others are asked to do it, or it was not done."""
_REACH = 30
_SOON = 12
"""Characters before an investigation that opens its passage (5月1日、本件調査の結果、…)."""
_ENDED = re.compile(
    r"[^。、]{0,14}?(?:すべて|全て|ひととおり|一通り)?(?:完了|終了|終え|終わ)(?!予定|見込|次第|の予定|後|り次第|する(?:予定|見込))|"
    r"(?:の?結果|報告書?)[^、。]{0,12}(?:を受領|を受け(?!付)|の?報告が|が提出|受領|の報告を受け)(?!.{0,6}(?:予定|見込|次第))"
)
_BEGUN = re.compile(
    r"[^。]{0,16}?(?:を|も|に|の)?(?:開始|着手|依頼|委託|始め|始ま|要請)(?!し?ます|する(?:予定|こと))"
    r"|をし(?:ました|た)|に(?:入[りっ]|乗り出)|を(?:お願い(?!し?ます|申)|発注)"
)
_HELD = re.compile(r"[^。、]{0,12}[をの](?:実施|行[いっな]|進め)")
_LOOKS = re.compile("調べ")
_IN_HAND = re.compile(r"(?:て|を)(?:い|お|もら|いただ|頂|進め|始め)")
"""An inquiry that goes on since the date (5月1日から専門の会社に調べてもらっており)."""
_RESULT = re.compile(r"[\s、,:：]*(?:本件|社内|当該)?の?[^、。]{0,6}調査(?:を行った|を進めた|した)?の?結果")
_VERB = re.compile(
    r"\s*(?:付け?)?(?:中?に|より|から|にて|までに|をもって)?(?:すべて|全て|概ね)?"
    r"(?:(?P<end>完了|終了|終え|終わ|終結|実施|講じ)|開始|着手|依頼|始ま|始め)(?!予定|見込|する(?:予定|見込))"
)
_ENDS = ("完了", "終了", "終え", "終わ", "終結")
_DONE_BEFORE = re.compile(r"(?:し|た|り)、[^、]*$")
_HANDED_OVER = re.compile(
    r"[^、。]{0,10}(?:を受領|受領|を受け(?!付)|が提出|の提出|が届|がまとま(?!り次第))(?!.{0,6}(?:予定|見込|次第))"
)
_PLANNED = re.compile(r"(?:の|を|する)?(?:予定|見込|見通)|をすすめ")
_STOPPED = re.compile(r"が[^、。をが]{0,8}$")
"""Before what the incident stopped (サイトが断続的に停止)."""
_AFTERWARDS = re.compile(r"て(?:おり|い)まし?た(?:が)?、")
"""A clause that tells what lasted since the date, until what follows (停止しておりましたが、復旧し)."""
_UNDER_WAY = re.compile(
    r"の?(?:検討|準備|方法|計画|目途|目処)|に(?:向|努|つ)"
    r"|作業(?![がを]?(?:すべて|全て)?[がを]?(?:完了|終了|終え))|を(?:進|急|目)"
)


def containment(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `contained` for an act that stops the incident, none for what the incident stopped (が停止し)."""
    if statement.told and not statement.inside and not _STOPPED.search(told.words[: statement.start]):
        yield "contained", "containment"


def change(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `contained` where keys, passwords or rights are changed, by no stranger."""
    keys = _ACCESS.search((told.lead + told.words[: statement.start])[-_REACH:])
    asked = _BY_OTHERS.match(told.behind(statement))
    harmed = any(s.code == "harm" and s.start > statement.start for s in told.statements)
    if keys and not (harmed or asked):
        yield from containment(told, statement)


def shutting(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `contained` where a line, a machine or a site is shut off in everyday words."""
    words = told.lead + told.before(statement)
    if _UNABLE.match(told.behind(statement)):
        yield "contained", "made-unable"
    elif shuts_off(words, len(words)) and not _BY_OTHERS.match(told.behind(statement)):
        yield from containment(told, statement)


def shuts_off(words: str, start: int) -> bool:
    """Whether the object of an everyday verb at `start` of the words is something that is shut off."""
    return bool(_PLANT.search(words[max(0, start - _REACH) : start]))


def inquiry(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield when an investigation begins or ends."""
    behind = told.behind(statement)[:_REACH]
    opens = statement.start <= _SOON and told.passage.tie is Tie.OWN
    if _ENDED.match(behind):
        yield "investigation_completed", "inquiry-end"
    elif _AT_ONCE.search(told.before(statement)) and _HELD.match(behind):
        yield "investigation_started", "inquiry-at-once"
    elif told.begins and _LOOKS.fullmatch(told.words, statement.start, statement.end) and _IN_HAND.match(behind):
        yield "investigation_started", "inquiry-start"
    elif opens and not told.begins and _RESULT.match(told.words):
        yield "investigation_completed", "inquiry-result"
    elif _BEGUN.match(behind) or ((told.ranges or told.begins) and _HELD.match(behind)):
        yield "investigation_started", "inquiry-start"


def begun_or_ended(told: Told) -> Iterator[tuple[str, str]]:
    """Read a verb of beginning or ending right behind the date, whose object stands before it (調査は5月1日に完了)."""
    verb = _VERB.match(told.words)
    if not verb:
        return
    objects = [hit.code for hit in lexicon("event-cues").find(told.lead[-_REACH:])]
    if "inquiry" in objects:
        yield ("investigation_completed" if verb["end"] in _ENDS else "investigation_started"), "object-before"
    elif "restoration" in objects and verb["end"]:
        yield "restored", "object-before"
    elif "containment" in objects and verb["end"] and not _done_before(told.lead[-_REACH:]):
        yield "contained", "object-before"


def _done_before(lead: str) -> bool:
    """Whether what stops the incident was told in an earlier clause than the verb's own object."""
    last = lead[lead.rfind("、") + 1 :]
    return bool(_DONE_BEFORE.search(lead)) and not any(hit.code == "containment" for hit in lexicon("event-cues").find(last))


def result(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield when the investigation's report is handed over, but for a supplier's report of results."""
    supplied = told.lead.rstrip("、").endswith(("から", "より")) and not _EXPERT.search(told.lead[-_REACH:])
    if _HANDED_OVER.match(told.behind(statement)) and not supplied:
        yield "investigation_completed", "result"


def final(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield when a final report is handed over, or noted as such."""
    if not told.behind(statement).strip(" 　。"):
        yield "investigation_completed", "final-report"
    else:
        yield from result(told, statement)


def restoration(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield `restored`, also where the notice announces it ahead."""
    behind = told.behind(statement)
    performed = statement.form is Form.EMBEDDED and told.closes(statement)
    said = statement.told or statement.form is Form.COMING or performed or _PLANNED.match(behind)
    if said and not _UNDER_WAY.match(behind) and not _AFTERWARDS.search(told.words[: statement.start]):
        yield "restored", "restoration"
