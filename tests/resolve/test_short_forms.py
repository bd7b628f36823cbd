"""Short forms are merged where the notices agree on whom they mean, with the reason, and left alone otherwise."""

from collections.abc import Callable

import pytest

from kg.resolve import Summary, resolve

Told = Callable[..., Summary]
FULL = "株式会社みなとデータ"


@pytest.fixture
def three(told: Told) -> tuple[Summary, Summary, Summary]:
    """Two publishers introduce a short form, a third one uses it alone."""
    introduced = (told(f"{city}", f"{city}市", others=((FULL, ("MD社",)),)) for city in "ab")
    return (*introduced, told("c", "c市", others=("MD社",)))  # type: ignore[return-value]


def organizations(*summaries: Summary) -> dict[str, int]:
    return {organization.label: len(organization.parties) for organization in resolve(summaries).organizations}


def test_a_short_form_that_two_publishers_introduce_is_understood_in_a_third_ones_notice(three: tuple[Summary, ...]) -> None:
    assert organizations(*three)[FULL] == 3
    (said,) = resolve(three).sameness
    assert (said.one, said.other, said.reason, said.status) == ("md社", FULL, "short_form", "merged")
    assert (said.score, said.sources) == (1.0, ("a/1",))


def test_one_publishers_short_form_is_its_own(three: tuple[Summary, ...]) -> None:
    assert organizations(*three[1:])["MD社"] == 1
    assert [(said.reason, said.status) for said in resolve(three[1:]).sameness] == [("short_form", "candidate")]


def test_one_publishers_many_notices_count_once(told: Told, three: tuple[Summary, ...]) -> None:
    assert organizations(*three[1:], told("b2", "b市", others=((FULL, ("MD社",)),)))["MD社"] == 1


@pytest.mark.parametrize(
    ("publisher", "others"),
    [
        ("d市", (("みどり電機株式会社", ("MD社",)),)),  # means another one
        ("MD社", ()),  # speaks for itself
        ("d市", ("?MD社",)),  # a word for somebody unnamed
    ],
)
def test_a_form_on_which_notices_do_not_agree_is_left_alone(
    told: Told, three: tuple[Summary, ...], publisher: str, others: tuple[object, ...]
) -> None:
    assert organizations(*three, told("d", publisher, others=others))["MD社"] >= 1


def test_a_company_is_known_by_its_name_without_the_legal_form(told: Told) -> None:
    named, short = told("a", "A市", others=(FULL,)), told("b", "B市", others=("みなとデータ社",))
    assert organizations(named, short)[FULL] == 2
    other = told("c", "C市", others=("みなとデータ株式会社",))
    assert organizations(named, short, other)["みなとデータ社"] == 1


def test_a_name_with_a_legal_form_is_no_short_form(told: Told) -> None:
    forms = [told(city, f"{city}市", others=((FULL, ("みなと株式会社",)),)) for city in "ab"]
    assert organizations(*forms, told("c", "c市", others=("みなと株式会社",)))["みなと株式会社"] == 1
