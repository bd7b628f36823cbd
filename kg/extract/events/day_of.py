"""Days that are told of a noun or of a whole clause: 発覚は6月3日です, 本件を把握したのは6月3日です."""

import re
from collections.abc import Iterator

from kg.extract.events import received, response
from kg.extract.events.told import Told
from kg.extract.predicates import Form, form_of
from kg.vocabulary import lexicon

_KINDS = {
    "occurrence": "occurred",
    "act": "occurred",
    "suffering": "occurred",
    "harm": "occurred",
    "detection": "detected",
    "containment": "contained",
    "shutting": "contained",
    "restoration": "restored",
    "publication": "disclosed",
}
_NEWS = ("report", "query")
CLAUSE = "day-of-clause"
"""The rule by which a whole clause is given its day, which then tells nothing else."""
_TOPIC = re.compile(r"(?P<clause>の)?[はも]、?\s*$")
_REACH = 30
_IS = re.compile(
    r"\s*(?:です|でし(?:た|て)|であ(?:り|る|った)|で(?=[、。\s]|$)|(?:の)?(?:こと|ところ)(?:です|でし|であ)|と(?:推定|推測|みら|見ら|考え|思わ|判明|な[りっ])|に(?:なります|なって)|との(?:こと|説明|報告|連絡)|[、。]|$)"
)
_AHEAD = re.compile(r"\s*(?:を|の|に|と)?(?:予定|見込|目途|目処|して)")
_GAP = re.compile(r"[^、。はがをにで]{0,4}")
"""What may stand between a noun and its particle: 発覚日は, 検知自体は."""


def day_of(told: Told) -> Iterator[tuple[str, str]]:
    """Yield the step whose day the date is said to be; a restoration may be yet to come."""
    topic = _TOPIC.search(told.lead)
    if topic is None or told.ranges:
        return
    before = told.lead[: topic.start()]
    hits = lexicon("event-cues").find(before[-_REACH:])
    if not hits:
        return
    offset = len(before[:-_REACH])
    code, end = hits[-1].code, offset + hits[-1].end
    clause = bool(topic["clause"])
    bound = form_of(told.lead, end) is not Form.DENIED if clause else bool(_GAP.fullmatch(before, end))
    kind = _KINDS.get(code)
    if not bound or not (_IS.match(told.words) or (kind == "restored" and _AHEAD.match(told.words))):
        return
    news = [hit.code for hit in hits if hit.code in _NEWS] if code in (*_NEWS, "suffering") and clause else []
    if news:
        yield from ((step, CLAUSE) for step in received.heard(before, news[-1]))
    elif kind and (code != "shutting" or response.shuts_off(before, offset + hits[-1].start)):
        yield kind, CLAUSE if clause else "day-of"
