"""The check digit."""

import pytest

from kg.register import is_corporate_number


# The National Tax Agency's own number, which its pages give as the example, and numbers whose check digit was computed by hand.
@pytest.mark.parametrize("number", ["7000012050002", "9000000000000", "7123456789012"])
def test_a_number_whose_first_digit_checks_the_others(number: str) -> None:
    assert is_corporate_number(number)


@pytest.mark.parametrize(
    "number",
    ["7000012050003", "1000012050002", "0000000000009", "700001205000", "７００００１２０５０００２", ""],
)
def test_what_is_no_number(number: str) -> None:
    assert not is_corporate_number(number)
