"""Whose data were held where it happened."""

import re

from kg.extract.cues import either
from kg.extract.line import JOINT, MARK, Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.ends import links_of
from kg.extract.roles.harm import DEPENDS
from kg.extract.roles.role import Role

_LEAK = either("role-cues", "leak")
_PERSONS = either("role-cues", "persons")
_NEGATED = (
    r"(?:されて(?:おりませ|おら|いませ|いな)|ありませ|ございませ|なかった|無かった|な[いく]と"
    r"|受けて(?:おりませ|いませ|いな|おら))"
)
_STATED = r"しました|したこと|した旨|しており|していた"
_EXPOSED = re.compile(rf"{_LEAK}[^。]{{0,40}}?(?:{either('role-cues', 'exposed')}|{_STATED})")
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
    """Return both roles of each party without a part of its own whose customers or staff the notice counts among the exposed."""
    busy = {name for link in links_of(page) for name in (link.client, link.provider)} | {role.party for role in places}
    busy.add(page.publisher.value if page.publisher else "")
    if not any(_EXPOSED.search(line.text) for line in lines):
        return []
    return [
        Role(party=party.name, role=role, quotes=(page.quote_of(line.sentence),), rule=f"roles/{role}-named")
        for party in page.parties
        if party.name not in busy and (line := _line_of_persons(page, lines, party.name))
        for role in ("affected", "data_owner")
    ]


def _line_of_persons(page: Page, lines: list[Line], name: str) -> Line | None:
    """The line that speaks of this party's customers, staff or members."""
    of = rf"(?:等|ら|各社)?(?:(?:の|に(?:所属|勤務|在籍)|で|が|各社)[^。\ue000-\uf8ff]{{0,24}})?{_PERSONS}"
    owned = re.compile(f"{mark_of(page, name)}(?:{JOINT}{{0,2}}{MARK})*{of}")
    return next((line for line in lines if owned.search(line.text)), None)


def _cleared(page: Page, lines: list[Line], name: str) -> bool:
    """Whether a leak of this party's own data is denied."""
    other = r"[^。\ue000-\uf8ff]"
    denied = re.compile(rf"{mark_of(page, name)}の{other}{{0,20}}情報{other}{{0,16}}{_LEAK}[^。]{{0,12}}{_NEGATED}")
    return any(denied.search(line.text) for line in lines)
