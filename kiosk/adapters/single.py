"""One kiosk at a time: a lock that the system takes back whatever ends the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Held:
    """A lock that is held until it is let go or the program ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    def let_go(self) -> None:
        """Let another one have it."""
        os.close(self._file)


def hold(path: Path) -> Held | None:
    """Take the lock at `path`; None where somebody else holds it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    file = os.open(path, flags, 0o644)
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        os.close(file)
        return None
    except OSError:
        os.close(file)
        raise
    return Held(file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
