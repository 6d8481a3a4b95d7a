"""The bundle's list of its files with their sums, by which a half-copied one is known."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

Sum = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
BUNDLE_FORMAT = 1


class Listed(Struct, frozen=True, forbid_unknown_fields=True):
    """A file: how many bytes, and their SHA-256."""

    size: Annotated[int, Meta(ge=0)]
    sha256: Sum

    def holds(self, data: bytes) -> bool:
        """Whether these are its bytes."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What a bundle says of itself: the version of its content, and all files but itself."""

    format: int
    version: int
    files: dict[str, Listed]


def listed(data: bytes) -> Listed:
    """How a file stands in a list."""
    return Listed(len(data), hashlib.sha256(data).hexdigest())


def manifest_bytes(version: int, files: Mapping[str, bytes]) -> bytes:
    """The manifest of these files, for people to read as well."""
    manifest = Manifest(
        BUNDLE_FORMAT, version, {name: listed(files[name]) for name in sorted(files)}
    )
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def read_manifest(data: bytes) -> Manifest | None:
    """The manifest in these bytes; None where they are none that this kiosk reads."""
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, RecursionError):
        return None
    return manifest if manifest.format == BUNDLE_FORMAT else None
