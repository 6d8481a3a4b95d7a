"""What the store of contents writes down: which version is live, and what makes up a version."""

from __future__ import annotations

import re
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct, structs

from kiosk.staff.manifest import Listed

SHIPPED = ""
"""Stands for the content that came with the program, where the name of a version could stand."""

VersionName = Annotated[str, Meta(pattern=r"^(\d{6}-[0-9a-f]{12})?$")]
_NAME = re.compile(r"(\d{6})-[0-9a-f]{12}")
_HIGHEST = 999_999


class Pointer(Struct, frozen=True, forbid_unknown_fields=True):
    """Which version is shown, and which one was before it (None: there has been no other)."""

    live: VersionName = SHIPPED
    before: VersionName | None = None

    def showing(self, name: str) -> Pointer:
        """Another version goes live; asked for the one that is live already, nothing changes."""
        return self if name == self.live else Pointer(name, self.live)

    def undone(self) -> Pointer:
        """The one before comes back, and this one becomes the one before."""
        return self if self.before is None else Pointer(self.before, self.live)

    def keeps(self, name: str) -> bool:
        """Whether a version may still be shown, and so must not be removed."""
        return name in (self.live, self.before)


class Mark(Struct, frozen=True, forbid_unknown_fields=True):
    """The highest version number that was ever shown here, so that an older one is known as such.

    Kept apart from the pointer: undo and shipped content do not lower it.
    """

    highest: Annotated[int, Meta(ge=0)] = 0


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """What a version is made of, written last: without it a folder is no version.

    `digest` identifies the content, `passed` stands for "these bytes passed the checks of that
    version of the program" (`kiosk.content.choosing.check_digest`), `files` are all files with
    their sums, `origin` what they came from and `day` when, in words for staff.
    """

    version: int
    digest: str
    passed: str
    files: dict[str, Listed]
    origin: str = ""
    day: str = ""
    switched_off: tuple[str, ...] = ()


_Kept = TypeVar("_Kept", Pointer, Mark, Record)


def read_kept(data: bytes, kind: type[_Kept]) -> _Kept | None:
    """What these bytes say; None where they are damaged."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, RecursionError):
        return None


def kept_bytes(value: Pointer | Mark | Record) -> bytes:
    """The same as bytes of a file."""
    return msgspec.json.encode(structs.replace(value)) + b"\n"


def is_version_name(name: str) -> bool:
    """Whether a folder of that name can be a version."""
    return _NAME.fullmatch(name) is not None


def next_name(names: list[str], digest: str) -> str:
    """The name of the next version: counted on from those there are, then its digest's start."""
    numbers = [int(match[1]) for name in names if (match := _NAME.fullmatch(name))]
    number = max(numbers, default=0) + 1
    return f"{min(number, _HIGHEST):06d}-{digest[:12]}"
