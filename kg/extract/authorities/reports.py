"""The authorities of a notice: who was told of this incident, how, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.authorities.dealings import Dealing, find_dealings
from kg.extract.authorities.listed import find_listed
from kg.extract.page import Page
from kg.extract.passages import WRAP, Passage, Tie, heading_above, passages
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import AuthorityReport, Confidence, Quote
from kg.vocabulary import lexicon

_AS_OF = ("現在", "時点")
_VERB = re.compile(r"[るたてしれけりが]、|のち|ことから、|件に(?:つい|関し)")
_LEADS = re.compile(
    r"(?:書|等|など|済み?|手続き?|の?提出|の?実施|\([^()]*\))*(?:[をはも]|につ(?:いて|きまして)は|に関しては)?、?"
    r"\s*[:|]?\s*(?:既に|すでに)?"
)
_VERB_BEHIND = re.compile(
    r"\s*(?:\([^()]*\))?(?:付け?)?(?:にて|に|で)?(?:既に|すでに)?"
    r"(?:実施|行|おこな|提出|完了|済|受理|いたし|致し|し(?:まし|て)|[)|。]|$)"
)
"""Around a date that stands behind what it dates."""
_INTENDED = {"reported": "planned", "complaint_filed": "planned"}
_TOLD_END = re.compile("た[。)]?$|済み?[。)]?$|ます[。)]?$|る[。)]?$|完了|実施済|[0-9]")
"""What tells of something done, in whole sentences or with its day."""
_TO_COME = re.compile("^(?!.*(?:現在|状況|経緯|これまで|現状)).*(?:今後|てまいります|て参ります)")
_BINDING = ("に", "から", "より", "以降")
_STEPS = {
    "publication",
    "disclosure",
    "containment",
    "change",
    "sending",
    "inquiry",
    "restoration",
    "opening",
    "apology",
    "spreading",
    "shutting",
}
_NO_STEPS = {"incident", "failure", "people", "outsider", "use"}
"""Nouns beside the verbs."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A dealing with its sentence, the name as the notice writes it, and the passage that dates it."""

    dealing: Dealing
    sentence: Sentence
    name: str
    dated: Passage | None

    @property
    def key(self) -> tuple[str, str]:
        """What repeated reports share."""
        return self.dealing.named.code, self.dealing.action

    @property
    def date(self) -> str | None:
        """The day of the dealing."""
        return self.dated.date.value if self.dated else None


def reports(page: Page) -> Iterator[AuthorityReport]:
    """Yield each authority with each action once, with the first date that the notice gives."""
    kept: list[list[_Found]] = []
    for found in _telling(list(_found(page))):
        same = next((group for group in kept if group[0].key == found.key and _same_name(group[0].name, found.name)), None)
        if same is None:
            kept.append([found])
        else:
            same.append(found)
    for group in kept:
        dated = min((found for found in group if found.date), key=lambda found: found.date or "", default=group[0])
        yield AuthorityReport(
            authority=group[0].dealing.named.code,
            name=max((found.name for found in group), key=len),
            action=group[0].dealing.action,
            date=dated.date,
            quotes=_quotes(page, dated),
            rule=dated.dealing.rule,
            confidence=Confidence.HIGH,
        )


def _telling(found: list[_Found]) -> list[_Found]:
    """Help and inquiries tell of a consultation only where nothing else is told of such an authority."""
    plain = {f.dealing.named.code for f in found if f.dealing.rule != "authorities/weak"}
    return [f for f in found if f.dealing.rule != "authorities/weak" or f.dealing.named.code not in plain]


def _same_name(one: str, other: str) -> bool:
    """Whether one name is a part of the other, or says no more than the kind (警察)."""
    general = lexicon("authorities").concepts["police"].labels["ja"]
    return one in other or other in one or general in (one, other)


