"""Who is served, as the one that serves tells it: `当社が S を提供している A`, `A に S を提供`, `S の提供先である A`."""

import re
from collections.abc import Iterator, Mapping

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import DOES, DOING, IS, PHRASE, cue
from kg.extract.links.tie import Evidence, Tie, ties

_SERVE = rf"(?:{cue('provide')}|{cue('deliver')})"
_THING = rf"(?P<what>{PHRASE}{{1,40}}?)"
_TO = r"(?:に対しまして|に対して|に対し|に|へ|向けに)、?"
_SERVING = re.compile(rf"(?P<provider>{MARK})が{_THING}を、?{_SERVE}{DOING}(?P<client>{GROUP})")
_SERVED = re.compile(
    rf"(?P<provider>{MARK})(?:が|は|では)、?(?P<client>{GROUP}){_TO}{_THING}を、?{_SERVE}(?:し|する|いたし|致し)"
    rf"|(?P<maker>{MARK})が、?(?P<user>{GROUP}){_TO}{_SERVE}{DOING}(?P<thing>{PHRASE}{{1,40}})"
)
_CUSTOMER = re.compile(rf"(?:(?P<provider>{MARK})の)?(?P<what>{PHRASE}{{0,30}}?)の?{cue('customer')}{IS}(?P<client>{GROUP})")
_USED = rf"(?:ご)?{cue('use')}(?:(?:いただいて|頂いて|くださって)(?:いる|おります|いた)|中の)|ご{cue('use')}の"
_HONOURED = re.compile(
    rf"(?P<what>{PHRASE}{{1,40}})を(?:{_USED})(?P<client>{GROUP})|(?P<user>{GROUP})に(?:{_USED})(?:{MARK}の)?(?P<thing>{PHRASE}{{1,40}})"
)
"""Those that the polite word for use is said of use what the speaker provides."""
_ANOTHERS = re.compile(rf"(?P<owner>{MARK})(?:が|の|による)、?$")
_CORE = re.compile(f"{_SERVE}|{cue('customer')}|{_USED}")
_SERVICE = re.compile(rf"{cue('service', 'offer')}|^[「『]|^[ァ-ヶーA-Za-z0-9]+$|^$")
"""Words for a service, the name of one, or none (`導入先である B`)."""


def served_clients(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of those that the publisher serves by its own words."""
    for pattern in (_SERVING, _SERVED, _CUSTOMER, _HONOURED) if _CORE.search(line.text) else ():
        for found in pattern.finditer(line.text):
            groups = {name: words for name, words in found.groupdict().items() if words is not None}
            what = found.span("what" if "what" in groups else "thing")
            serves = _server(line, found, groups, cast) in cast.speakers and _SERVICE.search(line.text[slice(*what)])
            clients = marks_in(groups.get("client") or groups["user"]) if serves else []
            named = [mark for mark in clients if mark not in (*cast.kin, *cast.speakers)]
            yield from ties(named, [cast.speaker], Evidence("uses_service_of", line, "links/served", (what,)))


def _server(line: Line, found: re.Match[str], groups: Mapping[str, str], cast: Cast) -> str | None:
    """Who serves: the party that the words name, the one right before the service, else the publisher."""
    if found.re is _SERVING and DOES.search(line.text, found.end("provider"), found.end("what")):
        return None
    if found.re is _HONOURED and "what" in groups:
        another = _ANOTHERS.search(line.text[: found.start("what")])
        return another["owner"] if another else cast.speaker
    return groups.get("provider") or groups.get("maker") or cast.speaker
