"""A notice to the quads of its graph, and of the graph of its corrections."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.correct import apply_corrections
from kg.correction import Correction
from kg.errors import KgError
from kg.extract import find_claims
from kg.model import Notice
from kg.parse import Parser
from kg.pipeline.sharing import nquads
from kg.to_rdf import Iris, correction_quads, notice_quads

Corrections = Mapping[str, tuple[Correction, ...]]
"""What analysts corrected, by the notice's id."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a notice: its graph as N-Quads, or the reason why there is none."""

    notice: str
    source: str
    nquads: bytes = b""
    claims: int = 0
    corrections: bytes = b""
    """The graph of the notice's corrections."""
    unfit: tuple[str, ...] = ()
    """Corrections that do not fit what the notice says now, and why."""
    failure: str | None = None


class Reader:
    """Reads notices with one GiNZA."""

    def __init__(self, iris: Iris, corrections: Corrections) -> None:
        self._parser = Parser()
        self._iris = iris
        self._corrections = corrections

    def read(self, notice: Notice) -> Outcome:
        """Parse and read one notice; whatever goes wrong is told, so that the others are read all the same."""
        try:
            return self._read(notice)
        except KgError as error:
            return Outcome(notice.id, notice.source, failure=str(error))
        except Exception as error:  # noqa: BLE001 - a fault of ours in one notice must not cost the user the other thousand
            return Outcome(notice.id, notice.source, failure=f"a fault in kg itself: {type(error).__name__}: {error}")

    def _read(self, notice: Notice) -> Outcome:
        read = find_claims(notice, *self._parser.parse(notice))
        findings, done = apply_corrections(read, self._corrections.get(notice.id, ()))
        return Outcome(
            notice.id,
            notice.source,
            nquads=nquads(notice_quads(findings, self._iris)),
            claims=len(findings.claims),
            corrections=nquads(correction_quads(notice.id, done, self._iris)),
            unfit=tuple(applied.problem for applied in done if applied.problem),
        )
