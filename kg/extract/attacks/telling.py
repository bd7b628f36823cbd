"""How a notice tells an attack: as a fact, as a likelihood, as denied, or only in passing (advice, prevention, explanation)."""

import re

from kg.extract.attacks.mentions import Mention
from kg.extract.attacks.ways import EXPOSED, OWN_NAME
from kg.extract.cues import either
from kg.extract.negation import NEGATIVE
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Status

_FINDING, _TRACE = either("telling-cues", "finding"), either("telling-cues", "finding", "trace", "effect", "hedge")
_HEDGE = either("telling-cues", "hedge")
_AND_SO_ON = r"(?:\s|等|など|(?:や|・|および|及び)[^。、や・]{1,12}?|、[^。、や・はが]{1,16}?)"
"""More in a row; a joint begins the next one, so that a pattern has one way only through a long enumeration."""
_OF_VERB = rf"[りっれらさしせてたわ]{{1,4}}(?:という|との|を示す|の|もの|こと|{_TRACE}){{1,4}}"
_ATTRIBUTED = r"の|を示す|によ(?:る|った)(?:もの|と)?|具体的な|明確な|明らかな|を受けた|された|した"
_OF_NOUN = rf"[ァ-ヶー]{{0,8}}(?:{_AND_SO_ON}|{_ATTRIBUTED}|{_TRACE}){{0,6}}"
_DENIED = re.compile(
    rf"(?:{_OF_VERB}|{_OF_NOUN})(?:は|も|が|を|で[はも]?(?=ござ|あり|な)|につ(?:いて|きまして)(?:は|も))、?"
    rf"(?:現(?:時点|在)[^。、]{{0,8}}、)?(?:[^。、]{{0,24}}?){NEGATIVE}"
)
_TOLD_BETWEEN = r"により|による|によって|を受け|を伴|後|があ|が発生|されて|され、|されまし|ました|ため|が、|おり|であり"
_DENIED_IN_LIST = re.compile(rf"(?:(?!{_TOLD_BETWEEN})[^。]){{0,70}}?{_FINDING}(?:等|など)?(?:は|も|が)[^。]{{0,24}}?{NEGATIVE}")
_TOLD_OF = rf"{_TOLD_BETWEEN}|に伴|[しれっん]た|{either('telling-cues', 'cause', 'detail', 'effect')}"
_DENIED_TOGETHER = re.compile(
    rf"(?:(?!{_TOLD_OF})[^。がはをも]){{1,60}}?(?:は|も|が)、?(?:[^。、はがを]{{0,14}}、)?[^。、はがを]{{0,10}}?"
    rf"{either('telling-cues', 'ascertained')}[^。、]{{0,4}}?{NEGATIVE}"
)
"""The last of several that share one denial: 改ざんや踏み台としての利用は見つかっておりません."""
_DENIED_AT_ONCE = re.compile(r"(?:(?:され|し)て)?(?:(?:おり|い)(?:ません|ない|なかった)|おらず)|(?:され|し)(?:なかった|ず[、。])")
_HEDGED = re.compile(rf"(?:{_AND_SO_ON}|の|を受けた|された|した|して|があった|による|もの|である|が|{_TRACE}){{0,5}}{_HEDGE}")
_PREVENTED = re.compile(
    rf"(?:{_AND_SO_ON}|{_TRACE}|に対する|への|に関する|に対して|へ|に|の|を|といった){{0,6}}"
    rf"{either('telling-cues', 'prevention')}"
)
_WARNING = re.compile(either("telling-cues", "warning"))
_PROSPECT = re.compile(either("telling-cues", "prospect"))
_SOON = 24
_UNRELATED = re.compile(rf"[^。、]{{0,40}}?{either('telling-cues', 'unrelated')}")
_EXPLANATION = re.compile(rf"とは|{either('telling-cues', 'explanation')}(?:です|である)?[。)]*$")
_PAST = re.compile("(?:(?:し|され|られ)?(?:て?い)?た|(?<=た))(?:可能性|おそれ|恐れ|疑い)")
_ALARM = re.compile("(?:し|され)?(?:ている|ております|た)旨")
_CLAUSE_END = re.compile(r"(?<=[たるすん])(?:が|ため|ので)、|ものの、|[。！？]")
_MEASURES = re.compile(either("telling-cues", "measures", "prevention"))
_GONE = re.compile(either("attack-deeds", "gone", "never-came-back"))
_EVENTS = re.compile(either("telling-cues", "account-of-events", "cause", "finding", "trace", "effect"))
_CAUSE = re.compile(either("telling-cues", "cause"))
_QUOTED_LINE = re.compile(r"[^「『]{0,14}[「『]([^「」『』]+)[」』](?:[(（][^()（）]*[)）]|[\s　])*")
_TITLING = re.compile(either("data-cues", "titling"))
_MAILS = frozenset({"phishing", "impersonation_mail", "spam_relay", "malware"})
"""Kinds that notices foresee and warn of: what may come is no part of what happened."""
_ADVISED = _MAILS | {"misdelivery", "loss_or_theft", "account_takeover", EXPOSED}
"""Kinds of which notices give advice."""


def status_of(mention: Mention) -> Status | None:
    """Return how the sentence tells the attack, or None where it is told in passing only."""
    if mention.rule == OWN_NAME:
        return Status.CONFIRMED if mention.sentence.kind is Kind.TITLE else None
    rest = mention.words[mention.end :]
    if _PREVENTED.match(rest) or _UNRELATED.match(rest) or _warned_of(mention) or _explained(mention):
        return None
    if mention.code == "system_failure" and _ALARM.match(rest):
        return None  # what somebody first took the attack for
    denials = (_DENIED_AT_ONCE, _DENIED, _DENIED_IN_LIST, _DENIED_TOGETHER)
    denied = next((found for denial in denials if (found := denial.match(rest))), None)
    if denied and mention.code == "loss_or_theft" and _GONE.search(denied[0]):
        return Status.CONFIRMED  # what is not found is what was lost
    if denied and "否定" not in denied[0]:
        return Status.DENIED
    return Status.POSSIBLE if _HEDGED.match(rest) else Status.CONFIRMED


def _warned_of(mention: Mention) -> bool:
    """Whether the clause gives advice, or says right behind the words what may come."""
    if mention.code not in _ADVISED or _PAST.match(mention.words, mention.end):
        return False
    start = max((found.end() for found in _CLAUSE_END.finditer(mention.words, 0, mention.start)), default=0)
    found = _CLAUSE_END.search(mention.words, mention.end)
    stop = found.end() if found else len(mention.words)
    if mention.code in _MAILS and _PROSPECT.search(mention.words, mention.end, min(stop, mention.end + _SOON)):
        return True
    return bool(_WARNING.search(mention.words, start, stop))


def _explained(mention: Mention) -> bool:
    """Whether a footnote explains the term."""
    return mention.sentence.kind is Kind.NOTE and bool(_EXPLANATION.search(mention.words))


def names_a_notice(sentence: Sentence, words: str) -> bool:
    """Whether the line gives no more than the quoted title of another notice."""
    quoted = _QUOTED_LINE.fullmatch(words)
    return sentence.kind is not Kind.TITLE and quoted is not None and bool(_TITLING.search(quoted[1]))


def of_measures(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading of measures and advice, not of what happened."""
    heading = next(page.layout.headings(sentence), None)
    if heading is None or _CAUSE.search(page.layout.words(sentence)):
        return False
    words = fold(page.layout.words(heading))
    return bool(_MEASURES.search(words)) and not _EVENTS.search(words)
