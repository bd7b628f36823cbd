"""What is said above a sentence: by the lead of its list, by headings, by the sentence that announces what follows."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.assertion.clauses import blanked, clauses
from kg.extract.assertion.exposure import status_in
from kg.extract.assertion.labels import sets_apart
from kg.extract.assertion.sentence import said_of, statuses_of
from kg.extract.cues import either
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Status
from kg.vocabulary import lexicon

_COLON = re.compile(r":$")
_FULL = re.compile(r"(?:ます|です|した|せん)[。:]?$")
_LABEL = re.compile(rf"{either('data-words', 'data', 'item', 'content')}(?:等|は)?:?$")
_ANNOUNCED = re.compile(
    rf"[^。]{{0,12}}?(?:以下|次|下記)の?[^。はが]{{0,8}}?(?:{either('data-words', 'data', 'item')})等?(?=[はも])"
)
_NEAR = 4
"""No list goes on under more headings of groups than these."""
_FAR = 300
"""No sentence announces more fragments than these, so that the cost of a long table grows with its length alone."""


def status_at(page: Page, sentence: Sentence, start: int, end: int) -> Status | None:
    """Return how the words at `start:end` of the notice are asserted as regards a leak, or None where nothing says so.

    First the sentence itself is asked, then, where it is silent, what governs it: the lead of a list, the headings.
    """
    own = said_of(page.layout.words(sentence), start - sentence.start, end - sentence.start)
    return own or governed_status(page, sentence)


def governed_status(page: Page, sentence: Sentence) -> Status | None:
    """Return what the nearest governor that says anything says of all that it governs."""
    governed = governor_of(page, sentence)
    return governed[1] if governed else None


def governor_of(page: Page, sentence: Sentence) -> tuple[Sentence, Status] | None:
    """Return the nearest governor that says anything of a leak, with what it says; the title is no such governor."""
    for governor in _governors(page, sentence):
        status = said_below(page.layout.words(governor), governor.kind)
        if status:
            return governor, status
    return None


def _governors(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """Yield those that may govern a sentence: bullets and leads, what announces it, its headings, headings before them."""
    for governor in page.layout.governors(sentence):
        speaker = None if governor.kind in (Kind.HEADING, Kind.TITLE) else _speaker(page, governor)
        if speaker:
            yield speaker
    place = bisect_left(page.layout.sentences, sentence.start, key=lambda other: other.start)
    before = page.layout.sentences[max(0, place - _FAR) : place]
    yield from _announcement(page, before)
    yield from page.layout.headings(sentence)
    yield from _earlier_headings(page, before)


def _speaker(page: Page, governor: Sentence) -> Sentence | None:
    """A lead may end in an aside (なお、Bは含まれません): then the sentence of its block that announces the list counts."""
    block = [sentence for sentence in page.layout.sentences if sentence.block == governor.block]
    announcing = [sentence for sentence in block if _leads_on(page.layout.words(sentence))]
    if announcing:
        return announcing[-1]
    full = _FULL.search(fold(page.layout.words(governor)))
    return None if governor.kind is Kind.PROSE and full else governor


def _announcement(page: Page, before: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Yield the sentence before a run of fragments that announces them (…は以下のとおりです), if there is one."""
    for sentence in reversed(before):
        words = page.layout.words(sentence)
        if sentence.kind is Kind.TITLE or (sentence.kind is Kind.HEADING and (_turns_away(words) or sets_apart(words))):
            return
        full = bool(_FULL.search(fold(words)))
        if full or _LABEL.search(fold(words)):
            if not full or (_leads_on(words) and sentence.kind is not Kind.ITEM):
                yield sentence
            return


def _earlier_headings(page: Page, before: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Yield the headings before up to one of another matter: a list may go on under headings of groups (① お客様)."""
    headings = [sentence for sentence in before if sentence.kind is Kind.HEADING]
    for heading in headings[: -_NEAR - 1 : -1]:
        words = page.layout.words(heading)
        if (_turns_away(words) and not statuses_of(words)) or sets_apart(words):
            return
        yield heading


def said_below(words: str, kind: Kind) -> Status | None:
    """What a heading, or the clause of a lead that leads on, says of the list below."""
    said = statuses_of(words)
    if kind is not Kind.HEADING and _leads_on(words):
        text = fold(words)
        leading = [text[begin:stop] for begin, stop in clauses(blanked(text)) if _leads_on(text[begin:stop])]
        said = statuses_of(leading[-1]) if leading else ()
    return said[-1] if said else _left_out(words)


def _left_out(words: str) -> Status | None:
    """What a heading or lead says that announces what was not among the data: 含まれないもの, 以下の情報は含まれておりません."""
    if sets_apart(words):
        return Status.DENIED
    announced = _ANNOUNCED.match(fold(words))
    said = status_in(fold(words)[announced.end() :], of_words=True) if announced else None
    return said if said is Status.DENIED else None


def _leads_on(words: str) -> bool:
    return "leading_on" in _cues(words) or bool(_COLON.search(fold(words)))


def _turns_away(words: str) -> bool:
    return "other_matter" in _cues(words)


def _cues(words: str) -> set[str]:
    return {hit.code for hit in lexicon("assertion-cues").find(words)}
