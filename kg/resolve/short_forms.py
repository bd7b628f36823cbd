"""Short and foreign names that stand for one organisation in whoever's notice.

A notice that speaks of A社 alone is understood when other publishers introduce A社 as the short form of one organisation,
or when a single organisation is called A with a legal form.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.resolution import Sameness
from kg.resolve.names import identity_key, legal_form, without_legal_form
from kg.resolve.summaries import Summary
from kg.resolve.types import OFFICES, type_of
from kg.resolve.uses import Use, meet
from kg.vocabulary import lexicon

_PUBLISHERS = 2
_AGREED = 0.9
_COMPANY = "社"
_SHORTEST = 3
"""Characters of a name that is one without its legal form."""
_LONG = 8
"""Letters of a foreign name that is no short form."""

Meant = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By a form's key, by the name that it is introduced for, by publisher: a party (IRI) whose notice does so."""


def find_short_forms(summaries: Iterable[Summary], uses: Mapping[str, Use], keys: Mapping[str, str]) -> Iterator[Sameness]:
    """Yield what short and foreign forms, as parties bear them, are names of; `keys` are the names of the named parties.

    A form that issues notices, and one that some notice uses for an unnamed party, stands for itself.
    """
    told = list(summaries)
    nobody = {identity_key(party.name) for summary in told for party in summary.parties if party.unnamed}
    meant = _introduced(told, keys)
    found = {said.one: said for find in (_agreed(meant, uses), _called(uses), _foreign(meant, uses)) for said in find}
    for form, said in sorted(found.items()):
        if not uses[form].issues and form not in nobody and said.other not in found:
            yield said


def _introduced(summaries: Iterable[Summary], keys: Mapping[str, str]) -> Meant:
    meant: defaultdict[str, defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for summary in summaries:
        for party in summary.parties:
            for form in () if party.unnamed else party.aliases:
                publisher = keys.get(summary.publisher, summary.iri)
                meant[identity_key(form)][keys[party.iri]].setdefault(publisher, party.iri)
    return meant


def _agreed(meant: Meant, uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Forms that publishers introduce for one organisation: merged where two of them do so, and nine in ten mean that one."""
    for form in meant:
        if form not in uses or legal_form(form) != "〇":
            continue
        counts = Counter({key: len(publishers) for key, publishers in meant[form].items() if key != form})
        best = min(counts, key=lambda key: (-counts[key], key), default=None)
        if best is not None and counts[best] >= _AGREED * counts.total():
            status = "merged" if counts[best] >= _PUBLISHERS else "candidate"
            said = _said(form, best, "short_form", meant[form][best].values(), counts[best] / counts.total())
            yield replace(said, status=status)


def _foreign(meant: Meant, uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """Long names in letters that a notice introduces for one organisation, and no notice for another one."""
    for form, names in meant.items():
        if form in uses and form.isascii() and len(form) >= _LONG and len(names.keys() - {form}) == 1:
            (name,) = names.keys() - {form}
            if not name.isascii() and not meet(uses[form], uses[name]):
                yield _said(form, name, "foreign_name", names[name].values())


def _called(uses: Mapping[str, Use]) -> Iterator[Sameness]:
    """A and A社 for each A that stands with a legal form in one name only; A社 for an A that has none."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for key in uses:
        bare = without_legal_form(key)
        if bare not in ("", key):
            bearers[bare].append(key)
    for bare in sorted({key for key in uses if legal_form(key) == "〇"} | bearers.keys()):
        full = bearers[bare] or [bare]
        if len(full) == 1:
            yield from _forms_of(full[0], bare, uses)


def _forms_of(full: str, bare: str, uses: Mapping[str, Use]) -> Iterator[Sameness]:
    for form in dict.fromkeys((f"{bare}{_COMPANY}", f"{full}{_COMPANY}")):
        if form in uses and form != full:
            yield _said(form, full, "short_form", uses[full].parties[:1])
    if bare in uses and bare != full and may_lack_its_form(bare, full) and not meet(uses[bare], uses[full]):
        yield _said(bare, full, "no_legal_form", uses[full].parties[:1])


def may_lack_its_form(bare: str, full: str) -> bool:
    """Whether a name without its legal form may stand for it: not a city for its corporation, nor a school for its founder."""
    founder = any(hit.code == "founder" and hit.start == 0 for hit in lexicon("house-words").find(full))
    return not founder and len(bare) >= _SHORTEST and type_of(bare) not in OFFICES


def _said(form: str, name: str, reason: str, sources: Iterable[str], score: float = 1.0) -> Sameness:
    return Sameness(one=form, other=name, reason=reason, status="merged", score=round(score, 2), sources=(min(sources),))
