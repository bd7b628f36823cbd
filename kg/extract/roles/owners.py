"""Whose data were held where it happened."""

import re

from kg.extract.cues import either
from kg.extract.line import JOINT, MARK, Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.ends import links_of, publisher_of
from kg.extract.roles.harm import DEPENDS
from kg.extract.roles.role import Role
from kg.layout import Kind

_LEAK = either("role-cues", "leak")
_ANYBODY = either("role-cues", "persons", "staff")
_EMPLOYED = either("role-cues", "belongs")
_PERSONS = rf"{_ANYBODY}(?!{either('role-cues', 'compound')})"
_NEGATED = (
    r"(?:されて(?:おりませ|おら|いませ|いな)|ありませ|ございませ|なかった|無かった|な[いく]と"
    r"|受けて(?:おりませ|いませ|いな|おら))"
)
_STATED = r"しました|したこと|した旨|しており|していた|していまし|してしま|されました|されたこと|された旨"
_LOST = (
    rf"(?:{either('role-cues', 'lost')}|誤って[^。]{{0,40}}?{either('role-cues', 'slip')})"
    rf"(?!(?:等|など)?の?{either('role-cues', 'prevention')})(?![^。]{{0,24}}{_NEGATED})"
)
_EXPOSED = re.compile(rf"{_LEAK}[^。]{{0,40}}?(?:{either('role-cues', 'exposed')}|{_STATED})|{_LOST}")
_OF = (
    rf"(?:{JOINT}{{0,2}}{MARK})*(?:等|ら|各社)?"
    rf"(?:(?:の|に{_EMPLOYED}|で|が|各社)[^。\ue000-\uf8ff]{{0,24}})?{_PERSONS}"
)
_RECORD = rf"[^。、\ue000-\uf8ff]{{0,24}}{either('role-cues', 'record')}"
_KEPT = rf"(?:等|ら|各社)?(?:から|より)、?{either('role-cues', 'kept')}{_RECORD}"
_ENTRUSTED = rf"が、?[^、。\ue000-\uf8ff]{{0,16}}{either('role-cues', 'entrusted')}(?:し?て|した|た){_RECORD}"
_THEIRS = (
    rf"(?:{_ENTRUSTED}|(?:{JOINT}{{1,2}}{MARK})*(?:等|ら|各社)?(?:の|に{_EMPLOYED}(?:する|して(?:いる|いた)))?"
    rf"[^。、はがをに\ue000-\uf8ff]{{0,6}}{_PERSONS}(?![がはも]))"
)
_GROUP = re.compile(rf"{either('link-cues', 'subsidiary')}[^、。はがを]{{0,5}}の{_ANYBODY}[^、。]{{0,6}}(?:情報|データ|$)")
_COUNTED = re.compile(r"対象|情報|データ|[0-9](?:名|人|件)")
_DENIED = re.compile(rf"(?:{MARK}|{_PERSONS}|個人)[^。]{{0,50}}?{_LEAK}[^。]{{0,30}}?{_NEGATED}")


def data_owners(page: Page, lines: list[Line], hurt: list[Role]) -> list[Role]:
    """Return those of the affected that had handed on data which the notice says to be exposed."""
    exposed = [line for line in lines if _EXPOSED.search(line.text) and not _DENIED.search(line.text)]
    handing = {link.client for link in links_of(page) if link.type in ("outsources_to", "uses_service_of")}
    serving = {link.provider for link in links_of(page) if link.type in DEPENDS}
    return [
        Role(party=role.party, role="data_owner", quotes=(page.quote_of(exposed[0].sentence),), rule="roles/owner-client")
        for role in hurt
        if exposed and role.party in handing - serving and not _cleared(page, lines, role.party)
    ]


def named_owners(page: Page, lines: list[Line], places: list[Role]) -> list[Role]:
    """Return both roles of each party whose customers or staff the notice counts among the exposed, and that was not struck."""
    struck = {role.party for role in places}
    groups = _exposed_children(page, lines, struck)
    if not any(_EXPOSED.search(line.text) for line in lines):
        return []
    return [
        Role(party=party.name, role=role, quotes=(page.quote_of(line.sentence),), rule=f"roles/{role}-named")
        for party in page.parties
        if party.name not in struck and (line := _line_of_persons(page, lines, party.name) or groups.get(party.name))
        for role in ("affected", "data_owner")
    ]


def _exposed_children(page: Page, lines: list[Line], struck: set[str]) -> dict[str, Line]:
    """The children of a struck parent, where a line counts the staff or customers of the group's companies among the exposed."""
    line = next((line for line in lines if _GROUP.search(line.text) and not _DENIED.search(line.text)), None)
    parents = struck if line and any(_EXPOSED.search(other.text) for other in lines) else set[str]()
    ties = [link for link in links_of(page) if link.type == "subsidiary_of" and link.provider in parents]
    return {link.client: line for link in ties if line}


def _line_of_persons(page: Page, lines: list[Line], name: str) -> Line | None:
    """The line that speaks of this party's customers, staff or members; of one with a part of its own, as the exposed ones."""
    busy = {name for link in links_of(page) for name in (link.client, link.provider)}
    busy.add(publisher_of(page))
    if name in busy:
        counted = re.compile(f"{mark_of(page, name)}{_THEIRS}")
        return next((line for line in lines if counted.search(line.text) and _counts(line)), None)
    owned = re.compile(f"{mark_of(page, name)}(?:{_OF}|{_KEPT})")
    return next((line for line in lines if owned.search(line.text)), None)


def _counts(line: Line) -> bool:
    """Whether a line counts who is exposed: it states the exposure, or it is a row or item about data."""
    listed = not line.titles and line.sentence.kind is not Kind.PROSE
    return bool(_EXPOSED.search(line.text) or (listed and _COUNTED.search(line.text))) and not _DENIED.search(line.text)


def _cleared(page: Page, lines: list[Line], name: str) -> bool:
    """Whether a leak of this party's own data is denied."""
    other = r"[^。\ue000-\uf8ff]"
    denied = re.compile(rf"{mark_of(page, name)}の{other}{{0,20}}情報{other}{{0,16}}{_LEAK}[^。]{{0,12}}{_NEGATED}")
    return any(denied.search(line.text) for line in lines)
