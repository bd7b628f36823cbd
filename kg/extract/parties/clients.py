"""Words for customers and partners (取引先, 導入企業, 加盟店, 学校), and where those begin that are parties."""

import re

from kg.extract.parties.bounds import AMONG, DEEDS, GRACIOUS, HANDED, before_several, clause_start, noun_start, with_of
from kg.extract.parties.line import Line
from kg.extract.parties.mentions import OWN
from kg.vocabulary import Hit, lexicon

_ELSEWHERE = re.compile(r"(?:別の|世界中?の|海外の)(?:複数の|多数の)?\s*(?:当社|弊社)?の?$")
"""Before those who are spoken of as an example: 世界の利用企業."""
_FROM = re.compile(r"(?:様|さま)?(?:より|から)[^。、]{0,20}")
_QUOTING = re.compile(r"「[^」]*$")
_HANDS = re.compile(r"(?:等|など)?(?:[（(][^（()）]*[）)])?(?:から|より|が|において)")
_CLAUSE = re.compile(r"[^、。：:（）()「」『』\n]{4,40}(?:いる|おります|いた|する|した|の|中の|される|いただく|くださる)$")
_OFFERED = re.compile(
    r"(?P<agent>(?:当|弊|本)(?:社|会|法人|協会|財団|所|院|機構)(?:が|で))|(?:本|当|同)(?:サービス|システム|アプリ|製品|ツール|ソフト|サイト)|"
    r"(?:当|弊)社(?:の|が提供する|提供の|製の?)?[^をにが]{2,20}を"
)
_PEOPLE = re.compile(r"^(?:お|ご)?(?:客[様さ]|得意)")
"""Customers who may as well be consumers."""
_TOWARDS = re.compile(r"(?:に|へ|宛)")
_TAKEN = re.compile(r"(?:受託|受注)(?:し|する|させ)")
_HONOURED = re.compile(r"(?:委託|発注|依頼)され")
"""Who hands over work, said with honour, or who is handed it: the words alone do not tell."""
_GIVEN = re.compile(r"(?:様|さま)?(?:より|から)[^。、]{0,8}(?:預か|預託|受領|提供を受け|ご?提供いただ|共有を受け)")
_GREETED = re.compile(r"(?:の皆|様|さま)")
_SERVED = re.compile(r"(?:様|さま)?(?:各社|等|など)?(?:様|さま)?(?:の|が|より|から|に|へ|を|、)")


def customer(line: Line, hit: Hit) -> int | None:
    """A customer who is said to have handed over work: お取引先様より委託を受けた, システム開発を受託したお客様."""
    after = None if _QUOTING.search(line.text[: hit.start]) else _FROM.match(line.text, hit.end)
    handed = after and any(found.code == "handing" for found in lexicon("party-cues").find(after.group()))
    if handed:
        return line.reach_left(hit.start)
    work = handing_clause(line, hit)
    return using(line, hit) if work is None else work


def served(line: Line, hit: Hit) -> int | None:
    """One whose noun says that it uses what the publisher offers (導入企業), in whose data or house something happened."""
    given = _GIVEN.match(line.text, hit.end)
    hurt = any(found.code in ("harm", "reach") for found in lexicon("party-cues").find(line.text))
    before = line.text[: hit.start]
    struck = hurt and _SERVED.match(line.text, hit.end) and not (AMONG.search(before) or _ELSEWHERE.search(before))
    if (given or struck or _GREETED.match(line.text, hit.end)) and not _QUOTING.search(before):
        return noun_start(line, hit)
    return customer(line, hit)


def using(line: Line, hit: Hit) -> int | None:
    """Businesses that are said to use what the publisher offers, or for which it works: 本サービスをご利用の企業様.

    They are a party where something reached their data.
    """
    words, noun = line.text, before_several(line.text, line.reach_left(hit.start))
    clause = _CLAUSE.search(words[:noun].rstrip(" \u3000"))
    behind = lexicon("party-cues").find(words[hit.end :])
    if clause is None or not any(found.code in ("harm", "reach") for found in behind) or _QUOTING.search(words[: hit.start]):
        return None
    offered = _OFFERED.match(clause.group())
    verbs = [found.code for found in lexicon("party-cues").find(clause.group()) if found.code in ("using", *DEEDS)]
    if offered is None or not verbs or lexicon("bystanders").has(words[noun : hit.end]):
        return None
    worked = offered["agent"] and verbs[-1] in ("taking", *HANDED) and not _HONOURED.search(clause.group())
    if _PEOPLE.search(words[noun : hit.end]):
        return None
    return clause.start() if worked or (verbs[-1] == "using" and not offered["agent"]) else None


def school(line: Line, hit: Hit) -> int | None:
    """Schools that are said to have handed over work, with what tells which: 市内の小学校から制作を受注した."""
    handed = any(found.code in ("handing", "taking") for found in lexicon("party-cues").find(line.text[hit.end :]))
    return with_of(line, noun_start(line, hit)) if handed and _HANDS.match(line.text, hit.end) else handing_clause(line, hit)


def handing_clause(line: Line, hit: Hit) -> int | None:
    """Where those begin who hand work to the publisher: 複数の企業 in 当社に配送を委託している複数の企業.

    Customers in general are told from others by the work that was taken from them: システム開発を受託したお客様.
    """
    noun = before_several(line.text, line.reach_left(hit.start))
    start = clause_start(line.text, noun)
    if start is None or lexicon("bystanders").has(line.text[noun : hit.end]):
        return None
    deeds = [found for found in lexicon("party-cues").find(line.text[start:noun]) if found.code in DEEDS]
    if deeds[-1].code not in HANDED or _HONOURED.search(line.text, start, noun):
        return None
    if GRACIOUS.search(line.text, start, noun):
        return noun
    return start if _TAKEN.search(line.text, start, noun) else noun if _is_to_own(line.text[:noun], start) else None


def _is_to_own(words: str, start: int) -> bool:
    """Whether the clause from `start` on says, or follows on, 当社に or 当社へ."""
    owns = (hit for hit in lexicon("organization-pronouns").find(words) if hit.code in OWN)
    return any(start <= (to.end() if (to := _TOWARDS.match(words, own.end)) else -1) for own in owns)
