"""Ties that a party's own words state: those for an unnamed one (`?再委託先`), an alias (「委託先」), a name (附属)."""

import re
from collections.abc import Iterator

from kg.extract.line import GROUP, MARK, Line, mark_of, marks_in, party_of
from kg.extract.links.cast import Cast
from kg.extract.links.grammar import DOING, NOUN, PHRASE, PROBE, cue
from kg.extract.links.tie import Evidence, Tie, ties
from kg.extract.page import Page, Party
from kg.folding import fold
from kg.vocabulary import lexicon

TYPES = {
    "user": "uses_service_of",
    "client": "outsources_to",
    "parent": "subsidiary_of",
    "subsidiary": "subsidiary_of",
    "recontractor": "outsources_to",
    "provider": "uses_service_of",
    "contractor": "outsources_to",
    "partner": "partner_of",
}
"""The type of a tie by the group of `party-descriptions` that the words for one end are of, the one that decides first."""
_REVERSED = ("client", "user", "subsidiary")
"""Descriptions of the end that depends."""
_OWNER = re.compile(
    rf"(?P<owner>{MARK})(?:(?:の|が{cue('use', 'outsource')}(?:して(?:いる|いた)|する))?(?:{NOUN}{{0,10}}の)?"
    rf"|が{cue('provide', 'hold', 'own')}{DOING}{PHRASE}{{1,30}}の"
    rf"|が{cue('provide', 'hold', 'own', 'use')}{DOING}{PHRASE}{{1,30}}(?:の?(?:際|折|時|中)に?|において)、?"
    rf"|(?:において|にて|では)、?[^。、\ue000-\uf8ff]{{0,10}})$"
)
_REPORTER = re.compile(rf"(?P<owner>{MARK})(?:より|から|によると|によれば)、?$")
_ACTS_ON = (
    rf"(?P<owner>{MARK})(?:は|が|では|において|から|より)、?[^。\ue000-\uf8ff]{{0,24}}?@"
    r"(?:に(?:対して?|よる|より|て)?|へ|と(?:ともに|共に|連携|協力|協議))(?!つ[いき]|関|委託)"
    rf"(?=[^。]{{0,24}}?(?:{cue('ask')}|{PROBE}))"
)
"""The one that turns to `@`: `A から @ に調査を依頼`."""
_SAME = re.compile(rf"\?{cue('same')}")
_BESIDE = re.compile(
    rf"(?P<unnamed>{MARK})(?:(?:である、?|の|[(「:|】])+(?P<named>{GROUP})|は、?(?P<said>{GROUP})(?:です|でし|であり|となり|になり))"
)
_IS = re.compile(
    rf"(?P<named>{MARK})(?:は|が)、?(?:{MARK}の)?(?:[^。]{{0,40}}?(?:て(?:いる|いた|おります|おりました)|た|る|う))?(?P<unnamed>{MARK})(?:です|でした|で、|であり|となり|となって|に(?:なり|あた)|である(?:。|$))"
)
_GLOSS = re.compile(rf"(?P<named>{MARK})\((?:[^()]{{0,30}}[^()、])?(?P<unnamed>{MARK})\)")
"""`B(当社の[委託先])`."""
_HANDED = re.compile(cue("outsource", "accept"))
"""サーバー運営委託会社 is handed the work, whatever service it runs."""
_PRODUCT = re.compile(rf"[^の]{{2,}}{cue('service', 'offer')}[^、。]{{3,5}}$")
"""Words for a product before ベンダー, more than a bare システム."""
_ATTACHED = re.compile(cue("attached"))


def described_ends(page: Page, lines: list[Line], cast: Cast, contractors: list[str]) -> Iterator[Tie]:
    """Yield a tie for each party whose own words say what it is, unless a name stands beside them.

    A subcontractor's tie is to the one contractor that is known.
    """
    named = {found["unnamed"] for line in lines for found in _beside(line) if _names(found, cast)}
    for party in page.parties:
        mark, kind = mark_of(page, party.name), _kind_of(party)
        line = next((line for line in lines if mark and mark in line.text), None)
        if mark and kind and line and mark not in (*cast.speakers, *named):
            owner = (
                _owner_before(line.text, mark, cast)
                or _owner_within(page, lines, line, mark)
                or _acting_on(lines, mark, kind, cast)
            )
            owners = [owner] if owner else _supposed(mark, kind, cast, contractors)
            yield from described([mark], kind, owners, Evidence(TYPES[kind], line, f"links/words-{kind}", said=False))


