"""When two phrases for organisations without a name speak of one, by their words alone."""

import re

from kg.extract.parties.bounds import DEEDS, THINGS, WORKS
from kg.extract.parties.phrases import Phrase
from kg.vocabulary import lexicon

_CARE = ("care",)
_AGAIN = re.compile(r"再$|さらに[^。、]{0,12}$")
_PARTICLE = re.compile(r"[にのはがを]")


def same(one: str, other: str) -> bool:
    """Whether two phrases are one with more or fewer words before it; 再委託先 is no 委託先."""
    long, short = sorted((without_pointing(one), without_pointing(other)), key=len, reverse=True)
    return long.endswith(short) and not long.removesuffix(short).endswith("再")


def without_pointing(words: str) -> str:
    """Return the words without what points back to one spoken of before: 印刷会社 of 当該印刷会社."""
    bare = _unmodified(words, "referring")
    return words if _PARTICLE.match(bare) else bare


def _unmodified(words: str, *codes: str) -> str:
    """The words without what stands in front and does not tell who is meant (当該, 業務)."""
    first = next((hit for hit in lexicon("phrase-modifiers").find(words) if hit.start == 0 and hit.code in codes), None)
    return _unmodified(words[first.end :], *codes) if first and first.end < len(words) else words


def tells(name: str, phrase: Phrase) -> bool:
    """Whether a name itself tells the work of a phrase: 印刷会社 where A印刷株式会社 is named, 写真館 where A写真館 is."""
    if phrase.code == "contractor" and not deeds_in(phrase.words):
        return name.endswith(phrase.words) and phrase.words != name
    works = works_in(phrase.words)
    return phrase.code == "dealer" and not is_clause(phrase.words) and bool(works) and works <= works_in(name)


def covers(known: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase that has been said of a named party is said again, maybe with another word for the business."""
    if same(known.words, phrase.words):
        return True
    if known.code != "dealer":
        handed = deeds_in(phrase.words)[-1:] == deeds_in(known.words)[-1:] != []
        general = phrase.code != "contractor" or bool(deeds_in(phrase.words))
        return (known.code == phrase.code and general) or (phrase.code == "dealer" and handed)
    return phrase.code == "dealer" and not is_clause(phrase.words) and alike(known.words, phrase.words)


def works_in(words: str, codes: tuple[str, ...] = WORKS) -> frozenset[str]:
    """The work words of a phrase: システム and 保守 of システム保守会社."""
    hits = lexicon("unnamed-parties").find(words)
    return frozenset(words[hit.start : hit.end].removesuffix("ー") for hit in hits if hit.code in codes)


def alike(one: str, other: str) -> bool:
    """Whether two phrases speak of the same work, one maybe more closely, or of care for the same thing.

    市内の印刷業者 and 印刷会社; システム管理会社 and システム運営会社.
    """
    small, large = sorted((works_in(one), works_in(other)), key=len)
    return (bool(small) and small <= large) or works_in(one, THINGS) == works_in(other, THINGS) != frozenset()


def thing_of(words: str) -> str:
    """Return what a business looks after by a noun's words: カートシステム of カートシステム提供会社; empty for a clause."""
    cares = [hit for hit in lexicon("unnamed-parties").find(words) if hit.code in _CARE]
    return "" if is_clause(words) or not cares else words[: cares[-1].start]


def is_service(words: str) -> bool:
    """Whether a phrase tells of its business only that it provides a service: サービス提供会社."""
    return bool(works_in(words, _CARE)) and not works_in(words, THINGS)


def cares(words: str) -> bool:
    """Whether a phrase speaks of somebody who looks after a thing: サーバー管理会社, サービス提供会社."""
    return bool(works_in(words, _CARE))


def is_clause(words: str) -> bool:
    """Whether the work is said by a clause, not by the noun: 印刷を受注した業者."""
    hits = lexicon("unnamed-parties").find(words)
    return len(hits) < 2 or hits[-2].end != hits[-1].start  # noqa: PLR2004 -- work and head


def is_general(words: str) -> bool:
    """Whether little tells which contractor or company is meant: 業務委託先 or a work alone (ホームページ委託先), no business."""
    return _first_noun(words) not in (None, "dealer", "school")


def is_bare(words: str) -> bool:
    """Whether nothing tells which contractor is meant: 業務委託先, not ホームページ委託先, nor 写真館 or 指定管理者."""
    return _first_noun(words) == "contractor" and bool(deeds_in(words))


def _first_noun(words: str) -> str | None:
    """The group of `unnamed-parties` with which a phrase begins once what does not tell who is meant is left out."""
    hits = lexicon("unnamed-parties").find(_unmodified(words, "loose", "outside", "referring"))
    return hits[0].code if hits and hits[0].start == 0 else None


def deeds_in(words: str) -> list[str]:
    """What is done by the words' clause, 再 included: 再委託 is not 委託."""
    hits = [hit for hit in lexicon("party-cues").find(words) if hit.code in DEEDS]
    return [("再" if _AGAIN.search(words[: hit.start]) else "") + words[hit.start : hit.end] for hit in hits]
