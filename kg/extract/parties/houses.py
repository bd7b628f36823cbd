"""Names known for an organisation's by what the notice says of them: a house that is run, a quoted contractor."""

import re
from collections.abc import Iterator

from kg.extract.parties.borders import after_border, before_border, stripped
from kg.extract.parties.definitions import Definition
from kg.extract.parties.line import Line
from kg.extract.parties.names import Span
from kg.vocabulary import Hit, lexicon

_DOES = re.compile(r"(?:する|している|していた|しております|しておりました|した|を行う)")
_QUOTED = re.compile(r"(?:である|の|、)?\s*[「『](?P<name>[^「」『』（）()、。をにへ]{2,30})(?=[」』（(])")
_BRACKETED = re.compile(r"\s*[（(](?P<name>[A-Za-zＡ-Ｚａ-ｚァ-ヺー][A-Za-zＡ-Ｚａ-ｚァ-ヺー0-9 .&・]{1,24})[）)]")
_EXPLAINED = re.compile(r"\s*[（(](?P<name>[^（()）「」『』、。：:\s]{3,20})[）)]")
_BUSINESS = ("contractor", "client", "subcontractor", "dealer")
_COPULA = re.compile(r"の|(?=[A-Z])")
_BEING = re.compile(r"(?:である|であります|となる)[、，]?")
_SHORTEST = 3
_LONG = 5


def find_houses(lines: list[Line], definitions: list[Definition], names: list[Span]) -> list[Span]:
    """Return the names with those that are known by what is said of them, where no name stands yet."""
    found = list(names)
    for line in lines:
        for start, end in (*_defined(line, definitions), *_run(line), *_quoted(line, names), *_described(line)):
            low, high = start + line.sentence.start, end + line.sentence.start
            if end - start > 1 and not any(span.start < high and low < span.end for span in found):
                found.append(Span(low, high, line.text[start:end], "house"))
    return sorted(found, key=lambda span: span.start)


def _defined(line: Line, definitions: list[Definition]) -> Iterator[tuple[int, int]]:
    """The name that 当ホテル, 当施設 … is said to stand for."""
    pronouns = lexicon("organization-pronouns")
    for known in definitions:
        if line.sentence.start <= known.start < line.sentence.end and pronouns.code_of(known.short) == "house":
            end = len(line.text[: known.target_end - line.sentence.start].rstrip("」』】 "))
            yield after_border(line.text, line.reach_left(end), end), end


def _run(line: Line) -> Iterator[tuple[int, int]]:
    """A house with a place in its name that somebody is said to run; a site or shop on the web is a system, no organisation."""
    for start in _behind_verbs(line, "running"):
        end = before_border(line.text, start, line.reach_right(start))
        words = line.within(start, end)
        placed = len(words) > 1 and any("地名" in word.tag for word in words)
        if placed and end - start > _LONG and not _tells_business(line.text[start:end]):
            yield start, end


def _quoted(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """A name in quotation marks or brackets right behind a word for a business: 運営委託先「A Travel」, 決済代行会社（Aペイ）."""
    for hit in lexicon("unnamed-parties").find(line.text):
        place = line.sentence.start + hit.start
        if hit.code not in _BUSINESS or any(name.start <= place < name.end for name in names):
            continue
        found = _QUOTED.match(line.text, hit.end) or _BRACKETED.match(line.text, hit.end)
        if not found and (explained := _EXPLAINED.match(line.text, hit.end)) and _is_proper(line, *explained.span("name")):
            found = explained
        if found and not any(made.end == len(found["name"]) for made in _things(found["name"])):
            yield found.span("name")


def _is_proper(line: Line, start: int, end: int) -> bool:
    """Whether a proper name other than a place's stands in `start:end`."""
    return any("固有名詞" in word.tag and "地名" not in word.tag for word in line.within(start, end))


def _described(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name that a word for a business or a clause describes: 業務委託先であるA商会, 子会社のA, 販売を委託しているA."""
    heads = [hit.end for hit in lexicon("unnamed-parties").find(line.text) if hit.code in (*_BUSINESS, "group")]
    being = [found.end() for head in heads if (found := _BEING.match(line.text, head))]
    copulas = [found.end() for head in heads if (found := _COPULA.match(line.text, head))]
    for place in being:
        start, end = _name_from(line, place)
        if end - start > _SHORTEST and line.text[end : end + 1] != "内" and _is_particular(line, start, end):
            yield start, end
    for place in (*copulas, *_behind_verbs(line, "handing")):
        start, end = _name_from(line, place)
        name = line.text[start:end]
        proper = any("固有名詞" in word.tag for word in line.within(start, end)) or line.text[start - 1 : start] in ("「", "『")
        if proper and end - start > _SHORTEST and not _tells_business(name) and not _things(name):
            yield start, end


def _behind_verbs(line: Line, code: str) -> list[int]:
    """The places right behind verbs of a group of `party-cues` (運営する, 委託しております)."""
    verbs = [hit.end for hit in lexicon("party-cues").find(line.text) if hit.code == code]
    return [found.end() for verb in verbs if (found := _DOES.match(line.text, verb))]


def _name_from(line: Line, start: int) -> tuple[int, int]:
    """The run of name words, or what stands in quotation marks, right from `start` on."""
    quoted = _QUOTED.match(line.text, start)
    if quoted:
        return quoted.span("name")
    return stripped(line.text, start, before_border(line.text, start, line.reach_right(start)))


def _tells_business(name: str) -> bool:
    """Whether a word for a business or its work stands in a name, other than one that any house may bear (センター)."""
    return any(hit.code != "house" for hit in lexicon("unnamed-parties").find(name))


def _is_particular(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` is a name, maybe with a word for a business in it (Aシステムズ), not only such words."""
    name, words = line.text[start:end], line.within(start, end)
    thing = any(made.end == len(name) for made in _things(name))
    proper = any("固有名詞" in word.tag or (word.proper and not thing) for word in words)
    return proper and not _is_business(name)


def _is_business(name: str) -> bool:
    """Whether words are nothing but words for a business and its work: カートシステム事業者, not Aシステムズ."""
    hits = [hit for hit in lexicon("unnamed-parties").find(name) if hit.code != "house"]
    nouns = [hit for hit in lexicon("company-nouns").find(name) if hit.code == "noun"]
    ends = any(hit.end == len(name) and hit.code in _BUSINESS for hit in hits) or any(hit.end == len(name) for hit in nouns)
    return ends or sum(hit.end - hit.start for hit in hits) == len(name)


def _things(name: str) -> list[Hit]:
    """The words for a site or a service in a name: one that ends in them is a system's."""
    return [hit for hit in lexicon("company-nouns").find(name) if hit.code == "thing"]
