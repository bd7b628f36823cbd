"""Days that are told of a noun or of a whole clause: 発覚は6月3日です, 本件を把握したのは6月3日です."""

import re
from collections.abc import Iterator

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
    "restoration": "restored",
    "publication": "disclosed",
}
_TOPIC = re.compile(r"(?P<clause>の)?[はも]、?\s*$")
_REACH = 30
_IS = re.compile(
    r"\s*(?:です|でし(?:た|て)|であ(?:り|る|った)|で(?=[、。\s]|$)|(?:の)?こと(?:です|でし|であ)|と(?:推定|推測|みら|見ら|考え|思わ|判明|な[りっ])|に(?:なります|なって)|[、。]|$)"
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
    if not hits or hits[-1].code not in _KINDS:
        return
    end = len(before[:-_REACH]) + hits[-1].end
    clause = bool(topic["clause"])
    bound = form_of(told.lead, end) is not Form.DENIED if clause else bool(_GAP.fullmatch(before, end))
    kind = _KINDS[hits[-1].code]
    if bound and (_IS.match(told.words) or (kind == "restored" and _AHEAD.match(told.words))):
        yield kind, "day-of"
