"""An analyst's corrections: a CSV file that adds, changes or rejects claims and survives every rebuild."""

from kg.correct.apply import apply_corrections
from kg.correct.rows import read_corrections

__all__ = ["apply_corrections", "read_corrections"]
