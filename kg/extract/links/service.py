"""Services in use: `A が利用している B の「S」`, `B が提供する S を利用`, `S の提供元である B`."""

import re
from collections.abc import Iterator

from kg.extract.cues import either
from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOES, DOING, NOUN, Led, cue, led
from kg.extract.links.tie import Evidence, Span, Tie, ties

_USE = rf"(?<!ご){cue('use')}"
_PROVIDE = rf"{cue('provide')}(?:[・、及びや]{{1,2}}{cue('provide', 'deed')})*"
_SERVICE = re.compile(cue("service", "offer"))
_NAME = (
    r"(?:(?!から|より|まで|への|経由|に対)"
    r"(?:「[^」]*」|『[^』]*』|【[^】]*】|[^、。はがをにで「」『』【】()\ue000-\uf8ff]))"
)
_RUN = rf"(?:(?:が|の)、?(?:サービス)?{_PROVIDE}{DOING}、?|の?、?(?:サービス)?{_PROVIDE}の|による)"
_USED = re.compile(
    rf"(?:{_USE}|(?<!委託)運用){DOING}、?(?P<lead>{_NAME}{{0,40}}?)(?:である|の|、|,|\(|「)*"
    rf"(?P<provider>{MARK})(?!(?:を|に){cue('disguise')})(?:{_RUN}|の|、)?(?P<what>{_NAME}{{1,50}})?"
)
_IN_USE = re.compile(rf"{_USE}{DOING}{_NAME}*を、?[^、。はがを]*$")
"""Before a verb of providing: `利用している「S」を`."""
_RUNNER = re.compile(f"{cue('organisation', 'provider')}$")
"""Words before a provider's name that say what it is to a service: `S の提供会社である`."""
_CONJUNCTION = re.compile(r"(?:ため|ので|こと|もの|際|場合|ところ|よう|一方)$")
_PROVIDED = re.compile(
    rf"(?P<provider>{MARK})(?:(?P<run>{_RUN})|の|製(?:の)?)(?P<what>{_NAME}{{1,60}})(?:を|に)、?[^。]{{0,25}}?"
    rf"{_USE}(?:し|する|いたし|中|を|て|る)"
)
_NOUN = led(
    rf"(?P<what>{_NAME}{{0,40}}?)(?:の|を)?",
    rf"(?P<noun>{cue('provider')})(?:である|の|、|,|:|\(|「)*(?P<provider>{MARK})",
)
_BY = led(
    rf"(?P<what>{_NAME}{{1,60}})",
    rf"を、?{_PROVIDE}(?:する|している|しております|していた|いただいている)、?(?:[^、。はがをに]{{0,10}}の)?(?P<provider>{MARK})",
)
_OFFERED = led(
    rf"(?P<what>{_NAME}{{1,40}})",
    rf"\((?:サービス)?(?:{_PROVIDE}(?:元|会社|事業者|主体)?)[:は・、]?(?P<provider>{MARK})",
)
_MADE = led(rf"(?P<what>{_NAME}{{1,40}})", rf"\((?P<provider>{MARK})(?:が|の)?(?:{_PROVIDE}|製)\)")
_CUSTOMER = re.compile(
    rf"(?P<provider>{GROUP})(?:(?:が|の){_PROVIDE}{DOING}|の)(?P<what>{_NAME}{{1,60}})を(?:ご)?{cue('use')}"
    rf"(?:いただいて(?:いる|おります)|頂いている|されている|している|して(?:い|お)ります|の|中の)"
    rf"(?:{MARK}?の?(?:{NOUN}{{0,8}})?{cue('subsidiary')}(?:である|の|、)?)?(?P<client>{GROUP})"
)
_OFFERED_USED = re.compile(
    rf"(?P<provider>{MARK})が{_PROVIDE}し、(?P<client>{MARK})(?:が|で){_USE}{DOING}(?P<what>{_NAME}{{1,50}})"
)
_ACCOUNT_ON = re.compile(
    rf"(?P<provider>{GROUP})(?:等|など)?(?:において|における|上の|上で|内の)、?(?P<client>{MARK})の{cue('account')}"
)
_OBTAINED = re.compile(rf"(?P<client>{MARK})が、?(?P<provider>{MARK})(?:から|より)[^。、]{{0,12}}{_PROVIDE}を受け")
_TO_USER = re.compile(
    rf"(?P<provider>{MARK})が、?[^。\ue000-\uf8ff]{{0,20}}?(?P<client>{GROUP})(?:に|へ|向けに)、?(?:{_PROVIDE}|{cue('deliver')}){DOING}"
    rf"(?P<what>{_NAME}{{0,30}}?{_SERVICE.pattern})"
)
"""`B が開発し、当社に提供している S`."""
_RECEIVED = re.compile(
    rf"(?P<provider>{MARK})(?:から|より)の?{_PROVIDE}を受け(?:て(?:いる|おります|いた)|た)(?P<what>{_NAME}{{1,50}})"
)
_GIVEN = led(rf"(?P<what>{_NAME}{{1,40}}?)", rf"の{_PROVIDE}を受け(?:て(?:いる|おります|いた)|た)(?P<provider>{MARK})")
"""`S の提供を受けている B`."""
_WORKED_ON = re.compile(
    rf"(?P<provider>{MARK})(?P<run>{_RUN}|の|製の?)(?P<what>{_NAME}{{1,40}})(?:上で|で|にて|を通じて)、?[^。、を]{{0,12}}?"
    r"(?:行っ|管理し|運用し|実施し|受け付け|受付し|作成し|稼働し|保管し|保存し)(?:て|た)"
)
"""`予約を B のシステムで行っている`."""
_USER_BEHIND = re.compile(rf"て、[^。\ue000-\uf8ff]{{0,12}}(?:{MARK}の[^、。\ue000-\uf8ff]{{0,8}})?(?P<client>{GROUP})が")
"""Behind the use of a service, who makes use of it: `S を利用して、当社の子会社である A が`."""
_CONTRACTED = re.compile(rf"(?P<provider>{MARK})と契約(?:し(?:て(?:いる|おります|いた)|た)|中の)(?P<what>{_NAME}{{1,50}})")
_SUPPLIED = re.compile(
    rf"(?P<provider>{MARK})(?:から|より)、?(?P<what>{_NAME}{{1,40}}?)(?:の|を)(?:ご)?{_PROVIDE}(?:を?受け|を?いただ|を?頂|され)(?:て|る|た)"
)
_HIT = re.compile(rf"(?P<provider>{MARK})(?:(?P<run>{_RUN})|の|(?={_NAME}{{0,12}}{cue('offer')}))(?P<what>{_NAME}{{1,50}})")
_BOOKED = re.compile(
    rf"(?P<provider>{MARK})(?:等|など)?(?:の[^、。はがをに\ue000-\uf8ff]{{0,12}})?(?:を?経由(?:で|し|の)|を?(?:ご)?利用して|{cue('via')})"
    rf"(?P<between>[^。]{{0,40}}?){cue('book')}"
)
_PASSED_ON = re.compile(
    rf"(?P<provider>{MARK})が{_PROVIDE}{DOING}(?P<what>{_NAME}{{1,40}})を、?[^。\ue000-\uf8ff]{{0,14}}?"
    rf"{cue('subsidiary', 'collective')}[^、。がを]{{0,3}}に{_PROVIDE}"
)
_OFFER = re.compile(cue("offer"))
_HARMED = re.compile(rf"(?:による|により)、?(?P<client>{MARK})の?{either('role-cues', 'persons')}")
"""`B のサービスへの不正アクセスによる A 従業員の情報の漏えい`."""
_INCIDENT = re.compile(either("role-cues", "incident", "lost", "leak"))


