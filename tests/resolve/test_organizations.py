"""When two names are one organisation: precision comes first, spelling is seen through."""

from collections.abc import Callable

import pytest

from kg.resolve import Summary, identity_key, resolve

Told = Callable[..., Summary]


def organizations(*summaries: Summary) -> dict[str, tuple[str, ...]]:
    return {organization.label: organization.parties for organization in resolve(summaries).organizations}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("株式会社みなと", "株式会社　みなと"),
        ("株式会社みなと", "㈱みなと"),
        ("株式会社みなと", "（株）みなと"),
        ("みなと有限会社", "みなと㈲"),
        ("ＡＢＣ株式会社", "abc株式会社"),
        ("東⽇本⻑崎⽔産株式会社", "東日本長崎水産株式会社"),  # radicals, as PDF readers give them
        ("みなと⽕災", "みなと火災"),
        ("神⼾⿊⻩⾭⻯⽔産", "神戸黒黄青竜水産"),  # the forms that names are written with
        ("みなとデ－タ株式会社", "みなとデータ株式会社"),
        ("みなと‐ベイ株式会社", "みなと-ベイ株式会社"),
        ("ﾐﾅﾄ印刷", "ミナト印刷"),
        ("NPO法人みなと", "特定非営利活動法人みなと"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert identity_key(one) == identity_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("株式会社みなと", "みなと株式会社"),  # 前株 and 後株 are two companies
        ("株式会社みなと", "有限会社みなと"),
        ("株式会社みなと", "みなと"),
        ("株式会社高田", "株式会社髙田"),
        ("みなとホールディングス株式会社", "みなと株式会社"),
    ],
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert identity_key(one) != identity_key(other)


def test_the_commonest_spelling_is_the_label_and_the_others_are_kept(told: Told) -> None:
    summaries = [told(str(n), (name, ("みなと社",))) for n, name in enumerate(["㈱みなと", "株式会社みなと", "㈱みなと"])]
    (organization,) = resolve(summaries).organizations
    assert organization.label == "㈱みなと"
    assert organization.other_names == ("みなと社", "株式会社みなと")


def test_an_unnamed_party_belongs_to_its_incident_and_says_whose_it_is(told: Told) -> None:
    first, other = (told(name, publisher, "2025-04-01", others=("?委託先",)) for name, publisher in (("a", "A社"), ("b", "B社")))
    second = told("c", "A社", "2025-05-01", others=("?委託先",), stage="followup")
    found = organizations(first, second, other)
    assert found["委託先（A社）"] == ("a/1", "c/1")
    assert found["委託先（B社）"] == ("b/1",)


def test_words_for_unnamed_parties_are_no_other_names_of_named_ones(told: Told) -> None:
    summaries = [told("a", "A社", others=(("B社", ("委託先", "B")),)), told("c", "C社", others=("?委託先",))]
    assert {organization.label: organization.other_names for organization in resolve(summaries).organizations}["B社"] == ("B",)


def test_an_unnamed_publisher_is_told_by_its_notice(told: Told) -> None:
    assert organizations(told("2025/14_notice", "?当社")) == {"当社（14_notice）": ("2025/14_notice/0",)}
