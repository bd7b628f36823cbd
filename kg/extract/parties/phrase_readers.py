"""Where a noun phrase for a business begins, and whether what is said around it makes it a party: by the noun's group."""

import re
from collections.abc import Callable

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
_LOOSE_PARTICLE = re.compile(r"^[ \u3000・]*(?:[にでとのをも](?=[^ぁ-ん]))?[ \u3000]*")
_VERB_END = re.compile(r"(?:る|た|す|う|んだ)$")
_OF = re.compile(r"(?:の|に係る|に関する|に関わる)$")
_AT_FAULT = re.compile(r"(?:に(?:おい|おけ|て|不正)|が|で|への|に対|より|から|は)")
_AMONG = re.compile(r"(?:及び|および|並びに|ならびに|や|他の|その他|含む|含め|各|当社・|弊社・|・)\s*(?:当社|弊社)?の?$")
_FROM = re.compile(r"(?:様|さま)?(?:より|から)[^。、]{0,20}")
_QUOTING = re.compile(r"「[^」]*$")
_SOON = 25
_BRACKET = re.compile(r"^\s*[（(][^（()）。]*[）)]")
_HELD = re.compile(r"様?に(?:おい|おき|対する不正)")
_STANDS = re.compile(r"(?:にて|において|で)")
_VIA = re.compile(r"を?(?:経由|通[じし]|介し)")
_USED = re.compile(r"(?:し|する|を)[^、。]{0,12}$")
_THROUGH = re.compile(r"(?:等|など)?を(?:経由し|通[じし]て?|介し)[^。]{0,40}")
_HANDS = re.compile(r"(?:等|など)?(?:[（(][^（()）]*[）)])?(?:から|より|が|において)")
_TO = re.compile(r"(?:等|など)?[にへ](?:[^。、はが]{0,12}を)?(?:外部|業務)?(?=委託|発注|外注)")
_TOWARDS = re.compile(r"(?:に|へ|宛)")
_TAKEN = re.compile(r"(?:受託|受注)(?:し|する|させ)")
_HONOURED = re.compile(r"(?:委託|発注|依頼)され")
"""Who hands over work, said with honour, or who is handed it: the words alone do not tell."""
_SEVERAL = re.compile(r"(?:複数|一部|多く|数多く|多数|全国|対象|[0-9０-９]+[社校団体施設]+)の$")
_OTHER = re.compile(
    r"(?:とは(?:別の|異なる|無関係の|関係のない)|以下の|下記の|次の|私ども|私たち|我々|ご[一-龥]{2,4}(?:の|中の|されている|いただいている)|お使いの|お近くの|最寄りの|お客[様さま]{1,2}の)$"
)


def contractor(line: Line, hit: Hit) -> int:
    """委託先 with the nouns before it and, if it is said, whose or what work's it is."""
    return _with_of(line, noun_start(line, hit))


def dealer(line: Line, hit: Hit) -> int | None:
    """業者 or 会社 where its work is said: in the noun (決済代行会社), in a clause before it, or by what goes through it."""
    start = noun_start(line, hit)
    heads = [head.end for head in lexicon("unnamed-parties").find(line.text[start : hit.start]) if head.code == hit.code]
    start = without_own(line, start + max(heads, default=0), hit.start)
    if _OTHER.search(line.text[:start]):
        return None
    words = line.text[start : hit.end]
    if lexicon("bystanders").has(words) or any(back.end == len(words) for back in lexicon("organization-pronouns").find(words)):
        return None
    if any(found.code in WORKS for found in lexicon("unnamed-parties").find(line.text[start : hit.start])):
        start = _with_of(line, start)
        return None if lexicon("bystanders").has(line.text[start : hit.end]) else start
    thing = _thing_start(line, start)
    if thing is not None:
        return thing
    clause = _clause_start(line.text, _before_outside(line.text, start))
    return start if clause is None and _is_handed(line.text, hit.end) else clause


def _thing_start(line: Line, start: int) -> int | None:
    """Where the thing begins whose business is meant: クラウドサーバーの事業者."""
    found = _OF.search(line.text[:start])
    owner = line.reach_left(found.start()) if found else start
    things = [hit for hit in lexicon("unnamed-parties").find(line.text[owner:start]) if hit.code in THINGS]
    own = owner != without_own(line, owner, start)
    stranger = lexicon("bystanders").has(line.text[owner:start])
    return owner if found and things and owner + things[-1].end == found.start() and not own and not stranger else None


def _before_outside(words: str, end: int) -> int:
    """Leave out 外部の and the like between a clause and the word for the business: サイトを管理する外部の会社."""
    outside = [hit for hit in lexicon("phrase-modifiers").find(words[:end]) if hit.code == "outside"]
    return outside[-1].start if outside and words[outside[-1].end : end] == "の" else end


def _is_handed(words: str, end: int) -> bool:
    """Whether work is handed to the business before `end`, or through it to another one."""
    through = _THROUGH.match(words, end)
    passed = through and any(hit.code in ("handing", "taking") for hit in lexicon("party-cues").find(through.group()))
    return bool(passed or _TO.match(words, end))


def _clause_start(words: str, end: int) -> int | None:
    """Where the clause begins that says what the business before `end` does, or None."""
    found = _ATTRIBUTE.search(words[:end])
    clause = _LOOSE_PARTICLE.sub("", found.group()) if found else ""
    deeds = [hit for hit in lexicon("party-cues").find(clause) if hit.code in DEEDS]
    if not deeds or not _VERB_END.search(clause) or len(clause) - deeds[-1].end > len("しておりました"):
        return None
    return end - len(clause)


