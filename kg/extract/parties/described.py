"""Bare names that the words beside them show to be an organisation's: 委託先であるA, 保守を担うAより, グループ会社「A」."""

import re
from collections.abc import Iterator

from kg.extract.parties.borders import before_border, stripped
from kg.extract.parties.line import FOREIGN, Line
from kg.extract.parties.names import Span
from kg.extract.parties.phrase_readers import DEEDS
from kg.vocabulary import Hit, lexicon

_DOES = re.compile(
    r"(?:する|している|していた|しております|しておりました|した|いただいている|う|っている|って(?:い|おり)ます"
    r"|を?(?:行う|行っている|担う|担っている|担当する|担当している))"
)
_QUOTED = re.compile(r"(?:である|の|、)?\s*[「『【](?P<name>[^「」『』【】（）()、。をにへ]{2,30})(?=[」』】（(])")
_BRACKETED = re.compile(r"\s*[（(](?P<name>[A-Za-zＡ-Ｚａ-ｚァ-ヺー][A-Za-zＡ-Ｚａ-ｚァ-ヺー0-9 .&・]{1,24})[）)]")
_EXPLAINED = re.compile(r"\s*[（(](?P<name>[^（()）「」『』、。：:\s]{3,20})[）)]")
_BUSINESS = ("contractor", "client", "subcontractor", "dealer")
_TIED = ("group", "partner")
_COPULA = re.compile(r"の|(?=[A-Z])")
_BEING = re.compile(r"(?:である|であります|となる)[、，]?")
_ACTS = re.compile(
    r"(?:様|さま|社)?(?:[（(][^（）()]*[）)])?(?:(?P<from>より|から)|にて|にお|が|は|に対|への|で(?![あしすの])|(?P<of>の|内の))"
)
_HANDED = re.compile(
    r"(?P<honour>様|さま|さん|社)?(?:に|へ)(?:[^。、はがを]{0,12}を)?(?=委託|再委託|発注|外注|依頼|お願い|ご?任せ|お任せ|頼[んっみ]|委ね)"
)
_SPELT = re.compile(r"(?!また|ため|こと|もの|とき|ところ|うえ|ほか|など|すべて|おそれ|とおり|よう)[ぁ-ん]{2,8}(?=[一-龥ァ-ヺ])")
_SHORTEST = 3


