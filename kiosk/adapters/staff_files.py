"""What staff set at the screen, on disk: written like the store, so that no power cut halves it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from kiosk.adapters.disk import Disk, make_folders, replace_file
from kiosk.adapters.files import DiskFiles, Unreadable
from kiosk.content.limits import MAX_CLINIC_BYTES
from kiosk.staff.chosen import Chosen, chosen_bytes


def keep_chosen(path: Path, chosen: Chosen, disk: Disk | None = None) -> None:
    """Write the staff's settings in place of those there. Raises OSError: either may be there."""
    disk = disk or Disk()
    make_folders(disk, path.parent)
    replace_file(disk, path, chosen_bytes(chosen))


def keep_clinic_value(
    path: Path, slot: str, value: str | int | None, disk: Disk | None = None
) -> None:
    """Set one of the clinic's values, or with None leave it to the care team again.

    All other values stay, also those that today's content has no slot for. A file that is damaged
    makes way for a new one. Raises OSError: the old values may be there, or the new ones.
    """
    disk = disk or Disk()
    values = clinic_values(path)
    values.pop(slot, None)
    if value is not None:
        values[slot] = value
    make_folders(disk, path.parent)
    data = msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n"
    replace_file(disk, path, data)


def clinic_values(path: Path) -> dict[str, object]:
    """What stands in the file, fit or not; nothing where it is missing or damaged.

    Raises OSError where it cannot be read.
    """
    read = DiskFiles().read(path, MAX_CLINIC_BYTES)
    if isinstance(read, Unreadable):
        raise OSError(read.message)
    if not isinstance(read, bytes) or len(read) > MAX_CLINIC_BYTES:
        return {}
    try:
        values = json.loads(read)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
