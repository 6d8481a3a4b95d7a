"""Writing that survives a power cut: every call that changes the disk goes through `Disk`.

One method for one system call, so that tests can count them, let each fail, end the program at
each, and work out what a power cut may leave behind.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_FOLDERS_SYNC = sys.platform != "win32"
"""Windows writes folders down by itself and opens none."""


class Disk:
    """This machine's disk. All methods raise OSError."""

    def make_folder(self, path: Path) -> None:
        """Make one folder, whose parent is there."""
        os.mkdir(path)

    def create(self, path: Path, mode: int) -> int:
        """Open a file for writing, new or emptied; `mode` as of chmod."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FLAGS, mode)

    def open_folder(self, path: Path) -> int:
        """Open a folder, to flush it."""
        return os.open(path, os.O_RDONLY | _FLAGS)

    def write(self, file: int, data: memoryview) -> int:
        """Write some of the bytes; returns how many."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        """Flush a file or a folder: what was done to it stays, also when the power goes."""
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close what was opened."""
        os.close(file)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file another name, in place of the one that had it."""
        os.replace(old, new)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        os.unlink(path)

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        os.rmdir(path)


def write_file(disk: Disk, path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file and flush it. Its name is only safe once its folder is flushed too."""
    file = disk.create(path, mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[disk.write(file, rest) :]
        disk.sync(file)
    finally:
        disk.close(file)


def sync_folder(disk: Disk, path: Path) -> None:
    """Flush the names in a folder: what was made, renamed or removed there stays so."""
    if not _FOLDERS_SYNC:
        return
    folder = disk.open_folder(path)
    try:
        disk.sync(folder)
    finally:
        disk.close(folder)


def replace_file(disk: Disk, path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file in place of the one there: at any moment the old or the new, never half.

    Where this raises OSError, either may be there; once it returns, the new one stays.
    """
    fresh = path.with_name(f"{path.name}.new")
    write_file(disk, fresh, data, mode)
    disk.rename(fresh, path)
    sync_folder(disk, path.parent)


def make_folders(disk: Disk, path: Path) -> None:
    """Make a folder and those above it that are missing, to stay."""
    if path.is_dir():
        return
    make_folders(disk, path.parent)
    with suppress(FileExistsError):
        disk.make_folder(path)
    sync_folder(disk, path.parent)


def remove_tree(disk: Disk, path: Path) -> None:
    """Remove a folder and all in it, without following any link; what fails stays for later."""
    with suppress(OSError):
        for entry in list(os.scandir(path)):
            if entry.is_dir(follow_symlinks=False):
                remove_tree(disk, Path(entry.path))
            else:
                with suppress(OSError):
                    disk.remove(Path(entry.path))
        disk.remove_folder(path)
