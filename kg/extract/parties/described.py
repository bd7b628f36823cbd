"""Bare names that the words beside them show to be an organisation's: 委託先であるA, 保守を担うAより, グループ会社「A」."""

import re
from collections.abc import Iterator

from kg.extract.parties.bare_names import (
    BUSINESS,
    DESCRIBING,
    QUOTED,
    SHORTEST,
    is_named,
    is_particular_name,
    is_titled,
    name_from,
    things_in,
)
from kg.extract.parties.bounds import DEEDS
from kg.extract.parties.likely import is_firm
from kg.extract.parties.line import Line
from kg.extract.parties.names import Span
from kg.vocabulary import Hit, lexicon

_BRACKETED = re.compile(r"\s*[（(](?P<name>[A-Za-zＡ-Ｚａ-ｚァ-ヺー][A-Za-zＡ-Ｚａ-ｚァ-ヺー0-9 .&・]{1,24})[）)]")
_EXPLAINED = re.compile(r"\s*[（(](?P<name>(?![^（()）]*(?:[一-龥]は|のみ[）)]|だけ[）)]))[^（()）「」『』、。：:\s]{3,20})[）)]")
_COPULA = re.compile(r"の|(?=[A-Z])")
"""A name in Latin letters may stand right behind the word that describes it: 子会社A America."""
_BEING = re.compile(r"(?:である|であります|となる)[、，]?")
_AND = re.compile(r"(?:様|さま|社)?(?:、|・|及び|および|並びに|ならびに|と|や)")
_AND_BEFORE = re.compile(rf"{_AND.pattern}$")


def read_described(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield the bare names in a line that a word for a business or what is done shows; names are those already known."""
    yield from _quoted(line, names)
    yield from _being(line, names)
    yield from _of_group(line)


def _quoted(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """A name in quotation marks or brackets right behind a word for a business: 運営委託先「A Travel」, 決済代行会社（Aペイ）."""
    for hit in lexicon("unnamed-parties").find(line.text):
        place = line.sentence.start + hit.start
        if hit.code not in DESCRIBING or any(name.start <= place < name.end for name in names):
            continue
        found = QUOTED.match(line.text, hit.end)
        if hit.code in BUSINESS:
            found = found or _BRACKETED.match(line.text, hit.end)
        explained = None if found else _EXPLAINED.match(line.text, hit.end)
        found = explained if explained and _is_explained(line, *explained.span("name")) else found
        if found and not any(made.end == len(found["name"]) for made in things_in(found["name"])):
            yield found.span("name")


def _is_explained(line: Line, start: int, end: int) -> bool:
    """Whether what stands in a bracket is a name: it looks like one, or has a proper name other than a place's."""
    proper = any("固有名詞" in word.tag and "地名" not in word.tag for word in line.within(start, end))
    return proper or is_firm(line, start, end)


def _being(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """A bare name that a word for a business describes: 業務委託先であるA商会, 子会社のA, 取引先のAより."""
    for head in lexicon("unnamed-parties").find(line.text):
        place = line.sentence.start + head.start
        if not _is_head(line, head) or any(name.start <= place < name.end for name in names):
            continue
        being = _BEING.match(line.text, head.end)
        copula = None if being else _COPULA.match(line.text, head.end)
        found = being or copula
        if found is None:
            continue
        start, end = name_from(line, found.end())
        told = being and end - start > SHORTEST and line.text[end : end + 1] != "内" and is_particular_name(line, start, end)
        titled = head.code not in ("partner", "customer") and is_titled(line, start, end)
        shown = head.code not in ("work", "care") and (told or titled or is_named(line, start, end))
        if shown or is_firm(line, start, end):
            yield start, end
            yield from _beside(line, end)


def _is_head(line: Line, head: Hit) -> bool:
    """Whether a word tells what the one named behind it is: a business, a partner, or the work that it does (配送のA)."""
    if head.code in (*DESCRIBING, "customer", "served"):
        return True
    deeds = (hit for hit in lexicon("party-cues").find(line.text) if hit.code in DEEDS)
    return head.code == "work" and line.text.startswith("の", head.end) and any(deed.end == head.end for deed in deeds)


def _beside(line: Line, end: int) -> Iterator[tuple[int, int]]:
    """The likely names that follow one in a list: 青葉フーズ、青葉物流および青葉システムズ."""
    while found := _AND.match(line.text, end):
        start, end = name_from(line, found.end())
        if not is_firm(line, start, end):
            return
        yield start, end


def read_siblings(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield the likely names that stand in one list with a name that is known: A株式会社、ミナト・カンパニー."""
    for name in names:
        low, high = name.start - line.sentence.start, name.end - line.sentence.start
        if not name.firm or not 0 <= low < high <= len(line.text):
            continue
        yield from _beside(line, high)
        before = _AND_BEFORE.search(line.text[:low])
        start = line.reach_left(before.start()) if before else low
        if before and is_firm(line, start, before.start()):
            yield start, before.start()


def _of_group(line: Line) -> Iterator[tuple[int, int]]:
    """A company of the publisher's group by a likely name: 当社グループの青葉物流."""
    for own in lexicon("organization-pronouns").find(line.text):
        if line.text[own.start : own.end].endswith("グループ") and line.text.startswith("の", own.end):
            start, end = name_from(line, own.end + 1)
            if is_firm(line, start, end):
                yield start, end
                yield from _beside(line, end)
