"""Which phrases mean a party that the notice names elsewhere."""

import re

from kg.extract.page import Page
from kg.extract.parties.identity import Organization
from kg.extract.parties.phrases import DEEDS, Phrase
from kg.vocabulary import lexicon

_IS = re.compile(r"\s*(?:様|各社|企業)?(?:である|であります|となる|として|の|、|：|:|は|「|『|（|\(|\s|[■●◆・〇○※])*")
_BRACKETED = re.compile(r"\s*[」』]?\s*[（(](?:以下[、,]?)?[「『]?(?:当社|弊社)?の?\s*")
_LABEL = re.compile(r"(?:事業者|業者|会社|委託先|受託者)名?[】）)」]?$")
_HANDED = re.compile(r"(?:[（(][^（()）。]*[）)])?(?:に|へ)[^。、]{0,30}(?=し)")
_BETWEEN = re.compile(r"を(?:通[じし]|介し)")
"""One through whom work went on to a named party is another one."""
_NEAR = 12


def without_named(page: Page, phrases: list[Phrase], named: list[Organization]) -> list[Phrase]:
    """Leave out the phrases that mean one of the named parties (the publisher is none of them)."""
    known = [phrase for phrase in phrases if _answers(page, phrase, named)]
    shorts = [short for organization in named for short in organization.shorts]
    free = [phrase for phrase in phrases if phrase not in known and not any(same(phrase.words, word) for word in shorts)]
    free = [phrase for phrase in free if not any(_covers(other, phrase) for other in known)]
    free = [phrase for phrase in free if not any(_tells(organization.name, phrase) for organization in named)]
    if not named:
        return free
    companies = [organization for organization in named if not _is_of_group(page, organization)]
    free = [phrase for phrase in free if not _is_filled(phrase.code, companies if phrase.code == "service" else named)]
    deeds, engaged = _deeds(page, named), any(_is_engaged(page, organization) for organization in named)
    labelled = _labelled(page, named)
    middlemen = [phrase for phrase in free if _BETWEEN.match(page.text, phrase.end)]
    return [phrase for phrase in free if phrase in middlemen or not _taken(phrase, deeds, engaged=engaged, labelled=labelled)]


def _is_filled(code: str, named: list[Organization]) -> bool:
    """Whether one with a name is likely meant: a group company or a service where companies are named."""
    spans = [span for organization in named for span in organization.spans]
    return code in ("group", "service") and any(span.how not in ("kind", "house", "known") for span in spans)


def same(one: str, other: str) -> bool:
    """Whether two phrases are one with more or fewer words before it; 再委託先 is no 委託先."""
    long, short = sorted((_unmodified(one, "referring"), _unmodified(other, "referring")), key=len, reverse=True)
    return long.endswith(short) and not long.removesuffix(short).endswith("再")


def _unmodified(words: str, *codes: str) -> str:
    """The words without what stands in front and does not tell who is meant (当該, 業務)."""
    first = next((hit for hit in lexicon("phrase-modifiers").find(words) if hit.start == 0 and hit.code in codes), None)
    return _unmodified(words[first.end :], *codes) if first and first.end < len(words) else words


def _answers(page: Page, phrase: Phrase, named: list[Organization]) -> bool:
    """Whether a phrase stands right beside a name that it describes: 委託先である株式会社A, 株式会社A（委託先）."""
    for span in (span for organization in named for span in organization.spans):
        if phrase.end <= span.start <= phrase.end + _NEAR and _IS.fullmatch(page.text[phrase.end : span.start]):
            return True
        if span.end <= phrase.start <= span.end + _NEAR and _BRACKETED.fullmatch(page.text[span.end : phrase.start]):
            return True
    return False


def _tells(name: str, phrase: Phrase) -> bool:
    """Whether a name itself tells the work of a phrase: 印刷会社 where A印刷株式会社 is named."""
    works = works_in(phrase.words)
    return phrase.code == "dealer" and not _is_clause(phrase.words) and bool(works) and works <= works_in(name)


