"""What names share that differ only in how they are spelt: old and new characters, kana that write one sound."""

import re
from functools import cache

from kg.vocabulary import lexicon

_PLACE_KE = re.compile("(?<=[\u4e00-\u9fff])[ヶヵケがガ](?=[\u4e00-\u9fff])")
_SILENT = re.compile("[ー・]")


@cache
def spelling_key(key: str) -> str:
    """Return what the spelling variants of a name (key) share; long vowels, dots and the ケ of places are seen through."""
    variants = lexicon("spelling-variants")
    plain = _SILENT.sub("", _PLACE_KE.sub("ケ", key))
    parts, position = [], 0
    for hit in variants.find(plain):
        parts += [plain[position : hit.start], variants.concepts[hit.code].labels["ja"]]
        position = hit.end
    return "".join([*parts, plain[position:]])
