"""Ties stated by a noun for one end: `委託先である B`, `再委託先(B)`, `提携先の B`, `A の代理店`."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, marks_in
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import IS, NOUN, PHRASE, Led, cue, led
from kg.extract.links.tie import Evidence, Span, Tie, ties

_ITS = "(?:及び|および|並びに|ならびに|と|や|、|は、?|が、?)その"
_OWNER = rf"(?:(?P<owner>{MARK})(?:の|が|における|、|{_ITS})(?:(?P<field>{PHRASE}{{1,12}})の)?)?"
_WHAT = rf"(?P<what>{PHRASE}{{0,40}}?)(?:の)?"
_KIND = r"[^、。はがをにでの「」()\ue000-\uf8ff]{0,10}"


def _named(*kinds: str, prefix: str = "", suffix: str = "") -> Led:
    between = IS.replace("[「『(]?", rf"(?:{NOUN}{{0,14}}の)?[「『(]?")
    noun = rf"(?P<kind>{prefix}){cue(*kinds)}" if prefix else cue(*kinds)
    return led(
        f"{_OWNER}{_WHAT}",
        rf"(?<!再)(?<!々){noun}{suffix}(?P<is>{between})(?P<named>{GROUP})",
    )


_CONTRACTOR = _named("contractor", "agency")
_CONTRACTOR_IS = re.compile(rf"(?<!再){cue('contractor')}は、?(?P<named>{GROUP})(?:です|でし|であり|となり|になり|$)")
_IS_CONTRACTOR = re.compile(
    rf"(?P<named>{MARK})(?:は|が)、?(?:[^。\ue000-\uf8ff]{{0,24}}?(?P<owner>{MARK})の)?(?P<what>{NOUN}{{0,24}}?)の?(?<!再)"
    rf"{cue('contractor')}(?:です|であり|でした|となり|となって|に(?:なり|あた)|で、|である(?:。|$)|。|$)"
)
_REPORTS = re.compile(rf"(?P<owner>{MARK})(?:より|から|によると|によれば|によりますと)、?$")
_PARTNER = _named("partner", prefix=_KIND)
_CLIENT = _named("client")
_RECONTRACTOR = _named("recontractor", suffix=rf"(?:を(?:務め|つとめ|担当し|行っ|し)(?:て(?:いる|いた)|た){NOUN}{{0,16}})?")
_DEALT_IN = re.compile(f"{cue('service', 'offer', 'goods')}$")
"""What a noun for a partner says the dealings are about: 会員優待サービス提携先."""
_AS_PARTNER = re.compile(rf"(?P<named>{GROUP})を(?P<what>{_KIND}?){cue('partner')}と(?:し|する)")
_AGENCY = re.compile(rf"(?P<client>{MARK})の(?:{PHRASE}{{0,8}})?{cue('agency')}(?:である|の)?(?P<provider>{MARK})?")
_AGENT = re.compile(
    rf"(?P<provider>{MARK})(?:が|は)、?(?:{PHRASE}{{0,12}})?{cue('agency')}"
    rf"(?:を務め(?:る|ている|ております)|となっている|を担う)(?P<client>{MARK})"
)
"""`当社が代理店を務める A`."""


def named_ends(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties that a noun for one end states."""
    for pattern, kind in ((_CONTRACTOR, "outsources_to"), (_PARTNER, "partner_of")):
        for found in pattern.finditer(line.text):
            providers = apposed(cast, found)
            owner = found["owner"] if found["owner"] not in providers else None
            owner = owner or (_reporter(line, found, providers, cast) if kind == "outsources_to" else None)
            yield from ties([owner] if owner else cast.givers, providers, _evidence(line, found, kind, said=bool(owner)))
    for found in _CONTRACTOR_IS.finditer(line.text):
        yield from ties(cast.givers, marks_in(found["named"]), Evidence("outsources_to", line, "links/noun-is", said=False))
    for found in _IS_CONTRACTOR.finditer(line.text):
        owners = [found["owner"]] if found["owner"] else [mark for mark in cast.givers if mark != found["named"]]
        how = Evidence("outsources_to", line, "links/noun-is", (found.span("what"),), said=bool(found["owner"]))
        yield from ties(owners, [found["named"]] if found["named"] not in cast.speakers else [], how)
    for found in _CLIENT.finditer(line.text):
        if found["owner"]:
            yield from ties(marks_in(found["named"]), [found["owner"]], _evidence(line, found, "outsources_to"))
    for found in _AS_PARTNER.finditer(line.text):
        yield from ties(cast.speakers[:1], marks_in(found["named"]), _evidence(line, found, "partner_of", said=False))
    for found in (*_AGENCY.finditer(line.text), *_AGENT.finditer(line.text)):
        how = Evidence("outsources_to", line, "links/noun-agency", said=bool(found["provider"]))
        yield Tie(found["client"], found["provider"] or cast.speaker, how)


def _reporter(line: Line, found: re.Match[str], providers: list[str], cast: Cast) -> str | None:
    """Who reports on its own contractor: `A より、委託先の B が攻撃を受けたと`."""
    before = _REPORTS.search(line.text[: found.start()])
    return before["owner"] if before and before["owner"] not in (*providers, *cast.speakers, *cast.unnamed) else None


def subcontractors(line: Line, contractors: list[str]) -> Iterator[Tie]:
    """Yield the ties of `再委託先である B`: to the party named before it, else to the one contractor that is known."""
    for found in _RECONTRACTOR.finditer(line.text):
        named = marks_in(found["named"])
        known = [contractor for contractor in contractors if contractor not in named]
        owner = found["owner"] or (known[0] if len(known) == 1 else None)
        if owner:
            yield from ties([owner], named, _evidence(line, found, "outsources_to", said=bool(found["owner"])))


def apposed(cast: Cast, found: re.Match[str]) -> list[str]:
    """Return the parties that a noun is said of; behind a mere comma or bracket an unnamed one is the next of a list."""
    named = marks_in(found["named"])
    return [mark for mark in named if mark not in cast.unnamed] if set(found["is"]) & set("、,(") else named


def _evidence(line: Line, found: re.Match[str], kind: str, *, said: bool = True) -> Evidence:
    parts = [part for part in ("what", "field") if found.groupdict().get(part)]
    if _DEALT_IN.search(found.groupdict().get("kind") or ""):
        parts.append("kind")
    whats: tuple[Span, ...] = tuple(found.span(part) for part in parts)
    return Evidence(kind, line, f"links/noun-{kind}", whats, said=said)
