"""What was done towards an authority: the action that a cue stands for, or none."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.predicates import Form, form_of
from kg.vocabulary import Hit, lexicon

ACTIONS = ("report", "consult", "complaint", "weak")
"""Groups of cues that tell of a step of the organisation's own."""
_OTHER = re.compile(rf"{either('authority-context', 'other-recipient')}(?:へ|に(?!つ|関|よ|お)|との|と(?=連携|協力))")
_FOLLOWING = (("consult", "complaint"), ("report", "complaint"))
"""Cues of which the second may tell of one more step with the same authority (相談し、被害届を提出)."""
_CLAUSE = re.compile(
    r"(?<=[るたりしてんすい])、|(?<=を)、(?=[^、。]{0,16}[にへ][0-9]+月)|、(?=[^、。]{0,12}まで)|"
    r"(?:とともに|と共に|ともに|ほか|一方)、?|。|の[後上]"
)
_HELPED = re.compile(r"(?:助言|協力|支援|派遣)(?:など|等)?[をが](?:受け|頂|いただ|得)")
_ANSWERED = re.compile(
    rf"(?:の|(?<=ら)|(?<=り))?{either('authority-context', 'question')}"
    r"[^。はが]{0,16}?、?[^。、はが]{0,12}(?:協力|対応|回答|応じ)"
)
_REPORT_GIVEN = re.compile(r"報告書?(?:を|の)[^、。]{0,8}(?:提出|出し|行い|行っ)|(?<=、)報告(?:し|いたし|済)")
"""What follows an order in its sentence: it was met."""
_FOLLOWED = re.compile(
    r"(?:\([^()]*\))?等?(?:られ|を(?:受け(?!なが|つつ)|受領|頂|いただ)|により|に従い|に基づ|があ|がな|が入|され)"
)
_WILL = re.compile(
    r"(?:・(?:相談|連絡|報告|届出))?(?:など|等)?を(?:行い|行ない|実施し)、?[^、。]{0,10}て(?:まい|参)り(?:たい|ます)"
)
DONE = re.compile(r"た(?!だ|め|し)|済|て(?:おり|い)(?:ます|、)")
_OBJECT = re.compile(
    r"(?:など|等|書類?|手続き?)?(?:\([^()]*\))?(?:[をはも]|につ(?:いて|きまして)は)、?"
    r"(?:(?:既に|すでに|[0-9年月日同翌本付け]|\([^()]*\))*[にで]?、?)?"
)
"""Between what goes to an authority and the authority (被害届を、6月4日に警察へ)."""
_BARE_VERB = re.compile(
    r"(?:て|対し|、|\s|正式に|既に|すでに|[0-9月日付けに])*(?=提出|届け?出|申告|受理|受け?付|実施|行|し|いたし|致し|完了|済|出[しさ]|[入上]げ?[れげ]|終え|、|$)"
)
_HELP = 6
"""Characters between an authority and the help it gives (警察の協力)."""
_SUBMITTED = re.compile(r"を[^、。はが]{0,12}?(?:提出|届け?出)")
_SOON = 12
"""Characters between what is intended and the word for it (相談を行う予定)."""
_ALONG = re.compile(r"(?:を(?:行う|行なう|実施する)|する|る)(?:とともに|と共に|ほか)|を含め")
"""A step that shares the tense of the verb which ends the sentence (届け出るとともに、…してまいります)."""
_TO_COME = re.compile(r"(?:(?:まい|参)ります|(?:いた|致)します|所存です)。?$")
_DUE = re.compile(r"[はを、][^。]{0,16}までに[^。]{0,10}(?<!ており)(?<!てい)(?:ます|る)(?:。|$)")
"""What is done by a day to come (7月末までに行います)."""
_AIMED = re.compile(
    r"(?:の提出)?(?:に向け(?!て?、?[^、。]{0,6}(?:準備|手続|調整))|に関する相談|について相談|すべ|する場合|するよう|事項|内容)"
)
_OR_MORE = re.compile(r"(?:・|/|、|及び|および|並びに|ならびに|と|や|または|、並びに|等)*")


