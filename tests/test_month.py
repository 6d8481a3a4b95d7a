"""The days of a month as a calendar shows them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.month import SUNDAY, days_shown, month_of, turned, weekdays

days = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@given(days, st.integers(0, 6))
def test_a_month_is_shown_in_whole_weeks(day: date, first_weekday: int) -> None:
    month = month_of(day)
    shown = days_shown(month, first_weekday)
    assert len(shown) % 7 == 0
    assert shown[0].weekday() == first_weekday
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(shown))
    assert sum(one.month == month.month for one in shown) == (turned(month, 1) - month).days
    assert all(
        any(one.month == month.month for one in shown[week : week + 7])
        for week in range(0, len(shown), 7)
    )


@given(days, st.integers(-100, 100))
def test_turning_there_and_back(day: date, by: int) -> None:
    month = month_of(day)
    assert turned(turned(month, by), -by) == month
    assert (turned(month, by) > month) == (by > 0)


def test_february_and_the_turn_of_the_year() -> None:
    assert len(days_shown(date(2026, 2, 1), SUNDAY)) == 28
    assert turned(date(2025, 12, 1), 1) == date(2026, 1, 1)
    assert weekdays(SUNDAY) == (6, 0, 1, 2, 3, 4, 5)
