"""Pictures from a stick: whole ones of a fair size pass, and nothing else."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from kiosk.options import ROOT
from kiosk.staff.limits import MAX_JPEG_SCANS, MAX_PICTURE_BYTES
from kiosk.staff.pictures import picture_fault
from tests.staff.pictures import chunk, jpeg, png, png_of

GREY = struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0)
ROWS = (b"\0" + b"\7" * 4) * 4


def huge(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return png_of(header, zlib.compress(bytes(10_000)))


def bomb() -> bytes:
    """A thousand times as many pixels as its header says."""
    return png_of(GREY, zlib.compress(bytes(20_000_000), 9))


def drawn(form: str, fmt: QImage.Format, width: int = 37, height: int = 23) -> bytes:
    """A picture as Qt writes it."""
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(width, height, fmt)
    image.fill(QColor(200, 80, 40, 130))
    if image.colorCount():
        image.setColorTable([0xFF000000, 0xFFFFFFFF])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    "fmt",
    ["Format_Mono", "Format_Grayscale8", "Format_RGB888", "Format_ARGB32", "Format_RGBA64",
     "Format_Grayscale16", "Format_Indexed8"],
)  # fmt: skip
def test_pictures_as_programs_write_them_pass(fmt: str) -> None:
    assert picture_fault("media/a.png", drawn("PNG", getattr(QImage.Format, fmt))) is None
    assert picture_fault("media/a.JPG", drawn("JPG", QImage.Format.Format_RGB888)) is None


def test_our_own_pictures_pass() -> None:
    for path in sorted((ROOT / "assets" / "pictures").glob("*.png"))[:6]:
        assert picture_fault(path.name, path.read_bytes()) is None


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (8, 8), (5, 9)])
def test_interlaced_pictures_pass(size: tuple[int, int]) -> None:
    width, height = size
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 1)
    rows = b""
    for left, top, across, down in ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4),
                                    (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)):  # fmt: skip
        columns, lines = len(range(left, width, across)), len(range(top, height, down))
        rows += (b"\0" + b"\5" * columns) * lines if columns else b""
    assert picture_fault("a.png", png_of(header, zlib.compress(rows))) is None


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.png", b"", "no picture"),
        ("a.png", b"<svg/>", "no picture"),
        ("a.jpg", b"GIF89a", "no picture"),
        ("a.png", jpeg(), "a JPEG picture with another"),
        ("a.jpg", png(4, 4), "a PNG picture with another"),
        ("a.png", png(4, 4)[:-1], "only in part"),
        ("a.png", png(4, 4) + b"more", "damaged"),
        ("a.png", png(4, 4)[:30], "only in part"),
        ("a.png", png_of(GREY, zlib.compress(ROWS + b"\0")), "do not fit"),
        ("a.png", png_of(GREY, zlib.compress(ROWS[:-1])), "do not fit"),
        ("a.png", png_of(GREY, zlib.compress(ROWS)[:-4]), "do not fit"),
        ("a.png", png_of(GREY, b"not packed"), "do not fit"),
        ("a.png", bomb(), "do not fit"),
        ("a.png", huge(30_000, 30_000), "more than any screen"),
        ("a.png", huge(4000, 4000), "more than any screen"),
        ("a.png", huge(0, 5), "no size"),
        ("a.png", png_of(struct.pack(">IIBBBBB", 4, 4, 3, 0, 0, 0, 0), b""), "kind of colour"),
        ("a.png", png_of(struct.pack(">IIBBBBB", 4, 4, 8, 0, 1, 0, 0), b""), "unknown way"),
        ("a.png", png_of(GREY, zlib.compress(ROWS), chunk(b"iCCP", bytes(1_100_000))), "far more"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b""), "damaged"),
        ("a.png", bytes(MAX_PICTURE_BYTES + 1), "too large"),
        ("a.jpg", jpeg()[:-2], "only in part"),
        ("a.jpg", jpeg(40_000, 40_000), "more than any screen"),
        ("a.jpg", jpeg(scans=MAX_JPEG_SCANS + 1), "more layers"),
        ("a.jpg", jpeg(frame=0xC9), "kind of JPEG"),
        ("a.jpg", jpeg()[:24] + b"\xff\xd9", "only in part"),
        ("a.jpg", b"\xff\xd8\xff\xd9", "only in part"),
        ("a.jpg", b"\xff\xd8\xff" + bytes(1000), "only in part"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_told(name: str, data: bytes, told: str) -> None:
    fault = picture_fault(name, data)
    assert fault is not None
    assert told in fault[0]
    assert fault[1]


@given(st.integers(0, 10_000), st.integers(1, 255), st.booleans())
def test_a_spoilt_byte_never_raises_and_mostly_shows(place: int, change: int, is_png: bool) -> None:
    data = bytearray(png(9, 9) if is_png else jpeg())
    data[place % len(data)] ^= change
    fault = picture_fault("a.png" if is_png else "a.jpg", bytes(data))
    assert fault is not None or not is_png
