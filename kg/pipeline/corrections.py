"""The corrections that a store holds, as rows that can be applied again."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from kg.correction import Correction
from kg.query import Row
from kg.to_rdf import Iris
from kg.vocabulary import term


class _Selecting(Protocol):
    def select(self, query: str) -> Iterator[Row]: ...


def corrections_in(store: _Selecting, iris: Iris) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections of a store, by the notice's id."""
    query = f"""SELECT DISTINCT ?row WHERE {{
        GRAPH ?graph {{ ?correction a <{term("Correction")}> ; <{term("asWritten")}> ?row }}
        FILTER(STRSTARTS(STR(?graph), "{iris.graph("corrections/")}"))
    }}"""
    return by_notice(Correction.of(json.loads(str(row["row"])), "the store") for row in store.select(query))


def by_notice(corrections: Iterable[Correction]) -> dict[str, tuple[Correction, ...]]:
    """Sort corrections by notice; within one, the older comes first, so that a later one meets what the older one made."""
    found: defaultdict[str, dict[str, Correction]] = defaultdict(dict)
    for correction in corrections:
        found[correction.notice].setdefault(correction.key, correction)
    return {name: tuple(sorted(rows.values(), key=lambda row: (row.on, row.key))) for name, rows in sorted(found.items())}