def _covers(known: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase that has been said of a named party is said again, maybe with another word for the business."""
    if same(known.words, phrase.words):
        return True
    if known.code != "dealer":
        handed = _deeds_in(phrase.words)[-1:] == _deeds_in(known.words)[-1:] != []
        return known.code == phrase.code or (phrase.code == "dealer" and handed)
    return phrase.code == "dealer" and not _is_clause(phrase.words) and alike(known.words, phrase.words)


def works_in(words: str) -> frozenset[str]:
    """The work words of a phrase: システム and 保守 of システム保守会社."""
    hits = lexicon("unnamed-parties").find(words)
    return frozenset(words[hit.start : hit.end] for hit in hits if hit.code in ("work", "service"))


def alike(one: str, other: str) -> bool:
    """Whether two phrases speak of the same work, one maybe more closely: 市内の印刷業者 and 印刷会社."""
    small, large = sorted((works_in(one), works_in(other)), key=len)
    return bool(small) and small <= large


def _is_clause(words: str) -> bool:
    """Whether the work is said by a clause, not by the noun: 印刷を受注した業者."""
    hits = lexicon("unnamed-parties").find(words)
    return len(hits) < 2 or hits[-2].end != hits[-1].start  # noqa: PLR2004 -- work and head


def _taken(phrase: Phrase, deeds: set[str], *, engaged: bool, labelled: bool) -> bool:
    """Whether a general word means a named party: 委託先 beside somebody who has a name, or a clause that is said of one too."""
    if phrase.code == "contractor":
        return engaged and not lexicon("organization-pronouns").has(phrase.words)
    if phrase.code != "dealer" or not _is_clause(phrase.words):
        return False
    return labelled or any(deed in deeds for deed in _deeds_in(phrase.words))


def is_general(words: str) -> bool:
    """Whether nothing tells which contractor or company is meant: 業務委託先, not ホームページ委託先 or サーバーの委託先."""
    hits = lexicon("unnamed-parties").find(_unmodified(words, "loose", "outside", "referring"))
    return bool(hits) and hits[0].start == 0 and hits[0].code != "dealer"


def _is_engaged(page: Page, organization: Organization) -> bool:
    """Whether work is said to be handed to a named party, or its service to be used; a group company is not taken for one."""
    companies = [span for span in organization.spans if span.how not in ("kind", "house")]
    return not _is_of_group(page, organization) and any(_is_handed(page, span.start) for span in companies)


def _is_of_group(page: Page, organization: Organization) -> bool:
    """Whether a named party is said to be a company of the group, right before its name."""
    befores = [page.text[max(0, span.start - _NEAR) : span.start] for span in organization.spans]
    hits = [(hit, before[hit.end :]) for before in befores for hit in lexicon("unnamed-parties").find(before)]
    return any(hit.code == "group" and _IS.fullmatch(rest) for hit, rest in hits)


def _is_handed(page: Page, offset: int) -> bool:
    """Whether the sentence at `offset` has a verb of handing work over; the one in 委託先 is none."""
    sentence = page.layout.at(offset)
    words = page.layout.words(sentence) if sentence else ""
    nouns = [hit for hit in lexicon("unnamed-parties").find(words) if hit.code not in ("work", "service")]
    acts = [hit for hit in lexicon("party-cues").find(words) if hit.code in ("handing", "taking")]
    return any(not any(noun.start <= act.start < noun.end for noun in nouns) for act in acts)


def _deeds_in(words: str) -> list[str]:
    """What is done by the words' clause, 再 included: 再委託 is not 委託."""
    hits = [hit for hit in lexicon("party-cues").find(words) if hit.code in DEEDS]
    return [("再" if words[: hit.start].endswith("再") else "") + words[hit.start : hit.end] for hit in hits]


def _deeds(page: Page, named: list[Organization]) -> set[str]:
    """What the named parties do by the clause right before their name (印刷を受注したA社), or are handed by what follows it."""
    deeds = set()
    for span in (span for organization in named for span in organization.spans):
        before = page.text[max(0, span.start - _NEAR) : span.start].rstrip(" ")
        before = before.rstrip("「『").rstrip("、") if before.endswith(("「", "『")) else before
        if not before.endswith(("は", "が", "。", "、")):
            deeds.update(_deeds_in(before)[-1:])
        after = _HANDED.match(page.text, span.end)
        deeds.update(_deeds_in(after.group())[-1:] if after else ())
    return deeds


def _labelled(page: Page, named: list[Organization]) -> bool:
    """Whether a name stands as the value of a label such as 事業者名, 当該業者."""
    for span in (span for organization in named for span in organization.spans):
        sentence = page.layout.at(span.start)
        above = next(page.layout.governors(sentence), None) if sentence else None
        if sentence and above and span.start == sentence.start and _LABEL.search(page.layout.words(above)):
            return True
    return False
