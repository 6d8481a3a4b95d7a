"""Puts content on the screen that was loaded while the kiosk runs."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.loading import ASSETS, Loaded
from kiosk.ui.fonts import load_fonts
from kiosk.ui.pictures import PictureUrls
from kiosk.ui.shell import ShellView


def show(shell: ShellView, loaded: Loaded) -> None:
    """Let patients see this from now on. Whoever stands there starts anew.

    Raises ValueError where nothing could be loaded.
    """
    if loaded.content is None:
        raise ValueError("there is no content to show")
    offered = loaded.settings.offered(loaded.content.languages, configured=bool(loaded.clinic))
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and any(one.direction == "rtl" for one in offered):
        load_fonts(app)  # the start leaves out letters that nobody needed then
    shell.keypad = loaded.settings.keypad
    shell.show(
        replace(loaded.content, languages=offered),
        loaded.clinic,
        loaded.settings.rules(offered),
        PictureUrls(ASSETS, loaded.media),
        bool(loaded.problems),
    )
