"""Names that stand in a list of customers: ＜自治体様＞A市, 影響を受けたお客様 and below it the names."""

import re

from kg.extract.page import Page
from kg.layout import Kind
from kg.vocabulary import lexicon

CUSTOMERS = ("client", "customer", "served")
"""Groups of `unnamed-parties`: those who hand over work or use what the publisher offers."""
_LABELLED = re.compile(r"[\s・●■◆○□◇0-9０-９.．()（）]*[＜【〈《\[]?[^、。＞】〉》\]：:|]{2,16}[＞】〉》\]：:|][\s　]*")
_OVER = re.compile(r"(?:様|さま)?(?:名|一覧|各社)?[\s＞】〉》\]）)」：:|]*$")
_FIRST = "・|　 "


def is_listed_customer(page: Page, start: int) -> bool:
    """Whether a label in the sentence, or the heading right over an item, announces customers, one of whom is at `start`."""
    sentence = page.layout.at(start)
    if sentence is None:
        return False
    before = page.text[sentence.start : start]
    label = _LABELLED.match(before)
    if label and _tells_customers(label.group()):
        return True
    lead = next(page.layout.governors(sentence), None)
    item = sentence.kind in (Kind.ITEM, Kind.ROW) and not before.strip(_FIRST)
    return item and lead is not None and lead.kind is not Kind.TITLE and _tells_customers(page.layout.words(lead))


def _tells_customers(words: str) -> bool:
    nouns = (hit for hit in lexicon("unnamed-parties").find(words) if hit.code in CUSTOMERS)
    return any(_OVER.match(words, hit.end) for hit in nouns)
