"""The status that an incident's data have where a list is announced but nothing near it asserts it."""

from kg.extract.assertion import said_of, statuses_of
from kg.extract.data.kinds import UNSPECIFIED, enumerations_in
from kg.extract.data.zones import is_advice
from kg.extract.page import Page
from kg.layout import Kind
from kg.model import Status
from kg.vocabulary import lexicon


def outcome(page: Page) -> Status:
    """Return confirmed where the notice says of some data that they leaked and hedges nowhere, possible otherwise."""
    pairs = ((sentence.kind, page.layout.words(sentence)) for sentence in page.layout.sentences)
    sentences = [(kind, words) for kind, words in pairs if not is_advice(words)]
    hedged = any(Status.POSSIBLE in statuses_of(words) or (kind is Kind.TITLE and _hedges(words)) for kind, words in sentences)
    stated = not hedged and any(_states_a_leak(words) for _, words in sentences)
    return Status.CONFIRMED if stated else Status.POSSIBLE


def fears_leak(title: str) -> bool:
    """Whether a title speaks of a possible leak of personal data without a kind."""
    kinds = [mention.kind for enumeration in enumerations_in(title) for mention in enumeration.mentions]
    leaks = any(hit.code == "exposure" for hit in lexicon("leak-cues").find(title))
    return kinds == [UNSPECIFIED] and leaks and _hedges(title)


def _hedges(words: str) -> bool:
    return any(hit.code == "hedge" for hit in lexicon("leak-cues").find(words))


def _states_a_leak(words: str) -> bool:
    """Whether a sentence says of a kind of data, or of personal data in general, that it leaked."""
    if not any(hit.code == "exposure" for hit in lexicon("leak-cues").find(words)):
        return False
    mentions = (mention for enumeration in enumerations_in(words) for mention in enumeration.mentions)
    return any(said_of(words, mention.start, mention.end) is Status.CONFIRMED for mention in mentions)
