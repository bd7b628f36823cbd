"""Which statements of an incident's notices later ones take the place of. Both stay; the later one is the current value.

A later notice's word on a kind of data, on misuse, on the period or the stage takes the place of all earlier words on it.
Counts are many in one notice, so each is matched with the one that it was before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from rapidfuzz import fuzz

from kg.folding import fold
from kg.resolve.summaries import Statement, Summary

_EQUAL, _ALIKE = 100, 75
"""Likeness, of 100, of what two counts count, from which on they count the same thing: the like are tried after the equal."""
_DENIED = "not_leaked"

_Pair = tuple[str, str]
"""The later claim and the one in whose place it comes (IRIs)."""
_Agree = Callable[[Statement, Statement], bool]


def find_superseded(series: Iterable[Sequence[Summary]]) -> tuple[_Pair, ...]:
    """Return (later claim, earlier claim) for all incidents, given as the series of their notices, sorted.

    A notice without a date stands outside of the order: it takes no other's place, and none takes its.
    """
    return tuple(sorted({pair for summaries in series for pair in _of_incident(summaries)}))


def _of_incident(summaries: Iterable[Summary]) -> Iterator[_Pair]:
    current: dict[tuple[str, str], list[Statement]] = {}
    for summary in summaries:
        for thing, later in _by_thing(summary.statements if summary.published else ()).items():
            pairs = list(_matched(current.get(thing, []), later))
            yield from ((new.claim, old.claim) for old, new in pairs)
            replaced = {old.claim for old, _ in pairs}
            current[thing] = [*later, *(old for old in current.get(thing, []) if old.claim not in replaced)]


def _by_thing(statements: Iterable[Statement]) -> Mapping[tuple[str, str], list[Statement]]:
    """What is stated of one thing: all counts of one unit, all words on one kind of data, on misuse and so on."""
    found: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        of = statement.code if statement.field in ("count", "data") else ""
        found[statement.field, of].append(statement)
    return found


def _matched(earlier: Sequence[Statement], later: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pair what was stated with what is stated now."""
    if later[0].field != "count":
        yield from ((old, new) for old in earlier for new in later)
        return
    old_left, new_left = list(earlier), list(later)
    for agree in (_of_one_value, partial(_of_one_thing, least=_EQUAL), partial(_of_one_thing, least=_ALIKE)):
        for strict in (True, False):
            for old, new in _mutual(old_left, new_left, partial(_agree, agree, same_status=strict)):
                old_left.remove(old)
                new_left.remove(new)
                yield old, new
    yield from _total(earlier, old_left, new_left)


def _mutual(earlier: Sequence[Statement], later: Sequence[Statement], agree: _Agree) -> list[tuple[Statement, Statement]]:
    """Return the pairs that agree with each other and with no third one."""
    pairs = [(old, new) for old in earlier for new in later if agree(old, new)]
    return [(old, new) for old, new in pairs if sum(old is one or new is other for one, other in pairs) == 1]


def _agree(agree: _Agree, old: Statement, new: Statement, *, same_status: bool) -> bool:
    return (old.status == new.status or not same_status) and agree(old, new)


def _of_one_value(old: Statement, new: Statement) -> bool:
    return old.number == new.number


def _of_one_thing(old: Statement, new: Statement, *, least: int) -> bool:
    return fuzz.ratio(fold(old.of or ""), fold(new.of or "")) >= least


def _total(
    earlier: Sequence[Statement], old_left: Sequence[Statement], new_left: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """The only figure told so far was that of the whole: the largest of the new ones takes its place."""
    affected = [new for new in new_left if new.status != _DENIED]
    largest = max((new.number or 0 for new in affected), default=0)
    wholes = [new for new in affected if new.number == largest]
    if len(earlier) == len(old_left) == len(wholes) == 1 and earlier[0].status != _DENIED:
        yield earlier[0], wholes[0]
