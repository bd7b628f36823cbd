"""What became of an incident's data, where a list is announced but nothing near it asserts it."""

import re
from dataclasses import dataclass

from kg.extract.assertion import said_of, statuses_of
from kg.extract.cues import either
from kg.extract.data.kinds import UNSPECIFIED, enumerations_in
from kg.extract.data.zones import is_advice
from kg.extract.negation import NEGATIVE
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind
from kg.model import Status
from kg.vocabulary import lexicon

_VIEWING = either("data-words", "viewing")
_VIEWED = re.compile(
    rf"(?:[0-9](?:名|人|回|件|社)|実際に)(?:[^。、]{{0,14}}?{_VIEWING})(?!可能|でき|し得|しうる|履歴)"
    rf"|{_VIEWING}(?:が|され(?:た|ていた)(?:こと|事実|形跡|記録|履歴)が)(?:あ[っり]|ござい|確認|判明|残って)"
)
_LEAK = re.compile(
    rf"{either('data-words', 'data')}[^。、]{{0,24}}?(?:{either('leak-cues', 'exposure')}|{either('leak-cues', 'taking')})"
)
_UNLIKELY = re.compile(rf"{either('leak-cues', 'exposure')}[^。]{{0,30}}?{either('leak-cues', 'hedge')}[^。]{{0,16}}?低[いく]")
_UNSURE = re.compile(f"{NEGATIVE}|{either('leak-cues', 'hedge', 'inquiry')}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of data of which nothing else is said, and whether somebody saw those that lay open."""

    status: Status
    seen: bool


def outcome(page: Page) -> Outcome:
    """Return confirmed where the notice says of some data that they leaked and hedges nowhere, possible otherwise."""
    pairs = ((sentence.kind, page.layout.words(sentence)) for sentence in page.layout.sentences)
    sentences = [(kind, words) for kind, words in pairs if not is_advice(words)]
    astray = any(_titles_astray(words) if kind is Kind.TITLE else went_astray(words) for kind, words in sentences)
    hedged = any(_hedges(words) if kind is Kind.TITLE else _fears(words, astray=astray) for kind, words in sentences)
    stated = not hedged and (astray or any(_states_a_leak(words) for _, words in sentences))
    seen = (astray and not hedged) or any(_tells_viewing(words) for _, words in sentences)
    return Outcome(Status.CONFIRMED if stated else Status.POSSIBLE, seen)


def fears_leak(title: str) -> bool:
    """Whether a title speaks of a possible leak of personal data without a kind."""
    kinds = [mention.kind for enumeration in enumerations_in(title) for mention in enumeration.mentions]
    leaks = any(hit.code == "exposure" for hit in lexicon("leak-cues").find(title))
    return kinds == [UNSPECIFIED] and leaks and _hedges(title)


def went_astray(words: str) -> bool:
    """Whether a sentence states that something was sent or given to the wrong ones: whatever it held has leaked."""
    text = fold(words)
    hits = lexicon("leak-cues").find(text)
    others = {hit.code for hit in lexicon("assertion-cues").find(text)}
    if "another" in others and any(hit.code == "containment" for hit in hits) and not _UNSURE.search(text):
        return True
    if Status.CONFIRMED not in statuses_of(words):
        return False
    return any(_by_mistake(text, hit.start) or (hit.code == "transfer" and others & {"amiss", "another"}) for hit in hits)


def _by_mistake(text: str, start: int) -> bool:
    return text.startswith("誤", start)


def _titles_astray(title: str) -> bool:
    hits = lexicon("leak-cues").find(title)
    return any(hit.code == "exposure" and _by_mistake(fold(title), hit.start) for hit in hits)


def _fears(words: str, *, astray: bool) -> bool:
    """Whether a sentence hedges a leak; of what went astray, that it could be seen is no hedge."""
    if _UNLIKELY.search(fold(words)):
        return True
    return Status.POSSIBLE in statuses_of(words) and (not astray or bool(_UNSURE.search(fold(words))))


def _hedges(words: str) -> bool:
    return any(hit.code == "hedge" for hit in lexicon("leak-cues").find(words))


def _states_a_leak(words: str) -> bool:
    """Whether a sentence says of a kind of data, or of personal data in general, that it leaked."""
    if not any(hit.code == "exposure" for hit in lexicon("leak-cues").find(words)):
        return False
    if _LEAK.search(fold(words)) and Status.CONFIRMED in statuses_of(words):
        return True
    mentions = (mention for enumeration in enumerations_in(words) for mention in enumeration.mentions)
    return any(said_of(words, mention.start, mention.end) is Status.CONFIRMED for mention in mentions)


def _tells_viewing(words: str) -> bool:
    """Whether a sentence states that somebody viewed something."""
    text = fold(words)
    viewed = _VIEWED.search(text)
    return viewed is not None and not _UNSURE.search(text, viewed.start())
