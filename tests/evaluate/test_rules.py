"""Rules judged one by one: a claim is right where the gold sheet has it."""

from typing import Any

from kg.evaluate import evaluate_rules
from kg.explanation import Explained, Explanation

GOLD: dict[str, Any] = {
    "id": "n/1",
    "publisher": "株式会社あかつき商店",
    "organizations": [
        {"name": "株式会社あかつき商店", "aliases": [], "roles": ["publisher", "client"]},
        {"name": "?配送業者", "aliases": [], "roles": ["contractor"]},
    ],
    "links": [{"from": "株式会社あかつき商店", "to": "?配送業者", "type": "outsources_to", "what": None}],
    "data": [{"type": "name", "status": "possible"}],
}


def claim(kind: str, rule: str, status: str = "leaked", /, **values: str) -> Explained:
    return Explained(kind, tuple(sorted(values.items())), status, "high", (rule,), ((0, 1),))


def figures(*claims: Explained) -> dict[str, tuple[int, int]]:
    explained = [Explanation("n/1", "…", claims), Explanation("n/2", "…", claims)]
    return {
        found.rule: (found.claims, found.right) for found in evaluate_rules(explained, {"n/1": GOLD, "n/2": GOLD}, {"n/1": GOLD})
    }


def test_a_status_that_the_sheet_does_not_have_is_wrong() -> None:
    right = claim("DataExposure", "data/list", "possible", kind="name")
    wrong = claim("DataExposure", "data/list", "leaked", kind="name")

    assert figures(right, wrong) == {"data/list": (2, 1)}


def test_an_unnamed_party_is_found_by_its_label() -> None:
    link = claim("SupplyChainLink", "links/case", client="株式会社あかつき商店", provider="配送業者", type="outsources_to")

    assert figures(link) == {"links/case": (1, 1)}


def test_what_no_sheet_can_show_is_not_held_against_a_rule() -> None:
    publisher = claim("Involvement", "parties/head", organization="株式会社あかつき商店", role="publisher")
    denied = claim("AttackClaim", "attacks/denied", "not_leaked", attack="malware")

    assert figures(publisher, denied) == {"parties/head": (1, 1), "attacks/denied": (1, 1)}
