"""Whether a run of words without a legal form looks like a firm's name: ハルモニア, みなと物流, not クラウドサービス."""

import re
from functools import cache

from sudachipy import Dictionary

from kg.extract.parties.line import Line, Word
from kg.vocabulary import lexicon

_KNOWN = ("everyday", "thing", "person", "noun")
"""Groups of `company-nouns`: words of everyday use."""
_SPELT = re.compile(r"[ぁ-ん]{2,8}[一-龥々ァ-ヺ]")
_KATAKANA = re.compile(r"[ァ-ヺー]{3,}|[A-Za-zＡ-Ｚａ-ｚ]{3,}")
_DIGIT = re.compile(r"[0-9０-９]")
_BROKEN = re.compile(r"[ァ-ヺー]\s+[ァ-ヺー]")
"""A word that a line break cuts."""
_LEAST = 3
_LONG = 20
"""A sentence so long that ends in katakana is one that a line break cuts."""


def is_firm(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` looks like a firm's name, not a site's or service's."""
    hits = lexicon("company-nouns").find(line.text[start:end])
    return is_likely(line, start, end) and not any(hit.code == "thing" and hit.end == end - start for hit in hits)


def is_likely(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` looks like a name: a word that no dictionary has as a common noun, or one that ends as firms do."""
    name = line.text[start:end]
    if _BROKEN.match(line.text, end - 1) or (end == len(line.text) > _LONG and _KATAKANA.fullmatch(name)):
        return False
    if len(name) < _LEAST or ends_in_part(name) or _DIGIT.search(name) or _is_common(name):
        return False
    words = [word for word in line.within(start, end) if word.tag.startswith("名詞")]
    if not words or all("人名" in word.tag and not _KATAKANA.fullmatch(word.text) for word in words):
        return False
    return _is_novel(words) or _ends_as_firm(name, words)


def ends_in_part(name: str) -> bool:
    """Whether words end in one for a department, the staff or the affairs of an organisation, as no name does."""
    return any(name.endswith(part.forms) for part in lexicon("party-parts").concepts.values())


def _is_common(name: str) -> bool:
    """Whether words are no name by themselves: a pronoun, a word for a business, a bystander, or somebody who works."""
    nouns = lexicon("unnamed-parties").find(name)
    business = any(hit.end == len(name) and hit.code not in ("work", "care", "house", "service") for hit in nouns)
    workers = any(hit.code == "person" and hit.end == len(name) for hit in lexicon("company-nouns").find(name))
    return business or workers or lexicon("bystanders").has(name) or lexicon("organization-pronouns").has(name)


def _is_novel(words: list[Word]) -> bool:
    """Whether a word of the name is a proper one (not merely a place's), or foreign and in no dictionary."""
    if any("固有名詞" in word.tag and "地名" not in word.tag and not _is_listed(word.text) for word in words):
        return True
    return any(not _is_listed(word.text) and _is_unknown(word.text) for word in words if _KATAKANA.fullmatch(word.text))


def _ends_as_firm(name: str, words: list[Word]) -> bool:
    """Whether the name ends in a word for a firm or trade behind a word of its own."""
    hits = [hit for hit in lexicon("name-endings").find(name) if hit.end == len(name) and hit.start > 1]
    if not hits:
        return False
    stem = name[: hits[-1].start]
    own = [word for word in words if word.text in stem and not _is_listed(word.text) and "サ変" not in word.tag]
    spelt = bool(_SPELT.match(name))
    if hits[-1].code == "trade":
        return spelt or any("固有名詞" in word.tag for word in own)
    return spelt or bool(own)


def _is_listed(word: str) -> bool:
    """Whether a word is one of everyday use, or for a business and its work."""
    known = any(hit.code in _KNOWN and hit.end - hit.start == len(word) for hit in lexicon("company-nouns").find(word))
    return known or lexicon("unnamed-parties").code_of(word) is not None


@cache
def _is_unknown(word: str) -> bool:
    """Whether no dictionary has a word, or only as a proper one."""
    found = [morpheme.part_of_speech() for morpheme in _dictionary().lookup(word)]
    return all("固有名詞" in speech for speech in found) and not any("地名" in speech for speech in found)


@cache
def _dictionary() -> Dictionary:
    return Dictionary()
