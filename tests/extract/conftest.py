"""A page of our own wording, read by the components under test."""

from collections.abc import Callable

import pytest

from kg.extract.component import Component
from kg.extract.page import Page
from kg.model import Notice
from kg.parse import Parser
from kg.read.archive import read_head

PageAfter = Callable[..., Page]


@pytest.fixture
def page_after(parser: Parser) -> PageAfter:
    """Return a function that lays out and parses a text, runs the given components, and returns the page with its claims."""

    def run(text: str, *components: Component) -> Page:
        head, start, end = read_head(text)
        notice = Notice(
            id="test/notice", text=text, body_start=start, body_end=end, head=head, source="notice.txt", sha256="0" * 64
        )
        page = Page(notice, *parser.parse(notice))
        for component in components:
            page.claims.extend(component.run(page))
        return page

    return run
