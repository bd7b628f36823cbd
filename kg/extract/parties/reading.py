"""A notice's parties with all their mentions, and the claims that they are named and who issues the notice."""

from collections.abc import Iterator

from kg.extract.page import Page, Party, Said
from kg.extract.parties.aliases import aliases_of
from kg.extract.parties.cast import Cast, find_cast
from kg.extract.parties.line import read_lines
from kg.extract.parties.mentions import find_mentions
from kg.model import Claim, Confidence, Involvement, Naming, Quote

_RULES = {
    "known": ("parties/head-name", Confidence.HIGH),
    "form": ("parties/legal-form", Confidence.HIGH),
    "overseas": ("parties/overseas-form", Confidence.HIGH),
    "company": ("parties/company-sign", Confidence.HIGH),
    "short": ("parties/short-form", Confidence.MEDIUM),
    "kind": ("parties/kind", Confidence.MEDIUM),
    "house": ("parties/house", Confidence.MEDIUM),
}
"""Rule and confidence by what shows that a name is an organisation's."""


def read_parties(page: Page) -> Iterator[Claim]:
    """Set the page's publisher and parties; yield a naming of each, and who issues the notice."""
    lines = read_lines(page)
    cast = find_cast(page, lines)
    spoken = [(phrase.noun, phrase.end, name) for phrase, name in cast.spoken]
    mentions = find_mentions(lines, cast.forms(), spoken, {"own": cast.publisher, "house": cast.house or cast.publisher})
    parties = [Party(known.name, aliases_of(lines, known), tuple(mentions.get(known.name, ()))) for known in cast.named]
    unnamed = [(f"?{party.words}", tuple(party.others)) for party in cast.unnamed]
    if cast.publisher.startswith("?"):
        unnamed.insert(0, (cast.publisher, ()))
    parties += [Party(name, others, tuple(mentions.get(name, ()))) for name, others in unnamed]
    page.parties = tuple(parties)
    page.publisher = Said(cast.publisher, cast.issuers[0].quote, cast.issuers[0].rule)
    yield from _namings(page, cast)
    yield from _issuing(page, cast)


def _namings(page: Page, cast: Cast) -> Iterator[Naming]:
    rules = {known.name: _RULES[known.how] for known in cast.named}
    rules |= {f"?{party.words}": (f"parties/{party.code}", Confidence.MEDIUM) for party in cast.unnamed}
    rules.setdefault(cast.publisher, (cast.issuers[0].rule, Confidence.MEDIUM))
    quotes = {cast.name_of(issuer): issuer.quote for issuer in cast.issuers}
    for party in page.parties:
        rule, confidence = rules[party.name]
        quote = _quote(page, party, quotes.get(party.name))
        yield Naming(name=party.name, aliases=party.aliases, quotes=(quote,), rule=rule, confidence=confidence)


def _issuing(page: Page, cast: Cast) -> Iterator[Involvement]:
    parties = {party.name: party for party in page.parties}
    for issuer in cast.issuers:
        name = cast.name_of(issuer)
        quote = issuer.quote or _quote(page, parties[name], None)
        yield Involvement(organization=name, role="publisher", quotes=(quote,), rule=issuer.rule, confidence=Confidence.HIGH)


def _quote(page: Page, party: Party, known: Quote | None) -> Quote:
    """Where a party is named: the sentence of its first mention by a name, else the words already known, else the opening."""
    forms = ("unnamed",) if party.unnamed else ("name", "alias")
    for mention in party.mentions:
        sentence = page.layout.at(mention.start)
        if sentence and mention.form in forms:
            return page.quote_of(sentence)
    return known or page.opening()
