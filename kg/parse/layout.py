"""A notice to its `Layout`: sentences with what governs each."""

from dataclasses import dataclass, field

from kg.layout import Kind, Layout, Sentence
from kg.model import Notice
from kg.parse.lines import Line, is_label, joins, leads, read_lines
from kg.parse.sentences import cut_sentences

_DEEPEST = 9


@dataclass(slots=True)
class _Builder:
    """What is open while the lines go by."""

    text: str
    sentences: list[Sentence] = field(default_factory=list)
    headings: list[tuple[int, str, int]] = field(default_factory=list)
    """Open headings: (level, sign, index of its last sentence)."""
    items: list[tuple[int, str, int]] = field(default_factory=list)
    """Open bullets: (indent, sign, index of its first sentence)."""
    lead: int | None = None
    """The prose or note that leads into the list being read."""
    block: int = -1
    title: int | None = None

    def add(self, start: int, end: int, kind: Kind, governors: tuple[int, ...]) -> int:
        """Append the sentences of a span; return the index of the first."""
        first = len(self.sentences)
        spans = [(start, end)] if kind in (Kind.ROW, Kind.TITLE) else cut_sentences(self.text, start, end)
        self.sentences.extend(Sentence(*span, kind, self.block, governors) for span in spans)
        return first

    def continues_table(self, line: Line) -> bool:
        """Whether a line is a further row of the table being read."""
        return line.kind is Kind.ROW and not line.after_blank and bool(self.sentences) and self.sentences[-1].kind is Kind.ROW

    def above(self) -> tuple[int, ...]:
        """Return the indexes of open headings, inner first, then the title."""
        title = () if self.title is None else (self.title,)
        return (*(index for _, _, index in reversed(self.headings)), *title)

    def over_items(self) -> tuple[int, ...]:
        """Return what is above, with the open bullets, inner first, and what leads into them."""
        lead = () if self.lead is None else (self.lead,)
        return (*(index for _, _, index in reversed(self.items)), *lead, *self.above())


def lay_out(notice: Notice) -> Layout:
    """Cut a notice's title and body into sentences and settle what governs each."""
    builder = _Builder(notice.text)
    if notice.head.title:
        builder.block += 1
        builder.title = builder.add(notice.head.title.start, notice.head.title.end, Kind.TITLE, ())
    lines = read_lines(notice.text, notice.body_start, notice.body_end, titled=builder.title is not None)
    position = 0
    while position < len(lines):
        last = position
        while last + 1 < len(lines) and joins(notice.text, lines[last], lines[last + 1]):
            last += 1
        _place(builder, lines[position], lines[last].end)
        position = last + 1
    return Layout(notice.text, tuple(builder.sentences))


def _place(builder: _Builder, line: Line, end: int) -> None:
    builder.block += not builder.continues_table(line)
    if line.kind is Kind.TITLE:
        builder.headings, builder.items, builder.lead = [], [], None
        builder.title = builder.add(line.start, end, Kind.TITLE, ())
    elif line.kind is Kind.HEADING:
        _open_heading(builder, line, end)
    elif line.kind is Kind.ITEM:
        _open_item(builder, line, end)
    elif line.kind is Kind.PROSE and _announced(builder, line):
        builder.add(line.start, end, Kind.PROSE, builder.over_items())
    else:
        lead = (builder.lead,) if line.kind is Kind.ROW and builder.lead is not None else ()
        first = builder.add(line.start, end, line.kind, (*lead, *builder.above()))
        if line.kind is Kind.PROSE and first < len(builder.sentences):
            builder.lead = len(builder.sentences) - 1
            builder.items.clear()


def _open_heading(builder: _Builder, line: Line, end: int) -> None:
    level = _level(builder, line)
    builder.headings = [heading for heading in builder.headings if heading[0] < level]
    builder.items.clear()
    builder.lead = None
    first = builder.add(line.start, end, Kind.HEADING, builder.above())
    if first < len(builder.sentences):
        builder.headings.append((level, line.sign, first))


def _level(builder: _Builder, line: Line) -> int:
    """Markdown says its level; another sign takes the level at which it is open, or goes below all that are."""
    if line.sign.startswith("#"):
        return int(line.sign[1:])
    known = next((level for level, sign, _ in builder.headings if sign == line.sign), None)
    deepest = max((level for level, _, _ in builder.headings), default=0)
    return known or min(deepest + 1, _DEEPEST)


def _open_item(builder: _Builder, line: Line, end: int) -> None:
    """A bullet hangs below the nearest open one with less indent, or below one of another sign that came before it."""
    while builder.items and not _hangs_below(builder.items, line):
        builder.items.pop()
    first = builder.add(line.start, end, Kind.ITEM, builder.over_items())
    if first < len(builder.sentences):
        builder.items.append((line.indent, line.sign, first))


def _announced(builder: _Builder, line: Line) -> bool:
    """Whether the bullet right above announces a line of prose: it leads into it, or is a bare label over it."""
    if not builder.items or builder.sentences[-1].kind is not Kind.ITEM:
        return False
    said = builder.sentences[-1]
    words = builder.text[said.start : said.end]
    return leads(words) or (not line.after_blank and is_label(words))


def _hangs_below(items: list[tuple[int, str, int]], line: Line) -> bool:
    indent, sign, _ = items[-1]
    if any(sign == line.sign and abs(indent - line.indent) <= 1 for indent, sign, _ in items):
        return False
    return line.indent > indent or (sign != line.sign and line.indent == indent)
