"""What a notice says of its named parties' work: who is engaged, who does what, who stands under a label."""

import re

from kg.extract.page import Page
from kg.extract.parties.bounds import HANDED, WORKS
from kg.extract.parties.identity import Organization
from kg.extract.parties.likeness import deeds_in
from kg.layout import Kind
from kg.vocabulary import lexicon

_LABEL = re.compile(r"(?:事業者|業者|会社|委託先|受託者)名?[】）)」]?$")
_GIVEN = re.compile(r"(?:[（(][^（()）。]*[）)])?(?:に|へ)[^。、]{0,30}(?=し)")
_OF_GROUP = re.compile(r"\s*(?:様|各社|企業)?(?:である|であります|となる|として|の|、|：|:|は|「|『|（|\(|\s|[■●◆・〇○※])*")
_NEAR = 12


class Engagement:
    """The named parties of a page by what is said of their work."""

    def __init__(self, page: Page, named: list[Organization]) -> None:
        """Read what the page says of the named parties."""
        self.named = named
        self.companies = [owner for owner in named if any(span.firm for span in owner.spans)]
        """Those that are shown to be companies."""
        self.outside = [owner for owner in self.companies if not is_of_group(page, owner)]
        """Companies that are none of the group's."""
        self.engaged = [owner for owner in named if _is_engaged(page, owner)]
        """Those to whom work is said to be handed, or who provide; a company of the group is none."""
        self.serving = [owner for owner in named if _is_engaged(page, owner, (*HANDED, "taking", "using"))]
        """Those, and others whose service is said to be used."""
        self.labelled = [owner for owner in named if _is_labelled(page, owner)]
        """Those whose name stands as the value of a label such as 事業者名, 当該業者."""
        self.deeds = [(owner, _deeds(page, owner)) for owner in named]


def is_of_group(page: Page, organization: Organization) -> bool:
    """Whether a named party is said to be a company of the group, right before its name or by what stands over it."""
    nouns = lexicon("unnamed-parties")
    sentences = [sentence for span in organization.spans if (sentence := page.layout.at(span.start))]
    leads = [next(page.layout.governors(sentence), None) for sentence in sentences]
    if any(
        hit.code == "group"
        for lead in leads
        if lead and lead.kind is not Kind.TITLE
        for hit in nouns.find(page.layout.words(lead))
    ):
        return True
    befores = [page.text[max(0, span.start - _NEAR) : span.start] for span in organization.spans]
    hits = [(hit, before[hit.end :]) for before in befores for hit in nouns.find(before)]
    return any(hit.code == "group" and _OF_GROUP.fullmatch(rest) for hit, rest in hits)


def _is_engaged(page: Page, organization: Organization, codes: tuple[str, ...] = (*HANDED, "taking")) -> bool:
    companies = [span for span in organization.spans if span.firm or span.how == "known"]
    return not is_of_group(page, organization) and any(_is_said(page, span.start, codes) for span in companies)


def _is_said(page: Page, offset: int, codes: tuple[str, ...]) -> bool:
    """Whether the sentence at `offset` has a verb of one of these groups of `party-cues`; the one in 委託先 is none."""
    sentence = page.layout.at(offset)
    words = page.layout.words(sentence) if sentence else ""
    nouns = [hit for hit in lexicon("unnamed-parties").find(words) if hit.code not in WORKS]
    acts = [hit for hit in lexicon("party-cues").find(words) if hit.code in codes]
    return any(not any(noun.start <= act.start < noun.end for noun in nouns) for act in acts)


def _deeds(page: Page, organization: Organization) -> set[str]:
    """What a party does by the clause right before its name (印刷を受注したA社), or is handed by what follows it."""
    deeds = set()
    for span in organization.spans:
        before = page.text[max(0, span.start - _NEAR) : span.start].rstrip(" ")
        before = before.rstrip("「『").rstrip("、") if before.endswith(("「", "『")) else before
        if not before.endswith(("は", "が", "。", "、")):
            deeds.update(deeds_in(before)[-1:])
        after = _GIVEN.match(page.text, span.end)
        deeds.update(deeds_in(after.group())[-1:] if after else ())
    return deeds


def _is_labelled(page: Page, organization: Organization) -> bool:
    for span in organization.spans:
        sentence = page.layout.at(span.start)
        above = next(page.layout.governors(sentence), None) if sentence else None
        if sentence and above and span.start == sentence.start and _LABEL.search(page.layout.words(above)):
            return True
    return False
