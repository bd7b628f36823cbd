"""An analyst's correction and what became of it: plain data in which `correct` and `to_rdf` meet."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from kg.errors import CorrectionError
from kg.model import Claim

COLUMNS = ("action", "notice", "kind", "values", "new", "quote", "who", "why", "on")
"""What a row says, as docs/corrections.md explains it."""
_ACTIONS = ("add", "change", "reject")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One row of a corrections file; `line` is its line there, for messages."""

    action: str
    notice: str
    kind: str
    values: tuple[tuple[str, str], ...]
    new: tuple[tuple[str, str], ...]
    quote: str
    who: str
    why: str
    on: str
    line: int = field(default=0, compare=False)

    @classmethod
    def of(cls, row: Mapping[str, str], place: str, line: int = 0) -> Self:
        """Make a correction of a row's columns; raise CorrectionError, naming the place, where one does not hold."""
        said = {name: (row.get(name) or "").strip() for name in COLUMNS}
        _check(said, place)
        pairs = {name: _pairs(said.pop(name), place) for name in ("values", "new")}
        return cls(**said, values=pairs["values"], new=pairs["new"], line=line)

    def row(self) -> dict[str, str]:
        """Return the columns, as a file has them."""
        said = {name: getattr(self, name) for name in COLUMNS}
        return {name: value if isinstance(value, str) else "; ".join(map("=".join, value)) for name, value in said.items()}

    @property
    def key(self) -> str:
        """16 hexadecimal digits made from all that the row says, but not from its place in the file."""
        return hashlib.sha256("\0".join(self.row().values()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Applied:
    """What a correction did: the claim that it took out of force, the claim that it put there; or why it does not fit."""

    correction: Correction
    rejected: Claim | None = None
    added: Claim | None = None
    problem: str | None = None


def _check(said: Mapping[str, str], place: str) -> None:
    if said["action"] not in _ACTIONS:
        message = f"{place}: action {said['action']!r} is none of {', '.join(_ACTIONS)}"
        raise CorrectionError(message)
    empty = [name for name in ("notice", "kind", "values", "who", "why") if not said[name]]
    needed = {"add": "quote", "change": "new", "reject": "why"}[said["action"]]
    if empty or not said[needed]:
        message = f"{place}: {', '.join(empty or [needed])} must not be empty"
        raise CorrectionError(message)
    if not _DAY.fullmatch(said["on"]):
        message = f"{place}: on must be a day like 2025-06-30, not {said['on']!r}"
        raise CorrectionError(message)


def _pairs(words: str, place: str) -> tuple[tuple[str, str], ...]:
    """Read `name=value; name=value`."""
    pairs = []
    for part in filter(None, (part.strip() for part in words.split(";"))):
        name, equals, value = part.partition("=")
        if not equals or not name.strip() or not value.strip():
            message = f"{place}: {part!r} is not of the form name=value"
            raise CorrectionError(message)
        pairs.append((name.strip(), value.strip()))
    return tuple(pairs)
