"""The IRIs of data: ASCII, made from content alone, telling what they name."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote

from kg.errors import OntologyError

BASE = "https://w3id.org/incident-kg/id/"
_BASE = re.compile(r"[a-z][a-z0-9+.-]*://[!-~]*[/#]")
_UNFIT = re.compile(r'[<>"{}|^`\\%]')


@dataclass(frozen=True, slots=True)
class Iris:
    """Names data below `base`, an absolute IRI in ASCII that ends with `/` or `#`."""

    base: str = BASE

    def __post_init__(self) -> None:
        """Refuse a base that cannot begin an IRI."""
        if not _BASE.fullmatch(self.base) or _UNFIT.search(self.base):
            message = f"no base for IRIs: {self.base!r}; give an address such as {BASE}"
            raise OntologyError(message)

    def notice(self, notice_id: str) -> str:
        """Name a notice, and the graph that holds it."""
        return f"{self.base}notice/{_path(notice_id)}"

    def party(self, notice: str, name: str) -> str:
        """Name an organisation as one notice (an IRI) speaks of it."""
        return f"{notice}/party/{_hash([name], 12)}"

    def claim(self, notice: str, kind: str, values: Sequence[str | int | None]) -> str:
        """Name a claim of a notice by its kind and values."""
        return f"{notice}/claim/{_hash([kind, *values], 16)}"

    def quote(self, notice: str, start: int, end: int) -> str:
        """Name the words of a notice at `start:end`."""
        return f"{notice}/quote/{start}-{end}"

    def corrections(self, notice_id: str) -> str:
        """Name the graph of what analysts corrected in a notice."""
        return self.corrections_of(self.notice(notice_id))

    def corrections_of(self, notice: str) -> str:
        """Name the graph of what analysts corrected in a notice, by the notice's IRI."""
        return self.graph(f"corrections/{notice.removeprefix(f'{self.base}notice/')}")

    def correction(self, key: str) -> str:
        """Name a correction by its key."""
        return f"{self.base}correction/{key}"

    def rule(self, name: str) -> str:
        """Name a rule of extraction."""
        return f"{self.base}rule/{_path(name)}"

    def organization(self, key: str) -> str:
        """Name the real organisation whose identity has this key."""
        return f"{self.base}org/{_hash([key], 16)}"

    def name(self, key: str) -> str:
        """Name a name of organisations by its key."""
        return f"{self.base}name/{_hash([key], 16)}"

    def sameness(self, one: str, other: str) -> str:
        """Name the statement on two names, in whatever order, by their keys."""
        return f"{self.base}sameness/{_hash(sorted((one, other)), 16)}"

    def corporation(self, number: str) -> str:
        """Name a corporation by its corporate number (法人番号)."""
        return f"{self.base}corporation/{_path(number)}"

    def registration(self, organization: str, number: str) -> str:
        """Name the statement that an organisation (key) is, or may be, a corporation (number)."""
        return f"{self.base}registration/{_hash([organization, number], 16)}"

    def incident(self, first: str) -> str:
        """Name the incident by the id of its first notice."""
        return f"{self.base}incident/{_hash([first], 16)}"

    def causation(self, effect: str, cause: str) -> str:
        """Name the tie of one incident to the one behind it, by their first notices' ids."""
        return f"{self.base}causation/{_hash([effect, cause], 16)}"

    def graph(self, name: str) -> str:
        """Name a graph beside those of the notices."""
        return f"{self.base}graph/{name}"


def _path(words: str) -> str:
    """Percent-encode in UTF-8; bytes of a file name that are no UTF-8 stay what they are, and so does a step that is `..`."""
    steps = (quote(step, safe="", errors="surrogateescape" if _undecoded(step) else "surrogatepass") for step in words.split("/"))
    return "/".join(step.replace(".", "%2E") if step in (".", "..") else step for step in steps)


def _undecoded(step: str) -> bool:
    """Whether all lone surrogates are those by which Python shows undecodable bytes."""
    return all("\udc80" <= character <= "\udcff" for character in step if "\ud800" <= character <= "\udfff")


def _hash(values: Sequence[str | int | None], digits: int) -> str:
    return sha256(json.dumps(values, separators=(",", ":")).encode("ascii")).hexdigest()[:digits]
