"""Names that say what they belong to: a branch of a company, a school under its founder, a city with its prefecture."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.resolution import Sameness
from kg.resolve.names import legal_form
from kg.resolve.scopes import is_common
from kg.resolve.types import type_of
from kg.resolve.uses import Use, meet
from kg.vocabulary import lexicon

_PLACE = re.compile("[\u4e00-\u9fff]{2,4}")
"""A place between a name and a word for a branch, as one sees it in a name that leaves no blanks."""
_FOUNDED = frozenset({"school", "university", "hospital", "welfare"})
_SHORTEST = 4
_MUNICIPALITY = re.compile("(?:.{1,4}郡(?=.+[町村]))?(?P<name>.{1,6}[市区町村])")

_HALLS = {"town-hall": 2, "prefecture-hall": 1}
"""Characters at the end of a name that are those of its office: みなと市役所, みなと県庁."""


def find_branches(uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Yield the branches and secretariats whose organisation is named as well; a shop's 本店 may be its name."""
    for key in uses:
        for hit in lexicon("house-words").find(key):
            if hit.end == len(key):
                whole = _whole(key[: hit.start], hit.code, uses)
                if whole and not is_common(whole):
                    yield _same(uses[key], uses[whole], "branch", uses[key])


def _whole(stem: str, code: str, uses: Mapping[str, Use]) -> str | None:
    """Return the longest known name that a name, its word for a part taken off, begins with; a branch needs a place besides."""
    known = next((stem[:end] for end in range(len(stem), _SHORTEST - 1, -1) if stem[:end] in uses), None)
    if known is None:
        return None
    place, form_behind = stem[len(known) :], not legal_form(known).endswith("〇")
    if code == "branch" and _PLACE.fullmatch(place):
        return known
    return known if not place and (code == "secretariat" or (code == "office" and form_behind)) else None


def find_founded(uses: Mapping[str, Use]) -> Iterator[tuple[Sameness, str]]:
    """Yield, for names that put the founder before a school or hospital, that they name it, and the founder's own name (key).

    A house that is named under two founders is none of them.
    """
    founders: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key in uses:
        form = next((hit for hit in lexicon("legal-forms").find(key) if hit.start == 0 and hit.code == "corporation"), None)
        for start in range(form.end + 1, len(key) - _SHORTEST + 1) if form else ():
            house = key[start:]
            if house in uses and not is_common(house) and type_of(house) in _FOUNDED:
                founders[house][key] = key[:start]
                break
    for house, named in founders.items():
        if len(named) == 1:
            ((key, founder),) = named.items()
            yield _same(uses[key], uses[house], "founder", uses[key]), founder


def find_municipalities(uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Yield municipalities named with and without their prefecture, and their town halls.

    A name that several municipalities bear, or that stands with several prefectures, is left alone.
    """
    prefectures: defaultdict[str, list[str]] = defaultdict(list)
    for key in uses:
        within = next((hit for hit in lexicon("prefectures").find(key) if hit.start == 0 and _full(key, hit.end)), None)
        found = _MUNICIPALITY.fullmatch(key[within.end :]) if within else None
        if found:
            prefectures[found["name"]].append(key)
    for bare, named in sorted(prefectures.items()):
        if len(named) == 1 and bare in uses and lexicon("shared-names").code_of(bare) is None:
            yield _same(uses[bare], uses[named[0]], "municipality", uses[named[0]])
    for key in uses:
        for hit in lexicon("house-words").find(key):
            town = key[: -_HALLS[hit.code]] if hit.end == len(key) and hit.code in _HALLS else key
            if town != key and town in uses:
                yield _same(uses[key], uses[town], "municipality", uses[key])


def _full(key: str, end: int) -> bool:
    return key[end - 1] in "都道府県"


def _same(one: Use, other: Use, reason: str, shown: Use) -> Sameness:
    """A notice may well call one school by both names, but hardly one city."""
    status = "candidate" if reason == "municipality" and meet(one, other) else "merged"
    return Sameness(one=one.key, other=other.key, reason=reason, status=status, sources=shown.parties[:1])
