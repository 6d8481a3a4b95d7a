"""The files a kiosk reads: where they are on this machine, and what happened when one was read."""

from __future__ import annotations

import errno
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from msgspec import Struct

NAME = "spine-kiosk"


class Missing(Struct, frozen=True):
    """There is no such file."""

    path: Path


class Unreadable(Struct, frozen=True):
    """There is something, but it cannot be read: why, and how staff can mend it."""

    path: Path
    message: str
    fix: str


class Files(Protocol):
    """Reads whole files."""

    def read(self, path: Path, largest: int) -> bytes | Missing | Unreadable:
        """The bytes of a file that may be `largest` bytes long, or one more where it is longer.

        So a huge file costs no memory, and whoever wanted it sees that it is too large.
        """
        ...


class DiskFiles:
    """This machine's files."""

    def read(self, path: Path, largest: int) -> bytes | Missing | Unreadable:
        """See `Files.read`."""
        try:
            if not path.is_file():
                return _no_file(path)
            with path.open("rb") as file:
                return file.read(largest + 1)
        except OSError as error:
            return _unreadable(path, error)


class DataFolder(Struct, frozen=True):
    """What belongs to this one kiosk and survives updates of the program."""

    path: Path

    @property
    def settings(self) -> Path:
        """The machine's settings, as the technician has written them."""
        return self.path / "kiosk.toml"

    @property
    def clinic(self) -> Path:
        """The values that the clinic fills in."""
        return self.path / "clinic.json"

    @property
    def chosen(self) -> Path:
        """What staff have set at the screen."""
        return self.path / "staff.json"

    @property
    def store(self) -> Path:
        """The contents that were installed here; see `kiosk.adapters.store`."""
        return self.path / "content"

    @property
    def passed(self) -> Path:
        """A note of which content passed every check, so that the next start is quicker."""
        return self.path / "passed.txt"

    @property
    def store_lock(self) -> Path:
        """Held while the store is written to."""
        return self.path / "content.lock"

    @property
    def lock(self) -> Path:
        """Held by the one kiosk that runs on this folder."""
        return self.path / "kiosk.lock"

    @property
    def starts(self) -> Path:
        """The starts of the last minute, by which a crash loop is known."""
        return self.path / "starts.json"

    @property
    def logs(self) -> Path:
        """The log and the ones before it."""
        return self.path / "logs"

    @property
    def report(self) -> Path:
        """What was wrong with the last update that was refused."""
        return self.path / "update-problems.txt"

    @property
    def pin(self) -> Path:
        """The PIN of the staff area, as a hash."""
        return self.path / "pin.json"

    @property
    def tries(self) -> Path:
        """How often a wrong PIN was entered since the last right one."""
        return self.path / "pin-tries.json"


def note(path: Path, words: str) -> None:
    """Write a small file that nothing depends on: old or new, never half, and never mind."""
    fresh = path.with_name(path.name + ".new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(words, encoding="utf-8")
        fresh.replace(path)


def data_folder(chosen: Path | None, environment: Mapping[str, str]) -> DataFolder:
    """The folder `chosen` on the command line, else the one this system keeps such data in."""
    if chosen is not None:
        return DataFolder(chosen)
    if sys.platform == "win32":
        return DataFolder(Path(environment.get("LOCALAPPDATA") or Path.home()) / NAME)
    home = environment.get("XDG_DATA_HOME", "")
    base = Path(home) if home.startswith("/") else Path.home() / ".local" / "share"
    return DataFolder(base / NAME)


def _no_file(path: Path) -> Missing | Unreadable:
    if not path.exists():
        return Missing(path)
    what = "a folder" if path.is_dir() else "no ordinary file"
    return Unreadable(path, f"{path} is {what}.", "Put the file there instead.")


def _unreadable(path: Path, error: OSError) -> Unreadable:
    if error.errno == errno.EACCES:
        fix = "Let the user that runs the kiosk read it."
        return Unreadable(path, f"{path} may not be read.", fix)
    why = error.strerror or type(error).__name__
    fix = "Copy the file there again; if that fails too, the disk may be broken."
    return Unreadable(path, f"{path} cannot be read: {why}.", fix)
