"""Reading sticks: what is plugged in, and files that somebody else has put there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.adapters.files import DiskFiles, Files
from kiosk.staff.sticks import (
    USUAL_PLACES,
    Moves,
    Stick,
    folder_stick,
    mounted_sticks,
    moves,
)

MOUNTS = Path("/proc/self/mountinfo")
MAX_MOUNTS_BYTES = 1_000_000
_FOLLOW_NOTHING = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_HANGING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class StickWatch:
    """Tells which sticks are there, and what has come and gone since the last look.

    Asks the system alone, never the stick: one that does not answer cannot hold up the screen.
    `folders` are ordinary folders to take for sticks too, where they are there.
    """

    def __init__(
        self,
        folders: Iterable[str] = (),
        places: Iterable[str] = USUAL_PLACES,
        files: Files | None = None,
    ) -> None:
        self._folders = tuple(folders)
        self._places = tuple(places)
        self._files = files or DiskFiles()
        self.sticks: tuple[Stick, ...] = ()

    def look(self) -> Moves:
        """Look again; `sticks` are then those that are there."""
        read = self._files.read(MOUNTS, MAX_MOUNTS_BYTES)
        mounts = read if isinstance(read, bytes) else b""
        mounted = mounted_sticks(mounts, self._places, self._folders)
        there = {stick.folder for stick in mounted}
        own = [
            folder_stick(folder)
            for folder in self._folders
            if folder.rstrip("/") not in there and os.path.isdir(folder)
        ]
        now = (*mounted, *own)
        seen = moves(self.sticks, now)
        self.sticks = now
        return seen


class NotThere(Exception):
    """A file of a stick cannot be had: what is wrong with it, and how to mend it."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """An ordinary file, opened for reading without following a link; raises `NotThere`."""
    try:
        file = os.open(path, os.O_RDONLY | _FOLLOW_NOTHING | _NOT_HANGING)
    except OSError as error:
        raise _failed(path, error) from error
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise NotThere(f"{path} is no ordinary file.", "Copy the file itself to the stick.")
        yield file
    finally:
        os.close(file)


def read_at(file: int, path: Path, offset: int, length: int) -> bytes:
    """So many bytes from there on, or fewer at the file's end; raises `NotThere`."""
    parts = []
    try:
        os.lseek(file, offset, os.SEEK_SET)
        while length > 0 and (part := os.read(file, min(length, 1 << 20))):
            parts.append(part)
            length -= len(part)
    except OSError as error:
        raise _failed(path, error) from error
    return b"".join(parts)


def read_file(path: Path, largest: int) -> bytes:
    """A whole file of at most `largest` bytes, or one more where it is longer."""
    with opened(path) as file:
        return read_at(file, path, 0, largest + 1)


def is_real_folder(path: Path) -> bool:
    """Whether this is a folder and no link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def leave_note(path: Path, words: str) -> bool:
    """Write a text file on a stick, if it can be written; whether it was."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FOLLOW_NOTHING | _NOT_HANGING
    with suppress(OSError):
        file = os.open(path, flags, 0o644)
        try:
            os.write(file, words.replace("\n", "\r\n").encode("utf-8", "replace"))
            os.fsync(file)
        finally:
            os.close(file)
        return True
    return False


def remove_file(path: Path) -> bool:
    """Remove a file and have the disk do so at once; whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    with suppress(OSError):  # where folders cannot be flushed, it is gone a little later
        folder = os.open(path.parent, os.O_RDONLY | _FOLLOW_NOTHING)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return True


def _failed(path: Path, error: OSError) -> NotThere:
    if isinstance(error, FileNotFoundError):
        return NotThere(f"{path} is not there.", "Check its name, and whether the stick is in.")
    if os.path.islink(path):
        return NotThere(f"{path} is a link.", "Copy the file itself to the stick.")
    why = error.strerror or type(error).__name__
    fix = "Take the stick out and plug it in again; if that does not help, use another stick."
    return NotThere(f"{path} cannot be read: {why}.", fix)
