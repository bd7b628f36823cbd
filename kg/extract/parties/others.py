"""When a phrase speaks of another one than a named party near it: A社が利用するクラウドサービス, 同社が保守を任せている業者."""

import re

from kg.extract.page import Page
from kg.extract.parties.bounds import HANDED
from kg.extract.parties.identity import Organization
from kg.extract.parties.mentions import OWN
from kg.extract.parties.phrases import Phrase
from kg.vocabulary import Hit, lexicon

_ACTS = re.compile(r"(?:が|は|では|において|にて)、?")
_GIVES = re.compile(r"(?:から|より|が)、?")
_STOP = re.compile("[。\n]|(?<=[るたりしい])(?:が|ため|ので)、")
WORKERS = ("contractor", "dealer")
"""Groups of `unnamed-parties`: those who work for another."""
_NEAR = 12
_LONGEST = 30


def is_anothers(words: str) -> bool:
    """Whether the words before a clause make it another company's: 同社が保守を任せている業者."""
    backs = lexicon("organization-pronouns").find(words[-_NEAR:])
    return any(back.code not in OWN and words[-_NEAR:][back.end :] == "が" for back in backs)


def stands_beside(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether a phrase speaks of another one than a named party, which it uses, is used by, or hands work to."""
    return _uses(page, phrase, owner) or _is_used_by(page, phrase, owner) or _hands_on(page, phrase, owner)


def _hands_on(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether a contractor is the one of whom a named party has its work: 写真館から印刷を請け負ったA, 写真館が委託したA."""
    deed = _deed_of(page, phrase, _GIVES, (*HANDED, "taking"))
    if deed is None or deed.start - phrase.end > _LONGEST:
        return False
    return any(deed.end < span.start <= deed.end + _NEAR for span in owner.spans)


def _uses(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether a contractor is the one that uses a named party's service: 写真館がA社のシステムを利用, 写真店が使用するA社の."""
    deed = _deed_of(page, phrase, _ACTS, ("using",))
    if deed is None:
        return False
    high = deed.end + _NEAR
    behind = page.text[phrase.end : high]
    return any(phrase.end < span.start < high for span in owner.spans) or any(short in behind for short in owner.shorts)


def _deed_of(page: Page, phrase: Phrase, acts: re.Pattern[str], codes: tuple[str, ...]) -> Hit | None:
    """The first verb of these groups of `party-cues` that the words behind a contractor say of it, at its place in the notice."""
    sentence = page.layout.at(phrase.start)
    if phrase.code not in WORKERS or sentence is None:
        return None
    rest = page.text[phrase.end : sentence.end]
    found = acts.match(rest)
    deed = next((hit for hit in lexicon("party-cues").find(rest) if hit.code in codes), None)
    if found is None or deed is None or deed.start < found.end() or _STOP.search(rest[: deed.start]):
        return None
    return Hit(phrase.end + deed.start, phrase.end + deed.end, deed.code)


def _is_used_by(page: Page, phrase: Phrase, owner: Organization) -> bool:
    """Whether a service, or its provider, is one of a named party's: A社が利用するクラウドサービス, …サイトの提供会社."""
    befores = (page.text[span.end : phrase.start] for span in owner.spans if span.end < phrase.start <= span.end + _LONGEST)
    return phrase.code in ("service", "dealer") and any(
        _ACTS.match(before.lstrip("」』）)様")) and any(hit.code == "using" for hit in lexicon("party-cues").find(before))
        for before in befores
        if not _STOP.search(before)
    )
