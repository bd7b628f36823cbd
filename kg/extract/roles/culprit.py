"""At which party the account of a mishap places it, where its staff are spoken of rather than its systems."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.line import MARK, Line
from kg.extract.roles.places import NOT, Place

_WRONG = either("role-cues", "incident", "lost", "leak", "wrong")
_HARM = f"{_WRONG}(?!者)"
_WORD = r"[^。、はがをに\ue000-\uf8ff]"
_STAFF = rf"{either('role-cues', 'staff', 'worker')}(?:ら|たち|[0-9]+名|\([^()]*\))?"
_EMPLOYED = either("role-cues", "belongs")
_WORKS = rf"(?:の|に{_EMPLOYED}する|で[^。、\ue000-\uf8ff]{{1,12}}た)?"
_NOTICED = r"(?![^。、]{0,10}(?:に気[づ付]|を?(?:発見|検知|確認|把握|調査)|が判明|につ[いき]))"
_CLEFT = re.compile(
    rf"{_HARM}[^。、\ue000-\uf8ff]{{0,14}}(?:の|者|人|人物|本人)は、?(?:[^。、\ue000-\uf8ff]{{0,20}}[、の])?(?P<party>{MARK})"
    rf"(?:の|で(?!は)|に{_EMPLOYED}|から派遣|だ)"
)
"""`持ち出したのは、M の元社員`."""
_CAUSED = rf"{_WRONG}[^。、:\ue000-\uf8ff]{{0,8}}(?:者|元|先|場所)"
_LABEL = re.compile(rf"^[^。、:\ue000-\uf8ff]{{0,10}}(?:{_CAUSED}|{either('role-cues', 'scene')}):(?P<party>{MARK})")
"""`紛失した者:M の作業員`."""
_BY_STAFF = re.compile(
    rf"(?P<party>{MARK}){_WORKS}{_WORD}{{0,12}}?{_STAFF}(?:が|は|により|によって|による)[^。]{{0,90}}?{_HARM}{_NOTICED}{NOT}"
)
"""`M の担当者が…宛先を誤り`."""
_WEIGHT = 3
"""As much as a title's: who did it is told late in a notice, and is the surest word on where it happened."""


def culprits(lines: list[Line]) -> Iterator[Place]:
    """Yield the places of those whose staff the account of the mishap speaks of."""
    for line in lines:
        for pattern in (_CLEFT, _LABEL, _BY_STAFF):
            yield from (Place(found["party"], line, _WEIGHT, "there") for found in pattern.finditer(line.text))
