"""Who acts in a frame: the party that its clause names, a facility named as a kind, or who speaks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.line import GROUP, JOINT, MARK, Line, marks_in
from kg.extract.links.cast import OPENING, Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import cue

_REPORTER = re.compile(f"(?P<parties>{GROUP})(?:から|より)?の報告(?:により|によると|によりますと|によれば)、?$")
_GROUP = re.compile(
    rf"(?P<own>(?:{MARK}|[^、。がはをに\ue000-\uf8ff]{{1,4}}){JOINT}{{1,2}})?(?:{MARK}|その)?の?[^、。はがをに\ue000-\uf8ff]{{0,6}}?"
    rf"{cue('subsidiary', 'collective')}[^、。がをに\ue000-\uf8ff]{{0,8}}(?:が|は|において|で)"
)
"""The group acts: `当社および当社グループ会社が`."""
_GROUP_USES = re.compile(_GROUP.pattern + rf"[^。]{{0,24}}?{cue('use')}")
_NOUN = cue("contractor", "trade")
_AGAIN = re.compile(rf"(?P<noun>{_NOUN})が、?[^、。]*$")
_NAMED = re.compile(rf"{_NOUN}(?:である|の|、)?[「(『]?(?P<parties>{GROUP})")


def actors_in(frame: Frame, cast: Cast) -> tuple[list[str], bool]:
    """Return the acting parties, and whether the sentence names them; nobody where a stranger acts."""
    group = _GROUP.search(frame.text, frame.begin, frame.start) if cast.members else None
    if group:
        return [*(cast.speakers if group["own"] else ()), *cast.members], True
    named = _named(frame)
    if named:
        return (list(cast.speakers) if named == [cast.speaker] else named), True
    if frame.facility:
        facilities = list(cast.facilities or cast.places)
        return facilities, bool(facilities)
    if frame.stranger:
        named = _definite(frame)
        return named, bool(named)
    return list(cast.actors), False


def with_members(cast: Cast, lines: Sequence[Line], members: Sequence[str]) -> Cast:
    """Return the cast with the listed companies of the group, who act where the notice says that it is they who use a service."""
    uses = next((found for line in lines[:OPENING] if (found := _GROUP_USES.search(line.text))), None) if members else None
    alone = bool(uses) and not (uses and uses["own"]) and not cast.facilities
    return replace(cast, members=tuple(members), facilities=tuple(members) if alone else cast.facilities)


def _named(frame: Frame) -> list[str]:
    """The subject, or the party that ordered (`B より発注したこと`), or on whose report the sentence rests."""
    if frame.subject:
        return marks_in(frame.subject["parties"])
    if frame.source and frame.text[frame.end :].startswith(("こと", "旨", "と")):
        return marks_in(frame.source["parties"])
    reporter = _REPORTER.search(frame.text[: frame.begin])
    return marks_in(reporter["parties"]) if reporter else []


def _definite(frame: Frame) -> list[str]:
    """The parties that a role noun was given to before in the line, where the same noun now acts."""
    again = _AGAIN.search(frame.text[: frame.start])
    earlier = max(_NAMED.finditer(frame.text, 0, again.start()), key=re.Match.start, default=None) if again else None
    return marks_in(earlier["parties"]) if earlier else []
