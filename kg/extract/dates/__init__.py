"""Dates: every date of a notice, resolved, and the day of the notice itself."""

from kg.extract.component import Component
from kg.extract.dates.mentions import date_mentions
from kg.extract.dates.notice_day import day_of_notice
from kg.extract.dates.resolve import Day
from kg.extract.page import Page

__all__ = ["COMPONENT", "day_of_notice"]


def _dates(page: Page) -> tuple[()]:
    """Set the page's dates; make no claims."""
    said = day_of_notice(page)
    notice = Day(*(int(part) for part in said.value.split("-"))) if said else None
    page.dates = tuple(date_mentions(page, notice))
    return ()


COMPONENT = Component("dates", _dates, assigns=("dates",))
