"""What a heading, a lead, a label or a sentence speaks of: data concerned, contact, advice, measures."""

import re
from functools import lru_cache

from kg.extract.cues import either
from kg.extract.data.kinds import COMPOSED
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon

_PREDICATE = re.compile(r"(?:ます|です|した|せん|でいる|ている|おり|下さい|ください|れる|する|なる|ある|ない|です(?:か|が))、?$")
_QUESTION = re.compile(r"[?？]$|^q[0-9]*[.:：]|(?:です|ます|ません|でしょう)か[。.]?$")
_ADDRESS = re.compile(r"[0-9a-z._-]@[0-9a-z]|0\d{1,4}-\d{1,4}-\d{3,4}|0\d{9,10}")
_KEPT = re.compile(
    rf"(?:{either('leak-cues', 'containment', 'reach', 'transfer')}|{either('data-words', 'kept', 'keeping')})"
    rf"[^。、はがを]{{0,8}}?[たるう](?:個人|お客様の)?"
    rf"(?:{either('data-words', 'data', 'item', 'content')}|もの)(?:等|の?(?:一覧|内訳|中身))?[\s:)】〕\]>」]*$"
)
"""The heading of what is kept, shown or read: 保存されていたデータ, 開かれた画面に出ている項目."""
_TOPIC = re.compile(rf"(?:その|主な|具体的な)?(?:{either('data-words', 'item', 'content')})は、")
"""内訳は、氏名です: what opens a list of data."""


def is_list_like(words: str) -> bool:
    """Whether the words are a bare enumeration or label, no full sentence."""
    text = fold(words).rstrip("。.")
    deeds = (hit for hit in lexicon("data-cues").find(text) if hit.code == "deed" and hit.end == len(text))
    return not _PREDICATE.search(text) and next(deeds, None) is None


def is_question(words: str) -> bool:
    """Whether the words ask."""
    return bool(_QUESTION.search(fold(words)))


def is_advice(words: str) -> bool:
    """Whether the words advise or warn."""
    return "advice" in topics(words)


def is_contact(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence belongs to a contact desk, or gives an address or number itself."""
    words = fold(page.layout.words(sentence))
    if _ADDRESS.search(words) and (sentence.kind is Kind.ROW or is_list_like(words)):
        return True
    return "contact" in _zone(page, sentence) and sentence.kind is not Kind.HEADING


def is_aside(page: Page, sentence: Sentence) -> bool:
    """Whether the headings above ask a question, or speak of advice or measures."""
    above = [page.layout.words(heading) for heading in page.layout.headings(sentence)]
    asked = any(is_question(words) and "which" not in topics(words) for words in above)
    return asked or bool(_zone(page, sentence) & {"advice", "measures"})


def announced(page: Page, sentence: Sentence) -> bool:
    """Whether the lead or a heading above announces the data concerned."""
    return "listing" in _zone(page, sentence)


def labelled(words: str) -> bool:
    """Whether the words themselves begin with a label that announces data (項目：氏名)."""
    label, colon, _ = fold(words).partition(":")
    return (bool(colon) and announces(label)) or bool(_TOPIC.match(fold(words)))


def announces(label: str) -> bool:
    """Whether a label announces data."""
    return "listing" in topics(f"{fold(label)}:")


@lru_cache(maxsize=1024)
def topics(words: str) -> frozenset[str]:
    """Return the topics that the words have cues for (a heading is asked again for each sentence below it)."""
    return frozenset(hit.code for hit in lexicon("data-cues").find(words))


def _zone(page: Page, sentence: Sentence) -> frozenset[str]:
    """The topics of the nearest governor that has any."""
    for governor in page.layout.governors(sentence):
        words = page.layout.words(governor)
        found = (topics(words) | ({"listing"} if _KEPT.search(fold(words)) else set())) - {"use", *COMPOSED}
        if governor.kind is not Kind.TITLE and found:
            return found
    return frozenset()
