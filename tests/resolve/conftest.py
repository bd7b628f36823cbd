"""Summaries of invented notices."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.resolve import Summary
from kg.resolve.summaries import Party

Name = str | tuple[str, tuple[str, ...]]
Told = Callable[..., Summary]


@pytest.fixture
def told() -> Told:
    """Return a function that makes the summary of a publisher's first notice; `more` are other fields of it.

    A name is `?…` for an unnamed party, or comes with the other forms of it.
    """

    def make(
        notice: str, publisher: Name, published: str | None = None, *, others: tuple[Name, ...] = (), **more: object
    ) -> Summary:
        names = [name if isinstance(name, tuple) else (name, ()) for name in (publisher, *others)]
        parties = tuple(
            Party(f"{notice}/{number}", name.removeprefix("?"), name.startswith("?"), forms)
            for number, (name, forms) in enumerate(names)
        )
        fields: dict[str, Any] = {
            "iri": f"n:{notice}",
            "id": notice,
            "sha256": notice,
            "title": None,
            "text": "",
            "publisher": parties[0].iri,
            "issuers": (parties[0].iri,),
            "published": published,
            "stage": "first",
            "url": None,
            "case_ids": (),
            "earlier": (),
            "parties": parties,
            "ties": (),
            "dates": (),
            "breached": (),
            "attacks": (),
            "systems": (),
            "statements": (),
        }
        return Summary(**fields | more)

    return make
