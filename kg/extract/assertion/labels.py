"""What a label, a heading or a cell of a table says of the words that it stands for."""

import re

from kg.extract.assertion.clauses import blanked, clauses, unframed
from kg.extract.assertion.exposure import status_in
from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.folding import fold
from kg.model import Status

_NOT_PUT_IN = rf"(?:含[まめ]|該当し|対象となら|影響[をの]?[受な]|残[らっ]|載[らっせ])[^。はが、]{{0,8}}?{NEGATIVE}"
_NO_FIELD = r"(?:欄|記載|記入|登録|入力|項目|保存|保管|該当)[のが]な(?:い|かった)"
_OUTSIDE = re.compile(
    rf"[^。]*?(?:{either('assertion-cues', 'outside')}|{_NOT_PUT_IN}|{_NO_FIELD})[^。はが、]{{0,6}}?"
    rf"{either('assertion-cues', 'information')}(?:の?(?:一覧|について|につきまして))?[:は]?"
)
_ABSENT = re.compile(either("assertion-cues", "absent"))


def sets_apart(words: str) -> bool:
    """Whether a label or heading sets what stands below it apart as no part of the data: 含まれないもの, 対象外の情報."""
    label = unframed(fold(words)).strip("　 ")
    return bool(_OUTSIDE.fullmatch(label) or _ABSENT.fullmatch(label))


def said_beside(words: str) -> Status | None:
    """Return what words that stand beside others, in a cell of their own, say of those."""
    text = blanked(fold(words))
    said = [status for begin, stop in clauses(text) if (status := status_in(text[begin:stop], of_words=True))]
    return said[-1] if said else None
