"""How sure a claim is: the band of its rule's precision on sheets that nobody tuned on.

`precision.json` holds for each rule how many claims it made on those sheets and how many were right; `scripts/score --update`
writes it. A rule that made too few claims there takes the figure of all rules of its component.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.model import Confidence

_MEASURED = Path(__file__).parent / "precision.json"
_ENOUGH = 8
_HIGH, _MEDIUM = 0.9, 0.7


@cache
def confidence_of(rule: str) -> Confidence | None:
    """Return the band of a rule, or None where neither it nor its component was measured."""
    measured = _measured()
    claims, right = measured.get(rule, (0, 0))
    if claims < _ENOUGH:
        component = rule.partition("/")[0]
        alike = [figures for name, figures in measured.items() if name.partition("/")[0] == component]
        claims, right = sum(made for made, _ in alike), sum(hits for _, hits in alike)
    if not claims:
        return None
    precision = right / claims
    return Confidence.HIGH if precision >= _HIGH else Confidence.MEDIUM if precision >= _MEDIUM else Confidence.LOW


@cache
def _measured() -> Mapping[str, tuple[int, int]]:
    words = json.loads(_MEASURED.read_text(encoding="utf-8"))
    return {rule: (figures["claims"], figures["right"]) for rule, figures in words["rules"].items()}
