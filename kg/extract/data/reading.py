"""How each kind of data that a notice names is asserted: one reading a mention."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.assertion import governor_of, said_of
from kg.extract.data.asked import answered
from kg.extract.data.beside import in_a_carrier, status_beside
from kg.extract.data.denial import denies_leak, denies_leak_below, fears_yet, of_another_site
from kg.extract.data.kinds import UNSPECIFIED, Enumeration, KindMention, enumerations_in
from kg.extract.data.outcome import Outcome, fears_leak, outcome
from kg.extract.data.part import Part, parts
from kg.extract.data.topic import denied_as_topic
from kg.extract.data.unsaid import at_work, in_passing, opened_the_way
from kg.extract.data.zones import announced, is_aside, is_list_like, labelled
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind
from kg.model import Confidence, Quote, Status
from kg.vocabulary import lexicon

_COPULA = re.compile(
    r"(?:です|となります|となっております|でした|になります|であります|である|(?:等|など)が(?:考えられ|想定され|挙げられ)ます)[。.]?$"
)
_THEME = re.compile(r"(?:について|に関して|に関する.{0,8}|の件|とは|の(?:お?願い|対応|経緯|原因|状況|有無))[。]?$")
_SITE = re.compile(r"\s*[|][^|]{1,30}$")
"""The site's name behind the title of a page."""
_UNTOUCHED = re.compile(
    r"(?:等|など)?(?:を含むデータ|に関するデータ)?"
    r"(?:は|も|が含まれ|の(?:取扱い?|取り扱い|保管|保存|保有|入力|登録)は|への影響は|への(?:不正)?アクセスは"
    r"|を(?:保持|保有|保存|お預かり|取得|収集|取り扱))"
)
AS_SUCH = "data/denial-as-such"
"""The denial of a leak that names no data."""
OF_PERSONAL_DATA = "data/denial"
"""The denial of a leak of personal data in general."""
LAY_OPEN = "data/open-to-view"
"""Data that lay open: possible, until somebody is said to have viewed them."""
_GENERAL = (UNSPECIFIED, "business", "other_personal")
_ENOUGH = 3
"""So many firm kinds make a list of data although nothing announces it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A kind of data with the status that one place of the notice gives it."""

    kind: str
    status: Status
    quotes: tuple[Quote, ...]
    rule: str
    confidence: Confidence

    @property
    def asserted(self) -> bool:
        """Whether the notice says the status, in the place itself or above it."""
        return self.confidence is Confidence.HIGH


def readings(page: Page) -> Iterator[Reading]:
    """Yield a reading for each kind of data that the notice speaks of as leaked, possibly leaked or not leaked."""
    yield from _titled(page)
    yield from _asked(page)
    found = outcome(page)
    for part in parts(page):
        if denies_leak(part.words):
            rule = OF_PERSONAL_DATA if _names_personal_data(part) else AS_SUCH
            yield Reading(UNSPECIFIED, Status.DENIED, (part.quote,), rule, Confidence.HIGH)
            if fears_yet(part.words):
                yield Reading(UNSPECIFIED, Status.POSSIBLE, (part.quote,), "data/not-ruled-out", Confidence.HIGH)
        yield from _denied_below(part)
        for enumeration in enumerations_in(part.words):
            if at_work(part.words, enumeration):
                continue
            for mention in enumeration.mentions:
                reading = _reading(part, mention, enumeration, found)
                if reading:
                    yield reading


def _asked(page: Page) -> Iterator[Reading]:
    """What the answers of a list of questions say of the kinds that the questions name."""
    for mention, status, sentences in answered(page):
        yield Reading(mention.kind, status, tuple(map(page.quote_of, sentences)), "data/answered", Confidence.MEDIUM)


def _denied_below(part: Part) -> Iterator[Reading]:
    """The denial of the leak that the heading speaks of."""
    heading = next(part.page.layout.headings(part.sentence), None)
    if heading and heading.kind is not Kind.TITLE and denies_leak_below(part.page.layout.words(heading), part.words):
        quotes = (part.quote, part.page.quote_of(heading))
        yield Reading(UNSPECIFIED, Status.DENIED, quotes, "data/denial-below-heading", Confidence.HIGH)


def _names_personal_data(part: Part) -> bool:
    return any(mention.kind == UNSPECIFIED for each in enumerations_in(part.words) for mention in each.mentions)


def _titled(page: Page) -> Iterator[Reading]:
    """What the title fears for personal data in general (個人情報漏えいの可能性について)."""
    for sentence in page.layout.sentences:
        if sentence.kind is Kind.TITLE and fears_leak(page.layout.words(sentence)):
            yield Reading(UNSPECIFIED, Status.POSSIBLE, (page.quote_of(sentence),), "data/title", Confidence.LOW)


def _reading(part: Part, mention: KindMention, enumeration: Enumeration, found: Outcome) -> Reading | None:
    if in_passing(part, mention, enumeration):
        return None
    said = part.marked or said_of(part.words, mention.start, mention.end)
    if of_another_site(part.words[: mention.start]) if said is Status.DENIED else opened_the_way(part, mention, enumeration):
        return None
    if said:
        return None if _partial(part, mention, said) else _said(part, mention, said, found)
    if denied_as_topic(part.words, mention.start, enumeration.end):
        return _denied(part, mention)
    if is_aside(part.page, part.sentence) or not _spells_out(part, mention):
        return None
    return (
        _governed(part, mention) or _told_beside(part, mention, enumeration) or _listed(part, mention, enumeration, found.status)
    )


