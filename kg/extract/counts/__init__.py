"""How many people, records, accounts … are or may be affected."""

from kg.extract.component import Component
from kg.extract.counts.claims import affected_counts

COMPONENT = Component("counts", affected_counts, requires=("claims", "publisher"))

__all__ = ["COMPONENT"]
