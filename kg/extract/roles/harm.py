"""Who is hurt through another's breach."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.line import JOINT, MARK, Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.ends import links_of, publisher_of
from kg.extract.roles.role import Role
from kg.folding import fold
from kg.model import SupplyChainLink

DEPENDS = ("outsources_to", "uses_service_of", "shares_infrastructure_with", "partner_of")
"""Links over which harm passes from provider to client."""
_HALTS = (
    rf"[)」]?(?:{JOINT}{{1,2}}{MARK})*(?:が|は|では?|において|の)[^。\ue000-\uf8ff]{{0,40}}?{either('role-cues', 'halted')}"
    r"(?![^。、]{0,16}(?:ませ|なかっ|ておら|ない))"
)
_PUBLIC = re.compile(f"{either('role-cues', 'public')}$")


def affected(page: Page, lines: list[Line], places: list[Role]) -> list[Role]:
    """Return the parties that depend on a breached one, over any number of links, and are not breached themselves.

    One in the middle of a chain of contracts only passes the work on; it is hurt where it speaks of the harm itself, or has a
    name and used the breached service.
    """
    struck = {role.party for role in places}
    hurt: dict[str, Role] = {}
    for link in _reaching(page, struck):
        passes = link.type == "outsources_to" or link.client.startswith("?")
        if not passes or not _is_contractor(page, link.client) or publisher_of(page) == link.client:
            hurt[link.client] = Role(party=link.client, role="affected", quotes=link.quotes, rule="roles/affected-client")
    hurt |= {role.party: role for role in _untied(page, places) if role.party not in hurt}
    if not struck:
        hurt |= {role.party: role for role in _publisher_hurt(page)}
    hurt |= {role.party: role for role in _halted(page, lines, struck) if role.party not in hurt}
    return [*hurt.values(), *_fronting(page, hurt, struck)]


def _untied(page: Page, places: list[Role]) -> Iterator[Role]:
    """The publisher whose own tie is not told, where it happened at one that works for others."""
    name = publisher_of(page)
    serving = {link.provider for link in links_of(page) if link.type in DEPENDS}
    kin = any(link.type == "subsidiary_of" and name in (link.client, link.provider) for link in links_of(page))
    place = next((role for role in places if role.party in serving), None)
    if name and place and not kin and not any(role.party == name for role in places):
        yield Role(party=name, role="affected", quotes=place.quotes, rule="roles/affected-untied")


def _publisher_hurt(page: Page) -> Iterator[Role]:
    """The publisher that depends on others, where it happened at one of them and nobody can be told to be that one."""
    name = publisher_of(page)
    link = next((link for link in links_of(page) if link.client == name and link.type in DEPENDS), None)
    if link:
        yield Role(party=name, role="affected", quotes=link.quotes, rule="roles/affected-elsewhere")


def _halted(page: Page, lines: list[Line], struck: set[str]) -> Iterator[Role]:
    """The children of a struck parent whose work stood still."""
    for link in links_of(page):
        if link.type == "subsidiary_of" and link.provider in struck and link.client not in struck:
            halts = re.compile(f"{mark_of(page, link.client)}{_HALTS}")
            line = next((line for line in lines if halts.search(line.text)), None)
            if line:
                quotes = (page.quote_of(line.sentence),)
                yield Role(party=link.client, role="affected", quotes=quotes, rule="roles/affected-halted")


def _is_contractor(page: Page, name: str) -> bool:
    """Whether somebody hands work to the party."""
    return any(link.provider == name and link.type == "outsources_to" for link in links_of(page))


def _reaching(page: Page, struck: set[str]) -> list[SupplyChainLink]:
    """The links by which harm reaches each client first."""
    serving = {link.provider for link in links_of(page) if link.type in DEPENDS}
    links = [
        link
        for link in links_of(page)
        if link.type in DEPENDS or (link.type == "subsidiary_of" and link.provider in struck and link.client in serving)
    ]
    reached, taken = set(struck), list[SupplyChainLink]()
    while fresh := next((link for link in links if link.provider in reached and link.client not in reached), None):
        reached.add(fresh.client)
        taken.append(fresh)
    return taken


def _fronting(page: Page, hurt: dict[str, Role], struck: set[str]) -> list[Role]:
    """The public body that only speaks for those who are hurt (a city for its schools)."""
    name = publisher_of(page)
    tied = any(name in (link.client, link.provider) for link in links_of(page))
    first = next(iter(hurt.values()), None)
    if not _PUBLIC.search(fold(name)) or tied or name in struck or first is None:
        return []
    return [Role(party=name, role="affected", quotes=first.quotes, rule="roles/affected-fronting")]
