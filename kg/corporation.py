"""A row of a register of corporations: plain data in which `register`, `resolve` and `to_rdf` meet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Corporation:
    """A corporation as the register has it.

    number: its 法人番号, 13 digits, the first of which checks the others.
    prefecture, city: of its head office, empty for one abroad.
    open: False once its record is closed, or where the register asks that it be not searched for.
    """

    number: str
    name: str
    english: str = ""
    prefecture: str = ""
    city: str = ""
    open: bool = True
