"""From names to claims: one for each system, from the first place that tells it was hit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.page import Page
from kg.extract.systems.context import GREETED, IN_TITLE, USED, is_spared, listed_system, tells_hit
from kg.extract.systems.names import Name, ends_as_organization, is_name
from kg.extract.systems.quoted import quoted_systems
from kg.extract.systems.unquoted import unquoted_systems
from kg.folding import fold
from kg.layout import Sentence
from kg.model import AffectedSystem, Confidence
from kg.vocabulary import lexicon

_SURE = frozenset({"systems/kind-and-name", "systems/run-by"})
"""What stands behind a kind of system or a verb of running it is mostly a system, even where a party has the same name."""
_FOREIGN = re.compile(f"{either('system-name-cues', 'tool')}|{either('system-context-cues', 'stranger')}")


@dataclass(frozen=True, slots=True)
class _Named:
    """A system as the notice writes it, the sentence that names it, and whether this tells that it was hit."""

    label: str
    key: str
    sentence: Sentence
    rule: str
    hit: bool


def claims_of(page: Page) -> Iterator[AffectedSystem]:
    """Yield the systems that the notice names as hit; requires the parties, which are no systems.

    Where no sentence tells which one was hit, it is the first that the notice surely names as a system.
    """
    named = list(_named(page))
    hit = _distinct([one for one in named if one.hit]) or [one for one in named if one.rule in _SURE or _is_used(page, one)][:1]
    for one in hit:
        sure = one.rule in _SURE and one.hit
        yield AffectedSystem(
            name=one.label,
            quotes=(page.quote_of(one.sentence),),
            rule=one.rule if one.hit else "systems/first-named",
            confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        )


def _is_used(page: Page, one: _Named) -> bool:
    """Whether the sentence says that it is used, and nothing of a fake or an attack."""
    return one.rule == USED and not _FOREIGN.search(fold(page.layout.words(one.sentence)))


def _named(page: Page) -> Iterator[_Named]:
    parties = frozenset(_key(fold(form)) for party in page.parties for form in (party.name, *party.aliases))
    text = _key(fold(page.text))
    for sentence, words, _ in page.sentences():
        folded = fold(words)
        for name in _names(page, sentence, folded):
            key = _key(folded[name.start : name.end])
            if not is_spared(folded, name) and not _is_other(name.rule, key, parties=parties, text=text):
                label = words[name.start : name.end].strip()
                yield _Named(label, key, sentence, name.rule, tells_hit(page, sentence, folded, name))


def _names(page: Page, sentence: Sentence, words: str) -> Iterator[Name]:
    yield from quoted_systems(words)
    yield from unquoted_systems(words)
    listed = listed_system(page, sentence, words)
    if listed and is_name(words[listed.start : listed.end]):
        yield listed


def _key(name: str) -> str:
    return re.sub(r"\s", "", name)


def _distinct(named: list[_Named]) -> list[_Named]:
    """Drop what repeats an earlier name, or is the end of one or a piece no less than half of it, or the other way round."""
    kept: list[_Named] = []
    for one in named:
        if not any(_same(one.key, earlier.key) for earlier in kept):
            kept.append(one)
    return kept


def _same(name: str, other: str) -> bool:
    short, long = sorted((name, other), key=len)
    return short in long and (2 * len(short) >= len(long) or long.endswith(short))


def _is_other(rule: str, key: str, *, parties: frozenset[str], text: str) -> bool:
    """Whether the name is a party's, or a short form that the notice makes for itself (以下、…).

    Behind a verb of running it is a system, unless a word for a facility in it tells that the house is meant.
    """
    if rule in _SURE:
        house = any(hit.start == 0 or hit.end == len(key) for hit in lexicon("facilities").find(key))
        return house and (key in parties or rule == "systems/run-by")
    if rule in (GREETED, IN_TITLE):
        return "の" in key or ends_as_organization(key) or any(key in party for party in parties)
    if rule == "systems/compound-of":
        return any(key.partition("の")[0] in party for party in parties)
    return (rule == "systems/hit-name" and ends_as_organization(key)) or key in parties or f"以下、{key}" in text
