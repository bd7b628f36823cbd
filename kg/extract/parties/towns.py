"""Towns and prefectures that hand over work to the publisher or another: みなと市様より受注, みなと市から指定管理を任され."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.borders import after_border
from kg.extract.parties.bounds import HANDED
from kg.extract.parties.doing import behind_verbs
from kg.extract.parties.line import Line
from kg.extract.parties.listed import CUSTOMERS, is_listed_customer
from kg.vocabulary import lexicon

_TOWN = re.compile(
    r"(?P<town>[都道府県市区町村])(?P<office>[一-龥々]{0,8}(?:局|委員会|事務所))?"
    r"(?=様|さま|さん|殿|より|から|が|の|と|や|、|・|及び|および|並びに|ならびに|に|へ|は|で|（|\(|発注|委託|\s|[0-9０-９]|$)"
)
_HONOURED = re.compile(r"(?:様|さま|さん|殿)")
_HANDS = re.compile(
    r"(?:様|さま|さん)?(?:(?:より|から|が)[^。、]{0,25}?|の(?=指定管理|委託|受託))(?:委託|受託|発注|受注|請け負|指定管理|任さ|任せ|依頼を受)"
    r"|(?:様|さま)?(?:発注|委託)の"
)
_ALONGSIDE = re.compile(r"(?:様|さま)?(?:と、?|や|、|・|及び|および|並びに|ならびに)")
_GENERAL = re.compile(
    r"^(?:[各同本当他両貴全御弊]|近隣|県内|市内|都内|府内|管内|全国|一部|複数|該当|対象|関係)|[市区町村都道府県]{2}$"
)
_LEAST = 2
_SPELT = re.compile(r"[ぁ-んァ-ヺー]{2,6}[都道府県市区町村]")
_BEING = re.compile(r"(?:である|の|：|:|、)")


def read_towns(page: Page, line: Line) -> Iterator[tuple[int, int]]:
    """Yield the towns in a line that are said to hand over work, and those named in one breath with them."""
    handed = {place for code in HANDED for place in behind_verbs(line, code)}
    towns = list(_towns(line))
    listed = bool(towns) and is_listed_customer(page, line.sentence.start + towns[0][0])
    taken = [
        (start, end) for start, end in towns if start in handed or listed or _hands(line.text, end) or _is_client(line, start)
    ]
    yield from taken
    for start, end in towns:
        if (start, end) not in taken and any(_ALONGSIDE.fullmatch(line.text, other, start) for _, other in taken):
            taken.append((start, end))
            yield start, end


def _towns(line: Line) -> Iterator[tuple[int, int]]:
    """The names of towns in a line, with a board or bureau of theirs."""
    for found in _TOWN.finditer(line.text):
        start = after_border(line.text, line.reach_left(found.end("town")), found.end("town"))
        name, words = line.text[start : found.end("town")], line.within(start, found.end("town"))
        particular = len(name) >= _LEAST and not _GENERAL.search(name) and not lexicon("organization-pronouns").has(name)
        if particular and (_SPELT.match(name) or any("固有名詞" in word.tag for word in words)):
            yield start, found.end()


def _is_client(line: Line, start: int) -> bool:
    """Whether a word for a client describes the town behind it: 発注者であるみなと市."""
    nouns = (hit for hit in lexicon("unnamed-parties").find(line.text) if hit.code in CUSTOMERS)
    return any(_BEING.fullmatch(line.text, hit.end, start) for hit in nouns)


def _hands(words: str, end: int) -> bool:
    """Whether the words behind a town's name say that it hands over work, or honour it as a customer."""
    return bool(_HONOURED.match(words, end) or _HANDS.match(words, end))