def beside_unnamed(page: Page, line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the tie of a name behind the words for an unnamed party: `当社の[グループ企業]である[B]`."""
    for found in _beside(line):
        kind = _kind_of(party_of(page, found["unnamed"])) if found["unnamed"] in cast.unnamed else None
        if kind and kind != "recontractor":
            owner = _owner_before(line.text, found["unnamed"], cast)
            owners = [owner] if owner else _supposed(found["unnamed"], kind, cast, [])
            named = [mark for mark in _names(found, cast) if mark not in owners]
            yield from described(
                named, kind, owners, Evidence(TYPES[kind], line, "links/beside", (found.span("unnamed"),), said=bool(owner))
            )


def named_behind(lines: list[Line], cast: Cast, found: list[Tie]) -> list[Tie]:
    """Return the ties with the name in the place of an unnamed party that a line says to be it: `B は当社の[委託先]です`."""
    names: dict[str, str] = {}
    for line in lines:
        for match in (*_IS.finditer(line.text), *_GLOSS.finditer(line.text)):
            if match["unnamed"] in cast.unnamed and match["named"] not in (*cast.unnamed, *cast.speakers):
                names.setdefault(match["unnamed"], match["named"])
    return [Tie(names.get(tie.client, tie.client), names.get(tie.provider, tie.provider), tie.how) for tie in found]


def attached_places(page: Page, lines: list[Line], cast: Cast) -> Iterator[Tie]:
    """Yield the tie of a school or hospital that is by its name attached (附属) to the publisher."""
    for party in page.parties:
        mark = mark_of(page, party.name)
        line = next((line for line in lines if mark and mark in line.text), None)
        if mark and line and mark not in cast.speakers and _ATTACHED.match(party.name):
            yield Tie(mark, cast.speaker, Evidence("subsidiary_of", line, "links/attached", said=False))


def described(marks: list[str], kind: str, owners: list[str], how: Evidence) -> Iterator[Tie]:
    """Yield the ties of parties that are such a kind to their owners."""
    yield from ties(marks, owners, how) if kind in _REVERSED else ties(owners, marks, how)


def _beside(line: Line) -> list[re.Match[str]]:
    """Where a party stands beside the words for an unnamed one: `[委託先]である B`, `B は[委託先]です`."""
    return [*_BESIDE.finditer(line.text), *_IS.finditer(line.text), *_GLOSS.finditer(line.text)]


def _names(found: re.Match[str], cast: Cast) -> list[str]:
    """The named parties beside an unnamed one."""
    said = found["named"] or found.groupdict().get("said") or ""
    marks = marks_in(said) if found["unnamed"] in cast.unnamed else []
    return [mark for mark in marks if mark not in cast.unnamed]


def _kind_of(party: Party) -> str | None:
    words = [*([party.name[1:]] if party.unnamed else []), *party.aliases]
    codes = {hit.code for form in words for hit in lexicon("party-descriptions").find(form)}
    if "vendor" in codes:
        codes = codes - {"vendor"} | {"provider" if any(_PRODUCT.match(fold(form)) for form in words) else "contractor"}
    handed = codes - {"provider"} if "contractor" in codes and any(_HANDED.search(form) for form in words) else codes
    return next((kind for kind in TYPES if kind in handed), None)


def _owner_before(text: str, mark: str, cast: Cast) -> str | None:
    """Whose party it is by the words before it: `A の委託先`, `A が利用している…`, `A において委託先が`, `A より、委託先が`."""
    before = _OWNER.search(text[: text.index(mark)])
    if before:
        return before["owner"]
    reporter = _REPORTER.search(text[: text.index(mark)])
    return reporter["owner"] if reporter and reporter["owner"] not in cast.unnamed else None


def _acting_on(lines: list[Line], mark: str, kind: str, cast: Cast) -> str | None:
    """The named party that asks, tells or works with a contractor or provider, wherever it is first said."""
    acts = re.compile(_ACTS_ON.replace("@", mark))
    found = (acts.search(line.text) for line in lines if mark in line.text) if kind in ("contractor", "provider") else ()
    return next((act["owner"] for act in found if act and act["owner"] not in cast.unnamed), None)


def _owner_within(page: Page, lines: list[Line], line: Line, mark: str) -> str | None:
    """Whose party it is by its own words: 同社の委託業者, 委託先の親会社."""
    name = party_of(page, mark).name
    if _SAME.match(name):
        earlier = "".join(other.text for other in lines[: lines.index(line)]) + line.text[: line.text.index(mark)]
        return next((other for other in reversed(re.findall(MARK, earlier)) if other != mark), None)
    owner, _, rest = name[1:].rpartition("の")
    forms = {form: party.name for party in page.parties for form in (*party.aliases, party.name.lstrip("?"))}
    return mark_of(page, forms[owner]) if rest and name.startswith("?") and owner in forms else None


def _supposed(mark: str, kind: str, cast: Cast, contractors: list[str]) -> list[str]:
    if kind == "recontractor":
        known = [contractor for contractor in contractors if contractor not in (mark, *cast.unnamed)] or contractors
        return known if len(known) == 1 and mark not in known else []
    if kind in ("client", "user") and not cast.company:
        return []
    if kind in ("client", "user", "subsidiary", "parent"):
        return [cast.speaker]
    if kind == "provider" and len(cast.facilities) > 1:
        return []
    return list(cast.givers if kind == "contractor" else cast.actors)
