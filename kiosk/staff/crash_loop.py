"""Whether the kiosk keeps crashing, so that it had better start on what it was shipped with."""

from __future__ import annotations

import msgspec
from msgspec import Struct

CRASHES = 3
WITHIN = 60.0
"""Seconds. A run that lasted longer counts as a good one, whatever came after."""


class Starts(Struct, frozen=True, forbid_unknown_fields=True):
    """Starts that have not ended well yet, as seconds since the machine was switched on.

    `boot` names that very switching on: after another one the clock begins anew, and so do we.
    """

    boot: str = ""
    at: tuple[float, ...] = ()

    def with_one(self, boot: str, now: float) -> Starts:
        """One more start, and those of the last minute before it."""
        recent = () if boot != self.boot else self._recent(now)
        return Starts(boot, (*recent, now)[-(CRASHES + 1) :])

    def is_loop(self, boot: str, now: float) -> bool:
        """Whether so many starts within the last minute have crashed, this one not counted."""
        return boot == self.boot and len(self._recent(now)) >= CRASHES

    def _recent(self, now: float) -> tuple[float, ...]:
        return tuple(each for each in self.at if 0 <= now - each <= WITHIN)


def read_starts(data: bytes) -> Starts:
    """The starts in a file's bytes; none where it is damaged: nothing may hang on this file."""
    try:
        return msgspec.json.decode(data, type=Starts)
    except (msgspec.DecodeError, RecursionError):
        return Starts()


def starts_bytes(starts: Starts) -> bytes:
    """The same as bytes of a file."""
    return msgspec.json.encode(starts)
