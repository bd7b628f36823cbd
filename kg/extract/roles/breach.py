"""Where the incident happened: at the publisher, or at the other end of a tie."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.cues import either
from kg.extract.line import JOINT, Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.culprit import culprits
from kg.extract.roles.elsewhere import is_phished, reports, said_elsewhere, titled_in_use
from kg.extract.roles.ends import links_of, publisher_of
from kg.extract.roles.places import Place, places_of
from kg.extract.roles.role import Role
from kg.folding import fold
from kg.layout import Kind
from kg.model import Quote, SupplyChainLink

_RENTED = re.compile(f"{either('role-cues', 'rented')}$")
_Struck = dict[str, list[Place]]
_LITTLE = 1
"""A weight of the publisher's own places below which the incident may be elsewhere."""


def breached(page: Page, lines: list[Line]) -> list[Role]:
    """Return the parties where it happened; the publisher, when no other party is found."""
    places = places_of(lines)
    _add_culprits(page, lines, places)
    _move_logins(page, lines, places)
    publisher = publisher_of(page)
    own = _at(page, places, publisher)
    served = _served(page, publisher) if _weight(own, "there") else set[str]()
    others = {name: found for name in _others(page) if name not in served and _weight(found := _at(page, places, name), "there")}
    others = _tied(page, others) or _elsewhere(page, lines, places)
    roles = [_role(page, name, found, "roles/breached-there") for name, found in others.items()]
    spared = _only_others(page, own, others) if others else is_elsewhere(page, lines, places)
    if publisher and not spared:
        roles.append(_role(page, publisher, own, "roles/breached-publisher"))
    return roles


def _add_culprits(page: Page, lines: list[Line], places: _Struck) -> None:
    """Add those whose staff the account of the mishap speaks of."""
    marks = {mark_of(page, name) for name in _others(page)}
    for place in culprits(lines):
        known = [other.line for other in places.get(place.mark, []) if other.how == "there"]
        if place.mark in marks and not any(line is place.line for line in known):
            places.setdefault(place.mark, []).append(place)


def _tied(page: Page, others: _Struck) -> _Struck:
    """The struck parties without those that are neither named nor tied, beside one that is: other words for it."""
    ends = {name for link in links_of(page) for name in (link.client, link.provider)}
    known = {name: found for name, found in others.items() if name in ends}
    return {name: found for name, found in others.items() if name in known or not known or not name.startswith("?")}


def is_elsewhere(page: Page, lines: list[Line], places: _Struck) -> bool:
    """Whether it happened at the other end of a tie of the publisher's, though nobody can be told to be that one."""
    name = publisher_of(page)
    client = any(link.client == name and link.type in ("outsources_to", "uses_service_of") for link in links_of(page))
    return client and said_elsewhere(lines) and not _weight(_at(page, places, name), "there")


def _move_logins(page: Page, lines: list[Line], places: _Struck) -> None:
    """Give an incident in a rented server to its user, one in a booking system's admin page too, where guests were phished."""
    phished = is_phished(lines)
    users = {link.provider: link for link in links_of(page) if link.type == "uses_service_of" and (phished or _is_rented(link))}
    for party in page.parties:
        mark, link = mark_of(page, party.name) or "", users.get(party.name)
        user = (mark_of(page, link.client) if link else None) or mark
        own = ("there", "login") if link and _is_rented(link) else ("login",)
        logins = [place for place in places.get(mark, []) if place.how in own]
        for place in logins:
            places.setdefault(user, []).append(replace(place, mark=user, how="there"))
        if logins and link and (not party.unnamed or _is_rented(link)):
            places[mark] = [place for place in places[mark] if place.how == "tells"]


def _is_rented(link: SupplyChainLink) -> bool:
    """Whether the notice speaks of no provider but of the server or storage that the user has from one."""
    return link.provider.startswith("?") and bool(_RENTED.search(fold(link.provider)))


def _only_others(page: Page, own: list[Place], others: _Struck) -> bool:
    """Whether it happened at others alone: at a child, or as plainly as the publisher's own systems are spoken of."""
    children = {link.client for link in links_of(page) if link.type == "subsidiary_of"}
    most = max((_weight(found, "there", "tells") for found in others.values()), default=0)
    titled = any(place.line.titles for place in own if place.how == "there")
    if any(_beside(place, other) for place in own for found in others.values() for other in found):
        return False
    weight = _weight(own, "there")
    return weight <= most or (bool(children & others.keys()) and not (titled and weight > 2 * most))


def _elsewhere(page: Page, lines: list[Line], places: _Struck) -> _Struck:
    """The one provider, where the notice places the incident in what is used or handed on, or the provider reports it."""
    own = _at(page, places, publisher_of(page))
    providers = {link.provider for link in links_of(page) if link.type in ("outsources_to", "uses_service_of", "partner_of")}
    found = {name: _at(page, places, name) for name in _others(page) if name in providers or not providers}
    through = _through(page, places)
    told = through if len(through) == 1 else [name for name in found if len(found) == 1 or _weight(found[name], "tells")]
    elsewhere = said_elsewhere(lines)
    if len(told) != 1 or (_weight(own, "there") > _LITTLE and not elsewhere):
        return {}
    used = any(link.provider == told[0] and link.type == "uses_service_of" for link in links_of(page))
    reported = used and not own and not told[0].startswith("?") and reports(lines, mark_of(page, told[0]))
    signs = through or found[told[0]] or _weight(own, "uses") or elsewhere or titled_in_use(lines) or reported
    return {told[0]: found.get(told[0], [])} if signs else {}


def _through(page: Page, places: _Struck) -> list[str]:
    """The providers of the services in use by another than the publisher, where a line places it in what that one uses."""
    name = publisher_of(page)
    links = [link for link in links_of(page) if link.type == "uses_service_of" and link.client != name]
    used = [link.provider for link in links if _weight(_at(page, places, link.client), "uses")]
    return list(dict.fromkeys(used))


def _served(page: Page, name: str) -> set[str]:
    """Those that use the party's service, and are hurt where it was struck."""
    return {link.client for link in links_of(page) if link.provider == name and link.type == "uses_service_of"}


def _others(page: Page) -> list[str]:
    """All but the publisher: those that somebody depends on and the children first."""
    names = [link.client if link.type == "subsidiary_of" else link.provider for link in links_of(page)]
    publisher = publisher_of(page)
    return [name for name in dict.fromkeys([*names, *(party.name for party in page.parties)]) if name != publisher]


def _at(page: Page, places: _Struck, name: str) -> list[Place]:
    return places.get(mark_of(page, name) or "", [])


def _weight(places: Iterable[Place], *how: str) -> int:
    return sum(place.weight for place in places if place.how in how)


def _beside(own: Place, other: Place) -> bool:
    """Whether a line places it at both in one breath: `A 及び B において`."""
    pair = f"{own.mark}{JOINT}{{1,2}}{other.mark}|{other.mark}{JOINT}{{1,2}}{own.mark}"
    return own.line is other.line and bool(re.search(pair, own.line.text))


def _role(page: Page, name: str, places: list[Place], rule: str) -> Role:
    best = max(places, key=lambda place: (place.how == "there", place.weight), default=None)
    return Role(party=name, role="breached", quotes=(page.quote_of(best.line.sentence) if best else _opening(page),), rule=rule)


def _opening(page: Page) -> Quote:
    """The first sentence that is no title."""
    sentences = page.layout.sentences
    return page.quote_of(next((sentence for sentence in sentences if sentence.kind is not Kind.TITLE), sentences[0]))
