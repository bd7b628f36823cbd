"""What a field lacks and has too much, notice by notice, and the figures over all."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.fields import FIELDS, ITEMS
from kg.evaluate.names import dice, gold_names, same_system
from kg.evaluate.sheets import Sheet, filled

CORE = ("parties", "roles", "links", "attacks", "data", "counts", "authorities", "events")
"""The fields whose mean F1 is the one figure."""
_ALIKE = 0.4
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one notice: what both sheets have, what the predicted one lacks, what it has too much."""

    hits: Collection[Hashable]
    missing: Collection[Hashable]
    extra: Collection[Hashable]


@dataclass(frozen=True, slots=True)
class Figures:
    """How often one field was right, over all notices."""

    hits: int
    missing: int
    extra: int

    @property
    def precision(self) -> float:
        """The share of predicted items that are right."""
        return self.hits / max(1, self.hits + self.extra)

    @property
    def recall(self) -> float:
        """The share of gold items that are found."""
        return self.hits / max(1, self.hits + self.missing)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / max(1, 2 * self.hits + self.missing + self.extra)


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of all fields, and what they are made of: `differences[notice id][field]`."""

    figures: Mapping[str, Figures]
    differences: Mapping[str, Mapping[str, Difference]]
    absent: tuple[str, ...]
    """Gold notices without a predicted sheet: all of theirs counts as missing."""

    @property
    def core(self) -> float:
        """The mean F1 of the core fields, each rounded to four places."""
        return sum(round(self.figures[field].f1, 4) for field in CORE) / len(CORE)


def evaluate(predicted: Mapping[str, Sheet], gold: Mapping[str, Sheet]) -> Score:
    """Compare the sheets of all gold notices; predicted sheets of other notices are left aside."""
    differences = {notice: _compare(filled(predicted.get(notice, {})), filled(sheet)) for notice, sheet in gold.items()}
    figures = {field: _figures(parts[field] for parts in differences.values()) for field in FIELDS}
    return Score(figures, differences, tuple(notice for notice in gold if notice not in predicted))


def _figures(differences: Iterable[Difference]) -> Figures:
    sums = [(len(d.hits), len(d.missing), len(d.extra)) for d in differences]
    return Figures(*(sum(column) for column in zip(*sums, strict=True))) if sums else Figures(0, 0, 0)


def _compare(predicted: Sheet, gold: Sheet) -> dict[str, Difference]:
    names = gold_names(predicted, gold)

    def key(name: str) -> Hashable:
        return names.get(name, ("unpaired", name))

    equal = {}
    for field, items in ITEMS.items():
        found, true = items(predicted, key), items(gold, lambda name: name)
        equal[field] = Difference(found & true, true - found, found - true)
    loose = {
        "systems": _match(predicted["systems"], gold["systems"], same_system),
        "link_what": _match(_works(predicted, key), _works(gold, lambda name: name), _same_work),
    }
    return equal | loose


def _works(sheet: Sheet, key: Callable[[str], Hashable]) -> list[tuple[Hashable, Hashable, str]]:
    return [(key(link["from"]), key(link["to"]), link["what"]) for link in sheet["links"] if link.get("what")]


def _same_work(one: tuple[Hashable, Hashable, str], other: tuple[Hashable, Hashable, str]) -> bool:
    return one[:2] == other[:2] and dice(one[2], other[2]) >= _ALIKE


def _match(found: Sequence[Item], true: Sequence[Item], same: Callable[[Item, Item], bool]) -> Difference:
    """Compare two lists under a loose equality; each gold item is used once."""
    left, hits, extra = list(true), [], []
    for item in found:
        fitting = next((other for other in left if same(item, other)), None)
        if fitting is None:
            extra.append(item)
        else:
            left.remove(fitting)
            hits.append(fitting)
    return Difference(hits, left, extra)
