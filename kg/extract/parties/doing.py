"""Bare names that what is done shows to be an organisation's: 保守を担当するAより, 運用をAに委託, Aが提供する."""

import re
from collections.abc import Iterator

from kg.extract.parties.bare_names import (
    SPELT,
    begins_a_name,
    ends_in_kind,
    ends_in_thing,
    is_named,
    is_titled,
    name_from,
)
from kg.extract.parties.borders import after_border, before_border
from kg.extract.parties.bounds import DEEDS
from kg.extract.parties.likely import is_firm
from kg.extract.parties.line import FOREIGN, Line
from kg.vocabulary import lexicon

_DOES = re.compile(
    r"(?:する|している|していた|しております|しておりました|した|いただいている|う|っている|って(?:い|おり)ます"
    r"|を?(?:行う|行った|行っている|担う|担った|担っている|担当する|担当した|担当している|受け持つ|手がける|手掛ける))"
)
_HAND = r"(?:委託|再委託|発注|外注|お願い|ご?任せ|お任せ|頼[んっみ]|委ね)"
_HANDED = re.compile(rf"(?P<honour>様|さま|さん|社)?(?:に|へ)(?:[^。、はがを]{{0,12}}を)?(?={_HAND}|依頼)")
_TOWARDS = re.compile(r"(?:を|、|は|(?:専門|会社|業者|グループ|企業)の|である)$")
_QUOTED_HANDED = re.compile(
    rf"(?:を|は|、|の|である)(?P<mark>[「『])(?P<name>[^「」『』（）()、。]{{2,20}})[」』](?:様|さま|さん|社)?(?:に|へ)(?:[^。、はが]{{0,12}}を)?{_HAND}"
)
_HANDING = re.compile(r"(?:様|さま|社)?への(?:再々?|業務|作業の)?(?:委託|発注|外注)")
_EACH = re.compile(
    rf"(?:は|を)(?P<mark>[「『])?(?P<name>[^「」『』（）()、。はがを]{{2,20}}?)[」』]?(?:様|さま|さん|社)?(?:に|へ)、(?=[^。]{{2,40}}{_HAND})"
)
_PROVIDER = re.compile(r"(?P<honour>様|さま|さん|社)?(?:が|の)(?:自社で|独自に|開発・|企画・|開発し|開発及び|開発および)?$")
_DOING = re.compile(r"し(?:、|て(?:い|お))|を?(?:行い|行って|担い|担って|担当し)")
_BEARING = re.compile(
    r"(?:を(?P<first>[^、。をがはに（）「」]{3,20})、[^、。をがは]{1,15})?"
    r"を(?P<name>[^、。をがはに（）「」]{3,20})が(?:担|担当|行|受け持|手がけ|手掛け|実施)"
)
"""What is borne by whom, the one before it maybe without a verb of its own: 開発をA、保守をBが担う."""
_HONOURED = re.compile(r"(?:様|さま|さん)(?=(?:(?:との|の|が|は|に|へ|より|から|と|において|側)))")
_LED = re.compile(r"[「『（(・／/]$")
_PROVIDING = ("deed", "running", "taking")
"""Groups of `party-cues`: verbs of one who does a work or offers a thing to others."""
_SOON = 20


