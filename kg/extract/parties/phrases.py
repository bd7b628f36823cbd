"""Noun phrases for organisations without a name: 委託先, 決済代行会社, 印刷を受注していた業者, 当社の海外子会社."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page import Page
from kg.extract.parties.bounds import noun_start
from kg.extract.parties.line import Line
from kg.extract.parties.mentions import OWN
from kg.extract.parties.names import Span
from kg.extract.parties.phrase_readers import READERS
from kg.layout import Sentence
from kg.vocabulary import Hit, lexicon

_GOES_ON = ("名詞", "接尾辞", "形状詞", "動詞")
_LONGEST = 8
_ENGAGED = ("contractor", "subcontractor", "client")
"""Groups of `unnamed-parties` whose noun tells only that work was handed over."""
_AND_OTHERS = re.compile(r"(?:等|など|様|さま|さん)")
_LETTER = re.compile(r"(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９・&＆.])[A-ZＡ-Ｚ] ?社(?![員内外会長用屋製])")
"""A company that a notice calls by a letter: A社."""
_PUBLIC = re.compile(
    r"(?<![一-龥々ァ-ヺー])(?P<body>国|都|県|府|道|市|区|町|村|市町村|市区町村|国や自治体)"
    r"(?=様?(?:より|から)の?[^。、]{0,20}(?:委託|受託|受注|請け負|指定管理|依頼を受け))"
)
"""The state, or the publisher's town, of which it has its work."""
_TOWN = re.compile(r"[都道府県市区町村]")
_TOLD = re.compile(r"(?:へ|に(?:対し|対して)?)[^。、]{0,25}(?:要請|依頼|指示)(?:し(?!て(?:まい|いき|いく))|済)")
"""What somebody was asked to do in this case, although under a heading of measures."""
_BEING = re.compile(r"(?:である|となる|の立場である|としての)")
_IN_GENERAL = re.compile(
    r"(?:(?:等|など)の関係(?:者|各所|機関)|(?:等|など)?を(?:含[むめ]|はじめ)[^。、]{0,6}(?:関係|関連|各|外部)|の選[定択]|の皆|[、・][^。（()）]{1,30}(?:など|等)[）)])"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase at `start:end` of the notice, its group in `unnamed-parties`, and whether only measures are spoken of (weak).

    Its noun begins at `noun`: 業者 of 印刷を受注した業者, behind the clause.
    """

    start: int
    noun: int
    end: int
    words: str
    code: str
    weak: bool


def find_phrases(page: Page, lines: list[Line], names: list[Span]) -> list[Phrase]:
    """Return the phrases of the notice in order; a head inside a name (the 会社 of A株式会社) is none."""
    inside = {place for name in names for place in range(name.start, name.end)}
    starts = {name.start for name in names}
    found: list[Phrase] = []
    for line in lines:
        weak, offset = _is_general(page, line.sentence), line.sentence.start
        for hit in lexicon("unnamed-parties").find(line.text):
            ends = offset + hit.end in starts or _ends(line, hit.end)
            if ends and offset + hit.start not in inside:
                found += _read(page, line, hit, weak=weak)
        found += _public(page, line, weak=weak)
        found += (phrase for phrase in _lettered(line, weak=weak) if phrase.start not in inside)
    return found


def _read(page: Page, line: Line, hit: Hit, *, weak: bool) -> Iterator[Phrase]:
    """The phrase that ends in a word for a business, if it is a party."""
    start = READERS[hit.code](line, hit) if hit.code in READERS and not _is_own(line.text[hit.end :]) else None
    if start is not None:
        offset = line.sentence.start
        noun = offset + max(start, noun_start(line, hit))
        code = "dealer" if hit.code == "house" else hit.code
        general = _is_kind(page, line, hit, weak=weak)
        yield Phrase(offset + start, noun, offset + hit.end, line.text[start : hit.end], code, general)


def _is_kind(page: Page, line: Line, hit: Hit, *, weak: bool) -> bool:
    """Whether a word for a business is used of all of its kind, by the sentence, a promise in it or what stands behind."""
    promised = any(cue.code == "promise" for cue in lexicon("party-cues").find(page.layout.words(line.sentence)))
    kind = weak or (promised and hit.code in _ENGAGED)
    told = hit.code == "dealer" and _TOLD.match(line.text, hit.end)
    return (kind and not told) or (hit.code != "served" and bool(_IN_GENERAL.match(line.text, hit.end)))


def _lettered(line: Line, *, weak: bool) -> Iterator[Phrase]:
    """The companies that a line calls by a letter."""
    for found in _LETTER.finditer(line.text):
        low, high = line.sentence.start + found.start(), line.sentence.start + found.end()
        yield Phrase(low, low, high, "".join(found.group().split()), "anonymous", weak)


def _public(page: Page, line: Line, *, weak: bool) -> list[Phrase]:
    """The state or town without a name of which a publisher that is none itself has its work: 県から受託した."""
    head = page.notice.head.publisher
    if head is not None and _TOWN.search(head.exact):
        return []
    offset = line.sentence.start
    places = [(offset + low, offset + high) for low, high in (found.span("body") for found in _PUBLIC.finditer(line.text))]
    return [Phrase(low, low, high, page.text[low:high], "client", weak) for low, high in places]


def _is_general(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence speaks of measures or desks, where parties are spoken of as a kind."""
    cues = lexicon("party-cues")
    headings = [page.layout.words(heading) for heading in page.layout.headings(sentence)]
    if any(hit.code in ("passing", "measures") for heading in headings for hit in cues.find(heading)):
        return True
    return any(hit.code == "prevention" for text in (page.layout.words(sentence), *headings) for hit in cues.find(text))


def _is_own(words: str) -> bool:
    """Whether the words say that the publisher itself is meant: 委託元である当社."""
    being = _BEING.match(words)
    pronouns = lexicon("organization-pronouns").find(words[being.end() :]) if being else []
    return any(hit.start == 0 and hit.code in OWN for hit in pronouns)


def _ends(line: Line, end: int) -> bool:
    """Whether the noun ends here, or only what is its own follows: 委託先従業員 yes, 委託先管理 no."""
    cues = lexicon("party-cues").find(line.text[end:])
    others = _AND_OTHERS.match(line.text[end:])
    if any(hit.start in (0, others.end() if others else 0) and hit.code == "posing" for hit in cues):
        return False
    follower = line.follower(end)
    if any(word.start < end < word.end for word in line.within(end - _LONGEST, end)):
        return False
    if follower is None or not follower.tag.startswith(_GOES_ON) or follower.text[0].isdigit():
        return True
    joined = any(hit.start == 0 and hit.code == "either" for hit in lexicon("name-borders").find(line.text[end:]))
    return joined or any(hit.start == 0 and hit.code == "belonging" for hit in cues)
