"""Organisations to corporations of a register: a number only where one corporation alone can be meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.corporation import Corporation
from kg.resolve.names import identity_key, without_legal_form

LISTED = 10
"""Corporations that are listed for an organisation that none can be told for, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """An organisation (by its key) that a register may know: its full names, and the prefectures where notices place it."""

    key: str
    names: tuple[str, ...]
    prefectures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A corporation (by its number) that an organisation (by its key) is, or may be.

    reason: `name` for the one corporation of the name, `several_of_the_name` where there are more, `closed` where its record
    is closed, `legal_form` where the names differ in it, `english_name` where only the English names are alike.
    """

    organization: str
    number: str
    reason: str

    @property
    def certain(self) -> bool:
        """Whether the organisation is this corporation."""
        return self.reason == "name"


class Index:
    """The organisations sought, by what a register may call them."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        """Index all names."""
        self.organizations: dict[str, Sought] = {}
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        self._by_core: defaultdict[str, set[str]] = defaultdict(set)
        for one in sought:
            self.organizations[one.key] = one
            for key in map(identity_key, one.names):
                self._by_key[key].add(one.key)
                self._by_core[without_legal_form(key) or key].add(one.key)

    def hits(self, corporation: Corporation) -> Iterator[Hit]:
        """Yield the organisations that a corporation may be, each once, as if there were no other corporation."""
        key = identity_key(corporation.name)
        exact = self._by_key.get(key, set()) | self._by_key.get(identity_key(corporation.prefecture) + key, set())
        for one in exact:
            if self._placed(one, corporation):
                yield Hit(one, corporation.number, "name" if corporation.open else "closed")
        near = self._by_core.get(without_legal_form(key) or key, set()) - exact
        for one in near:
            yield Hit(one, corporation.number, "legal_form")
        if corporation.english:
            for one in self._by_key.get(identity_key(corporation.english), set()) - exact - near:
                yield Hit(one, corporation.number, "english_name")

    def _placed(self, one: str, corporation: Corporation) -> bool:
        """Whether the corporation sits where notices place the organisation, as far as they do."""
        prefectures = self.organizations[one].prefectures
        return not prefectures or corporation.prefecture in prefectures


def find_corporations(sought: Iterable[Sought], corporations: Iterable[Corporation]) -> tuple[tuple[Hit, ...], frozenset[str]]:
    """Return what each organisation is or may be, sorted, and the numbers of all corporations that this was told by.

    Only one open corporation of the name makes it certain; else the corporations of the name are listed, or, where there is
    none, those of a like name, the first by number.
    """
    index = Index(sought)
    named: defaultdict[str, list[Hit]] = defaultdict(list)
    alike: defaultdict[str, list[Hit]] = defaultdict(list)
    for corporation in corporations:
        for hit in index.hits(corporation):
            (named if hit.certain else alike)[hit.organization].append(hit)
    hits = [hit for key in index.organizations for hit in _told(named[key], alike[key])]
    numbers = {hit.number for hit in hits} | {hit.number for several in named.values() for hit in several}
    return tuple(sorted(hits)), frozenset(numbers)


def _told(named: list[Hit], alike: list[Hit]) -> Iterator[Hit]:
    if len(named) == 1:
        yield from named
    elif named:
        for hit in sorted(named)[:LISTED]:
            yield Hit(hit.organization, hit.number, "several_of_the_name")
    else:
        yield from sorted(alike, key=lambda hit: (hit.reason, hit.number))[:LISTED]
