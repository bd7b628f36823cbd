"""Places where a notice names a kind of attack, by a word of its own or by an object and what was done to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.attacks.ways import WAYS
from kg.extract.cues import either
from kg.layout import Sentence
from kg.vocabulary import lexicon

AS_SUCH = ""
"""Instead of a code: an attack of which nothing more is said."""
_AS_SUCH = re.compile(either("attack-objects", "cyber-attack"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A kind of attack named at `start:end` of the sentence's folded words."""

    code: str
    sentence: Sentence
    words: str
    start: int
    end: int
    rule: str


def mentions_in(sentence: Sentence, words: str) -> Iterator[Mention]:
    """Yield the attacks that the folded words of a sentence name, whatever it says of them."""
    for hit in lexicon("attacks").find(words):
        yield Mention(hit.code, sentence, words, hit.start, hit.end, "attacks/word")
    for way in WAYS:
        if not (way.unless and way.unless.search(words)):
            for found in way.pattern.finditer(words):
                yield Mention(way.code, sentence, words, found.start(), found.end(), way.rule)
    for found in _AS_SUCH.finditer(words):
        yield Mention(AS_SUCH, sentence, words, found.start(), found.end(), "attacks/attack-as-such")
