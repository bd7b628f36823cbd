"""Services of which a line names both the user and the provider: `B の S を利用している A`, `B が提供し、A が利用する S`."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import DOING, NOUN, cue
from kg.extract.links.providing import NAME, PROVIDE, SERVICE, USE
from kg.extract.links.service import service_words
from kg.extract.links.tie import Evidence, Tie, ties

_CUSTOMER = re.compile(
    rf"(?P<provider>{GROUP})(?:(?:が|の){PROVIDE}{DOING}|の)(?P<what>{NAME}{{1,60}})を(?:ご)?{cue('use')}"
    rf"(?:いただいて(?:いる|おります)|頂いている|されている|している|して(?:い|お)ります|の|中の)"
    rf"(?:{MARK}?の?(?:{NOUN}{{0,8}})?{cue('subsidiary')}(?:である|の|、)?)?(?P<client>{GROUP})"
)
_OFFERED_USED = re.compile(
    rf"(?P<provider>{MARK})が{PROVIDE}し、?(?P<client>{MARK})(?:が|で|も|では|において)、?{USE}{DOING}(?P<what>{NAME}{{1,50}})"
)
_ACCOUNT_ON = re.compile(
    rf"(?P<provider>{GROUP})(?:等|など)?(?:において|における|上の|上で|内の)、?(?P<client>{MARK})の{cue('account')}"
)
_OBTAINED = re.compile(rf"(?P<client>{MARK})が、?(?P<provider>{MARK})(?:から|より)[^。、]{{0,12}}{PROVIDE}を受け")
_TO_USER = re.compile(
    rf"(?P<provider>{MARK})が、?[^。\ue000-\uf8ff]{{0,20}}?(?P<client>{GROUP})(?:に|へ|向けに)、?(?:{PROVIDE}|{cue('deliver')}){DOING}"
    rf"(?P<what>{NAME}{{0,30}}?{SERVICE.pattern})"
)
"""`B が開発し、当社に提供している S`."""
_PASSED_ON = re.compile(
    rf"(?P<provider>{MARK})が{PROVIDE}{DOING}(?P<what>{NAME}{{1,40}})を、?[^。\ue000-\uf8ff]{{0,14}}?"
    rf"{cue('subsidiary', 'collective')}[^、。がを]{{0,3}}に{PROVIDE}"
)
_PAIRS = {"customer": _CUSTOMER, "joint": _OFFERED_USED, "account": _ACCOUNT_ON, "obtained": _OBTAINED, "to-user": _TO_USER}
"""Patterns that name both ends."""


def paired_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of a service whose user and provider the words name."""
    for name, pair in _PAIRS.items():
        for found in pair.finditer(line.text):
            how = Evidence("uses_service_of", line, f"links/service-{name}", service_words(line.text, found))
            yield from ties(marks_in(found["client"]), marks_in(found["provider"]), how)
    for found in _PASSED_ON.finditer(line.text) if cast.members else ():
        how = Evidence("uses_service_of", line, "links/service-passed", service_words(line.text, found))
        yield from ties(cast.members, [found["provider"]], how)
