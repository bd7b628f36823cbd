"""Whether the data were misused: the one statement of the notice that decides."""

from collections.abc import Iterator

from kg.extract.misuse.sayings import SAYINGS, Saying
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Sentence
from kg.model import AttackClaim, Confidence, Misuse, Quote, Status

_STOLEN = frozenset({"account_takeover", "spam_relay"})


def misuse_of(page: Page) -> Iterator[Misuse]:
    """Yield the claim of the saying that outweighs the others, from the first place that says so."""
    for saying in SAYINGS:
        quotes = next(filter(None, (_said(page, saying, sentence, fold(words)) for sentence, words, _ in page.sentences())), ())
        if quotes:
            status = Status.POSSIBLE if saying.value == "possible" else Status.CONFIRMED
            yield Misuse(value=saying.value, status=status, quotes=quotes, rule=saying.rule, confidence=saying.confidence)
            return
    yield from _implied(page)


def _implied(page: Page) -> Iterator[Misuse]:
    """Yield that a stolen account was abused where it sent masses of unwanted messages."""
    told = {claim.attack: claim for claim in page.claims if isinstance(claim, AttackClaim) and claim.status is not Status.DENIED}
    if told.keys() >= _STOLEN:
        quotes = told["spam_relay"].quotes
        yield Misuse(value="confirmed", status=Status.CONFIRMED, quotes=quotes, rule="misuse/implied", confidence=Confidence.LOW)


def _said(page: Page, saying: Saying, sentence: Sentence, words: str) -> tuple[Quote, ...]:
    """Return the words that say so, with the heading that they answer, or nothing."""
    if not saying.pattern.search(words):
        return ()
    if saying.heading is None:
        return (page.quote_of(sentence),)
    heading = next(page.layout.headings(sentence), None)
    if heading is None or not saying.heading.search(fold(page.layout.words(heading))):
        return ()
    return (page.quote_of(sentence), page.quote_of(heading))
