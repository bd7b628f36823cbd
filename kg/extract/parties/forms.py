"""The forms of one name: when two of them are the same organisation's, and which is the fullest."""

import re
from collections.abc import Iterable
from functools import cache

from kg.folding import fold
from kg.vocabulary import lexicon

_LOOSE = re.compile(r"[\s「」『』\"'“”‘’・,.，．、。/／\-‐‑–—―ー_]")
_SIGN = re.compile(r"(?<=..)社$")
_INITIALS = re.compile(r"[a-z]{2,}(?=[^a-z])")
_TITLE = re.compile(r"(?:様|殿|御中|さま|(?<=[^ぁ-ん])さん)$")


@cache
def bare(name: str) -> str:
    """Return what tells a name apart: folded, without legal form, blanks, marks and a closing 社 or 様."""
    folded = _TITLE.sub("", _LOOSE.sub("", fold(name)))
    short = _SIGN.sub("", _legal_forms().sub("", folded))
    return short or folded


def has_legal_form(name: str) -> bool:
    """Whether a name carries a legal form."""
    return bool(_legal_forms().search(_LOOSE.sub("", fold(name))))


def abbreviates(short: str, long: str) -> bool:
    """Whether a name is another one with letters left out (損保A for 損害保険A): the same end, the letters in order.

    Latin initials may stand before a kind (MA機構 for 未来青葉機構).
    Schools and hotels bear names that differ by a word; there the short form only leaves out the founder (A市立).
    """
    small, large = bare(short), bare(long)
    if len(small) < len("A社") + 1 or len(small) >= len(large) or small[-2:] != large[-2:]:
        return False
    if any(hit.code in ("education", "lodging") for hit in lexicon("organization-kinds").find(small)):
        return large.endswith("立" + small) or (small[1:].startswith("属") and large.endswith(small))
    initials = _INITIALS.match(small)
    if initials and large.endswith(small[initials.end() :]):
        return lexicon("organization-kinds").code_of(small[initials.end() :]) is not None
    letters = iter(large)
    return all(letter in letters for letter in small)


def without_legal_form(name: str) -> str:
    """Return the name as written without its legal form."""
    text = name
    for hit in reversed(lexicon("legal-forms").find(name)):
        if hit.code != "overseas":
            text = text[: hit.start] + text[hit.end :]
    return text.strip(" 　")


def without_overseas_form(name: str) -> str:
    """Return a name in Latin letters as written without the legal form of another country behind it."""
    ends = [hit for hit in lexicon("legal-forms").find(name) if hit.code == "overseas" and hit.end == len(name)]
    return name[: ends[0].start].rstrip(" 　,.，．") if ends else name


def fullest(names: list[str]) -> str:
    """Return the fullest written form: with a legal form, else without a mere 社; of these the longest, then the first."""
    return max(names, key=_fullness)


def _fullness(name: str) -> tuple[bool, bool, int]:
    legal = has_legal_form(name)
    return legal, legal or not _SIGN.search(name), len(_LOOSE.sub("", name))


@cache
def _legal_forms() -> re.Pattern[str]:
    concepts = lexicon("legal-forms").concepts
    forms = {_LOOSE.sub("", fold(form)) for code in ("company", "corporation") for form in concepts[code].forms}
    overseas = {_LOOSE.sub("", fold(form)) for form in concepts["overseas"].forms if len(form) > len("AG.")}
    native = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    foreign = "|".join(re.escape(form) for form in sorted(overseas, key=lambda form: (-len(form), form)))
    return re.compile(rf"{native}|(?:{foreign})$")


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds names on folded text, the longest first, whatever blanks stand in them; None for no names.

    A name that begins or ends in a Latin letter is no part of a longer Latin word.
    """
    loose = sorted({_loose(name) for name in names if name.strip()}, key=lambda form: (-len(form), form))
    return re.compile("|".join(loose)) if loose else None


def _loose(name: str) -> str:
    letters = [character for character in fold(name) if not character.isspace()]
    left = r"(?<![a-z0-9])" if letters[0].isascii() and letters[0].isalnum() else ""
    right = r"(?![a-z0-9])" if letters[-1].isascii() and letters[-1].isalnum() else ""
    return left + r"\s*".join(map(re.escape, letters)) + right


def key_of(name: str) -> str:
    """Return a name without blanks, folded: what `pattern_of` finds has the key of the name that it was made from."""
    return "".join(fold(name).split())
