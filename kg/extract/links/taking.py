"""Work that is taken on, as the one that takes it is said to do so: 受託, 請負, 委託され with their arguments."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.line import GROUP, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOES, PHRASE, cue
from kg.extract.links.orders import AGAIN, PASSIVE
from kg.extract.links.tie import Evidence, Tie, ties
from kg.extract.links.work import between, following

_OWNED = re.compile(rf"(?:の|向けの?|に係る|に関する){PHRASE}{{0,40}}?{cue('work')}(?!用|委託|上|で使)")
"""What makes the party that a clause describes the owner of the work, not its taker: `受託している A の C 業務`."""
_WHOSE = re.compile(rf"(?P<parties>{GROUP})(?:の|における){PHRASE}{{0,20}}を、?$")
"""Whose work it is that somebody took: `A の C を受託しており`."""
_FOR_FACILITIES = re.compile(rf"[^、。はがをにで\ue000-\uf8ff]{{0,10}}{cue('facility')}")


def accepted_work(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of `B が A から C を受託`, `A から委託を受けた B`, `C を受託する B`."""
    for found in PASSIVE.finditer(line.text):
        frame = Frame(line.text, found.start(), found.end())
        whats = (*frame.things(), *following(line.text, found.end()))
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
    dealers = between(frame)
    return [givers, *dealers, takers], bool(source or dealers)


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
