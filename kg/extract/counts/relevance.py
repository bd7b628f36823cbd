"""Which numbers count what was hit, and which count helpers, attempts, steps taken or the organisation's size."""

import re

from kg.extract.counts.figures import Figure
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon

_CLAUSE = re.compile(
    r"[。;；]|(?<=が)、|(?<=[^対関]し)、|(?<=[^よ]り)、|(?<=ため)、|(?<=ところ)、|おり、|ほか、|、(?=(?:その)?うち)"
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_HIT = ("exposed", "struck", "abused")
_RIGHT_BESIDE = 6
_BESIDE = 12
_BEHIND = 18
_FAR = 40
_LOOSE = ("people", "records", "accounts", "contracts", "mails")
"""Units that seldom count anything but what was hit; others must stand in a clause that says so."""
_ACTS = re.compile(r"が(?![^。]{0,40}(?:され|受け))")
_LAWFUL = (100, 1000)
_ARROW = re.compile(r"\s*[→⇒]")
_ONE_OF = re.compile(r"で(?:あ|、|す)|として|に(?:依存|限)")
_WHOLE = re.compile(r"[)）]?(?:の?中(?!に)|の(?:うち|内))、?[^、。]{0,10}[0-9]")
"""全会員5,000名中120名: the whole was not hit."""
_OF_WHICH = re.compile(r"[)）]?[^、。]{0,12}?の?(?:うち|中の)")


def is_affected(page: Page, sentence: Sentence, figure: Figure) -> bool:
    """Whether a number counts people or things that were or may have been hit."""
    before, behind = _around(page, sentence, figure)
    if _counts_otherwise(before, behind) or _of_measures(page, sentence) or _of_the_law(page, sentence, figure):
        return False
    if figure.unit in _LOOSE:
        whole = _WHOLE.match(behind)
        if whole and ("中" in whole[0] or not _has(before, *_HIT)):
            return False
        return _has(page.layout.words(sentence), *_HIT) or _governed(page, sentence)
    if sentence.kind is Kind.TITLE or _names_others(figure, behind):
        return False
    return _has(before + "　" + behind, *_HIT) or (figure.unit != "other" and _headed(page, sentence))


def _of_measures(page: Page, sentence: Sentence) -> bool:
    """Whether the nearest heading is of prevention or of contacts."""
    heading = next(page.layout.headings(sentence), None)
    return sentence.kind is not Kind.ROW and heading is not None and _has(page.layout.words(heading), "prevention")


def _of_the_law(page: Page, sentence: Sentence, figure: Figure) -> bool:
    """Whether the number is the law's: a leak of more than 100 or 1,000 people has to be reported."""
    return figure.value in _LAWFUL and figure.qualifier is not None and _has(page.layout.words(sentence), "threshold")


def _counts_otherwise(before: str, behind: str) -> bool:
    """Whether the number is of attempts, of helpers, of a step taken, or an earlier figure."""
    correction = next((hit for hit in lexicon("count-cues").find(behind[:_FAR]) if hit.code == "corrected"), None)
    if correction and correction.start == 0:
        return False
    if (correction and behind.lstrip().startswith("から")) or _ARROW.match(behind):
        return True
    if _has(before + "　" + behind, "attempt", "size") or _has(behind[:_FAR], "handling", "part"):
        return True
    if _ACTS.match(behind) and _has(before[-_RIGHT_BESIDE:], "staff"):
        return True
    if _has(before[-_BESIDE:], "part") or _has(before[-_RIGHT_BESIDE:], "helper"):
        return True
    return _has(behind[:_BEHIND], "helper", "actor")


def _names_others(figure: Figure, behind: str) -> bool:
    """Whether a number of bodies or things is of contractors, of one among several, or of the whole population."""
    if behind.startswith("に") and _has(behind[:_FAR], "entrusted"):
        return True
    if figure.value == 1 and _ONE_OF.match(behind):
        return True
    return bool(_OF_WHICH.match(behind) or _WHOLE.match(behind))


def _around(page: Page, sentence: Sentence, figure: Figure) -> tuple[str, str]:
    """Return what stands before and behind a number in its clause or cell, brackets that it is not in left out."""
    words = fold(page.layout.words(sentence))
    start, end = _cell(page, sentence, figure) if sentence.kind is Kind.ROW else _clause(words, figure)
    return _BRACKETS.sub("", words[start : figure.start]), _BRACKETS.sub("", words[figure.end : end])


def _cell(page: Page, row: Sentence, figure: Figure) -> tuple[int, int]:
    cells = [(a - row.start, b - row.start) for a, b in page.layout.cells(row)]
    return next(((a, b) for a, b in cells if a <= figure.start < b), (0, row.end - row.start))


def _clause(words: str, figure: Figure) -> tuple[int, int]:
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(words)), len(words)]
    start = max(cut for cut in cuts if cut <= figure.start)
    return start, min(cut for cut in cuts if cut >= figure.end)


def _governed(page: Page, sentence: Sentence) -> bool:
    return any(_has(page.layout.words(governor), *_HIT) for governor in page.layout.governors(sentence))


def _headed(page: Page, sentence: Sentence) -> bool:
    """Whether the nearest heading or lead speaks of what was hit; a title speaks of the whole incident."""
    nearest = next(page.layout.governors(sentence), None)
    return nearest is not None and nearest.kind is not Kind.TITLE and _has(page.layout.words(nearest), *_HIT)


def _has(words: str, *codes: str) -> bool:
    return any(hit.code in codes for hit in lexicon("count-cues").find(words))
