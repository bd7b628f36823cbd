"""The comments of a Turtle file: at its head, and above its statements."""

import re
from dataclasses import dataclass

from kg.errors import OntologyError

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|<[^<>\s]*>')


@dataclass(frozen=True, slots=True)
class Comments:
    """The lines of comments at the head, and those above a statement by the words that its first line begins with."""

    head: tuple[str, ...]
    above: dict[str, tuple[str, ...]]


def read_comments(text: str, name: str) -> Comments:
    """Read the comments of a file; raise OntologyError, with the line, for one inside of a statement."""
    head: tuple[str, ...] | None = None
    above: dict[str, tuple[str, ...]] = {}
    waiting: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            waiting.append(line)
        elif line.strip():
            _refuse_inner(line, waiting, f"{name}:{number}")
            if head is None:
                head = tuple(waiting)
            elif waiting:
                above[line.split()[0]] = tuple(waiting)
            waiting = []
    return Comments(head or (), above)


def _refuse_inner(line: str, waiting: list[str], place: str) -> None:
    if "#" in _QUOTED.sub("", line) or (waiting and line[0].isspace()):
        message = f"{place}: a comment inside of a statement has no place in canonical Turtle; put it above the subject"
        raise OntologyError(message)
