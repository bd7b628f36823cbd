"""Names that words alone do not bound, since particles may be spelt in them (株式会社このはワークス).

They are known where the notice defines the rest of the name as their short form, or always writes them the same way.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from kg.extract.parties.definitions import Definition
from kg.extract.parties.line import Line
from kg.vocabulary import Hit, lexicon

_BOUND = re.compile(r"[、。，．,（）()「」『』【】《》〈〉\s|：:；;／/]")
_HIRAGANA = re.compile(r"[ぁ-ん]")
_RUNS_ON = re.compile(
    r"(?!にお|によ|に対|に関|につ|にて|より|から|では|には|とは|とも|への|での|のみ|など|まで|または|および|ならび|の(?:ほか|うち|ため|もの|ご|お))"
    r"[ぁ-ん]{2}"
)
_SPELT_FIRST = re.compile(r"[ぁ-ん]{2,6}[^ぁ-ん]+$")
_LONGEST = 20
_KEY = 2


def spelt_names(lines: list[Line], definitions: list[Definition]) -> list[str]:
    """Return the names with hiragana in them that the notice itself bounds."""
    names = [*_defined(lines, definitions), *_repeated(lines)]
    return [name for name in dict.fromkeys(names) if _HIRAGANA.search(name)]


def _defined(lines: list[Line], definitions: list[Definition]) -> Iterator[str]:
    """「株式会社A（以下「A」）」: the legal form and the words that are then said to be the short form."""
    for line in lines:
        for known in definitions:
            end = known.target_end - line.sentence.start
            start = end - len(known.short)
            if start > 0 and line.text[start:end] == known.short:
                form = next((hit for hit in _companies(line.text) if hit.end == start), None)
                if form:
                    yield line.text[form.start : end]


def _companies(text: str) -> list[Hit]:
    return [hit for hit in lexicon("legal-forms").find(text) if hit.code == "company"]


def _repeated(lines: list[Line]) -> Iterator[str]:
    """A name that is written alike at several places, at one of them up to a bound: behind its legal form, or before it."""
    behind: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        for hit in _companies(line.text):
            form = line.text[hit.start : hit.end]
            run = _BOUND.split(line.text[hit.end : hit.end + _LONGEST], maxsplit=1)[0]
            if _RUNS_ON.match(line.text[line.reach_right(hit.end) : hit.end + len(run)]):
                behind[form + run[:_KEY]].append(run)
            run = _BOUND.split(line.text[max(0, hit.start - _LONGEST) : hit.start])[-1]
            before[run[-_KEY:] + form].append(run)
    yield from (key[:-_KEY] + shortest for key, runs in behind.items() for shortest in _bounded(runs, str.startswith))
    for key, runs in before.items():
        yield from (shortest + key[_KEY:] for shortest in _bounded(runs, str.endswith) if _SPELT_FIRST.match(shortest))


def _bounded(runs: list[str], holds: Callable[[str, str], bool]) -> Iterator[str]:
    """The shortest of several runs, if all others hold it; it ends at a bound."""
    shortest = min(runs, key=len)
    if len(runs) > 1 and len(shortest) > _KEY and all(holds(run, shortest) for run in runs):
        yield shortest
