"""Whether the data were misused: the one statement of the notice that decides."""

from collections.abc import Iterator

from kg.extract.misuse.sayings import SAYINGS, Saying
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Sentence
from kg.model import Misuse, Quote, Status


def misuse_of(page: Page) -> Iterator[Misuse]:
    """Yield the claim of the saying that outweighs the others, from the first place that says so."""
    for saying in SAYINGS:
        quotes = next(filter(None, (_said(page, saying, sentence, fold(words)) for sentence, words, _ in page.sentences())), ())
        if quotes:
            status = Status.POSSIBLE if saying.value == "possible" else Status.CONFIRMED
            yield Misuse(value=saying.value, status=status, quotes=quotes, rule=saying.rule, confidence=saying.confidence)
            return


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