def read_described(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield the bare names in a line that a word for a business or what is done shows; names are those already known."""
    yield from _quoted(line, names)
    yield from _being(line)
    yield from _doing(line)


def _quoted(line: Line, names: list[Span]) -> Iterator[tuple[int, int]]:
    """A name in quotation marks or brackets right behind a word for a business: 運営委託先「A Travel」, 決済代行会社（Aペイ）."""
    for hit in lexicon("unnamed-parties").find(line.text):
        place = line.sentence.start + hit.start
        if hit.code not in (*_BUSINESS, *_TIED) or any(name.start <= place < name.end for name in names):
            continue
        found = _QUOTED.match(line.text, hit.end)
        if hit.code in _BUSINESS:
            found = found or _BRACKETED.match(line.text, hit.end)
            explained = None if found else _EXPLAINED.match(line.text, hit.end)
            found = explained if explained and _is_proper(line, *explained.span("name")) else found
        if found and not any(made.end == len(found["name"]) for made in things_in(found["name"])):
            yield found.span("name")


def _is_proper(line: Line, start: int, end: int) -> bool:
    """Whether a proper name other than a place's stands in `start:end`."""
    return any("固有名詞" in word.tag and "地名" not in word.tag for word in line.within(start, end))


def _being(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name that a word for a business describes: 業務委託先であるA商会, 子会社のA, 取引先のAより."""
    heads = [hit for hit in lexicon("unnamed-parties").find(line.text) if hit.code in (*_BUSINESS, *_TIED, "customer")]
    for head in heads:
        being = _BEING.match(line.text, head.end)
        copula = None if being else _COPULA.match(line.text, head.end)
        found = being or copula
        if found is None:
            continue
        start, end = _name_from(line, found.end())
        told = being and end - start > _SHORTEST and line.text[end : end + 1] != "内" and _is_particular(line, start, end)
        titled = head.code not in ("partner", "customer") and _is_titled(line, start, end)
        if told or titled or _is_named(line, start, end):
            yield start, end


def _doing(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name right behind what is done or handed over (販売を委託しているA, 保守を担当するAより), or before it (Aに委託)."""
    for place in behind_verbs(line, "handing"):
        start, end = _name_from(line, place)
        if _is_titled(line, start, end):
            yield start, end
    for place in _behind_deeds(line):
        start, end = _spelt_from(line, place) or _name_from(line, place)
        if _is_named(line, start, end):
            yield start, end
    for handed in _HANDED.finditer(line.text):
        start = line.reach_left(handed.start())
        foreign = FOREIGN.match(line.text, start) and not _ends_in_thing(line.text[start : handed.start()])
        if foreign and line.text[:start].endswith(("を", "、", "は")) and _begins_a_name(line, start, handed.start()):
            yield start, handed.start()


def _spelt_from(line: Line, start: int) -> tuple[int, int] | None:
    """A name that begins in hiragana, which Sudachi may cut, and ends in a kind of house: さざなみ銀行."""
    spelt = _SPELT.match(line.text, start)
    end = before_border(line.text, start, line.reach_right(spelt.end())) if spelt else start
    return (start, end) if spelt and (_ends_in_kind(line.text[start:end]) or _ends_in_thing(line.text[start:end])) else None


def behind_verbs(line: Line, *codes: str) -> list[int]:
    """The places right behind verbs of groups of `party-cues` (運営する, 委託しております)."""
    verbs = [hit.end for hit in lexicon("party-cues").find(line.text) if hit.code in codes]
    return [found.end() for verb in verbs if (found := _DOES.match(line.text, verb))]


def _behind_deeds(line: Line) -> list[int]:
    """The places right behind what somebody is said to do to a thing (保守を担当する); 運営するA runs A, and A does nothing."""
    deeds = [hit for hit in lexicon("party-cues").find(line.text) if hit.code in DEEDS]
    found = [(hit, does) for hit in deeds if (does := _DOES.match(line.text, hit.end))]
    return [does.end() for hit, does in found if line.text[: hit.start].endswith("を") or does.group().startswith("を")]


def _name_from(line: Line, start: int) -> tuple[int, int]:
    """The run of name words, or what stands in quotation marks, right from `start` on."""
    quoted = _QUOTED.match(line.text, start)
    if quoted:
        return quoted.span("name")
    return stripped(line.text, start, before_border(line.text, start, line.reach_right(start)))


def _is_titled(line: Line, start: int, end: int) -> bool:
    """Whether a proper name or quotation marks show that `start:end` is a name, with no word for a business or thing in it."""
    name = line.text[start:end]
    proper = any("固有名詞" in word.tag for word in line.within(start, end)) or line.text[start - 1 : start] in ("「", "『")
    return proper and end - start > _SHORTEST and not tells_business(name) and not things_in(name)


def _is_named(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` looks like a name, and is said to do something: words that we do not know, beside より, が, のサーバー.

    What may as well be a thing's name (Aシステム) has to be one from whom something comes.
    """
    name, acts = line.text[start:end], _ACTS.match(line.text, end)
    if acts is None or lexicon("bystanders").has(name) or not _begins_a_name(line, start, end):
        return False
    if not _ends_in_kind(name) and (_ends_in_thing(name) or not FOREIGN.match(name)):
        return acts["from"] is not None
    behind = lexicon("party-cues").find(line.text[acts.end() :])
    return not acts["of"] or any(hit.start == 0 and hit.code == "belonging" for hit in behind)


def _begins_a_name(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` begins as names do, in katakana, hiragana or a proper name, not in a word for a thing or business."""
    name, words = line.text[start:end], line.within(start, end)
    hits = [*lexicon("company-nouns").find(name), *lexicon("unnamed-parties").find(name)]
    if len(name) < _SHORTEST or any(hit.start == 0 or hit.code == "person" for hit in hits):
        return False
    human = all("人名" in word.tag or "地名" in word.tag for word in words)
    return bool(FOREIGN.match(name) or _SPELT.match(name)) or ("固有名詞" in words[0].tag and not human)


def _ends_in_kind(name: str) -> bool:
    """Whether a name ends in a kind of house."""
    return any(hit.code != "generic" and hit.end == len(name) for hit in lexicon("organization-kinds").find(name))


def _ends_in_thing(name: str) -> bool:
    """Whether a name ends in a word for a thing, a work or a business."""
    hits = [*lexicon("company-nouns").find(name), *lexicon("unnamed-parties").find(name)]
    return any(hit.end == len(name) and hit.code not in ("house", "school") for hit in hits)


def tells_business(name: str) -> bool:
    """Whether a word for a business or its work stands in a name, other than one that any house may bear (センター)."""
    return any(hit.code != "house" for hit in lexicon("unnamed-parties").find(name))


def _is_particular(line: Line, start: int, end: int) -> bool:
    """Whether `start:end` is a name, maybe with a word for a business in it (Aシステムズ), not only such words."""
    name, words = line.text[start:end], line.within(start, end)
    thing = any(made.end == len(name) for made in things_in(name))
    proper = any("固有名詞" in word.tag or (word.proper and not thing) for word in words)
    return proper and not _is_business(name)


def _is_business(name: str) -> bool:
    """Whether words are nothing but words for a business and its work: カートシステム事業者, not Aシステムズ."""
    hits = [hit for hit in lexicon("unnamed-parties").find(name) if hit.code != "house"]
    nouns = [hit for hit in lexicon("company-nouns").find(name) if hit.code == "noun"]
    ends = any(hit.end == len(name) and hit.code in _BUSINESS for hit in hits) or any(hit.end == len(name) for hit in nouns)
    return ends or sum(hit.end - hit.start for hit in hits) == len(name)


def things_in(name: str) -> list[Hit]:
    """The words for a site or a service in a name: one that ends in them is a system's."""
    return [hit for hit in lexicon("company-nouns").find(name) if hit.code == "thing"]
