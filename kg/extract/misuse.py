"""Whether the data were misused: the one statement of the notice that decides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.component import Component
from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Sentence
from kg.model import Confidence, Misuse, Quote, Status


@dataclass(frozen=True, slots=True)
class _Saying:
    """A way to say something of misuse: in a sentence, or in a sentence below a heading that asks about it."""

    value: str
    rule: str
    confidence: Confidence
    pattern: re.Pattern[str]
    heading: re.Pattern[str] | None = None


def _cues(*codes: str) -> str:
    return either("misuse-cues", *codes)


def _saying(value: str, how: str, confidence: Confidence, pattern: str, heading: str | None = None) -> _Saying:
    return _Saying(value, f"misuse/{how}", confidence, re.compile(pattern), re.compile(heading) if heading else None)


_MISUSE, _HARM, _DAMAGE, _PREVENTION = _cues("misuse", "abuse", "harm"), _cues("harm"), _cues("damage"), _cues("prevention")
_ACCOUNT, _ASKED = _cues("account"), _cues("prevention", "asked")
_ABSENT = rf"(?:(?!{_PREVENTION}|否定|ないと[はも]|。).){{0,45}}?(?!{_PREVENTION}){NEGATIVE}(?!と[はも])"
_OF_OTHERS = rf"^(?![^。]*(?:(?<!その)他に|ほかに)[^。、]{{0,24}}?(?:{_cues('misuse', 'abuse')})).*?"
_NOT_DONE = rf"(?:た|る|て(?:しま|い)?う?)?{_cues('may-be')}|ま[せす]|な[いく]|ず|ぬ|た{_cues('finding')}[^。]{{0,24}}?{NEGATIVE}"
_DONE = rf"(?:され|して|し、)(?!{_NOT_DONE})"
_ABUSED = rf"{_cues('abuse')}(?:{_DONE}|{_cues('told-of')})"
_WAS = f"され(?!る{_cues('may-be')})"
_SENT = rf"(?:から|より|経由)[^。]{{0,40}}?{_cues('message')}[^。、]{{0,16}}?{_cues('dispatched')}{_WAS}"
_SENT_OUT = rf"{_cues('message')}(?:[^。、]{{0,16}}?{_cues('dispatched')}{_WAS}|を[^。]{{0,16}}?{_cues('dispatched')})"
_FROM_HOUSE = rf"{_cues('message')}が[^。、]{{0,20}}?{_ACCOUNT}(?:から|より)[^。、]{{0,8}}?{_cues('dispatched')}{_WAS}"
_CAME_ABOUT = (
    rf"(?:が|も)(?:確認され|発生し|判明し)(?:まし)?(?:た|て(?:い|お))(?!{_cues('may-be')}|こと(?:は|が))(?![^。]*{NEGATIVE})"
)
_USED = (
    rf"{_cues('taken')}[^。、はが]{{0,12}}?{_cues('card')}(?:を|が)?{_cues('made-use')}[^。]{{0,24}}?{_cues('approach')}"
    rf"(?:(?!{_cues('may-be')}|{_PREVENTION})[^。]){{0,20}}?{_cues('came')}(?![^。]*(?:{NEGATIVE}|{_PREVENTION}|{_cues('may-be')}))"
)
_ABOUT_DATA = rf"[^。、]{{0,16}}?(?:ある|され[るた]|じる){_cues('card')}"
_TO_VICTIMS = rf"{_cues('leaked')}[^。]{{0,14}}?{_cues('address')}[^。]{{0,40}}?{_cues('dispatched')}{_WAS}"
_SAYINGS = (
    _saying("possible", "likelihood", Confidence.HIGH, rf"{_cues('card')}[^。]{{0,20}}?{_MISUSE}{_cues('likelihood')}"),
    _saying("confirmed", "harm", Confidence.MEDIUM, rf"{_HARM}(?:を除|(?![^。]*(?:{NEGATIVE}|{_PREVENTION})))"),
    _saying("confirmed", "mail-to-leaked-addresses", Confidence.MEDIUM, _TO_VICTIMS),
    _saying("confirmed", "misuse-found", Confidence.LOW, rf"{_cues('misuse', 'abuse')}{_CAME_ABOUT}"),
    _saying("confirmed", "data-used", Confidence.LOW, _USED),
    _saying("not_confirmed", "absence", Confidence.HIGH, f"{_OF_OTHERS}(?:{_MISUSE}){_ABSENT}"),
    _saying(
        "not_confirmed",
        "absence-below-heading",
        Confidence.HIGH,
        rf"^(?!.*{_cues('asked')}){_ABSENT}",
        rf"{_MISUSE}(?!.*{_ASKED})",
    ),
    _saying("confirmed", "account-abused", Confidence.MEDIUM, rf"{_ACCOUNT}(?:(?!{_cues('page')})[^。]){{0,20}}?{_ABUSED}"),
    _saying("confirmed", "own-use", Confidence.LOW, rf"{_cues('own-use')}[^。]{{0,30}}?(?:確認し|判明し)"),
    _saying(
        "confirmed",
        "entered-account-sent-mail",
        Confidence.LOW,
        rf"{_ACCOUNT}[^。]{{0,24}}?{_cues('entered')}[^。]{{0,90}}?{_SENT_OUT}",
    ),
    _saying(
        "confirmed",
        "account-sent-mail",
        Confidence.LOW,
        rf"{_ACCOUNT}(?:[^。、]{{0,12}}?{_SENT}|[^。]{{0,30}}?{_cues('relay')})|{_FROM_HOUSE}",
    ),
    _saying(
        "not_confirmed",
        "no-damage",
        Confidence.LOW,
        rf"(?:(?<![のる等た受上な])|(?<=における)|(?<=による)|(?<=に関する)|(?<=起因する)|(?<=伴う)){_DAMAGE}"
        rf"(?:は|も|が)、?(?!{_ABOUT_DATA})[^。、]{{0,24}}?{NEGATIVE}",
    ),
)
"""In the order in which they outweigh each other."""


def _misuse(page: Page) -> Iterator[Misuse]:
    """Yield the claim of the saying that outweighs the others, from the first place that says so."""
    for saying in _SAYINGS:
        quotes = next(filter(None, (_said(page, saying, sentence, fold(words)) for sentence, words, _ in page.sentences())), ())
        if quotes:
            status = Status.POSSIBLE if saying.value == "possible" else Status.CONFIRMED
            yield Misuse(value=saying.value, status=status, quotes=quotes, rule=saying.rule, confidence=saying.confidence)
            return


def _said(page: Page, saying: _Saying, sentence: Sentence, words: str) -> tuple[Quote, ...]:
    """Return the words that say so, with the heading that they answer, or nothing."""
    if not saying.pattern.search(words):
        return ()
    if saying.heading is None:
        return (page.quote_of(sentence),)
    heading = next(page.layout.headings(sentence), None)
    if heading is None or not saying.heading.search(fold(page.layout.words(heading))):
        return ()
    return (page.quote_of(sentence), page.quote_of(heading))


COMPONENT = Component("misuse", _misuse)
