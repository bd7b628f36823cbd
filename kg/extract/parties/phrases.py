"""Noun phrases for organisations without a name: 委託先, 決済代行会社, 印刷を受注していた業者, 当社の海外子会社."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.page import Page
from kg.extract.parties.line import Line
from kg.extract.parties.mentions import OWN
from kg.extract.parties.names import Span
from kg.layout import Sentence
from kg.vocabulary import Hit, lexicon

DEEDS = ("deed", "running", "handing", "taking")
"""Groups of `party-cues`: verbs of working for another."""
_GOES_ON = ("名詞", "接尾辞", "形状詞", "動詞")
_ATTRIBUTE = re.compile(r"(?:[^、。はがへ（）()「」『』\n：:①-⑳・]|(?<![ \u3000])・)*$")
_LOOSE_PARTICLE = re.compile(r"^[ \u3000・]*(?:[にでとのをも](?=[^ぁ-ん]))?[ \u3000]*")
_VERB_END = re.compile(r"(?:る|た|す|う)$")
_OF = re.compile(r"(?:の|に係る|に関する|に関わる)$")
_AT_FAULT = re.compile(r"(?:に(?:おい|おけ|て|不正)|が|で|への|に対|より|から|は)")
_AMONG = re.compile(r"(?:及び|および|並びに|ならびに|や|他の|その他|含む|含め|各|当社・|弊社・|・)\s*(?:当社|弊社)?の?$")
_FROM = re.compile(r"(?:様|さま)?(?:より|から)[^。、]{0,20}")
_QUOTING = re.compile(r"「[^」]*$")
_SOON = 25
_BRACKET = re.compile(r"^\s*[（(][^（()）。]*[）)]")
_VIA = re.compile(r"を?(?:経由|通[じし]|介し)")
_USED = re.compile(r"(?:し|する|を)[^、。]{0,12}$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase at `start:end` of the notice, its group in `unnamed-parties`, and whether only measures are spoken of (weak)."""

    start: int
    end: int
    words: str
    code: str
    weak: bool


def find_phrases(page: Page, lines: list[Line], names: list[Span]) -> list[Phrase]:
    """Return the phrases of the notice in order; a head inside a name (the 会社 of A株式会社) is none."""
    inside = {place for name in names for place in range(name.start, name.end)}
    starts = {name.start for name in names}
    found = []
    for line in lines:
        weak = _is_general(page, line.sentence)
        for hit in lexicon("unnamed-parties").find(line.text):
            low, high = line.sentence.start + hit.start, line.sentence.start + hit.end
            if hit.code not in _READERS or low in inside or not (high in starts or _ends(line, hit.end)):
                continue
            start = _READERS[hit.code](line, hit)
            if start is not None:
                found.append(Phrase(line.sentence.start + start, high, line.text[start : hit.end], hit.code, weak))
    return found


