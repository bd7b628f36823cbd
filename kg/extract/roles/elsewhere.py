"""Whether a notice places the incident at somebody whom it does not name there: 業務委託先における."""

import re

from kg.extract.cues import either
from kg.extract.line import Line

_INCIDENT = either("role-cues", "incident")
_IN = "(?:における|において|への|に対する|の|で|が|による|より)"
_HANDED = re.compile(
    rf"{either('role-cues', 'handed', 'child')}[^。]{{0,30}}?{_IN}[^。]{{0,30}}?{either('role-cues', 'incident', 'leak')}"
)
_USED = re.compile(rf"{either('role-cues', 'used')}(?:して|する)[^。]{{0,30}}?{_IN}[^。]{{0,30}}?{_INCIDENT}")
_AT = f"(?:に対する|への|における|において|が{either('role-cues', 'holds')}する|の{either('role-cues', 'own')})"
_AT_HANDED = re.compile(rf"{either('role-cues', 'handed')}{_AT}[^。]{{0,30}}{_INCIDENT}")
_PHISHED = re.compile(either("role-cues", "phished"))


def titled_elsewhere(lines: list[Line]) -> bool:
    """Whether the title places it at the other end of a tie, or in what is used."""
    title = next((line.text for line in lines if line.titles), "")
    return bool(_HANDED.search(title) or _USED.search(title))


def said_elsewhere(lines: list[Line]) -> bool:
    """Whether a sentence places it at the other end of a tie."""
    return any(_AT_HANDED.search(line.text) for line in lines if not line.titles)


def is_phished(lines: list[Line]) -> bool:
    """Whether guests or customers were sent messages from a stolen login."""
    return any(_PHISHED.search(line.text) for line in lines)
