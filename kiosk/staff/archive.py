"""The zip file of a bundle, read strictly: only what `pack` writes is let through.

General zip readers believe a file's own word on sizes, places and names, and there are several
places for each. Here the files stand one behind the other without gaps or overlap, every size is
known before a byte is unpacked, and there is one list of names.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from kiosk.content.problems import size_words
from kiosk.staff.limits import (
    MAX_BUNDLE_BYTES,
    MAX_DIRECTORY_BYTES,
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    MAX_PICTURE_BYTES,
)
from kiosk.staff.names import CONTENT, MANIFEST, name_fault, twins

ReadAt = Callable[[int, int], bytes]
"""Bytes of the zip file: (offset, how many) -> at most so many."""

COPY_AGAIN = (
    "Copy it to the stick again, and take the stick out only when the computer says so. If that "
    "does not help, make it anew with `python3 main.py pack FOLDER`, or use another stick."
)
PACK_AGAIN = "Make it anew with `python3 main.py pack FOLDER`, and copy it to the stick."

_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED, _SIZES_BEHIND, _UTF8 = 0x1, 0x8, 0x800
_ORDINARY_FILE = 0o100000
_EARLIEST = (1980, 1, 1, 0, 0, 0)


class BadArchive(Exception):
    """Why a zip file is not read: `message`, which says "it" of the file, and `fix` to mend it."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


class Entry(NamedTuple):
    """A file in the archive: where its bytes begin, how many there are, and unpacked how many."""

    name: str
    start: int
    packed: int
    size: int
    sum: int
    is_packed: bool


class _Listed(NamedTuple):
    """What the directory says of a file; `local` is where its own header stands."""

    name: bytes
    local: int
    flags: int
    method: int
    sum: int
    packed: int
    size: int


def entries_of(read_at: ReadAt, length: int) -> dict[str, Entry]:
    """The files of a zip file `length` bytes long, by name; raises `BadArchive`."""
    if length > MAX_BUNDLE_BYTES:
        most = size_words(MAX_BUNDLE_BYTES)
        message = f"It takes {size_words(length)}; {most} are the most."
        raise BadArchive(message, "Leave pictures out, or save them smaller.")
    listed, directory = _directory(read_at, length)
    found: dict[str, Entry] = {}
    place = 0
    for one in sorted(listed, key=lambda each: each.local):
        entry, place = _entry(read_at, one, place)
        found[entry.name] = entry
    if place != directory:
        raise BadArchive("There is more in it than its files.", PACK_AGAIN)
    if doubled := twins([_name(one.name) for one in listed]):
        raise BadArchive(f'"{doubled[0]}" is in it twice.', PACK_AGAIN)
    if sum(entry.size for entry in found.values()) > MAX_BUNDLE_BYTES:
        message = f"Unpacked, it takes more than {size_words(MAX_BUNDLE_BYTES)}."
        raise BadArchive(message, "Leave pictures out, or save them smaller.")
    for needed in (MANIFEST, CONTENT):
        if needed not in found:
            raise BadArchive(f"There is no {needed} in it.", PACK_AGAIN)
    return found


