"""Providers that are known by their brand alone: 宿泊予約サイト「A」, 予約サイトA, Aのカートシステムを利用."""

import re
from collections.abc import Iterator

from kg.extract.parties.bare_names import QUOTED, name_from
from kg.extract.parties.likely import is_firm, is_likely
from kg.extract.parties.line import FOREIGN, Line
from kg.extract.parties.mentions import OWN
from kg.vocabulary import lexicon

_MARKETS = ("サイト", "モール", "プレイス", "媒体")
"""A service of these is one that many shops or hotels share: its brand is a company's."""
_OWN_SITE = re.compile(r"(?:公式|自社|直営|独自)(?:の|ネット|オンライン)?$")
_USED = re.compile(r"[^、。をにがは「」（）]{0,10}を(?:ご)?(?:利用|使用|導入|採用|契約|用い)")
_USING = re.compile(r"(?:して(?:いる|おります|おり)|する|した|中の|いただいている)?(?:外部の|海外の|他社の)?")
_LODGING = re.compile(r"(?:宿泊|旅行|ホテル|宿)")
_THROUGH = re.compile(r"[」』]?(?:社)?(?:を(?:通[じし]|経由|介し)|経由)")
_SIGNED_IN = re.compile(r"[」』]?(?:社)?の?[^、。はがを]{0,8}(?:管理(?:者)?画面|管理システム|アカウント|エクストラネット)")
_LEAST = 3


def read_brands(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the brands in a line whose provider is a party: of a market on the web, or of a system that is used."""
    for hit in lexicon("unnamed-parties").find(line.text):
        words = line.text[hit.start : hit.end]
        if hit.code == "service" and words.endswith(_MARKETS) and not _is_own(line.text[: hit.start]):
            quoted = QUOTED.match(line.text, hit.end)
            start, end = name_from(line, hit.end)
            brand = quoted or (FOREIGN.match(line.text, start) and is_likely(line, start, end))
            if end - start >= _LEAST and brand and _is_shared(line.text, hit.start, end):
                yield start, end
        if hit.code in ("service", "work") and _USED.match(line.text, hit.end) and line.text[: hit.start].endswith("の"):
            start, end = line.reach_left(hit.start - 1), hit.start - 1
            if FOREIGN.match(line.text, start) and is_firm(line, start, end):
                yield start, end


def _is_shared(words: str, start: int, end: int) -> bool:
    """Whether a site is one that the publisher uses, signs in to as one of many, or takes bookings through."""
    using = any(
        hit.code == "using" and _USING.fullmatch(words, hit.end, start) for hit in lexicon("party-cues").find(words[:start])
    )
    through = _LODGING.match(words, start) and _THROUGH.match(words, end)
    return using or bool(through or _SIGNED_IN.match(words, end))


def _is_own(before: str) -> bool:
    """Whether the words before a site make it the publisher's own: 当館の予約サイト, 公式予約サイト."""
    stem = before.removesuffix("の")
    owns = lexicon("organization-pronouns").find(stem)
    return bool(_OWN_SITE.search(before)) or any(own.end == len(stem) and own.code in OWN for own in owns)
