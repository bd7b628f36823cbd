"""When two names on two sheets are one: loosely enough for spelling, and each name used once."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from kg.evaluate.sheets import Sheet
from kg.vocabulary import lexicon

_UNHEARD = re.compile(r"[\s「」『』\"'“”‘’・,.，．、。/／\-‐‑–—―ー_]")
_HONORIFIC = re.compile(r"(様|殿|御中|さま)$")
_COMPANY = re.compile(r"(?<=..)社$")
_ALIKE = 0.2
_SAME, _SAME_WITHOUT_FORM, _BY_ALIAS = 3.0, 2.0, 1.0


def fold_name(name: str | None) -> str:
    """Fold width, case, spaces, marks and honorifics: what is left tells two names apart."""
    folded = _UNHEARD.sub("", unicodedata.normalize("NFKC", name or "").lower())
    return _HONORIFIC.sub("", folded)


def bare(name: str | None) -> str:
    """Return a folded name without its legal form and without a closing 社."""
    folded = fold_name(name)
    short, position = "", 0
    for hit in lexicon("evaluation-words").find(folded):
        if hit.code == "legal-form":
            short, position = short + folded[position : hit.start], hit.end
    return _COMPANY.sub("", short + folded[position:]) or folded


def is_unnamed(name: str) -> bool:
    """Whether the name is none: `?…`, or a word for oneself and a kind of body (当社)."""
    concepts, folded = lexicon("evaluation-words").concepts, fold_name(name)
    return name.startswith("?") or (folded[:1] in concepts["oneself"].forms and folded[1:] in concepts["body"].forms)


def dice(one: str, other: str) -> float:
    """Return how alike two words are, from 0 to 1: Dice's coefficient over pairs of characters."""
    x, y = _pairs(one), _pairs(other)
    return 2 * len(x & y) / max(1, len(x) + len(y))


def _pairs(words: str) -> set[str]:
    folded = fold_name(words.lstrip("?"))
    return {folded[i : i + 2] for i in range(max(1, len(folded) - 1))}


def same_system(one: str, other: str) -> bool:
    """Whether two names of systems are one: equal, alike, or the longer one holds the shorter."""
    x, y = fold_name(one), fold_name(other)
    short, long = sorted((x, y), key=len)
    contained = (x in y or y in x) and len(short) >= max(0.5 * len(long), 3)
    return x == y or dice(one, other) >= 0.6 or contained  # noqa: PLR2004


def pair_organizations(predicted: Sequence[Sheet], gold: Sequence[Sheet]) -> dict[str, str]:
    """Map each predicted organisation's name to the gold name that it stands for, one to one, surest pairs first."""
    scored = [(_likeness(p, g), -i, -j, p["name"], g["name"]) for i, p in enumerate(predicted) for j, g in enumerate(gold)]
    mapping: dict[str, str] = {}
    taken: set[str] = set()
    for value, _, _, name, gold_name in sorted(scored, reverse=True):
        if value > 0 and name not in mapping and gold_name not in taken:
            mapping[name] = gold_name
            taken.add(gold_name)
    return mapping


def _likeness(predicted: Sheet, gold: Sheet) -> float:
    """How surely two organisations are the same: 0 (not) to 3 (same name)."""
    if is_unnamed(predicted["name"]) != is_unnamed(gold["name"]):
        return 0.0
    if is_unnamed(gold["name"]):
        return _unnamed_likeness(predicted, gold)
    if fold_name(predicted["name"]) == fold_name(gold["name"]):
        return _SAME
    if bare(predicted["name"]) == bare(gold["name"]):
        return _SAME_WITHOUT_FORM
    return _BY_ALIAS if bare(predicted["name"]) in {bare(name) for name in gold["aliases"] if not is_unnamed(name)} else 0.0


def _unnamed_likeness(predicted: Sheet, gold: Sheet) -> float:
    forms = [(predicted["name"], *predicted["aliases"]), (gold["name"], *gold["aliases"])]
    alike = max(dice(one, other) for one in forms[0] for other in forms[1])
    return alike + 0.05 * len(set(predicted["roles"]) & set(gold["roles"])) if alike > _ALIKE else 0.0


def gold_names(predicted: Sheet, gold: Sheet) -> Mapping[str, str]:
    """Map the names of a predicted sheet, the publisher's too, to those of the gold sheet."""
    names = pair_organizations(predicted["organizations"], gold["organizations"])
    publisher = predicted["publisher"]
    if publisher and publisher not in names and bare(publisher) == bare(gold["publisher"]):
        names[publisher] = gold["publisher"]
    return names
