"""The check digit of a corporate number (法人番号)."""

import re

_NUMBER = re.compile(r"[1-9][0-9]{12}")


def is_corporate_number(number: str) -> bool:
    """Whether `number` has 13 digits of which the first is the check digit of the others.

    法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条: 9 less the remainder by 9 of the digits' sum, each second one,
    counted from the last, taken twice.
    """
    if not _NUMBER.fullmatch(number):
        return False
    digits = [int(digit) for digit in reversed(number[1:])]
    return int(number[0]) == 9 - (sum(digits[::2]) + 2 * sum(digits[1::2])) % 9