_PAIRS = {"customer": _CUSTOMER, "joint": _OFFERED_USED, "account": _ACCOUNT_ON, "obtained": _OBTAINED, "to-user": _TO_USER}
"""Patterns that name both ends."""
_PROVIDERS: dict[str, re.Pattern[str] | Led] = {
    "used": _USED,
    "provided": _PROVIDED,
    "noun": _NOUN,
    "by": _BY,
    "offered": _OFFERED,
    "made": _MADE,
    "received": _RECEIVED,
    "supplied": _SUPPLIED,
    "contracted": _CONTRACTED,
    "given": _GIVEN,
    "worked-on": _WORKED_ON,
}
"""Patterns that name the provider; who uses it is read from the clause."""


def used_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties that a service and its use or its provider state."""
    for name, pair in _PAIRS.items():
        for found in pair.finditer(line.text):
            how = Evidence("uses_service_of", line, f"links/service-{name}", _whats(line.text, found))
            yield from ties(marks_in(found["client"]), marks_in(found["provider"]), how)
    for found in _PASSED_ON.finditer(line.text) if cast.members else ():
        how = Evidence("uses_service_of", line, "links/service-passed", _whats(line.text, found))
        yield from ties(cast.members, [found["provider"]], how)
    for name, pattern in _PROVIDERS.items():
        for found in pattern.finditer(line.text):
            if found["provider"] not in cast.speakers and _tells_of_use(line.text, found):
                at = found.start("provider" if name == "by" else 0)
                yield from _to_provider(line, cast, found, rule=f"links/service-{name}", at=at)


def hit_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties to another's service that was hit, where the line does not say who uses it."""
    for found in _HIT.finditer(line.text) if _INCIDENT.search(line.text) else ():
        owned = not found["run"] and not _OFFER.search(found["what"])
        own = owned or line.text[found.start() - 1 : found.start()] in cast.speakers
        if found["provider"] not in cast.speakers and _SERVICE.search(found["what"]) and not own:
            harmed = _HARMED.search(line.text, found.end())
            clients = [harmed["client"]] if harmed else actors_in(Frame(line.text, found.start(), found.start()), cast)[0]
            how = Evidence("uses_service_of", line, "links/service-hit", _whats(line.text, found), said=False, guess=True)
            yield from ties(clients if found["provider"] not in clients else cast.actors, [found["provider"]], how)


