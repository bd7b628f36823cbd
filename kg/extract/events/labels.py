"""Labels and periods: dates that a label or a range ties to the incident (発生日時：…, 4月1日から3日まで)."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.events.told import INCIDENT, Told
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
_LABEL = re.compile(r"(?:(?<!当)日時?|時間|時期|時刻|年月日|期間)(?!に|中)|(?<!当)日$")
_TOPIC = re.compile("[はが]、?$")
_SENT = re.compile(r"(?:日時|時刻)")
"""At such a time a wrong or an attacker's mail went out; of letters to those concerned the day is told (発送日)."""
_HARMED = re.compile(
    rf"(?:{either('event-context', 'blow', 'case')}(?:を?受けた|を受けていた|の?あった|があった)?の?"
    rf"|{either('event-context', 'exposed')}(?:さ?れて)?(?:な|い|であっ|だっ|状態で?に?[あな]っ)?た?)"
    r"(?:日時?|時期|時刻|期間|時間帯?|年月日)$"
)
_BRIEF = re.compile(r"[\s・|(○●◆■\-]*(?P<word>[^\s:|]{2,6})\s*[:|]\s*")
_BLANKS = re.compile("(?<=[一-龠])[ 　]+(?=[一-龠])")
"""Blanks that only widen a label (期　間)."""
_WHEN = re.compile(r"[\W0-9]*(?:日時|期間|時期|年月日|いつ(?:のこと)?か?)\W*")
SHORT_PERIOD = 100
"""Days that an attack lasts at most, where a period is all that is told; longer ones are periods of data."""


def label(passage: Passage) -> Iterator[tuple[str, str]]:
    """Read a label before the date (発生日時：) or a heading above it."""
    brief = _brief(_BLANKS.sub("", passage.lead))
    if brief:
        yield brief, "label-brief"
        return
    words = passage.lead.strip(" 　|:：・。、")[-16:]
    alone = not passage.words.strip(" 　|:。、まで") or len(passage.lead) <= len(words) + 6
    open_heading = passage.sentence.kind is Kind.HEADING and not passage.lead.rstrip(" 　").endswith((":", "："))
    if not _LABEL.search(words) or not alone or open_heading:
        return
    hits = lexicon("event-cues").find(words)
    kind = next((_KINDS[hit.code] for hit in reversed(hits) if hit.code in _KINDS), None)
    sent = any(hit.code in ("sending", "spreading") and _SENT.match(words, hit.end) for hit in hits)
    lasted = _HARMED.search(words) and days(passage.date) <= SHORT_PERIOD
    if kind is None and (sent or lasted):
        kind = "occurred"
    if kind:
        yield kind, "label"


def _brief(lead: str) -> str | None:
    """The step that a label of one word names (検知：), or a heading that only asks when (日時)."""
    if _WHEN.fullmatch(lead):
        return "occurred"
    word = _BRIEF.fullmatch(lead)
    return _KINDS.get(lexicon("event-cues").code_of(word["word"]) or "") if word else None


def period(told: Told) -> Iterator[tuple[str, str]]:
    """Yield `occurred` for the first day of a period in which an incident went on."""
    if not told.ranges or days(told.passage.date) > SHORT_PERIOD:
        return
    denied = any(statement.form is Form.DENIED for statement in told.statements)
    if not denied and (any(statement.code in INCIDENT for statement in told.statements) or _goes_on(told)):
        yield "occurred", "period"


def _goes_on(told: Told) -> bool:
    """Whether what is said to go on in the period is an incident named before it (攻撃は4月1日から3日にかけて行われ)."""
    topic = _TOPIC.search(told.lead)
    if topic is None:
        return False
    hits = lexicon("event-cues").find(told.lead[: topic.start()])
    named = bool(hits) and hits[-1].code in INCIDENT and hits[-1].end == topic.start()
    return named and any(statement.code in ("act", "occurrence") for statement in told.statements)


def days(date: DateMention) -> int:
    """How many days a range spans, months and years taken roughly."""
    first, last = ([int(part) for part in value.split("-")] + [1, 1] for value in (date.value, date.until or date.value))
    return (last[0] - first[0]) * 365 + (last[1] - first[1]) * 30 + last[2] - first[2]
