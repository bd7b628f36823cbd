"""Organisations to corporations of a register: a number only where one corporation alone can be meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from kg.corporation import Corporation
from kg.resolution import Registration
from kg.resolve.names import identity_key, without_legal_form

LISTED = 10
"""Corporations that are listed for an organisation that none can be told for, at most."""
_ONLY = "only_of_the_name"
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """An organisation (by its key) that a register may know: its full names, and the prefectures where notices seat it."""

    key: str
    names: tuple[str, ...]
    prefectures: tuple[str, ...] = ()


def find_corporations(
    sought: Iterable[Sought], corporations: Iterable[Corporation]
) -> tuple[tuple[Registration, ...], tuple[Corporation, ...]]:
    """Return what each organisation is or may be, and the corporations that this was told by, both sorted.

    Only one open corporation of the name makes it certain; else the corporations of the name are listed, or, where there is
    none, those of a like name, the first by number. The corporations returned tell the same again.
    """
    index = _Index(sought)
    named: defaultdict[str, dict[str, Corporation]] = defaultdict(dict)
    alike: defaultdict[str, dict[Registration, Corporation]] = defaultdict(dict)
    for corporation in corporations:
        for hit in index.hits(corporation):
            if hit.certain:
                _keep(named[hit.organization], hit.number, corporation)
            else:
                _keep(alike[hit.organization], hit, corporation)
    told = [hit for key in index.keys for hit in _told(key, named[key], alike[key])]
    kept: dict[str, Corporation] = {}
    for of_name in named.values():
        for number, corporation in of_name.items():
            _keep(kept, number, corporation)
    for hit in told:
        if not hit.certain and hit.number not in named[hit.organization]:
            _keep(kept, hit.number, alike[hit.organization][hit])
    return tuple(sorted(told)), tuple(kept[number] for number in sorted(kept))


def _keep(kept: dict[_Key, Corporation], key: _Key, corporation: Corporation) -> None:
    """Keep one of several rows on a corporation, in whatever order they come: an open one, else the first by its words."""
    kept[key] = min(kept.get(key, corporation), corporation, key=lambda one: (not one.open, one))


class _Index:
    """The organisations sought, by what a register may call them."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        self.keys: list[str] = []
        self._seats: dict[str, tuple[str, ...]] = {}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_core: defaultdict[str, set[str]] = defaultdict(set)
        for one in sought:
            self.keys.append(one.key)
            self._seats[one.key] = one.prefectures
            for name in map(identity_key, one.names):
                self._by_name[name].add(one.key)
                self._by_core[_core(name)].add(one.key)

    def hits(self, corporation: Corporation) -> Iterator[Registration]:
        """Yield what a corporation would be registered as, if there were no other; a municipality may bear its prefecture."""
        name = identity_key(corporation.name)
        exact = self._by_name.get(name, set()) | self._by_name.get(identity_key(corporation.prefecture) + name, set())
        seated = {one for one in exact if not self._seats[one] or corporation.prefecture in self._seats[one]}
        yield from _hits(seated, corporation, _ONLY if corporation.open else "closed_record")
        near = self._by_core.get(_core(name), set()) - exact
        yield from _hits(near, corporation, "other_legal_form")
        if corporation.english:
            english = self._by_name.get(identity_key(corporation.english), set()) - exact - near
            yield from _hits(english, corporation, "english_name")


def _core(name: str) -> str:
    return without_legal_form(name) or name


def _hits(organizations: set[str], corporation: Corporation, reason: str) -> Iterator[Registration]:
    return (Registration(one, corporation.number, reason) for one in organizations)


def _told(key: str, named: Iterable[str], alike: Iterable[Registration]) -> Iterator[Registration]:
    numbers = sorted(named)[: LISTED + 1]
    if len(numbers) == 1:
        yield Registration(key, numbers[0], _ONLY)
    elif numbers:
        yield from (Registration(key, number, "several_of_the_name") for number in numbers[:LISTED])
    else:
        yield from sorted(alike, key=lambda hit: (hit.reason, hit.number))[:LISTED]
