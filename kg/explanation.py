"""What was read out of one notice, to be shown: plain frozen data between `query` and `view`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explained:
    """A claim: its kind, what it says (field, value), how surely, by which rules, and the places that say so."""

    kind: str
    values: tuple[tuple[str, str], ...]
    status: str
    confidence: str
    rules: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A notice's text and its claims in order of their first places."""

    notice: str
    text: str
    claims: tuple[Explained, ...]
