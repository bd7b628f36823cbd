"""Reports that came in: by them one learns of an incident, and a supplier's report is a notice to the publisher."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.announced import to_people
from kg.extract.events.detection import happened
from kg.extract.events.told import Statement, Told
from kg.extract.predicates import Form
from kg.vocabulary import lexicon

_CAME_IN = (
    rf"(?:{either('event-context', 'came-in')}|受け(?!付|取)|受領|"
    r"頂(?:き|い)|いただ|もら|あり|あった|ござい|入り|入っ|入る|届|寄せ|得(?!る)|なされ|受信)"
)
_RECEIVED = re.compile(
    rf"(?:[をがもはで]|書を?)?(?:[^、。]{{0,20}}(?:から|より))?(?:正式に|順次|別途|口頭で|文書で|メールで)?{_CAME_IN}"
)
_RECEIVED_REACH = 40
_FROM = re.compile(r"(?P<source>[^、。|]{1,40}?)(?:から|より)(?!も|の(?=お|問))")
_FROM_BEHIND = re.compile(r"[をがは]?(?P<source>[^、。]{1,20})(?:から|より)(?=受|頂|いただ|あ)")
_FROM_BEFORE = re.compile(r"(?:から|(?<!に)より)、*$")
_ONESELF = either("event-context", "oneself")
_SELF = re.compile(rf"{_ONESELF}[^、。]{{0,4}}$")
_TO_SELF = re.compile(rf"{_ONESELF}(?:[へに](?!の)|に対し)")
_EXPERT = re.compile(either("event-context", "expert"))
_REPEATED = re.compile(rf"{either('event-context', 'repeated', 'interim')}の?ご?$")
_INTERIM = re.compile(f"{either('event-context', 'interim')}の?ご?$")
_OWN_WORK = re.compile(either("event-context", "own-work", "expert"))
_HEARSAY = re.compile(r"を受けて(?:おり|い)")
_REPORT_BEFORE = re.compile(
    rf"{either('event-context', 'telling')}[がを](?:[^、。]{{0,12}}(?:から|より))?\s*(?:過日|去る|先日)?$"
)
_CAME_BEHIND = re.compile(rf"\s*(?:付け?)?(?:に|にて|で)?\s*(?:[^、。]{{1,12}}(?:から|より))?{_CAME_IN}")
_DUTY = re.compile(r"必要|義務|求め|指示|指導")
"""What an authority tells one to do is no news of the incident."""
_TIP = re.compile("情報提供|通報|指摘")
"""By what an expert says unasked one learns of the incident; a report closes what one asked for."""
_OUTCOME = re.compile("結果の?ご?$")
_INQUIRED = re.compile(either("event-cues", "inquiry"))
_HUMBLY = re.compile(r"を?(?:し(?:て|まし)|いたし|致し|差し?上げ|させて)")
_STRANGER = re.compile("通報")
"""A report whose unnamed source is rather a stranger than a supplier."""
_NOTHING = re.compile(r"ない|なかった|ありませ")
_NEAR = 20
_NEWS = ("detection", "occurrence", "harm", "suffering", "act")


def report(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    """Read a report: received it gives `detected`, and `notified` from a supplier; made to those concerned `notified`."""
    received = _RECEIVED.match(told.behind(statement)[:_RECEIVED_REACH])
    source = _source(told, statement)
    if statement.inside and statement.form is not Form.STATED:
        return
    people = [] if received else list(to_people(told, statement))
    if people:
        yield from people
    elif told.words[: statement.start].endswith("ご") and _HUMBLY.match(told.behind(statement)):
        return  # what one tells others oneself
    elif received and not source and _OUTCOME.search(told.before(statement)) and _INQUIRED.search(told.lead):
        yield "investigation_completed", "result-reported"
    elif (received and statement.form is not Form.DENIED) or (source and statement.told):
        yield from _learnt(told, statement, source)
    elif statement.form is Form.STATED and _TO_SELF.search(told.before(statement)[-_NEAR:]):
        yield "notified", "report-to-publisher"


def _learnt(told: Told, statement: Statement, source: str | None) -> Iterator[tuple[str, str]]:
    """What a report that came in tells: nothing where one gave it oneself, or where it is but the source of older facts."""
    hearsay = source is None and _HEARSAY.match(told.behind(statement))
    interim = source is None and _INTERIM.search(told.before(statement)[-_NEAR:])
    if hearsay or interim or told.ranges or (source and _SELF.search(source)) or happened(told, statement):
        return
    if source and lexicon("authorities").has(source) and _DUTY.search(told.before(statement)):
        return
    tip = bool(_TIP.fullmatch(told.words, statement.start, statement.end))
    if source and _EXPERT.search(source) and statement.code != "query" and not tip:
        if _INTERIM.search(told.before(statement)[-_NEAR:]):
            return
        if not (told.clings and any(s.told and s.code in _NEWS for s in told.statements if s.start < statement.start)):
            yield "investigation_completed", "investigator-reports"
        return
    if not _REPEATED.search(told.before(statement)):
        yield "detected", "report"
    if source is None and _STRANGER.fullmatch(told.words, statement.start, statement.end):
        return
    if statement.code == "query" or _outside(source) or (source is None and _OWN_WORK.search(told.before(statement)[-_NEAR:])):
        return
    yield "notified", "report" if source else "report-unnamed"


def report_before(told: Told) -> Iterator[tuple[str, str]]:
    """Read a report whose verb alone stands behind the date (… との報告が6月1日にありました)."""
    if not _REPORT_BEFORE.search(told.lead) or not _CAME_BEHIND.match(told.words):
        return
    if not _NOTHING.search(told.lead[-_NEAR:]):
        yield "detected", "report-before"
    found = [match["source"] for match in _FROM.finditer(told.lead)]
    if not _outside(found[0] if found else None):
        yield "notified", "report-before"


def heard(words: str, code: str) -> Iterator[str]:
    """Yield what the clause of a report that came in tells (連絡を受けたのは); `code` is the group of its noun."""
    yield "detected"
    found = [match["source"] for match in _FROM.finditer(words)]
    if code == "report" and not _outside(found[-1] if found else None):
        yield "notified"


def _source(told: Told, statement: Statement) -> str | None:
    """Who reports: the words before から or より, in front of the report, right behind it, or before the date."""
    behind = _FROM_BEHIND.match(told.behind(statement))
    if behind:
        return behind["source"]
    before = _FROM.search(told.before(statement))
    if before:
        return before["source"]
    return told.lead[-_NEAR:] if _FROM_BEFORE.search(told.lead) else None


def _outside(source: str | None) -> bool:
    """Whether the source is no supplier: a customer, the police, a card company, an investigator."""
    hits = lexicon("event-cues").find(source[-16:]) if source else []
    return any(hit.code in ("outsider", "people") for hit in hits)
