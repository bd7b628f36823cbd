"""How surely the counted were hit: the status of the data beside the number, or what befell a thing."""

import re
from collections.abc import Sequence

from kg.extract.assertion import status_at
from kg.extract.counts.figures import Figure
from kg.extract.page import Page
from kg.layout import Sentence
from kg.model import Status
from kg.vocabulary import lexicon

_EXCLUDED = re.compile(r"[)）]?[^。、(（]{0,25}?(?:以外|を除)")
_CLAUSE_END = re.compile(r"[。]|(?<=が)、")


def status_of(page: Page, sentence: Sentence, figure: Figure) -> Status | None:
    """Return how one number is asserted where it stands, or None where nothing says so."""
    words = page.layout.words(sentence)
    if _EXCLUDED.match(words, figure.end):  # the others are denied, not these
        return None
    status = status_at(page, sentence, sentence.start + figure.start, sentence.start + figure.end)
    if status:
        return status
    # A person is not struck as a machine is: an unauthorised login or encrypted data may have leaked.
    codes = ("abused",) if figure.unit in ("people", "records") else ("abused", "struck")
    return Status.CONFIRMED if _struck(words, figure, codes) or _listed_as_struck(page, sentence, figure) else None


def _listed_as_struck(page: Page, sentence: Sentence, figure: Figure) -> bool:
    """Whether a machine stands in a list of those that were struck (攻撃を受けたシステム)."""
    heading = next(page.layout.headings(sentence), None) if figure.unit == "devices" else None
    return heading is not None and any(hit.code == "struck" for hit in lexicon("count-cues").find(page.layout.words(heading)))


def _struck(words: str, figure: Figure, codes: tuple[str, ...]) -> bool:
    """Whether the clause of a number states as fact what befell the counted; mails were sent, or nobody would count them."""
    end = _CLAUSE_END.search(words, figure.end)
    clause = words[: end.end() if end else len(words)]
    hedged = any(hit.code in ("hedge", "undeniable") for hit in lexicon("leak-cues").find(clause))
    return not hedged and (figure.unit == "mails" or any(hit.code in codes for hit in lexicon("count-cues").find(clause)))


def settled(statuses: Sequence[Status | None]) -> Status | None:
    """Return the status of a number that stands in several places: the first that affirms, else the first that denies."""
    said = [status for status in statuses if status]
    return next((status for status in said if status is not Status.DENIED), said[0] if said else None)
