"""At which party the lines of a notice place the incident."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.line import GROUP, MARK, Line, marks_in

_INCIDENT = either("role-cues", "incident", "lost")
_LOST = either("role-cues", "lost")
_TOLD = re.compile(either("role-cues", "told"))
_DENIAL = (
    r"[^。、]{0,24}(?:されて(?:おら|おりませ|いな|いませ)|しており?ませ|ございませ|ありませ|なかっ|ではな|は?なく"
    rf"|{either('role-cues', 'exposed', 'trace')}[がはも]?な[いくか]|ものではあり|影響はな)"
)
_EXAMINED = f"(?:{either('link-cues', 'investigate', 'forensic')}|{either('role-cues', 'examine')})"
NOT = (
    rf"(?!{_DENIAL})(?!(?:等|など)?(?:の|に対する|への)?{either('role-cues', 'prevention')})"
    rf"(?!{either('role-cues', 'agent')})(?!(?:等|など)?(?:の|による)?影響(?!によ|で))"
    rf"(?!(?:等|など)?の?{either('role-cues', 'aspect')}[^。]{{0,24}}{_EXAMINED})"
    rf"(?![^。]{{0,40}}(?:との|という|を指摘する){either('role-cues', 'rumour')})"
)
"""Behind a word of the incident that tells of none, or not of what happened."""
_PARTY = rf"(?P<party>{GROUP})(?:{either('link-cues', 'provide')}\)|製\)|[)」』])?"
_OTHER = r"[^。\ue000-\uf8ff]"
_WORD = r"[^、。はがをにで宛\ue000-\uf8ff]"
_HOLDS = either("role-cues", "holds")
_PERSONS = either("role-cues", "persons", "staff")
_BELONGS = rf"(?:から|より)の?{either('role-cues', 'holds')}|{either('role-cues', 'own')}"
_AT = rf"(?:に(?:おい|おき|おけ|対|不)|で|が|の|へ|に(?!つ[いき]|よ)|は|も|{_BELONGS})"
_SLIP = rf"誤って{_OTHER}{{0,24}}?{either('role-cues', 'slip')}"
_STRUCK = re.compile(rf"{_PARTY}(?P<tail>{_AT}{_OTHER}{{0,70}}?)(?:{_INCIDENT}|{_SLIP}){NOT}")
_ACTOR = re.compile(rf"(?P<party>{MARK})(?:の[^。、はがを\ue000-\uf8ff]{{1,14}})?が、?$")
"""Who did it: of `B が、当社の書類を紛失` it is B."""
_SITE = re.compile(
    rf"{_PARTY}(?P<tail>[^。、はがをにで\ue000-\uf8ff]{{1,30}}(?:への|における|に対する|において|の)){_INCIDENT}{NOT}"
)
_PRODUCT = re.compile(
    rf"{_PARTY}(?P<tail>{_WORD}{{0,24}}{either('link-cues', 'service', 'offer')}[」』]?{_WORD}{{0,6}}"
    rf"(?:が|に(?![つよお])){_OTHER}{{0,40}}?){_INCIDENT}{NOT}"
)
_THEIR_DATA = rf"{MARK}(?:の|が)?(?={_WORD}{{0,12}}?(?:{either('role-cues', 'persons', 'staff', 'record', 'entrusted')}))"
_HANDLED = re.compile(
    rf"{_PARTY}(?P<tail>(?:において|におきまして|にて|が)、?{_OTHER}{{0,30}}?{_THEIR_DATA}{_OTHER}{{0,40}}?)(?:{_LOST}|{_SLIP}){NOT}"
)
"""`B において、当社のお客様の書類を紛失`."""
_CASE = re.compile(
    rf"{_PARTY}(?P<tail>(?:において|におきまして|における|で)、?{_OTHER}{{0,40}}?)"
    rf"{either('role-cues', 'case')}(?:が|の)(?:発生|生じ)"
)
_RUN = rf"(?:の{_OTHER}{{0,24}}|が{_OTHER}{{0,8}}?{_HOLDS}(?:する|して(?:いる|いた|おります)){_OTHER}{{0,20}}?)"
_LEAKED = re.compile(
    rf"{_PARTY}(?P<tail>{_RUN}?(?:において|におきまして|にて|で|から)の?、?{_OTHER}{{0,40}}?){either('role-cues', 'leak')}{NOT}"
)
_AFTER = re.compile(rf"{_INCIDENT}(?:攻撃|被害)?(?:を受け|に遭|の被害|が発生し|が確認され)(?:た|ました|ている)(?P<party>{MARK})")
_TELLS = re.compile(
    rf"(?P<party>{MARK})[)」』]?(?:より|から)[^。]{{0,100}}?{_INCIDENT}{NOT}[^。]{{0,60}}?{either('role-cues', 'told')}"
)
_USES = re.compile(
    rf"(?:グループ)?(?:各社|会社|全社)?(?:(?:の|内の?)[^。、]{{0,24}})?(?:が|は|で)[^。]{{0,20}}?ご?"
    rf"{either('role-cues', 'used')}"
    r"(?:し?(?:する|る|ている|ております|ておりました|ていた|た)|可能な|できる|いただ|頂)"
)
_ELSEWHERE = re.compile(either("role-cues", "handed", "child"))
_WHOSE = re.compile(rf"の{_WORD}{{0,10}}?{_PERSONS}{_WORD}{{0,12}}?{either('role-cues', 'record')}")
"""Behind a party whose customers' data are spoken of, wherever they were: `M のお客様の情報が`."""
_TO = rf"(?:に|へ|向けに)(?:対して?、?)?{_OTHER}{{0,16}}?{either('link-cues', 'provide', 'deliver')}"
_SERVED = re.compile(_TO)
"""Behind a party that is served: `M に提供しているシステムに`."""
_SERVES = re.compile(rf"{_PARTY}(?P<tail>が、?{GROUP}{_TO}{_OTHER}{{0,40}}?){_INCIDENT}{NOT}")
_FAULT = re.compile(
    rf"(?P<party>{MARK})(?:の|による|における|側の)(?P<tail>[^。、\ue000-\uf8ff]{{0,16}}?){either('role-cues', 'fault')}"
)
_LOGIN = re.compile(either("role-cues", "login"))
_CONCERNED = re.compile(rf"[^、。]{{0,6}}{either('role-cues', 'exposed')}[がの]あ?る?[^、。はがを]{{0,12}}(?:{_PERSONS}|方|皆)")
_REFERRED = re.compile(
    rf"[がを]、?{_OTHER}*(?:同|当該){_WORD}{{0,6}}?{either('link-cues', 'service', 'offer')}(?:への|に対する|における|の)$"
)
"""`M の情報が、同サイトへの`: it happened where the words refer to."""
_ASIDE = re.compile(rf"\([^()]*(?:は|:){GROUP}$")
"""A bracket that only says whose something is: `サイト(運営は M)に`."""
_SOURCE = re.compile(r"(?:から|より)、?")
_ANOTHERS = re.compile(rf"{MARK}(?:から|より|による|の|が)[^。、「」]{{0,24}}[「『][^「」『』\ue000-\uf8ff]{{0,30}}$")
"""Before the title of what another wrote: `M のリリース「当社システムへの不正アクセスについて」`."""
_TITLE = re.compile(rf"[^「」『』]{{0,50}}(?:に関する|について|{either('line-cues', 'subject')})[^「」『』]{{0,16}}[」』]")
_TELLING = 30
"""How far behind the incident a word of telling may make it hearsay."""
_NEAR = 60
"""How far before a party words may bear on it."""
_EARLY = 8
"""How many lines say what a notice is about."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line that speaks of the incident at the party of a mark.

    `how` is `there` (in its own systems), `uses` (in what it uses, at its contractor or child), `login` (in an account on
    its system, which is its user's) or `tells` (it reports).
    """

    mark: str
    line: Line
    weight: int
    how: str