def house(line: Line, hit: Hit) -> int | None:
    """事務所, 機関 or a mere 先 to which a clause right before it says that work is handed: 集計を委託している先."""
    handing = _handing_clause(line, hit)
    if handing is not None:
        return handing
    noun = noun_start(line, hit)
    start = _clause_start(line.text, noun)
    if start is None or (noun < hit.start and hit.end - hit.start == 1) or lexicon("bystanders").has(line.text[start : hit.end]):
        return None
    deeds = [found for found in lexicon("party-cues").find(line.text[start:noun]) if found.code in DEEDS]
    return start if deeds[-1].code in HANDED else None


def customer(line: Line, hit: Hit) -> int | None:
    """A customer who is said to have handed over work: お取引先様より委託を受けた, システム開発を受託したお客様."""
    after = None if _QUOTING.search(line.text[: hit.start]) else _FROM.match(line.text, hit.end)
    handed = after and any(found.code == "handing" for found in lexicon("party-cues").find(after.group()))
    return line.reach_left(hit.start) if handed else _handing_clause(line, hit)


def _handing_clause(line: Line, hit: Hit) -> int | None:
    """Where those begin who hand work to the publisher: 複数の企業 in 当社に配送を委託している複数の企業.

    Customers in general are told from others by the work that was taken from them: システム開発を受託したお客様.
    """
    noun = _before_several(line.text, line.reach_left(hit.start))
    start = _clause_start(line.text, noun)
    if start is None or lexicon("bystanders").has(line.text[noun : hit.end]):
        return None
    deeds = [found for found in lexicon("party-cues").find(line.text[start:noun]) if found.code in DEEDS]
    if deeds[-1].code not in HANDED or _HONOURED.search(line.text, start, noun):
        return None
    return start if _TAKEN.search(line.text, start, noun) else noun if _is_to_own(line.text[:noun], start) else None


def _before_several(words: str, end: int) -> int:
    """Take in what tells how many are meant: 複数の企業."""
    found = _SEVERAL.search(words[:end])
    return found.start() if found else end


def _is_to_own(words: str, start: int) -> bool:
    """Whether the clause from `start` on says, or follows on, 当社に or 当社へ."""
    owns = (hit for hit in lexicon("organization-pronouns").find(words) if hit.code in OWN)
    return any(start <= (to.end() if (to := _TOWARDS.match(words, own.end)) else -1) for own in owns)


def partner(line: Line, hit: Hit) -> int | None:
    """A partner in whose house something happened, or whose work it was: 販売代理店のサーバーが, 加盟店から委託された."""
    after, cues = line.text[hit.end :], lexicon("party-cues")
    owned = after.startswith("の") and any(found.start == 0 and found.code == "belonging" for found in cues.find(after[1:]))
    harm = any(found.code == "harm" for found in cues.find(after))
    if harm and (owned or _HELD.match(after)) and not _AMONG.search(line.text[: hit.start]):
        return noun_start(line, hit)
    work = house(line, hit)
    return customer(line, hit) if work is None else work


def school(line: Line, hit: Hit) -> int | None:
    """Schools that are said to have handed over work, with what tells which: 市内の小学校から制作を受注した."""
    handed = any(found.code in ("handing", "taking") for found in lexicon("party-cues").find(line.text[hit.end :]))
    return _with_of(line, noun_start(line, hit)) if handed and _HANDS.match(line.text, hit.end) else _handing_clause(line, hit)


def group(line: Line, hit: Hit) -> int | None:
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


def service(line: Line, hit: Hit) -> int | None:
    """A service of somebody else that was hit or holds a thing, used or called 外部; or one that guests book through."""
    start = _before_outside(line.text, line.reach_left(hit.start))
    after = _BRACKET.sub("", line.text[hit.end :], count=1)[:_SOON]
    harms = any(found.code == "harm" for found in lexicon("party-cues").find(after))
    hurt = harms and (_AT_FAULT.match(after) or _VIA.match(after))
    verbs = [found.end for found in lexicon("party-cues").find(line.text[:start]) if found.code in ("using", "handing")]
    used = any(_USED.fullmatch(line.text, verb, start) for verb in verbs) or any(
        found.code == "outside" for found in lexicon("phrase-modifiers").find(line.text[start : hit.start])
    )
    stands = used and _STANDS.match(after)
    return start if stands or (hurt and (used or _VIA.match(after))) else None


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


def _with_of(line: Line, start: int) -> int:
    """Take in the noun of 「Aの委託先」, unless A is the publisher itself or a company by name."""
    found = _OF.search(line.text[:start])
    if not found:
        return start
    owner = line.reach_left(found.start())
    itself = owner != without_own(line, owner, found.start())
    legal = lexicon("legal-forms").has(line.text[owner:start])
    return start if itself or legal or found.start() - owner <= 1 else owner


READERS: dict[str, Callable[[Line, Hit], int | None]] = {
    "contractor": contractor,
    "client": contractor,
    "subcontractor": contractor,
    "customer": customer,
    "dealer": dealer,
    "group": group,
    "house": house,
    "partner": partner,
    "school": school,
    "service": service,
}
"""By the group of `unnamed-parties`: where the phrase begins, or None where it is no party."""
