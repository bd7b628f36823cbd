"""Roles that the links give to their ends."""

from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.roles.role import Role
from kg.model import SupplyChainLink

_ENDS = {
    "outsources_to": ("client", "contractor"),
    "uses_service_of": ("client", "service_provider"),
    "subsidiary_of": ("subsidiary", "parent"),
    "partner_of": ("partner", "partner"),
    "shares_infrastructure_with": (None, None),
    "investigated_by": (None, "investigator"),
}


def link_ends(page: Page) -> Iterator[Role]:
    """Yield the roles of both ends of each link on the page."""
    for link in links_of(page):
        for party, role in zip((link.client, link.provider), _ENDS[link.type], strict=True):
            if role:
                yield Role(party=party, role=role, quotes=link.quotes, rule=f"roles/{role}-end", confidence=link.confidence)


def publisher_of(page: Page) -> str:
    """Return the publisher's name, empty where it was not found."""
    return page.publisher.value if page.publisher else ""


def links_of(page: Page) -> list[SupplyChainLink]:
    """Return the links among the page's claims."""
    return [claim for claim in page.claims if isinstance(claim, SupplyChainLink)]
