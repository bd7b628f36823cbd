"""When two spellings are one name of an organisation: precision first."""

import re
import unicodedata
from functools import lru_cache

from kg.folding import RADICALS
from kg.vocabulary import lexicon

_SPACE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff]+")
_HYPHEN = re.compile("[\u2010-\u2015\u2212\u2500]")
_LONG_VOWEL = re.compile("(?<=[\u30a1-\u30fa\u30fc])-")
_KNOWN = 1 << 16
"""Names that are remembered: those of all notices, but not those of a register of millions."""


@lru_cache(_KNOWN)
def identity_key(name: str) -> str:
    """Return what two spellings of one organisation's name share.

    Width, case, spaces, hyphens, radicals and short legal forms are folded; where the legal form stands is kept, since
    前株 and 後株 make two names.
    """
    folded = _SPACE.sub("", unicodedata.normalize("NFKC", name.translate(RADICALS)).casefold())
    folded = _LONG_VOWEL.sub("ー", _HYPHEN.sub("-", folded))
    forms = lexicon("legal-form-abbreviations")
    parts, position = [], 0
    for hit in forms.find(folded):
        parts += [folded[position : hit.start], forms.concepts[hit.code].labels["ja"]]
        position = hit.end
    return "".join([*parts, folded[position:]])


@lru_cache(_KNOWN)
def without_legal_form(key: str) -> str:
    """Return a key without the legal forms in it; a foreign one stands at the end."""
    parts, position = [], 0
    for hit in lexicon("legal-forms").find(key):
        if hit.code == "overseas" and hit.end < len(key):
            continue
        parts.append(key[position : hit.start])
        position = hit.end
    return "".join([*parts, key[position:]])


@lru_cache(_KNOWN)
def legal_form(key: str) -> str:
    """Return what is left of a key without its own name: 株式会社〇 and 〇株式会社 are two legal forms, 〇 is none."""
    core = without_legal_form(key)
    return key.replace(core, "〇", 1) if core else key
