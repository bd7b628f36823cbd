"""What a sentence says passed between the organisation and an authority."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.authorities.actions import ACTIONS, DONE, done, object_first, received
from kg.extract.authorities.names import Named, find_named
from kg.extract.cues import either
from kg.vocabulary import Hit, lexicon

_MARK = r"(?:[※*]\s?[0-9]{0,2}|\(注[^()]{0,4}\)|様|殿)?"
_AND = (
    r"(?:、|,|・|/|及び|および|並びに|ならびに|と|や|または|又は|を(?:はじめ|始め)(?:とした|とする|、)?|"
    r"を含む|のほか|に加え|その他)(?:、|及び|および|並びに|ならびに)?"
)
_JOINT = re.compile(
    rf"(?:\([^()]*\))?{_MARK}(?:など|等|ほか)?(?:の(?:各)?(?:関係|関連)(?:各)?(?:機関|当局|省庁|先))?\s*{_AND}\s*"
    rf"(?:[^、。はがをへに()]{{1,16}}(?:{_AND}|である))*|\("
)
_GOAL = (
    r"(?:へ|に(?![およつ関係])|宛|あて|(?:において|にて)(?=[^、。]{0,8}被害)|と[もは]?(?=連|協|相|情|の|対|共|調査|[12][0-9]|令|同|今|密|緊|随|適|都)|との|を交え|"
    r"の(?=ご?(?:協力|支援|捜査|指導|助言))|による(?=捜査|調査)|についても|は(?=[^、。]{0,16}(?:報告|届出|申告)済))"
)
_SITE = r"の?[^、。はがをへに]{0,16}(?:窓口|サイト|ホームページ|フォーム)(?:において|にて|を通じ)"
_OTHERS = rf"(?:(?:の|{_AND}|(?<=等)|(?<=など)|(?<=ほか))(?:[^、。はがをへに]|に関する){{0,30}}?){{1,3}}?(?<![でとも])"
"""What may be listed with an authority before the particle: 警察、外部専門家および弁護士と."""
_TO = re.compile(
    rf"\s?(?:\([^()]*\)|など\)|等\)|\))?{_MARK}(?:など|等|ほか)?(?:の[^、。]{{0,16}}窓口)?(?:{_GOAL}|{_SITE}|{_OTHERS}{_GOAL})"
)
DAY = r"(?:いずれも)?(?:[0-9]+[年月日/.]?){1,3}(?:付け?)?(?:\([^()]\))?(?:[にで]|より)?"
_LABEL = re.compile(rf"(?:\([^()]*\))?(?:など|等)?(?:\s*[:|]|\s+(?={DAY}|{either('authority-cues', *ACTIONS)})|(?=\())")
_HEADS = re.compile(rf"(?:[\s・\-*※●○■□◆◇▪①②③④⑤.|]|[0-9]{{1,2}}[.)]|\([0-9]\)|{DAY}|[^。]*\s/\s)*")
"""Before an authority that heads its bullet, row or entry (・警察：被害届を提出, 10月2日　警察（相談）)."""
_GUIDED = re.compile(r"(?:の|から(?:の)?|による)?ご?(?:指導|助言|指示)(?:・(?:指導|助言|指示))?の(?:もと|下|元)")
"""By whose advice one acts: with them one is in touch."""
_FROM = re.compile(
    r"(?:\([^()]*\))?(?:等|など)?(?:から|より|の(?=(?:指示|指導)(?!を仰)|指摘|要請|命令|[^、。はが]{0,24}(?:派遣|支援|助言)[をが](?:受け|頂|いただ|得))|"
    r"による(?=指導|指摘|指示))"
)
_EXPLANATION = re.compile(r"\(([^()]+)\)")
_SUPPOSED = re.compile(rf"場合(?:に|は|、)|際に?は|{either('authority-context', 'hypothesis')}")
_REPORTED = re.compile(r"(?:た|ております|済み?です|済み?)。?$")
"""The end of a sentence that tells of oneself, not of what the reader may do."""
_SUMS_UP = re.compile(r"(?:など|等|ほか)の(?:各)?")
_COMPLAINED_TO = ("police", "foreign", "other")
"""Authorities that take complaints; to any other an 申告 is a report."""


@dataclass(frozen=True, slots=True)
class Dealing:
    """An action (`actions` scheme) towards the authority named; `start:end` is the cue in the sentence."""

    named: Named
    action: str
    start: int
    end: int
    rule: str


def find_dealings(folded: str) -> Iterator[Dealing]:
    """Yield what a folded sentence says was done; a question or advice to the reader is nothing that was done."""
    if folded.endswith(("か", "か。")):
        return
    found = find_named(folded)
    summing = [later for earlier, later in pairwise(found) if _summing(folded, earlier, later)]
    named = [name for name in found if name not in summing and not _explained(folded, name) and not _nearest(folded, name)]
    floor = 0
    for group, following in _groups(folded, named):
        stop = following.start if following else len(folded)
        for dealing in _of_group(folded, group, (floor, stop)):
            floor = max(floor, dealing.end)
            yield dealing


def _explained(folded: str, name: Named) -> bool:
    """Whether a general word is followed by the bracket that says who is meant: 関係当局（警察、…）."""
    return name.code == "other" and bool(find_named(match.group(1)) if (match := _EXPLANATION.match(folded, name.end)) else [])


def _nearest(folded: str, name: Named) -> bool:
    """Whether the reader's own authority is meant (最寄りの警察署)."""
    advised = any(hit.code == "advice" for hit in lexicon("authority-cues").find(folded[name.start : name.end]))
    return advised and not _REPORTED.search(folded)


def _summing(folded: str, earlier: Named, name: Named) -> bool:
    """Whether a general word only sums up those named before it (警察等の関係当局)."""
    return name.code == "other" and bool(_SUMS_UP.fullmatch(folded, earlier.tail, name.start))


def _groups(folded: str, named: list[Named]) -> Iterator[tuple[list[Named], Named | None]]:
    """Authorities that are listed together, and the next one behind them."""
    group: list[Named] = []
    for this, following in zip(named, [*named, None][1:], strict=True):
        group.append(this)
        if following is None or not _JOINT.fullmatch(folded, this.tail, following.start):
            yield group, following
            group = []


def _of_group(folded: str, group: list[Named], reach: tuple[int, int]) -> Iterator[Dealing]:
    """What is said of the authorities listed together, within `reach` of the sentence."""
    supposed = _SUPPOSED.search(folded[: group[0].start])
    for action, hit, rule in _actions(folded, group, reach):
        if supposed and not DONE.search(folded[hit.end :]):
            continue
        for named in group:
            told = "reported" if action == "complaint_filed" and named.code not in _COMPLAINED_TO else action
            yield Dealing(named, told, hit.start, hit.end, f"authorities/{rule}")


def _actions(folded: str, group: list[Named], reach: tuple[int, int]) -> Iterator[tuple[str, Hit, str]]:
    """The actions around the authorities: by their advice, from them, or towards them; with cue and how it is told."""
    floor, stop = reach
    end = group[-1].tail
    source = _FROM.match(folded, end)
    to = _TO.match(folded, end) or (_LABEL.match(folded, end) if _HEADS.fullmatch(folded, 0, group[0].start) else None)
    guided = None if "今後" in folded[: group[0].start] else _GUIDED.match(folded, end)
    if guided:
        yield "consulted", Hit(*guided.span(), "weak"), "weak"
    elif source and group[0].code != "mext":
        yield from received(folded, source.end(), stop)
    elif to:
        yield from object_first(folded, (floor, group[0].start), (to.end(), stop)) or done(folded, to.end(), stop)
