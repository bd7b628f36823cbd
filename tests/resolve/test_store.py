"""What is read back from a store settles the same as it would from nothing, one notice at a time or all at once."""

from collections.abc import Callable

import pytest
from pyoxigraph import Store

from kg.model import Findings, Naming, Publication, Status, SupplyChainLink
from kg.resolution import Resolution
from kg.resolve import read_summaries, resolve
from kg.store.embedded import OxigraphReader
from kg.to_rdf import Iris, notice_quads

FindingsOf = Callable[..., Findings]
IRIS = Iris()


@pytest.fixture
def notices(findings_of: FindingsOf) -> list[Findings]:
    text = "みなと印刷株式会社は県立みなと病院から配送を委託されています。"
    printer, hospital = "みなと印刷株式会社", "県立みなと病院"

    def told(name: str, publisher: str, stage: str, published: str, status: Status) -> Findings:
        link = {"client": hospital, "provider": printer, "type": "outsources_to", "what": "配送", "status": status}
        return findings_of(
            name,
            text,
            (Publication, publisher, {"publisher": publisher, "published": published, "stage": stage}),
            (Naming, printer, {"name": printer, "aliases": ("みなと印刷",)}),
            (Naming, hospital, {"name": hospital}),
            (SupplyChainLink, "委託", link),
        )

    return [
        told("a", printer, "first", "2025-04-01", Status.CONFIRMED),
        told("b", printer, "final", "2025-06-01", Status.CONFIRMED),
        told("c", hospital, "first", "2025-04-03", Status.DENIED),
    ]


def settled(findings: list[Findings]) -> Resolution:
    store = Store()
    for told in findings:
        store.extend(notice_quads(told, IRIS))
    return resolve(read_summaries(OxigraphReader(store).select))


def test_the_order_of_notices_does_not_show(notices: list[Findings]) -> None:
    assert settled(notices) == settled(notices[::-1])


def test_organisations_incidents_and_ties_are_settled_over_all_notices(notices: list[Findings]) -> None:
    resolution = settled(notices)
    assert [organization.label for organization in resolution.organizations] == ["みなと印刷株式会社", "県立みなと病院"]
    assert resolution.organizations[0].other_names == ("みなと印刷",)
    assert [len(organization.parties) for organization in resolution.organizations] == [3, 3]
    assert [incident.notices for incident in resolution.incidents] == [(IRIS.notice("a"), IRIS.notice("b")), (IRIS.notice("c"),)]
    assert resolution.dependence == (("県立みなと病院", "みなと印刷株式会社"),)


def test_a_tie_that_is_only_denied_is_none(notices: list[Findings]) -> None:
    assert settled(notices[2:]).dependence == ()
