"""Another's service that was hit, or by which guests booked, where the line does not say who uses it."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.line import MARK, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import cue
from kg.extract.links.providing import NAME, RUN, SERVICE
from kg.extract.links.service import service_words
from kg.extract.links.tie import Evidence, Tie, ties

_HIT = re.compile(rf"(?P<provider>{MARK})(?:(?P<run>{RUN})|の|(?={NAME}{{0,12}}{cue('offer')}))(?P<what>{NAME}{{1,50}})")
_BOOKED = re.compile(
    rf"(?P<provider>{MARK})(?:等|など)?(?:の[^、。はがをに\ue000-\uf8ff]{{0,12}})?(?:を?経由(?:で|し|の)|を?(?:ご)?利用して|{cue('via')})"
    rf"(?P<between>[^。]{{0,40}}?){cue('book')}"
)
_OFFER = re.compile(cue("offer"))
_HARMED = re.compile(rf"(?:による|により)、?(?P<client>{MARK})の?{either('role-cues', 'persons', 'staff')}")
"""`B のサービスへの不正アクセスによる A 従業員の情報の漏えい`."""
_INCIDENT = re.compile(either("role-cues", "incident", "lost", "leak"))


def hit_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties to another's service that was hit, where the line does not say who uses it."""
    for found in _HIT.finditer(line.text) if _INCIDENT.search(line.text) else ():
        owned = not found["run"] and not _OFFER.search(found["what"])
        own = owned or line.text[found.start() - 1 : found.start()] in cast.speakers
        if found["provider"] not in cast.speakers and _is_offer(found) and not own:
            harmed = _HARMED.search(line.text, found.end())
            clients = [harmed["client"]] if harmed else actors_in(Frame(line.text, found.start(), found.start()), cast)[0]
            how = Evidence("uses_service_of", line, "links/service-hit", service_words(line.text, found), said=False, guess=True)
            yield from ties(clients if found["provider"] not in clients else cast.actors, [found["provider"]], how)


def _is_offer(found: re.Match[str]) -> bool:
    """Whether what was hit is a service, the account that one has with it, or has a name and is provided by somebody."""
    what = found["what"]
    return bool(SERVICE.search(what) or re.search(cue("account"), what) or (found["run"] and what[0] in "「『"))


def booked_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of the houses that were booked by way of another: `B を通じてご予約`, `B 経由で A を予約`."""
    for found in _BOOKED.finditer(line.text):
        booked = [mark for mark in marks_in(found["between"]) if mark in (*cast.places, *cast.speakers)]
        if found["provider"] not in (*cast.speakers, *cast.places):
            how = Evidence("uses_service_of", line, "links/service-booked", said=False, guess=True)
            houses = [mark for mark in cast.places if mark not in (*cast.speakers, *cast.unnamed)]
            yield from ties(booked or houses or cast.speakers, [found["provider"]], how)
