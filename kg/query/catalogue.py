"""The catalogue: each `queries/<folder>/<name>.rq` a described question with parameters.

```sparql
#+ summary: Who depends on an organisation
#+ summary@ja: ある組織に依存している組織
#+ description: One row for each link.
#+ param name: the organisation's name or one of its aliases
#+ param@ja name: 組織の名称または別名
```
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from kg.errors import QueryError
from kg.query.parameters import defaults
from kg.resources import folder

_INTERNAL = frozenset({"reach", "resolve", "sheets"})
"""Folders of queries that steps ask for themselves."""

_LINE = re.compile(r"^#\+ (?P<key>[a-z]+)(?:@(?P<language>[a-z]+))?(?: (?P<name>\w+))?: (?P<words>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes; `default` is written as SPARQL writes it."""

    name: str
    default: str
    description: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A catalogue query. Summaries and descriptions are by language, English (`en`) always among them."""

    name: str
    summary: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str


@cache
def catalogue() -> tuple[Question, ...]:
    """Return all questions, sorted by name."""
    root = folder("queries")
    paths = [path for path in sorted(root.glob("*/*.rq")) if path.parent.name not in _INTERNAL]
    return tuple(read_question(f"{path.parent.name}/{path.stem}", path.read_text(encoding="utf-8")) for path in paths)


def question(name: str) -> Question:
    """Return a question by its name; raise QueryError, with near names, where there is none."""
    known = {entry.name: entry for entry in catalogue()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    message = f"no question {name}" + (f"; near: {', '.join(near)}" if near else "") + "; all: kg query --list"
    raise QueryError(message)


def read_question(name: str, text: str) -> Question:
    """Read a query's header; a query without one is named only."""
    words: dict[tuple[str, str | None], dict[str, str]] = defaultdict(dict)
    for line in _LINE.finditer(text):
        words[line["key"], line["name"]][line["language"] or "en"] = line["words"]
    parameters = tuple(Parameter(key, value, words["param", key]) for key, value in defaults(text).items())
    return Question(name, words["summary", None], words["description", None], parameters, text)
