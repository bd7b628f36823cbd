"""Corrections applied to what was read: findings in, findings in force out, and what became of each correction."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from kg.correction import Applied, Correction
from kg.errors import CorrectionError
from kg.fields import FIELDS, KINDS, Holds
from kg.model import Claim, Confidence, Findings, Naming, Publication, Quote, Status
from kg.vocabulary import lexicon

_OWN = frozenset(field.name for field in fields(Claim))


def apply_corrections(findings: Findings, corrections: Iterable[Correction]) -> tuple[Findings, tuple[Applied, ...]]:
    """Return the findings in force and what became of each correction, in order.

    A correction that does not fit (no such claim, several such claims, an unknown kind, field or code, a quote that does
    not stand in the notice) changes nothing and says why.
    """
    done = []
    for correction in corrections:
        try:
            findings, applied = _applied(findings, correction)
        except CorrectionError as error:
            applied = Applied(correction, problem=str(error))
        done.append(applied)
    return findings, tuple(done)


def _applied(findings: Findings, correction: Correction) -> tuple[Findings, Applied]:
    claims = list(findings.claims)
    kind = _kind(correction)
    rejected = None if correction.action == "add" else _found(correction, kind, claims)
    added = _added(correction, kind, rejected, findings)
    _exchange(claims, rejected, added, correction)
    return replace(findings, claims=tuple(claims)), Applied(correction, rejected, added)


def _exchange(claims: list[Claim], rejected: Claim | None, added: Claim | None, correction: Correction) -> None:
    """Take a claim out and put one in at its place; parties that only the correction names are named by it."""
    place = claims.index(rejected) if rejected else len(claims)
    if rejected:
        claims.remove(rejected)
    if isinstance(rejected, Naming):
        _follow(claims, rejected.name, added.name if isinstance(added, Naming) else None, correction)
    if added is None:
        return
    if isinstance(added, Publication) and any(isinstance(claim, Publication) for claim in claims):
        raise _problem(correction, "a notice has one publication; change it")
    claims.insert(place, added)
    known = {claim.name for claim in claims if isinstance(claim, Naming)}
    ends = (getattr(added, name) for name in _ends(added))
    new = dict.fromkeys(end for end in ends if end and end not in known)
    claims.extend(Naming(name=name, quotes=added.quotes, rule=added.rule, confidence=Confidence.HIGH) for name in new)


def _follow(claims: list[Claim], old: str, new: str | None, correction: Correction) -> None:
    """Rename a party in the claims that speak of it; a party that is no party takes its roles and links with it."""
    for claim in list(claims):
        ends = [name for name in _ends(claim) if getattr(claim, name) == old]
        if not ends:
            continue
        if new is None and isinstance(claim, Publication):
            raise _problem(correction, f"{old} is the publisher; change the Publication first")
        place = claims.index(claim)
        renamed: dict[str, Any] = dict.fromkeys(ends, new)
        claims[place : place + 1] = [] if new is None else [replace(claim, **renamed)]


def _ends(claim: Claim) -> list[str]:
    """The fields in which a claim speaks of parties, other than by naming one."""
    return [field.name for field in FIELDS[type(claim)] if field.holds is Holds.PARTY and not isinstance(claim, Naming)]


def _kind(correction: Correction) -> type[Claim]:
    kind = KINDS.get(correction.kind)
    if kind is None:
        raise _problem(correction, f"no kind {correction.kind}; the kinds are {', '.join(KINDS)}")
    names = {field.name for field in fields(kind)} - _OWN | {"status"}
    schemes = {field.name: field.scheme for field in FIELDS[kind]}
    for name, value in (*correction.values, *correction.new):
        if name not in names:
            raise _problem(correction, f"{correction.kind} has no {name}; it has {', '.join(sorted(names))}")
        scheme = schemes.get(name)
        if scheme and value not in lexicon(scheme).concepts:
            raise _problem(correction, f"{value} is no code of {scheme}")
    return kind


def _found(correction: Correction, kind: type[Claim], claims: list[Claim]) -> Claim:
    """Return the one claim that the values tell apart."""
    found = [claim for claim in claims if type(claim) is kind and all(_says(claim, *pair) for pair in correction.values)]
    if len(found) != 1:
        raise _problem(correction, f"{len(found) or 'no'} claims of {correction.notice} fit; `kg explain` lists them")
    return found[0]


def _says(claim: Claim, name: str, value: str) -> bool:
    said = getattr(claim, name)
    return value in said if isinstance(said, tuple) else str(said) == value


def _added(correction: Correction, kind: type[Claim], old: Claim | None, findings: Findings) -> Claim | None:
    if correction.action == "reject":
        return None
    values = _typed(correction, kind, correction.values if old is None else correction.new)
    quotes = (_quote(correction, findings),) if correction.quote else old.quotes if old else ()
    made: dict[str, Any] = {"quotes": quotes, "rule": f"correction/{correction.key}", "confidence": Confidence.HIGH}
    if old is not None:
        return replace(old, **made, **values)
    try:
        return kind(**made, **values)
    except TypeError as error:
        raise _problem(correction, f"{kind.__name__} needs more values ({error})") from error


def _typed(correction: Correction, kind: type[Claim], pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the values as the claim's fields hold them."""
    types = {field.name: str(field.type) for field in fields(kind)}
    values: dict[str, Any] = {}
    for name, value in pairs:
        try:
            if name == "status":
                values[name] = Status(value)
            elif types[name].startswith("tuple"):
                values[name] = tuple(part.strip() for part in value.split("|"))
            else:
                values[name] = int(value) if types[name] == "<class 'int'>" else value
        except ValueError as error:
            raise _problem(correction, f"{value!r} is no {name}") from error
    return values


def _quote(correction: Correction, findings: Findings) -> Quote:
    start = findings.notice.text.find(correction.quote)
    if start < 0:
        raise _problem(correction, f"the quote does not stand in {correction.notice}")
    return Quote.of(findings.notice.text, start, start + len(correction.quote))


def _problem(correction: Correction, words: str) -> CorrectionError:
    place = f"line {correction.line}" if correction.line else f"of {correction.on} by {correction.who}"
    return CorrectionError(f"correction {place}: {words}")
