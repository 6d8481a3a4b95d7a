"""What the staff area has to do with: the outside world, handed in by the app."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from kiosk.adapters.clock_wish import ClockWish
from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import PinGate
from kiosk.adapters.stick_files import StickWatch
from kiosk.loading import Loaded
from kiosk.screen_size import Measure
from kiosk.staff.answers import Answer, Job
from kiosk.staff.telling import Health


class Jobs(Protocol):
    """The importer: one job at a time, apart from the screen. See `kiosk.updates.importer`."""

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        ...

    def start(self, job: Job, now: float) -> None:
        """Begin a job; raises RuntimeError while another is under way, OSError for no start."""
        ...

    def poll(self, now: float) -> Answer | None:
        """The answer, once there is one."""
        ...

    def cancel(self) -> None:
        """End the job."""
        ...

    def close(self) -> None:
        """End the job, for good."""
        ...


class Desk(Struct):
    """Everything behind the staff area. `loaded` is what the kiosk started with.

    `wall` is the time on the wall, `wish` asks for another one, `health` asks how the machine is,
    `leave` ends the program with an exit status.
    """

    data: DataFolder
    gate: PinGate
    watch: StickWatch
    jobs: Jobs
    loaded: Loaded
    clock: Callable[[], float]
    wall: Callable[[], datetime]
    wish: ClockWish
    measure: Measure
    health: Callable[[], Health]
    leave: Callable[[int], None]
