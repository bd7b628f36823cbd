"""RDF terms to plain Python values, the same for every store."""

from collections.abc import Callable

Plain = str | int | float | bool

_XSD = "http://www.w3.org/2001/XMLSchema#"


def _boolean(text: str) -> bool:
    """Virtuoso writes 1 and 0."""
    return text in ("true", "1")


_READERS: dict[str, Callable[[str], Plain]] = {
    **dict.fromkeys((_XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")), int),
    **dict.fromkeys((_XSD + name for name in ("decimal", "double", "float")), float),
    _XSD + "boolean": _boolean,
}


def plain(text: str, datatype: str | None) -> Plain:
    """Return the value of a literal; what is neither number nor truth value stays text, dates too."""
    try:
        return _READERS[datatype](text) if datatype in _READERS else text
    except ValueError:
        return text
