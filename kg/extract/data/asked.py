"""Kinds of data that a question names, with what its answer says: Q 氏名が漏えいした可能性はありますか A 調査中です."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.assertion import said_beside
from kg.extract.cues import either
from kg.extract.data.kinds import UNSPECIFIED, KindMention, enumerations_in
from kg.extract.data.zones import is_advice, is_question
from kg.extract.page import Page
from kg.layout import Sentence
from kg.model import Status
from kg.vocabulary import lexicon

_UNDER_WAY = re.compile(
    rf"{either('data-words', 'inquest')}(?!の?結果)[^。]{{0,14}}?(?:中|努め|進め|続け|行って|実施して|依頼して)"
)


def answered(page: Page) -> Iterator[tuple[KindMention, Status, tuple[Sentence, Sentence]]]:
    """Yield each kind that a question on a leak names, with its status and the question and answer that give it."""
    for question, answer in pairwise(page.layout.sentences):
        asked, said = page.layout.words(question), page.layout.words(answer)
        if not is_question(asked) or is_question(said) or not _on_leak(asked) or is_advice(said):
            continue
        status = _status(said)
        mentions = (mention for enumeration in enumerations_in(asked) for mention in enumeration.mentions)
        if status:
            yield from ((mention, status, (question, answer)) for mention in mentions if mention.kind != UNSPECIFIED)


def _on_leak(question: str) -> bool:
    return any(hit.code in ("exposure", "containment") for hit in lexicon("leak-cues").find(question))


def _status(answer: str) -> Status | None:
    """What an answer says: a denial, or that it is being looked into; an answer that names kinds itself speaks for itself."""
    if enumerations_in(answer):
        return None
    if _UNDER_WAY.search(answer) or any(hit.code == "inquiry" for hit in lexicon("leak-cues").find(answer)):
        return Status.POSSIBLE
    return said_beside(answer)