def _said(part: Part, mention: KindMention, said: Status, found: Outcome) -> Reading:
    """The reading that the part itself gives, or the marks beside it."""
    if part.marked:
        return Reading(mention.kind, said, (part.quote,), "data/marked", Confidence.HIGH)
    if said is not Status.POSSIBLE or not _lay_open(part.words[mention.end :]):
        return Reading(mention.kind, said, (part.quote,), "data/said", Confidence.HIGH)
    return Reading(mention.kind, Status.CONFIRMED if found.seen else said, (part.quote,), LAY_OPEN, Confidence.HIGH)


def _denied(part: Part, mention: KindMention) -> Reading | None:
    """The reading of a kind whose predicate is negative; what is said so of personal data in general may mean anything."""
    if mention.kind == UNSPECIFIED:
        return None
    return Reading(mention.kind, Status.DENIED, (part.quote,), "data/negative-topic", Confidence.MEDIUM)


def _lay_open(behind: str) -> bool:
    codes = {cue.code for cue in lexicon("leak-cues").find(behind)}
    return "reach" in codes and not codes & {"hedge", "undeniable", "inquiry"}


def _governed(part: Part, mention: KindMention) -> Reading | None:
    """The reading that the lead or heading above gives."""
    governed = governor_of(part.page, part.sentence)
    if governed is None:
        return None
    governor, status = governed
    if mention.kind == UNSPECIFIED and status is Status.DENIED:
        return None
    return Reading(mention.kind, status, (part.quote, part.page.quote_of(governor)), "data/governed", Confidence.HIGH)


def _told_beside(part: Part, mention: KindMention, enumeration: Enumeration) -> Reading | None:
    """The reading that the sentence beside gives."""
    beside = None if enumeration.loose else status_beside(part, mention.end)
    if beside is None:
        return None
    sentence, status = beside
    return Reading(mention.kind, status, (part.quote, part.page.quote_of(sentence)), "data/beside", Confidence.MEDIUM)


def _listed(part: Part, mention: KindMention, enumeration: Enumeration, default: Status) -> Reading | None:
    """The reading of a list that nothing nearby asserts: it shares the outcome of the incident."""
    if mention.kind == UNSPECIFIED:
        return None
    if announced(part.page, part.sentence) or labelled(part.words):
        return Reading(mention.kind, default, (part.quote,), "data/listed", Confidence.MEDIUM)
    kinds = {each.kind for each in enumeration.mentions if each.kind not in _GENERAL}
    if len(kinds) > 1 and not enumeration.loose and in_a_carrier(part, enumeration.mentions[0].start, enumeration.end):
        return Reading(mention.kind, default, (part.quote,), "data/kept", Confidence.MEDIUM)
    if _firm(part, enumeration) < _ENOUGH:
        return None
    return Reading(mention.kind, default, (part.quote,), "data/enumerated", Confidence.MEDIUM)


def _firm(part: Part, enumeration: Enumeration) -> int:
    """How many firm kinds the enumeration names, or, of a bullet, the run of bullets that it stands in."""
    lists = [enumeration]
    if part.sentence.kind is Kind.ITEM and part.bare:
        run = (sentence for sentence in part.page.layout.sentences if sentence.governors == part.sentence.governors)
        bullets = [part.page.layout.words(sentence) for sentence in run if sentence.kind is Kind.ITEM]
        lists = [each for words in bullets if is_list_like(words) for each in enumerations_in(words)]
    return sum(not mention.ordinary for each in lists for mention in each.mentions)


def _spells_out(part: Part, mention: KindMention) -> bool:
    """Whether the part lists data: a bare enumeration, something that contains them, or a copula."""
    if part.sentence.kind is Kind.HEADING and _THEME.search(fold(part.words)):
        return False
    cues = lexicon("leak-cues").find(part.words[mention.end :])
    contained = any(cue.code in ("containment", "transfer") for cue in cues)
    return part.bare or contained or bool(_COPULA.search(part.words))


def _partial(part: Part, mention: KindMention, status: Status) -> bool:
    """Whether what is said of 個人情報 is no statement of its own.

    A heading or the title of another notice is a theme (個人情報漏えいの可能性, お客様情報の漏えいについて | A社); denials of a
    leak are found by `denies_leak`, so that here a denial counts only where it says that they were not touched at all.
    """
    if mention.kind != UNSPECIFIED:
        return False
    if part.sentence.kind is Kind.HEADING or status is not Status.DENIED:
        return part.sentence.kind is Kind.HEADING or bool(_THEME.search(_SITE.sub("", fold(part.words))))
    behind = fold(part.words)[mention.end :]
    exposure = any(cue.code == "exposure" for cue in lexicon("leak-cues").find(behind))
    return exposure or not _UNTOUCHED.match(behind)
