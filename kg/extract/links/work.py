"""Work that is handed on: 委託, 再委託, 受託 with their arguments."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.line import GROUP, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOES, PHRASE, PROBE, cue
from kg.extract.links.orders import ACTIVE, AGAIN, ASKED, DO, ENDING, PASSIVE, REQUEST, TASK
from kg.extract.links.tie import Evidence, Span, Tie, ties

_ASKED = re.compile(
    rf"(?P<what>{PHRASE}{{0,30}}?{TASK})(?:等|など)?(?:を|は)、?"
    rf"(?:[^、。はがをにへで\ue000-\uf8ff]{{1,10}}の)?(?P<named>{GROUP})(?:に|へ)(?:ご)?{cue('ask')}{DO}{ENDING}"
)
_OWNED = re.compile(rf"(?:の|向けの?|に係る|に関する){PHRASE}{{0,40}}?{cue('work')}(?!用|委託|上|で使)")
"""What makes the party that a clause describes the owner of the work, not its taker: `受託している A の C 業務`."""
_ABOUT = r"(?:の|な|に関する|に係る|について)?"
_INVESTIGATION = re.compile(rf"(?:(?:本件|今回|不正アクセス|被害|事象|事案|専門的|外部|追加){_ABOUT})*の?{PROBE}")
"""Work that is no order of the business but looks into the incident."""
_WHOSE = re.compile(rf"(?P<parties>{GROUP})(?:の|における){PHRASE}{{0,20}}を、?$")
"""Whose work it is that somebody took: `A の C を受託しており`."""
_PREDICATE = re.compile(r"(?:です|でした|であり|となります)(?!ます)")
"""Behind a noun that is said of the sentence's topic: `B は、C を委託している会社です`."""
_FOR_FACILITIES = re.compile(rf"[^、。はがをにで\ue000-\uf8ff]{{0,10}}{cue('facility')}")
_AFTER = re.compile(r"、?(?P<thing>(?:「[^」]*」|[^、。はがをにで\ue000-\uf8ff])+?)(?:の一部)?(?=[、。はがをにで]|$)")


