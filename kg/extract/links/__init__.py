"""Who depends on whom: ties between the parties of a notice, read from predicates, nouns and the words for a party."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.component import Component
from kg.extract.line import Line, party_of, read_lines
from kg.extract.links.account import answering_providers, tradesmen
from kg.extract.links.cast import Cast, cast_of
from kg.extract.links.choice import chosen
from kg.extract.links.dealings import dealings, investigators
from kg.extract.links.description import attached_places, beside_unnamed, described_ends
from kg.extract.links.group import group_ties
from kg.extract.links.listing import bracketed_names, headed_names, listed_children
from kg.extract.links.nouns import named_ends, subcontractors
from kg.extract.links.service import booked_services, hit_services, used_services
from kg.extract.links.sharing import shared_ties
from kg.extract.links.tie import Tie
from kg.extract.links.what import named_work
from kg.extract.links.work import accepted_work, given_work, work_handed_on
from kg.extract.page import Page
from kg.model import SupplyChainLink

_READERS = (given_work, accepted_work, used_services, named_ends, group_ties, shared_ties, dealings, investigators)


def _links(page: Page) -> Iterator[SupplyChainLink]:
    """Yield one link for each tie that the notice states, once for each pair and type."""
    lines = read_lines(page)
    cast = cast_of(page, lines)
    if cast:
        stated = _stated(page, lines, cast)
        ties = chosen(stated, _supposed(page, lines, cast, stated))
        for tie, what in zip(ties, named_work(page, lines, ties), strict=True):
            yield _claim(page, tie, what)


def _stated(page: Page, lines: list[Line], cast: Cast) -> list[Tie]:
    """Ties that a line, a list or a name states."""
    naming = [line for line in lines if line.names]
    ties = [tie for line in naming for read in _READERS for tie in read(line, cast)]
    ties += [tie for line in naming for tie in beside_unnamed(page, line, cast)]
    ties += [*headed_names(page.text, lines, cast), *bracketed_names(page.text, lines, cast), *listed_children(lines, cast)]
    ties += attached_places(page, lines, cast)
    contractors = _contractors(cast, ties)
    ties += [tie for line in naming for tie in work_handed_on(line, cast, contractors)]
    return [*ties, *(tie for line in naming for tie in subcontractors(line, contractors))]


def _supposed(page: Page, lines: list[Line], cast: Cast, stated: list[Tie]) -> list[Tie]:
    """Ties to parties that are spoken of as providers, without saying whose."""
    naming = [line for line in lines if line.names]
    hits = [tie for read in (hit_services, booked_services) for line in naming for tie in read(line, cast)]
    described = described_ends(page, lines, _with_child(cast, [*stated, *hits]), _contractors(cast, stated))
    ties = [*described, *(tie for line in naming for tie in tradesmen(line, cast)), *hits]
    return [*ties, *answering_providers(page, lines, cast, [*stated, *ties])]


def _contractors(cast: Cast, ties: list[Tie]) -> list[str]:
    """Who is handed work by those that the notice speaks for, or the publisher that is handed work itself."""
    work = [tie for tie in ties if tie.how.type == "outsources_to"]
    handed = list(dict.fromkeys(tie.provider for tie in work if tie.client in cast.actors))
    return handed or [mark for mark in cast.speakers if any(tie.provider == mark for tie in work)]


def _with_child(cast: Cast, ties: list[Tie]) -> Cast:
    """The cast of a notice about the publisher's one child: what is left unsaid is said of the child."""
    children = list(dict.fromkeys(tie.client for tie in ties if tie.how.type == "subsidiary_of" and tie.provider == cast.speaker))
    busy = any(tie.client == cast.speaker for tie in ties)
    return replace(cast, facilities=tuple(children), company=False) if len(children) == 1 and not busy else cast


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
