"""Counts of one notice: each number once, parts beside their totals, long tables by their total."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.counts.counted import counted_words, refined_unit
from kg.extract.counts.figures import Figure, find_figures
from kg.extract.counts.relevance import is_affected
from kg.extract.counts.statuses import settled, status_of
from kg.extract.counts.tables import LONG, bare_cells, has_total, is_breakdown, is_total
from kg.extract.page import Page
from kg.layout import Kind, Sentence
from kg.model import AffectedCount, Confidence, DataExposure, Status

_AGAIN = re.compile(r"(?:当該|上記|該当する|この|その|同じ|前記|これらの?)\s*$")

_FEW = 2


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that counts what was hit, where it stands, how it is asserted and which rule saw it."""

    figure: Figure
    sentence: Sentence
    status: Status | None
    rule: str
    again: bool
    """Whether it takes up a number given before (当該3名)."""


def affected_counts(page: Page) -> Iterator[AffectedCount]:
    """Yield each affected count of the page once, at the place that says most about it."""
    counts = list(_without_long_parts(page, list(_counts(page))))
    numbers: dict[int, list[Count]] = defaultdict(list)
    for count in counts:
        numbers[count.figure.value].append(count)
    usual = _usual(page, counts)
    for same in numbers.values():
        for unit in _units(same):
            yield _claim(page, [c for c in same if c.figure.unit in (unit, "records")], unit, usual)


def _units(same: Sequence[Count]) -> list[str]:
    """The units of one number: given in 件 and in persons or things it is one number, of the more telling unit."""
    units = list(dict.fromkeys(count.figure.unit for count in same))
    first = {count.figure.unit for count in same if not count.again}
    telling = [unit for unit in units if unit != "records"]
    return [unit for unit in telling if unit in first] or telling or units


def _counts(page: Page) -> Iterator[Count]:
    heads: dict[int, Sentence] = {}
    for sentence in page.layout.sentences:
        head = heads.setdefault(sentence.block, sentence)
        for figure in [*find_figures(page.layout.words(sentence)), *bare_cells(page, sentence, head)]:
            if is_affected(page, sentence, figure):
                refined = replace(figure, unit=refined_unit(page, sentence, figure))
                again = bool(_AGAIN.search(page.layout.words(sentence)[: figure.start]))
                count = Count(refined, sentence, status_of(page, sentence, refined), _rule(sentence, figure), again)
                if not _by_the_way(count) and not _spared(count):
                    yield count


def _by_the_way(count: Count) -> bool:
    """One or two people or records count only where the notice says what befell them, or lists them."""
    few = count.figure.value <= _FEW and count.figure.unit in ("people", "records")
    return few and count.status is None and count.sentence.kind not in (Kind.ITEM, Kind.ROW)


def _spared(count: Count) -> bool:
    """Machines and bodies that were not struck are no count of what was."""
    return count.figure.unit in ("devices", "organizations") and count.status is Status.DENIED


def _rule(sentence: Sentence, figure: Figure) -> str:
    if sentence.kind is Kind.ROW:
        return "counts/cell" if figure.labelled else "counts/row"
    return "counts/label" if figure.labelled else "counts/counter"


def _without_long_parts(page: Page, counts: Sequence[Count]) -> Iterator[Count]:
    """Leave out the figures of a table, list or sentence that has more than a few of one unit and a total elsewhere."""
    groups: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        groups[_group(count)].append(count)
    for key, group in groups.items():
        if len(group) <= LONG:
            yield from group
        else:
            unit = group[0].figure.unit
            yield from _total_of(page, group, [c.figure.value for c in counts if c.figure.unit == unit and _group(c) != key])


def _group(count: Count) -> tuple[object, ...]:
    """Figures of one unit that stand in one table, in bullets under one governor, or in one sentence."""
    where = count.sentence.governors if count.sentence.kind is Kind.ITEM else count.sentence.block
    return (count.sentence.kind, where, count.figure.unit)


def _total_of(page: Page, group: Sequence[Count], others: Sequence[int]) -> Sequence[Count]:
    totals = [c for c in group if is_total(page.layout.words(c.sentence)[: c.figure.start])]
    if totals:
        return totals
    values = [c.figure.value for c in group]
    summed = has_total(values, others) or (is_breakdown(page, group[0].sentence) and any(o > max(values) for o in others))
    return [] if summed else group


def _usual(page: Page, counts: Sequence[Count]) -> Status:
    """The status of a number that stands where nothing is asserted: that of all others, of all exposed data, or possible."""
    said = {count.status for count in counts if count.status}
    said = said or {claim.status for claim in page.claims if isinstance(claim, DataExposure)} - {Status.DENIED}
    return said.pop() if len(said) == 1 else Status.POSSIBLE


def _claim(page: Page, same: Sequence[Count], unit: str, usual: Status) -> AffectedCount:
    status = settled([c.status for c in same])
    best = next((c for c in same if c.status is status), same[0])
    return AffectedCount(
        value=best.figure.value,
        unit=unit,
        of=counted_words(page, best.sentence, best.figure),
        qualifier=next((c.figure.qualifier for c in same if c.figure.qualifier), None),
        status=status or usual,
        quotes=(page.quote_of(best.sentence),),
        rule=best.rule,
        confidence=Confidence.HIGH if status else Confidence.MEDIUM,
    )
