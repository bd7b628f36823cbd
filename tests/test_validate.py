"""What is not as it should be is named: the node, the shape, the notice, and what to do."""

from collections.abc import Callable

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.corporation import Corporation
from kg.correction import Applied, Correction
from kg.model import AttackClaim, DataPeriod, Findings, Naming, Publication, SupplyChainLink, TimelineEvent
from kg.resolve import read_summaries, resolve
from kg.store.embedded import OxigraphReader
from kg.to_rdf import Iris, correction_quads, notice_quads, register_quads, shared_quads
from kg.validate import Violation, validate
from kg.vocabulary import term

FindingsOf = Callable[..., Findings]
IRIS = Iris()
N = IRIS.notice("n/1")
TEXT = "株式会社みなとが配送を委託するあさひ運輸で不正アクセスがありました。"


@pytest.fixture
def store(findings_of: FindingsOf) -> Store:
    link = {"client": "株式会社みなと", "provider": "あさひ運輸", "type": "outsources_to", "what": "配送"}
    told = findings_of(
        "n/1",
        TEXT,
        (Publication, "株式会社みなと", {"publisher": "株式会社みなと", "published": "2025-05", "stage": "first"}),
        (Naming, "あさひ運輸", {"name": "あさひ運輸"}),
        (SupplyChainLink, "委託", link),
        (AttackClaim, "不正アクセス", {"attack": "server_intrusion"}),
        (TimelineEvent, "ありました", {"type": "occurred", "date": "2025"}),
        (DataPeriod, "ありました", {"start": "2025-05-01", "end": None}),
    )
    store = Store()
    store.extend(notice_quads(told, IRIS))
    store.extend(shared_quads(resolve(read_summaries(OxigraphReader(store).select)), IRIS))
    return store


@pytest.fixture
def corrected(store: Store) -> Store:
    """The store with a register, the number that it gives an organisation, and a correction."""
    register = [Corporation(number="7123456789012", name="株式会社みなと")]
    store.extend(register_quads(register, IRIS))
    store.extend(shared_quads(resolve(read_summaries(OxigraphReader(store).select), (), register), IRIS))
    said = {"action": "reject", "notice": "n/1", "kind": "AttackClaim", "values": "attack=server_intrusion"}
    row = Correction.of(said | {"who": "田中", "why": "誤読", "on": "2025-06-01"}, "test")
    store.extend(correction_quads("n/1", [Applied(row)], IRIS))
    return store


def violations(store: Store) -> list[Violation]:
    return list(validate(OxigraphReader(store)))


def quads(store: Store, predicate: str) -> list[Quad]:
    return sorted(store.quads_for_pattern(None, NamedNode(term(predicate)), None), key=str)


def test_what_a_build_writes_is_complete(store: Store) -> None:
    assert violations(store) == []


def test_an_empty_store_is_complete() -> None:
    assert violations(Store()) == []


@pytest.mark.parametrize(
    ("lost", "rule"),
    [
        ("inc:status", "claim-status"),
        ("inc:confidence", "claim-confidence"),
        ("inc:quote", "claim-quote"),
        ("prov:wasAttributedTo", "claim-rule"),
        ("inc:publisher", "notice-publisher"),
        ("inc:text", "notice-text"),
        ("inc:attack", "attack-code"),
        ("inc:provider", "link-provider"),
        ("inc:eventType", "event-type"),
        ("inc:periodStart", "DataPeriod"),
        ("inc:unnamed", "party-unnamed"),
        ("oa:hasSelector", "quote-selector"),
        ("inc:describes", "incident-told"),
        ("inc:identifiedAs", "organization-parties"),
    ],
)
def test_what_is_lost_of_a_notice_is_missed(store: Store, lost: str, rule: str) -> None:
    for quad in quads(store, lost):
        store.remove(quad)
    assert rule in {violation.rule for violation in violations(store)}


@pytest.mark.parametrize(
    ("lost", "rule"),
    [
        ("inc:correctedBy", "correction-by"),
        ("inc:asWritten", "correction-written"),
        ("inc:corporateNumber", "corporation-number"),
        ("inc:corporation", "registration-corporation"),
    ],
)
def test_what_is_lost_beside_the_notices_is_missed(corrected: Store, lost: str, rule: str) -> None:
    assert violations(corrected) == []
    for quad in quads(corrected, lost):
        corrected.remove(quad)
    assert {violation.rule for violation in violations(corrected)} == {rule}


@pytest.mark.parametrize(
    ("predicate", "value", "rule"),
    [
        ("inc:status", NamedNode("https://example.jp/sure"), "claim-status"),
        ("inc:publishedOn", Literal("2025-02-30", datatype=NamedNode(term("xsd:date"))), "notice-published"),
        ("inc:date", Literal("yesterday"), "optional-date"),
        ("oa:end", Literal(0), "selector-start"),
        ("inc:sha256", Literal("abc"), "notice-sha256"),
        ("inc:provider", NamedNode(IRIS.party(N, "株式会社みなと")), "link-client"),
    ],
)
def test_what_is_wrong_is_seen(store: Store, predicate: str, value: NamedNode | Literal, rule: str) -> None:
    for quad in quads(store, predicate):
        store.remove(quad)
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    assert rule in {violation.rule for violation in violations(store)}


def test_a_violation_names_node_notice_and_what_to_do_in_both_languages(store: Store) -> None:
    (quad,) = quads(store, "inc:attack")
    store.remove(quad)
    (violation,) = violations(store)
    assert (violation.rule, violation.node, violation.notice) == ("attack-code", str(quad.subject).strip("<>"), N)
    assert violation.message == {
        "en": "Give exactly one attack: a code of the scheme attacks.",
        "ja": "攻撃・原因を用語集 attacks のコードで一つだけ入れてください。",
    }


def test_a_quote_that_does_not_stand_in_the_text_is_found(store: Store) -> None:
    quad = quads(store, "oa:exact")[0]
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, Literal("書かれていない"), quad.graph_name))
    (violation,) = violations(store)
    assert (violation.rule, violation.notice) == ("checks/misplaced-quotes", N)
    assert set(violation.message) == {"en", "ja"}


def test_characters_outside_of_the_basic_plane_count_as_one(findings_of: FindingsOf) -> None:
    store = Store()
    claim = (Publication, "𠮷田😀商店", {"publisher": "𠮷田😀商店", "published": None, "stage": "first"})
    store.extend(notice_quads(findings_of("n/1", "😀😀 が\u3099\r\n𠮷田😀商店からのお知らせ", claim), IRIS))
    store.extend(shared_quads(resolve(read_summaries(OxigraphReader(store).select)), IRIS))
    assert violations(store) == []


def test_portions_do_not_show(findings_of: FindingsOf) -> None:
    claim = (Publication, "A社", {"publisher": "A社", "published": None, "stage": "first"})
    store = Store()
    for number in range(120):
        store.extend(notice_quads(findings_of(f"n/{number:03}", "A社のお知らせ", claim), IRIS))
    store.extend(shared_quads(resolve(read_summaries(OxigraphReader(store).select)), IRIS))
    for quad in quads(store, "inc:quote"):
        store.remove(quad)
    seen: list[tuple[int, int]] = []
    found = [v for v in validate(OxigraphReader(store), lambda *step: seen.append(step)) if v.rule == "claim-quote"]
    assert [violation.notice for violation in found] == [IRIS.notice(f"n/{number:03}") for number in range(120)]
    assert seen[-1] == (120, 120)
