"""What analysts decided about names: read from the store, written into it, found by what people type."""

from collections.abc import Iterable

from kg.decision import Decision
from kg.errors import DecisionError
from kg.query import Queryable, Rebased, find_names
from kg.resolve import identity_key
from kg.to_rdf import Iris
from kg.vocabulary import term


def decisions_in(store: Queryable, iris: Iris) -> tuple[Decision, ...]:
    """Return the decisions of a store, in a fixed order."""
    rows = store.select(
        f"SELECT ?written WHERE {{ GRAPH <{iris.graph('decisions')}> {{ ?said <{term('asWritten')}> ?written }} }}"
    )
    return tuple(sorted(Decision.of(str(row["written"])) for row in rows))


def settled_names(decision: Decision, store: Queryable, iris: Iris) -> tuple[str, str]:
    """Return the two names that a decision is about, as the store knows them.

    Raise UnknownOrganizationError where no notice gives a name, DecisionError where a name stands for several organisations,
    both names are one, or a notice does not speak of it.
    """
    one = _find_name(decision.one, store, iris)
    for notice in decision.notices:
        if not _speaks_of(notice, one, store, iris):
            message = f"{notice} names no {one}"
            raise DecisionError(message)
    other = _find_name(decision.other, store, iris) if decision.other else ""
    if identity_key(one) == identity_key(other):
        message = f"{one} and {other} are one name; say with --in which notices mean another organisation"
        raise DecisionError(message)
    return one, other


def on_the_same(decision: Decision, decisions: Iterable[Decision]) -> Decision | None:
    """Return the decision on the same two names that there is already, whichever was typed first."""
    return next((known for known in decisions if _pair(known) == _pair(decision)), None)


def holds(decision: Decision, store: Queryable, iris: Iris) -> bool:
    """Whether the names of a decision are one organisation, or two, as it says; a name that is gone says nothing against it."""
    names = (iris.name(identity_key(name)) for name in (decision.one, decision.second))
    query = f"SELECT ?organization WHERE {{ GRAPH <{iris.graph('identities')}> {{ <{{}}> <{term('nameOf')}> ?organization }} }}"
    found = [str(row["organization"]) for name in names for row in store.select(query.replace("{}", name))]
    return len(found) < 2 or (found[0] == found[1]) == decision.joins  # noqa: PLR2004 - both names are there


def _pair(decision: Decision) -> frozenset[str]:
    return frozenset(map(identity_key, (decision.one, decision.second)))


def _find_name(typed: str, store: Queryable, iris: Iris) -> str:
    """Return the name that somebody types: one that notices give, else the chief name of the organisation it stands for."""
    if _is_name(typed, store, iris):
        return typed
    found = find_names(Rebased(store, iris.base), typed)
    if len(found) > 1:
        message = f"{typed} may be {', '.join(found)}; give one of these names"
        raise DecisionError(message)
    if not _is_name(found[0], store, iris):
        message = f"{typed} has no name of its own that could be merged or split"
        raise DecisionError(message)
    return found[0]


def _is_name(name: str, store: Queryable, iris: Iris) -> bool:
    iri = iris.name(identity_key(name))
    return store.ask(f"ASK {{ GRAPH <{iris.graph('identities')}> {{ <{iri}> a <{term('OrganizationName')}> }} }}")


def _speaks_of(notice: str, name: str, store: Queryable, iris: Iris) -> bool:
    """Whether a notice has a party of this name, by its own words."""
    query = (
        f"SELECT ?name WHERE {{ GRAPH <{iris.notice(notice)}> {{ ?party a <{term('Party')}> ; <{term('rdfs:label')}> ?name }} }}"
    )
    return any(identity_key(str(row["name"])) == identity_key(name) for row in store.select(query))
