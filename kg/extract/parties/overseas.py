"""Names of organisations of other countries: A Pte. Ltd., PT. A, A.com, A Institute of B."""

import re
from collections.abc import Iterator

from kg.extract.parties.borders import stripped
from kg.extract.parties.line import Line
from kg.folding import fold
from kg.vocabulary import lexicon

_BRANCH = re.compile(r"[（(][一-龥]{1,6}[)）]$")
_DOMAIN = re.compile(r"(?<![\w./@:「『-])[A-Z][A-Za-z0-9]+\.com(?: ?社)?(?![\w./@-])", re.ASCII)
_PLACE = re.compile(r"[（(][^（）()]*[）)]")
_LOCAL = re.compile(r"\bPT(?:\. ?| )(?:[A-Za-z][\w&.\-]*(?: (?=[A-Z])|\b))+", re.ASCII)
_WORD_BEFORE = re.compile(
    r"(?:[A-Z0-9＆&Ａ-Ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ＆&.'’\-]*|[（(][A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ. ]*[)）]"
    r"|(?<= )(?:of|and|for|de|[a-z]{4,}))[ ,.，．]{0,2}$"
)
_WORDS_BEHIND = re.compile(r"(?: (?:of|for|and|the|&) (?:the )?[A-Z][A-Za-z&.\-]*| [A-Z][A-Za-z&.\-]+)*")
_ACTS = re.compile(r"(?:様|社)?(?:[（(][^（()）]*[）)])?(?:の|が|は|に|へ|より|から|と|や|で|を|及び|および|、|・|$)")


def read_overseas(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names in Latin letters or Chinese with a legal form of another country (A Pte. Ltd., PT. A), and A.com.

    From the right: of several forms the last one ends the name (A Corporation (B) Ltd.).
    """
    text = line.text
    for hit in reversed(lexicon("legal-forms").find(text)):
        if hit.code == "overseas" and _stands_alone(text, hit.start, hit.end):
            latin = fold(text[hit.start]).isascii()
            branch = None if latin else _BRANCH.search(text[: hit.start])
            start = _latin_start(text, hit.start) if latin else line.reach_left(branch.start() if branch else hit.start)
            start = stripped(text, max(start, _behind_other(text, hit.start)), hit.start)[0]
            if start < hit.start:
                yield start, hit.end, ""
    for pattern in (_DOMAIN, _LOCAL):
        for found in pattern.finditer(text):
            yield *found.span(), ""


def read_institutes(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names in Latin letters without a legal form that a word for a house tells: A University, A Institute of B."""
    for hit in lexicon("organization-kinds").find(line.text):
        if hit.code != "foreign" or not _stands_alone(line.text, hit.start, hit.end) or not line.text[hit.start].isupper():
            continue
        behind = _WORDS_BEHIND.match(line.text, hit.end)
        end = behind.end() if behind else hit.end
        start = stripped(line.text, _latin_start(line.text, hit.start), hit.start)[0]
        if (start < hit.start or end > hit.end) and _ACTS.match(line.text, end):
            yield start, end, "body"


def _behind_other(text: str, end: int) -> int:
    """Where the name before ends, of which words of this one stand apart (A Ltd. B Ltd.; but A Corporation (B) Ltd. is one)."""
    forms = [
        hit
        for hit in lexicon("legal-forms").find(text[:end])
        if hit.code == "overseas" and _stands_alone(text, hit.start, hit.end)
    ]
    return next((hit.end for hit in reversed(forms) if any(map(str.isalnum, _PLACE.sub("", text[hit.end : end])))), 0)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a Latin form is a word of its own, not a piece of a longer one (the S.A. of U.S.A.)."""
    before, after = fold(text[start - 1 : start]), fold(text[end : end + 1])
    return not any(sign.isascii() and (sign.isalnum() or sign == ".") for sign in (before, after) if sign)


def _latin_start(text: str, end: int) -> int:
    """Where the run of capitalised Latin words that ends at `end` begins."""
    start = end
    while found := _WORD_BEFORE.search(text[:start]):
        start = found.start()
    return start
