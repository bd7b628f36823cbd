"""Names that stand behind a label or in the line below a heading: 委託先：A, 【運営会社】A, | 対象施設 | A |, （運営：A）."""

import re
from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.parties.bare_names import DESCRIBING
from kg.extract.parties.borders import before_border, stripped
from kg.extract.parties.likely import ends_in_part, is_likely
from kg.extract.parties.line import FOREIGN, Line
from kg.layout import Kind
from kg.vocabulary import lexicon

_LABEL = re.compile(
    r"(?:^|[（(|])[\s【\[■●・]*(?P<label>[^：:】\]|（()\s、。]{2,14})\s*(?:名称?)?\s*(?:[：:】\]]|\|(?=\s*[^|]))\s*"
    r"(?P<name>[^、。：:|（）()「」]{3,30})"
)
_HEAD = re.compile(r"[\s0-9０-９.．()（）【\[■●・①-⑳]*(?P<label>[^：:】\]\s、。]{2,14}?)(?:名称?)?[】\]：:\s]*")
_NAME = re.compile(r"[^、。：:|（）()「」]{3,30}")
_TALKS = re.compile(r"[をはがへ]|(?:です|ます|なし|不明|調査中|未定|のみ|及び|および|など|等)|の")
_THING = re.compile(r"(?:サーバ|サーバー|システム|サイト|[都道府県市区町村]内.*)$")
"""What a label names as the thing or the region where it happened."""


def read_labelled(page: Page, line: Line) -> Iterator[tuple[int, int]]:
    """Yield the names in a line that a label or the heading right above shows to be an organisation's."""
    for found in _LABEL.finditer(line.text):
        if _is_label(found["label"]) and _is_name(line, *found.span("name")):
            yield _bounded(line, *found.span("name"))
    head = next(page.layout.headings(line.sentence), None)
    above = _HEAD.fullmatch(page.layout.words(head)) if head and line.sentence.kind is not Kind.HEADING else None
    name = _NAME.match(line.text) if above and _is_label(above["label"]) else None
    if name and head and not page.text[head.end : line.sentence.start].strip() and _is_name(line, *name.span()):
        yield _bounded(line, *name.span())


def _bounded(line: Line, start: int, end: int) -> tuple[int, int]:
    """The name without blanks and what stands behind it (様)."""
    return stripped(line.text, start, before_border(line.text, start, end))


def _is_label(label: str) -> bool:
    """Whether words are a label for a party: a noun for a business (業務委託先), what it does, or a place where it happened."""
    nouns = [hit for hit in lexicon("unnamed-parties").find(label) if hit.code in DESCRIBING and hit.end == len(label)]
    bystander = lexicon("bystanders").has(label)
    return lexicon("party-labels").code_of(label) is not None or (bool(nouns) and not bystander and "の" not in label)


def _is_name(line: Line, start: int, end: int) -> bool:
    """Whether the words behind a label are a name: no sentence, no word for a business or for a part of the publisher."""
    name = line.text[start:end].strip()
    hits = [*lexicon("unnamed-parties").find(name), *lexicon("company-nouns").find(name)]
    told = any(hit.start == 0 or (hit.end == len(name) and hit.code in DESCRIBING) for hit in hits)
    own = lexicon("organization-pronouns").has(name)
    if own or told or _TALKS.search(name) or _THING.search(name) or ends_in_part(name):
        return False
    proper = any("固有名詞" in word.tag and "地名" not in word.tag for word in line.within(start, end))
    return proper or bool(FOREIGN.match(name)) or is_likely(line, start, end)
