"""The parts that the parties play: ends of links, where it happened, who is hurt through another's breach, whose data."""

from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.line import Line, read_lines
from kg.extract.page import Page
from kg.extract.roles.breach import breached
from kg.extract.roles.ends import link_ends
from kg.extract.roles.harm import affected
from kg.extract.roles.owners import data_owners, named_owners
from kg.extract.roles.role import Role
from kg.extract.roles.serving import serving
from kg.model import Involvement


def _roles(page: Page) -> Iterator[Involvement]:
    """Yield each role of each party once, in the order of the parties."""
    found: dict[tuple[str, str], Role] = {}
    for role in _all(page, read_lines(page)):
        found.setdefault((role.party, role.role), role)
    order = {party.name: index for index, party in enumerate(page.parties)}
    for role in sorted(found.values(), key=lambda role: order.get(role.party, len(order))):
        yield Involvement(organization=role.party, role=role.role, quotes=role.quotes, rule=role.rule, confidence=role.confidence)


def _all(page: Page, lines: list[Line]) -> Iterator[Role]:
    places = breached(page, lines) if lines else []
    hurt = affected(page, lines, places)
    yield from link_ends(page)
    yield from serving(page, lines, places)
    yield from (*places, *hurt)
    yield from data_owners(page, lines, hurt)
    yield from named_owners(page, lines, places)


COMPONENT = Component("roles", _roles, requires=("parties", "publisher", "claims"))
