"""Parsed notices to claims, each with its quote."""

from kg.extract.components import COMPONENTS
from kg.extract.findings import find_claims

__all__ = ["COMPONENTS", "find_claims"]
