"""IRIs and literals as Turtle writes them."""

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

_LOCAL = re.compile(r"(?:[\w:]|%[0-9A-Fa-f]{2})(?:(?:[\w:.-]|%[0-9A-Fa-f]{2})*(?:[\w:-]|%[0-9A-Fa-f]{2}))?")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_BARE = {_XSD + "integer": re.compile(r"[+-]?\d+"), _XSD + "boolean": re.compile("true|false")}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class Names:
    """Writes terms under the prefixes of a file, and remembers which of them it used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = prefixes
        self.used: set[str] = set()

    def of(self, term: NamedNode | Literal) -> str:
        """Return a term as it is written."""
        return self.iri(term.value) if isinstance(term, NamedNode) else self._literal(term)

    def iri(self, iri: str) -> str:
        """Return an IRI under the prefix that fits best, else in angle brackets."""
        fitting = [(len(base), prefix) for prefix, base in self.prefixes.items() if iri.startswith(base)]
        for length, prefix in sorted(fitting, reverse=True):
            if _LOCAL.fullmatch(iri[length:]):
                self.used.add(prefix)
                return f"{prefix}:{iri[length:]}"
        return f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        words = f'"{literal.value.translate(_ESCAPES)}"'
        if literal.language:
            return f"{words}@{literal.language}"
        kind = literal.datatype.value
        if kind == _XSD + "string":
            return words
        return literal.value if kind in _BARE and _BARE[kind].fullmatch(literal.value) else f"{words}^^{self.iri(kind)}"
