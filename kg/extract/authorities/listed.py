"""Authorities listed under a heading of reports, without a verb of their own: 〔報告〕 10月3日 文部科学省、厚生労働省."""

import re
from collections.abc import Iterator

from kg.extract.authorities.actions import ACTIONS
from kg.extract.authorities.dealings import DAY, Dealing
from kg.extract.authorities.names import find_named
from kg.extract.cues import either

_BESIDE = re.compile(
    rf"(?:{DAY}|及び|および|並びに|ならびに|など|等|ほか|済み?|[\s・\-*※●○■□◆◇▪|/、,と()〔〕\[\]0-9.]|[速確続]報)*"
)
"""All that stands beside the authorities of such a line."""
_HEADING = re.compile(rf"(?P<report>{either('authority-cues', 'report')})|{either('authority-cues', 'consult')}")
_LIGHT = re.compile(r"[へに](?:[^。、はがをへに]|それぞれ、?){0,8}(?:行っ|行い|済ませ|しており|いたし)")
_CUE = re.compile(either("authority-cues", *ACTIONS))
_NOTICES = re.compile("[速確続]報")


def find_listed(folded: str, heading: str) -> Iterator[Dealing]:
    """Yield the authorities of a line of authorities and days; the folded `heading` says what passed with them."""
    told = _HEADING.search(heading)
    if told is None or _CUE.search(_NOTICES.sub("", folded)):
        return
    action = "reported" if told["report"] else "consulted"
    named = find_named(folded)
    line, end, rest = folded.split("。", maxsplit=1)[0], 0, ""
    for name in named:
        rest += folded[end : name.start]
        end = name.end
    alone = named and _BESIDE.fullmatch(rest + line[end:])
    for name in named:
        light = _LIGHT.match(folded, name.tail)
        if alone or light:
            yield Dealing(name, action, name.start, light.end() if light else name.end, "authorities/listed")
