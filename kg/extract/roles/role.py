"""A role of a party before it becomes a claim."""

from dataclasses import dataclass

from kg.model import Confidence, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """That the party of this name plays this role, the words that say so, and the rule."""

    party: str
    role: str
    quotes: tuple[Quote, ...]
    rule: str
    confidence: Confidence = Confidence.MEDIUM
