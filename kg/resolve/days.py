"""Dates of 4, 7 or 10 characters as days, where they are to the day."""

from datetime import date


def day_of(written: str | None) -> date | None:
    """Return the day that a date tells, or None for one that tells only the month or year, for none, or for no date."""
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None


def days_between(one: str | None, other: str | None) -> int:
    """Return the days from one date to another; where one of them is not to the day they are taken for near: 0."""
    first, second = day_of(one), day_of(other)
    return (second - first).days if first and second else 0