def unpacked(read_at: ReadAt, entry: Entry) -> bytes:
    """The bytes of a file in the archive; raises `BadArchive` where they are not what it says."""
    data = read_at(entry.start, entry.packed)
    if entry.is_packed:
        unpacker = zlib.decompressobj(-15)
        try:
            data = unpacker.decompress(data, entry.size + 1)
        except zlib.error:
            data = b""
        if not unpacker.eof or unpacker.unused_data:
            raise _damaged(entry.name)
    if len(data) != entry.size or zlib.crc32(data) != entry.sum:
        raise _damaged(entry.name)
    return data


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these files: the same bytes for the same files, whenever and wherever."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files, key=lambda each: (each not in (MANIFEST, CONTENT), each)):
            info = zipfile.ZipInfo(name, _EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (_ORDINARY_FILE | 0o644) << 16
            archive.writestr(info, files[name], compresslevel=9)
    return whole.getvalue()


def _directory(read_at: ReadAt, length: int) -> tuple[list[_Listed], int]:
    """What the directory at the end lists, and where it begins."""
    if length < _END.size:
        raise BadArchive("It is empty or was copied only in part.", COPY_AGAIN)
    end = read_at(length - _END.size, _END.size)
    if len(end) < _END.size or not end.startswith(b"PK\5\6"):
        message = "It is damaged or was copied only in part: its end is missing."
        raise BadArchive(message, COPY_AGAIN)
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack(end)
    if disk or first_disk or here != count or comment or count == 0xFFFF:
        raise BadArchive("It is a kind of zip file that `pack` does not make.", PACK_AGAIN)
    if count > MAX_FILES or size > MAX_DIRECTORY_BYTES:
        raise BadArchive(f"It has more than {MAX_FILES} files.", "Leave pictures out.")
    if offset + size != length - _END.size:
        raise BadArchive("It is damaged: its list of files does not fit.", COPY_AGAIN)
    data = read_at(offset, size)
    listed = []
    place = 0
    for _ in range(count):
        if place + _ENTRY.size > len(data):
            raise BadArchive("It is damaged: its list of files cannot be read.", COPY_AGAIN)
        fields = _ENTRY.unpack_from(data, place)
        listed.append(_listed(fields, data[place + _ENTRY.size :][: fields[10]]))
        place += _ENTRY.size + fields[10] + fields[11] + fields[12]
    if place != len(data):
        raise BadArchive("It is damaged: its list of files cannot be read.", COPY_AGAIN)
    return listed, offset


def _listed(fields: tuple[Any, ...], raw_name: bytes) -> _Listed:
    """One entry of the directory, once it is known to be an ordinary file with a good name."""
    (magic, made_by, _, flags, method, _, _, crc, packed_size, size) = fields[:10]
    disk, external, local = fields[13], fields[15], fields[16]
    name = _name(raw_name)
    if magic != b"PK\1\2":
        raise BadArchive("It is damaged: its list of files cannot be read.", COPY_AGAIN)
    if (wrong := name_fault(name)) is not None:
        raise BadArchive(*wrong)
    mode = external >> 16
    if (made_by >> 8 == 3 and mode & 0o170000 not in (0, _ORDINARY_FILE)) or external & 0x10:
        raise BadArchive(f'"{name}" is a link or no ordinary file.', PACK_AGAIN)
    if flags & _ENCRYPTED:
        raise BadArchive(f'"{name}" is locked with a password.', PACK_AGAIN)
    if flags & ~_UTF8 & ~0x6 or method not in (0, 8) or disk:
        raise BadArchive(f'"{name}" is packed in a way that `pack` does not use.', PACK_AGAIN)
    most = MAX_MANIFEST_BYTES if name == MANIFEST else MAX_PICTURE_BYTES
    if size > most or packed_size > most:
        message = f'"{name}" is too large: {size_words(size)}; {size_words(most)} are the most.'
        raise BadArchive(message, "Save it smaller.")
    return _Listed(raw_name, local, flags, method, crc, packed_size, size)


def _entry(read_at: ReadAt, one: _Listed, place: int) -> tuple[Entry, int]:
    """The entry whose header has to stand at `place`, and where the next has to stand."""
    name = _name(one.name)
    header = read_at(one.local, _LOCAL.size + len(one.name))
    if one.local != place or len(header) < _LOCAL.size + len(one.name):
        raise BadArchive("Its files overlap or have gaps between them.", PACK_AGAIN)
    magic, _, flags, method, _, _, crc, packed_size, size, name_length, extra = _LOCAL.unpack_from(
        header
    )
    told = (flags, method, crc, packed_size, size, header[_LOCAL.size :])
    if (
        magic != b"PK\3\4"
        or name_length != len(one.name)
        or told != (one.flags, one.method, one.sum, one.packed, one.size, one.name)
    ):
        raise _damaged(name)
    start = place + _LOCAL.size + name_length + extra
    if one.method == 0 and one.packed != one.size:
        raise _damaged(name)
    return Entry(name, start, one.packed, one.size, one.sum, one.method == 8), start + one.packed


def _name(raw: bytes) -> str:
    return raw.decode("ascii", "replace").replace("\0", "\ufffd")


def _damaged(name: str) -> BadArchive:
    return BadArchive(f'It is damaged: "{name}" in it cannot be read.', COPY_AGAIN)
