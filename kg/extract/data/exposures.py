"""The component: what the readings of a notice come to."""

from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.data.kinds import UNSPECIFIED
from kg.extract.data.reading import AS_SUCH, LAY_OPEN, OF_PERSONAL_DATA, Reading, readings
from kg.extract.page import Page
from kg.model import DataExposure, Status

_CARD = "card_unspecified"
_CARDS = (_CARD, "card_number")
_OF_A_CARD = ("card_expiry", "card_holder", "card_security_code")
_NO_KIND = (UNSPECIFIED, "business")

_Found = dict[tuple[str, Status], Reading]


def _exposures(page: Page) -> Iterator[DataExposure]:
    """Yield one exposure for each kind and status, by its surest reading."""
    found: _Found = {}
    for reading in readings(page):
        known = found.get((reading.kind, reading.status))
        if known is None or _is_surer(reading, known):
            found[reading.kind, reading.status] = reading
    for reading in found.values():
        if not (_outdone_by_kinds(reading, found) or _outdone_by_status(reading, found)):
            yield DataExposure(
                kind=reading.kind,
                status=reading.status,
                quotes=reading.quotes,
                rule=reading.rule,
                confidence=reading.confidence,
            )


def _is_surer(reading: Reading, known: Reading) -> bool:
    """Whether a reading says more surely what another says: it asserts it, or names the personal data that did not leak."""
    return (reading.asserted and not known.asserted) or (known.rule == AS_SUCH and reading.rule == OF_PERSONAL_DATA)


def _outdone_by_kinds(reading: Reading, found: _Found) -> bool:
    """Whether a more exact kind is named: any for 個人情報, the number for カード情報; or a part has no card to belong to.

    That nothing else leaked, said beside what did, is no denial of the whole.
    """
    exposed = {kind for kind, status in found if status is not Status.DENIED}
    if reading.kind == _CARD:
        return "card_number" in exposed and reading.status is not Status.DENIED
    if reading.kind == UNSPECIFIED and reading.status is Status.DENIED:
        return reading.rule == AS_SUCH and any(status is Status.CONFIRMED and kind not in _NO_KIND for kind, status in found)
    if reading.kind in _OF_A_CARD:
        statuses = Status if reading.status is Status.DENIED else (reading.status,)
        return not any((card, status) in found for card in _CARDS for status in statuses)
    return reading.kind == UNSPECIFIED and any(kind not in _NO_KIND for kind in exposed)


def _outdone_by_status(reading: Reading, found: _Found) -> bool:
    """Whether a list that nothing asserts is asserted elsewhere, or a bare statement is hedged elsewhere."""
    confirmed, hedged = (found.get((reading.kind, status)) for status in (Status.CONFIRMED, Status.POSSIBLE))
    if reading is hedged:
        return confirmed is not None and (not reading.asserted or reading.rule == LAY_OPEN)
    if reading is not confirmed or hedged is None or not hedged.asserted or hedged.rule == LAY_OPEN:
        return False
    return not reading.rule == hedged.rule == "data/governed"


COMPONENT = Component("data", _exposures)
