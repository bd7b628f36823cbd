"""The plain frozen data in which the steps meet: no I/O, no spaCy, no RDF library.

Offsets are Unicode code points into `Notice.text`, half open: `text[start:end]`.
Codes (roles, kinds, actions …) are the local names of the concepts in `ontology/terms`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeVar

from kg.errors import QuoteError


class Status(StrEnum):
    """How surely a notice states a fact. Denied facts are kept as denied, never dropped."""

    CONFIRMED = "leaked"
    POSSIBLE = "possible"
    DENIED = "not_leaked"


class Confidence(StrEnum):
    """Band of a rule's precision on sheets that it was not tuned on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a notice: `text[start:end] == exact`."""

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Quote `text[start:end]`; raise QuoteError for an empty or impossible span."""
        if not 0 <= start < end <= len(text):
            message = f"no words at {start}:{end} in a text of {len(text)} characters"
            raise QuoteError(message)
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the archive's head (`# 公表概要`, `# 事案ID`, `# 公表種別`) declares about a notice."""

    title: Quote | None = None
    published: Quote | None = None
    publisher: Quote | None = None
    url: str | None = None
    earlier: tuple[tuple[str, str], ...] = ()
    """Links to earlier reports: (label such as 第1報, address)."""
    case_ids: tuple[str, ...] = ()
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One public notice. `text` is what the file says, unchanged; the body is `text[body_start:body_end]`."""

    id: str
    text: str
    body_start: int
    body_end: int
    head: Head = Head()
    source: str
    """The file that it was read from, as given (for messages)."""
    sha256: str
    """SHA-256 of `text` in UTF-8, hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement that a notice makes. Each has a status, at least one quote, the rule that made it, a confidence."""

    quotes: tuple[Quote, ...]
    rule: str
    confidence: Confidence = Confidence.MEDIUM
    status: Status = Status.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Claim):
    """Who issues the notice, when, and at which stage. Exactly one a notice; a date has 4, 7 or 10 characters."""

    publisher: str
    published: str | None
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Claim):
    """An organisation under the fullest name that the notice gives it, or `?` and the notice's words for an unnamed one."""

    name: str
    aliases: tuple[str, ...] = ()

    @property
    def unnamed(self) -> bool:
        """Whether the notice leaves the organisation without a name."""
        return self.name.startswith("?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Claim):
    """The part (`roles` scheme) that an organisation plays; `organization` is a `Naming.name` of the same notice."""

    organization: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyChainLink(Claim):
    """A tie from the one that depends (client, child) to the one it depends on; ends are `Naming.name`s."""

    client: str
    provider: str
    type: str
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AffectedSystem(Claim):
    """A named site, service, shop or product that the incident hit."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttackClaim(Claim):
    """What happened (`attacks` scheme)."""

    attack: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataExposure(Claim):
    """A kind of data (`data-kinds` scheme) that leaked, may have leaked, or did not."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AffectedCount(Claim):
    """How many are affected. `qualifier` is the notice's word (約, 最大, 以上 …) or None."""

    value: int
    unit: str
    of: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityReport(Claim):
    """An authority that was told, or will be. `authority` and `action` are codes, `name` is as written."""

    authority: str
    name: str
    action: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent(Claim):
    """A dated step (`event-types` scheme); the date has 4, 7 or 10 characters (ISO 8601, reduced precision)."""

    type: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPeriod(Claim):
    """The period whose customers or entries are affected; either end may be open, not both."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misuse(Claim):
    """Whether the data were misused (`misuse` scheme: confirmed, possible, not_confirmed)."""

    value: str


AnyClaim = TypeVar("AnyClaim", bound=Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was read out of one notice, in a fixed order: the same notice gives equal findings."""

    notice: Notice
    claims: tuple[Claim, ...]

    def of(self, kind: type[AnyClaim]) -> tuple[AnyClaim, ...]:
        """The claims of one kind, in order."""
        return tuple(claim for claim in self.claims if isinstance(claim, kind))
