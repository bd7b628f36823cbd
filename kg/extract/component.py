"""What a component of extraction is.

Components are plain functions over a `Page`, not spaCy pipes: a notice is many `Doc`s, one a sentence, and a typed page
shows what is handed on. `requires` and `assigns` (fields of the page) are checked against each other in the tests, as
spaCy's `analyze_pipes` would.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.extract.page import Page
from kg.model import Claim


@dataclass(frozen=True, slots=True)
class Component:
    """A named step of extraction: it may set fields of the page (`assigns`), and returns claims."""

    name: str
    run: Callable[[Page], Iterable[Claim]]
    requires: tuple[str, ...] = ()
    assigns: tuple[str, ...] = ()
