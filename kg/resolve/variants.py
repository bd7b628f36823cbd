"""Names that differ in their spelling alone: merged where the use of both speaks for one organisation, else candidates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from kg.resolution import Sameness
from kg.resolve.names import legal_form, without_legal_form
from kg.resolve.scopes import is_common
from kg.resolve.spelling import spelling_key
from kg.resolve.uses import Use, alike_in_context, meet

_LONG = 6
"""Characters, legal form apart, from which on two firms with variants of one name are hardly two."""
_SHORTEST = 3
_MISTYPED = 10
"""Characters from which on one wrong kana is a slip; with a like context fewer do."""
_MISTYPED_ALIKE = 8


def find_variants(uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Yield the names that are spelling variants of the chief one of their group, or mistyped."""
    groups: defaultdict[str, list[Use]] = defaultdict(list)
    for use in uses.values():
        groups[spelling_key(use.key)].append(use)
    for group in groups.values():
        chief, *others = sorted(group, key=lambda use: use.rank)
        yield from (_same(use, chief, "spelling_variant", sure=_is_variant(use, chief)) for use in others)


def mistyped(one: Use, other: Use) -> Sameness | None:
    """Return the statement that one of two long names has a wrong kana, where that is all in which they differ.

    A notice may well spell one firm both ways.
    """
    rare, chief = sorted((one, other), key=lambda use: use.rank, reverse=True)
    if legal_form(rare.key) != legal_form(chief.key) or is_common(rare.key) or not _one_kana(rare.key, chief.key):
        return None
    length = len(without_legal_form(rare.key))
    sure = length >= _MISTYPED or (length >= _MISTYPED_ALIKE and alike_in_context(rare, chief))
    return _same(rare, chief, "typing_error", sure=sure and not (rare.issues and chief.issues))


def _is_variant(rare: Use, chief: Use) -> bool:
    length = len(without_legal_form(rare.key))
    return _may_be_one(rare, chief) and (length >= _LONG or (length >= _SHORTEST and alike_in_context(rare, chief)))


def _may_be_one(rare: Use, chief: Use) -> bool:
    """Nobody who publishes under one spelling is another one who publishes under the other, or is named beside it."""
    return not (rare.issues and chief.issues) and not meet(rare, chief) and not is_common(rare.key)


def _one_kana(one: str, other: str) -> bool:
    """Whether one katakana stands for another one, or two have changed places."""
    if len(one) != len(other) or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    return all("\u30a1" <= character <= "\u30fa" for character in _differing(one, other))


def _differing(one: str, other: str) -> Iterable[str]:
    return (character for pair in zip(one, other, strict=True) if pair[0] != pair[1] for character in pair)


def _same(rare: Use, chief: Use, reason: str, *, sure: bool) -> Sameness:
    score = round(fuzz.ratio(without_legal_form(rare.key), without_legal_form(chief.key)) / 100, 2)
    sources = tuple(sorted((rare.parties[0], chief.parties[0])))
    return Sameness(
        one=rare.key, other=chief.key, reason=reason, status="merged" if sure else "candidate", score=score, sources=sources
    )
