"""What an analyst decided about two names: plain data in which `pipeline`, `resolve` and `to_rdf` meet."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Decision:
    """Two names that are one organisation (`joins`) or two, by whom and why.

    With `notices` (ids) there is no `other` name: what those notices call `one` is another organisation of that name.
    """

    one: str
    other: str = ""
    notices: tuple[str, ...] = ()
    joins: bool
    who: str
    why: str

    @classmethod
    def of(cls, written: str) -> Self:
        """Read a decision as the store has it."""
        said = json.loads(written)
        return cls(**said | {"notices": tuple(said["notices"])})

    def written(self) -> str:
        """Return the decision as the store has it: JSON, from which it is applied again at every build."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @property
    def second(self) -> str:
        """The other name, or the one by which the notices' own organisation is told apart."""
        return self.other or scoped(self.one, min(self.notices))


def scoped(name: str, scope: str) -> str:
    """Return the name by which one of several organisations called alike is told from the others."""
    return f"{name}（{scope}）"


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the order in which they are applied: those that hold apart come first."""
    return tuple(sorted(decisions, key=lambda decision: (decision.joins, decision)))
