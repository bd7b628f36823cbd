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
    rf"|{_VIEWING}[^。、]{{0,8}}?のは[^。、]{{0,16}}?[0-9](?:名|人|社|回)"
    rf"|{_VIEWING}(?:が|され(?:た|ていた)(?:こと|事実|形跡|記録|履歴)が)(?:あ[っり]|ござい|確認|判明|残って)"
)
_LEAK = re.compile(
    rf"{either('data-words', 'data')}[^。、]{{0,24}}?"
    rf"(?:{either('leak-cues', 'exposure')}|(?!アクセス){either('leak-cues', 'taking')})"
)
_TOOK_OUT = re.compile(either("data-words", "taking_out"))
_ABLE = re.compile(r"でき|ら?れる|うる|得る|可能(?!性)")
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
    astray = any(_titles_astray(words) if kind is Kind.TITLE else _went_astray(words) for kind, words in sentences)
    seen = astray or any(_tells_viewing(words) for _, words in sentences)
    hedged = any(_hedges(words) if kind is Kind.TITLE else _fears(words, seen=seen) for kind, words in sentences)
    open_to_view = any(hit.code == "reach" for _, words in sentences for hit in lexicon("leak-cues").find(words))
    stated = astray or (seen and open_to_view) or any(_states_a_leak(words) for _, words in sentences)
    return Outcome(Status.CONFIRMED if stated and not hedged else Status.POSSIBLE, seen and not hedged)


def fears_leak(title: str) -> bool:
    """Whether a title speaks of a possible leak of personal data without a kind."""
    kinds = [mention.kind for enumeration in enumerations_in(title) for mention in enumeration.mentions]
    leaks = any(hit.code == "exposure" for hit in lexicon("leak-cues").find(title))
    return kinds == [UNSPECIFIED] and leaks and _hedges(title)


def _went_astray(words: str) -> bool:
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


def _fears(words: str, *, seen: bool) -> bool:
    """Whether a sentence hedges a leak; of what somebody saw, that it could be seen is no hedge."""
    if _UNLIKELY.search(fold(words)):
        return True
    return Status.POSSIBLE in statuses_of(words) and (not seen or _doubts(fold(words)))


def _doubts(text: str) -> bool:
    """Whether a folded sentence hedges otherwise than by saying that something could be viewed (できる状態)."""
    hits = (hit for hit in lexicon("leak-cues").find(text) if hit.code in ("hedge", "inquiry", "undeniable"))
    return any(not _ABLE.match(text, hit.start) for hit in hits)


def _hedges(words: str) -> bool:
    return any(hit.code == "hedge" for hit in lexicon("leak-cues").find(words))


def _states_a_leak(words: str) -> bool:
    """Whether a sentence says of a kind of data, or of personal data in general, that it leaked."""
    if not any(hit.code in ("exposure", "taking") for hit in lexicon("leak-cues").find(words)):
        return False
    if Status.CONFIRMED in statuses_of(words) and (_LEAK.search(fold(words)) or _TOOK_OUT.search(fold(words))):
        return True
    mentions = (mention for enumeration in enumerations_in(words) for mention in enumeration.mentions)
    return any(said_of(words, mention.start, mention.end) is Status.CONFIRMED for mention in mentions)


def _tells_viewing(words: str) -> bool:
    """Whether a sentence states that somebody viewed something."""
    text = fold(words)
    viewed = _VIEWED.search(text)
    return viewed is not None and not _UNSURE.search(text, viewed.start())
