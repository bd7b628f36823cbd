"""What a notice says in brackets or a line behind an organisation's name: where it sits, what it was or is called."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kg.folding import fold
from kg.resolve.summaries import Summary
from kg.vocabulary import lexicon

_BRACKET = re.compile(r"[（(](?P<words>[^（）()\n]{1,80})")
_ADDRESS = re.compile(r"\n(?=[^\n]{0,30}[市区町村郡])(?P<words>[^\n]{3,80})")
_POSTCODE = re.compile(r"[〒\s]*\d{3}[-－ー‐]\d{4}\s*")
_BEFORE = 80
_LONGEST = 10
"""Characters at the beginning of a bracket in which its cue, or a prefecture, stands."""
_LEAD = " \u3000:：・･"
_CLOSED = ' \u3000」』"”'
_END = re.compile("[、,，;；*＊「『/／]|以下|（|\\(")
_SENTENCE = re.compile(r"[^。\n]+")
_WHOLE = ("都", "道", "府", "県", "市")


@dataclass(frozen=True, slots=True)
class Aside:
    """What a notice says of a party (IRI); `kind` is a code of `name-asides`: its seat's prefecture, or another name of it."""

    party: str
    kind: str
    says: str


def find_asides(summary: Summary) -> Iterator[Aside]:
    """Yield what a notice says of its named parties; a sentence on a renaming names both."""
    parties = {name: party.iri for party in summary.parties if not party.unnamed for name in (*party.aliases, party.name)}
    for pattern in (_BRACKET, _ADDRESS):
        for aside in pattern.finditer(summary.text):
            kind, says = _read(aside["words"])
            name = _name_before(summary.text[max(0, aside.start() - _BEFORE) : aside.start()], parties) if says else None
            if name and (kind == "seat" or pattern is _BRACKET):
                yield Aside(parties[name], kind, says)
    renamings = lexicon("name-asides").concepts["renaming"].forms
    for sentence in _SENTENCE.findall(summary.text) if any(form in summary.text for form in renamings) else ():
        if any(form in sentence for form in renamings):
            yield from _renaming(sentence, parties)


def _read(words: str) -> tuple[str, str]:
    """Return the kind of what brackets, or a line, hold and what it says; nothing where they hold something else."""
    words = words.lstrip(_LEAD)
    cue = next((hit for hit in lexicon("name-asides").find(words[:_LONGEST]) if hit.start == 0 and hit.code != "renaming"), None)
    rest = _POSTCODE.sub("", words[cue.end if cue else 0 :].lstrip(_LEAD), count=1)
    if cue and cue.code != "seat":
        return cue.code, _END.split(rest)[0].strip()
    place = next((hit for hit in lexicon("prefectures").find(rest[:_LONGEST]) if hit.start == 0), None)
    if place is None or not (cue or rest[: place.end].endswith(_WHOLE)):
        return "seat", ""
    return "seat", lexicon("prefectures").concepts[place.code].labels["ja"]


def _name_before(words: str, names: Collection[str]) -> str | None:
    """Return the longest name in which the words end."""
    folded = _plain(words.rstrip(_CLOSED))
    return max((name for name in names if folded.endswith(_plain(name))), key=lambda name: (len(name), name), default=None)


def _renaming(sentence: str, names: Mapping[str, str]) -> Iterator[Aside]:
    """The two organisations of a sentence on a renaming, the former name first; with more of them nothing is clear."""
    plain = _plain(sentence)
    there = sorted((name for name in names if _plain(name) in plain), key=lambda name: (plain.index(_plain(name)), name))
    apart = [name for name in there if not any(name != other and _plain(name) in _plain(other) for other in there)]
    if len(apart) == 2:  # noqa: PLR2004 - the old name and the new one
        yield Aside(names[apart[1]], "former", apart[0])


def _plain(words: str) -> str:
    return "".join(fold(words).split())
