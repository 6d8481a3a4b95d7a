"""When the screen is dark."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.visit.hours import A_DAY, Hours, as_time

MONDAY = datetime(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "time", "is_open"),
    [(0, 479, False), (0, 480, True), (0, 1079, True), (0, 1080, False), (4, 600, True),
     (5, 600, False), (6, 600, False)],
)  # fmt: skip
def test_open_on_weekdays_from_eight_to_six(day: int, time: int, is_open: bool) -> None:
    assert Hours().are_at(MONDAY + timedelta(days=day, minutes=time)) is is_open


def test_a_night_belongs_to_the_evening_it_began_in() -> None:
    night = Hours(opens=22 * 60, closes=6 * 60, days=(4,))
    friday = MONDAY + timedelta(days=4)
    found = [night.are_at(friday + timedelta(hours=hour)) for hour in (2, 21, 22, 26, 29, 30, 46)]
    assert found == [False, False, True, True, True, False, False]


def test_what_closes_when_it_opens_is_open_all_day() -> None:
    whole = Hours(480, 480, (0,))
    inside = [whole.are_at(MONDAY + timedelta(minutes=480 + each)) for each in (0, 700, A_DAY - 1)]
    assert inside == [True, True, True]
    assert not whole.are_at(MONDAY + timedelta(minutes=479))


@pytest.mark.parametrize("year", [1970, 2000, 2025, 2100])
def test_a_clock_that_cannot_be_right_closes_nothing(year: int) -> None:
    assert Hours(days=()).are_at(datetime(year, 3, 2, 3))


def test_times_read_as_on_a_clock() -> None:
    assert [as_time(each) for each in (0, 485, 1439)] == ["00:00", "08:05", "23:59"]
