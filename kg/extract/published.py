"""When the notice was issued."""

from kg.extract.component import Component
from kg.extract.dates import day_of_notice
from kg.extract.page import Page


def _published(page: Page) -> tuple[()]:
    """Set the page's `published`; make no claims (the publication does)."""
    page.published = day_of_notice(page)
    return ()


COMPONENT = Component("published", _published, requires=("dates",), assigns=("published",))
