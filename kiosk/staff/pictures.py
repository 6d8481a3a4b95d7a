"""Whether the bytes of a picture are what its name says, whole, and of a size to be shown.

PNG is unpacked to the last byte and each of its sums compared; JPEG is followed mark by mark. So
what the screen's own decoder gets to see is an ordinary picture of bounded size.
"""

from __future__ import annotations

import re
import struct
import zlib

from kiosk.content.problems import size_words
from kiosk.staff.limits import (
    MAX_JPEG_SCANS,
    MAX_PICTURE_BYTES,
    MAX_PICTURE_CHUNK_BYTES,
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
)

Wrong = tuple[str, str]
"""What is wrong, and how to mend it."""

AGAIN = "Open the picture, save it again as PNG or JPEG, and copy it anew."
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_DEPTHS = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)),
               4: (2, (8, 16)), 6: (4, (8, 16))}  # fmt: skip
"""By colour type: how many values a pixel has, and of how many bits each may be."""
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4),
          (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))  # fmt: skip
_MARK = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_FRAMES = frozenset((0xC0, 0xC1, 0xC2))
"""Baseline, extended and progressive: what every decoder reads."""
_SCAN, _END = 0xDA, 0xD9
_NO_SEGMENT = frozenset((0x01, 0xD8))
_OTHER_FRAMES = frozenset((0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))


def picture_fault(name: str, data: bytes) -> Wrong | None:
    """What is wrong with a picture; None where it can be shown."""
    if len(data) > MAX_PICTURE_BYTES:
        message = f"The picture is too large: more than {size_words(MAX_PICTURE_BYTES)}."
        return message, "Save it smaller, or as JPEG."
    is_png = name.lower().endswith(".png")
    if data.startswith(_JPEG if is_png else _PNG):
        is_other = "JPEG" if is_png else "PNG"
        ending = ".jpg" if is_png else ".png"
        return (
            f"This is a {is_other} picture with another ending.",
            f"Let its name end in {ending}.",
        )
    if not data.startswith(_PNG if is_png else _JPEG):
        return "This is no picture of the kind that its name says.", AGAIN
    return _png_fault(data) if is_png else _jpeg_fault(data)


def _size_fault(width: int, height: int) -> Wrong | None:
    if width < 1 or height < 1:
        return "The picture has no size.", AGAIN
    if max(width, height) > MAX_PICTURE_SIDE or width * height > MAX_PICTURE_PIXELS:
        message = f"The picture has {width} by {height} pixels, more than any screen shows."
        return message, f"Make it {MAX_PICTURE_SIDE // 2} pixels wide or less."
    return None


# --- PNG --------------------------------------------------------------------------------------


def _png_fault(data: bytes) -> Wrong | None:
    broken = ("The picture is damaged or was copied only in part.", AGAIN)
    header: tuple[int, ...] | None = None
    pixels: list[bytes] = []
    offset = len(_PNG)
    while True:
        if offset + 12 > len(data):
            return broken
        length, kind = struct.unpack_from(">I4s", data, offset)
        end = offset + 12 + length
        if end > len(data):
            return broken
        body = data[offset + 8 : offset + 8 + length]
        if zlib.crc32(kind + body) != struct.unpack_from(">I", data, end - 4)[0]:
            return broken
        if header is None:
            if kind != b"IHDR" or length != 13:
                return broken
            header = struct.unpack(">IIBBBBB", body)
            if (wrong := _png_header_fault(header)) is not None:
                return wrong
        elif kind == b"IDAT":
            pixels.append(body)
        elif kind == b"IEND":
            return _png_pixels_fault(header, pixels) if end == len(data) else broken
        elif length > MAX_PICTURE_CHUNK_BYTES:
            return "The picture carries far more than its pixels.", AGAIN
        offset = end


def _png_header_fault(header: tuple[int, ...]) -> Wrong | None:
    width, height, depth, colour, packing, filtering, interlaced = header
    if (wrong := _size_fault(width, height)) is not None:
        return wrong
    if colour not in _PNG_DEPTHS or depth not in _PNG_DEPTHS[colour][1]:
        return "The picture's kind of colour is unknown.", AGAIN
    if packing or filtering or interlaced > 1:
        return "The picture is packed in an unknown way.", AGAIN
    return None


def _png_pixels_fault(header: tuple[int, ...], pieces: list[bytes]) -> Wrong | None:
    """Unpack the pixels: as many bytes as the size asks for, not one more."""
    wanted = _png_bytes(header)
    unpacker = zlib.decompressobj()
    found = 0
    try:
        for piece in pieces:
            while piece and found <= wanted:
                found += len(unpacker.decompress(piece, 1 << 18))
                piece = unpacker.unconsumed_tail
        while not unpacker.eof and found <= wanted:
            more = unpacker.decompress(unpacker.unconsumed_tail, 1 << 18)
            found += len(more)
            if not more:
                break
    except zlib.error:
        found = -1
    if found != wanted or not unpacker.eof:
        return "The picture is damaged: its pixels do not fit its size.", AGAIN
    return None


def _png_bytes(header: tuple[int, ...]) -> int:
    width, height, depth, colour, _, _, interlaced = header
    bits = depth * _PNG_DEPTHS[colour][0]
    passes = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    total = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + (columns * bits + 7) // 8)
    return total


# --- JPEG -------------------------------------------------------------------------------------


def _jpeg_fault(data: bytes) -> Wrong | None:
    broken = ("The picture is damaged or was copied only in part.", AGAIN)
    offset, frames, scans = 2, 0, 0
    while True:
        mark = _MARK.match(data, offset)
        if mark is None:
            return broken
        kind, offset = mark[1][0], mark.end()
        if kind == _END:
            whole = frames == 1 and scans > 0 and len(data) - offset <= MAX_PICTURE_CHUNK_BYTES
            return None if whole else broken
        body = _segment(data, offset)
        if kind in _NO_SEGMENT or body is None:
            return broken
        if kind in _OTHER_FRAMES:
            return "The picture is a kind of JPEG that is not shown.", AGAIN
        if kind in _FRAMES:
            frames += 1
            wrong = _frame_fault(body) if frames == 1 and len(body) >= 6 else broken
            if wrong is not None:
                return wrong
        offset += 2 + len(body)
        if kind == _SCAN:
            scans += 1
            if scans > MAX_JPEG_SCANS or frames == 0:
                return "The picture is packed in more layers than any honest one.", AGAIN
            behind = _MARK.search(data, offset)
            offset = len(data) if behind is None else behind.start()


def _segment(data: bytes, offset: int) -> bytes | None:
    """What stands in a segment, behind its length; None where it does not end in the file."""
    if offset + 2 > len(data):
        return None
    (length,) = struct.unpack_from(">H", data, offset)
    whole = length >= 2 and offset + length <= len(data)
    return data[offset + 2 : offset + length] if whole else None


def _frame_fault(body: bytes) -> Wrong | None:
    height, width = struct.unpack_from(">HH", body, 1)
    return _size_fault(width, height)
