"""Which organisations that a notice names play a part in what it tells."""

import re

from kg.extract.page import Page
from kg.extract.parties.identity import Organization
from kg.extract.parties.names import Span
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon

_SENT_TO = re.compile(r"(?:（[^）]*）)?[^。がはのでをよか]{0,30}(?:に|へ|宛)(?P<rest>[^。]{0,45})")
_ACTS = re.compile(r"(?:が|は|では|で|において)(?!の)")
"""An office that hands out work is a party; one that is reported to is an authority."""
_CUES = {"tie", "told", "deed", "running", "using", "handing", "taking", "harm"}


def plays_part(page: Page, organization: Organization) -> bool:
    """Whether an organisation is more than mentioned in passing: some place speaks of it outside desks, links and advice."""
    return any(_counts(page, span) for span in organization.spans)


def _counts(page: Page, span: Span) -> bool:
    sentence = page.layout.at(span.start)
    if sentence is None or _stands_at_desk(page, sentence) or _is_told(page, span, sentence):
        return False
    said = {hit.code for hit in lexicon("party-cues").find(page.layout.words(sentence))}
    if said & {"apart", "mark"}:
        return False
    if span.kind == "office":
        return bool(said & {"handing", "taking"}) and bool(_ACTS.match(page.text, span.end))
    if span.kind in ("", "education") or (span.kind == "lodging" and sentence.kind in (Kind.ITEM, Kind.ROW)):
        return True
    if said & _CUES:
        return True
    lead = next(page.layout.governors(sentence), None) if sentence.kind in (Kind.ITEM, Kind.ROW) else None
    return lead is not None and any(hit.code in _CUES for hit in lexicon("party-cues").find(page.layout.words(lead)))


def _stands_at_desk(page: Page, sentence: Sentence) -> bool:
    """Whether a heading over the sentence announces a desk, links or the like; a table below it is none of it."""
    if sentence.kind is Kind.ROW:
        return False
    above = (page.layout.words(heading) for heading in page.layout.headings(sentence))
    return any(hit.code == "passing" for words in above for hit in lexicon("party-cues").find(words))


def _is_told(page: Page, span: Span, sentence: Sentence) -> bool:
    """Whether an association is named as one that was reported to (業界団体への報告)."""
    kinds = lexicon("organization-kinds").find(span.name)
    company = any(hit.code != "corporation" for hit in lexicon("legal-forms").find(span.name))
    body = not company and bool(kinds) and kinds[-1].code == "body" and kinds[-1].end == len(span.name)
    sent = _SENT_TO.match(page.text[span.end : sentence.end]) if body else None
    return sent is not None and any(hit.code == "told" for hit in lexicon("party-cues").find(sent["rest"]))
