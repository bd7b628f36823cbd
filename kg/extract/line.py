"""A sentence as a line in which each party is one character, so that what is said of parties fits in a pattern.

Brackets that only define a name, quotation marks around a name, honorifics and blanks are left out, a 同社 that no
mention covers becomes the party spoken of last; each character knows its place in the notice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.cues import either
from kg.extract.page import Mention, Page, Party
from kg.folding import fold
from kg.layout import Kind, Sentence

MARK = "[\ue000-\uf8ff]"
JOINT = r"(?:、|,|・|/|&|＆|及び|および|並びに|ならびに|と|や|又は|または|もしくは|さらに|そして)"
GROUP = f"{MARK}(?:{JOINT}{{0,2}}{MARK})*"
"""One party, or several in a row."""

_FIRST = 0xE000
_MARK = re.compile(MARK)
_BRACKET = re.compile(r"[(〔《\[][^()〔〕《》\[\]]*[)〕》\]]")
_NAMED = re.compile(f"{MARK}[」』】〉>]?$")
_PROVIDE = either("link-cues", "provide")
_OFFERED = re.compile(f"{MARK}社?(?:[(][^()]*[)])?(?:(?:が|の){_PROVIDE}(?:する|している|しております)|{_PROVIDE}の)$")
"""What a named party provides is its service, not an unnamed party."""
_GROUP_WORD = re.compile("グループ$")
_COMPANY = re.compile("会社|企業")
_DEFINES = re.compile(r"以下|略称|総称|という|といい")
_QUOTED = re.compile(f'[「『【〈<"“|]({MARK})[」』】〉>"”]')
_POLITE = re.compile(f"お(?={MARK})|(?<={MARK})(?:{either('link-cues', 'honorific')}|社)(?![員内外会長名屋])")
_SAME = re.compile(rf"(?<![協共合]){either('link-cues', 'same')}(?!員)")
_CLAUSE = re.compile(r".*[ぁ-ん](?=[^ぁ-ん]+$)")

Cell = tuple[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its parties as marks; `places[i]` is where character `i` stands in the notice."""

    sentence: Sentence
    text: str
    places: tuple[tuple[int, int], ...]

    @property
    def names(self) -> bool:
        """Whether it speaks of any party."""
        return bool(_MARK.search(self.text))

    @property
    def titles(self) -> bool:
        """Whether it is the title or a heading."""
        return self.sentence.kind in (Kind.TITLE, Kind.HEADING)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of `text[start:end]` in the notice."""
        return self.places[start][0], self.places[end - 1][1]


def mark_of(page: Page, name: str) -> str | None:
    """Return the character that stands for the party of this name, or None."""
    return next((chr(_FIRST + index) for index, party in enumerate(page.parties) if party.name == name), None)


def party_of(page: Page, mark: str) -> Party:
    """Return the party that a mark stands for."""
    return page.parties[ord(mark) - _FIRST]


def marks_in(words: str) -> list[str]:
    """Return the marks in some words of a line, each once, in order."""
    return list(dict.fromkeys(re.findall(MARK, words)))


def read_lines(page: Page) -> list[Line]:
    """Return a line for each sentence of the page, in order."""
    placed = [
        (_head(page.text, party, m), chr(_FIRST + index)) for index, party in enumerate(page.parties) for m in party.mentions
    ]
    placed.sort(key=lambda each: (each[0].start, -each[0].end))
    speaker = mark_of(page, page.publisher.value) if page.publisher else None
    lines, last = [], None
    for sentence in page.layout.sentences:
        line = _line(
            page, sentence, [(m, mark) for m, mark in placed if sentence.start <= m.start and m.end <= sentence.end], speaker
        )
        line = _same_company(line, last, speaker)
        lines.append(line)
        last = next((mark for mark in reversed(re.findall(MARK, line.text)) if mark != speaker), last)
    return lines


def _head(text: str, party: Party, mention: Mention) -> Mention:
    """Narrow a mention to what stands for the party alone.

    An unnamed party that a clause describes (`…を委託していた業者`) becomes its head, so that the clause is read;
    `当社グループ` before 会社 becomes 当社.
    """
    words = fold(text[mention.start : mention.end])
    group = _GROUP_WORD.search(words)
    if group and group.start() and _COMPANY.match(fold(text[mention.end : mention.end + 2])):
        return Mention(mention.start, mention.start + group.start(), mention.form)
    clause = _CLAUSE.match(words) if party.unnamed and mention.form != "pronoun" else None
    if clause is None or clause.group().endswith("の"):
        return mention
    return Mention(mention.start + clause.end(), mention.end, mention.form)


def _line(page: Page, sentence: Sentence, mentions: Sequence[tuple[Mention, str]], speaker: str | None) -> Line:
    cells: list[Cell] = []
    position = sentence.start
    for mention, mark in mentions:
        if position <= mention.start:
            cells += _plain(page.text, position, mention.start)
            service = party_of(page, mark).unnamed and _OFFERED.search("".join(c for c, _ in cells))
            cells += _plain(page.text, mention.start, mention.end) if service else [(mark, (mention.start, mention.end))]
            position = mention.end
    cells += _plain(page.text, position, sentence.end)
    if sentence.kind is not Kind.HEADING:
        cells = _definitions(cells, speaker)
    for drop in (_quotes, _politeness):
        cells = drop(cells)
    return Line(sentence, "".join(c for c, _ in cells), tuple(p for _, p in cells))


def _plain(text: str, start: int, end: int) -> list[Cell]:
    # A private sign of the notice's own must not be taken for a mark.
    plain = _MARK.sub("\ufffd", fold(text[start:end]))
    return [(c, (start + i, start + i + 1)) for i, c in enumerate(plain) if not c.isspace()]


def _definitions(cells: list[Cell], speaker: str | None) -> list[Cell]:
    """Drop brackets that name no party, only one named before, or only the publisher behind a party (`B（当社子会社）`).

    Of a definition that names a new party its mark alone is kept.
    """
    found = True
    while found:
        found = False
        text = "".join(c for c, _ in cells)
        for bracket in reversed(list(_BRACKET.finditer(text))):
            before, inside = re.findall(MARK, text[: bracket.start()]), set(re.findall(MARK, bracket.group()))
            if inside == {speaker} and _NAMED.search(text[: bracket.start()]):
                inside = set()
            if inside <= set(before if _DEFINES.search(bracket.group()) else before[-1:]):
                del cells[bracket.start() : bracket.end()]
                found = True
            elif len(inside) == 1 and _DEFINES.search(bracket.group()):
                start = bracket.start() + next(i for i, c in enumerate(bracket.group()) if c in inside)
                cells[bracket.start() + 1 : bracket.end() - 1] = cells[start : start + 1]
    return cells


def _quotes(cells: list[Cell]) -> list[Cell]:
    for quoted in reversed(list(_QUOTED.finditer("".join(c for c, _ in cells)))):
        del cells[quoted.end() - 1]
        del cells[quoted.start()]
    return cells


def _politeness(cells: list[Cell]) -> list[Cell]:
    for honorific in reversed(list(_POLITE.finditer("".join(c for c, _ in cells)))):
        del cells[honorific.start() : honorific.end()]
    return cells


def _same_company(line: Line, last: str | None, speaker: str | None) -> Line:
    """Put a mark for each 同社: the party spoken of last, in this line or before it."""
    text, places = line.text, list(line.places)
    for same in reversed(list(_SAME.finditer(text))):
        before = [mark for mark in re.findall(MARK, text[: same.start()]) if mark != speaker]
        mark = before[-1] if before else last or speaker
        if mark:
            text = text[: same.start()] + mark + text[same.end() :]
            places[same.start() : same.end()] = [(places[same.start()][0], places[same.end() - 1][1])]
    return Line(line.sentence, text, tuple(places))
