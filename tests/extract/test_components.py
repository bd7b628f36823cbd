"""The components are in an order in which each finds what it needs."""

from dataclasses import fields

from kg.extract import COMPONENTS
from kg.extract.page import Page


def test_what_a_component_requires_an_earlier_one_assigns() -> None:
    there = {"notice", "layout", "docs", "claims"}
    for component in COMPONENTS:
        assert set(component.requires) <= there, component.name
        there |= set(component.assigns)


def test_what_is_assigned_is_a_field_of_the_page_that_one_component_alone_sets() -> None:
    assigned = [name for component in COMPONENTS for name in component.assigns]

    assert set(assigned) <= {field.name for field in fields(Page)}
    assert len(set(assigned)) == len(assigned)


def test_names_are_the_components_own() -> None:
    names = [component.name for component in COMPONENTS]

    assert len(set(names)) == len(names)
