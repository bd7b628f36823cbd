"""Who issues a notice without head and signature: by its own pronoun, by the sentence that opens it, or nobody by name."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from kg.extract.page import Page
from kg.extract.parties.definitions import Definition
from kg.extract.parties.head import Issuer
from kg.extract.parties.mentions import OWN
from kg.extract.parties.names import Span
from kg.model import Quote
from kg.vocabulary import lexicon

_SPEAKS = re.compile(r"\s*+(?:[（(][^）)]*[）)]\s*+)?(?:は|では|におきまして|において|（以下)")
_FRAME = re.compile(r"^[【\[].*?[】\]]\s*")
_FIRST = 6

_Reader = Callable[[Page, list[Span], list[Definition]], Iterator[Issuer]]


def find_issuer(page: Page, names: list[Span], definitions: list[Definition]) -> Issuer:
    """Return the publisher of a notice that has neither head nor signature."""
    readers: tuple[_Reader, ...] = (_by_pronoun, _by_opening)
    for read in readers:
        issuer = next(read(page, names, definitions), None)
        if issuer:
            return issuer
    return _nameless(page)


def _by_pronoun(page: Page, names: list[Span], definitions: list[Definition]) -> Iterator[Issuer]:
    """「A株式会社（以下「当社」という）」: the name that the publisher's own pronoun stands for."""
    for definition in definitions:
        if lexicon("organization-pronouns").code_of(definition.short) in OWN:
            for span in names:
                if span.end <= definition.target_end and page.text[span.end : definition.target_end].strip(" 　（(」") == "":
                    yield Issuer(span.name, page.quote(span.start, span.end), "parties/own-pronoun")


def _by_opening(page: Page, names: list[Span], definitions: list[Definition]) -> Iterator[Issuer]:
    """The subject of an opening sentence, or the name with which the title begins."""
    del definitions
    first = page.layout.sentences[:_FIRST]
    for span in names:
        sentence = page.layout.at(span.start)
        if sentence in first and sentence:
            before = _FRAME.sub("", page.text[sentence.start : span.start])
            opens = not before.strip(" 　「【") and (sentence is first[0] or _SPEAKS.match(page.text, span.end))
            greeted = any(hit.code == "greeting" and hit.end == len(before) for hit in lexicon("signature-cues").find(before))
            if opens or greeted:
                yield Issuer(span.name, page.quote(span.start, span.end), "parties/opening")


def _nameless(page: Page) -> Issuer:
    """Nobody is named: the publisher is the word by which it speaks of itself most."""
    words: Counter[str] = Counter()
    places: dict[str, Quote] = {}
    for sentence, text, _ in page.sentences():
        for hit in lexicon("organization-pronouns").find(text):
            if hit.code in OWN:
                word = text[hit.start : hit.end]
                words[word] += 1
                places.setdefault(word, page.quote_of(sentence))
    if not words:
        return Issuer("?当社", None, "parties/nobody-named")
    word = max(words, key=lambda known: (words[known], -places[known].start))
    return Issuer(f"?{word}", places[word], "parties/nameless")
