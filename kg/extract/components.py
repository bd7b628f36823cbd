"""The components that read a notice, in order."""

from kg.extract import (
    attacks,
    authorities,
    counts,
    data,
    dates,
    events,
    links,
    misuse,
    parties,
    period,
    publication,
    published,
    roles,
    stage,
    systems,
)
from kg.extract.component import Component

COMPONENTS: tuple[Component, ...] = tuple(
    subject.COMPONENT
    for subject in (
        dates,
        published,
        stage,
        parties,
        publication,
        attacks,
        links,
        roles,
        systems,
        data,
        counts,
        authorities,
        events,
        period,
        misuse,
    )
)
