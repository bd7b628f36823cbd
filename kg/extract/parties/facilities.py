"""Quoted names of houses that serve people on the spot: 運営する「デイサービスA」, 特別養護老人ホーム「Aの丘」."""

import re
from collections.abc import Iterator

from kg.extract.parties.bounds import tells_own
from kg.extract.parties.line import Line
from kg.vocabulary import lexicon

_QUOTED = re.compile(r"[「『](?P<name>[^「」『』（）()、。]{2,30})[」』]")
_OF_HOUSE = re.compile(r"(?:店|館|院|園|校)$")
_TITLED = re.compile(r"(?:の|である|、|[ \u3000])*$")
_RUN = re.compile(
    r"(?:する|している|しております|していた|しておりました|いたします|いたしております|いたしている|の|を行う|を行っている"
    r"|を(?:任され|任せられ|委ねられ|受託し|請け負っ|担っ|行っ)て(?:いる|おります|います|おりました|いた))$"
)
_BRACKET = re.compile(r"^[（(][^（()）]*[）)]")
_STAFF = re.compile(
    r"の[一-龥々ァ-ヺー]{0,8}(?:係|受付|フロント|窓口|店長|支配人|館長|園長|院長|施設長|管理者|担当者?|スタッフ|従業員)"
)
_ACTS = re.compile(r"(?:にお(?:い|き|け)|にて|で|が|は|へ|内)")


def read_facilities(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the quoted names that a word for a facility shows, in or before them; what is on the web is a system."""
    for found in _QUOTED.finditer(line.text):
        start, end = found.span("name")
        shown = _is_titled(line.text, start) or _tells_facility(line.text[start:end])
        if (
            shown
            and _plays(line.text, start, end)
            and not _is_thing(line.text[start:end])
            and not _is_thing_behind(line.text, found.end())
        ):
            yield start, end, ""


def _is_titled(words: str, start: int) -> bool:
    """Whether a word for a facility stands right before the quotation marks."""
    before = _TITLED.sub("", words[: start - 1])
    return any(hit.end == len(before) for hit in lexicon("facilities").find(before))


def _tells_facility(name: str) -> bool:
    """Whether a name begins or ends in a word for a facility, with something besides; 店 or the like may stand behind it."""
    hits = lexicon("facilities").find(name)
    sided = (hit for hit in hits if hit.start == 0 or hit.end == len(name) or _OF_HOUSE.search(name))
    return any(hit.end - hit.start < len(name) for hit in sided)


def _plays(words: str, start: int, end: int) -> bool:
    """Whether the house of that name is run by somebody, something happens there, or what is its own is spoken of."""
    before, behind = _without_title(words[: start - 1]), _BRACKET.sub("", words[end + 1 :])
    running = any(hit.code == "running" and _RUN.fullmatch(before, hit.end) for hit in lexicon("party-cues").find(before))
    return running or tells_own(behind) or bool(_ACTS.match(behind) or _STAFF.match(behind))


def _without_title(words: str) -> str:
    """Leave out the word for a facility that the words end in: 運営する老人ホーム."""
    stem = _TITLED.sub("", words)
    return next((stem[: hit.start] for hit in lexicon("facilities").find(stem) if hit.end == len(stem)), words)


def _is_thing(name: str) -> bool:
    """Whether a name ends in a word for a site, a shop on the web or a service."""
    return any(hit.code == "thing" and hit.end == len(name) for hit in lexicon("company-nouns").find(name)) and not any(
        hit.end == len(name) for hit in lexicon("facilities").find(name)
    )


def _is_thing_behind(words: str, end: int) -> bool:
    """Whether the name is only what a site or service is called by: 「A薬局」アプリ."""
    return any(hit.code in ("thing", "everyday") and hit.start == 0 for hit in lexicon("company-nouns").find(words[end:]))
