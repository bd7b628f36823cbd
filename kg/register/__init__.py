"""Registers of corporations, row by row: CSV as the National Tax Agency (全件データ) and gBizINFO (基本情報) publish it."""

from kg.register.number import is_corporate_number
from kg.register.rows import Flaw, read_register

__all__ = ["Flaw", "is_corporate_number", "read_register"]
