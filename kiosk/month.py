"""The days of a month as a calendar shows them. Pure."""

from __future__ import annotations

from datetime import date, timedelta

SUNDAY = 6
"""The first day of a week as calendars in the Americas print it; Monday is 0, as in `date`."""


def month_of(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def turned(month: date, by: int) -> date:
    """The first day of the month that lies `by` months after `month`."""
    number = month.year * 12 + month.month - 1 + by
    return date(number // 12, number % 12 + 1, 1)


def days_shown(month: date, first_weekday: int = SUNDAY) -> tuple[date, ...]:
    """The whole weeks that hold a month: 28 to 42 days from a `first_weekday` on."""
    start = month - timedelta(days=(month.weekday() - first_weekday) % 7)
    weeks = -(-(turned(month, 1) - start).days // 7)
    return tuple(start + timedelta(days=day) for day in range(7 * weeks))


def weekdays(first_weekday: int = SUNDAY) -> tuple[int, ...]:
    """The days of the week in the order of the columns."""
    return tuple((first_weekday + day) % 7 for day in range(7))
