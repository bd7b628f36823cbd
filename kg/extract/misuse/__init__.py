"""Whether the data were misused."""

from kg.extract.component import Component
from kg.extract.misuse.claims import misuse_of

COMPONENT = Component("misuse", misuse_of, requires=("claims",))
