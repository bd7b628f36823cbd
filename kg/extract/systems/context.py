"""What stands around the name of a system, and whether it tells that the incident hit it."""

import re

from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.extract.page import Page
from kg.extract.systems.names import KIND, KIND_OR_ACCOUNT, LETTER, Name, is_title
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon


def _context(*codes: str) -> str:
    return either("system-context-cues", *codes)


STRANGER, PATRONAGE = _context("stranger"), f"(?:{_context('patronage')}|ご?利用)"
ASIDE = r"\s*(?:\([^)]*\))?\s*"
OBJECT = (
    r"(?:上[でに]|内[にの]|において|におきまして|における|にて|用の|アカウント|への|に対|へ"
    rf"|に(?:{_context('stranger', 'part', 'use')})|が(?:、?{STRANGER}|ご利用)"
    rf"|から[^。、]{{0,12}}?{_context('part')}|を{_context('shut')}|で(?:{_context('use')}|の)|の(?:{_context('part')}|{KIND}))"
)
BEFALLEN = rf"(?:{OBJECT}|が[^。、「]{{0,6}}?{_context('hit', 'shut', 'outage')}|の{_context('shut', 'outage')})"
"""What may stand behind a name in brackets, which needs less to show that it is one."""
GREETING = re.compile(_context("greeting"))
LISTED, LABELLED, GREETED, IN_TITLE = "systems/listed", "systems/labelled", "systems/greeted", "systems/attacked-in-title"
USED = "systems/used-name"
AFFECTED_LIST = _context("affected-list")

__STRUCK = f"(?:{_context('hit', 'shut', 'outage')}|{either('leak-cues', 'exposure')})"
_HIT, _LEAK = re.compile(__STRUCK), re.compile(either("leak-cues", "exposure"))
_SPARED = re.compile(
    rf"(?:(?!{STRANGER})[^。、]){{0,20}}?(?:は|も|への)[^。]{{0,40}}?{_context('spared', 'stranger')}[^。]{{0,16}}?{NEGATIVE}"
    rf"|[^。]*{_context('out-of-scope')}"
)
_AFFECTED_LIST = re.compile(
    rf"{AFFECTED_LIST}(?!外)"
    rf"|(?:以下|次|下記)[^。]{{0,16}}?{KIND_OR_ACCOUNT}[^。]{{0,20}}(?:{__STRUCK}|{_context('stranger')})"
    rf"|(?:{__STRUCK}|{_context('stranger')})[^。]{{0,12}}?{KIND_OR_ACCOUNT}(?:の?一覧|名)?[\s】\]>》〉)]*$"
)
_ADDRESS = re.compile(r"\s*[(\[<]?\s*(?:https?://|www\.)")
_ITEM = re.compile(r"\s*(?!https?:)(?P<name>[^():、。「」『』をがはへに※]{2,40}?)\s*(?:[(:]|$|https?:)")
_HEADED = re.compile(rf"[【\[<〈《「『]?(?P<name>(?:{LETTER}| ){{2,30}}{KIND})[】\]>〉》」』]?")
"""A heading below that of the leak which is nothing but a name: 【研修支援システム】."""


def listed_system(page: Page, sentence: Sentence, words: str) -> Name | None:
    """Return what a short line names below a heading or lead such as 対象サービス."""
    leads = (fold(page.layout.words(governor)) for governor in page.layout.governors(sentence))
    lead = next((lead for lead in leads if not _ADDRESS.match(lead)), "")
    if sentence.kind is Kind.HEADING and (headed := _HEADED.fullmatch(words)) and _LEAK.search(lead) and not is_title(words):
        return Name(*headed.span("name"), LISTED)
    if sentence.kind not in (Kind.ITEM, Kind.PROSE) or not _AFFECTED_LIST.search(lead):
        return None
    found = _ITEM.match(words)
    if not found or is_title(found["name"]) or re.search(r"\d\s*[年月日時分]", found["name"]):
        return None
    return Name(*found.span("name"), LISTED)


def is_spared(words: str, name: Name) -> bool:
    """Whether what follows the name says that the incident did not reach it."""
    return bool(_SPARED.match(words, name.end))


def tells_hit(page: Page, sentence: Sentence, words: str, name: Name) -> bool:
    """Whether the sentence, or what governs it below the title, tells that the incident hit what it names."""
    if name.rule == IN_TITLE:
        return sentence.kind is Kind.TITLE
    if sentence.kind is Kind.TITLE or name.rule in (GREETED, LISTED, LABELLED) or GREETING.search(words) or _tells(words):
        return True
    return any(
        _tells(fold(page.layout.words(governor)))
        for governor in page.layout.governors(sentence)
        if governor.kind is not Kind.TITLE
    )


def _tells(words: str) -> bool:
    return lexicon("attacks").has(words) or bool(_HIT.search(words))
