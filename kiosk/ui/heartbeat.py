"""Proves to the service manager, every few seconds, that pictures still reach the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.adapters.watchdog import BEAT_SECONDS, Watchdog
from kiosk.ui.full_screen import has_screen


class Heartbeat(QObject):
    """Asks for one frame every five seconds and reports it once it was really swapped.

    A page that stands still is alive, then; one whose frames no longer reach the screen is not,
    though its event loop may turn. Only without any display, when none can, the loop is enough.
    """

    def __init__(self, window: QQuickWindow, app: QGuiApplication, watchdog: Watchdog) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._watchdog = watchdog
        self._asked = True  # the first frame comes unasked
        self._shown = False
        if not watchdog.listens:
            return
        window.frameSwapped.connect(self._swapped)
        timer = QTimer(self, interval=int(BEAT_SECONDS * 1000))
        timer.timeout.connect(self.beat)
        timer.start()

    @Slot()
    def beat(self) -> None:
        """Ask for a frame."""
        if not has_screen(self._app):
            self._tell()
            return
        self._asked = True
        self._window.update()

    @Slot()
    def _swapped(self) -> None:
        if self._asked:
            self._asked = False
            self._tell()

    def _tell(self) -> None:
        if self._shown:
            self._watchdog.alive()
        else:
            self._shown = True
            self._watchdog.ready()
