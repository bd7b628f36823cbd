"""Which phrases mean a party that the notice names elsewhere."""

import re
from dataclasses import dataclass

from kg.extract.page import Page
from kg.extract.parties.aliases import shortenings
from kg.extract.parties.apposition import described
from kg.extract.parties.engagement import Engagement, is_of_group
from kg.extract.parties.identity import Organization
from kg.extract.parties.likeness import covers, deeds_in, is_clause, is_service, same, tells, thing_of
from kg.extract.parties.listed import CUSTOMERS
from kg.extract.parties.others import WORKERS, is_anothers, stands_beside
from kg.extract.parties.phrases import Phrase
from kg.extract.parties.trades import is_titular, trading
from kg.layout import Kind
from kg.vocabulary import lexicon

_BETWEEN = re.compile(r"を(?:通[じし]|介し)")
"""One through whom work went on to a named party is another one."""
_PROVIDES = re.compile(
    r"(?:[（(][^（()）]*[）)]|様|社|[」』])*(?:が[^。、はが]{2,4}(?:する|している|しております)|の|提供)[^。、]{0,30}"
)
_OVER = {
    "client": "",
    "customer": r"(?:様|さま)?(?:名|一覧|各社)?[\s】）)」：:]*$",
    "served": r"(?:様|さま)?(?:名|一覧|各社)?(?:$|[\s（(】）」：:｜|0-9０-９].*$)",
}
"""What may follow a word for customers over a list of them, by its group in `unnamed-parties`."""
_SHORT = len("ホームページ")
_TELLING = ("group", "service")
"""子会社 or サービス rather says what a party is than stands for it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The phrases that mean nobody with a name, and those that speak of a named party at a distance, with its name."""

    free: list[Phrase]
    meant: list[tuple[Phrase, str]]


def resolve(page: Page, phrases: list[Phrase], named: list[Organization]) -> Resolved:
    """Tell the phrases that mean one of the named parties from the others (the publisher is none of the named)."""
    known = {phrase: owner for phrase in phrases for owner in described(page, phrase, named)}
    engagement = Engagement(page, named)
    free, meant = [], []
    for phrase in phrases:
        owners = [] if phrase in known else _owners(page, phrase, known, engagement)
        if owners is None and not is_titular(page, phrase, phrases):
            owners = trading(page, phrase, engagement.companies) or None
        elif owners is None and phrase.code == "subcontractor" and len(engagement.outside) > 1:
            owners = []
        others = [owner for owner in owners or () if not stands_beside(page, phrase, owner)]
        if owners is None or (owners and not others):
            free.append(phrase)
        elif phrase.code not in _TELLING and len({owner.name for owner in others}) == 1:
            meant.append((phrase, others[0].name))
    sole = _sole(page, free, engagement)
    if sole:
        return Resolved([], [*meant, *((phrase, sole.name) for phrase in free)])
    return _titles_read(page, free, meant, engagement)


def _titles_read(page: Page, free: list[Phrase], meant: list[tuple[Phrase, str]], engagement: Engagement) -> Resolved:
    """Give words for a business that stand in titles alone to the one company of which the text tells that it is engaged.

    Nobody else without a name may be at work, but for one through whom the work went on.
    """
    workers = [phrase for phrase in free if phrase.code in WORKERS and not _BETWEEN.match(page.text, phrase.end)]
    engaged = [owner for owner in engagement.serving if owner in engagement.outside]
    engaged = engaged or (engagement.outside if len(engagement.outside) == 1 else [])
    if not engaged or not all(is_titular(page, phrase, workers) for phrase in workers):
        return Resolved(free, meant)
    told = [(phrase, engaged[0].name) for phrase in workers if len(engaged) == 1]
    return Resolved([phrase for phrase in free if phrase not in workers], [*meant, *told])


