"""Parsed notices to claims, each with its quote."""

from kg.extract.components import COMPONENTS, Component
from kg.extract.findings import find_claims
from kg.extract.page import DateMention, Mention, Page, Party

__all__ = ["COMPONENTS", "Component", "DateMention", "Mention", "Page", "Party", "find_claims"]
