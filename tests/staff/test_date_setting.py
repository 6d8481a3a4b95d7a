"""Setting date and time by plus and minus, and what came of asking for them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.loading import ASSETS
from kiosk.staff.date_setting import (
    FIELDS,
    NEAR,
    PATIENCE,
    Outcome,
    beginning,
    face,
    in_words,
    moved,
    outcome,
)
from kiosk.staff.words import read_words

YEARS = range(2026, 2100)
WORDS = read_words((ASSETS / "staff" / "en.json").read_bytes())
DATES = st.datetimes(datetime(2026, 1, 1), datetime(2099, 12, 31))


@pytest.mark.parametrize(
    ("now", "start"),
    [
        (datetime(2026, 11, 22, 23, 20, 59, 7), datetime(2026, 11, 22, 23, 20)),
        (datetime(1970, 1, 1, 0, 3), datetime(2026, 1, 1, 0, 3)),
        (datetime(2112, 2, 29, 7, 8), datetime(2026, 1, 1, 7, 8)),
    ],
)
def test_it_begins_with_what_the_clock_says_where_that_may_be(
    now: datetime, start: datetime
) -> None:
    assert beginning(now, YEARS) == start


@pytest.mark.parametrize(
    ("at", "field", "by", "then"),
    [
        ("2026-01-31 10:00", "month", 1, "2026-02-28 10:00"),
        ("2028-02-29 10:00", "year", 1, "2029-02-28 10:00"),
        ("2026-12-31 10:00", "day", 1, "2026-12-01 10:00"),
        ("2026-02-01 10:00", "day", -1, "2026-02-28 10:00"),
        ("2026-01-05 10:00", "month", -1, "2026-12-05 10:00"),
        ("2026-01-05 10:00", "year", -1, "2026-01-05 10:00"),
        ("2099-01-05 10:00", "year", 1, "2099-01-05 10:00"),
        ("2026-01-05 23:59", "hour", 1, "2026-01-05 00:59"),
        ("2026-01-05 23:55", "minute", 10, "2026-01-05 23:05"),
        ("2026-01-05 23:00", "minute", -1, "2026-01-05 23:59"),
    ],
)
def test_parts_go_round_and_take_no_other_along(at: str, field: str, by: int, then: str) -> None:
    assert moved(datetime.fromisoformat(at), field, by, YEARS) == datetime.fromisoformat(then)


@given(DATES, DATES)
def test_every_time_can_be_reached(start: datetime, goal: datetime) -> None:
    at, goal = start.replace(second=0, microsecond=0), goal.replace(second=0, microsecond=0)
    for field in ("year", "month", "day", "hour", "minute"):
        for _ in range(100):
            if getattr(at, field) != getattr(goal, field):
                at = moved(at, field, 1 if getattr(goal, field) > getattr(at, field) else -1, YEARS)
    assert at == goal


@given(DATES, st.sampled_from(sorted(FIELDS)), st.integers(-10, 10))
def test_no_touch_leaves_the_years_that_a_clock_may_say(at: datetime, field: str, by: int) -> None:
    assert moved(at, field, by, YEARS).year in YEARS


@pytest.mark.parametrize(
    ("said", "elapsed", "waits", "came"),
    [
        (0.0, 0.1, True, "waiting"),
        (0.0, PATIENCE, True, "unheard"),
        (1e9 + 0.4, 0.3, False, "set"),
        (1e9 + 2 * NEAR, 0.3, False, "other"),
        (0.0, 0.3, False, "other"),
    ],
)
def test_what_came_of_it(said: float, elapsed: float, waits: bool, came: Outcome) -> None:
    assert outcome(1e9, said, elapsed, waits) == came


def test_a_time_in_words_tells_morning_from_evening() -> None:
    assert (
        in_words(datetime(2026, 11, 22, 23, 20), WORDS)
        == "Sunday, 22 November 2026, 23:20 (11:20\u00a0PM)"
    )
    assert "00:05 (12:05\u00a0AM)" in in_words(datetime(2026, 11, 22, 0, 5), WORDS)
    assert "12:05 (12:05\u00a0PM)" in in_words(datetime(2026, 11, 22, 12, 5), WORDS)
    faces = [face(datetime(2026, 9, 2, 8, 5), field, WORDS) for field in FIELDS]
    assert faces == ["2", "Sep", "2026", "08", "05"]
