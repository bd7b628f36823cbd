"""A publisher that itself provides the service which was hit, to organisations that it does not name."""

import re

from kg.extract.cues import either
from kg.extract.line import Line, mark_of
from kg.extract.page import Page
from kg.extract.roles.ends import publisher_of
from kg.extract.roles.role import Role

_OTHER = r"[^。、\ue000-\uf8ff]"
_OFFERED = either("role-cues", "offered")
_NOT = r"(?![^。]{0,30}(?:ではな|ものではあり|ございませ|ありませ|されており?ませ))"
_HIT = rf"[^。]{{0,60}}?{either('role-cues', 'incident', 'lost')}{_NOT}"
_OFFERS = (
    rf"(?:の|が){_OTHER}{{0,16}}?提供(?:する|して(?:いる|おります|おり)){_OTHER}{{0,16}}?"
    rf"(?:「[^」]+」|{_OFFERED}|(?!各){_OTHER}{{0,20}}(?:サービス|システム)(?!サイト)){_HIT}"
)
_OWN = rf"(?:の)?[^。、はがをに\ue000-\uf8ff]{{0,8}}{_OFFERED}{_HIT}"


def serving(page: Page, lines: list[Line], places: list[Role]) -> list[Role]:
    """Return the publisher as service provider where it is breached, and what was hit is its service for others."""
    name = publisher_of(page)
    mark = mark_of(page, name) if any(role.party == name for role in places) else None
    offered = re.compile(f"{mark}(?:{_OFFERS}|{_OWN})")
    line = next((line for line in lines if mark and offered.search(line.text)), None)
    quotes = (page.quote_of(line.sentence),) if line else ()
    return [Role(party=name, role="service_provider", quotes=quotes, rule="roles/serving")] if line else []