def places_of(lines: list[Line]) -> dict[str, list[Place]]:
    """Return for each mark the lines that speak of the incident at it; titles weigh most, the opening more than the rest."""
    found: dict[str, list[Place]] = defaultdict(list)
    for index, line in enumerate(lines):
        for place in _places(line, 1 if index >= _EARLY else 3 if line.titles else 2):
            found[place.mark].append(place)
    return found


def _places(line: Line, weight: int) -> Iterator[Place]:
    """The parties at which the line places it: the one whose fault it is, else those whose things are named."""
    faults = [Place(found["party"], line, weight + 1, "there") for found in _FAULT.finditer(line.text)]
    yield from faults or _struck(line, weight)


def _struck(line: Line, weight: int) -> Iterator[Place]:
    for pattern in (_STRUCK, _SERVES, _HANDLED, _SITE, _PRODUCT, _CASE, _LEAKED):
        for struck in pattern.finditer(line.text):
            if not _is_aside(line, struck):
                actor = _actor_before(line, struck)
                how = "there" if actor else _how(struck["tail"])
                yield from (Place(mark, line, weight, how) for mark in marks_in((actor or struck)["party"]))
    for struck in _AFTER.finditer(line.text):
        yield Place(struck["party"], line, weight, "there")
    for struck in _TELLS.finditer(line.text):
        yield Place(struck["party"], line, 1, "tells")


def _is_aside(line: Line, struck: re.Match[str]) -> bool:
    """Whether a line that joins a party and an incident does not place the one at the other."""
    bracketed = _ASIDE.search(line.text[max(0, struck.start() - _NEAR) : struck.end("party")])
    whose = _WHOSE.match(struck["tail"]) and not _actor_before(line, struck)
    other = struck.re is _STRUCK and (_SERVED.match(struck["tail"]) or whose or _REFERRED.search(struck["tail"]))
    return bool(bracketed or other or _TOLD.search(struck["tail"]) or _is_hearsay(line, struck) or _is_anothers(line, struck))


def _actor_before(line: Line, struck: re.Match[str]) -> re.Match[str] | None:
    before = line.text[max(0, struck.start() - _NEAR) : struck.start()]
    return _ACTOR.search(before) if struck["tail"].startswith("の") else None


def _is_hearsay(line: Line, struck: re.Match[str]) -> bool:
    """`M から、…漏えいの疑いがあるとの連絡`, `M から漏えいの可能性がある方に`: M tells of the leak, it did not happen there."""
    if not _SOURCE.match(struck["tail"]):
        return False
    return bool(_TOLD.search(line.text, struck.end(), struck.end() + _TELLING) or _CONCERNED.match(line.text, struck.end()))


def _is_anothers(line: Line, struck: re.Match[str]) -> bool:
    """Whether it is said in the title of what another wrote, where 当社 is the other."""
    return bool(_ANOTHERS.search(line.text[: struck.start()]) and _TITLE.match(line.text, struck.end()))


def _how(tail: str) -> str:
    if _LOGIN.search(tail):
        return "login"
    return "uses" if _USES.match(tail) or _ELSEWHERE.search(tail) else "there"
