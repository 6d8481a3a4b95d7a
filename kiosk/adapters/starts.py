"""Counts on disk how often the kiosk has started without ending well, to know a crash loop."""

from __future__ import annotations

import time
from pathlib import Path

from kiosk.adapters.files import DiskFiles, Files, note
from kiosk.staff.crash_loop import Starts, read_starts, starts_bytes

MAX_BYTES = 10_000
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class StartCount:
    """The starts noted in the file at `path`. Never raises: nothing may hang on this file."""

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self._path = path
        self._files = files or DiskFiles()

    def begin(self, now: float | None = None) -> bool:
        """Count one more start, and say whether the ones before it were a crash loop.

        `now` is seconds since the machine was switched on; left out, the clock is asked.
        """
        now = time.monotonic() if now is None else now
        boot = self._boot()
        read = self._files.read(self._path, MAX_BYTES)
        starts = read_starts(read) if isinstance(read, bytes) else Starts()
        self._note(starts.with_one(boot, now))
        return starts.is_loop(boot, now)

    def good(self) -> None:
        """This run has lasted a minute, or ends as it was told to: forget what was before."""
        self._note(Starts())

    def _note(self, starts: Starts) -> None:
        note(self._path, starts_bytes(starts).decode("ascii"))

    def _boot(self) -> str:
        read = self._files.read(BOOT_ID, 100)
        return read.decode("ascii", "replace").strip() if isinstance(read, bytes) else ""
