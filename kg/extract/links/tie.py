"""A tie as read from a line, before it becomes a claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from kg.extract.line import Line
from kg.model import Confidence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What kind of tie a line tells of, and how.

    `whats` are places in the line's text that may name the work or service, the likeliest first. `said` tells whether
    the line names both ends; where it does not, one end is who speaks. A `guess` rests on the account as a whole.
    """

    type: str
    line: Line
    rule: str
    whats: tuple[Span, ...] = ()
    said: bool = True
    guess: bool = False

    @property
    def confidence(self) -> Confidence:
        """How surely the tie holds."""
        if self.guess:
            return Confidence.LOW
        return Confidence.HIGH if self.said else Confidence.MEDIUM


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between the parties of two marks, from the one that depends."""

    client: str
    provider: str
    how: Evidence

    @property
    def key(self) -> tuple[str, str, str]:
        """The ends and the type."""
        return self.client, self.provider, self.how.type


def ties(clients: Iterable[str], providers: Iterable[str], how: Evidence) -> Iterator[Tie]:
    """Yield a tie from each client to each provider."""
    for client, provider in product(clients, providers):
        yield Tie(client, provider, how)
