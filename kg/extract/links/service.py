"""Services in use: `A が利用している B の「S」`, `B が提供する S を利用`, `S の提供元である B`."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOES, DOING, cue
from kg.extract.links.providing import (
    BY,
    LABELLED,
    LENT,
    MADE,
    NAME,
    OFFERED,
    PROVIDED,
    PROVIDERS,
    ROLE,
    SERVICE,
    SIDE,
    USE,
    USED,
)
from kg.extract.links.tie import Evidence, Span, Tie, ties

_SERVICE_END = re.compile(f"{cue('service', 'offer')}$")
_KANA = re.compile("[ぁ-ん]$")
_QUOTE_END = re.compile("[」』]$")
_IN_USE = re.compile(rf"{USE}{DOING}{NAME}*を、?[^、。はがを]*$")
"""Before a verb of providing: `利用している「S」を`."""
_RUNNER = re.compile(f"{cue('organisation', 'provider')}$")
"""Words before a provider's name that say what it is to a service: `S の提供会社である`."""
_CONJUNCTION = re.compile(r"(?:ため|ので|こと|もの|際|場合|ところ|よう|一方)$")
_USER_BEHIND = re.compile(rf"て、[^。\ue000-\uf8ff]{{0,12}}(?:{MARK}の[^、。\ue000-\uf8ff]{{0,8}})?(?P<client>{GROUP})が")
"""Behind the use of a service, who makes use of it: `S を利用して、当社の子会社である A が`."""


def used_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties that a service and its use or its provider state."""
    for name, pattern in PROVIDERS.items():
        for found in pattern.finditer(line.text):
            if found["provider"] not in cast.speakers and _tells_of_use(line.text, found):
                at = found.start("provider" if name == "by" else 0)
                yield from _to_provider(line, cast, found, rule=f"links/service-{name}", at=at)


def _tells_of_use(text: str, found: re.Match[str]) -> bool:
    """Whether it is a service that is spoken of, and the party provides it."""
    if found.re is USED:
        joins = bool(re.match(cue("join"), found.group())) and not (found["what"] and SERVICE.search(found["what"]))
        return not joins and not _is_user(text, found) and not _CONJUNCTION.search(found["lead"])
    if found.re is PROVIDED:
        return bool(found["run"] or SERVICE.search(found["what"]))
    if found.re is ROLE.whole:
        return _names_provider(text, found)
    named = found.re in (OFFERED.whole, MADE.whole, LABELLED, LENT) or bool(SERVICE.search(found["what"]))
    if found.re is BY.whole:
        return not _is_served(text, found) and (named or bool(_IN_USE.search(text[: found.start("provider")])))
    return named


def _names_provider(text: str, found: re.Match[str]) -> bool:
    """Whether a noun before the name is one for a provider, of the service before it or of one in use."""
    if re.fullmatch(SIDE, found["noun"]):
        return bool(_SERVICE_END.search(found["what"]))
    told = SERVICE.search(found["what"]) or SERVICE.search(found["noun"]) or _QUOTE_END.search(found["what"])
    return bool(told) or not (found["what"] or not re.search(f"{USE}.*{SERVICE.pattern}", text[: found.start()]))


def _is_joined(found: re.Match[str]) -> bool:
    """Whether the service's words run into the noun: メール of メールサービス提供会社."""
    return found.end("what") == found.start("noun") > found.start("what") and not _KANA.search(found["what"])


def _is_user(text: str, found: re.Match[str]) -> bool:
    """Whether the party is the one that uses (`S を利用する B`, `契約した B`), not the one that is used."""
    contracted = found.group().startswith("契約した")
    bare = contracted or not (found["lead"] or (found["what"] and SERVICE.search(found["what"])))
    subject = Frame(text, found.start(), found.start()).subject
    return bare and not subject and (contracted or text[: found.start()].endswith("を"))


def _is_served(text: str, found: re.Match[str]) -> bool:
    """Whether the party is the one that is served (`当社が S を提供している A`)."""
    subject = Frame(text, found.start("provider"), found.start("provider")).subject
    return subject is not None and subject.group().endswith("が") and not DOES.search(text, subject.end(), found.end("what"))


def _to_provider(line: Line, cast: Cast, found: re.Match[str], *, rule: str, at: int) -> Iterator[Tie]:
    behind = _USER_BEHIND.match(line.text, found.end()) if found.re is PROVIDED else None
    clients, said = (marks_in(behind["client"]), True) if behind else actors_in(Frame(line.text, at, at), cast)
    if found["provider"] in clients:
        clients, said = [client for client in cast.actors if client != found["provider"]], False
    how = Evidence("uses_service_of", line, rule, service_words(line.text, found), said=said)
    yield from ties(clients, [found["provider"]], how)


def service_words(text: str, found: re.Match[str]) -> tuple[Span, ...]:
    """The service's words: those behind the provider, those between use and provider, the object of the use."""
    groups = found.groupdict()
    between = text[found.end("lead") : found.start("provider")] if groups.get("lead") else None
    apposed = between in ("", "「") or (between is not None and bool(_RUNNER.search(groups["lead"])))
    part = SERVICE.match(found["noun"]) if found.re is ROLE.whole and _is_joined(found) else None
    if part:
        return ((found.start("what"), found.start("noun") + part.end()),)
    spans = [found.span(name) for name in (("lead", "what") if apposed else ("what", "lead")) if groups.get(name)]
    if found.re is USED:
        spans += Frame(text, found.start(), found.start()).things()
    return tuple(span for span in spans if SERVICE.search(text, *span) or text[span[0]] in "「『")
