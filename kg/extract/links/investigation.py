"""Investigators: those that are engaged to look into the incident, or only said to have done so."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import NOUN, PROBE, cue
from kg.extract.links.tie import Evidence, Tie, ties

_ENGAGED = re.compile(
    rf"(?P<named>{GROUP})(?:に対して|に対し|へ|に)(?:、|[^、。]{{0,20}}?){PROBE}(?:等|など)?"
    rf"(?:を|の)?(?:ご)?(?:再度)?{cue('ask')}"
)
_ENGAGING = re.compile(
    rf"{PROBE}(?:等|など|業務)?(?:を|の)?(?:ご)?(?:{cue('ask')}(?:し|いたし|致し)?(?:て(?:いる|おります|おりました|いた)|た|中の)|担当する|担当した|実施した)"
    rf"(?:のは、?)?(?:{NOUN}{{0,14}}(?:である|の))?[「『]?(?P<named>{GROUP})"
)
"""`調査を依頼した B`, `調査をお願いしたのは B`."""
_APPOINTED = re.compile(rf"{cue('engage')}(?:た|て(?:いる|おります|いた))(?:{NOUN}{{0,16}})?[「『]?(?P<named>{GROUP})")
"""`当社が起用した B`."""
_FAVOUR = re.compile(
    rf"(?P<named>{GROUP})(?:という[^、。はがをに]{{1,12}})?(?:に|へ)(?:、|[^。\ue000-\uf8ff]{{0,24}}?)"
    rf"(?:{PROBE}(?:を?し|を行っ|を実施し)?|中を見)て(?:いただ|頂|もら)"
)
"""`B に調べてもらう`."""
_INVESTIGATED = (
    rf"(?:に対して|に対し|へ|に)(?:の|、?[^、。\ue000-\uf8ff]{{0,16}}の|、)?{PROBE}(?:等|など)?(?:を|の)?(?:ご)?{cue('ask')}"
    rf"|(?:により|による|にて|において)、?[^。、\ue000-\uf8ff]{{0,24}}?{PROBE}(?:等|など)?を?(?:行|実施|進め)"
)
"""What one that has the work anyhow is asked for, or does."""
_FORENSIC = re.compile(cue("forensic"))
_STRUCK = r"(?:社?内)?(?:の|への|に対する|において|におき|にて|で|が|は)[^。\ue000-\uf8ff]{0,50}?" + either(
    "role-cues", "incident", "leak"
)
_AIDED = r"の(?:ご)?(?:協力|支援|助言)(?:の(?:下|もと|元)|を(?:得て|受けて|受け))"
_EXAMINES = re.compile(
    rf"(?P<named>{MARK})(?:による|により|において|にて|{_AIDED}|と(?:連携|協力)し(?:て|、)|とともに|と共に)"
    rf"[^。、\ue000-\uf8ff]{{0,16}}?{PROBE}"
)
"""`B によるフォレンジック調査`, `B の協力のもと調査`."""
_BEGINS = re.compile(
    rf"による[^。、\ue000-\uf8ff]{{0,10}}?{PROBE}(?:が|を|に)[^。、\ue000-\uf8ff]{{0,10}}?(?:開始|始ま|始め|着手|完了|終了|終わ)"
)
"""Only one that is engaged for it begins or ends an investigation on a day."""
_INVESTIGATOR = re.compile(
    rf"(?:{cue('investigator')}(?:である|の|、|,|\(|「|:)*|[(、。]{PROBE}(?:機関|会社|担当|実施)?[:/](?:{NOUN}{{0,8}}の)?)(?P<named>{GROUP})"
)


def investigators(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties to those that the notice names as engaged to investigate."""
    for pattern in (_ENGAGED, _ENGAGING, _APPOINTED, _FAVOUR, _INVESTIGATOR):
        for found in pattern.finditer(line.text):
            named = [mark for mark in marks_in(found["named"]) if mark not in cast.unnamed]
            engaging = _engaging(line, found, cast)
            yield from ties(engaging, named, Evidence("investigated_by", line, "links/investigator", said=False))


def _engaging(line: Line, found: re.Match[str], cast: Cast) -> list[str]:
    """Who engages: the one party that the clause makes its subject, else who acts."""
    subject = Frame(line.text, found.start(), found.start()).subject
    parties = marks_in(subject["parties"]) if subject and subject.group().rstrip("、").endswith(("が", "は")) else []
    return parties if len(parties) == 1 and parties[0] not in (*cast.unnamed, found["named"]) else list(cast.actors[:1])


def examiners(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties to those that are only said to have looked into the incident, by their trade or at somebody's side."""
    for found in _EXAMINES.finditer(line.text):
        aids = not found.group()[1:].startswith(("に", "と"))
        aids = aids or bool(_FORENSIC.search(found.group()) or _BEGINS.match(line.text, found.end("named")))
        if aids and found["named"] not in (*cast.unnamed, *cast.speakers, *cast.places):
            how = Evidence("investigated_by", line, "links/examiner", said=False, guess=True)
            yield from ties(cast.actors[:1], [found["named"]], how)


def unstruck(lines: list[Line], ties: list[Tie]) -> list[Tie]:
    """Return the ties without those to an investigator where the incident happened."""
    return [tie for tie in ties if tie.how.type != "investigated_by" or not _is_struck(lines, tie.provider)]


def investigations(lines: list[Line], ties: list[Tie]) -> Iterator[Tie]:
    """Yield a tie for each contractor that investigates at its client's request, where it was not struck itself."""
    for tie in ties:
        if tie.how.type == "outsources_to" and not _is_struck(lines, tie.provider):
            asked = re.compile(f"{tie.provider}(?:{_INVESTIGATED})")
            line = next((line for line in lines if asked.search(line.text)), None)
            if line:
                yield Tie(tie.client, tie.provider, Evidence("investigated_by", line, "links/investigates", said=False))


def _is_struck(lines: list[Line], mark: str) -> bool:
    struck = re.compile(f"{mark}(?:{_STRUCK})")
    return any(struck.search(line.text) for line in lines)
