"""What a table says of the data that its rows name: by the label of a cell, the head of its column, or marks for yes and no."""

import re
from bisect import bisect_left

from kg.extract.assertion import governed_status, said_below, said_beside
from kg.extract.cues import either
from kg.extract.data.kinds import UNSPECIFIED, enumerations_in
from kg.extract.data.zones import announces
from kg.extract.page import Page
from kg.folding import fold
from kg.layout import Kind, Sentence
from kg.model import Status
from kg.vocabulary import lexicon

_YES, _NO = re.compile(f"{either('data-words', 'yes_mark')}+"), re.compile(f"{either('data-words', 'no_mark', 'cross_mark')}+")
_LEFT_OUT = re.compile(f"{either('data-words', 'no_mark', 'cross_mark', 'blank_mark')}+")


def cells_read(page: Page, row: Sentence) -> list[str]:
    """Return the words of a row's cells, each behind the label that tells what became of it (漏えい項目:氏名)."""
    cells, heads = _words(page, row), _heads(page, row)
    governed = governed_status(page, row) is not None
    read = [_behind(heads[:1], cell, governed=governed) for cell in cells[:1]]
    for place, cell in enumerate(cells[1:], 1):
        read.append(_behind([cells[0], *heads[place : place + 1]], cell, governed=governed))
    return read


def _behind(labels: list[str], cell: str, *, governed: bool) -> str:
    """Return a cell behind the first label that tells; where the table is governed, only one that denies does."""
    if _YES.fullmatch(fold(cell)) or _NO.fullmatch(fold(cell)):
        return cell
    telling = (label for label in labels if (_denies(label) if governed else _labels(label)))
    label = next(telling, None)
    return f"{label}:{cell}" if label else cell


def is_left_out(page: Page, row: Sentence) -> bool:
    """Whether nothing but marks for no or for nothing stand behind a row's first cell, and no head tells what they deny."""
    return bool(_LEFT_OUT.fullmatch(fold("".join(_words(page, row)[1:])))) and marked(page, row) is None


def marked(page: Page, row: Sentence) -> Status | None:
    """Return what the other cells of a row say of the data in its first one: in words, or by marks below a head on a leak."""
    heads = _heads(page, row)
    cells = _words(page, row)
    said = [_by_mark(fold(cell), head) for cell, head in zip(cells[1:], heads[1:], strict=False)]
    said += [said_beside(cell) for cell in cells[1:] if not enumerations_in(cell)]
    return next((status for status in (Status.CONFIRMED, Status.POSSIBLE, Status.DENIED) if status in said), None)


def _by_mark(cell: str, head: str) -> Status | None:
    codes = {hit.code for hit in lexicon("leak-cues").find(head)}
    if "exposure" not in codes:
        return None
    if _NO.fullmatch(cell):
        return Status.DENIED
    if _YES.fullmatch(cell):
        hedged = any(hit.code == "hedge" for hit in lexicon("leak-cues").find(head + cell))
        return Status.POSSIBLE if hedged else Status.CONFIRMED
    return None


def _labels(words: str) -> bool:
    """Whether a cell is the label of data: it announces them, or says what became of them."""
    named = [mention.kind for each in enumerations_in(words) for mention in each.mentions]
    return (announces(words) and set(named) <= {UNSPECIFIED}) or said_below(words, Kind.HEADING) is not None


def _denies(words: str) -> bool:
    return said_below(words, Kind.HEADING) is Status.DENIED


def _heads(page: Page, row: Sentence) -> list[str]:
    """The cells of the table's first row, if it is another one."""
    sentences = page.layout.sentences
    first = sentences[bisect_left(sentences, row.block, key=lambda sentence: sentence.block)]
    return _words(page, first) if first is not row and first.kind is Kind.ROW else []


def _words(page: Page, row: Sentence) -> list[str]:
    return [page.text[start:end] for start, end in page.layout.cells(row)]
