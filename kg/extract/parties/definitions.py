"""Short forms that a notice defines: （以下「A社」という。）, （略称：A）, （旧A）, （A社）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page import Page
from kg.extract.parties.forms import key_of
from kg.vocabulary import lexicon

_HONOURED = re.compile(r"\s*(?:様|殿|さま)$")
_CLOSING = " 　」』”" + '"'
_QUOTED = r"[「『“\"'‘｢]\s*(?P<quoted>[^」』”\"'’｣（）()]{1,40})\s*[」』”\"'’｣]"
_PLAIN = r"(?P<plain>[^」』”\"'’｣（）()「『。、,，]{1,30}?)"
_SAID = "いう 言う いいます 言います いたします します する 記載 略 略称 称 表記 呼 総称 記し 記す".replace(" ", "|")
_BELOW = re.compile(
    r"(?:以下|以後|以降)\s*(?:、|，|,|：|:|は|に|を|単に|総称して|\s)?\s*(?:略称?|略記)?\s*[：:]?\s*"
    rf"(?:{_QUOTED}|{_PLAIN})(?:\s*(?:と|、|，)?\s*(?:{_SAID})[^（）()]{{0,12}})?\s*[。．]?\s*(?:(?<=。)[^（）()「」]{{1,24}})?[）)」]"
)
_SHORT = re.compile(
    r"[（(〔［\[]\s*(?:略称|通称名?|愛称|略|旧社名|旧商号|旧名称|現社名|現商号|屋号|店名|旧|現)\s*(?:[：:・、はに]|社名)?\s*"
    rf"(?:{_QUOTED}|{_PLAIN})\s*(?:[＊*※]\s*\d*)?[）)〕］\]]"
)
_ENGLISH = re.compile(r"[（(][^（）()]*(?:英文|英語)(?:名称|名|社名|表記)\s*[：:]\s*(?P<plain>[A-Za-z][^（）()]+)[）)]")
_INITIALS = re.compile(
    r"[（(]\s*(?P<plain>[A-ZＡ-Ｚ]{2}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９&\-.]{0,8}(?:\s?社)?|[A-Za-zァ-ヺー・]{2,}\s?社)\s*[）)]"
)
_READING = re.compile(r"(?<=[A-Za-zÀ-ÿ])\s*[（(]\s*(?P<plain>[ァ-ヺ][ァ-ヺー・]{1,14})\s*[）)]")
"""How a name in Latin letters is read."""


@dataclass(frozen=True, slots=True)
class Definition:
    """`short` (at `start:end` of the notice) stands from here on for the words that end at `target_end`."""

    target_end: int
    start: int
    end: int
    short: str


def find_definitions(page: Page) -> list[Definition]:
    """Return the definitions of a notice in order of the text."""
    found = []
    for sentence, words, _ in page.sentences():
        for definition in (*_below(words), *_bracketed(words)):
            low, high = definition.start + sentence.start, definition.end + sentence.start
            found.append(Definition(definition.target_end + sentence.start, low, high, definition.short))
    return sorted(found, key=lambda definition: definition.start)


def _below(words: str) -> Iterator[Definition]:
    for match in _BELOW.finditer(words):
        opened = _bracket_before(words, match.start())
        if opened is not None:
            yield _definition(words, opened, match)


def _bracketed(words: str) -> Iterator[Definition]:
    for pattern in (_SHORT, _ENGLISH, _INITIALS, _READING):
        for match in pattern.finditer(words):
            yield _definition(words, match.start(), match)


def _definition(words: str, opened: int, match: re.Match[str]) -> Definition:
    group = "quoted" if match.groupdict().get("quoted") else "plain"
    short = _HONOURED.sub("", match[group].strip())
    start = match.start(group) + match[group].index(short)
    target_end = len(words[:opened].rstrip(_CLOSING))
    return Definition(target_end, start, start + len(short), re.sub(r"\s*\n\s*", "", short))


def _bracket_before(words: str, position: int) -> int | None:
    """Where the bracket opens in which `position` stands, or the position itself where the definition has none."""
    depth = 0
    for index in range(position - 1, -1, -1):
        if words[index] in "）)":
            depth += 1
        elif words[index] in "（(":
            if depth == 0:
                return index
            depth -= 1
    return None


def short_company_names(definitions: list[Definition]) -> list[str]:
    """Return the defined short forms that are names by their 社 (A社), not pronouns or words for a kind of company."""
    pronouns = lexicon("organization-pronouns")
    shorts = [definition.short for definition in definitions if definition.short.endswith("社")]
    return [
        short for short in shorts if len(key_of(short)) > len("A社") and not pronouns.has(short) and not short.endswith("会社")
    ]
