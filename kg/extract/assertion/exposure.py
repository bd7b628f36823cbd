"""What one clause says of an exposure: its cue, and what hedges or negates it."""

import re

from kg.extract.cues import either
from kg.model import Status
from kg.vocabulary import Hit, lexicon

_NEGATION = re.compile(
    r"ない(?!しは|お客|方|者|場合|皆)|なかった(?!お客|方|者|場合|皆)|なく(?!な)(?=[、。]|$)|ません|おらず|[されせりえき]ず(?=[、。に]|$)|ございませ|無い|無く|無し|無かった"
    r"|なし(?=$|[。、)])|皆無|低い|低く|否定(?:され|して)|見当たら|認められず"
)
_NO_NEGATION = re.compile(
    r"(?:だけ|のみ)で?なく|のみならず|ではなく|関わらず|かかわらず|問わず|間もなく|やむを得ず|少なくない|少なくとも|間違いなく|余儀なく|なくなっ|てはなら|ことなく|だけでは|かも(?:しれ|知れ)(?:ない|ませ?ん)"
)
_REACHED = re.compile(r"(?!.{0,2}不可).{0,3}(?:され|可能|でき[るて]|ら?れ[たて])")
_DATA = either("data-words", "data")
_OF_THE_DATA = re.compile(f"{_DATA}[はも]")
_NAMED_ONLY = re.compile(
    rf"(?:(?!{either('data-words', 'data', 'item', 'content')}|もの).){{2,9}}?"
    r"(?:に関する|について(?:の|$|\()|に対する(?:お|ご)|に係る|等に|のご?報告|のお詫び|のお知らせ|(?:件|人)数$|状況$)"
    rf"|.{{2,3}}$|.{{2,4}}?(?:{either('data-words', 'cause')}|期間|対象(?!.*{either('data-words', 'data', 'item')}))"
)
_PASSIVELY = ("taking", "publication")
_PART_OF_A_NOUN = re.compile(r"(?!状態|可能|不可|[後中時済等])[ァ-ヶ一-龯]")
"""配信メール, アクセス日時: no predicate."""
_LEADS_TO = re.compile(r"(?:等|など)?[にへ](?:つなが|繋が)る[ァ-ヶー]{3,}")
"""窃取につながるウイルス: what may bring a leak about is none."""
_OPEN = ("publication", "reach")
_UNSEEN = ("reach", "loss")
"""Data that lay open or were lost may have been read by nobody."""
_MODIFIES = re.compile(
    r"(?:され|し)(?:て(?:いる|いた)|た|る)(?!事実|形跡|痕跡|可能|おそれ|恐れ|懸念|疑|事|件|旨|方|者"
    rf"|[一-龠ァ-ヶ]*{_DATA})[一-龠ァ-ヶa-z]"
)
"""保管されたデータベース: the noun, not the words, is what the clause goes on to speak of."""
_HELD = ("containment", "holding")
_NOT_DONE = re.compile(
    r"(?:は|も)?(?:(?:(?:さ|ら)?れ|し|て){0,2}(?:い|おり)?|ござい|あり)(?:ませ|ない|なかった)|(?:は|も)?(?:さ?れ|し)?て?おらず|(?:され|せ)ず"
)
"""写真は掲載されておりません: what was not put in is no part of the data."""


def cues(text: str) -> list[Hit]:
    """Return the cues of exposure, hedge and denial in a folded text."""
    return lexicon("leak-cues").find(text)


def status_in(clause: str, *, of_words: bool) -> Status | None:
    """Return the status of the exposure that a folded clause speaks of, or None.

    With `of_words` the clause is what is said behind some words: that they are held or contained then counts, too.
    """
    hits = cues(clause)
    codes = {hit.code for hit in hits}
    exposing = [hit for hit in hits if exposes(hit, clause)]
    held = [hit for hit in hits if _is_held(hit, clause)] if of_words else []
    if "unreal" in codes or not (exposing or held):
        return None
    if "undeniable" in codes:
        return Status.POSSIBLE
    first = (exposing or held)[0]
    if first.code == "reach" and len(exposing) > 1 and _negated(clause[first.end : exposing[1].start]):
        return status_in(clause[exposing[1].start :], of_words=of_words)
    if _negated(clause[first.end :]):
        later = next((hit for hit in held if hit.code == "containment" and hit.start >= first.end), None)
        return _denied(clause, later if later and first.code in _OPEN else first, codes)
    if not exposing:
        return _contained(hits, held)
    return None if _NAMED_ONLY.match(clause[first.start :]) else _hedged(hits, first if of_words else exposing[-1])


def _is_held(hit: Hit, clause: str) -> bool:
    """Whether a cue says that words are held or contained, or that they were not put in."""
    if hit.code == "transfer":
        return bool(_NOT_DONE.match(clause, hit.end))
    return hit.code in _HELD and not _MODIFIES.match(clause, hit.end)


def exposes(hit: Hit, clause: str) -> bool:
    """Whether a cue is an exposure in its clause: a transfer amiss, a taking in the passive or by a stranger."""
    if hit.code in ("exposure", "loss", "reach"):
        return True
    if hit.code not in (*_PASSIVELY, "transfer") or (hit.code != "publication" and _PART_OF_A_NOUN.match(clause, hit.end)):
        return False
    behind = clause[hit.end - 1 :] if clause[hit.end - 1] in "さで" else clause[hit.end :]
    if hit.code in _PASSIVELY and _REACHED.match(behind):
        return True
    return any(other.code in ("amiss", "another") for other in lexicon("assertion-cues").find(clause))


def hedges_back(part: str) -> bool:
    """Whether a coordinated part ends in a hedge and has no topic of its own, so that it hedges what was said before it."""
    hedge = next((hit for hit in cues(part) if hit.code in ("hedge", "undeniable")), None)
    if hedge is None or re.search(r"は、|では|には", part[: hedge.start]):
        return False
    return status_in(part, of_words=False) is not Status.DENIED


def _hedged(hits: list[Hit], main: Hit) -> Status:
    """The status of an exposure that is not negated: `main` is its cue."""
    doubts = any(hit.code == "inquiry" or (hit.code == "hedge" and hit.end > main.end) for hit in hits)
    return Status.POSSIBLE if doubts or main.code in _UNSEEN else Status.CONFIRMED


def _contained(hits: list[Hit], held: list[Hit]) -> Status | None:
    """The status of words that may be part of the data in question: Aが含まれている可能性がある."""
    contained = next((hit for hit in held if hit.code == "containment"), None)
    doubts = contained and any(hit.code == "hedge" and hit.start >= contained.end for hit in hits)
    return Status.POSSIBLE if doubts else None


def _denied(clause: str, first: Hit, codes: set[str]) -> Status | None:
    """The status of a negated clause: what is not known stays open; no page read, no publication, no misuse deny no leak."""
    if _LEADS_TO.match(clause, first.end):
        return None
    if first.code in (*_HELD, "transfer"):
        return None if "misuse" in codes and not _OF_THE_DATA.search(clause) else Status.DENIED
    if "inquiry" in codes:
        return Status.POSSIBLE
    return None if first.code in _OPEN else Status.DENIED


def _negated(text: str) -> bool:
    return bool(_NEGATION.search(_NO_NEGATION.sub(lambda found: "　" * len(found[0]), text)))
