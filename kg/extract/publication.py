"""Who issues the notice, when, at which stage: one claim from what the page already knows."""

from collections.abc import Iterator

from kg.extract.component import Component
from kg.extract.page import Page
from kg.model import Confidence, Publication, Quote


def _publication(page: Page) -> Iterator[Publication]:
    """Yield the one publication; a notice that names nobody is its nameless publisher's (`?当社`)."""
    said = [value for value in (page.publisher, page.published, page.stage) if value and value.quote]
    quotes = tuple(dict.fromkeys(value.quote for value in said if value.quote)) or (_opening(page),)
    yield Publication(
        publisher=page.publisher.value if page.publisher else "?当社",
        published=page.published.value if page.published else None,
        stage=page.stage.value if page.stage else "first",
        quotes=quotes,
        rule=page.publisher.rule if page.publisher else "publication/nobody-named",
        confidence=Confidence.HIGH if page.publisher else Confidence.LOW,
    )


def _opening(page: Page) -> Quote:
    """The first sentence, or the first visible character of a notice without sentences."""
    if page.layout.sentences:
        return page.quote_of(page.layout.sentences[0])
    start = len(page.text) - len(page.text.lstrip())
    return page.quote(start, start + 1)


COMPONENT = Component("publication", _publication, requires=("publisher", "published", "stage"))
