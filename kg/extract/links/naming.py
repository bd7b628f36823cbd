"""A service whose name stands in quotation marks: one line says who uses it, another who provides it."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.line import MARK, Line
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOING, cue
from kg.extract.links.providing import PROVIDE
from kg.extract.links.tie import Evidence, Tie, ties

_QUOTED = re.compile(r"[「『]([^「」『』、。はがをに\ue000-\uf8ff]{2,24})[」』]")
_USE = rf"(?<!ご){cue('use')}"
_IN_USE = (
    rf"{_USE}{DOING}[^。、\ue000-\uf8ff]{{0,24}}[「『]?@",
    rf"@[」』]?(?:から|より|を?通じて|を?経由して|経由で|で|にて|を利用して)、?[^。、\ue000-\uf8ff]{{0,14}}?{cue('book')}",
    rf"@[」』]?[^。、はがをに\ue000-\uf8ff]{{0,10}}(?:を|に)[^。、\ue000-\uf8ff]{{0,20}}{_USE}(?:し|する|て|を)",
)
_PROVIDED = (
    rf"(?P<what>@)[」』]?(?:と?は、?|の|を)?(?P<provider>{MARK})(?:が|の|により)、?{PROVIDE}",
    rf"(?P<what>@)[」』]?(?:の|を)?{cue('provider')}(?:である|の|、|\(|「)*(?P<provider>{MARK})",
    rf"(?P<what>@)[」』]?を、?{PROVIDE}{DOING}(?P<provider>{MARK})",
    rf"(?P<provider>{MARK})(?:(?:が|の)、?{PROVIDE}{DOING}|の|製の?)[^。、はがをに\ue000-\uf8ff]{{0,20}}[「『]?(?P<what>@)",
)


def named_services(lines: Sequence[Line], cast: Cast) -> Iterator[Tie]:
    """Yield the tie from each user of a service with a name to the provider that another line gives it."""
    names = dict.fromkeys(found[1] for line in lines for found in _QUOTED.finditer(line.text))
    for name in names:
        clients = next((users for line in lines if (users := _users(line, cast, name))), [])
        for line in lines if clients else ():
            for found in _found(line, name, _PROVIDED):
                if found["provider"] not in (*cast.speakers, *clients):
                    how = Evidence("uses_service_of", line, "links/service-named", (found.span("what"),), said=False)
                    yield from ties(clients, [found["provider"]], how)


def _users(line: Line, cast: Cast, name: str) -> list[str]:
    found = next(_found(line, name, _IN_USE), None)
    return actors_in(Frame(line.text, found.start(), found.start()), cast)[0] if found else []


def _found(line: Line, name: str, patterns: Sequence[str]) -> Iterator[re.Match[str]]:
    """The matches of patterns in which `@` stands for the name."""
    for pattern in patterns if name in line.text else ():
        yield from re.finditer(pattern.replace("@", re.escape(name)), line.text)
