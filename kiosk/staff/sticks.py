"""Which sticks are plugged in, from what the system says is mounted; who came and who went."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

USUAL_PLACES = ("/media", "/run/media", "/mnt")
"""Where desktops, udev rules and technicians mount sticks: there, or a little below."""
LEVELS = 2
"""How many folders below such a place a stick is at most: /media/USER/LABEL. What is mounted deeper
is the system's own."""

_SYSTEMS = frozenset(
    ("vfat", "exfat", "ntfs", "ntfs3", "fuseblk", "fuse.exfat", "ext2", "ext3", "ext4", "btrfs",
     "xfs", "f2fs", "hfsplus", "iso9660", "udf", "tmpfs")
)  # fmt: skip
"""What a stick may be formatted with (tmpfs: for trying). Network drives are not looked at: one
that does not answer would hold up the importer."""

_OCTAL = re.compile(r"\\([0-7]{3})")


class Stick(NamedTuple):
    """A place to find content: its folder, and what to call it.

    `source` tells a stick from another one in the same place. Whether it can be written to is not
    part of it: a system may find a fault on a stick and write to it no more while it is looked at.
    """

    folder: str
    name: str
    source: str


class Moves(NamedTuple):
    """What has changed since the last look."""

    came: tuple[Stick, ...]
    went: tuple[Stick, ...]


def mounted_sticks(
    mountinfo: bytes, places: Iterable[str], folders: Iterable[str] = ()
) -> tuple[Stick, ...]:
    """The sticks among all mounts, by their folder.

    They are at one of the `places` or up to `LEVELS` below it, or anywhere at or below one of the
    `folders` that somebody named. `mountinfo` is what Linux tells in /proc/self/mountinfo. Of
    several mounts in one place the last covers the others.
    """
    near = tuple(place.rstrip("/") for place in places)
    anywhere = tuple(folder.rstrip("/") for folder in folders)
    found: dict[str, Stick] = {}
    for line in mountinfo.decode("utf-8", "surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        fields, system = before.split(" "), after.split(" ")
        if len(fields) < 6 or len(system) < 2:
            continue
        folder = _plain(fields[4])
        found.pop(folder, None)
        if not folder.isprintable():
            continue  # it could not be named on a screen, nor to the importer
        is_near = any(_below(folder, place) in range(LEVELS + 1) for place in near)
        if not is_near and all(_below(folder, place) is None for place in anywhere):
            continue
        if system[0] in _SYSTEMS:
            source = f"{fields[2]} {_plain(system[1])}"
            found[folder] = Stick(folder, _called(folder), source)
    return tuple(sorted(found.values()))


def folder_stick(folder: str) -> Stick:
    """An ordinary folder that is named in the settings, taken for a stick."""
    return Stick(folder, _called(folder), "folder")


def moves(before: Iterable[Stick], now: Iterable[Stick]) -> Moves:
    """Who came and who went. A stick swapped for another between two looks did both."""
    was = {(stick.folder, stick.source): stick for stick in before}
    is_now = {(stick.folder, stick.source): stick for stick in now}
    came = tuple(stick for key, stick in is_now.items() if key not in was)
    return Moves(came, tuple(stick for key, stick in was.items() if key not in is_now))


def _below(folder: str, place: str) -> int | None:
    """How many levels a folder is below a place; None where it is elsewhere."""
    if folder == place:
        return 0
    return folder.removeprefix(place).count("/") if folder.startswith(place + "/") else None


def _plain(word: str) -> str:
    r"""A word of mountinfo, in which blanks and the like are written as \040."""
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), word)


def _called(folder: str) -> str:
    name = folder.rstrip("/").rpartition("/")[2] or folder
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
