"""Date and time as staff set them with plus and minus, and what came of asking the system for them.

Pure: the time comes in, the years that a clock may say are `years`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime
from typing import Literal

from kiosk.staff.words import StaffWords

FIELDS = {"day": (1,), "month": (1,), "year": (1,), "hour": (1,), "minute": (1, 10)}
"""What is set, in the order in which it stands, and by how much a touch moves it."""
PATIENCE = 10.0
"""Seconds until nobody seems to have heard."""
NEAR = 60.0
"""Seconds by which a clock that was set may differ: a clock of the network may have had a say."""

Outcome = Literal["waiting", "set", "other", "unheard"]


def beginning(now: datetime, years: range) -> datetime:
    """What staff start from: what the clock says, in a year that it may say, to the minute."""
    now = now.replace(second=0, microsecond=0, tzinfo=None)
    return now if now.year in years else now.replace(year=years[0], month=1, day=1)


def moved(at: datetime, field: str, by: int, years: range) -> datetime:
    """One of `FIELDS` moved; all but the year go round, and none takes another along.

    A day that the month does not have becomes the month's last one.
    """
    year, month, day = at.year, at.month, at.day
    match field:
        case "year":
            year = max(years[0], min(years[-1], year + by))
        case "month":
            month = (month - 1 + by) % 12 + 1
        case "day":
            day = (day - 1 + by) % monthrange(year, month)[1] + 1
        case "hour":
            return at.replace(hour=(at.hour + by) % 24)
        case "minute":
            return at.replace(minute=(at.minute + by) % 60)
    return at.replace(year=year, month=month, day=min(day, monthrange(year, month)[1]))


def outcome(asked: float, said: float, elapsed: float, waits: bool) -> Outcome:
    """What came of it after `elapsed` seconds.

    `asked` and `said` are seconds since 1970, of the wish and of the clock now; `waits` tells
    whether the wish still lies there.
    """
    if waits:
        return "unheard" if elapsed >= PATIENCE else "waiting"
    return "set" if abs(said - asked - elapsed) <= NEAR else "other"


def in_words(at: datetime, words: StaffWords) -> str:
    """Date and time as one says them, by both ways of counting hours."""
    return words.date_in_words.format(
        weekday=words.weekdays.split()[at.weekday()],
        day=at.day,
        month=words.months.split()[at.month - 1],
        year=at.year,
        time=f"{at:%H:%M}",
        hour=at.hour % 12 or 12,
        minute=f"{at:%M}",
        half="AM" if at.hour < 12 else "PM",
    )


def face(at: datetime, field: str, words: StaffWords) -> str:
    """One of `FIELDS` as it stands between plus and minus."""
    match field:
        case "month":
            return words.months.split()[at.month - 1][:3]
        case "hour" | "minute":
            return f"{getattr(at, field):02d}"
    return str(getattr(at, field))
