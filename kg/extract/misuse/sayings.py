"""The ways to say something of misuse, in the order in which they outweigh each other."""

import re
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.model import Confidence


@dataclass(frozen=True, slots=True)
class Saying:
    """A way to say something of misuse: in a sentence, or in a sentence below a heading that asks about it."""

    value: str
    rule: str
    confidence: Confidence
    pattern: re.Pattern[str]
    heading: re.Pattern[str] | None = None


def _cues(*codes: str) -> str:
    return either("misuse-cues", *codes)


def _saying(value: str, how: str, confidence: Confidence, pattern: str, heading: str | None = None) -> Saying:
    return Saying(value, f"misuse/{how}", confidence, re.compile(pattern), re.compile(heading) if heading else None)


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
_TO_VICTIMS = (
    rf"{_cues('leaked')}[^。]{{0,14}}?{_cues('address')}[^。]{{0,40}}?(?:{_cues('dispatched')}{_WAS}|{_cues('arrived')})"
)
_MADE_FACT = rf"(?:{_cues('really')}|{_cues('taken', 'leaked')}[^。]{{0,24}}?{_cues('made-use', 'address')})"
_PUT_TO_USE = (
    rf"{_cues('card', 'account')}[^。]{{0,24}}?{_cues('really')}[^。、]{{0,10}}?{_cues('was-used')}"
    rf"(?!{_cues('may-be')})(?![^。]*(?:{NEGATIVE}|{_PREVENTION}))"
)
_ARRIVED = (
    rf"{_MADE_FACT}[^。]{{0,40}}?{_cues('approach', 'nuisance', 'letter')}[^。、]{{0,12}}?[がを]"
    rf"[^。]{{0,30}}?{_cues('arrived')}"
    rf"(?!{_cues('may-be')})(?![^。]*(?:{NEGATIVE}|{_PREVENTION}|{_cues('may-be')}))"
)
_OF_DATA = rf"{_cues('card', 'leaked')}[^。、]{{0,16}}?{_DAMAGE}"
_NONE_HEARD_OF = (
    rf"{_OF_OTHERS}(?:{_cues('approach', 'nuisance', 'misuse', 'abuse', 'put-to-use', 'was-used')}|{_OF_DATA})"
    rf"(?:(?!{_PREVENTION})[^。]){{0,30}}?(?:{_cues('report', 'finding')}|との|という)[^。、]{{0,8}}?(?:は|も|を|が|には?)?、?"
    rf"(?:(?!{_PREVENTION})[^。]){{0,26}}?(?:{_cues('heard')}[^。、]{{0,6}}?{NEGATIVE}|(?<!関係)(?<!関係は)(?<!関係も)(?:あり|ござい)ません|ない(?=[。)]|$))"
)
_USED_FOR = (
    rf"{_cues('taken', 'leaked')}[^。]{{0,30}}?{_cues('purpose')}[^。、]{{0,14}}?{_cues('was-used', 'put-to-use')}"
    rf"(?![^。]*(?:{NEGATIVE}|{_PREVENTION}))"
)
_NEVER_USED = rf"{_cues('card')}を?[^。]{{0,20}}?{_cues('put-to-use')}こと[はも]{NEGATIVE}"
_NO_LOSS = rf"{_cues('loss')}(?:は|も|が)、?[^。]{{0,20}}?{_cues('heard')}[^。、]{{0,6}}?{NEGATIVE}"
_NO_COMPLAINT = rf"{_cues('damage')}(?:の|に関する)?{_cues('report')}[はも]{_ABSENT}"
SAYINGS = (
    _saying("possible", "likelihood", Confidence.HIGH, rf"{_cues('card')}[^。]{{0,20}}?{_MISUSE}{_cues('likelihood')}"),
    _saying(
        "possible", "likelihood", Confidence.HIGH, rf"{_cues('card')}[がは][^。]{{0,12}}?{_cues('was-used')}{_cues('may-be')}"
    ),
    _saying("confirmed", "harm", Confidence.MEDIUM, rf"{_HARM}(?:を除|(?![^。]*(?:{NEGATIVE}|{_PREVENTION})))"),
    _saying("confirmed", "mail-to-leaked-addresses", Confidence.MEDIUM, _TO_VICTIMS),
    _saying("confirmed", "misuse-found", Confidence.LOW, rf"{_cues('misuse', 'abuse')}{_CAME_ABOUT}"),
    _saying("confirmed", "data-used", Confidence.LOW, _USED),
    _saying("confirmed", "put-to-use", Confidence.LOW, _PUT_TO_USE),
    _saying("confirmed", "used-for", Confidence.LOW, _USED_FOR),
    _saying("confirmed", "approach-arrived", Confidence.LOW, _ARRIVED),
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
    _saying("not_confirmed", "none-heard-of", Confidence.LOW, _NONE_HEARD_OF),
    _saying("not_confirmed", "none-heard-of", Confidence.LOW, f"{_NEVER_USED}|{_NO_LOSS}|{_NO_COMPLAINT}"),
    _saying(
        "not_confirmed",
        "no-damage",
        Confidence.LOW,
        rf"(?:(?<![のる等た受上な])|(?<=における)|(?<=による)|(?<=に関する)|(?<=起因する)|(?<=伴う)){_DAMAGE}"
        rf"(?:は|も|が)、?(?!{_ABOUT_DATA})[^。、]{{0,24}}?{NEGATIVE}",
    ),
)
