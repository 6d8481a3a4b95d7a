"""Keeps the window on the whole of a display, whatever becomes of the display."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPixmap, QScreen
from PySide6.QtQuick import QQuickWindow

USUAL_PIXELS = (1920, 1080)

Measured = Callable[[int, int], None]


def has_screen(app: QGuiApplication) -> bool:
    """Whether any display is plugged in; Qt puts an empty one in the place of none."""
    return any(not screen.geometry().isEmpty() for screen in app.screens())


def screen_pixels(app: QGuiApplication) -> tuple[int, int]:
    """How many pixels the first display has; the usual number while none is plugged in."""
    if not has_screen(app):
        return USUAL_PIXELS
    size = app.primaryScreen().size()
    return size.width(), size.height()


def hide_pointer(app: QGuiApplication) -> None:
    """Show no mouse pointer from now on, whatever a window or anything in it asks for.

    A picture of nothing: for the name of Qt's own blank one Python's `Qt` would be loaded, which
    takes as long as the fonts.
    """
    nothing = QPixmap(1, 1)
    nothing.fill(QColor(0, 0, 0, 0))
    app.setOverrideCursor(QCursor(nothing))


class FullScreen(QObject):
    """Shows a window on the whole of the first display, also where no window manager sees to that.

    It comes back there when the display was unplugged, changed its size, or gave way to another
    one, and when anything has made the window smaller. `measured` is told the display's size in
    pixels whenever it is another one than at the start.
    """

    def __init__(self, window: QQuickWindow, app: QGuiApplication, measured: Measured) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._measured = measured
        self._pixels = screen_pixels(app)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fill)
        for screen in app.screens():
            self._follow(screen)
        app.screenAdded.connect(self._follow)
        app.screenRemoved.connect(self._soon.start)
        app.primaryScreenChanged.connect(self._soon.start)
        window.visibilityChanged.connect(self._soon.start)
        window.showFullScreen()
        self.fill()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon.start)
        self._soon.start()

    @Slot()
    def fill(self) -> None:
        """Take the whole display; where there is none, wait for the next."""
        screen = self._app.primaryScreen()
        if screen.geometry().isEmpty():
            return
        if screen_pixels(self._app) != self._pixels:
            self._pixels = screen_pixels(self._app)
            self._measured(*self._pixels)
        if self._window.screen() != screen:
            self._window.setScreen(screen)
        if self._window.geometry() != screen.geometry():
            self._window.setGeometry(screen.geometry())
        if self._window.visibility() != QQuickWindow.Visibility.FullScreen:
            self._window.showFullScreen()
