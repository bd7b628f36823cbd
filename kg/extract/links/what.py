"""The words for the work or service of a tie."""

import re
from collections.abc import Sequence

from kg.extract.line import Line, party_of
from kg.extract.links.grammar import NOUN, PHRASE, cue
from kg.extract.links.tidying import tidy, without_role
from kg.extract.links.tie import Span, Tie
from kg.extract.page import Page

_AGAIN = re.compile(r"(?:当該|同|本|その|これ|上記|及び|および)")
_SERVICE = re.compile(cue("service", "offer"))
_WORK = cue("work", "done", "deed")
_USED = re.compile(
    rf"{cue('use')}(?:し(?:て(?:いる|おります|いた|おりました)|た)|する)(?P<thing>(?:(?!への|から|より|に対){PHRASE}){{2,40}})"
)


def named_work(page: Page, lines: Sequence[Line], ties: Sequence[Tie]) -> list[str | None]:
    """Return for each tie the notice's words for its work or service, or None; work referred back to is the work named before."""
    used = _used_service(page, lines)
    found: list[str | None] = []
    for tie in ties:
        words = _named(page, lines, tie)
        if words is None and tie.how.type == "outsources_to" and _refers_back(page, tie):
            earlier = [w for w, other in zip(found, ties, strict=False) if other.how.type == tie.how.type and w]
            words = earlier[-1] if earlier else None
        found.append(used if words is None and tie.how.type == "uses_service_of" else words)
    return found


def _named(page: Page, lines: Sequence[Line], tie: Tie) -> str | None:
    texts = [_text(page, tie.how.line, span) for span in tie.how.whats]
    provider = party_of(page, tie.provider)
    if tie.how.type == "outsources_to":
        texts += [_text(page, line, span) for line in lines for span in _deeds(line, tie)]
    if provider.unnamed and tie.how.type in ("outsources_to", "uses_service_of"):
        texts.append(without_role(provider.name[1:]))
    return next((words for text in texts if (words := tidy(text))), None)


def _deeds(line: Line, tie: Tie) -> list[Span]:
    """What the contractor is said to have carried out (`B による C`, `B が実施した C`)."""
    deed = (
        rf"{tie.provider}(?:による|が(?:実施|対応|担当)(?:した|していた|している|する))"
        rf"(?P<thing>(?:{NOUN}|に){{1,30}}?{_WORK})(?:[にのでをがは、時中]|における)"
    )
    return [found.span("thing") for found in re.finditer(deed, line.text)] if tie.provider in line.text else []


def _refers_back(page: Page, tie: Tie) -> bool:
    return any(_AGAIN.match(_text(page, tie.how.line, span)) for span in tie.how.whats)


def _used_service(page: Page, lines: Sequence[Line]) -> str | None:
    """The service that the notice says somebody uses, first mention."""
    for line in lines:
        found = next((use for use in _USED.finditer(line.text) if _SERVICE.search(use["thing"])), None)
        if found:
            return tidy(_text(page, line, found.span("thing")))
    return None


def _text(page: Page, line: Line, span: Span) -> str:
    start, end = line.span(*span)
    return page.text[start:end]
