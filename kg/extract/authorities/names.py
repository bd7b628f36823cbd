"""Where a sentence names authorities, each under its whole name: 所轄警察署, 長野県警本部, 総務省近畿総合通信局."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import either
from kg.vocabulary import Hit, lexicon

_LEFT = re.compile(rf"(?:{either('authority-context', 'seat')}の)?[一-龠々ヶァ-ヴー]{{0,14}}$")
_BESIDE = re.compile(either("authority-context", "beside-the-name"))
_WITHIN = re.compile("[一-龠]の")
"""In the middle of a station's name: 丸の内警察署."""
_NO_NAME = re.compile(rf"^.*?{either('authority-context', 'beside-the-name')}(?=.)")
_RIGHT = re.compile(
    r"(?:本部|[一-龠ァ-ヴー]{0,16}?(?:署|課|室|部|係|窓口|センター|隊|支局|局)(?![一-龠]))?"
    r"(?:(?:\s|(?<=部))[一-龠ァ-ヴー]{2,16}(?:課|室|係|隊|窓口))?"
)
_TOLD_TO = re.compile(
    rf"(?:へ|にも?|と)(?:も|は|の|対し)?、?(?:[^、。はがをへに]|日に){{0,12}}(?:報告|第?一報|速報|届出|届け出|協議|連携|相談|情報提供|情報共有|通報|連絡し|連絡いた|お?伝え|説明|連絡を行)"
    rf"|(?:、|・|及び|および|並びに|ならびに|や|と)(?={either('authorities', 'ppc', 'police', 'mext', 'mhlw', 'mlit', 'soumu')})"
)
_END = r"(?!(?![及並])[一-龠])"
_SECTION = re.compile(
    r"(?:^|[^一-龠ァ-ヴー]|[年月日])(?P<name>"
    r"[一-龠ヶケ]{1,6}[都道府県市区町村](?!警)[一-龠]{2,12}[課局室]"
    rf"|[都道府県市区町]の?[一-龠]{{2,12}}(?:課|局|室|部署|部){_END}"
    rf"|[都道府県市区町村]{_END})"
)
"""A section of a town hall, or the one that goes without saying which (南浜市介護保険課, 県の高齢福祉課, 県)."""
_COMPETENT = re.compile(
    rf"(?:{either('authority-context', 'competent', 'seat')}|{either('authorities', 'other')})(?:である|の)"
    r"(?P<name>[一-龠ヶケァ-ヴー]{1,8}[都道府県市区町村])"
)
"""A town that the notice calls the supervisor (保険者である南浜市)."""
_TIME = re.compile("現在|同日|翌日|当日|既|後日|別途|同時|本日")
_KIND = re.compile(r"(?:審査|認定|指定|付与)[一-龠]*機関$")
_SHORT = re.compile(r"[a-z]{3,8}(?![a-z])")
_BRACKET = re.compile(r"\((?:以下[^()]*|(?![^()]*(?:報告|届出|相談|[速確続]報|[0-9]日))[^()]{2,40})\)")
_ABROAD = ("当局", "官庁", "省庁", "機関")
_LATIN = re.compile(r"[0-9a-z.@:]")
_LEGAL = re.compile(r"(?:一般|公益)?(?:財団|社団)法人\s?$|独立行政法人\s?$")
_WHOLE = ("ppc", "ipa", "jpcert", "egc", "other")
"""Authorities whose forms are whole names: nothing before or behind belongs to them."""
_FOREIGN = re.compile(rf"現地|(?:{either('authority-context', 'abroad')}|[ァ-ヴー]{{3,12}})(?:各?国)?の?$")
_COUNTRY = re.compile(rf"(?<![一-龠ァ-ヴー]){either('authority-context', 'abroad')}の?$")
_LAND = re.compile(rf"(?:現地|{either('authority-context', 'abroad')}|[ァ-ヴー]{{3,12}}(?:共和国|連邦)?)(?:各?国)?の?$")
"""The country before the name of its authority."""


@dataclass(frozen=True, slots=True)
class Named:
    """An authority (`authorities` scheme) as named at `start:end` of a sentence."""

    code: str
    start: int
    end: int
    tail: int
    """Where the sentence goes on behind the name and its bracketed short form."""


def find_named(folded: str) -> list[Named]:
    """Return the authorities that a folded sentence names, from the left; parts of one name are one."""
    merged: list[Named] = []
    for named in _named(folded):
        last = merged[-1] if merged else None
        if last and (named.start <= last.end or (named.code == last.code and _WITHIN.fullmatch(folded, last.end, named.start))):
            merged[-1] = Named(named.code, last.start, max(named.end, last.end), max(named.tail, last.tail))
        elif last and named.end <= last.tail:
            continue
        else:
            merged.append(named)
    return merged


def _local_governments(folded: str) -> Iterator[Hit]:
    """Prefectures and towns where they are told of something, as a seat or a customer's home is not."""
    for hit in lexicon("prefectures").find(folded):
        own = not re.search("[一-龠]$", folded[: hit.start])
        if own and folded[hit.end - 1] in "都道府県" and _TOLD_TO.match(folded, hit.end):
            yield Hit(hit.start, hit.end, "local_government")
    for named in (*_SECTION.finditer(folded), *_COMPETENT.finditer(folded)):
        if _TOLD_TO.match(folded, named.end()):
            yield Hit(named.start("name"), named.end(), "local_government")


def _named(folded: str) -> Iterator[Named]:
    hits = [*lexicon("authorities").find(folded), *_local_governments(folded)]
    for hit in sorted(hits, key=lambda hit: hit.start):
        code, start, end = hit.code, hit.start, hit.end
        if folded[start].isascii() and _LATIN.search(folded[max(0, start - 1) : start] + folded[end : end + 1]):
            continue
        abroad = _abroad(folded[:start], folded[start:end], code)
        if abroad:
            code, start = "foreign", abroad.start()
        elif code not in _WHOLE:
            start -= len(_own_left(folded[:start], code))
            right = _RIGHT.match(folded, end)
            end = right.end() if right else end
        bracket = _BRACKET.match(folded, end) if code != "other" else None
        tail = bracket.end() if bracket else end
        if _KIND.search(folded[:end]):
            end = tail = bracket.end() if bracket else (short.end() if (short := _SHORT.match(folded, end)) else end)
        yield Named(code, start, end, tail)


def _abroad(before: str, form: str, code: str) -> re.Match[str] | None:
    """The country that makes a general word, or a name that other countries use too, a foreign authority."""
    if code in ("other", "police") and form.endswith(_ABROAD):
        return _FOREIGN.search(before)
    return _COUNTRY.search(before) if code == "ppc" else None


def _own_left(before: str, code: str) -> str:
    """What stands right before a form and belongs to the name: a place, 所轄, a legal form."""
    legal = _LEGAL.search(before)
    if legal:
        return legal.group()
    if code == "privacy_mark":
        return ""
    if code == "foreign" and before.endswith("の"):
        land = _LAND.search(before)
        return land.group() if land else ""
    found = _LEFT.search(before)
    left = _NO_NAME.sub("", found.group()) if found else ""
    return "" if _TIME.fullmatch(left) or _BESIDE.fullmatch(left) else left