def _owners(page: Page, phrase: Phrase, known: dict[Phrase, Organization], engagement: Engagement) -> list[Organization] | None:
    """The named parties of which a phrase may speak, or None if it speaks of somebody without a name."""
    named = engagement.named
    if phrase.code == "dealer" and is_anothers(page.text[: phrase.start]):
        again = any(deed.startswith("再") for deed in deeds_in(phrase.words))
        return [owner for other, owner in known.items() if again and other.code == "subcontractor"] or None
    defined = [owner for owner in named if any(same(phrase.words, short) for short in _shorts(phrase, owner))]
    covered = [owner for other, owner in known.items() if covers(other, phrase)]
    told = [owner for owner in named if tells(owner.name, phrase)]
    offering = [owner for owner in engagement.serving if _offers(page, phrase, owner)]
    if defined or covered or told or offering:
        return defined or covered or told or offering
    filling = _filling(page, phrase, engagement)
    if filling or _BETWEEN.match(page.text, phrase.end):
        return filling or None
    return _taken(phrase, engagement) or None


def _shorts(phrase: Phrase, owner: Organization) -> list[str]:
    """The short forms of a party for which a phrase may be one: for A社 also what its name may be cut down to."""
    return [*owner.shorts, *(shortenings(owner.name) if phrase.code == "anonymous" else [])]


def _offers(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether the thing of a phrase is said to be a party's: A社のカートシステム for カートシステム提供会社."""
    thing = thing_of(phrase.words) if phrase.code == "dealer" else ""
    behinds = (_PROVIDES.match(page.text, span.end) for span in owner.spans)
    return len(thing) > _SHORT and any(thing in behind.group() for behind in behinds if behind)


def _filling(page: Page, phrase: Phrase, engagement: Engagement) -> list[Organization]:
    """Those with names who are likely meant by a word for many businesses: 子会社, クラウドサービス, サービス提供会社, 学校."""
    if phrase.code == "school":
        return [owner for owner in engagement.named if owner.is_school]
    if phrase.code in CUSTOMERS:
        return _listed(page, phrase, engagement.named)
    if phrase.code == "group":
        return [owner for owner in engagement.companies if is_of_group(page, owner) or owner not in engagement.serving]
    if phrase.code == "service" or (phrase.code == "dealer" and is_service(phrase.words)):
        serving = [owner for owner in engagement.serving if owner in engagement.outside]
        return serving or engagement.outside
    return []


def _listed(page: Page, phrase: Phrase, named: list[Organization]) -> list[Organization]:
    """Those with names who stand in a list below a word for customers: 影響のあった荷主企業, and their names."""
    over = re.compile(re.escape(page.text[phrase.noun : phrase.end]) + _OVER[phrase.code])
    places = [(owner, sentence) for owner in named for span in owner.spans if (sentence := page.layout.at(span.start))]
    leads = [(owner, lead) for owner, sentence in places for lead in page.layout.governors(sentence)]
    below = [owner for owner, lead in leads if lead.kind is not Kind.TITLE and over.search(page.layout.words(lead))]
    return list({owner.name: owner for owner in below}.values())


def _sole(page: Page, free: list[Phrase], engagement: Engagement) -> Organization | None:
    """The one company of a notice that speaks of one contractor besides, if either stands in the title."""
    companies = engagement.outside
    places = [*(phrase.start for phrase in free), *(span.start for owner in companies for span in owner.spans)]
    contractors = [phrase for phrase in free if phrase.code == "contractor" and deeds_in(phrase.words)]
    one = len(companies) == 1 and contractors == free and all(same(phrase.words, free[0].words) for phrase in free)
    return companies[0] if one and any(_in_title(page, place) for place in places) else None


def _in_title(page: Page, offset: int) -> bool:
    sentence = page.layout.at(offset)
    return sentence is not None and sentence.kind in (Kind.TITLE, Kind.HEADING)


def _taken(phrase: Phrase, engagement: Engagement) -> list[Organization]:
    """Whom a general word means: 委託先 one who is said to be engaged, a clause one of whom the same is said."""
    if phrase.code == "contractor":
        return [] if lexicon("organization-pronouns").has(phrase.words) else engagement.engaged
    if phrase.code == "subcontractor":
        return [owner for owner, deeds in engagement.deeds if any(deed.startswith("再") for deed in deeds)]
    if phrase.code != "dealer" or not is_clause(phrase.words):
        return []
    doing = [owner for owner, deeds in engagement.deeds if any(deed in deeds for deed in deeds_in(phrase.words))]
    return doing or engagement.labelled
