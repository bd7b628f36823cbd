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
_KEPT = re.compile(
    r"[^。]{0,40}?(?:(?:て|(?<=て))(?:い|お)り?(?:た|る|ます|ました)|ていました|れます|みます|れた)[^。、]{0,6}[。)]?$"
)
_NAMED_KEPT = re.compile(
    rf"{either('leak-cues', 'containment')}[^。、はが]{{0,8}}?[たる](?:の|もの|{_DATA}|内容|項目)(?:は|が)、?[^。はがを]{{0,30}}$"
)
"""保存していたのは、氏名です."""
_NEGATIVE = re.compile(NEGATIVE)
_TAKES_UP = re.compile(
    rf"(?:^|、|(?<=なお))(?:これら(?=[がはを])|(?:これらの?|当該|上記の?|本|この|その|同)(?:個人)?(?:{_DATA}|個人情報))"
)
_KEEPING = ("containment", "holding")


def status_beside(part: Part, end: int) -> tuple[Sentence, Status] | None:
    """Return the sentence next to the part's, of the same block, that says of the words up to `end` what became of them."""
    if part.sentence.kind is not Kind.PROSE or not _says_kept(part, end):
        return None
    sentences = part.page.layout.sentences
    place = sentences.index(part.sentence)
    return _taken_up(part, sentences[place + 1 : place + 2]) or _told_before(part, sentences[max(0, place - 1) : place])


def _says_kept(part: Part, end: int) -> bool:
    """Whether the part says of the words up to `end` that they were kept or written somewhere."""
    behind = fold(part.words)[end:]
    cue = next((hit for hit in lexicon("leak-cues").find(behind) if hit.code in _KEEPING), None)
    return cue is not None and not _NEGATIVE.search(behind) and bool(_KEPT.fullmatch(behind, cue.end))


def in_a_carrier(part: Part, start: int, end: int) -> bool:
    """Whether the part says that the words at `start:end` were in something: 端末には氏名が保存されていました."""
    ahead = fold(part.words)[:start]
    if _NAMED_KEPT.search(ahead):
        return True
    return bool(_CONTAINER.search(ahead)) and _says_kept(part, end)


def _taken_up(part: Part, following: tuple[Sentence, ...]) -> tuple[Sentence, Status] | None:
    for sentence in following:
        words = fold(part.page.layout.words(sentence))
        taken = _TAKES_UP.search(words)
        status = said_of(words, taken.end(), taken.end()) if taken and not is_advice(words) else None
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
