"""The timeline of a notice: of each type the dates that count, each said once."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.extract.events import announced, detection, incident, labels, received, response
from kg.extract.events.at_once import clocked_passages, prompt_passages
from kg.extract.events.day_of import CLAUSE, day_of
from kg.extract.events.nested import untangled
from kg.extract.events.reach import read_told
from kg.extract.events.told import Statement, Told
from kg.extract.events.topics import with_topics
from kg.extract.page import Page
from kg.extract.passages import Passage, Tie, passages
from kg.folding import fold
from kg.layout import Kind
from kg.model import Confidence, Quote, TimelineEvent


def _announcement(told: Told, statement: Statement) -> Iterator[tuple[str, str]]:
    return (received.report if announced.says(told, statement) else announced.disclosure)(told, statement)


_READERS: dict[str, Callable[[Told, Statement], Iterator[tuple[str, str]]]] = {
    "occurrence": incident.occurrence,
    "act": incident.occurrence,
    "suffering": incident.occurrence,
    "harm": incident.harm,
    "incident": incident.presence,
    "detection": detection.detection,
    "report": received.report,
    "query": received.report,
    "sending": announced.to_people,
    "spreading": announced.spreading,
    "apology": announced.apology,
    "disclosure": _announcement,
    "publication": announced.publication,
    "opening": announced.opening,
    "containment": response.containment,
    "change": response.change,
    "shutting": response.shutting,
    "inquiry": response.inquiry,
    "finish": response.result,
    "final": response.final,
    "restoration": response.restoration,
}
_AS_OF = ("現在", "時点", "まで", "までの", "以前")
_PERIOD = re.compile(r"まで(?:の|に)?(?:間|期間)")
_MONTH = len("2025-01")
_STATES = ("contained", "restored")
"""What a date tells with 時点: it holds by then."""

_EITHER, _SYMPTOM = "events/detection-of", "events/failure"
"""Rules whose dates depend on the other dates of the notice."""

_TOP = 6
"""Sentences in which the line that dates the notice stands."""
_BRACKET = 12
"""Characters behind a date in which a bracket with an issue's number ends."""
_OVER = re.compile(r"(?:実施|行[いっな])[ぁ-ん致]*(?:ました|た)(?![ぁ-ん])")
"""An inquiry whose period is past (4月1日から20日にかけて調査を実施しました)."""

_CONFIDENCE = {
    "events/at-once": Confidence.LOW,
    "events/harm": Confidence.MEDIUM,
    "events/harm-embedded": Confidence.LOW,
    "events/occurrence-embedded": Confidence.MEDIUM,
    "events/people": Confidence.LOW,
    "events/report-before": Confidence.MEDIUM,
    "events/document-line": Confidence.MEDIUM,
    "events/detection-of": Confidence.MEDIUM,
    "events/object-before": Confidence.MEDIUM,
}
"""The bands of the rules that are less sure than most."""


@dataclass(frozen=True, slots=True)
class Step:
    """A type of event, the passage that dates it, and the rule that read it."""

    type: str
    passage: Passage
    rule: str

    @property
    def date(self) -> str:
        """The day, or the first one of a period."""
        return self.passage.date.value


def timeline(page: Page) -> Iterator[TimelineEvent]:
    """Yield the dated steps of the incident, one of each type and date; an announcement's month yields to a day in it."""
    dated = [passage for passage in passages(page) if not _of_notice(page, passage)]
    dated = list(with_topics(untangled([*dated, *clocked_passages(page, dated)])))
    steps = [step for passage in dated for step in (*_issues(page, passage), *steps_of(passage))]
    steps += _prompt(page, dated, steps)
    steps = list(_settled(steps))
    issued = page.published.value if page.published else None
    detected = min((step.date for step in steps if step.type == "detected"), default=None)
    days = {step.date[:_MONTH] for step in steps if step.type == "disclosed" and step.date[_MONTH:]}
    yielded = set()
    for step in steps:
        date = step.date
        late = step.type == "detected" and date != detected
        vague = step.type == "disclosed" and date in days
        itself = step.type == "disclosed" and issued is not None and date >= issued
        if (step.type, date) not in yielded and not (late or vague or itself):
            yielded.add((step.type, date))
            quotes, confidence = _quotes(page, step), _CONFIDENCE.get(step.rule, Confidence.HIGH)
            yield TimelineEvent(type=step.type, date=date, quotes=quotes, rule=step.rule, confidence=confidence)


def _of_notice(page: Page, passage: Passage) -> bool:
    """Whether it is the line that dates the notice, above its text, which governs the words."""
    if page.published is None or passage.tie is not Tie.ABOVE or passage.date.value != page.published.value:
        return False
    line = page.layout.at(passage.date.start)
    return line in page.layout.sentences[:_TOP] and line is not None and line.kind is Kind.PROSE


def _settled(steps: list[Step]) -> Iterator[Step]:
    """The steps; a deed found out before its clear detection occurred then, a failure after the deed is no deed of its own."""
    clear = min((s.date for s in steps if s.type == "detected" and s.rule != _EITHER), default="")
    begun = min((s.date for s in steps if s.type == "occurred" and s.rule != _SYMPTOM), default="~")
    for step in steps:
        if step.rule == _EITHER and step.date < clear:
            yield replace(step, type="occurred")
        elif step.rule != _SYMPTOM or step.date <= begun:
            yield step


def _prompt(page: Page, dated: list[Passage], steps: list[Step]) -> Iterator[Step]:
    """What was stopped at once when it was detected, told in the sentence behind."""
    days = {step.passage.date for step in steps if step.type == "detected"}
    for passage in prompt_passages(page, dated):
        if passage.date in days and any(step.type == "contained" for step in steps_of(passage)):
            yield Step("contained", passage, "events/at-once")


def _issues(page: Page, passage: Passage) -> Iterator[Step]:
    end = passage.date.end
    if passage.tie is Tie.OWN and announced.issue_behind(fold(page.text[end : end + _BRACKET]), passage):
        yield Step("disclosed", passage, "events/issue")


def steps_of(passage: Passage) -> Iterator[Step]:
    """Yield the steps that a passage dates."""
    as_of = passage.particle in _AS_OF and passage.date.until is None and not _PERIOD.match(passage.words.strip())
    for kind, rule in _read(passage):
        if not as_of or (passage.particle == "時点" and kind in _STATES):
            yield Step(kind, passage, f"events/{rule}")
            if rule == "inquiry-start" and passage.date.until and _OVER.search(passage.words):
                last = replace(passage.date, value=passage.date.until, until=None)
                yield Step("investigation_completed", replace(passage, date=last), "events/inquiry-until")


def _read(passage: Passage) -> Iterator[tuple[str, str]]:
    told = read_told(passage)
    days = list(day_of(told))
    yield from days
    if any(rule == CLAUSE for _, rule in days):
        return
    yield from labels.label(passage)
    yield from labels.period(told)
    yield from announced.dated_document(passage)
    yield from response.begun_or_ended(told)
    yield from received.report_before(told)
    yield from announced.announced_before(told)
    yield from announced.notice_begun(told)
    for statement in told.statements:
        if statement.code in _READERS:
            yield from _READERS[statement.code](told, statement)


def _quotes(page: Page, step: Step) -> tuple[Quote, ...]:
    """The sentence that says so, and the date where it stands in another one."""
    own = page.quote_of(step.passage.sentence)
    dated = page.quote(step.passage.date.start, step.passage.date.end)
    return (own,) if own.start <= dated.start < own.end else (own, dated)
