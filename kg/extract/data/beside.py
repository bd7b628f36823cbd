"""What the sentence beside says of data that a sentence only names as kept somewhere.

Before it: 書類を紛失しました。書類には氏名が記載されていました。
After it: 氏名を保存していました。これらの情報が漏えいした可能性があります。
"""

import re

from kg.extract.assertion import said_of, statuses_of
from kg.extract.cues import either
from kg.extract.data.part import Part
from kg.extract.data.zones import is_advice
from kg.extract.negation import NEGATIVE
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Status
from kg.vocabulary import lexicon

_DATA = either("data-words", "data")
_CONTAINER = re.compile(r"(?:に|には|内に|の中に)(?:は|、)?")
_KEPT = re.compile(r"[^。]{0,40}?(?:て(?:い|お)り?(?:た|る|ます|ました)|ていました|れます|みます|れた)[^。、]{0,6}[。)]?$")
_NEGATIVE = re.compile(NEGATIVE)
_TAKES_UP = re.compile(
    rf"(?:なお、|また、|そのため、)?(?:これらの?|当該|上記の?|本|この|その|同)(?:個人)?(?P<noun>{_DATA}|個人情報)"
)
_KEEPING = ("containment", "holding")


def status_beside(part: Part, end: int) -> tuple[Sentence, Status] | None:
    """Return the sentence next to the part's, of the same block, that says of the words up to `end` what became of them."""
    behind = fold(part.words)[end:]
    cue = next((hit for hit in lexicon("leak-cues").find(behind) if hit.code in _KEEPING), None)
    if cue is None or _NEGATIVE.search(behind) or part.sentence.kind is not Kind.PROSE or not _KEPT.fullmatch(behind, cue.end):
        return None
    sentences = part.page.layout.sentences
    place = sentences.index(part.sentence)
    return _taken_up(part, sentences[place + 1 : place + 2]) or _told_before(part, sentences[max(0, place - 1) : place])


def _taken_up(part: Part, following: tuple[Sentence, ...]) -> tuple[Sentence, Status] | None:
    for sentence in following:
        words = fold(part.page.layout.words(sentence))
        taken = _TAKES_UP.match(words)
        status = said_of(words, *taken.span("noun")) if taken and not is_advice(words) else None
        if status and status is not Status.DENIED:
            return sentence, status
    return None


def _told_before(part: Part, before: tuple[Sentence, ...]) -> tuple[Sentence, Status] | None:
    """What the sentence before tells of the carrier that this one opens with (紛失した書類には…)."""
    if not _CONTAINER.search(fold(part.words)):
        return None
    for sentence in before:
        said = statuses_of(part.page.layout.words(sentence)) if sentence.kind is Kind.PROSE else ()
        if said and said[-1] is not Status.DENIED:
            return sentence, said[-1]
    return None
