"""Phrases right beside a name that say what its bearer is: 委託先である株式会社A, 株式会社A（委託先）, A社は当社の委託先です."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.aliases import shortenings
from kg.extract.parties.forms import key_of
from kg.extract.parties.identity import Organization
from kg.extract.parties.phrases import Phrase
from kg.extract.parties.pointing import points_below

_IS = re.compile(r"\s*(?:様|各社|企業)?(?:である|であります|となる|として|の|、|：|:|は|「|『|（|\(|】|\||\s|[■●◆・〇○※])*")
_AND_IS = re.compile(r"(?:であり|で|かつ|兼)[、，]?[^。、，がはをに]{1,20}(?:である|の|、)")
_BRACKETED = re.compile(r"\s*[」』]?\s*[（(](?:以下[、,]?)?[「『]?(?:当社|弊社)?の?\s*")
_CALLED = re.compile(r"\s*[」』]?と(?:いう|申す|呼ばれる)(?:[^。、]{1,6}の)?")
_TOPIC = re.compile(r"(?:[（(][^（()）]*[）)]|様|社|[」』])*(?:は|も|が)[^。\n]{0,40}")
_STATED = re.compile(r"(?:で(?:す|あり|した|、)|に(?:当た|あた|該当)|となります)")
"""A is said to be one: A社は当社の委託先です."""
_NEAR = 12
_LONGEST = 30
_FAR = 150


def described(page: Page, phrase: Phrase, named: list[Organization]) -> Iterator[Organization]:
    """Yield the parties beside whose name a phrase stands that describes them: 委託先である株式会社A, 株式会社A（委託先）."""
    for owner in named:
        for span in owner.spans:
            before = _describes(page.text, phrase.end, span.start)
            between = page.text[span.end : phrase.start] if span.end <= phrase.start <= span.end + _NEAR else ""
            behind = _BRACKETED.fullmatch(between) or _CALLED.fullmatch(between)
            if before or behind or _is_stated(page.text, phrase, span.end):
                yield owner
                break
        else:
            if _leads_to(page.text[phrase.end : phrase.end + _NEAR + _LONGEST], owner):
                yield owner
    if points_below(page.text, phrase.start):
        below = [(span.start, owner) for owner in named for span in owner.spans if phrase.end < span.start < phrase.end + _FAR]
        yield from (owner for _, owner in sorted(below, key=lambda each: each[0])[:1])


def _describes(text: str, end: int, start: int) -> bool:
    """Whether words that end at `end` describe the name at `start`: 委託先であるA, 子会社であり仕入先であるA."""
    if not end <= start <= end + _LONGEST:
        return False
    between = text[end:start]
    return bool(len(between) <= _NEAR and _IS.fullmatch(between)) or bool(_AND_IS.fullmatch(between))


def _is_stated(text: str, phrase: Phrase, end: int) -> bool:
    """Whether the party whose name ends there is said to be what the phrase says: A社は当社の委託先です."""
    return end < phrase.start and bool(_TOPIC.fullmatch(text, end, phrase.start) and _STATED.match(text, phrase.end))


def _leads_to(words: str, owner: Organization) -> bool:
    """Whether the words begin with a short form of the party: …した会社（A印刷）."""
    opening = _IS.match(words)
    rest = key_of(words[opening.end() :]) if opening and opening.end() else ""
    shorts = [key_of(short) for name in (owner.name, *owner.shorts) for short in (*shortenings(name), name)]
    return any(rest.startswith(short) for short in shorts)