def _is_general(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence speaks of measures or desks, where parties are spoken of as a kind."""
    cues = lexicon("party-cues")
    headings = [page.layout.words(heading) for heading in page.layout.headings(sentence)]
    if any(hit.code in ("passing", "measures") for heading in headings for hit in cues.find(heading)):
        return True
    return any(hit.code == "prevention" for text in (page.layout.words(sentence), *headings) for hit in cues.find(text))


def _ends(line: Line, end: int) -> bool:
    """Whether the noun ends here, or only what is its own follows: 委託先従業員 yes, 委託先管理 no."""
    cues = lexicon("party-cues").find(line.text[end:])
    if any(hit.start == 0 and hit.code == "posing" for hit in cues):
        return False
    follower = line.follower(end)
    if follower is None or not follower.tag.startswith(_GOES_ON) or follower.text[0].isdigit():
        return True
    joined = any(hit.start == 0 and hit.code == "either" for hit in lexicon("name-borders").find(line.text[end:]))
    return joined or any(hit.start == 0 and hit.code == "belonging" for hit in cues)


def _contractor(line: Line, hit: Hit) -> int:
    """委託先 with the nouns before it and, if it is said, whose or what work's it is."""
    return _with_of(line, _without_own(line, line.reach_left(hit.start), hit.start))


def _dealer(line: Line, hit: Hit) -> int | None:
    """業者 or 会社 where its work is said: in the noun (決済代行会社) or in a clause before it (印刷を受注した業者)."""
    start = _without_own(line, line.reach_left(hit.start), hit.start)
    heads = [head.end for head in lexicon("unnamed-parties").find(line.text[start : hit.start]) if head.code == hit.code]
    start = _without_own(line, start + max(heads, default=0), hit.start)
    if line.text.endswith("とは別の", 0, start):
        return None
    words = line.text[start : hit.end]
    if lexicon("bystanders").has(words) or any(back.end == len(words) for back in lexicon("organization-pronouns").find(words)):
        return None
    if any(found.code in ("work", "service") for found in lexicon("unnamed-parties").find(line.text[start : hit.start])):
        start = _with_of(line, start)
        return None if lexicon("bystanders").has(line.text[start : hit.end]) else start
    return _clause_start(line.text, start)


def _clause_start(words: str, end: int) -> int | None:
    """Where the clause begins that says what the business before `end` does, or None."""
    found = _ATTRIBUTE.search(words[:end])
    clause = _LOOSE_PARTICLE.sub("", found.group()) if found else ""
    deeds = [hit for hit in lexicon("party-cues").find(clause) if hit.code in DEEDS]
    if not deeds or not _VERB_END.search(clause) or len(clause) - deeds[-1].end > len("しておりました"):
        return None
    return end - len(clause)


def _customer(line: Line, hit: Hit) -> int | None:
    """A customer who is said to have handed over work: お取引先様より委託を受けた."""
    after = None if _QUOTING.search(line.text[: hit.start]) else _FROM.match(line.text, hit.end)
    handed = after and any(found.code == "handing" for found in lexicon("party-cues").find(after.group()))
    return line.reach_left(hit.start) if handed else None


def _group(line: Line, hit: Hit) -> int | None:
    """A group company to which something happened, not group companies in general."""
    start = line.reach_left(hit.start)
    harm = any(found.code == "harm" for found in lexicon("party-cues").find(line.text))
    after = line.text[hit.end :]
    owned = after.startswith("の") and any(
        found.start == 0 and found.code == "belonging" for found in lexicon("party-cues").find(after[1:])
    )
    alone = not _AMONG.search(line.text[: hit.start]) and (owned or _AT_FAULT.match(after))
    owners = (found for found in lexicon("organization-pronouns").find(line.text[:start]) if line.text[found.end : start] == "の")
    return next((found.start for found in owners), start) if harm and alone else None


def _service(line: Line, hit: Hit) -> int | None:
    """A service of somebody else that was hit: it is said to be used, or is called 外部; or a site that guests book through."""
    start = line.reach_left(hit.start)
    after = _BRACKET.sub("", line.text[hit.end :], count=1)[:_SOON]
    harms = any(found.code == "harm" for found in lexicon("party-cues").find(after))
    hurt = harms and (_AT_FAULT.match(after) or _VIA.match(after))
    verbs = [found.end for found in lexicon("party-cues").find(line.text[:start]) if found.code in ("using", "handing")]
    used = any(_USED.fullmatch(line.text, verb, start) for verb in verbs) or any(
        found.code == "outside" for found in lexicon("phrase-modifiers").find(line.text[start : hit.start])
    )
    return start if hurt and (used or _VIA.match(after)) else None


def _without_own(line: Line, start: int, end: int) -> int:
    """Leave out 当社 and the like, blanks, and words of time or measure in front of a phrase: 当社業務委託先 is 業務委託先."""
    for word in line.within(start, end):
        if word.tag.endswith("副詞可能") and word.end < end:
            start = word.end
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip(" \u3000・"))
    for hit in lexicon("organization-pronouns").find(line.text[start:end]):
        if hit.start == 0 and hit.code in OWN:
            return start + hit.end
    return start


def _with_of(line: Line, start: int) -> int:
    """Take in the noun of 「Aの委託先」, unless A is the publisher itself or a company by name."""
    found = _OF.search(line.text[:start])
    if not found:
        return start
    owner = line.reach_left(found.start())
    itself = owner != _without_own(line, owner, found.start())
    legal = lexicon("legal-forms").has(line.text[owner:start])
    return start if itself or legal or found.start() - owner <= 1 else owner


_READERS: dict[str, Callable[[Line, Hit], int | None]] = {
    "contractor": _contractor,
    "client": _contractor,
    "subcontractor": _contractor,
    "customer": _customer,
    "dealer": _dealer,
    "group": _group,
    "service": _service,
}
