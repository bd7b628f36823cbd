"""Run the components over one notice."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.components import COMPONENTS
from kg.extract.confidence import confidence_of
from kg.extract.page import Page
from kg.layout import Layout
from kg.model import Findings, Notice


def find_claims(notice: Notice, layout: Layout, docs: Sequence[Doc]) -> Findings:
    """Return all claims of a notice, in the order of the components; equal input gives equal findings."""
    page = Page(notice, layout, tuple(docs))
    for component in COMPONENTS:
        page.claims.extend(component.run(page))
    claims = (replace(claim, confidence=confidence_of(claim.rule) or claim.confidence) for claim in page.claims)
    return Findings(notice=notice, claims=tuple(dict.fromkeys(claims)))
