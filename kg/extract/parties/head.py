"""Who issues the notice by the archive's head: 「A」, 「A、B」, 「A（B）」 with a school, hotel or office of A in brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.page import Page
from kg.extract.parties.forms import bare, has_legal_form
from kg.extract.parties.kind_names import is_particular
from kg.model import Quote
from kg.vocabulary import lexicon

_TOGETHER = re.compile(r"\s*(?:[、，,／/]|及び|および|並びに)\s*")
_BESIDE = re.compile(r"(?P<name>.*\S)\s*[（(](?P<beside>[^（）()]+)[）)]")
_LISTED = re.compile(r"\s*[・･]\s*")
_TELLS = re.compile(r"(?:公表|発表|掲載)(?:資料|分)?$")
"""A note on where the notice stood, no name: （Aモバイル公表）."""
_TOWN = re.compile(r"[都道府県市区町村]$")


@dataclass(frozen=True, slots=True)
class Issuer:
    """One organisation that issues the notice, the words that say so, and how they do."""

    name: str
    quote: Quote | None
    rule: str


@dataclass(frozen=True, slots=True)
class Declared:
    """What is said apart from the text: the issuers, the houses beside them, and mere departments of the first issuer."""

    issuers: tuple[Issuer, ...] = ()
    houses: tuple[Quote, ...] = ()
    departments: tuple[Quote, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names that the head makes sure of."""
        return [*(issuer.name for issuer in self.issuers), *(house.exact for house in self.houses)]


def read_declared(page: Page) -> Declared | None:
    """Return what the archive's head declares, or None where there is none."""
    declared = page.notice.head.publisher
    if declared is None:
        return None
    bracketed = _BESIDE.fullmatch(declared.exact)
    main = bracketed["name"] if bracketed else declared.exact
    issuers = [Issuer(quote.exact, quote, "parties/head") for quote in _placed(page, declared.start, _parts(main))]
    behind = declared.start + bracketed.start("beside") if bracketed else declared.end
    beside = list(_placed(page, behind, _listed(bracketed["beside"]) if bracketed else []))
    beside = [quote for quote in beside if _is_party(quote.exact) and not _TELLS.search(quote.exact)]
    departments = tuple(quote for quote in beside if _is_department(quote.exact, main))
    return Declared(tuple(issuers), tuple(quote for quote in beside if quote not in departments), departments)


def _placed(page: Page, position: int, parts: list[str]) -> Iterator[Quote]:
    """Quote each of the names, which stand from `position` on."""
    for part in parts:
        start = page.text.index(part, position)
        position = start + len(part)
        yield page.quote(start, position)


def _parts(words: str) -> list[str]:
    """Cut 「A、B」, and names with a legal form before them that only a blank parts, where each is a name of its own."""
    parts = [part.strip() for piece in _TOGETHER.split(words) for part in _before_forms(piece) if part.strip()]
    return parts if len(parts) > 1 and all(has_legal_form(part) or _kind(part) for part in parts) else [words.strip()]


def _listed(words: str) -> list[str]:
    """Cut 「A大学・A短期大学」 in the bracket, not what one name goes on with (A中学校・高等学校)."""
    parts = _LISTED.split(words)
    related = all(_kind(part) and part.startswith(parts[0][:2]) for part in parts)
    return parts if len(parts) > 1 and (related or all(_is_whole(part) for part in parts)) else _parts(words)


def _is_whole(name: str) -> bool:
    """Whether a name ends in a kind of house with a name of its own before it."""
    hits = [hit for hit in lexicon("organization-kinds").find(name) if hit.end == len(name)]
    return any(is_particular(name[: hit.start]) for hit in hits)


def _before_forms(words: str) -> list[str]:
    """Cut where a legal form stands behind a blank, unless it closes the name before it (A B 株式会社)."""
    hits = lexicon("legal-forms").find(words)
    cuts = [hit.start for hit in hits if words[hit.start - 1 : hit.start].isspace() and words[hit.end : hit.end + 1].strip()]
    cuts = [cut for cut in cuts if has_legal_form(words[:cut])]
    return [words[start:end] for start, end in pairwise([0, *cuts, len(words)])]


def _kind(name: str) -> str | None:
    """The kind of house that a name ends in."""
    return next((hit.code for hit in lexicon("organization-kinds").find(name) if hit.end == len(name)), None)


def _is_party(name: str) -> bool:
    """Whether a name in the bracket may be a party: no office, nor all schools of a town (A市立小学校)."""
    kind = next((hit for hit in lexicon("organization-kinds").find(name) if hit.end == len(name)), None)
    if kind is None:
        return True
    return kind.code != "office" and not (kind.code == "education" and name[: kind.start].endswith("立"))


def _is_department(name: str, issuer: str) -> bool:
    """Whether a name is a part of the issuer under the issuer's own name (A大学情報センター beside A大学)."""
    return _kind(name) is None and not _TOWN.search(issuer) and not has_legal_form(name) and bare(name).startswith(bare(issuer))
