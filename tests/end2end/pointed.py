"""The kiosk as it runs, in a process of its own that tells which screen it shows, what is where.

A line of JSON on its standard output whenever that has changed, one more once it stays as it is,
and one where a mouse was felt; a line on its standard input with two numbers is a finger that
touches there. Time passes with each touch and click alone, so that no guard takes one for a slip.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest

import kiosk.app
from kiosk.adapters.clock import SystemClock
from kiosk.app import Kiosk
from kiosk.options import RunOptions
from kiosk.ui import staff_door
from kiosk.ui.staff_area import StaffArea
from tests.ui.driver import box_of, visible_items

LOOK_MS = 30
STILL_LOOKS = 8
"""So many looks that show the same mean that nothing moves any more."""
A_WHILE = 2.0


class Touched(SystemClock):
    """Stands still between touches."""

    now = 0.0

    def seconds(self) -> float:
        """Seconds since the start, as many as there were touches."""
        return self.now


class Teller(QObject):
    """Tells of one kiosk."""

    def __init__(self, kiosk: Kiosk, clock: Touched, finger: QPointingDevice) -> None:
        super().__init__(kiosk.window)
        self._kiosk, self._finger, self._clock = kiosk, finger, clock
        self._told, self._same = "", 0
        kiosk.window.installEventFilter(self)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.tell)
        self._timer.start()
        self._line = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._line.activated.connect(self.touch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Called by Qt for each event of the window."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._clock.now += A_WHILE
        if isinstance(event, QMouseEvent):
            at = [round(event.position().x()), round(event.position().y())]
            print(json.dumps({"pointer": at}), flush=True)
        return False

    def tell(self) -> None:
        """Say where the kiosk is, unless that was said, and whether it stays so."""
        area = self._kiosk.door.property("area")
        staff = self._kiosk.door.property("isOpen") and isinstance(area, StaffArea)
        where = f"staff {area.view.where}" if staff else str(self._kiosk.shell.property("screen"))
        middles = {}
        for item in visible_items(self._kiosk.window.contentItem()):
            if item.objectName():
                left, top, width, height = box_of(item)
                middles[item.objectName()] = [round(left + width / 2), round(top + height / 2)]
        line = json.dumps({"where": where, "middles": middles})
        self._same = self._same + 1 if line == self._told else 0
        if line != self._told:
            self._told = line
            print(line, flush=True)
        elif self._same == STILL_LOOKS:
            print(json.dumps({"still": True}), flush=True)

    def touch(self) -> None:
        """A finger comes down and is lifted."""
        at = QPoint(*map(int, sys.stdin.readline().split()))
        window = self._kiosk.window
        self._clock.now += A_WHILE
        QTest.touchEvent(window, self._finger).press(0, at, window)
        QTest.touchEvent(window, self._finger).release(0, at, window)


def main() -> int:
    """Run the kiosk on a data folder."""
    built, clock = kiosk.app.build, Touched()

    def build(*args: Any, **kinds: Any) -> Kiosk:
        made = built(*args, **kinds)
        Teller(made, clock, QTest.createTouchDevice())
        return made

    with (
        patch.object(staff_door, "HOLD_SECONDS", 0.0),
        patch.object(kiosk.app, "SystemClock", lambda: clock),
        patch.object(kiosk.app, "build", build),
    ):
        return kiosk.app.run(RunOptions(data=Path(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
