"""Who depends on whom: ties between the parties of a notice, read from predicates, nouns and the words for a party."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.component import Component
from kg.extract.line import Line, party_of, read_lines
from kg.extract.links.account import answering_providers, struck_runners, tradesmen
from kg.extract.links.actors import with_members
from kg.extract.links.cast import Cast, cast_of
from kg.extract.links.choice import chosen
from kg.extract.links.continuing import continued_providers
from kg.extract.links.customers import served_clients
from kg.extract.links.dealings import dealings
from kg.extract.links.description import attached_places, beside_unnamed, described_ends, named_behind
from kg.extract.links.double import doubled
from kg.extract.links.general import is_general
from kg.extract.links.group import group_members, group_ties
from kg.extract.links.hits import booked_services, hit_services
from kg.extract.links.investigation import examiners, investigations, investigators, unstruck
from kg.extract.links.listing import (
    bracketed_names,
    collected,
    filed,
    headed_clients,
    headed_names,
    listed_children,
    members,
    noted_children,
)
from kg.extract.links.naming import named_services
from kg.extract.links.nouns import named_ends, subcontractors
from kg.extract.links.pairs import paired_services
from kg.extract.links.patrons import patrons
from kg.extract.links.service import used_services
from kg.extract.links.sharing import shared_ties
from kg.extract.links.standing import standing_services
from kg.extract.links.taking import accepted_work
from kg.extract.links.tie import Tie
from kg.extract.links.what import named_work
from kg.extract.links.work import asked_work, given_work, work_handed_on
from kg.extract.page import Page
from kg.model import SupplyChainLink

_OFTEN = 2
"""How many times as often the publisher may be spoken of where the notice is about its child."""
_READERS = (
    given_work,
    asked_work,
    accepted_work,
    paired_services,
    used_services,
    served_clients,
    named_ends,
    group_ties,
    shared_ties,
    dealings,
    investigators,
)


def _links(page: Page) -> Iterator[SupplyChainLink]:
    """Yield one link for each tie that the notice states, once for each pair and type."""
    lines = read_lines(page)
    cast = cast_of(page, lines)
    if cast:
        listed = [*(tie.client for tie in _members(page, lines, cast)), *collected(lines, cast)]
        cast = with_members(cast, lines, list(dict.fromkeys(listed)))
        stated = _stated(page, lines, cast)
        relayed = bool(cast.facilities) or not cast.public
        ties = filed(lines, cast, chosen(stated, _supposed(page, lines, cast, stated), relayed=relayed))
        ties += doubled(page, lines, ties)
        ties += investigations(lines, ties)
        ties = unstruck(lines, ties)
        for tie, what in zip(ties, named_work(page, lines, ties), strict=True):
            yield _claim(page, tie, what)


def _stated(page: Page, lines: list[Line], cast: Cast) -> list[Tie]:
    """Ties that a line, a list or a name states."""
    naming = [line for line in lines if line.names]
    ties = [tie for line in naming for read in _READERS for tie in read(line, cast)]
    ties += [tie for line in naming for tie in beside_unnamed(page, line, cast)]
    ties += [tie for line in naming for tie in group_members(page.text, line, cast)]
    ties += [*headed_names(page.text, lines, cast), *headed_clients(page.text, lines, cast)]
    ties += bracketed_names(page.text, lines, cast)
    ties += _members(page, lines, cast)
    ties += attached_places(page, lines, cast)
    ties += [*named_services(lines, cast), *continued_providers(lines, cast)]
    contractors = _contractors(cast, ties)
    ties += [tie for line in naming for tie in work_handed_on(line, cast, contractors)]
    ties += [tie for line in naming for tie in subcontractors(line, contractors)]
    ties += patrons(lines, cast, ties)
    return named_behind(lines, cast, ties)


def _members(page: Page, lines: list[Line], cast: Cast) -> list[Tie]:
    """The ties of the companies of the publisher's group that the notice lists."""
    listed = [*listed_children(lines, cast), *noted_children(page.text, lines, cast), *members(lines, cast)]
    listed += [tie for tie in headed_names(page.text, lines, cast) if tie.how.type == "subsidiary_of"]
    return list({tie.client: tie for tie in listed if tie.client not in (*cast.unnamed, *cast.speakers)}.values())


def _supposed(page: Page, lines: list[Line], cast: Cast, stated: list[Tie]) -> list[Tie]:
    """Ties to parties that are spoken of as providers, without saying whose."""
    naming = [line for line in lines if line.names]
    hits = [tie for read in (hit_services, booked_services, standing_services) for line in naming for tie in read(line, cast)]
    described = described_ends(page, lines, _with_child(cast, [*stated, *hits], lines), _contractors(cast, stated))
    particular = [tie for tie in described if not is_general(page, lines, tie, stated, cast)]
    ties = [*particular, *(tie for line in naming for tie in tradesmen(line, cast)), *hits]
    ties += struck_runners(naming, cast)
    ties += answering_providers(page, lines, cast, [*stated, *ties])
    return [*ties, *(tie for line in naming for tie in examiners(line, cast))]


def _contractors(cast: Cast, ties: list[Tie]) -> list[str]:
    """Who is handed work by those that the notice speaks for, the publisher that is handed work itself, or whom they use."""
    work = [tie for tie in ties if tie.how.type == "outsources_to"]
    handed = list(dict.fromkeys(tie.provider for tie in work if tie.client in cast.actors))
    handed = handed or [mark for mark in cast.speakers if any(tie.provider == mark for tie in work)]
    used = (tie.provider for tie in ties if tie.how.type == "uses_service_of" and tie.client in cast.actors)
    return handed or list(dict.fromkeys(used))


def _with_child(cast: Cast, ties: list[Tie], lines: list[Line]) -> Cast:
    """The cast of a notice about the publisher's one child: what is left unsaid is said of the child."""
    children = list(dict.fromkeys(tie.client for tie in ties if tie.how.type == "subsidiary_of" and tie.provider == cast.speaker))
    busy = any(tie.client == cast.speaker for tie in ties)
    if len(children) != 1 or busy or not _is_told_of(children[0], cast, lines):
        return cast
    return replace(cast, facilities=tuple(children), company=False)


def _is_told_of(child: str, cast: Cast, lines: list[Line]) -> bool:
    """Whether the notice is about the child: the title names it, or it is spoken of as often as the publisher."""
    told, own = (sum(mark in line.text for line in lines) for mark in (child, cast.speaker))
    return told * _OFTEN >= own or any(line.titles and child in line.text for line in lines)


def _claim(page: Page, tie: Tie, what: str | None) -> SupplyChainLink:
    return SupplyChainLink(
        client=party_of(page, tie.client).name,
        provider=party_of(page, tie.provider).name,
        type=tie.how.type,
        what=what,
        quotes=(page.quote_of(tie.how.line.sentence),),
        rule=tie.how.rule,
        confidence=tie.how.confidence,
    )


COMPONENT = Component("links", _links, requires=("parties", "publisher"))
