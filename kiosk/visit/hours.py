"""When the waiting room is open: outside of that the screen is dark until somebody touches it."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

A_DAY = 24 * 60
FIRST_YEAR, LAST_YEAR = 2026, 2099
"""A clock that says any other year has lost its battery."""


class Hours(Struct, frozen=True):
    """From `opens` to `closes` (minutes since midnight) on `days` (0 is Monday).

    What closes no later than it opens is open past midnight; such a night belongs to its evening.
    """

    opens: int = 8 * 60
    closes: int = 18 * 60
    days: tuple[int, ...] = (0, 1, 2, 3, 4)

    def are_at(self, now: datetime) -> bool:
        """Whether it is open. A clock that cannot be right closes nothing."""
        if not is_plausible(now):
            return True
        minute = now.hour * 60 + now.minute
        today = now.weekday() in self.days
        if self.opens < self.closes:
            return today and self.opens <= minute < self.closes
        yesterday = (now - timedelta(days=1)).weekday() in self.days
        return (today and minute >= self.opens) or (yesterday and minute < self.closes)


def is_plausible(now: datetime) -> bool:
    """Whether a machine's clock may be right."""
    return FIRST_YEAR <= now.year <= LAST_YEAR


def as_time(minutes: int) -> str:
    """Minutes since midnight as a clock shows them."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
