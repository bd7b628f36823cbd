"""Short forms that stand for one organisation in whoever's notice: merges with a reason, so that they can be taken back.

A notice that speaks of A社 alone is understood when other publishers introduce A社 as the short form of one organisation,
or when a single organisation is called A with a legal form.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.resolve.names import identity_key, without_legal_form
from kg.resolve.summaries import Summary

_PUBLISHERS = 2
_AGREED = 0.9
_COMPANY = "社"


@dataclass(frozen=True, slots=True)
class Alias:
    """The key of the organisation that a short form stands for, and a party (IRI) whose notice shows it."""

    organization: str
    evidence: str


def find_aliases(summaries: Iterable[Summary]) -> dict[str, Alias]:
    """Return what short forms, by their key, stand for.

    A form with a legal form of its own, one that issues notices, and one that some notice uses for an unnamed party stand
    for themselves.
    """
    told = list(summaries)
    found = _called(told) | _introduced(told)
    for key in _barred(told):
        found.pop(key, None)
    short = {form: alias for form, alias in found.items() if without_legal_form(form) == form}
    return {form: alias for form, alias in short.items() if alias.organization not in short}


def _barred(summaries: Iterable[Summary]) -> set[str]:
    issuers = {summary.issuer_key for summary in summaries}
    unnamed = {identity_key(party.name) for summary in summaries for party in summary.parties if party.unnamed}
    return unnamed.union(key for key in issuers if key)


def _introduced(summaries: Iterable[Summary]) -> dict[str, Alias]:
    """Forms that at least two publishers, and nine in ten, introduce for one organisation."""
    users: defaultdict[str, defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for summary in summaries:
        for party in summary.parties:
            for form in () if party.unnamed else party.aliases:
                publisher = summary.issuer_key or summary.iri
                users[identity_key(form)][identity_key(party.name)].setdefault(publisher, party.iri)
    agreed = {form: _agreed(form, users[form]) for form in sorted(users)}
    return {form: alias for form, alias in agreed.items() if alias}


def _agreed(form: str, users: Mapping[str, Mapping[str, str]]) -> Alias | None:
    """Return the organisation that nearly all publishers mean by a form: {organisation: {publisher: party}}."""
    counts = Counter({key: len(publishers) for key, publishers in users.items() if key != form})
    best = min(counts, key=lambda key: (-counts[key], key), default=None)
    if best is None or counts[best] < max(_PUBLISHERS, _AGREED * counts.total()):
        return None
    return Alias(best, min(users[best].values()))


def _called(summaries: Iterable[Summary]) -> dict[str, Alias]:
    """A社 for each A that stands with a legal form in one organisation's name only."""
    bearers: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for summary in summaries:
        for party in summary.parties:
            key = identity_key(party.name)
            bare = without_legal_form(key)
            if not party.unnamed and bare not in ("", key):
                bearers[bare].setdefault(key, party.iri)
    return {f"{bare}{_COMPANY}": Alias(*next(iter(names.items()))) for bare, names in bearers.items() if len(names) == 1}
