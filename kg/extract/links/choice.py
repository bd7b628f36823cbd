"""Which of the ties that were read become links."""

from collections.abc import Iterable

from kg.extract.links.tie import Tie

_Best = dict[tuple[str, str, str], Tie]


def chosen(stated: Iterable[Tie], supposed: Iterable[Tie]) -> list[Tie]:
    """Return one tie for each pair and type, what is stated first.

    A supposed tie stands only for a party that no other words before it have reached (the same words may tell of several
    clients); a tie whose client is left unsaid yields to one that names another client.
    """
    best: _Best = {}
    for tie in stated:
        _keep(best, tie)
    for tie in supposed:
        far = tie.client if tie.how.type == "subsidiary_of" else tie.provider
        if not any(far in (other.client, other.provider) for other in best.values() if other.how is not tie.how):
            _keep(best, tie)
    return [tie for tie in best.values() if not _overruled(tie, best)]


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
