"""What all notices say together: plain frozen data between `resolve`, which settles it, and `to_rdf`, which writes it.

Everything is named by IRIs or keys that content alone makes, in a fixed order: the same notices give an equal resolution.
"""

from dataclasses import dataclass

from kg.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Organization:
    """One real organisation: the parties (IRIs) that stand for it, its commonest spelling, and how else it is called.

    type: a code of `organization-types`, or None for one that no notice names.
    """

    key: str
    label: str
    other_names: tuple[str, ...]
    unnamed: bool
    parties: tuple[str, ...]
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """One name, however it is typed: the parties (IRIs) that bear it, and the key of the organisation that it is a name of."""

    key: str
    label: str
    organization: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sameness:
    """A statement on two names (keys): merged, candidate or apart (`sameness-statuses`), for a reason (`sameness-reasons`).

    score: how alike the names are, or how far the notices agree, from 0 to 1.
    sources: the parties (IRIs) that show it. decision: what an analyst said, where the reason is that one.
    """

    one: str
    other: str
    reason: str
    status: str
    score: float = 1.0
    sources: tuple[str, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, order=True)
class Registration:
    """A corporation (by its number) that an organisation (by its key) is, or may be, for a reason (`registration-reasons`)."""

    organization: str
    number: str
    reason: str

    @property
    def certain(self) -> bool:
        """Whether the organisation is this corporation."""
        return self.reason == "only_of_the_name"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cause:
    """That an incident came about through one of a provider, and by what this is known.

    first: names the provider's incident, as `Incident.first`. reasons: codes of the scheme `cause-reasons`.
    evidence: the notices (IRIs) of both. provider: its key; through: the keys of those between it and the client.
    tier: how many links lead from the client to the provider; 0 where the notices give no link.
    """

    first: str
    reasons: tuple[str, ...]
    evidence: tuple[str, ...]
    provider: str
    through: tuple[str, ...] = ()
    tier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Incident:
    """One real incident. `first` names it: the id of its first notice, or of the first that it is known from.

    notices: the notices (IRIs) that tell of it, from the first to the last; none for a provider's that it did not announce.
    breached: the keys of the organisations where it happened.
    """

    first: str
    label: str
    notices: tuple[str, ...]
    breached: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All organisations and incidents.

    names: the names of the named ones; sameness: what joins names, may join them, or holds them apart.
    superseded: (later claim, earlier claim) where a later notice on an incident takes the place of an earlier one's word.
    registrations: the corporations of a register that organisations are or may be.
    dependence, groups: ties between organisations, as pairs of keys (from, to).
    """

    organizations: tuple[Organization, ...]
    names: tuple[Name, ...]
    sameness: tuple[Sameness, ...]
    incidents: tuple[Incident, ...]
    superseded: tuple[tuple[str, str], ...]
    registrations: tuple[Registration, ...]
    dependence: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]
