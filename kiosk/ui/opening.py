"""Keeps the screen dark outside the opening hours, until somebody touches it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.shell import ShellView
from kiosk.ui.staff_door import StaffDoor
from kiosk.visit.places import ATTRACT

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS = 10_000
LIT_SECONDS = 120.0
"""How long a touch lights the screen; while somebody is there it stays so."""


@QmlElement
class OpeningView(QObject):
    """Whether the screen is dark now.

    `clock` returns monotonic seconds and `wall` the time on the wall; without the latter there are
    no hours. Nothing runs on a kiosk that has none set.
    """

    changed = Signal()

    def __init__(
        self,
        shell: ShellView,
        door: StaffDoor,
        clock: Callable[[], float],
        wall: Callable[[], datetime] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._door = shell, door
        self._clock, self._wall = clock, wall
        self._lit_until = clock() + LIT_SECONDS
        self._dark = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        shell.content_changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Heed the hours that are set now."""
        if self._wall is not None and self._shell.rules.hours is not None:
            self._timer.start()
        else:
            self._timer.stop()
        self.look()

    @Slot()
    def look(self) -> None:
        """Go dark, or light up, if it is time to."""
        hours = self._shell.rules.hours
        dark = (
            self._wall is not None
            and hours is not None
            and not hours.are_at(self._wall())
            and self._shell.visit.place == ATTRACT
            and not self._door.property("isOpen")
            and self._clock() >= self._lit_until
        )
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()

    def felt(self) -> bool:
        """Somebody touched the screen; whether that only lights it up."""
        was_dark = self._dark
        self._lit_until = self._clock() + LIT_SECONDS
        if was_dark:
            self.look()
        return was_dark

    def _get_dark(self) -> bool:
        return self._dark

    dark = Property(bool, _get_dark, notify=changed)
