"""Who is hurt through another's breach."""

import re

from kg.extract.cues import either
from kg.extract.page import Page
from kg.extract.roles.ends import links_of
from kg.extract.roles.role import Role
from kg.folding import fold
from kg.model import SupplyChainLink

DEPENDS = ("outsources_to", "uses_service_of", "shares_infrastructure_with", "partner_of")
"""Links over which harm passes from provider to client."""
_PUBLIC = re.compile(f"{either('role-cues', 'public')}$")


def affected(page: Page, places: list[Role]) -> list[Role]:
    """Return the parties that depend on a breached one, over any number of links, and are not breached themselves.

    One in the middle of a chain of contracts only passes the work on; it is hurt where it used the breached service itself.
    """
    struck = {role.party for role in places}
    hurt: dict[str, Role] = {}
    for link in _reaching(page, struck):
        if link.type != "outsources_to" or not is_contractor(page, link.client):
            hurt[link.client] = Role(party=link.client, role="affected", quotes=link.quotes, rule="roles/affected-client")
    return [*hurt.values(), *_fronting(page, hurt, struck)]


def is_contractor(page: Page, name: str) -> bool:
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
    name = page.publisher.value if page.publisher else ""
    tied = any(name in (link.client, link.provider) for link in links_of(page))
    first = next(iter(hurt.values()), None)
    if not _PUBLIC.search(fold(name)) or tied or name in struck or first is None:
        return []
    return [Role(party=name, role="affected", quotes=first.quotes, rule="roles/affected-fronting")]
