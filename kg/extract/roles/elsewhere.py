"""Whether a notice places the incident at somebody whom it does not name there: 業務委託先における."""

import re

from kg.extract.cues import either
from kg.extract.line import Line

_INCIDENT = either("role-cues", "incident", "lost")
_IN = "(?:における|において|への|に対する|の|で|が|による|より)"
_HANDED = re.compile(
    rf"{either('role-cues', 'handed', 'child')}[^。]{{0,30}}?{_IN}[^。]{{0,30}}?{either('role-cues', 'incident', 'lost', 'leak')}"
)
_USED = re.compile(rf"{either('role-cues', 'used')}(?:し?て|する|る)[^。]{{0,30}}?{_IN}[^。]{{0,30}}?{_INCIDENT}")
_IN_USE = re.compile(
    rf"{either('role-cues', 'used')}(?:し?て|する|る)[^。]{{0,30}}?{either('role-cues', 'offered')}[^。、]{{0,16}}?"
    rf"(?:上|内|に(?:保存|保管|格納)|から|において)[^。]{{0,40}}?{either('role-cues', 'leak')}"
)
"""Data in a service for others that is in use have leaked."""
_THING = "[^、。はがを]{0,6}?"
_SAME = rf"(?:同{_THING}{either('link-cues', 'service', 'offer')}|当該{_THING}{either('link-cues', 'offer')})"
_REFERRED = re.compile(
    rf"{_SAME}(?:への|に対|にお|で|が)[^。]{{0,30}}?{either('role-cues', 'incident', 'leak')}"
    r"(?![^。]{0,40}(?:ませ|ない|なかっ))"
)
"""It happened in the service spoken of before."""
_AT = f"(?:に対する|への|における|において|が{either('role-cues', 'holds')}する|の{either('role-cues', 'own')})"
_AT_HANDED = re.compile(rf"{either('role-cues', 'handed')}{_AT}[^。]{{0,30}}{_INCIDENT}")
_PHISHED = re.compile(either("role-cues", "phished"))


def titled_in_use(lines: list[Line]) -> bool:
    """Whether the title places it in what is used."""
    return bool(_USED.search(_title(lines)))


def said_elsewhere(lines: list[Line]) -> bool:
    """Whether the title or a sentence places it at the other end of a tie."""
    told = [line.text for line in lines if not line.titles]
    return bool(_HANDED.search(_title(lines))) or any(
        _AT_HANDED.search(text) or _IN_USE.search(text) or _REFERRED.search(text) for text in told
    )


def is_phished(lines: list[Line]) -> bool:
    """Whether guests or customers were sent messages from a stolen login."""
    return any(_PHISHED.search(line.text) for line in lines)


def reports(lines: list[Line], mark: str | None) -> bool:
    """Whether the party of this mark reported to the publisher, though no line says what happened where."""
    told = re.compile(
        rf"{mark}(?:より|から)の?[^。\ue000-\uf8ff]{{0,60}}(?:報告|連絡|通知)(?:を?受|を?いただ|を?頂|があ|がござ|がなさ|により|に基づ)"
    )
    return any(told.search(line.text) for line in lines)


def _title(lines: list[Line]) -> str:
    return next((line.text for line in lines if line.titles), "")
