"""What all tests share."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.model import Claim, Findings, Head, Notice, Quote
from kg.parse import Parser
from kg.pipeline import Settings, build
from kg.store import open_writer
from kg.to_rdf import Iris

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def parser() -> Parser:
    """GiNZA, loaded once and only when a test parses something."""
    return Parser()


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store built from the notices of `examples/notices`, for tests that only ask."""
    path = tmp_path_factory.mktemp("examples") / "store"
    with open_writer(str(path)) as writer:
        settings = Settings(root=CHECKOUT, iris=Iris())
        report = build([CHECKOUT / "examples" / "notices"], writer, settings, lambda *_: None)
    assert not report.failed
    return path


FindingsOf = Callable[..., Findings]


@pytest.fixture
def findings_of() -> FindingsOf:
    """Return a function that makes findings of a notice's id, its text, and claims as (kind, words that say so, values)."""

    def make(notice_id: str, text: str, *claims: tuple[type[Claim], str, dict[str, Any]], head: Head | None = None) -> Findings:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        notice = Notice(
            id=notice_id, text=text, body_start=0, body_end=len(text), head=head or Head(), source="notice.txt", sha256=digest
        )
        return Findings(notice=notice, claims=tuple(_claim(text, *claim) for claim in claims))

    return make


def _claim(text: str, kind: type[Claim], words: str, values: dict[str, Any]) -> Claim:
    start = text.index(words)
    return kind(**{"rule": "test/rule", "quotes": (Quote.of(text, start, start + len(words)),), **values})
