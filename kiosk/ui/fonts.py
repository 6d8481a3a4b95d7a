"""The typefaces: from packages, so that every machine shows the same letters."""

from __future__ import annotations

import struct
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

LATIN = ("fontpkg_noto_sans", "fontpkg_literata")
ARABIC = "fontpkg_noto_sans_arabic"
ASCENT, DESCENT = 1069, 430
"""Thousandths of an em that an Arabic line has above and below its base line: above, what a Latin
one has, so that the words of both stand at one height; below, room for the tails of letters."""


def load_fonts(app: QGuiApplication, right_to_left: bool = True) -> None:
    """Make Noto Sans and Literata known to Qt, and Noto Sans Arabic behind both where it is needed.

    The files are looked up in the packages themselves: asking `fontpkg` reads the metadata of every
    installed package, which costs a start more than the fonts do.
    """
    for package in LATIN:
        for file in _upright(package):
            QFontDatabase.addApplicationFont(str(file))
    if right_to_left:
        for file in _upright(ARABIC):
            QFontDatabase.addApplicationFontFromData(levelled(file.read_bytes()))
        for family in ("Noto Sans", "Literata"):
            QFont.insertSubstitution(family, "Noto Sans Arabic")
    app.setFont(QFont("Noto Sans"))


def levelled(font: bytes) -> bytes:
    """A font with lines of `ASCENT` and `DESCENT` instead of its own.

    Noto Sans Arabic has room for the tallest pile of marks: its lines would be half as tall again
    as Latin ones, and its words stand low in buttons and below their places in titles.
    """
    levelled = bytearray(font)
    tables = {
        tag: start
        for tag, _, start, _ in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * _tables(font)])
    }
    struct.pack_into(">hhh", levelled, tables[b"hhea"] + 4, ASCENT, -DESCENT, 0)
    struct.pack_into(">hhhHH", levelled, tables[b"OS/2"] + 68, ASCENT, -DESCENT, 0, ASCENT, DESCENT)
    return bytes(levelled)


def _tables(font: bytes) -> int:
    count: int = struct.unpack_from(">H", font, 4)[0]
    return count


def _upright(package: str) -> list[Path]:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    files = Path(spec.origin).parent / "files"
    return sorted(file for file in files.glob("*.ttf") if "Italic" not in file.name)
