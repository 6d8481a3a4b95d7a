"""The typefaces: from packages, so that every machine shows the same letters."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILIES = ("Noto Sans", "Literata", "Noto Sans Arabic")


def load_fonts(app: QGuiApplication) -> None:
    """Make the families of `FAMILIES` known to Qt, and Noto Sans the default."""
    import fontpkg

    for family in FAMILIES:
        QFontDatabase.addApplicationFont(str(fontpkg.path(family)))
    for family in ("Noto Sans", "Literata"):
        QFont.insertSubstitution(family, "Noto Sans Arabic")
    app.setFont(QFont("Noto Sans"))
