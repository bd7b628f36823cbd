"""Ties that the account as a whole implies: who answers for the service in use, who has the trade or did the work."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.cues import either
from kg.extract.line import GROUP, MARK, Line, mark_of, marks_in
from kg.extract.links.cast import OPENING, Cast
from kg.extract.links.grammar import NOUN, PROBE, cue, led
from kg.extract.links.orders import TASK
from kg.extract.links.tie import Evidence, Tie, ties
from kg.extract.page import Page

_SERVICE = cue("service", "offer")
_WORDS = r"[^、。はがを\ue000-\uf8ff]"
_IN_USE = re.compile(
    rf"(?:が|で)、?[^。]{{0,24}}?{cue('use')}(?:し(?:て(?:いる|おります|おりました|いた)|た)|する)"
    rf"(?P<thing>{_WORDS}{{0,30}}{_SERVICE}{_WORDS}{{0,12}}?)(?:への|において|におきまして|における|が|に対する|に|の)"
)
_THIS = re.compile(rf"(?:この|同|当該|本)(?P<thing>{NOUN}{{0,12}}?{_SERVICE})を(?:{NOUN}|に|で){{0,12}}?{cue('use')}し")
_ANSWERS = re.compile(
    rf"(?P<party>{MARK})(?:(?:(?:より|から|による)[^。]{{0,80}}?|の(?!ほか)[^。\ue000-\uf8ff]{{0,80}}?)(?:{cue('answer')}|{PROBE})|が[^。]{{0,30}}?(?:公表|発表)"
    rf"|[^。\ue000-\uf8ff]{{0,6}}{_SERVICE}への)"
)
_RUN = rf"(?:{NOUN}|の){{0,24}}"
_TRADE = led(rf"(?P<what>{_RUN}?)", rf"{cue('trade')}(?:である|の|、)?[「(『]?(?P<named>{GROUP})")
_CARRIED = r"(?:を?し(?:た|ている|ていた|ております)|した)"
_ITS_TRADE = cue("organisation", "provider", "contractor", "trade")
_CHARGE = (
    r"を、?(?:(?:担当|実施|代行|受託)(?:する|し(?:た|て(?:いる|いた|おります|おりました)))|(?:担|請け負|行)(?:う|った|って(?:いる|いた|おります|おりました))"
    r"|(?:務め|手掛け|手がけ|受け持|引き受け)(?:る|た|つ|て(?:いる|いた|おります)|って(?:いる|いた|おります)))"
)
_DONE = rf"{cue('done', 'deed')}(?:{_CARRIED}|を(?:担当|実施){_CARRIED})"
_DOER = re.compile(f"(?P<party>{MARK})が、?$")
"""Who does the work that a clause tells of: of `B が運営を行っている A` it is not A."""
_DID = led(
    rf"(?P<what>{_RUN}?)(?:を|の)?",
    rf"{_DONE}(?:{NOUN}{{0,12}}?{_ITS_TRADE})?(?:である|の|、)?[「(『]?(?P<named>{MARK})",
)
_FINITE = r"(?:を)?(?:行って|して|担って|担当して|実施して)(?:おり|います|いました|いる。)"
_CHARGED = led(
    rf"(?P<what>{_RUN}?(?!提供|販売|展開){TASK}(?:業務|作業|事業)?)(?:等|など)?",
    rf"{_CHARGE}(?:{NOUN}{{0,12}}?{_ITS_TRADE})?(?:である|の|、)?[「(『]?(?P<named>{MARK})",
)
"""`S の保守業務を行っている B`."""
_IS_DONE = led(
    rf"(?P<what>{NOUN}{{2,24}}?)",
    rf"は、?(?P<named>{MARK})が、?(?!(?:ご)?提供|販売|展開)(?:(?:{cue('deed', 'done', 'provide')})[・、及びや]*)*{_FINITE}",
)
"""`当社のシステムは B が構築・運用しております`."""
_OURS = led(
    rf"(?<={MARK}の)(?P<what>{NOUN}{{2,24}}?)",
    rf"を(?:担当|実施|担)(?:する|している|しております|していた|した|って(?:いる|いた|おります)|う)(?P<named>{MARK})",
)
"""`当社の健康診断を実施している B`."""
_RUNS = re.compile(
    rf"[「『](?P<what>[^」』]+)[」』](?:{NOUN}{{0,10}})?を{cue('provide')}(?:する|している|しております)(?P<named>{MARK})"
    rf"(?:に対|への?|の|において|におき|にて|で|が)[^。]{{0,50}}?{either('role-cues', 'incident', 'lost')}"
)
_NEAR = 8
"""How many characters before a use may name the one that uses."""


def answering_providers(page: Page, lines: list[Line], cast: Cast, found: Iterable[Tie]) -> Iterator[Tie]:
    """Yield the tie to the one named party that answers for a service which the notice says is in use without saying whose."""
    used = next(((line, use) for line in lines[:OPENING] if (use := _in_use(line, cast))), None)
    tied = {mark for tie in found for mark in (tie.client, tie.provider)}
    known = {*tied, *cast.speakers, *cast.unnamed, *cast.facilities}
    marks = [mark for party in page.parties if (mark := mark_of(page, party.name)) and mark not in known]
    answering = [mark for mark in marks if any(said["party"] == mark for line in lines for said in _ANSWERS.finditer(line.text))]
    if used and len(answering) == 1:
        line, use = used
        how = Evidence("uses_service_of", line, "links/answering", (use.span("thing"),), said=False, guess=True)
        yield from ties(cast.actors, answering, how)


def tradesmen(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the tie to a named one whose trade (印刷会社, 制作会社) or deed (制作を担当した) stands before its name."""
    for pattern in (_TRADE, _CHARGED, _DID, _OURS, _IS_DONE):
        for found in pattern.finditer(line.text):
            named = [mark for mark in marks_in(found["named"]) if mark not in (*cast.speakers, *cast.unnamed)]
            whats = (found.span("what"),) if found["what"] else ()
            how = Evidence("outsources_to", line, "links/trade", whats, said=False, guess=True)
            doer = _DOER.search(line.text[: found.start()]) if pattern in (_CHARGED, _DID) else None
            # Which of several schools gave its work to which of several printers cannot be read.
            givers = cast.actors if len(cast.actors) == 1 or len(named) == 1 else ()
            yield from ties(named, [doer["party"]], how) if doer else ties(givers, named, how)


def struck_runners(lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield the tie to one that runs a named service and was struck, which is why the notice speaks of it."""
    for line in lines[:OPENING]:
        for found in _RUNS.finditer(line.text):
            named = [mark for mark in (found["named"],) if mark not in (*cast.speakers, *cast.facilities)]
            how = Evidence("uses_service_of", line, "links/runner", (found.span("what"),), said=False, guess=True)
            yield from ties(cast.actors, named, how)


def _in_use(line: Line, cast: Cast) -> re.Match[str] | None:
    """A service in use by who speaks, or by nobody named."""
    found = _IN_USE.search(line.text) or _THIS.search(line.text)
    before = re.search(MARK, line.text[: found.start()][-_NEAR:]) if found else None
    return found if before is None or before.group() in (*cast.speakers, *cast.facilities) else None
