"""Written dates to calendar dates: what is not stated follows from the account before it and from the notice's day."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from kg.extract.dates.written import Base, Part, Written

_FUTURE = 400
"""Days by which a date after the notice is the less likely, where nothing in its sentence speaks of plans."""
_BACK = 20
"""Days by which an account does not go back within a month."""
_FORWARD = 120
"""Days by which an account is rather taken to go on than back."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date of reduced precision: a year, a month of it, a day of that."""

    year: int
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601 with 4, 7 or 10 characters."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)

    def date(self) -> dt.date:
        """The day, or the middle of the month or year; 29 February of a common year is its 28th."""
        if self.month is None:
            return dt.date(self.year, 7, 1)
        return dt.date(self.year, self.month, min(self.day or 15, calendar.monthrange(self.year, self.month)[1]))


@dataclass(frozen=True, slots=True)
class Account:
    """What a date can lean on: the notice's day, and the date told of last."""

    notice: Day | None
    last: Day | None = None
    day: Day | None = None
    """The last one that has a day: 同日 passes over a month told of by the way."""

    def told(self, day: Day) -> "Account":
        """The account gone on to a date."""
        return Account(self.notice, day, day if day.day else self.day)

    def base(self, part: Part | None) -> Day | None:
        """The date that a part leans on."""
        if part is not None and part.base is Base.NOTICE:
            return self.notice or self.last
        return self.last or self.notice


def resolve(written: Written, account: Account, *, plan: bool) -> Day | None:
    """Return the date, or None where what it leans on is unknown or the day does not exist.

    plan: whether the sentence speaks of what is to come.
    """
    if written.day and written.day.base is not Base.CALENDAR:
        return _shifted_day(written.day, account)
    if written.month is None and written.day:
        return _in_month(written.day.number, account)
    if written.month is None:
        return _only_year(written.year, account)
    day = written.day.number if written.day else None
    if written.month.base is not Base.CALENDAR:
        return _leaning_month(written.month, day, account)
    if written.year is None:
        return _nearest(written.month.number, day, account, plan=plan)
    year = _only_year(written.year, account)
    return _valid(replace(year, month=written.month.number, day=day)) if year else None


def _shifted_day(part: Part, account: Account) -> Day | None:
    base = account.base(part)
    if base is not None and base.day is None and part.base is Base.ACCOUNT:
        base = account.day or base
    if base is None or base.day is None:
        return base if base and part.number == 0 else None
    day = base.date() + dt.timedelta(days=part.number)
    return Day(day.year, day.month, day.day)


def _in_month(day: int, account: Account) -> Day | None:
    """The day in the month told of last, or in the next one where it lies far before the day told of last (30日に…、2日に)."""
    base = account.base(None)
    if base is None or base.month is None:
        return None
    if base.day is not None and base.day - day > _BACK:
        following = Day(base.year + base.month // 12, base.month % 12 + 1, day)
        if account.notice is None or following.date() <= account.notice.date():
            return _valid(following)
    return _valid(Day(base.year, base.month, day))


def _only_year(part: Part | None, account: Account) -> Day | None:
    if part is None or part.base is Base.CALENDAR:
        return Day(part.number) if part else None
    base = account.base(part)
    return Day(base.year + part.number) if base else None


def _leaning_month(part: Part, day: int | None, account: Account) -> Day | None:
    base = account.base(part)
    if base is None or base.month is None:
        return None
    months = base.year * 12 + base.month - 1 + part.number
    return _valid(Day(months // 12, months % 12 + 1, day))


def _nearest(month: int, day: int | None, account: Account, *, plan: bool) -> Day | None:
    """The year in which the account goes on: nearest to the date told of last, and not after the notice unless planned."""
    base = account.base(None)
    if base is None:
        return None

    def cost(candidate: Day) -> int:
        distance = (candidate.date() - base.date()).days
        ahead = account.notice is not None and (candidate.date() - account.notice.date()).days > (0 if day else 20)
        return (distance if distance >= 0 else _FORWARD - distance) + (_FUTURE if ahead and not plan else 0)

    candidates = [_valid(Day(base.year + shift, month, day)) for shift in (-1, 0, 1)]
    return min((candidate for candidate in candidates if candidate), key=cost, default=None)


def _valid(day: Day) -> Day | None:
    if day.day is None:
        return day
    exists = day.month is not None and day.day <= calendar.monthrange(day.year, day.month)[1]
    return day if exists else None
