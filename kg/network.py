"""The supply-chain network: plain frozen data between `analyse`, which measures and lays it out, and `view`, which draws it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of one notice that states a tie."""

    notice: str
    published: str | None
    service: str | None
    status: str
    confidence: str
    quote: str


@dataclass(frozen=True, slots=True)
class Tie:
    """All that notices say of one kind of link between two organisations (IRIs), drawn from the one that depends."""

    client: str
    provider: str
    type: str
    statements: tuple[Statement, ...]

    @property
    def status(self) -> str:
        """The surest status of all statements."""
        return min((statement.status for statement in self.statements), key=("leaked", "possible", "not_leaked").index)

    @property
    def services(self) -> tuple[str, ...]:
        """The works, products and services, each once, in order of the statements."""
        return tuple(dict.fromkeys(said.service for said in self.statements if said.service))


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation with its place in the drawing (both axes from 0 to 1) and its number of clients and providers."""

    iri: str
    label: str
    x: float
    y: float
    clients: int
    providers: int


@dataclass(frozen=True, slots=True)
class Network:
    """Organisations and ties, in a fixed order."""

    members: tuple[Member, ...]
    ties: tuple[Tie, ...]
