"""Parameters of a query: data blocks `VALUES ?name { default }` whose content is replaced by an escaped RDF term.

So a query file is SPARQL as it stands, runs with its defaults anywhere, and no value is ever pasted in as text. The
default settles what a value becomes: `<…>` an IRI, `1` an integer, `"…"^^<type>` a typed literal, `"…"` a string. The default
`UNDEF` stands for anything; in its place an address becomes an IRI and other words a string.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kg.errors import QueryError

_SKIPPED = r"""\#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
"""Comments, IRIs and strings: what stands in them is no keyword."""

_FORM = re.compile(rf"{_SKIPPED}|\b(?P<form>SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_BLOCK = re.compile(
    rf"{_SKIPPED}"
    r"""|\bVALUES\s+[?$](?P<name>\w+)\s*\{\s*(?P<default>(?:<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"(?:\^\^[^\s}]+|@[\w-]+)?|[^\s{}"<]+))\s*\}""",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|urn:)", re.IGNORECASE)
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def defaults(query: str) -> dict[str, str]:
    """Return the parameters of a query with their defaults, as SPARQL writes them, in order of the text."""
    return {match["name"]: match["default"] for match in _blocks(query)}


def bind(query: str, values: Mapping[str, str | int]) -> str:
    """Return the query with `values` in the place of its defaults; raise QueryError for an unknown name or an unfit value."""
    known = defaults(query)
    for name in values:
        if name not in known:
            message = f"no parameter {name}; there is {', '.join(known) or 'none'}"
            raise QueryError(message)
    parts, position = [], 0
    for match in _blocks(query):
        if match["name"] in values:
            parts.append(query[position : match.start("default")])
            parts.append(_term(match["name"], values[match["name"]], match["default"]))
            position = match.end("default")
    return "".join([*parts, query[position:]])


def _blocks(query: str) -> Iterator[re.Match[str]]:
    return (match for match in _BLOCK.finditer(query) if match["name"])


def _term(name: str, value: str | int, default: str) -> str:
    """Write a value as the RDF term that the default shows."""
    text = str(value)
    if default.startswith("<") or (default.upper() == "UNDEF" and _ADDRESS.match(text)):
        if _NO_IRI.search(text) or ":" not in text:
            message = f"{name}: {text!r} is no IRI"
            raise QueryError(message)
        return f"<{text}>"
    if not default.startswith('"') and default.upper() != "UNDEF":
        if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
            message = f"{name}: {text!r} is no whole number"
            raise QueryError(message)
        return str(int(text))
    kind = re.search(r'"(\^\^[^"]+|@[^"]+)?$', default)
    suffix = (kind[1] or "") if kind else ""
    if suffix.endswith(("date", "date>")):
        text = _day(name, text)
    return f'"{_escaped(text)}"{suffix}'


def _day(name: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        message = f"{name}: {text!r} is no date; write it as 2025-04-01"
        raise QueryError(message) from error


def _escaped(text: str) -> str:
    """Escape what may not stand in a quoted literal; lone surrogates cannot be sent and are refused by name."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = "a value holds half a character (a lone surrogate)"
        raise QueryError(message) from error
    return "".join(_ESCAPES.get(c, c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}") for c in text)


def form(query: str) -> str:
    """Return what a query asks for: SELECT, ASK, CONSTRUCT or DESCRIBE; raise QueryError for what only changes a store."""
    for match in _FORM.finditer(query):
        if match["form"]:
            return match["form"].upper()
    message = "no SPARQL query: neither SELECT, ASK, CONSTRUCT nor DESCRIBE"
    raise QueryError(message)
