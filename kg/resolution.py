"""What all notices say together: plain frozen data between `resolve`, which settles it, and `to_rdf`, which writes it.

Everything is named by IRIs or keys that content alone makes, in a fixed order: the same notices give an equal resolution.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Organization:
    """One real organisation: the parties (IRIs) that stand for it, its commonest spelling, and how else it is called."""

    key: str
    label: str
    other_names: tuple[str, ...]
    unnamed: bool
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Incident:
    """One real incident. `first` names it: the id of its first notice, or of the first that it is known from.

    notices: the notices (IRIs) that tell of it, from the first to the last; none for a provider's that it did not announce.
    breached: the keys of the organisations where it happened.
    causes: the `first`s of the incidents of providers through which it came about.
    """

    first: str
    label: str
    notices: tuple[str, ...]
    breached: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All organisations and incidents.

    through: (party, other party) where a party is identified because another notice introduces its name as a short form.
    superseded: (later claim, earlier claim) where a later notice on an incident takes the place of an earlier one's word.
    dependence, groups: ties between organisations, as pairs of keys (from, to).
    """

    organizations: tuple[Organization, ...]
    through: tuple[tuple[str, str], ...]
    incidents: tuple[Incident, ...]
    superseded: tuple[tuple[str, str], ...]
    dependence: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]
