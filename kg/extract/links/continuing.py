"""A service whose use one sentence tells and whose provider the next: `S を使っておりました。提供元である B によれば`."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.line import MARK, Line
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOING, PHRASE, cue
from kg.extract.links.tie import Evidence, Tie, ties

_SERVICE = cue("service", "offer")
_USE = rf"(?<!ご){cue('use')}"
_SAID = re.compile(
    rf"{_USE}{DOING}{PHRASE}{{0,30}}?(?:{_SERVICE}|[「『][^」』]+[」』])"
    rf"|(?:{_SERVICE}|[」』])[^、。はがを]{{0,10}}(?:を|に)、?[^。、\ue000-\uf8ff]{{0,16}}?{_USE}(?:し|する|して|て|っ|を)"
)
"""That somebody uses a service, without its provider."""
_AGAIN = rf"(?:(?:同|当該|本|この|その|上記)の?{PHRASE}{{0,8}}?{_SERVICE}の?)?"
_PROVIDER = re.compile(
    rf"(?:^|[、。]|なお|また|その){_AGAIN}(?P<noun>{cue('provider')})(?:である|の|、|は、?|\(|「)*(?P<provider>{MARK})"
)
_OFFERS = re.compile(
    rf"(?:同|当該|本|この|上記)の?{PHRASE}{{0,8}}?{_SERVICE}(?:は|を|の)、?(?:(?P<provider>{MARK})(?:が|の)、?{cue('provide')}|{cue('provide')}{DOING}(?P<named>{MARK}))"
)
_BACK = 3
"""How many sentences back the use may be told."""


def continued_providers(lines: Sequence[Line], cast: Cast) -> Iterator[Tie]:
    """Yield the tie to a provider of which a sentence speaks as of that of the service in use before it."""
    for index, line in enumerate(lines):
        for found in (*_PROVIDER.finditer(line.text), *_OFFERS.finditer(line.text)):
            provider = found.groupdict().get("named") or found["provider"]
            known = provider not in (*cast.speakers, *cast.unnamed)
            users = _users(lines[max(0, index - _BACK) : index + 1], cast) if known else []
            if provider not in users:
                how = Evidence("uses_service_of", line, "links/service-continued", said=False)
                yield from ties(users, [provider], how)


def _users(lines: Sequence[Line], cast: Cast) -> list[str]:
    """Who is said to use a service, in the line nearest to the last one."""
    for line in reversed(lines):
        found = _SAID.search(line.text)
        if found and not line.titles:
            return actors_in(Frame(line.text, found.start(), found.start()), cast)[0]
    return []
