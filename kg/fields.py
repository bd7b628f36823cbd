"""What each kind of claim is made of: the fields of `model` by the names that fact sheets, corrections and `kg explain` use.

The property that carries a field in the graph, and the scheme that its codes come from, stand here for all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kg.model import (
    AffectedCount,
    AffectedSystem,
    AttackClaim,
    AuthorityReport,
    Claim,
    DataExposure,
    DataPeriod,
    Involvement,
    Misuse,
    Naming,
    Publication,
    SupplyChainLink,
    TimelineEvent,
)


class Holds(Enum):
    """What a field holds: a code of a scheme, or one of these."""

    PARTY = auto()
    WORDS = auto()
    DATE = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a claim, the property that carries it (`inc:role`), and what it holds: the name of a scheme for a code."""

    name: str
    term: str
    holds: Holds | str

    @property
    def scheme(self) -> str | None:
        """The scheme that its codes come from."""
        return self.holds if isinstance(self.holds, str) else None

    @property
    def local_name(self) -> str:
        """The property's name without its prefix."""
        return self.term.partition(":")[2]


FIELDS: Mapping[type[Claim], tuple[Field, ...]] = {
    Publication: (
        Field("publisher", "inc:party", Holds.PARTY),
        Field("published", "inc:date", Holds.DATE),
        Field("stage", "inc:stage", "stages"),
    ),
    Naming: (Field("name", "inc:party", Holds.PARTY),),
    Involvement: (Field("organization", "inc:party", Holds.PARTY), Field("role", "inc:role", "roles")),
    SupplyChainLink: (
        Field("client", "inc:client", Holds.PARTY),
        Field("provider", "inc:provider", Holds.PARTY),
        Field("type", "inc:linkType", "link-types"),
        Field("what", "inc:what", Holds.WORDS),
    ),
    AffectedSystem: (Field("name", "rdfs:label", Holds.WORDS),),
    AttackClaim: (Field("attack", "inc:attack", "attacks"),),
    DataExposure: (Field("kind", "inc:dataKind", "data-kinds"),),
    AffectedCount: (
        Field("value", "inc:value", Holds.NUMBER),
        Field("unit", "inc:unit", "units"),
        Field("of", "inc:countOf", Holds.WORDS),
        Field("qualifier", "inc:qualifier", Holds.WORDS),
    ),
    AuthorityReport: (
        Field("authority", "inc:authority", "authorities"),
        Field("name", "rdfs:label", Holds.WORDS),
        Field("action", "inc:action", "actions"),
        Field("date", "inc:date", Holds.DATE),
    ),
    TimelineEvent: (Field("type", "inc:eventType", "event-types"), Field("date", "inc:date", Holds.DATE)),
    DataPeriod: (Field("start", "inc:periodStart", Holds.DATE), Field("end", "inc:periodEnd", Holds.DATE)),
    Misuse: (Field("value", "inc:misuse", "misuse"),),
}
"""The fields that make a claim the one it is, in the order in which they do."""

KINDS: Mapping[str, type[Claim]] = {kind.__name__: kind for kind in FIELDS}
"""The kinds of claims by name."""
