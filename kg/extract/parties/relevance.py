"""Which organisations that a notice names play a part in what it tells."""

import re

from kg.extract.page import Page
from kg.extract.parties.identity import Organization
from kg.extract.parties.listed import is_listed_customer
from kg.extract.parties.names import Span
from kg.extract.parties.pointing import is_announced
from kg.layout import Kind, Sentence
from kg.vocabulary import lexicon

_SENT_TO = re.compile(r"(?:（[^）]*）)?[^。がはでのをよか]{0,30}?(?:に|へ|宛)(?P<rest>[^。]{0,45})")
_NOTE = re.compile(r"[（(]?[※＊*][0-9０-９]?[)）]?[^。]+[、，]")
"""A footnote that lists several."""
_LISTS = re.compile(r"(?:会社|企業|法人|団体|学校|校|園)[】）)」]?$")
"""A heading over a list of those who are concerned."""
_ACTS = re.compile(r"(?:が|は|では|で|において)(?!の)")
"""An office that hands out work is a party; one that is reported to is an authority."""
_APART = re.compile(r"[」』]?(?:様|社)?とは、?(?:異なる|異なり|別の|別法人|別会社|無関係|関係が?な|関係はな|一切関係)")
_HONOURED = re.compile(r"(?:様|さま)(?!の?(?:ホームページ|サイト))")
_AUTHORITIES = ("ppc", "police", "ipa", "jpcert", "privacy_mark")
_POSED = re.compile(r"(?:社|様)?(?:の[^、。がはを]{1,12})?")
_FAKED = re.compile(r"(?:社|様)?が(?:提供|運営|開発|販売)する[^、。がは]{1,24}")
_FAKES = ("を", "になりすま")
_MADE = re.compile(r"社?製の?(?P<thing>[^、。はがをにで]{1,20})")
_CUES = {"tie", "told", "deed", "running", "using", "handing", "entrusting", "taking", "harm"}


def plays_part(page: Page, organization: Organization) -> bool:
    """Whether an organisation is more than mentioned in passing: some place speaks of it outside desks, links and advice."""
    return any(_counts(page, span) for span in organization.spans)


def _counts(page: Page, span: Span) -> bool:
    sentence = page.layout.at(span.start)
    at_desk = sentence is not None and _stands_at_desk(page, sentence) and not is_announced(page.text, span.start)
    if (
        sentence is None
        or at_desk
        or _is_posed(page, span, sentence)
        or _is_maker(page, span)
        or _APART.match(page.text, span.end)
        or _is_told(page, span, sentence)
        or _is_authority(span.name)
    ):
        return False
    said = {hit.code for hit in lexicon("party-cues").find(page.layout.words(sentence))}
    if said & {"apart", "mark"}:
        return False
    if span.kind == "office":
        return bool(said & {"handing", "taking"}) and bool(_ACTS.match(page.text, span.end))
    if span.kind in ("", "education") or (span.kind == "lodging" and sentence.kind in (Kind.ITEM, Kind.ROW)):
        return True
    if said & _CUES or _HONOURED.match(page.text, span.end) or is_listed_customer(page, span.start):
        return True
    lead = next(page.layout.governors(sentence), None) if sentence.kind in (Kind.ITEM, Kind.ROW) else None
    return lead is not None and any(hit.code in _CUES for hit in lexicon("party-cues").find(page.layout.words(lead)))


def _is_authority(name: str) -> bool:
    """Whether a name is an authority's by itself (個人情報保護委員会, JPCERT), a ministry or municipality apart."""
    return any(hit.code in _AUTHORITIES for hit in lexicon("authorities").find(name))


def _stands_at_desk(page: Page, sentence: Sentence) -> bool:
    """Whether a heading over the sentence announces a desk, links or the like; a table or note below it is none of it."""
    if sentence.kind in (Kind.ROW, Kind.NOTE) or _NOTE.match(page.layout.words(sentence)):
        return False
    for heading in page.layout.headings(sentence):
        words = page.layout.words(heading)
        codes = {hit.code for hit in lexicon("party-cues").find(words)}
        if "passing" in codes:
            return True
        if "harm" in codes and _LISTS.search(words):
            return False
    return False


def _is_posed(page: Page, span: Span, sentence: Sentence) -> bool:
    """Whether somebody only pretends to be the organisation: Aを名乗る, Aが提供するソフトを装った."""
    behind = page.text[span.end : sentence.end]
    posing = next((hit.start for hit in lexicon("party-cues").find(behind) if hit.code == "posing"), None)
    if posing is None:
        return False
    related = behind.startswith("として", posing) and lexicon("unnamed-parties").has(behind[:posing])
    if related:
        return False
    faked = behind.startswith(_FAKES, posing) and _FAKED.fullmatch(behind, 0, posing)
    return bool(faked or _POSED.fullmatch(behind, 0, posing))


def _is_maker(page: Page, span: Span) -> bool:
    """Whether the organisation is named as the maker of a device alone: A社製のVPN装置."""
    made = _MADE.match(page.text, span.end)
    return made is not None and any(hit.code == "equipment" for hit in lexicon("party-cues").find(made["thing"]))


def _is_told(page: Page, span: Span, sentence: Sentence) -> bool:
    """Whether an association is named as one that was reported to (業界団体への報告)."""
    kinds = lexicon("organization-kinds").find(span.name)
    company = any(hit.code != "corporation" for hit in lexicon("legal-forms").find(span.name))
    body = not company and bool(kinds) and kinds[-1].code == "body" and kinds[-1].end == len(span.name)
    sent = _SENT_TO.match(page.text[span.end : sentence.end]) if body else None
    return sent is not None and any(hit.code == "told" for hit in lexicon("party-cues").find(sent["rest"]))
