"""Where the words of a noun phrase for a business begin: its nouns, whose it is, the clause that says what it does."""

import re

from kg.extract.parties.line import Line
from kg.extract.parties.mentions import OWN
from kg.vocabulary import Hit, lexicon

HANDED = ("handing", "entrusting")
"""Groups of `party-cues`: verbs of giving work to another."""
DEEDS = ("deed", "running", *HANDED, "taking")
"""Groups of `party-cues`: verbs of working for another."""
THINGS = ("work", "service")
WORKS = (*THINGS, "care")
"""Groups of `unnamed-parties`: what a business is said to work at, and with how it does."""
_ATTRIBUTE = re.compile(r"(?:[^、。はがへ（）()「」『』\n：:①-⑳・]|(?<![ \u3000])・)*$")
_LOOSE_PARTICLE = re.compile(
    r"^[ \u3000・]*(?:[にでとのをも](?=[^ぁ-ん]))?[ \u3000]*"
    r"(?:同時に|早急に|直ちに|ただちに|速やかに|すみやかに|すぐに|即座に|すでに|既に|さらに|更に|新たに|併せて|あわせて|引き続き|同日|翌日)*"
)
"""What stands before a clause without belonging to it: the particle of other words, and adverbs of time."""
_WITH = re.compile(r"[社会園院校]と$")
"""One who is bound to the publisher by contract may as well be its customer."""
_VERB_END = re.compile(r"(?:る|た|す|う|んだ)$")
OF = re.compile(r"(?:の|に係る|に関する|に関わる)$")
"""What ties a noun to the one behind it."""
GRACIOUS = re.compile(r"いただ|もら|頂い|頂き|頂く|くださ|下さっ|下さる|賜")
"""What is done for the publisher, by the polite verb."""
AMONG = re.compile(r"(?:及び|および|並びに|ならびに|や|他の|その他|含む|含め|各|当社・|弊社・|・)\s*(?:当社|弊社)?の?$")
"""What makes a noun one of several that are spoken of in general."""
_SEVERAL = re.compile(r"(?:複数|一部|多く|数多く|多数|全国|対象|[0-9０-９]+[社校団体施設]+)の$")


def noun_start(line: Line, hit: Hit) -> int:
    """Where the nouns begin that end in a word for a business, without the publisher's pronoun before them."""
    return without_own(line, line.reach_left(hit.start), hit.start)


def without_own(line: Line, start: int, end: int) -> int:
    """Leave out 当社 and the like, blanks, and words of time or measure in front of a phrase: 当社業務委託先 is 業務委託先."""
    for word in line.within(start, end):
        if word.tag.endswith("副詞可能") and word.end < end:
            start = word.end
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip(" \u3000・"))
    for hit in lexicon("organization-pronouns").find(line.text[start:end]):
        if hit.start == 0 and hit.code in OWN:
            return start + hit.end
    return start


def with_of(line: Line, start: int) -> int:
    """Take in the noun of 「Aの委託先」, unless A is the publisher itself or a company by name."""
    found = OF.search(line.text[:start])
    if not found:
        return start
    owner = line.reach_left(found.start())
    itself = owner != without_own(line, owner, found.start())
    legal = lexicon("legal-forms").has(line.text[owner:start])
    return start if itself or legal or found.start() - owner <= 1 else owner


def tells_own(words: str) -> bool:
    """Whether the words right behind a name or noun speak of what is its own: のサーバー, の従業員."""
    belongings = lexicon("party-cues").find(words[1:]) if words.startswith("の") else []
    return any(hit.start == 0 and hit.code == "belonging" for hit in belongings)


def clause_start(words: str, end: int) -> int | None:
    """Where the clause begins that says what the business before `end` does, or None."""
    end = len(words[:end].rstrip(" \u3000"))
    found = _ATTRIBUTE.search(words[:end])
    clause = _LOOSE_PARTICLE.sub("", found.group()) if found else ""
    deeds = [hit for hit in lexicon("party-cues").find(clause) if hit.code in DEEDS and not _WITH.search(clause[: hit.start])]
    if not deeds or not _VERB_END.search(clause):
        return None
    rest = clause[deeds[-1].end :]
    if len(rest) > len("していただいておりました" if GRACIOUS.search(rest) else "しておりました"):
        return None
    return end - len(clause)


def before_several(words: str, end: int) -> int:
    """Take in what tells how many are meant: 複数の企業."""
    found = _SEVERAL.search(words[:end])
    return found.start() if found else end
