"""Names beside a legal form: 株式会社A, A株式会社, A Pte. Ltd."""

import re
from collections.abc import Iterator

from kg.extract.parties.borders import after_border, before_border, stripped
from kg.extract.parties.line import Line
from kg.folding import fold
from kg.vocabulary import Hit, lexicon

_SPELT = re.compile(r"[ぁ-ん]{2,8}[ァ-ヺー一-龥々A-Za-z0-9・&]{2,}")
"""A name that begins in hiragana, which Sudachi may take for a particle: 株式会社かAB."""
_BRANCH = re.compile(r"[（(][一-龥]{1,6}[)）]$")
_OPENED = re.compile(r"[「『“\"]$")
_QUOTED_REST = re.compile(
    r"(?!.*(?:における|による|について|に関|に対|への|からの|からお|との|様|知らせ))"
    r"(?:[^「」『』“”\"（）()、。のがはをへ]|(?<=[ぁ-ん])[のがはをへ]|の(?=.{1,2}[」』”\"])|の(?=[ぁ-ん])){1,24}(?=[」』”\"])"
)
"""What stands behind a legal form up to the closing mark, where it reads like a name: 「医療法人かえで会」."""
_QUOTATION = re.compile(r"[「『“\"]([^「」『』“”\"（）()、。]{1,30})$")
_DOMAIN = re.compile(r"(?<![\w./@:「『-])[A-Z][A-Za-z0-9]+\.com(?: ?社)?(?![\w./@-])", re.ASCII)
_PLACE = re.compile(r"[（(][^（）()]*[）)]")
_LOCAL = re.compile(r"\bPT(?:\. ?| )(?:[A-Za-z][\w&.\-]*(?: (?=[A-Z])|\b))+", re.ASCII)
_WORD_BEFORE = re.compile(
    r"(?:[A-Z0-9＆&Ａ-Ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ＆&.'’\-]*|[（(][A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ. ]*[)）]"
    r"|(?<= )(?:of|and|for|de|[a-z]{4,}))[ ,.，．]{0,2}$"
)


def read_legal_forms(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield the names beside a native legal form (株式会社A, A株式会社)."""
    text, done = line.text, 0
    for hit in lexicon("legal-forms").find(text):
        if hit.code == "overseas" or hit.start < done:
            continue
        stop = before_border(text, hit.end, _at_latest(text, hit.end, line.reach_right(hit.end)))
        stop = _quoted_end(text, hit) or _before_made(line, hit.end, stop)
        right = (stripped(text, hit.end, stop)[0], stop)
        left = (hit.start, hit.start)
        if hit.code == "company":
            start = max(done, _quoted_start(text, hit.start) or line.reach_left(hit.start))
            left = (after_border(text, start, hit.start), stripped(text, start, hit.start)[1])
        if _stands_behind(left, hit, right):
            done = hit.end
            yield left[0], hit.end, ""
        elif right[0] < right[1] and right[0] - hit.end <= 1:
            done = right[1]
            yield hit.start, right[1], ""
        elif spelt := _SPELT.match(text, hit.end):
            done = spelt.end()
            yield hit.start, spelt.end(), ""


def _at_latest(text: str, start: int, end: int) -> int:
    """Where a name ends at the latest: at the next legal form (株式会社A・株式会社B), or a blank behind its kind (A協会 B)."""
    words = text[start:end]
    forms = [hit.start for hit in lexicon("legal-forms").find(words) if hit.start and hit.code != "overseas"]
    kinds = [hit.end for hit in lexicon("organization-kinds").find(words) if hit.code != "generic"]
    return start + min([*forms, *(stop for stop in kinds if words.startswith(" ", stop)), end - start])


def _quoted_end(text: str, form: Hit) -> int | None:
    """Where a name ends that begins with its legal form behind an opening quotation mark: all words up to the closing one."""
    found = _QUOTED_REST.match(text, form.end) if _OPENED.search(text[: form.start]) else None
    return found.end() if found else None


def _before_made(line: Line, start: int, end: int) -> int:
    """Where a name ends of which a thing is said to be the make: A in 株式会社A製クラウドシステム."""
    made = (word for word in line.within(start + 1, end) if word.text == "製" and tells_thing(line.text[word.end : end]))
    return next((word.start for word in made), end)


def tells_thing(words: str) -> bool:
    """Whether words tell of a system, service or device: what is made and sold, no part of a name (A製パン)."""
    equipment = any(hit.code == "equipment" for hit in lexicon("party-cues").find(words))
    return equipment or lexicon("company-nouns").has(words) or lexicon("unnamed-parties").has(words)


def _quoted_start(text: str, end: int) -> int | None:
    """Where a name begins that a quotation mark opens (「Aとまと株式会社」): all words up to the legal form are its own."""
    found = _QUOTATION.search(text[:end])
    return found.start(1) if found else None


def _stands_behind(left: tuple[int, int], form: Hit, right: tuple[int, int]) -> bool:
    """Whether a legal form belongs to the words before it: touching beats standing off, words before beat words behind."""
    if left[0] >= left[1]:
        return False
    if left[1] == form.start or (right[0] < right[1] and right[0] == form.end):
        return left[1] == form.start
    return form.start - left[1] <= 1


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
