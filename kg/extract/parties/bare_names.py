"""What shows that words without a legal form are an organisation's name, and how far such a name reaches."""

import re

from kg.extract.parties.borders import before_border, stripped
from kg.extract.parties.line import FOREIGN, Line
from kg.vocabulary import Hit, lexicon

QUOTED = re.compile(r"(?:である|の|、)?\s*[「『【](?P<name>[^「」『』【】（）()、。をにへ]{2,30})(?=[」』】（(])")
_ACTS = re.compile(
    r"(?:様|さま|社)?(?:[（(][^（）()]*[）)])?(?:(?P<from>より|から)|にて|にお|が|は|に対|への|で(?![あしすの])|(?P<of>の|内の))"
)
BUSINESS = ("contractor", "client", "subcontractor", "dealer")
"""Groups of `unnamed-parties`: one who hands over work, or works for another."""
DESCRIBING = (*BUSINESS, "group", "partner")
"""Those, and one tied to the publisher: their nouns stand before names that they describe."""
SPELT = re.compile(r"(?!また|ため|こと|もの|とき|ところ|うえ|ほか|など|すべて|おそれ|とおり|よう)[ぁ-ん]{2,8}(?=[一-龥ァ-ヺ])")
SHORTEST = 3
"""Letters of a name that nothing in it shows to be one."""


def name_from(line: Line, start: int) -> tuple[int, int]:
    """The run of name words, or what stands in quotation marks, right from `start` on."""
    quoted = QUOTED.match(line.text, start)
    if quoted:
        return quoted.span("name")
    return stripped(line.text, start, before_border(line.text, start, line.reach_right(start)))


def is_titled(line: Line, start: int, end: int) -> bool:
    """Whether a proper name or quotation marks show that `start:end` is a name, with no word for a business or thing in it."""
    name = line.text[start:end]
    proper = any("固有名詞" in word.tag for word in line.within(start, end)) or line.text[start - 1 : start] in ("「", "『")
    return proper and end - start > SHORTEST and not tells_business(name) and not things_in(name)


def is_named(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` looks like a name, and is said to do something: words that we do not know, beside より, が, のサーバー.

    What may as well be a thing's name (Aシステム) has to be one from whom something comes.
    """
    name, acts = line.text[start:end], _ACTS.match(line.text, end)
    if acts is None or lexicon("bystanders").has(name) or not begins_a_name(line, start, end):
        return False
    if not ends_in_kind(name) and (ends_in_thing(name) or not FOREIGN.match(name)):
        return acts["from"] is not None
    behind = lexicon("party-cues").find(line.text[acts.end() :])
    return not acts["of"] or any(hit.start == 0 and hit.code == "belonging" for hit in behind)


def begins_a_name(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` begins as names do, in katakana, hiragana or a proper name, not in a word for a thing or business."""
    name, words = line.text[start:end], line.within(start, end)
    hits = [*lexicon("company-nouns").find(name), *lexicon("unnamed-parties").find(name)]
    if len(name) < SHORTEST or any(hit.start == 0 or hit.code == "person" for hit in hits):
        return False
    human = all("人名" in word.tag or "地名" in word.tag for word in words)
    return bool(FOREIGN.match(name) or SPELT.match(name)) or ("固有名詞" in words[0].tag and not human)


def ends_in_kind(name: str) -> bool:
    """Whether a name ends in a kind of house."""
    return any(hit.code != "generic" and hit.end == len(name) for hit in lexicon("organization-kinds").find(name))


def ends_in_thing(name: str) -> bool:
    """Whether a name ends in a word for a thing, a work or a business."""
    hits = [*lexicon("company-nouns").find(name), *lexicon("unnamed-parties").find(name)]
    return any(hit.end == len(name) and hit.code not in ("house", "school") for hit in hits)


def tells_business(name: str) -> bool:
    """Whether a word for a business or its work stands in a name, other than one that any house may bear (センター)."""
    return any(hit.code != "house" for hit in lexicon("unnamed-parties").find(name))


def is_particular_name(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` is a name, maybe with a word for a business in it (Aシステムズ), not only such words."""
    name, words = line.text[start:end], line.within(start, end)
    thing = any(made.end == len(name) for made in things_in(name))
    proper = any("固有名詞" in word.tag or (word.proper and not thing) for word in words)
    return proper and not _is_business(name)


def _is_business(name: str) -> bool:
    """Whether words are nothing but words for a business and its work: カートシステム事業者, not Aシステムズ."""
    hits = [hit for hit in lexicon("unnamed-parties").find(name) if hit.code != "house"]
    nouns = [hit for hit in lexicon("company-nouns").find(name) if hit.code == "noun"]
    ends = any(hit.end == len(name) and hit.code in BUSINESS for hit in hits) or any(hit.end == len(name) for hit in nouns)
    return ends or sum(hit.end - hit.start for hit in hits) == len(name)


def things_in(name: str) -> list[Hit]:
    """The words for a site or a service in a name: one that ends in them is a system's."""
    return [hit for hit in lexicon("company-nouns").find(name) if hit.code == "thing"]
