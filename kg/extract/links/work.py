"""Work that is handed on, as the one that gives it is said to do so: 委託, 再委託, 依頼 with their arguments."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.line import GROUP, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import PHRASE, PROBE, cue
from kg.extract.links.orders import ACTIVE, AGAIN, ASKED, DO, ENDING, REQUEST, TASK
from kg.extract.links.tie import Evidence, Span, Tie, ties

_ASKED = re.compile(
    rf"(?P<what>{PHRASE}{{0,30}}?{TASK})(?:等|など)?(?:を|は)、?"
    rf"(?:[^、。はがをにへで\ue000-\uf8ff]{{1,10}}の)?(?P<named>{GROUP})(?:に|へ)(?:ご)?{cue('ask')}{DO}{ENDING}"
)
_ABOUT = r"(?:の|な|に関する|に係る|について)?"
_INVESTIGATION = re.compile(rf"(?:{cue('occasion')}{_ABOUT})*の?{PROBE}")
"""Work that is no order of the business but looks into the incident."""
_PREDICATE = re.compile(r"(?:です|でした|であり|となります)(?!ます)")
"""Behind a noun that is said of the sentence's topic: `B は、C を委託している会社です`."""
_PASSING = "回"
"""Stem of 回す: not only work is passed on to somebody, so that its object must be work."""
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
            for givers, takers in pairwise([clients, *between(frame), providers]):
                yield from ties(givers, takers, _evidence(line, frame, found, said=said))


def _defines(frame: Frame, cast: Cast) -> bool:
    """Whether the clause only says what its topic is: `B は、C を委託している会社です`."""
    topic = frame.subject is not None and frame.subject.group().rstrip("、").endswith("は")
    unnamed = frame.head is not None and frame.head["parties"] in cast.unnamed
    return bool(topic and unnamed and frame.head and _PREDICATE.match(frame.text, frame.head.end()))


def _orders(frame: Frame, found: re.Match[str]) -> bool:
    """Whether a request that lasts is one for work of the business, not for an answer or an investigation."""
    passed = found.group().startswith(_PASSING)
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


def between(frame: Frame) -> list[list[str]]:
    """Return the dealers through whom the work goes, if any."""
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
    behind = tuple(span for span in following(line.text, frame.end) if frame.dative and ASKED.search(line.text[slice(*span)]))
    return Evidence("outsources_to", line, f"links/work-{'handed' if frame.dative else 'relative'}", (*whats, *behind), said=said)


def _asked(text: str, frame: Frame, found: re.Match[str]) -> Span:
    """The work that is asked for: `C の制作` in `C の制作を依頼`."""
    things = Frame(text, found.start("object"), frame.end).things()
    return (things[0][0] if things else found.start(), found.start("object"))


def following(text: str, start: int) -> tuple[Span, ...]:
    """Return where the words right behind a predicate may name the work."""
    found = _AFTER.match(text, start)
    return (found.span("thing"),) if found else ()
