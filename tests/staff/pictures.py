"""Pictures made by code: whole ones, and the bytes to break them with."""

from __future__ import annotations

import struct
import zlib


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, shade: int = 0, *, interlaced: int = 0) -> bytes:
    """A grey PNG picture of one shade."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, interlaced)
    pixels = zlib.compress((b"\0" + bytes([shade]) * width) * height)
    return png_of(header, pixels)


def png_of(header: bytes, pixels: bytes, extra: bytes = b"") -> bytes:
    """A PNG file of these parts."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )


def jpeg(width: int = 8, height: int = 8, *, scans: int = 1, frame: int = 0xC0) -> bytes:
    """The marks of a JPEG picture, with some bytes for pixels: a decoder would show grey."""
    sizes = struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0"
    head = b"\xff\xd8" + _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + _segment(frame, sizes)
    scan = _segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return head + scan * scans + b"\xff\xd9"


def _segment(kind: int, body: bytes) -> bytes:
    return bytes([0xFF, kind]) + struct.pack(">H", len(body) + 2) + body
