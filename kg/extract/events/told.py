"""What a dated passage tells: its statements, and what they say of each other."""

from dataclasses import dataclass

from kg.extract.passages import Passage
from kg.extract.predicates import Form

INCIDENT = ("incident", "failure", "harm")
"""Groups of nouns for what hit an organisation."""
TOLD = (Form.STATED, Form.MODIFYING)
SINCE = ("から", "より", "以降", "までの", "の間")
"""Particles by which a date begins something."""
_AT = ("に", "には", "において", "にて", *SINCE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue of a passage at `start:end` of its words, its group (`event-cues`), and the part that it plays."""

    start: int
    end: int
    code: str
    form: Form
    inside: str = ""
    """The group of a later statement that takes it in (… を受け、…であることを確認)."""

    @property
    def told(self) -> bool:
        """Whether it is stated or modifies a noun, rather than embedded, denied, planned or a mere noun."""
        return self.form in TOLD


@dataclass(frozen=True, slots=True)
class Told:
    """A passage and all that its date governs, in order of the words."""

    passage: Passage
    statements: tuple[Statement, ...]

    @property
    def words(self) -> str:
        """The words that the date governs, brackets and quotations blanked."""
        return self.passage.words

    @property
    def lead(self) -> str:
        """The words before the date."""
        return self.passage.lead

    @property
    def particle(self) -> str:
        """What ties the date to its words."""
        return self.passage.particle

    @property
    def ranges(self) -> bool:
        """Whether the date is a period."""
        return self.passage.date.until is not None

    @property
    def clings(self) -> bool:
        """Whether a particle ties the date to the nearest verb (4月1日に…), rather than a pause to all (4月1日、…)."""
        paused = self.particle in ("に", "には") and self.words.lstrip()[len(self.particle) :][:1] in ("、", ",")
        return self.particle in _AT and not paused

    @property
    def begins(self) -> bool:
        """Whether the date is the start of something."""
        return self.particle in SINCE

    def before(self, statement: Statement) -> str:
        """The passage's words before a statement, the particle left out."""
        return self.words[len(self.particle) : statement.start]

    def behind(self, statement: Statement) -> str:
        """The words behind a statement."""
        return self.words[statement.end :].lstrip("　")

    def closes(self, statement: Statement) -> bool:
        """Whether nothing that is told follows: then an embedded statement is the passage's own (… ことをご報告いたします)."""
        return not any(other.told for other in self.statements if other.start > statement.start)
