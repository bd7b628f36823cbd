"""Which of the ties that were read become links."""

from collections.abc import Iterable

from kg.extract.links.tie import Tie

_ONWARD = ("outsources_to", "uses_service_of")
"""Ties of one that only hands work on, or does it with another's service."""
_Best = dict[tuple[str, str, str], Tie]


def chosen(stated: Iterable[Tie], supposed: Iterable[Tie], *, relayed: bool) -> list[Tie]:
    """Return one tie for each pair and type, what is stated first.

    A supposed tie stands only for a party that no other words before it have reached (the same words may tell of several
    clients); a party that only hands work on may still be reached, where work is `relayed` from those that the notice
    speaks for. A tie whose client is left unsaid yields to one that names another client.
    """
    best: _Best = {}
    for tie in stated:
        _keep(best, tie)
    for tie in supposed:
        if not any(_reaches(other, tie, relayed=relayed) for other in best.values() if other.how is not tie.how):
            _keep(best, tie)
    return [tie for tie in best.values() if not _overruled(tie, best)]


def _reaches(other: Tie, tie: Tie, *, relayed: bool) -> bool:
    """Whether the other tie already tells what the far party of a supposed tie is."""
    if tie.how.type == "subsidiary_of":
        return tie.client in (other.client, other.provider)
    middle = relayed and tie.how.type == "outsources_to" and other.how.type in _ONWARD and other.provider != tie.client
    return other.provider == tie.provider or (other.client == tie.provider and not middle)


def _keep(best: _Best, tie: Tie) -> None:
    if tie.client == tie.provider or (tie.provider, tie.client, tie.how.type) in best:
        return
    if tie.key not in best or (not best[tie.key].how.whats and tie.how.whats):
        best[tie.key] = tie


def _overruled(tie: Tie, best: _Best) -> bool:
    if tie.how.said:
        return False
    others = [other for other in best.values() if other.provider == tie.provider and other.client != tie.client]
    if tie.how.type == "investigated_by":
        return any(
            other.how.type in ("outsources_to", "uses_service_of") for other in best.values() if other.provider == tie.provider
        )
    return any(other.how.said and other.how.type == tie.how.type for other in others)