def given_work(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of `A が B に C を委託`, `A が C を委託している B` and the like."""
    for found in ACTIVE.finditer(line.text):
        frame = Frame(line.text, found.start(), found.end())
        if _defines(frame, cast) or not _orders(frame, found):
            continue
        clients, said = _givers(frame, cast)
        if said or not AGAIN.match(found.group()):
            providers = _receivers(frame)
            if not said and set(providers) & set(clients):
                clients = list(cast.speakers)
            for givers, takers in pairwise([clients, *_between(frame), providers]):
                yield from ties(givers, takers, _evidence(line, frame, found, said=said))


def _defines(frame: Frame, cast: Cast) -> bool:
    """Whether the clause only says what its topic is: `B は、C を委託している会社です`."""
    topic = frame.subject is not None and frame.subject.group().rstrip("、").endswith("は")
    unnamed = frame.head is not None and frame.head["parties"] in cast.unnamed
    return bool(topic and unnamed and frame.head and _PREDICATE.match(frame.text, frame.head.end()))


def _orders(frame: Frame, found: re.Match[str]) -> bool:
    """Whether a request that lasts is one for work of the business, not for an answer or an investigation."""
    passed = found.group().startswith("回")
    if found["standing"] is None and not passed:
        return True
    asked = [frame.text[slice(*span)] for span in frame.things()]
    if passed:
        return any(ASKED.search(words) for words in asked)
    return any(ASKED.search(words) for words in asked) or (bool(asked) and not any(REQUEST.search(words) for words in asked))


def asked_work(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of `C の業務を B に依頼`."""
    for found in _ASKED.finditer(line.text):
        clients, said = actors_in(Frame(line.text, found.start(), found.start()), cast)
        how = Evidence("outsources_to", line, "links/work-asked", (found.span("what"),), said=said)
        yield from ties(clients, marks_in(found["named"]), how)


def work_handed_on(line: Line, cast: Cast, contractors: list[str]) -> Iterator[Tie]:
    """Yield the ties of a 再委託 whose subject is left unsaid: those who hold the work hand it on."""
    for found in ACTIVE.finditer(line.text):
        frame = Frame(line.text, found.start(), found.end())
        if AGAIN.match(found.group()) and not _givers(frame, cast)[1]:
            providers = _receivers(frame)
            holders = [mark for mark in contractors if mark not in providers]
            yield from ties(holders or cast.speakers, providers, _evidence(line, frame, found, said=False))


def accepted_work(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of `B が A から C を受託`, `A から委託を受けた B`, `C を受託する B`."""
    for found in PASSIVE.finditer(line.text):
        frame = Frame(line.text, found.start(), found.end())
        whats = (*frame.things(), *_following(line.text, found.end()))
        chain, said = _accepting(frame, cast)
        how = Evidence("outsources_to", line, "links/work-accepted", whats, said=said)
        for clients, providers in pairwise(chain):
            yield from ties(clients, providers, how)


def _accepting(frame: Frame, cast: Cast) -> tuple[list[list[str]], bool]:
    """Who hands the work to whom, from the first client to the last taker, and whether the sentence names a client."""
    source = frame.source or frame.genitive or (None if frame.head else _WHOSE.search(frame.text[: frame.start]))
    if source and set(marks_in(source["parties"])) & set(cast.speakers):
        source = frame.source or frame.genitive
    if _honoured(frame, cast):
        return [marks_in(frame.subject["parties"]) if frame.subject else [], list(cast.speakers[:1])], True
    if not source and frame.head and _charged(frame, cast):
        return [marks_in(frame.head["parties"]), list(cast.speakers[:1])], True
    if frame.subject and frame.head and (_acts(frame) or _OWNED.match(frame.text, frame.head.end())):
        return [marks_in(found["parties"]) for found in (frame.head, source, frame.subject) if found], bool(source)
    takers = _takers(frame, source, cast)
    if frame.runner and frame.head and not source:
        return [marks_in(frame.runner["parties"]), takers], True
    givers = marks_in(source["parties"]) if source else _unsaid_givers(frame, takers, cast)
    between = _between(frame)
    return [givers, *between, takers], bool(source or between)


def _honoured(frame: Frame, cast: Cast) -> bool:
    """Whether the passive only honours its subject: `A は C を当社に委託されている`."""
    passive = "れ" in frame.text[frame.start : frame.end] and frame.dative is not None and frame.subject is not None
    return bool(
        passive
        and frame.dative
        and frame.dative["parties"] == cast.speaker
        and frame.subject
        and cast.speaker not in frame.subject["parties"]
    )


def _charged(frame: Frame, cast: Cast) -> bool:
    """Whether it is the publisher that is charged by the head: `当社に委託されている A`, `当社が任されている A`."""
    if "れ" not in frame.text[frame.start : frame.end]:
        return False
    charged = frame.dative or frame.subject
    return charged is not None and charged["parties"] == cast.speaker and not charged.group().startswith(f"{cast.speaker}は")


def _acts(frame: Frame) -> bool:
    """Whether the subject is that of the clause itself (`B が受託している A`), not of the sentence or a clause within."""
    acting = frame.subject
    if acting is None or not acting.group().endswith("が") or "され" in frame.text[frame.start : frame.end]:
        return False
    return not re.search(f"、|{DOES.pattern}", frame.text[acting.end() : frame.start])


def _between(frame: Frame) -> list[list[str]]:
    """The dealers through whom the work goes, if any."""
    return [marks_in(frame.via["parties"])] if frame.via else []


def _givers(frame: Frame, cast: Cast) -> tuple[list[str], bool]:
    """Who hands out the work, and whether the sentence says so; of `B に委託している A` it is the head."""
    if frame.dative and frame.head and not frame.subject:
        return marks_in(frame.head["parties"]), True
    return actors_in(frame, cast)


def _receivers(frame: Frame) -> list[str]:
    towards = frame.dative or frame.head
    return marks_in(towards["parties"]) if towards else []


def _evidence(line: Line, frame: Frame, found: re.Match[str], *, said: bool) -> Evidence:
    whats = frame.things() if found["object"] is None else (_asked(line.text, frame, found),)
    looks_into = whats and _INVESTIGATION.fullmatch(line.text, *whats[0])
    if looks_into:
        return Evidence("investigated_by", line, "links/work-investigation", said=said)
    behind = tuple(span for span in _following(line.text, frame.end) if frame.dative and ASKED.search(line.text[slice(*span)]))
    return Evidence("outsources_to", line, f"links/work-{'handed' if frame.dative else 'relative'}", (*whats, *behind), said=said)


def _takers(frame: Frame, source: re.Match[str] | None, cast: Cast) -> list[str]:
    if source and frame.dative:
        return marks_in(frame.dative["parties"])
    if frame.head and not (source and frame.head["parties"] == source["parties"]):
        return marks_in(frame.head["parties"])
    if frame.subject and (source is None or frame.subject.start() != source.start()):
        return marks_in(frame.subject["parties"])
    return list(cast.speakers) if source and not frame.unknown_head else []


def _unsaid_givers(frame: Frame, providers: list[str], cast: Cast) -> list[str]:
    """Who gave work that a line says to be taken; which of several gave it to which of several takers cannot be read."""
    if AGAIN.match(frame.text, frame.start):
        return _holders(frame)
    if frame.facility or _FOR_FACILITIES.match(frame.text, frame.end):
        return list(cast.facilities)
    givers = [] if set(providers) & set(cast.speakers) or not frame.head else list(cast.actors)
    return givers if len(givers) == 1 or len(providers) == 1 else []


def _holders(frame: Frame) -> list[str]:
    """Who was handed the work that the sentence says to be handed on: `B に委託し、再委託された C`."""
    given = frame.anyone_given
    return marks_in(given["parties"]) if given else []


def _asked(text: str, frame: Frame, found: re.Match[str]) -> Span:
    """The work that is asked for: `C の制作` in `C の制作を依頼`."""
    things = Frame(text, found.start("object"), frame.end).things()
    return (things[0][0] if things else found.start(), found.start("object"))


def _following(text: str, start: int) -> tuple[Span, ...]:
    found = _AFTER.match(text, start)
    return (found.span("thing"),) if found else ()
