"""The archive form: `# 公表概要` (title, date, publisher, address, earlier reports), `# 事案ID`, `# 公表種別`, `# 本文`."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from kg.model import Head, Quote

# The head's own heading is sometimes left empty or misspelt (公表以外用).
_SECTION = re.compile(r"^[ \t]*# *(公表種別|事案ID|本文|公表\S*|(?=\r?\n[ \t]*-))[ \t]*\r?$", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*[-*][ \t]*(?P<value>\S[^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
_DATE = re.compile(r"(?:[12]\d{3}\s*年|(?:令和|平成)\s*[\d元]+\s*年|[12]\d{3}[-/.]\d{1,2}|日付)")
_ADDRESS = re.compile(r"(?:(?P<label>[^\n]{1,40}?)[ \t]*[：: ][ \t]*)?(?P<address>https?://\S+)")

_NAMED = ("公表種別", "事案ID", "本文")


def read_head(text: str) -> tuple[Head, int, int]:
    """Return what the head declares, and the body's start and end; a text in no archive form is all body."""
    first = _SECTION.search(text)
    if not first or text[: first.start()].strip() or first.group(1) in _NAMED:
        return Head(), 0, len(text)
    sections = list(_sections(text))
    body = next(((start, end) for name, start, end in sections if name == "本文"), (len(text), len(text)))
    items = {name: _items(text, start, end) for name, start, end in reversed(sections) if name != "本文"}
    return _head(items), *body


def _sections(text: str) -> Iterator[tuple[str, int, int]]:
    """Names and spans of the head's sections; whatever follows 本文 belongs to it."""
    found = list(_SECTION.finditer(text))
    for this, following in zip_longest(found, found[1:]):
        if this.group(1) == "本文":
            yield "本文", this.end(), len(text)
            return
        yield this.group(1) if this.group(1) in _NAMED else "公表概要", this.end(), following.start() if following else len(text)


def _items(text: str, start: int, end: int) -> list[Quote]:
    return [Quote.of(text, *match.span("value")) for match in _ITEM.finditer(text, start, end)]


def _head(items: dict[str, list[Quote]]) -> Head:
    """Items are told apart by what they are: an address, a date (never first), else first the title and then the publisher."""
    url, earlier = None, []
    words: list[Quote] = []
    published = None
    for item in items["公表概要"]:
        address = _ADDRESS.fullmatch(item.exact)
        if address and address["label"]:
            earlier.append((address["label"], address["address"]))
        elif address:
            url = url or address["address"]
        elif words and published is None and _DATE.match(item.exact):
            published = item
        else:
            words.append(item)
    return Head(
        title=words[0] if words else None,
        publisher=words[1] if words[1:] else None,
        published=published,
        url=url,
        earlier=tuple(earlier),
        case_ids=tuple(item.exact for item in items.get("事案ID", [])),
        kind=items["公表種別"][0].exact if items.get("公表種別") else None,
    )
