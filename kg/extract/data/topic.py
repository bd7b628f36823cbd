"""Denials by any verb: what did not get into a system, was not asked for or cannot be seen there did not leak.

No list of verbs holds them all (お尋ねしていません, 渡っていません, 画面に出ません): it is enough that the kind is the topic and
the predicate negative.
"""

import re

from kg.extract.assertion import clause_at
from kg.extract.cues import either
from kg.extract.data.zones import topics
from kg.extract.negation import NEGATIVE
from kg.folding import fold
from kg.vocabulary import lexicon

_DATA = either("data-words", "data")
_TOPIC = re.compile(
    rf"(?:[がを](?:分か|わか|特定でき|識別でき|判別でき)る(?:もの|記載|{_DATA})|に(?:関する|係る)(?:もの|記載|記録)|等|など|そのもの|自体|の?{_DATA}|の欄|類|[)」』])*(?:は|も|については?|につきまして(?:は|も)|に関して(?:は|も)|までは)(?!じめ)、?"
)
_NEGATED = re.compile(
    rf"(?:{NEGATIVE})[^。、はがを]{{0,8}}[。、)]?$|{either('assertion-cues', 'unharmed')}[^。、はがを]{{0,6}}[。、)]?$"
)
_OTHER_TOPIC = re.compile(r"(?<![でにと])は、|がある|がござ")
_CONDITION = re.compile(either("data-words", "condition"))
_UNEVEN = re.compile(r"[(（][^)）]*$|^[^(（]*[)）]|※|\n[ 　]")
_REASON = re.compile(r"(?:ため|ので|おり|であり|にあり|(?<=[してき]))、$")
_ENDS = re.compile(r"[。)）]|$")
"""Words in a bracket and words before it do not share a predicate."""
_NO_DENIAL = ("unreal", "misuse", "publication", "inquiry", "undeniable", "hedge")


def denied_as_topic(words: str, start: int, end: int) -> bool:
    """Whether the words at `start:end` are the topic of a sentence whose predicate is negative, whatever its verb."""
    folded = fold(words)
    _, stop = clause_at(folded, start, end)
    topic = _TOPIC.match(folded, end, stop)
    if topic is None or _UNEVEN.search(folded[start:end]):
        return False
    if _REASON.search(folded, 0, stop):
        stop = next(found.start() for found in _ENDS.finditer(folded, stop))
    said = folded[topic.end() : stop]
    codes = {hit.code for hit in lexicon("leak-cues").find(said)}
    topics_said = topics(said) & {"advice", "measures", "contact", "fake_mail"}
    if topics_said or codes.intersection(_NO_DENIAL) or _OTHER_TOPIC.search(said) or _CONDITION.search(said):
        return False
    return bool(_NEGATED.search(said))
