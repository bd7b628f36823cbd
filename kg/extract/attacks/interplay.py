"""Which kinds of attack stand beside each other, and which one swallows another."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.attacks.entry import target_of
from kg.extract.attacks.mentions import AS_SUCH, Mention
from kg.extract.attacks.ways import DECEIVED, EXPOSED, GUESSED, LEFT_OLD, POSING, PRIVILEGED, TYPED, UNWANTED
from kg.model import Status

_IMPLIED = "attacks/implied"
"""The rule of an intrusion that is not said, but follows from another kind."""

Told = tuple[Mention, Status]

_SWALLOWED = (
    ("ransomware", "malware"),
    ("support_scam", "malware"),
    ("web_skimming", "malware"),
    ("web_skimming", "tampering"),
    ("account_takeover", "ddos"),  # masses of log-ins
)
_BESIDE = frozenset(
    {"system_failure", "improper_handling", "misconfiguration", "vulnerability", "insider", "misdelivery", "loss_or_theft"}
)
"""Kinds beside which a bare サイバー攻撃 still tells something more."""
_OF_THE_HOUSE = frozenset({"insider", "improper_handling"})
"""What the house's own people do where data lie open: no attack that opened them."""
_WITHIN = frozenset({"ransomware", "vulnerability", "sql_injection", "tampering", "web_skimming", "misconfiguration"})
"""Kinds that happen inside of a system: beside them an intrusion is more than a login."""
_ENTRIES = frozenset({"server_intrusion", "account_takeover", "ransomware", "malware", "tampering", "web_skimming", "spam_relay"})
"""Kinds by which a stranger got in: beside them old software is the weakness that let him."""
_INTRUSIONS = frozenset({"server_intrusion", "account_takeover", "ransomware"})
"""Kinds that say themselves how a stranger got inside."""
_IMPLYING = ("vulnerability", "sql_injection", "web_skimming")
"""Kinds for which a stranger must have been inside of the system."""


def settled(told: Iterable[Told]) -> dict[str, list[Told]]:
    """Group what is told by kind, so that each kind which stands is a kind of its own."""
    told, kinds = list(told), defaultdict[str, list[Told]](list)
    sent = {mention.sentence for mention, _ in told if mention.code == "impersonation_mail"}
    for mention, status in told:
        if mention.rule == DECEIVED and mention.sentence in sent:
            continue  # the message that was sent to others, not one that deceived somebody of the house
        kinds[kind_of(mention)].append((mention, status))
    if "spam_relay" in kinds and all(mention.rule == UNWANTED for mention, _ in kinds["impersonation_mail"]):
        del kinds["impersonation_mail"]  # masses of mail of which nobody says whose name they bear
    if "credential_stuffing" in kinds:
        kinds["account_takeover"] += kinds["credential_stuffing"]
    if kinds.pop(TYPED, []) and "tampering" in kinds:
        kinds["web_skimming"] += kinds.pop("tampering")
    _settle_left_old(kinds)
    _settle_intrusion(kinds)
    _settle_implied(kinds)
    _settle_exposure(kinds)
    for swallowing, swallowed in _SWALLOWED:
        if swallowing in kinds:
            kinds.pop(swallowed, None)
    return dict(kinds)


def kind_of(mention: Mention) -> str:
    """Return the code that a mention stands for by itself: access to an account is a takeover."""
    if mention.code == "server_intrusion" and target_of(mention) == "account":
        return "account_takeover"
    return mention.code


def _settle_left_old(kinds: dict[str, list[Told]]) -> None:
    """Software that was not kept up to date is an exploited weakness where a stranger got in, not a mishap's cause."""
    told = [each for each in kinds.get("vulnerability", []) if each[0].rule != LEFT_OLD]
    if not told and not _ENTRIES & set(kinds):
        kinds.pop("vulnerability", None)


def _settle_intrusion(kinds: dict[str, list[Told]]) -> None:
    """A login to a service is a takeover alone; with a machine or network entered it is an intrusion too."""
    bare = kinds.pop(AS_SUCH, [])
    ways = {mention.rule for mention, _ in kinds.get("account_takeover", [])}
    if ways - {PRIVILEGED} and not _WITHIN & set(kinds):
        guessed = ways == {GUESSED}
        targets = ("machine", "system") if guessed else ("machine",)
        told = [*kinds.pop("server_intrusion", []), *(each for each in kinds["account_takeover"] if each[0].rule == POSING)]
        entered = [(mention, status) for mention, status in told if target_of(mention) in targets]
        if entered:
            kinds["server_intrusion"] = entered
    if bare and not set(kinds) - _BESIDE - {EXPOSED}:
        kinds["server_intrusion"] = bare


def _settle_implied(kinds: dict[str, list[Told]]) -> None:
    """Where nobody says how a stranger got inside, what he could only do there tells of an intrusion."""
    if not _INTRUSIONS & set(kinds):
        implied = [(replace(mention, rule=_IMPLIED), status) for code in _IMPLYING for mention, status in kinds.get(code, [])]
        if implied:
            kinds["server_intrusion"] = implied


def _settle_exposure(kinds: dict[str, list[Told]]) -> None:
    """Data open to view are a misconfiguration only where no attack opened them."""
    exposed = kinds.pop(EXPOSED, [])
    if exposed and not set(kinds) - _OF_THE_HOUSE:
        kinds["misconfiguration"] = exposed
