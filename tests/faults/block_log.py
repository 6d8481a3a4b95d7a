"""A disk that notes every block written to it and every flush, for real file systems on top of it.

One file, served through FUSE and put under a loop device: the kernel's own ext4 writes to it, and
each write and flush is appended to a log before it is answered. Needs root on Linux; no module of
the kernel that a usual one lacks. Run as a process: `python -m tests.faults.block_log FOLDER IMAGE
LOG` serves `FOLDER/disk` until the folder is unmounted.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MAX_WRITE = 128 * 1024
_ROOT, _DISK = 1, 2
_SILENT = (2, 36, 42)
"""Forget, interrupt and batch forget: what the kernel waits for no answer to."""

_IN = struct.Struct("<IIQQIIII")
_OUT = struct.Struct("<IiQ")
_ATTR = struct.Struct("<6Q10I")
_RECORD = struct.Struct("<cQI")
_FOREVER = 3600


class Written(NamedTuple):
    """Bytes that were written somewhere; a flush has none."""

    offset: int
    data: bytes

    @property
    def is_flush(self) -> bool:
        """Whether all before it had to be on the disk."""
        return not self.data


def read_log(path: Path, begin: int = 0, end: int | None = None) -> Iterator[Written]:
    """What was done to the disk, in order, from one length of the log to another."""
    data = path.read_bytes()[begin:end]
    place = 0
    while place < len(data):
        _, offset, length = _RECORD.unpack_from(data, place)
        place += _RECORD.size
        yield Written(offset, data[place : place + length])
        place += length


class _Server:
    """Answers the kernel."""

    def __init__(self, image: bytearray, log: int) -> None:
        self._image = image
        self._log = log

    def answer(self, code: int, node: int, body: bytes) -> bytes | int:
        """The reply's bytes, or the number of an error."""
        match code:
            case 26:  # init
                return struct.pack("<4I2HII2HI7I", 7, 31, 0, 1 << 5, 8, 6, MAX_WRITE, 1, 32, 0, 0,
                                   *[0] * 7)  # fmt: skip
            case 1:  # lookup
                if body.rstrip(b"\0") != b"disk":
                    return errno.ENOENT
                return struct.pack("<4QII", _DISK, 0, _FOREVER, _FOREVER, 0, 0) + self._attr(_DISK)
            case 3 | 4:  # getattr, setattr
                return struct.pack("<QII", _FOREVER, 0, 0) + self._attr(node)
            case 14 | 27:  # open, opendir
                return struct.pack("<QII", 1, 0, 0)
            case 15:  # read
                _, offset, size = struct.unpack_from("<QQI", body)
                return bytes(self._image[offset : offset + size])
            case 16:  # write
                _, offset, size = struct.unpack_from("<QQI", body)
                data = body[40 : 40 + size]
                self._image[offset : offset + size] = data
                os.write(self._log, _RECORD.pack(b"W", offset, size) + data)
                return struct.pack("<II", size, 0)
            case 20:  # fsync
                os.write(self._log, _RECORD.pack(b"F", 0, 0))
                return b""
            case 17:  # statfs
                return struct.pack("<5Q4I6I", *[0] * 5, 512, 255, 512, 0, *[0] * 6)
            case 18 | 25 | 29 | 38:  # release, flush, releasedir, destroy
                return b""
        return errno.ENOSYS

    def _attr(self, node: int) -> bytes:
        is_disk = node == _DISK
        size, mode = (len(self._image), 0o100600) if is_disk else (0, 0o040700)
        return _ATTR.pack(node, size, size // 512, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)


def serve(folder: Path, image: Path, log: Path) -> None:
    """Mount and answer until somebody unmounts."""
    device = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"kiosk-disk", str(folder).encode(), b"fuse", 0, options) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    print("ready", flush=True)
    with log.open("wb", buffering=0) as file:
        server = _Server(bytearray(image.read_bytes()), file.fileno())
        while True:
            try:
                request = os.read(device, MAX_WRITE + 4096)
            except OSError as error:
                if error.errno == errno.ENODEV:  # unmounted
                    return
                if error.errno in (errno.EINTR, errno.ENOENT):
                    continue
                raise
            _, code, unique, node, *_ = _IN.unpack_from(request)
            if code in _SILENT:
                continue
            reply = server.answer(code, node, request[_IN.size :])
            number, body = (-reply, b"") if isinstance(reply, int) else (0, reply)
            os.write(device, _OUT.pack(_OUT.size + len(body), number, unique) + body)


if __name__ == "__main__":
    serve(*map(Path, sys.argv[1:]))
