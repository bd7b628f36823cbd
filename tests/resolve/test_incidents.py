"""The provider's incident behind those of its clients."""

from collections.abc import Callable
from itertools import permutations

import pytest

from kg.resolution import Incident
from kg.resolve import Summary, resolve

Told = Callable[..., Summary]
Hit = Callable[[str, str, str | None, str], Summary]

PROVIDER = "株式会社みなとデータ"


@pytest.fixture
def hit(told: Told) -> Hit:
    """Return a function that makes a notice of an incident at a party of it."""

    def make(notice: str, publisher: str, published: str | None, breached: str) -> Summary:
        others = () if breached == publisher else (breached,)
        return told(notice, publisher, published, others=others, breached=(f"{notice}/{len(others)}",))

    return make


@pytest.fixture
def client(hit: Hit) -> Summary:
    return hit("client", "A市", "2025-05-01", PROVIDER)


@pytest.fixture
def other(hit: Hit) -> Summary:
    return hit("other", "B市", "2025-06-01", PROVIDER)


@pytest.fixture
def announced(hit: Hit) -> Summary:
    return hit("provider", PROVIDER, "2025-04-20", PROVIDER)


def incidents(*summaries: Summary) -> dict[str, Incident]:
    found = {resolve(order).incidents for order in permutations(summaries)}
    assert len(found) == 1
    return {incident.first: incident for incident in found.pop()}


def test_clients_incidents_come_about_through_the_providers_one(client: Summary, other: Summary, announced: Summary) -> None:
    found = incidents(client, other, announced)
    assert found["client"].causes == found["other"].causes == ("provider",)
    assert found["provider"].causes == ()
    assert found["client"].breached == (PROVIDER,)


def test_a_provider_that_announced_nothing_has_an_incident_all_the_same(client: Summary, other: Summary) -> None:
    found = incidents(client, other)
    (cause,) = found["client"].causes
    assert found["other"].causes == (cause,)
    assert found[cause] == Incident(first=cause, label=f"{PROVIDER}（2025-05-01）", notices=(), breached=(PROVIDER,))


def test_clients_long_apart_speak_of_two_incidents(hit: Hit, client: Summary) -> None:
    found = incidents(client, hit("later", "C市", "2026-02-01", PROVIDER))
    assert found["client"].causes != found["later"].causes
    assert len(found) == 4


def test_an_announcement_long_before_is_not_meant(hit: Hit, client: Summary) -> None:
    found = incidents(client, hit("before", PROVIDER, "2023-04-20", PROVIDER))
    assert found["client"].causes not in ((), ("before",))


def test_of_two_announcements_the_nearer_one_is_meant(hit: Hit, client: Summary, announced: Summary) -> None:
    second = hit("second", PROVIDER, "2025-07-01", PROVIDER)
    found = incidents(client, hit("near", "C市", "2025-07-05", PROVIDER), announced, second)
    assert (found["client"].causes, found["near"].causes) == (("provider",), ("second",))


def test_nothing_else_is_behind_an_incident_at_the_publisher_or_at_somebody_unnamed(hit: Hit) -> None:
    found = incidents(
        hit("a", "A市", "2025-05-01", "A市"), hit("b", "B市", "2025-05-01", "?委託先"), hit("c", "C市", None, PROVIDER)
    )
    assert [incident.causes for incident in found.values()] == [(), (), ()]
