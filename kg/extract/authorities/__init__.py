"""Authorities: public bodies that were told of the incident, or will be."""

from kg.extract.authorities.reports import reports
from kg.extract.component import Component

__all__ = ["COMPONENT"]

COMPONENT = Component("authorities", reports, requires=("dates", "publisher"))
