"""Fact sheets against gold sheets: precision, recall and F1 of each field, over all notices."""

from kg.evaluate.fields import FIELDS
from kg.evaluate.rules import RuleFigures, evaluate_rules
from kg.evaluate.score import CORE, Difference, Figures, Score, evaluate
from kg.evaluate.sheets import read_sheets

__all__ = ["CORE", "FIELDS", "Difference", "Figures", "RuleFigures", "Score", "evaluate", "evaluate_rules", "read_sheets"]
