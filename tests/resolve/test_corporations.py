"""Which corporation of a register an organisation is."""

import pytest

from kg.corporation import Corporation
from kg.resolution import Registration
from kg.resolve.corporations import Sought, find_corporations

ONE, TWO, THREE = "1000000000001", "1000000000002", "1000000000003"


def corporation(number: str, name: str, **more: object) -> Corporation:
    return Corporation(number=number, name=name, **{"prefecture": "東京都", **more})  # type: ignore[arg-type]


def hits(name: str, *corporations: Corporation, prefectures: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found, _ = find_corporations([Sought(key="k", names=(name,), prefectures=prefectures)], corporations)
    return [(hit.number, hit.reason) for hit in found]


@pytest.mark.parametrize(
    ("name", "registered"),
    [("㈱みずほし", "株式会社みずほし"), ("北浜町", "北浜町"), ("香川県北浜町", "北浜町"), ("みずほし(株)", "みずほし株式会社")],
)
def test_the_one_corporation_of_a_name_is_certain(name: str, registered: str) -> None:
    assert hits(name, corporation(ONE, registered, prefecture="香川県"), corporation(TWO, "株式会社ほか")) == [
        (ONE, "only_of_the_name")
    ]


def test_two_corporations_of_one_name_are_listed_and_none_is_certain() -> None:
    both = corporation(ONE, "株式会社中央"), corporation(TWO, "株式会社中央", prefecture="大阪府")

    assert hits("株式会社中央", *both) == [(ONE, "several_of_the_name"), (TWO, "several_of_the_name")]


def test_the_prefecture_tells_them_apart() -> None:
    both = corporation(ONE, "株式会社中央"), corporation(TWO, "株式会社中央", prefecture="大阪府")

    assert hits("株式会社中央", *both, prefectures=("大阪府",)) == [(TWO, "only_of_the_name")]


@pytest.mark.parametrize(
    ("registered", "reason"),
    [
        (corporation(ONE, "みずほし株式会社"), "other_legal_form"),
        (corporation(ONE, "有限会社みずほし"), "other_legal_form"),
        (corporation(ONE, "株式会社みずほし", open=False), "closed_record"),
    ],
)
def test_what_is_only_near_is_listed(registered: Corporation, reason: str) -> None:
    assert hits("株式会社みずほし", registered) == [(ONE, reason)]


def test_an_english_name_makes_it_near() -> None:
    assert hits("Mizuhoshi Inc.", corporation(ONE, "株式会社みずほし", english="MIZUHOSHI INC.")) == [(ONE, "english_name")]


def test_an_open_corporation_goes_before_a_closed_one_and_near_names() -> None:
    rows = corporation(ONE, "株式会社中央", open=False), corporation(TWO, "株式会社中央"), corporation(THREE, "中央株式会社")

    assert hits("株式会社中央", *rows) == [(TWO, "only_of_the_name")]


def test_what_was_kept_tells_the_same_again() -> None:
    sought = [Sought(key="a", names=("株式会社中央", "中央")), Sought(key="b", names=("みずほし",))]
    rows = [corporation(f"{n:013d}", "株式会社中央") for n in range(30)]
    rows += [corporation(f"{100 + n:013d}", f"{form}みずほし") for n, form in enumerate(("株式会社", "有限会社", "合同会社"))]
    rows.append(corporation("0000000000999", "株式会社よそ"))

    found, kept = find_corporations(sought, rows)

    assert find_corporations(sought, reversed(kept)) == (found, kept)
    assert "0000000000999" not in {row.number for row in kept}
    assert Registration("b", "0000000000100", "other_legal_form") in found


def test_several_rows_on_one_corporation_say_the_same_in_any_order() -> None:
    sought = [Sought(key="a", names=("株式会社中央",)), Sought(key="b", names=("株式会社旧中央",))]
    rows = [
        corporation(ONE, "株式会社旧中央", open=False),
        corporation(ONE, "株式会社旧中央", open=False, city="旧町"),
        corporation(ONE, "株式会社中央", city="港区"),
        corporation(ONE, "株式会社中央", city="北区"),
    ]

    found, kept = find_corporations(sought, rows)

    assert (found, kept) == find_corporations(sought, reversed(rows))
    assert kept == (corporation(ONE, "株式会社中央", city="北区"),)
