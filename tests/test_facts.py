"""Fact sheets say what the graph says, in the form of the guide, denied facts left out."""

from collections.abc import Callable

import pytest
from pyoxigraph import Store

from kg.facts import fact_sheets
from kg.model import (
    AffectedCount,
    AffectedSystem,
    AttackClaim,
    AuthorityReport,
    DataExposure,
    DataPeriod,
    Findings,
    Involvement,
    Misuse,
    Naming,
    Publication,
    Status,
    SupplyChainLink,
    TimelineEvent,
)
from kg.store.embedded import OxigraphReader
from kg.to_rdf import Iris, notice_quads

FindingsOf = Callable[..., Findings]
IRIS = Iris()
HOSPITAL, PRINTER = "県立みなと病院", "あさひ印刷株式会社"
TEXT = (
    "県立みなと病院が診察券の印刷を委託するあさひ印刷株式会社（以下「あさひ」）の受付システムに不正アクセスがあり、"
    "患者10人の氏名が漏えいしました。"
)


def sheets(*findings: Findings, notice: str | None = None) -> list[dict[str, object]]:
    store = Store()
    for told in findings:
        store.extend(notice_quads(told, IRIS))
    return list(fact_sheets(OxigraphReader(store), notice))


@pytest.fixture
def told(findings_of: FindingsOf) -> Findings:
    return findings_of(
        "n/1",
        TEXT,
        (Publication, HOSPITAL, {"publisher": HOSPITAL, "published": "2025-05-14", "stage": "first"}),
        (Naming, PRINTER, {"name": PRINTER, "aliases": ("あさひ",)}),
        (Naming, HOSPITAL, {"name": HOSPITAL}),
        (Involvement, HOSPITAL, {"organization": HOSPITAL, "role": "client"}),
        (Involvement, PRINTER, {"organization": PRINTER, "role": "contractor"}),
        (Involvement, PRINTER, {"organization": PRINTER, "role": "breached"}),
        (SupplyChainLink, "委託", {"client": HOSPITAL, "provider": PRINTER, "type": "outsources_to", "what": "診察券の印刷"}),
        (
            SupplyChainLink,
            "委託",
            {"client": PRINTER, "provider": "?再委託先", "type": "outsources_to", "status": Status.POSSIBLE},
        ),
        (AffectedSystem, "受付システム", {"name": "受付システム"}),
        (AttackClaim, "不正アクセス", {"attack": "server_intrusion"}),
        (AttackClaim, "漏えい", {"attack": "ransomware", "status": Status.DENIED}),
        (DataExposure, "氏名", {"kind": "name"}),
        (DataExposure, "漏えい", {"kind": "medical", "status": Status.DENIED}),
        (AffectedCount, "10人", {"value": 10, "unit": "people", "of": "患者", "qualifier": "約"}),
        (AuthorityReport, "漏えい", {"authority": "ppc", "name": "個人情報保護委員会", "action": "reported", "date": "2025-05"}),
        (TimelineEvent, "不正アクセス", {"type": "detected", "date": "2025-05-10"}),
        (DataPeriod, "患者", {"start": "2024-04", "end": None}),
        (DataPeriod, "氏名", {"start": "2023", "end": "2025-05-10"}),
        (Misuse, "漏えい", {"value": "not_confirmed"}),
        (Misuse, "氏名", {"value": "possible"}),
    )


def test_a_sheet_holds_all_that_the_notice_says_in_order_of_its_words(told: Findings) -> None:
    assert sheets(told) == [
        {
            "id": "n/1",
            "publisher": HOSPITAL,
            "published": "2025-05-14",
            "stage": "first",
            "organizations": [
                {"name": HOSPITAL, "aliases": [], "roles": ["publisher", "client"]},
                {"name": PRINTER, "aliases": ["あさひ"], "roles": ["breached", "contractor"]},
                {"name": "?再委託先", "aliases": [], "roles": []},
            ],
            "links": [
                {"from": PRINTER, "to": "?再委託先", "type": "outsources_to", "what": None},
                {"from": HOSPITAL, "to": PRINTER, "type": "outsources_to", "what": "診察券の印刷"},
            ],
            "systems": ["受付システム"],
            "attacks": ["server_intrusion"],
            "data": [{"type": "name", "status": "leaked"}, {"type": "medical", "status": "not_leaked"}],
            "counts": [{"value": 10, "unit": "people", "status": "leaked", "of": "患者"}],
            "authorities": [{"authority": "ppc", "name": "個人情報保護委員会", "date": "2025-05", "action": "reported"}],
            "events": [{"type": "detected", "date": "2025-05-10"}],
            "data_period": {"start": "2023", "end": "2025-05-10"},
            "misuse": "possible",
        }
    ]


def test_a_notice_that_says_nothing_has_an_empty_sheet(findings_of: FindingsOf) -> None:
    (sheet,) = sheets(
        findings_of("n/1", "お知らせ", (Publication, "お知らせ", {"publisher": "?当社", "published": None, "stage": "first"}))
    )
    assert sheet["publisher"] == "?当社"
    assert sheet["organizations"] == [{"name": "?当社", "aliases": [], "roles": ["publisher"]}]
    assert [sheet[field] for field in ("published", "links", "data", "data_period", "misuse")] == [None, [], [], None, None]


def test_sheets_come_in_order_of_ids_or_for_one_notice_alone(findings_of: FindingsOf) -> None:
    claim = (Publication, "A社", {"publisher": "A社", "published": None, "stage": "first"})
    notices = [findings_of(name, "A社のお知らせ", claim) for name in ("b 2", "a/1", "ｃ")]
    assert [sheet["id"] for sheet in sheets(*notices)] == ["a/1", "b 2", "ｃ"]
    assert [sheet["id"] for sheet in sheets(*notices, notice=IRIS.notice("b 2"))] == ["b 2"]
    assert sheets(*notices, notice=IRIS.notice("none")) == []