def object_first(folded: str, before: tuple[int, int], behind: tuple[int, int]) -> Iterator[tuple[str, Hit, str]] | None:
    """What is named before the authority (被害届を警察に提出し), with the verb behind it, or None."""
    start, name = before
    hits = [hit for hit in _hits(folded, start, name) if hit.code in ACTIONS and _OBJECT.fullmatch(folded, hit.end, name)]
    verb = next(iter(_hits(folded, *behind)), None)
    bare = _BARE_VERB.match(folded, behind[0])
    if not hits or not bare:
        return None
    end = verb.end if verb and verb.start == bare.end() else behind[0]
    action = _action(folded, Hit(hits[-1].start, end, hits[-1].code))
    return iter([(action, Hit(hits[-1].start, end, hits[-1].code), "object-first")] if action else [])


def done(folded: str, start: int, stop: int) -> Iterator[tuple[str, Hit, str]]:
    """What was done: the nearest cue behind the authority, those joined to it (報告・相談), a complaint that follows."""
    last: Hit | None = None
    planned = False
    for hit in _hits(folded, start, stop):
        if hit.code not in ACTIONS or (hit.code == "weak" and hit.start - start > _HELP):
            continue
        if last and not _goes_on(folded, last, hit):
            return
        action = _action(folded, hit)
        under_way = planned and hit.code == "consult"  # 報告・連携を進めております is one step that is not yet taken
        planned = action == "planned"
        if action and not under_way:
            yield action, hit, "weak" if hit.code == "weak" else "done"
        last = hit


def received(folded: str, start: int, stop: int) -> Iterator[tuple[str, Hit, str]]:
    """What came from an authority: an order or an inquiry, or help."""
    hits = _hits(folded, start, stop)
    answered = _ANSWERED.match(folded, start)
    if answered:
        yield "consulted", Hit(*answered.span(), "weak"), "weak"
        return
    for hit in hits:
        if _HELPED.match(folded, hit.start):
            yield "consulted", hit, "weak"
            return
        due = hit.code in ("consult", "report") and any(other.code == "must" for other in hits)
        asked = hit.code == "weak" and re.match(r"(?:を|が)?(?:受け|あ|入)", folded[hit.end :])
        if (hit.code == "order" and _FOLLOWED.match(folded, hit.end) and DONE.search(folded, hit.end)) or due or asked:
            yield "ordered", hit, "ordered"
            answer = _REPORT_GIVEN.search(folded, hit.end, stop)
            if answer:
                yield "reported", Hit(*answer.span(), "report"), "done"
            return


def _goes_on(folded: str, last: Hit, hit: Hit) -> bool:
    between = folded[last.end : hit.start]
    if _OR_MORE.fullmatch(between):
        return True
    return (last.code, hit.code) in _FOLLOWING and not _OTHER.search(between) and "。" not in between


def _action(folded: str, hit: Hit) -> str | None:
    """The action that a cue stands for, or None where it is denied, due, advised, aimed at, or only describes papers."""
    behind = folded[hit.end :]
    submitted = _SUBMITTED.match(behind)
    form = form_of(folded, hit.end + submitted.end() if submitted else hit.end)
    clause = _CLAUSE.split(behind)[0]
    codes = {h.code for h in lexicon("authority-cues").find(clause)}
    if form is Form.DENIED or "must" in codes or ("advice" in codes and not DONE.search(clause[:8])):
        return None
    intent = any(h.code == "intent" for h in lexicon("authority-cues").find(clause[:_SOON]))
    if _AIMED.match(behind) or (form is Form.MODIFYING and hit.code == "report" and not intent):
        return None
    along = hit.code in ("report", "complaint") and _ALONG.match(behind) and _TO_COME.search(behind) and not DONE.search(behind)
    to_come = form is Form.COMING or bool(along or _WILL.match(behind) or _DUE.match(behind))
    if hit.code == "consult" and intent and not DONE.search(clause[:_HELP]):
        return "planned"
    if hit.code in ("consult", "weak"):
        return None if to_come else "consulted"
    if (codes & {"plan", "intent"} or to_come) and "済" not in clause[:3]:
        return "planned"
    return "reported" if hit.code == "report" else "complaint_filed"


def _hits(folded: str, start: int, stop: int) -> list[Hit]:
    return [Hit(start + h.start, start + h.end, h.code) for h in lexicon("authority-cues").find(folded[start:stop])]
