"""One notice as the components see it, and what they hand on to each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.layout import Layout, Sentence
from kg.model import Claim, Notice, Quote


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written at `start:end`, resolved: ISO 8601 with 4, 7 or 10 characters.

    For a range (A～B) `value` is the first day and `until` the last one.
    """

    start: int
    end: int
    value: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the notice speaks of a party; `form` is `name`, `alias`, `pronoun` or `unnamed`."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation of the notice with all its mentions in order of the text; `name` begins with `?` if it has none."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def unnamed(self) -> bool:
        """Whether the notice leaves the party without a name."""
        return self.name.startswith("?")


@dataclass(frozen=True, slots=True)
class Said:
    """A value, the words of the notice that say so (None where it follows from what the notice does not say), and the rule."""

    value: str
    quote: Quote | None
    rule: str


@dataclass(slots=True)
class Page:
    """A notice, its sentences and their parses (`docs[i]` belongs to `layout.sentences[i]`), and what was found so far."""

    notice: Notice
    layout: Layout
    docs: tuple[Doc, ...]
    published: Said | None = None
    """The date of the notice."""
    stage: Said | None = None
    """A code of the `stages` scheme."""
    publisher: Said | None = None
    """A `Party.name`."""
    dates: tuple[DateMention, ...] = ()
    parties: tuple[Party, ...] = ()
    claims: list[Claim] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The notice's text, which all offsets point into."""
        return self.notice.text

    def sentences(self) -> Iterator[tuple[Sentence, str, Doc]]:
        """Yield each sentence with its words and its parse."""
        for sentence, doc in zip(self.layout.sentences, self.docs, strict=True):
            yield sentence, doc.text, doc

    def quote(self, start: int, end: int) -> Quote:
        """Quote `text[start:end]`."""
        return Quote.of(self.text, start, end)

    def quote_of(self, sentence: Sentence) -> Quote:
        """Quote a whole sentence."""
        return Quote.of(self.text, sentence.start, sentence.end)

    def opening(self) -> Quote:
        """Quote the first sentence, or the first visible character of a notice without sentences."""
        if self.layout.sentences:
            return self.quote_of(self.layout.sentences[0])
        start = len(self.text) - len(self.text.lstrip())
        return self.quote(start, start + 1)
