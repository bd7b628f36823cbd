"""Names to organisations: statements joined one after the other, never across what is held apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.resolution import Sameness
from kg.resolve.uses import Use


class Clusters:
    """Names (keys) that are joined so far; each cluster goes by its chief name."""

    def __init__(self, uses: Mapping[str, Use], apart: Iterable[tuple[str, str]]) -> None:
        """Begin with each name by itself."""
        self._uses = uses
        self._members: dict[str, frozenset[str]] = {key: frozenset({key}) for key in uses}
        self._apart = frozenset(frozenset(pair) for pair in apart)
        self._lesser: set[str] = set()

    def join(self, one: str, other: str) -> bool:
        """Make two clusters one; tell whether nothing holds them apart."""
        mine, theirs = self._members[one], self._members[other]
        if any(frozenset({a, b}) in self._apart for a in mine for b in theirs):
            return False
        together = mine | theirs
        self._members.update(dict.fromkeys(together, together))
        return True

    def settled(self, one: str, other: str) -> bool:
        """Whether two names are joined, or held apart."""
        return other in self._members[one] or frozenset({one, other}) in self._apart

    def not_by(self, lesser: str) -> None:
        """Let a cluster not go by a name that stands for another one, if it can: a short form, a branch, a former name."""
        self._lesser.add(lesser)

    def chief(self, key: str) -> str:
        """Return the chief of the names that a name is joined with."""
        return min((self._uses[name] for name in self._members[key]), key=lambda use: (use.key in self._lesser, use.rank)).key


def settle(uses: Mapping[str, Use], statements: Iterable[Sameness]) -> tuple[Clusters, tuple[Sameness, ...]]:
    """Join what statements merge, an analyst's first, then the surest; return the clusters and what became of the statements.

    A merge that would bring together what is held apart becomes a candidate; candidates of one cluster, and those that an
    analyst decided on, are left out. Of several statements on one pair the first one stands.
    """
    ordered = list(_first_of_each_pair(sorted(statements, key=_order)))
    apart = [(said.one, said.other) for said in ordered if said.status == "apart"]
    clusters = Clusters(uses, apart)
    stated: list[Sameness] = []
    for said in ordered:
        known = said.one in uses and said.other in uses
        joined = said.status == "merged" and known and clusters.join(said.one, said.other)
        if joined and said.decision is None:
            clusters.not_by(said.one)
        stated.append(said if joined or said.decision or said.status != "merged" else replace(said, status="candidate"))
    left = (said for said in stated if said.status != "candidate" or not clusters.settled(said.one, said.other))
    return clusters, tuple(sorted(left, key=lambda said: (said.one, said.other)))


def _order(said: Sameness) -> tuple[bool, int, float, str, str, str]:
    return (
        said.decision is None,
        ("apart", "merged", "candidate").index(said.status),
        -said.score,
        said.reason,
        said.one,
        said.other,
    )


def _first_of_each_pair(statements: Iterable[Sameness]) -> Iterator[Sameness]:
    known: set[frozenset[str]] = set()
    for said in statements:
        pair = frozenset({said.one, said.other})
        if pair not in known:
            known.add(pair)
            yield said