def booked_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties of the houses that were booked by way of another: `B を通じてご予約`, `B 経由で A を予約`."""
    for found in _BOOKED.finditer(line.text):
        booked = [mark for mark in marks_in(found["between"]) if mark in (*cast.places, *cast.speakers)]
        if found["provider"] not in (*cast.speakers, *cast.places):
            how = Evidence("uses_service_of", line, "links/service-booked", said=False, guess=True)
            houses = [mark for mark in cast.places if mark not in (*cast.speakers, *cast.unnamed)]
            yield from ties(booked or houses or cast.speakers, [found["provider"]], how)


def _tells_of_use(text: str, found: re.Match[str]) -> bool:
    """Whether it is a service that is spoken of, and the party provides it."""
    if found.re is _USED:
        return not _is_user(text, found) and not _CONJUNCTION.search(found["lead"])
    if found.re is _PROVIDED:
        return bool(found["run"] or _SERVICE.search(found["what"]))
    if found.re is _NOUN.whole:
        told = _SERVICE.search(found["what"]) or _SERVICE.search(found["noun"])
        return bool(told) or not (found["what"] or not re.search(f"{_USE}.*{_SERVICE.pattern}", text[: found.start()]))
    named = found.re in (_OFFERED.whole, _MADE.whole) or bool(_SERVICE.search(found["what"]))
    if found.re is _BY.whole:
        return not _is_served(text, found) and (named or bool(_IN_USE.search(text[: found.start("provider")])))
    return named


def _is_user(text: str, found: re.Match[str]) -> bool:
    """Whether the party is the one that uses (`S を利用する B`, `契約した B`), not the one that is used."""
    contracted = found.group().startswith("契約した")
    bare = contracted or not (found["lead"] or (found["what"] and _SERVICE.search(found["what"])))
    subject = Frame(text, found.start(), found.start()).subject
    return bare and not subject and (contracted or text[: found.start()].endswith("を"))


def _is_served(text: str, found: re.Match[str]) -> bool:
    """Whether the party is the one that is served (`当社が S を提供している A`)."""
    subject = Frame(text, found.start("provider"), found.start("provider")).subject
    return subject is not None and subject.group().endswith("が") and not DOES.search(text, subject.end(), found.end("what"))


def _to_provider(line: Line, cast: Cast, found: re.Match[str], *, rule: str, at: int) -> Iterator[Tie]:
    behind = _USER_BEHIND.match(line.text, found.end()) if found.re is _PROVIDED else None
    clients, said = (marks_in(behind["client"]), True) if behind else actors_in(Frame(line.text, at, at), cast)
    if found["provider"] in clients:
        clients, said = [client for client in cast.actors if client != found["provider"]], False
    how = Evidence("uses_service_of", line, rule, _whats(line.text, found), said=said)
    yield from ties(clients, [found["provider"]], how)


def _whats(text: str, found: re.Match[str]) -> tuple[Span, ...]:
    """The service's words: those behind the provider, those between use and provider, the object of the use."""
    groups = found.groupdict()
    between = text[found.end("lead") : found.start("provider")] if groups.get("lead") else None
    apposed = between in ("", "「") or (between is not None and bool(_RUNNER.search(groups["lead"])))
    spans = [found.span(name) for name in (("lead", "what") if apposed else ("what", "lead")) if groups.get(name)]
    if found.re is _USED:
        spans += Frame(text, found.start(), found.start()).things()
    return tuple(span for span in spans if _SERVICE.search(text, *span) or text[span[0]] in "「『")
