"""Where the incident happened: at the publisher, or at the other end of a tie."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.line import Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.elsewhere import is_phished, said_elsewhere, titled_elsewhere
from kg.extract.roles.ends import links_of
from kg.extract.roles.places import Place, places_of
from kg.extract.roles.role import Role
from kg.layout import Kind
from kg.model import Quote

_Struck = dict[str, list[Place]]
_LITTLE = 1
"""A weight of the publisher's own places below which the incident may be elsewhere."""


def breached(page: Page, lines: list[Line]) -> list[Role]:
    """Return the parties where it happened; the publisher, when no other party is found."""
    places = places_of(lines)
    _move_logins(page, lines, places)
    publisher = page.publisher.value if page.publisher else ""
    own = _at(page, places, publisher)
    others = {name: found for name in _others(page) if _weight(found := _at(page, places, name), "there")}
    others = others or _elsewhere(page, lines, places)
    roles = [_role(page, name, found, "roles/breached-there") for name, found in others.items()]
    if publisher and not _only_others(page, own, others):
        roles.append(_role(page, publisher, own, "roles/breached-publisher"))
    return roles


def _move_logins(page: Page, lines: list[Line], places: _Struck) -> None:
    """Give an incident in a booking system's admin page to its user, where guests were then phished; else to its provider."""
    users = {link.provider: link.client for link in links_of(page) if link.type == "uses_service_of" and is_phished(lines)}
    for party in page.parties:
        mark = mark_of(page, party.name) or ""
        user = mark_of(page, users.get(party.name, "")) or mark
        for place in [place for place in places.get(mark, []) if place.how == "login"]:
            places.setdefault(user, []).append(replace(place, mark=user, how="there"))


def _only_others(page: Page, own: list[Place], others: _Struck) -> bool:
    """Whether it happened at others alone: at a child, or as plainly as the publisher's own systems are spoken of."""
    children = {link.client for link in links_of(page) if link.type == "subsidiary_of"}
    most = max((_weight(found, "there", "tells") for found in others.values()), default=0)
    return bool(others) and (bool(children & others.keys()) or _weight(own, "there") <= most)


def _elsewhere(page: Page, lines: list[Line], places: _Struck) -> _Struck:
    """The one provider, where the notice places the incident in what is used or handed on, or the provider reports it."""
    own = _at(page, places, page.publisher.value if page.publisher else "")
    providers = {link.provider for link in links_of(page) if link.type in ("outsources_to", "uses_service_of", "partner_of")}
    found = {name: _at(page, places, name) for name in _others(page) if name in providers or not providers}
    told = [name for name in found if len(found) == 1 or _weight(found[name], "tells")]
    if len(told) != 1 or (_weight(own, "there") > _LITTLE and not said_elsewhere(lines)):
        return {}
    signs = found[told[0]] or _weight(own, "uses") or said_elsewhere(lines) or titled_elsewhere(lines)
    return {told[0]: found[told[0]]} if signs else {}


def _others(page: Page) -> list[str]:
    """All but the publisher: those that somebody depends on and the children first."""
    names = [link.client if link.type == "subsidiary_of" else link.provider for link in links_of(page)]
    publisher = page.publisher.value if page.publisher else ""
    return [name for name in dict.fromkeys([*names, *(party.name for party in page.parties)]) if name != publisher]


def _at(page: Page, places: _Struck, name: str) -> list[Place]:
    return places.get(mark_of(page, name) or "", [])


def _weight(places: Iterable[Place], *how: str) -> int:
    return sum(place.weight for place in places if place.how in how)


def _role(page: Page, name: str, places: list[Place], rule: str) -> Role:
    best = max(places, key=lambda place: (place.how == "there", place.weight), default=None)
    return Role(party=name, role="breached", quotes=(page.quote_of(best.line.sentence) if best else _opening(page),), rule=rule)


def _opening(page: Page) -> Quote:
    """The first sentence that is no title."""
    sentences = page.layout.sentences
    return page.quote_of(next((sentence for sentence in sentences if sentence.kind is not Kind.TITLE), sentences[0]))
