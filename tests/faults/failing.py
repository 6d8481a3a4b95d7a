"""Disks on which one call ends the program, or fails, or which are full after so many bytes."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Literal

from kiosk.adapters.disk import Disk

When = Literal["before", "halfway", "after"]


class Killed(BaseException):
    """The program has ended: nothing that comes after it may touch the disk."""


class CountingDisk(Disk):
    """A disk on which something happens at the `at`-th call that changes it."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.calls = 0

    @property
    def reached(self) -> bool:
        """Whether it has happened."""
        return self.calls > self.at

    def happen(self, when: When) -> None:
        """What happens `before` or `after` the call, or in the middle of a write."""
        raise NotImplementedError

    def _around(self, when: When) -> None:
        if when == "before":
            self.calls += 1
        if self.calls - 1 == self.at:
            self.happen(when)

    def make_folder(self, path: Path) -> None:
        self._around("before")
        super().make_folder(path)
        self._around("after")

    def create(self, path: Path, mode: int) -> int:
        self._around("before")
        file = super().create(path, mode)
        self._around("after")
        return file

    def write(self, file: int, data: memoryview) -> int:
        self._around("before")
        if self.calls - 1 == self.at:
            super().write(file, data[: len(data) // 2])
            self._around("halfway")
            super().write(file, data[len(data) // 2 :])
        else:
            super().write(file, data)
        self._around("after")
        return len(data)

    def sync(self, file: int) -> None:
        self._around("before")
        super().sync(file)
        self._around("after")

    def rename(self, old: Path, new: Path) -> None:
        self._around("before")
        super().rename(old, new)
        self._around("after")

    def remove(self, path: Path) -> None:
        self._around("before")
        super().remove(path)
        self._around("after")

    def remove_folder(self, path: Path) -> None:
        self._around("before")
        super().remove_folder(path)
        self._around("after")


class KillingDisk(CountingDisk):
    """Ends the program `when` it is at the `at`-th call."""

    def __init__(self, at: int, when: When) -> None:
        super().__init__(at)
        self._when = when
        self._dead = False

    def happen(self, when: When) -> None:
        if when == self._when:
            self._dead = True
            raise Killed

    def _around(self, when: When) -> None:
        if self._dead:
            raise Killed
        super()._around(when)


class FailingDisk(CountingDisk):
    """Lets the `at`-th call fail: it does nothing, or half, or all and says it has not."""

    def __init__(self, at: int, number: int, when: When, stays_broken: bool) -> None:
        super().__init__(at)
        self._error = OSError(number, os.strerror(number))
        self._when = when
        self._stays_broken = stays_broken

    def happen(self, when: When) -> None:
        if when == self._when:
            raise self._error

    def _around(self, when: When) -> None:
        if self._stays_broken and self.reached:
            raise self._error
        super()._around(when)


class SmallDisk(Disk):
    """A disk with room for so many bytes, and for so many names at 100 bytes each."""

    def __init__(self, room: int) -> None:
        self.room = room

    def _take(self, count: int) -> None:
        if self.room < count:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.room -= count

    def make_folder(self, path: Path) -> None:
        self._take(100)
        super().make_folder(path)

    def create(self, path: Path, mode: int) -> int:
        if not path.exists():
            self._take(100)
        return super().create(path, mode)

    def write(self, file: int, data: memoryview) -> int:
        if self.room == 0:
            self._take(1)
        fitting = data[: self.room]
        self._take(len(fitting))
        return super().write(file, fitting)
