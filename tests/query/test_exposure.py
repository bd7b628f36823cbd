"""Exposure: who depends on an organisation, through whom, and what the notices say of the data."""

import pytest

from kg.errors import UnknownOrganizationError
from kg.query import find_exposure, find_organizations
from kg.store import OxigraphReader


def rows(store: OxigraphReader, name: str, *, group: bool = False) -> list[tuple[object, ...]]:
    found = find_exposure(store, name, group=group)
    return [(one.client, one.provider, one.tier, one.service, one.impact, one.notice) for one in found]


def test_direct_clients_come_with_service_and_impact_and_a_denied_link_is_no_exposure(store: OxigraphReader) -> None:
    assert rows(store, "株式会社ほしぞらネット") == [
        ("学校法人しらかば学園", "株式会社ほしぞらネット", 1, "メールサービス", "possible", "mail/school"),
        ("株式会社さざなみ雑貨", "株式会社ほしぞらネット", 1, None, "denied", "mail/zakka"),
    ]


def test_a_client_of_a_client_is_one_tier_further(store: OxigraphReader) -> None:
    assert rows(store, "すずかけ印刷株式会社") == [
        ("有限会社ふじみ写真館", "すずかけ印刷株式会社", 1, "印刷", "confirmed", "album/school"),
        ("しらかば学園高等学校", "有限会社ふじみ写真館", 2, "制作", "confirmed", "album/school"),
    ]


def test_group_ties_are_ways_only_when_asked_for(store: OxigraphReader) -> None:
    found = rows(store, "株式会社ほしぞらネット", group=True)

    assert found[2:] == [("さざなみホールディングス株式会社", "株式会社さざなみ雑貨", 2, None, "denied", "mail/zakka")]


def test_every_row_quotes_its_notice(store: OxigraphReader) -> None:
    assert [found.quote for found in find_exposure(store, "すずかけ印刷株式会社")] == [
        "印刷を再委託するすずかけ印刷株式会社",
        "制作を委託する有限会社ふじみ写真館",
    ]


@pytest.mark.parametrize("name", ["株式会社ほしぞらネット", "ほしぞら", "株式会社　ほしぞらネット", "ほしぞらネット㈱"])
def test_a_name_matches_by_label_or_alias_whatever_its_width_blanks_and_legal_form(store: OxigraphReader, name: str) -> None:
    assert [found.label for found in find_organizations(store, name)] == ["株式会社ほしぞらネット"]


def test_an_unknown_name_is_told_with_near_ones(store: OxigraphReader) -> None:
    with pytest.raises(
        UnknownOrganizationError, match="no notice names 株式会社ほしぞらネツト; near names: 株式会社ほしぞらネット"
    ):
        list(find_exposure(store, "株式会社ほしぞらネツト"))


def test_an_organisation_on_which_nobody_depends_has_no_rows(store: OxigraphReader) -> None:
    assert rows(store, "しらかば学園高等学校") == []
