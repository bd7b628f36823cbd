"""Whom a word for a business means by its trade: 印刷会社 for A株式会社, to which printing is said to be handed."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.bounds import THINGS
from kg.extract.parties.identity import Organization
from kg.extract.parties.likeness import is_clause, works_in
from kg.extract.parties.phrases import Phrase
from kg.layout import Kind
from kg.vocabulary import lexicon

_BOUND = re.compile(r"(?<!を)[、，]|[。\n「」『』（）()]")
_BRACKET = re.compile(r"(?:様|さま|社)?[（(][^（()）]{2,12}[）)]")
_OFFERING = ("提供", "運営")
"""What one is said to do by being said to have a thing that others use."""
_HANDLING = ("handing", "entrusting", "taking", "using", "deed", "running")
"""Groups of `party-cues`: what is said of one who does a work for another."""


def trading(page: Page, phrase: Phrase, named: list[Organization]) -> list[Organization]:
    """The named parties of which the trade is told that a word for a business bears; none where a sentence speaks of both."""
    trade = _trades(phrase.words)[-1:] if phrase.code == "dealer" and not is_clause(phrase.words) else []
    asked = {*trade, *works_in(phrase.words, ("care",))}
    traders = [owner for owner in named if trade and any(asked <= told for told in _told(page, owner))]
    return [owner for owner in traders if not _stands_by(page, phrase, owner)]


def is_titular(page: Page, phrase: Phrase, phrases: list[Phrase]) -> bool:
    """Whether a word for a business stands in titles and headings alone, wherever it is used."""
    return phrase.code in ("dealer", "subcontractor") and all(
        _is_over(page, other) for other in phrases if other.words == phrase.words
    )


def _trades(words: str) -> list[str]:
    """The trades that words tell, in order, mere agency (代行) apart; one word of several for a trade goes by its code."""
    kindred = lexicon("kindred-trades").find(words)
    works = [hit for hit in lexicon("unnamed-parties").find(words) if hit.code in THINGS]
    others = [hit for hit in works if not any(other.start <= hit.start < other.end for other in kindred)]
    places = [*((hit.start, hit.code) for hit in kindred), *((hit.start, words[hit.start : hit.end]) for hit in others)]
    return [trade for _, trade in sorted(places) if trade != "agency"]


def _told(page: Page, owner: Organization) -> Iterator[set[str]]:
    """The trades, and words of care, told in its name and beside it, up to a comma or bracket, where work is spoken of."""
    yield set(_trades(owner.name))
    for span in owner.spans:
        bracket = _BRACKET.match(page.text, span.end)
        if bracket:
            yield set(_trades(bracket.group()))
        before = _BOUND.split(page.text[: span.start].rstrip("「『（( "))[-1]
        behind = _BOUND.split(page.text[span.end :].lstrip("」』）) "), maxsplit=1)[0]
        words = f"{before}\n{behind}"
        codes = {hit.code for hit in lexicon("party-cues").find(words)}
        if not codes.isdisjoint(_HANDLING):
            yield {*_trades(words), *works_in(words, ("care",)), *(_OFFERING if "using" in codes else ())}


def _stands_by(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether the sentence of a phrase speaks of the party by its name."""
    sentence = page.layout.at(phrase.start)
    return sentence is not None and any(sentence.start <= span.start < sentence.end for span in owner.spans)


def _is_over(page: Page, phrase: Phrase) -> bool:
    sentence = page.layout.at(phrase.start)
    return sentence is not None and sentence.kind in (Kind.TITLE, Kind.HEADING)
