"""What happened: kinds of attack, mistake and mishap, as fact, likelihood, suspicion or denied."""

from kg.extract.attacks.claims import claims_of
from kg.extract.component import Component

COMPONENT = Component("attacks", claims_of)
