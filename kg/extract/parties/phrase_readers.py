"""Which words for a business are a party, and where their phrase begins: by the noun's group."""

import re
from collections.abc import Callable

from kg.extract.parties.bounds import (
    AMONG,
    DEEDS,
    HANDED,
    OF,
    THINGS,
    WORKS,
    clause_start,
    noun_start,
    tells_own,
    with_of,
    without_own,
)
from kg.extract.parties.clients import customer, handing_clause, school, served, using
from kg.extract.parties.line import Line
from kg.vocabulary import Hit, lexicon

_AT_FAULT = re.compile(r"(?:に(?:おい|おけ|て|不正)|が|で|への|に対|より|から|は)")
_SOON = 25
_BRACKET = re.compile(r"^\s*[（(][^（()）。]*[）)]")
_HELD = re.compile(r"様?に(?:おい|おき|対する不正)")
_OF_KIND = re.compile(r"^の(?:大学|企業|会社|機関|法人|団体|業者|事業者|病院)")
_KEEPS = re.compile(r"様?(?:が|で|において|に)[^。、はが]{0,6}(?:使用|利用|保有|管理|保管|所有|運用|運営|貸与|設置|配備)")
_STANDS = re.compile(r"(?:にて|において|で)")
_OWN = re.compile(
    r"の(?!.{0,6}(?:パスワード|認証|ID|会員|利用者|お客|ユーザ))[^、。のはがを]{2,12}(?<![社者元側先])(?:に|へ|が|で|を)"
)
"""What is the service's own, other than what its users sign in with."""
_VIA = re.compile(r"を?(?:経由|通[じし]|介し)")
_USED = re.compile(r"(?:し|する|を)[^、。]{0,12}$")
_THROUGH = re.compile(r"(?:等|など)?を(?:経由し|通[じし]て?|介し)[^。]{0,40}")
_TO = re.compile(r"(?:等|など)?[にへ](?:[^。、はが]{0,12}を)?(?:外部|業務)?(?=委託|再委託|発注|外注|回し|任せ|まかせ)")
_SHARES = re.compile(r"様?と[^。、]{0,20}を?共有")
_COUNTED = re.compile(r"(?:上記|両|同|当該|[0-9０-９一二三四五])$")
_AGENTS = ("代理店", "代理業者")
_OTHER = re.compile(
    r"(?:とは(?:別の|異なる|無関係の|関係のない)|以下の|下記の|次の|私ども|私たち|我々|ご[一-龥]{2,4}(?:の|中の|されている|いただいている)|お使いの|お近くの|最寄りの|お客[様さま]{1,2}の)$"
)


def contractor(line: Line, hit: Hit) -> int:
    """委託先 with the nouns before it and, if it is said, whose or what work's it is."""
    return with_of(line, noun_start(line, hit))


def dealer(line: Line, hit: Hit) -> int | None:
    """業者 or 会社 where its work is said: in the noun (決済代行会社), in a clause before it, or by what goes through it."""
    start = noun_start(line, hit)
    heads = [head.end for head in lexicon("unnamed-parties").find(line.text[start : hit.start]) if head.code == hit.code]
    start = without_own(line, start + max(heads, default=0), hit.start)
    if _OTHER.search(line.text[:start]) or _COUNTED.search(line.text[: hit.start]):
        return None
    words = line.text[start : hit.end]
    if lexicon("bystanders").has(words) or any(back.end == len(words) for back in lexicon("organization-pronouns").find(words)):
        return None
    if any(found.code in WORKS for found in lexicon("unnamed-parties").find(line.text[start : hit.start])):
        start = with_of(line, start)
        return None if lexicon("bystanders").has(line.text[start : hit.end]) else start
    thing = _thing_start(line, start)
    thing = using(line, hit) if thing is None else thing
    if thing is not None:
        return thing
    clause = clause_start(line.text, _before_outside(line.text, start))
    if clause is None and (_is_handed(line.text, hit.end) or _SHARES.match(line.text, hit.end)):
        return start
    agent = clause is None and line.text[hit.start : hit.end] in _AGENTS
    return partner(line, hit) if agent else clause


def _thing_start(line: Line, start: int) -> int | None:
    """Where the thing begins whose business is meant: クラウドサーバーの事業者."""
    found = OF.search(line.text[:start])
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


def house(line: Line, hit: Hit) -> int | None:
    """事務所, 機関 or a mere 先 to which a clause right before it says that work is handed: 集計を委託している先."""
    handing = handing_clause(line, hit)
    if handing is not None:
        return handing
    noun = noun_start(line, hit)
    start = clause_start(line.text, noun)
    user = using(line, hit)
    if user is not None:
        return user
    if start is None or (noun < hit.start and hit.end - hit.start == 1) or lexicon("bystanders").has(line.text[start : hit.end]):
        return None
    deeds = [found for found in lexicon("party-cues").find(line.text[start:noun]) if found.code in DEEDS]
    return start if deeds[-1].code in HANDED else None


def partner(line: Line, hit: Hit) -> int | None:
    """A partner in whose house something happened, or whose work it was: 販売代理店のサーバーが, 加盟店から委託された."""
    after = _OF_KIND.sub("", line.text[hit.end :])
    harm = any(found.code == "harm" for found in lexicon("party-cues").find(after))
    if harm and (tells_own(after) or _HELD.match(after) or _KEEPS.match(after)) and not AMONG.search(line.text[: hit.start]):
        return noun_start(line, hit)
    if _is_handed(line.text, hit.end) and not AMONG.search(line.text[: hit.start]):
        return noun_start(line, hit)
    work = house(line, hit)
    return customer(line, hit) if work is None else work


def group(line: Line, hit: Hit) -> int | None:
    """A group company to which something happened, not group companies in general."""
    start = line.reach_left(hit.start)
    harm = any(found.code == "harm" for found in lexicon("party-cues").find(line.text))
    after = line.text[hit.end :]
    alone = not AMONG.search(line.text[: hit.start]) and (tells_own(after) or _AT_FAULT.match(after))
    owners = (found for found in lexicon("organization-pronouns").find(line.text[:start]) if line.text[found.end : start] == "の")
    return next((found.start for found in owners), start) if harm and alone else None


def service(line: Line, hit: Hit) -> int | None:
    """A service of somebody else that was hit or holds a thing, used or called 外部; or one that guests book through."""
    start = _before_outside(line.text, line.reach_left(hit.start))
    after = _BRACKET.sub("", line.text[hit.end :], count=1)[:_SOON]
    harms = any(found.code == "harm" for found in lexicon("party-cues").find(after))
    hurt = harms and (_AT_FAULT.match(after) or _VIA.match(after) or _OWN.match(after))
    verbs = [found.end for found in lexicon("party-cues").find(line.text[:start]) if found.code in ("using", "handing")]
    used = any(_USED.fullmatch(line.text, verb, start) for verb in verbs) or any(
        found.code == "outside" for found in lexicon("phrase-modifiers").find(line.text[start : hit.start])
    )
    stands = used and _STANDS.match(after)
    return start if stands or (hurt and (used or _VIA.match(after))) else None


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
    "served": served,
    "service": service,
}
"""By the group of `unnamed-parties`: where the phrase begins, or None where it is no party."""
