"""The typefaces: from packages, so that every machine shows the same letters."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

LATIN = ("fontpkg_noto_sans", "fontpkg_literata")
ARABIC = "fontpkg_noto_sans_arabic"


def load_fonts(app: QGuiApplication, right_to_left: bool = True) -> None:
    """Make Noto Sans and Literata known to Qt, and Noto Sans Arabic behind both where it is needed.

    The files are looked up in the packages themselves: asking `fontpkg` reads the metadata of every
    installed package, which costs a start more than the fonts do.
    """
    for package in (*LATIN, *([ARABIC] if right_to_left else [])):
        for file in _upright(package):
            QFontDatabase.addApplicationFont(str(file))
    if right_to_left:
        for family in ("Noto Sans", "Literata"):
            QFont.insertSubstitution(family, "Noto Sans Arabic")
    app.setFont(QFont("Noto Sans"))


def _upright(package: str) -> list[Path]:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    files = Path(spec.origin).parent / "files"
    return sorted(file for file in files.glob("*.ttf") if "Italic" not in file.name)
