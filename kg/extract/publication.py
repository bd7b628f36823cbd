"""Who issues the notice, when, at which stage: one claim from what the page already knows."""

from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.page import Page
from kg.model import Confidence, Publication


def _publication(page: Page) -> Iterator[Publication]:
    """Yield the one publication; a notice that names nobody is its nameless publisher's (`?当社`)."""
    said = [value for value in (page.publisher, page.published, page.stage) if value and value.quote]
    quotes = tuple(dict.fromkeys(value.quote for value in said if value.quote)) or (page.opening(),)
    yield Publication(
        publisher=page.publisher.value if page.publisher else "?当社",
        published=page.published.value if page.published else None,
        stage=page.stage.value if page.stage else "first",
        quotes=quotes,
        rule=page.publisher.rule if page.publisher else "publication/nobody-named",
        confidence=Confidence.HIGH if page.publisher else Confidence.LOW,
    )


COMPONENT = Component("publication", _publication, requires=("publisher", "published", "stage"))
