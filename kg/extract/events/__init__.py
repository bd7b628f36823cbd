"""Events: the dated steps of an incident."""

from kg.extract.component import Component
from kg.extract.events.timeline import timeline

__all__ = ["COMPONENT"]

COMPONENT = Component("events", timeline, requires=("dates", "published", "parties"))
