"""How often each rule of extraction is right: its claims against the gold sheets' items."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.evaluate.fields import ITEMS, Key
from kg.evaluate.names import gold_names, same_system
from kg.evaluate.sheets import Sheet, filled
from kg.explanation import Explained, Explanation

_Values = Mapping[str, str]
_Item = Callable[[_Values, str, Key], Hashable]
# Which field of a sheet a claim of a kind goes into, and as what item.
_ITEMS: Mapping[str, tuple[str, _Item]] = {
    "Publication": ("publisher", lambda said, _, key: key(said["publisher"])),
    "Involvement": ("roles", lambda said, _, key: (key(said["organization"]), said["role"])),
    "SupplyChainLink": ("links", lambda said, _, key: (key(said["client"]), key(said["provider"]), said["type"])),
    "AttackClaim": ("attacks", lambda said, _, __: said["attack"]),
    "DataExposure": ("data", lambda said, status, _: (said["kind"], status)),
    "AffectedCount": ("counts", lambda said, _, __: (int(said["value"]), said["unit"])),
    "AuthorityReport": ("authorities", lambda said, _, __: (said["authority"], said["action"])),
    "TimelineEvent": ("events", lambda said, _, __: (said["type"], said["date"])),
    "Misuse": ("misuse", lambda said, _, __: said["value"]),
}


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """How many claims a rule made, and how many of them the gold sheets have."""

    rule: str
    claims: int
    right: int


def evaluate_rules(
    explained: Iterable[Explanation], predicted: Mapping[str, Sheet], gold: Mapping[str, Sheet]
) -> tuple[RuleFigures, ...]:
    """Judge the claims of the gold's notices, rule by rule, in order of their names; a claim of two rules counts for both."""
    made: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for explanation in explained:
        if explanation.notice in gold:
            sheets = filled(predicted[explanation.notice]), filled(gold[explanation.notice])
            for claim, holds in _judged(explanation.claims, *sheets):
                made.update(claim.rules)
                right.update(claim.rules if holds else ())
    return tuple(RuleFigures(rule, made[rule], right[rule]) for rule in sorted(made))


def _judged(claims: Iterable[Explained], predicted: Sheet, gold: Sheet) -> Iterator[tuple[Explained, bool]]:
    names = gold_names(predicted, gold)

    def key(label: str) -> Hashable:
        """A party's label lacks the mark of the unnamed."""
        return names.get(label) or names.get(f"?{label}") or ("unpaired", label)

    true = {field: items(gold, lambda name: name) for field, items in ITEMS.items()}
    for claim in claims:
        said = dict(claim.values)
        if claim.kind in _ITEMS:
            field, item = _ITEMS[claim.kind]
            yield claim, _holds(claim, said) or item(said, claim.status, key) in true[field]
        elif claim.kind == "Naming":
            yield claim, not isinstance(key(said["name"]), tuple)
        elif claim.kind == "AffectedSystem":
            yield claim, any(same_system(said["name"], system) for system in gold["systems"])
        elif claim.kind == "DataPeriod":
            ends = {(end, said[end]) for end in ("start", "end") if end in said}
            yield claim, ends <= true["data_period"]


def _holds(claim: Explained, said: _Values) -> bool:
    """What no sheet can show is not held against a rule: the publisher's own role, an attack that is denied."""
    return said.get("role") == "publisher" or (claim.kind == "AttackClaim" and claim.status == "not_leaked")
