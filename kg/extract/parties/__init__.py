"""The organisations of a notice: who issues it, who else plays a part, under which forms the notice speaks of them."""

from kg.extract.component import Component
from kg.extract.parties.reading import read_parties

COMPONENT = Component("parties", read_parties, assigns=("publisher", "parties"))
