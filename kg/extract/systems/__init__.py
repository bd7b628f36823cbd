"""Named sites, services, shops, products and systems that the incident hit."""

from kg.extract.component import Component
from kg.extract.systems.claims import claims_of

COMPONENT = Component("systems", claims_of, requires=("parties",))
