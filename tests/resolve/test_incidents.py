"""The provider's incident behind those of its clients: which one, by what reasons, and none where that is not known."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from kg.resolution import Incident
from kg.resolve import Summary, resolve
from kg.resolve.summaries import Tie

Told = Callable[..., Summary]
Hit = Callable[..., Summary]

PROVIDER, STUDIO = "株式会社みなとデータ", "有限会社うみべ写真館"


@pytest.fixture
def hit(told: Told) -> Hit:
    """Return a function that makes a notice of an incident at a party of it; `more` are other fields."""

    def make(notice: str, publisher: str, published: str | None, breached: str, **more: object) -> Summary:
        others = () if breached == publisher else (breached,)
        return told(notice, publisher, published, others=others, breached=(f"{notice}/{len(others)}",), **more)

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


@pytest.fixture
def user(told: Told) -> Summary:
    """A client that names the provider and its service, but says that it happened at itself."""
    ties = (Tie("user/0", "user/1", "uses_service_of", "みなとメールサービス"),)
    return told("user", "C市", "2025-05-01", others=(PROVIDER,), breached=("user/0",), ties=ties)


def incidents(*summaries: Summary) -> dict[str, Incident]:
    found = {resolve(order).incidents for order in permutations(summaries)}
    assert len(found) == 1
    return {incident.first: incident for incident in found.pop()}


def causes(incident: Incident) -> list[str]:
    return [cause.first for cause in incident.causes]


def why(incident: Incident) -> list[tuple[str, ...]]:
    return [cause.reasons for cause in incident.causes]


def test_clients_incidents_come_about_through_the_providers_one(client: Summary, other: Summary, announced: Summary) -> None:
    found = incidents(client, other, announced)
    assert causes(found["client"]) == causes(found["other"]) == ["provider"]
    assert found["provider"].causes == ()
    assert found["client"].breached == (PROVIDER,)
    (cause,) = found["client"].causes
    assert (cause.provider, cause.evidence) == (PROVIDER, ("n:client", "n:provider"))


def test_a_provider_that_announced_nothing_has_an_incident_all_the_same(client: Summary, other: Summary) -> None:
    found = incidents(client, other)
    (cause,) = causes(found["client"])
    assert causes(found["other"]) == [cause]
    assert found[cause] == Incident(first=cause, label=f"{PROVIDER}（2025-05-01）", notices=(), breached=(PROVIDER,))


def test_who_one_publisher_alone_says_was_hit_is_a_provider_if_a_link_says_so(client: Summary) -> None:
    assert causes(incidents(client)["client"]) == []
    linked = replace(client, ties=(Tie("client/0", "client/1", "outsources_to", ""),))
    assert len(causes(incidents(linked)["client"])) == 1


def test_clients_long_apart_speak_of_two_incidents(hit: Hit, client: Summary, other: Summary) -> None:
    late = [hit(name, f"{name}市", day, PROVIDER) for name, day in (("c", "2026-02-01"), ("d", "2026-02-02"))]
    found = incidents(client, other, *late)
    assert causes(found["client"]) != causes(found["c"]) == causes(found["d"])
    assert len(found) == 6


def test_clients_long_apart_who_tell_of_one_beginning_speak_of_one_incident(client: Summary, other: Summary, hit: Hit) -> None:
    began = (("occurred", "2024-12-25"),)
    late = hit("c", "C市", "2025-10-20", PROVIDER, dates=began)
    assert causes(incidents(client, replace(other, dates=began), late)["c"]) == causes(incidents(client, other)["client"])
    assert len(incidents(client, other, late)) == 4


def test_clients_who_tell_of_two_attacks_speak_of_two_incidents(client: Summary, other: Summary, hit: Hit) -> None:
    third = hit("third", "C市", "2025-06-02", PROVIDER, attacks=("misdelivery",))
    fourth = hit("fourth", "D市", "2025-06-03", PROVIDER, attacks=("misdelivery",))
    found = incidents(replace(client, attacks=("ransomware",)), replace(other, attacks=("ransomware",)), third, fourth)
    assert causes(found["client"]) == causes(found["other"]) != causes(found["third"]) == causes(found["fourth"])


def test_an_announcement_long_before_is_not_meant(hit: Hit, client: Summary, other: Summary) -> None:
    found = incidents(client, other, hit("before", PROVIDER, "2023-04-20", PROVIDER))
    assert causes(found["client"]) not in ([], ["before"])


@pytest.mark.parametrize(
    ("second", "more", "reason"),
    [
        ({}, {"dates": (("disclosed", "2025-07-01"),)}, "announcement_day"),
        ({"dates": (("occurred", "2025-04-18"),)}, {"dates": (("detected", "2025-04-18"),)}, "beginning"),
        ({"dates": (("occurred", "2025-04-18"),)}, {"dates": (("occurred", "2025-04"),)}, "beginning"),
        ({"systems": ("みなと配送システム",)}, {"systems": ("みなと 配送システム",)}, "service"),
        ({"text": "みなと配送システムが…"}, {"systems": ("みなと配送システム",)}, "service"),
        ({"attacks": ("ransomware",)}, {"attacks": ("ransomware",)}, "attack"),
    ],
)
def test_of_two_incidents_of_a_provider_what_the_client_tells_picks_one_and_nothing_picks_none(
    hit: Hit, announced: Summary, second: dict[str, object], more: dict[str, object], reason: str
) -> None:
    later = hit("second", PROVIDER, "2025-07-01", PROVIDER, **second)
    one = replace(announced, dates=(("detected", "2025-02-01"),))
    assert causes(incidents(one, later, hit("client", "A市", "2025-07-05", PROVIDER))["client"]) == []
    meant = incidents(one, later, hit("client", "A市", "2025-07-05", PROVIDER, **more))["client"]
    assert (causes(meant), why(meant)) == (["second"], [tuple(sorted(["breached_provider", reason]))])


def test_another_attack_or_a_later_beginning_is_not_what_the_client_means(client: Summary, announced: Summary) -> None:
    told_of = replace(client, attacks=("misdelivery",))
    assert causes(incidents(told_of, replace(announced, attacks=("ransomware",)))["client"]) == []
    assert causes(incidents(told_of, replace(announced, attacks=("server_intrusion",)))["client"]) == ["provider"]
    assert causes(incidents(client, replace(announced, dates=(("occurred", "2025-05-10"),)))["client"]) == []
    assert causes(incidents(client, replace(announced, dates=(("occurred", "2025-05"),)))["client"]) == ["provider"]


def test_a_client_that_does_not_say_where_is_tied_by_service_or_day_only(user: Summary, announced: Summary) -> None:
    assert causes(incidents(user, announced)["user"]) == []
    tied = incidents(user, replace(announced, systems=("みなとメールサービス",)))["user"]
    assert (causes(tied), why(tied)) == (["provider"], [("service",)])
    dated = incidents(replace(user, dates=(("disclosed", "2025-04-20"),)), announced)["user"]
    assert why(dated) == [("announcement_day",)]


def test_a_client_that_does_not_say_where_meets_others_in_what_only_they_tell_of(
    user: Summary, client: Summary, other: Summary
) -> None:
    found = incidents(user, replace(client, systems=("みなとメールサービス",)), other)
    assert causes(found["user"]) == causes(found["client"])
    assert why(found["user"]) == [("service",)]


def test_a_customer_that_was_hit_through_its_provider_is_not_behind_the_providers_incident(hit: Hit) -> None:
    city = hit("city", "A市", "2025-05-02", "A市")
    provider = hit("b", PROVIDER, "2025-05-01", "A市", ties=(Tie("b/1", "b/0", "outsources_to", "運営"),))
    assert causes(incidents(city, provider)["b"]) == []


def test_two_incidents_are_not_behind_each_other(hit: Hit) -> None:
    city = hit("city", "A市", "2025-05-01", PROVIDER, ties=(Tie("city/0", "city/1", "outsources_to", "開発"),))
    provider = hit("b", PROVIDER, "2025-05-01", "A市")
    found = incidents(city, provider)
    assert (causes(found["city"]), causes(found["b"])) == (["b"], [])
    unlinked = incidents(replace(city, ties=()), provider)
    assert (causes(unlinked["city"]), causes(unlinked["b"])) == ([], [])


def test_a_chain_holds_its_tiers(told: Told, hit: Hit, announced: Summary) -> None:
    ties = (Tie("school/0", "school/1", "outsources_to", "撮影"), Tie("school/1", "school/2", "outsources_to", "印刷"))
    school = told("school", "A小学校", "2025-05-10", others=(STUDIO, PROVIDER), breached=("school/2",), ties=ties)
    (cause,) = incidents(school, announced)["school"].causes
    assert (cause.first, cause.tier, cause.through) == ("provider", 2, (STUDIO,))

    studio = hit("studio", STUDIO, "2025-05-05", PROVIDER, ties=(Tie("studio/0", "studio/1", "outsources_to", "印刷"),))
    found = incidents(school, announced, studio)
    assert causes(found["studio"]) == ["provider"]
    assert [(cause.first, cause.reasons, cause.tier) for cause in found["school"].causes] == [
        ("provider", ("breached_provider",), 2),
        ("studio", ("chain",), 1),
    ]


def test_nothing_else_is_behind_an_incident_at_the_publisher_or_at_somebody_unnamed(hit: Hit) -> None:
    found = incidents(
        hit("a", "A市", "2025-05-01", "A市"), hit("b", "B市", "2025-05-01", "?委託先"), hit("c", "C市", None, PROVIDER)
    )
    assert [incident.causes for incident in found.values()] == [(), (), ()]
