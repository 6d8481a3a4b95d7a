"""Asks the system to set the machine's clock, which the kiosk itself may not do.

An installed kiosk leaves a file in the folder that its service gives it while it runs; see
`deploy/set-clock`, which reads it. No restart finds an old one there.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.adapters.disk import Disk, replace_file

FILE = "set-clock"
_SECRET = 0o600


class ClockWish:
    """The wish for another time. Without a `folder` nobody would hear of it."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder and folder / FILE

    @property
    def possible(self) -> bool:
        """Whether this kiosk was started by a system that may hear."""
        return self._path is not None

    @property
    def waits(self) -> bool:
        """Whether nobody has dealt with the wish yet."""
        return self._path is not None and self._path.exists()

    def ask(self, wall: datetime) -> float:
        """Wish for a time on the wall of this machine's zone; returns it as seconds since 1970.

        Raises OSError.
        """
        seconds = int(wall.timestamp())
        if self._path is not None:
            replace_file(Disk(), self._path, b"%010d\n" % seconds, _SECRET)
        return float(seconds)

    def withdraw(self) -> None:
        """Wish no more."""
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def clock_wish(environment: Mapping[str, str]) -> ClockWish:
    """The wish of this process, which systemd has told its folder where a service started it."""
    folder = environment.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    return ClockWish(Path(folder) if folder.startswith("/") else None)
