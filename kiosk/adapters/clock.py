"""The time: the one place that reads it, so that everything else can be shown any other."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """What the kiosk wants to know of time."""

    def seconds(self) -> float:
        """Seconds that only ever grow, also when somebody sets the machine's time."""
        ...

    def today(self) -> date:
        """The date on the wall."""
        ...

    def wall(self) -> datetime:
        """Date and time on the wall, in this machine's time zone."""
        ...


class SystemClock:
    """This machine's clock."""

    def seconds(self) -> float:
        """Seconds since some moment in the past."""
        return time.monotonic()

    def today(self) -> date:
        """Today, in this machine's time zone."""
        return date.today()

    def wall(self) -> datetime:
        """Now, in this machine's time zone."""
        return datetime.now().astimezone()