def _found(page: Page) -> Iterator[_Found]:
    dated = passages(page)
    publisher = page.publisher.value if page.publisher else ""
    for sentence in page.layout.sentences:
        if sentence.kind is Kind.TITLE:
            continue
        words = page.layout.words(sentence)
        folded = fold(words)
        places = _unwrapped(folded)
        joined = "".join(folded[place] for place in places)
        for dealing in list(find_listed(joined, heading_above(page, sentence))) or find_dealings(joined):
            name = "".join(words[place] for place in places[dealing.named.start : dealing.named.end])
            if _counts(dealing, sentence, name, publisher):
                start, end = (sentence.start + places[place] for place in (dealing.start, dealing.end - 1))
                passage = _dated_behind(page, dated, sentence, end + 1) or _dating(page, dated, sentence, start)
                yield _Found(_intended(dealing) if _ahead(page, sentence, words) else dealing, sentence, name, passage)


def _counts(dealing: Dealing, sentence: Sentence, name: str, publisher: str) -> bool:
    """A heading's general word (監督官庁への報告) names nobody; a publisher's own sections (市の福祉課) are none."""
    general = sentence.kind is Kind.HEADING and dealing.named.code == "other"
    own_section = name[1:2] == "の" and name[:1] in publisher
    return not general and not own_section and not (publisher and name in publisher)


def _unwrapped(folded: str) -> list[int]:
    """The places of the characters that remain when wrapped lines are joined."""
    dropped = {place for match in WRAP.finditer(folded) for place in range(*match.span())}
    return [place for place in range(len(folded)) if place not in dropped]


def _intended(dealing: Dealing) -> Dealing:
    return replace(dealing, action=_INTENDED.get(dealing.action, dealing.action))


def _ahead(page: Page, sentence: Sentence, words: str) -> bool:
    """Whether a bullet that ends in a noun stands under a heading of what is to come (今後の対応)."""
    if sentence.kind is not Kind.ITEM or _TOLD_END.search(fold(words)):
        return False
    above = (next(page.layout.governors(sentence), None), next(page.layout.headings(sentence), None))
    return any(_TO_COME.search(fold(page.layout.words(governor))) for governor in above if governor)


def _dated_behind(page: Page, dated: list[Passage], sentence: Sentence, end: int) -> Passage | None:
    """The passage whose date stands between what was done and its verb (警察への相談を6月4日に行い), or behind a colon."""
    later = next((p for p in dated if p.sentence == sentence and p.tie is Tie.OWN and p.date.start >= end), None)
    if later is None or not _LEADS.fullmatch(fold(page.text[end : later.date.start])):
        return None
    return later if _VERB_BEHIND.match(later.words) else None


def _dating(page: Page, dated: list[Passage], sentence: Sentence, start: int) -> Passage | None:
    """The passage that reaches the cue; for a heading the first date in the line below it."""
    own = next((p for p in dated if p.sentence == sentence and p.start <= start < p.end), None)
    if own is None and sentence.kind is Kind.HEADING:
        index = page.layout.sentences.index(sentence)
        return next((p for p in dated if p.sentence.governors[:1] == (index,)), None)
    if own is None or own.particle in _AS_OF:
        return None
    return None if _spent(own, fold(page.text[own.start : start])) else own


def _spent(passage: Passage, between: str) -> bool:
    """Whether the date is bound to an earlier verb of its sentence; steps taken on a day go on (公表し、…へ報告)."""
    if passage.tie is not Tie.OWN or passage.particle not in _BINDING or not _VERB.search(between):
        return False
    told = {hit.code for hit in lexicon("event-cues").find(between)} - _NO_STEPS
    return not told or not told <= _STEPS


def _quotes(page: Page, found: _Found) -> tuple[Quote, ...]:
    own = page.quote_of(found.sentence)
    if found.dated is None or found.dated.tie is Tie.OWN:
        return (own,)
    date = found.dated.date
    return (own,) if own.start <= date.start < own.end else (own, page.quote(date.start, date.end))
