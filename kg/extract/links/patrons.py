"""The clients of a publisher that serves or works for others: `影響を受けたお客様` over a list, `当社の顧客である A`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.line import GROUP, JOINT, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import IS, NOUN, PHRASE, cue
from kg.extract.links.orders import TASK
from kg.extract.links.tie import Evidence, Span, Tie, ties

_PATRON = rf"{cue('patron', 'client', 'customer')}(?:企業|団体|法人|各社|様|さま|先|名|一覧|の?皆様|の?皆さま)*"
_COUNT = r"(?:[0-9]+(?:社|団体|法人|市町村|自治体|校|組合|機関|施設|件))?様?"
_HEADING = re.compile(
    rf"(?:{cue('concerned')}|影響|漏えい|流出|次の|以下の|下記の|受託|ご利用|利用|お預かり|データ)[^。]{{0,30}}?{_PATRON}{_COUNT}"
    rf"(?:は、?(?:以下|次|下記)の(?:とおり|通り|{_COUNT})(?:です|となります|でございます)。?)?(?:\([^)]*\))?[】》>)\]:]*$"
)
_ANNOUNCES = re.compile(
    rf"(?:次|以下|下記)の(?:{_PATRON}|皆様|皆さま|方々|各社|[0-9]+(?:社|団体|法人|校|組合)(?:様)?)(?:のみ)?"
    r"(?:です|となります|でございます|になります)(?:\([^)]*\))?。?$"
)
"""`源データが置かれていたのは次の皆様です`."""
_ENTRUSTED = re.compile(
    r"(?:お預かり|受託)(?:して(?:いる|いた|おります|おりました)|した)?(?:情報|データ|個人情報|内容)(?:について)?[】》>)\]:]*$"
)
"""A heading over what clients have handed over."""
_BARE = re.compile(rf"^[^、。はがを\ue000-\uf8ff]{{0,16}}{_PATRON}(?:\([^)]*\))?(?:対象|該当)?(?:件数|人数|一覧)?[】》>)\]:]*$")
"""A heading that is only a noun for clients: 荷主様(50音順)対象件数."""
_NAMES = re.compile(
    r"^[|・■●○◆◇□▪※*\-①-⑳0-9.()]*(?:[<〈《【\[(][^<>〈〉《》【】\[\]()\ue000-\uf8ff]{1,12}[>〉》】\])]|[^、。はがをにので()\ue000-\uf8ff]{1,6})?"
    rf"(?P<named>{MARK}(?:{JOINT}{{1,2}}{MARK})*)(?=[^ぁ-ん]*(?:さま)?[^ぁ-ん]*$)"
)
_SHORT = 60
"""Longest line that may be an item of a list rather than prose."""
_ARE = re.compile(
    rf"(?:{cue('concerned')}|影響|次の|以下の)[^。\ue000-\uf8ff]{{0,24}}?(?:{_PATRON}|の)(?:は、?|のうち、?[^。\ue000-\uf8ff]{{0,24}}?)(?P<named>{GROUP})"
    rf"(?:[、やと][^。\ue000-\uf8ff]{{1,24}})?(?:の{_COUNT})?(?:です|でした|となり|で、|であり|でござい)"
)
"""`対象となるお客様は、A、B の2社です`."""
_AMONG = re.compile(rf"{_PATRON}(?:のうち|の中で|の中の)、?(?P<named>{GROUP})")
_LABEL = re.compile(rf"^[|・■●○◆◇□※*\-【〔\[(]*{cue('client')}(?:名|様)?[】〕\])]*[:|](?P<named>{GROUP})")
_NOUN = re.compile(
    rf"(?:(?P<owner>{MARK})(?:の|が|にとっての)(?P<what>[^。、\ue000-\uf8ff]{{0,24}}?(?:における|の|する|している))?)?{_PATRON}(?P<is>{IS})(?P<named>{GROUP})"
)
"""`当社の顧客である A`, `B の S におけるお客様企業(A)`."""
_ORDER = re.compile(
    rf"(?P<named>{GROUP})(?:からの?|より|の|が)?ご?{cue('outsource', 'accept')}(?:の|している|した|された|を受けた)?"
    rf"(?:[「『]?{PHRASE}{{0,24}}?{TASK}|事業|業務)"
)
"""`A 発注の測量業務`, `A からの委託事業`."""
_MANAGER = re.compile(rf"(?P<named>{MARK})の?(?:{NOUN}{{0,12}}の)?{cue('contractor')}(?:として|である{MARK})")
"""`A の指定管理者として`."""
_HELD = re.compile(rf"(?P<named>{GROUP})(?:から|より)、?{NOUN}{{0,8}}?(?:お預かり|預か)(?:し|りし|って)")
_MADE_FOR = re.compile(
    rf"(?P<named>{GROUP})(?:向けに|のために)、?{PHRASE}{{0,16}}?{cue('provide', 'done', 'deed')}(?:し(?:た|て)|を行)"
)
_CONTRACT = re.compile(cue("accept", "client", "outsource") + "|お預かり|貸与")
_SERVICE = cue("service", "offer")
_USE = re.compile(cue("use"))


@dataclass(frozen=True, slots=True)
class _Clients:
    """The clients that a line names, whose they are (the publisher's if None), the tie, and where the service may be told."""

    line: Line
    named: list[str]
    type: str
    provider: str | None = None
    what: Span | None = None


def patrons(lines: Sequence[Line], cast: Cast, found: Sequence[Tie]) -> Iterator[Tie]:
    """Yield the tie of each named client to the publisher that no other words have tied to it."""
    kind = _trade(lines, cast)
    tied = {mark for tie in found for mark in (tie.client, tie.provider)}
    listed = _listed(lines, kind) if kind else ()
    for clients in (*listed, *_told(lines, cast, kind or "outsources_to")):
        others = [mark for mark in clients.named if mark not in (*cast.speakers, *cast.unnamed, *tied)]
        how = Evidence(clients.type, clients.line, "links/patron", (clients.what,) if clients.what else (), said=False)
        yield from ties(others, [clients.provider or cast.speaker], how)


def _trade(lines: Sequence[Line], cast: Cast) -> str | None:
    """By which tie others depend on the publisher: its words say that it provides a service, or that it is handed work."""
    own = re.compile(
        rf"{cast.speaker}(?:(?:が|の){NOUN}{{0,12}}{cue('provide')}[^。、]{{0,40}}?|の?{NOUN}{{0,12}}?)(?:{_SERVICE}|[「『])"
    )
    if cast.public:
        return None
    if any(_CONTRACT.search(line.text) for line in lines):
        return "outsources_to"
    return "uses_service_of" if any(own.search(line.text) for line in lines) else None


def _listed(lines: Sequence[Line], kind: str) -> Iterator[_Clients]:
    """The names below a heading, or behind a sentence, that announces the clients."""
    headed = announced = False
    for line in lines:
        named = _NAMES.match(line.text) if len(line.text) <= _SHORT and "。" not in line.text else None
        if line.titles and not named:
            headed, announced = _announces(line), False
        elif named and (headed or announced):
            yield _Clients(line, marks_in(named["named"]), kind)
        elif "。" in line.text or len(line.text) > _SHORT:
            announced = _announces(line)
        else:
            announced = announced or _announces(line)


def _announces(line: Line) -> bool:
    patterns = (_HEADING, _ANNOUNCES, _BARE, _ENTRUSTED) if line.titles else (_HEADING, _ANNOUNCES)
    return any(pattern.search(line.text) for pattern in patterns)


def _told(lines: Sequence[Line], cast: Cast, kind: str) -> Iterator[_Clients]:
    """Those whom a sentence calls clients, or whose order it names."""
    for line in lines:
        for found in _hits(line, (_ARE, _AMONG, _LABEL, _HELD)) if not cast.public else ():
            used = _USE.search(line.text[: found.start("named")])
            yield _Clients(line, marks_in(found["named"]), "uses_service_of" if used else kind)
        for found in _NOUN.finditer(line.text):
            named, own = marks_in(found["named"]), found["owner"] in (None, *cast.speakers)
            yield _Clients(line, named, kind) if own else _of_another(line, named, found)
        for found in _hits(line, (_ORDER, _MANAGER, _MADE_FOR)) if not cast.public else ():
            yield _Clients(line, marks_in(found["named"]), "outsources_to")


def _hits(line: Line, patterns: Sequence[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(line.text)


def _of_another(line: Line, named: list[str], found: re.Match[str]) -> _Clients:
    return _Clients(line, named, "uses_service_of", found["owner"], found.span("what") if found["what"] else None)
