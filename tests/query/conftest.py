"""The small world in a store in memory."""

import pytest
from pyoxigraph import Store

from kg.store import OxigraphReader, OxigraphWriter
from tests.world import fill


@pytest.fixture(scope="session")
def store() -> OxigraphReader:
    """Return a store that holds the small world."""
    writer = OxigraphWriter(Store())
    fill(writer)
    return writer
