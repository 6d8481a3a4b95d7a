"""The PIN on disk: its hash, and how often a wrong one was entered, counted before each look."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from argon2.low_level import Type
from msgspec import Meta, Struct

from kiosk.adapters.disk import Disk, make_folders, replace_file
from kiosk.adapters.files import DiskFiles, Files, Missing
from kiosk.options import pin_command
from kiosk.staff.pin import (
    Broken,
    NotSet,
    Opened,
    Status,
    Tries,
    Verdict,
    digits_fault,
    status,
    wrong,
)

MAX_BYTES = 1_000
_SECRET = 0o600
HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1, type=Type.ID)
"""argon2id with RFC 9106's memory for small machines, on one core: the other draws the screen."""


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file of the PIN."""

    hash: Annotated[str, Meta(pattern=r"^\$argon2id\$")]


class Counted(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file of the tries."""

    failures: Annotated[int, Meta(ge=0)]


class PinGate:
    """Lets in who knows the PIN. `now` is seconds of a clock that only grows.

    Blocks for the flush of a small file and for the hash, 50 to 300 ms together. One gate for the
    life of the program: it remembers since when a wait runs. `command` is what sets its PIN.
    """

    def __init__(
        self,
        pin: Path,
        tries: Path,
        now: float,
        disk: Disk | None = None,
        files: Files | None = None,
        command: str = pin_command(None),
    ) -> None:
        self.command = command
        self._pin, self._path = pin, tries
        self._disk = disk or Disk()
        self._files = files or DiskFiles()
        read = self._counted()
        self._tries = Tries(0 if isinstance(read, Broken) else read, now)

    def status(self, now: float) -> Status:
        """Whether a PIN may be entered now, and if not, why."""
        kept = self._kept()
        if not isinstance(kept, Kept):
            return kept
        read = self._counted()
        if isinstance(read, Broken):
            return read
        self._tries = self._tries.told(read, now)
        return status(self._tries, now)

    def enter(self, digits: str, now: float) -> Verdict:
        """Try a PIN. The try is on disk as a wrong one before anything looks at the digits."""
        kept = self._kept()
        if not isinstance(kept, Kept):
            return kept
        may = self.status(now)
        if not hasattr(may, "left"):
            return may
        counted = self._tries.counted(now)
        try:
            self._count(counted.failures)
        except OSError as error:
            return _cannot_count(error)
        self._tries = counted
        try:
            HASHER.verify(kept.hash, digits)
        except VerifyMismatchError:
            return wrong(self._tries, now)
        except (VerificationError, InvalidHashError) as error:
            return Broken(f"The PIN in {self._pin} is damaged: {error}.", self._reset)
        self._tries = Tries(0, now)
        try:
            self._count(0)
        except OSError as error:
            return _cannot_count(error)
        return Opened()

    @property
    def _reset(self) -> str:
        return f"Set the PIN anew at the machine: {self.command}"

    def _kept(self) -> Kept | NotSet | Broken:
        read = self._files.read(self._pin, MAX_BYTES)
        if isinstance(read, Missing):
            return NotSet()
        if isinstance(read, bytes):
            try:
                return msgspec.json.decode(read, type=Kept)
            except (msgspec.DecodeError, RecursionError):
                return Broken(f"{self._pin} is damaged.", self._reset)
        return Broken(read.message, read.fix)

    def _counted(self) -> int | Broken:
        """Wrong tries on disk. A damaged count lets nobody in: it may have been any number."""
        read = self._files.read(self._path, MAX_BYTES)
        if isinstance(read, Missing):
            return 0
        if isinstance(read, bytes):
            try:
                return msgspec.json.decode(read, type=Counted).failures
            except (msgspec.DecodeError, RecursionError):
                return Broken(f"{self._path} is damaged.", self._reset)
        return Broken(read.message, read.fix)

    def _count(self, failures: int) -> None:
        replace_file(self._disk, self._path, _count_bytes(failures), _SECRET)


def set_pin(
    pin: Path, tries: Path, digits: str, disk: Disk | None = None, hasher: PasswordHasher = HASHER
) -> None:
    """Set the PIN, and once it stands forgive all wrong tries.

    Raises OSError, and ValueError for unfit digits.
    """
    if digits_fault(digits) is not None:
        raise ValueError("these digits are no fit PIN")
    disk = disk or Disk()
    make_folders(disk, pin.parent)
    kept = msgspec.json.encode(Kept(hasher.hash(digits))) + b"\n"
    replace_file(disk, pin, kept, _SECRET)
    _give_to_owner(pin)
    forgive(tries, disk)


def forgive(tries: Path, disk: Disk | None = None) -> None:
    """Forget all wrong tries: the technician's way out of the hard stop. Raises OSError."""
    replace_file(disk or Disk(), tries, _count_bytes(0), _SECRET)
    _give_to_owner(tries)


def _count_bytes(failures: int) -> bytes:
    return msgspec.json.encode(Counted(failures)) + b"\n"


def _cannot_count(error: OSError) -> Broken:
    why = error.strerror or type(error).__name__
    fix = "Free the disk or have it checked; without counting wrong tries nobody gets in."
    return Broken(f"Tries cannot be counted: {why}.", fix)


def _give_to_owner(path: Path) -> None:
    """Let the user whose folder it is read what root has written there."""
    if sys.platform != "win32" and os.geteuid() == 0:
        owner = path.parent.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
