"""Under which short forms the notice speaks of an organisation, beside those that it defines."""

import re
from collections.abc import Iterator

from kg.extract.parties.forms import key_of, pattern_of, without_legal_form, without_overseas_form
from kg.extract.parties.identity import Organization
from kg.extract.parties.line import FOREIGN, Line
from kg.folding import fold
from kg.vocabulary import lexicon

_NAME_SIGN = re.compile(r"[一-龥々ァ-ヺーa-z0-9&@/._\-]")
_MARKS = re.compile(r"[①-⑳㉑-㉟❶-❿]")
_OPENS = re.compile(r"[「『【]")
_LATIN_RUN = re.compile(r"[a-z0-9] [a-z0-9]")
_BESIDE = re.compile(r"(?:分(?=[のはがもに、。])|社|様|等|側|及|並|又|殿|内|外|間|宛|他|氏|独|単|各)")
_SPEAKS = r"[ \u3000]?(?:から|より|側|社|によ|へ|は|が、)"
"""A name in Latin letters without its legal form may as well be a product's: it has to speak or act."""
_OF_PREFECTURE = re.compile(r"(?:.{2,3}[都道府県])(.+[市区町村])$")


def aliases_of(lines: list[Line], organization: Organization) -> tuple[str, ...]:
    """Return the forms other than the full name that stand in the notice, in the order: other spellings, defined, used."""
    full = organization.name
    given = [*(name for name in organization.names if name != full), *organization.shorts]
    forms = [*given, *_used(lines, full, given)]
    known = {_spelling(full)}
    aliases = []
    for form in forms:
        if _spelling(form) not in known and not lexicon("organization-pronouns").code_of(form):
            known.add(_spelling(form))
            aliases.append(form)
    return tuple(aliases)


def _spelling(form: str) -> str:
    return re.sub(r"[\s・,.，．、。/／\-ー_]", "", fold(form))


def _used(lines: list[Line], full: str, given: list[str]) -> Iterator[str]:
    """Short forms that may be made of the full name or a given one, where they stand by themselves in a sentence."""
    for short in dict.fromkeys(form for name in (full, *given) for form in shortenings(name)):
        longer = [name for name in (full, *given) if len(name) > len(short)]
        texts = (line.text for line in lines if key_of(short) in key_of(line.text))
        told = _SPEAKS if short == without_overseas_form(full) else ""
        if any(_stands_alone(_blanked(words, longer), short) and re.search(re.escape(short) + told, words) for words in texts):
            yield short


def _blanked(words: str, names: list[str]) -> str:
    """The words with the given names blotted out, so that no part of them is taken for a short form."""
    pattern = pattern_of(names)
    return pattern.sub(lambda found: "_" * len(found.group()), fold(words)) if pattern else words


def shortenings(full: str) -> list[str]:
    """Return what a name may be cut down to: without legal form, without prefecture, with or without 社."""
    short = without_legal_form(full)
    town = _OF_PREFECTURE.match(full)
    stem = re.sub(r"(?<!公)社$", "", short).strip()
    signed = stem + "社" if FOREIGN.match(stem[-2:]) or stem != full else ""
    first = re.match(r"[ァ-ヺー]{4,}(?=[ \u3000])", short)
    native = without_overseas_form(full)
    forms = [short, town.group(1) if town else "", stem, signed, first.group() if first else "", native]
    return [form for form in dict.fromkeys(forms) if len(form) > 1 and key_of(form) != key_of(full)]


def _stands_alone(words: str, form: str) -> bool:
    """Whether a form stands in the words as a word of its own, not inside a longer name, an address or a product's name."""
    pattern = pattern_of([form])
    folded = fold(words)
    for found in pattern.finditer(folded) if pattern else ():
        before, after = _MARKS.sub(" ", words[: found.start()])[-1:].lower(), folded[found.end() :]
        if after.lstrip().startswith("社") and not form.endswith("社"):
            continue
        if _LATIN_RUN.match(folded[found.end() - 1 :]) or (_OPENS.match(before) and after[:1].isspace()):
            continue
        if not _NAME_SIGN.match(before) and (not _NAME_SIGN.match(after) or _BESIDE.match(after) or _is_beside(after)):
            return True
    return False


def _is_beside(words: str) -> bool:
    """Whether the words begin with one that stands beside a name without belonging to it (公式サイト, 従業員)."""
    return any(hit.start == 0 and hit.code != "before" for hit in lexicon("name-borders").find(words))