def read_doing(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the bare names in a line that are said to work or to be handed work.

    They stand right behind what is done (販売を委託しているA, 保守を担当するAより), or before it (Aに委託).
    """
    for place in behind_verbs(line, "handing"):
        start, end = name_from(line, place)
        if is_titled(line, start, end) or is_firm(line, start, end):
            yield start, end
    for place in _behind_deeds(line):
        start, end = _spelt_from(line, place) or name_from(line, place)
        if is_named(line, start, end) or is_firm(line, start, end):
            yield start, end
    yield from _handed(line)
    yield from _handed_on(line)
    yield from _providing(line)
    yield from _bearing(line)
    yield from _honoured(line)


def _handed(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name to which work is handed: 運用をAに委託, 制作はA様にお願いし."""
    for handed in _HANDED.finditer(line.text):
        start, end = line.reach_left(handed.start()), handed.start()
        foreign = FOREIGN.match(line.text, start) and (handed["honour"] or not ends_in_thing(line.text[start:end]))
        known = foreign and (_is_signed(line, start, handed) or begins_a_name(line, start, end))
        named = (known or is_firm(line, start, end)) and not _is_bystander(line.text[start:end])
        if named and _TOWARDS.search(line.text[:start]):
            yield start, end


def _handed_on(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name to which work is handed by a noun, or one of several: Aへの委託, 撮影は「A」に、印刷は「B」にお願い."""
    for handed in _HANDING.finditer(line.text):
        start = line.reach_left(handed.start())
        if is_firm(line, start, handed.start()):
            yield start, handed.start()
    for pattern in (_QUOTED_HANDED, _EACH):
        for found in pattern.finditer(line.text):
            start, end = found.span("name")
            if (found["mark"] or is_firm(line, start, end)) and not _is_kind(line.text[start:end]):
                yield start, end


def _honoured(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name that is honoured as a firm is: A様より連絡, A様との提携."""
    for honour in _HONOURED.finditer(line.text):
        start, end = line.reach_left(honour.start()), honour.start()
        start = after_border(line.text, start, end)
        if is_firm(line, start, end) or _ends_in_house(line, start, end):
            yield start, end


def _ends_in_house(line: Line, start: int, end: int) -> bool:
    """Whether a proper name or one in hiragana ends in a trade: 澄川百貨店様."""
    name = line.text[start:end]
    trade = any(hit.end == len(name) and hit.start > 1 for hit in lexicon("name-endings").find(name))
    return trade and not _is_kind(name) and any("固有名詞" in word.tag for word in line.within(start, end))


def _is_kind(name: str) -> bool:
    """Whether quoted words end in a word for a thing or a desk."""
    return ends_in_thing(name) or any(hit.code == "after" for hit in lexicon("name-borders").find(name))


def _is_bystander(name: str) -> bool:
    """Whether a name is an expert's or a card company's, or the beginning of 会社 alone."""
    return lexicon("bystanders").has(name) or name.endswith(("カード", "会"))


def _is_signed(line: Line, start: int, sign: re.Match[str]) -> bool:
    """Whether 様 or 社 behind shows that words are a name, although they begin in a word for a thing: ウェブミナト様."""
    name = line.text[start : sign.start()]
    hits = [*lexicon("company-nouns").find(name), *lexicon("unnamed-parties").find(name)]
    ends = any(hit.end == len(name) for hit in hits)
    return bool(sign["honour"]) and not ends and not lexicon("bystanders").has(name)


def _providing(line: Line) -> Iterator[tuple[int, int]]:
    """A bare name that is said to provide or run a thing: Aが提供する予約システム, Aの運営するサイト."""
    for hit in lexicon("party-cues").find(line.text):
        acts = _PROVIDER.search(line.text[: hit.start]) if hit.code in _PROVIDING else None
        does = _DOES.match(line.text, hit.end) or _DOING.match(line.text, hit.end)
        if not acts or not does or _is_remedy(line.text[hit.end :]):
            continue
        start, end = line.reach_left(acts.start()), acts.start()
        signed = _is_signed(line, start, acts) or (not ends_in_thing(line.text[start:end]) and begins_a_name(line, start, end))
        known = (FOREIGN.match(line.text, start) and signed) or is_firm(line, start, end)
        if known and not _LED.search(line.text[:start]):
            yield start, end


def _bearing(line: Line) -> Iterator[tuple[int, int]]:
    """Bare names that are said to bear a work each: 開発をA、保守をBが担う."""
    for found in _BEARING.finditer(line.text):
        for start, end in (found.span("name"), found.span("first")):
            if start >= 0 and is_firm(line, start, end):
                yield start, end


def _is_remedy(words: str) -> bool:
    """Whether what is provided is a remedy against attacks, whose maker is no party."""
    return any(hit.code == "remedy" for hit in lexicon("party-cues").find(words[:_SOON]))


def _spelt_from(line: Line, start: int) -> tuple[int, int] | None:
    """A name that begins in hiragana, which Sudachi may cut, and ends in a kind of house: さざなみ銀行."""
    spelt = SPELT.match(line.text, start)
    end = before_border(line.text, start, line.reach_right(spelt.end())) if spelt else start
    return (start, end) if spelt and (ends_in_kind(line.text[start:end]) or ends_in_thing(line.text[start:end])) else None


def behind_verbs(line: Line, *codes: str) -> list[int]:
    """The places right behind verbs of groups of `party-cues` (運営する, 委託しております)."""
    verbs = [hit.end for hit in lexicon("party-cues").find(line.text) if hit.code in codes]
    return [found.end() for verb in verbs if (found := _DOES.match(line.text, verb))]


def _behind_deeds(line: Line) -> list[int]:
    """The places right behind what somebody is said to do to a thing (保守を担当する); 運営するA runs A, and A does nothing."""
    deeds = [hit for hit in lexicon("party-cues").find(line.text) if hit.code in DEEDS]
    found = [(hit, does) for hit in deeds if (does := _DOES.match(line.text, hit.end))]
    told = [(line.text[: hit.start], does) for hit, does in found]
    return [
        does.end() for before, does in told if before.endswith("を") or (does.group().startswith("を") and before.endswith("の"))
    ]
