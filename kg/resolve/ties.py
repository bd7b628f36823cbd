"""Links of all notices to ties between organisations."""

from collections.abc import Iterable, Mapping

from kg.resolve.summaries import Summary

DEPENDENCE = frozenset({"outsources_to", "uses_service_of", "shares_infrastructure_with"})
GROUP = frozenset({"subsidiary_of"})


def find_ties(summaries: Iterable[Summary], keys: Mapping[str, str], types: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of different organisations (keys) that a link of these types joins, each once, sorted."""
    pairs = {(keys[tie.client], keys[tie.provider]) for summary in summaries for tie in summary.ties if tie.type in types}
    return tuple(sorted((client, provider) for client, provider in pairs if client != provider))
