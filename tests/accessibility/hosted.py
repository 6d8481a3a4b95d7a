"""The kiosk in a process of its own, on a screen and an accessibility bus; its time comes by words.

Every line on its standard input is a command. The answer is a line of JSON: the texts that are
there, each with whether it lies in front, and what is known of the visit but its times.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.clock_wish import ClockWish
from kiosk.adapters.files import DataFolder, DiskFiles
from kiosk.adapters.health import read_health
from kiosk.adapters.pin_file import PinGate, set_pin
from kiosk.adapters.stick_files import StickWatch
from kiosk.app import Kiosk, build, make_application
from kiosk.loading import load
from kiosk.proof.silence import silent_voice
from kiosk.proof.stage import SAMPLE_DAY, StoppedClock, moves
from kiosk.screen_size import Measure, size_for
from kiosk.ui.full_screen import FullScreen
from kiosk.ui.staff_area import StaffArea
from kiosk.ui.staff_desk import Desk
from kiosk.updates.importer import Importer
from kiosk.visit.places import ATTRACT, Place, Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.faults.scenes import QUICK
from tests.ui.driver import visible_items, words_of

PIN = "270836"
SCREEN = (1280, 800)
WALL = datetime.combine(SAMPLE_DAY, time(10, 30))
STICK = "STICK"
"""The folder, in the one that the kiosk keeps its data in, that counts as a stick."""
A_WHILE = 2.0
RESTS = 2
"""So many looks in a row, 20 ms apart, must find nothing that moves or waits to be laid out."""
KNOWN = ("place", "term", "picking", "choosing", "marked", "day", "preferences")


def hosted(folder: Path) -> tuple[Kiosk, StoppedClock]:
    """A kiosk on the shipped content, with a staff area whose PIN is known."""
    data = DataFolder(folder)
    set_pin(data.pin, data.tries, PIN, hasher=QUICK)
    loaded = load(None, data, DiskFiles())
    assert loaded.content is not None
    clock = StoppedClock()
    desk = Desk(
        data=data,
        gate=PinGate(data.pin, data.tries, clock()),
        watch=StickWatch([str(folder / STICK)], places=()),
        jobs=Importer(data.path),
        loaded=loaded,
        clock=clock,
        wish=ClockWish(None),
        wall=lambda: WALL,
        measure=Measure(size_for(*SCREEN)),
        health=lambda: read_health(data.path),
        leave=lambda status: None,
    )
    kiosk = build(
        loaded.content,
        clock=clock,
        mm=size_for(*SCREEN).pixels_per_mm(*SCREEN),
        rules=Rules(preferences=Preferences("en", calm=True)),
        clinic={},
        today=clock.today,
        may_close=False,
        staff=lambda shell, door: StaffArea(shell, door, desk),
        wall=lambda: WALL,
        voice=silent_voice(),
    )
    return kiosk, clock


class Host(QObject):
    """Obeys what the test writes, and answers once nothing moves any more."""

    def __init__(self, kiosk: Kiosk, clock: StoppedClock) -> None:
        super().__init__(kiosk.window)
        self._kiosk, self._clock = kiosk, clock
        self._commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._commands.activated.connect(self.obey)
        self._looking = QTimer(self, interval=20)
        self._looking.timeout.connect(self.look)
        self._rested = 0
        self._wanted: Callable[[], bool] = lambda: True
        self._looking.start()

    def obey(self) -> None:
        """Do what one line says."""
        words = sys.stdin.readline().split()
        shell, door = self._kiosk.shell, self._kiosk.door
        self._clock.go_on(A_WHILE)
        match words:
            case ["rest"]:
                pass
            case ["later"]:
                self._answer()
                return
            case ["go", *place]:
                door.close()
                shell.still_here()  # while it asks, nothing else closes
                while shell.visit.term or shell.visit.picking or shell.visit.choosing:
                    shell.go_back()
                shell.choose(shell.rules.preferences)
                self._go(*(word.strip("_") for word in place))
            case ["idle"]:
                self._clock.go_on(shell.rules.idle_cap)
                shell.tick()
            case ["staff"]:
                door.open()
            case ["staff", screen]:
                area = door.property("area")
                assert isinstance(area, StaffArea)
                view = area.view
                self._wanted = lambda: view.where == screen and not view.property("doing")
            case ["pass", seconds]:
                self._clock.go_on(float(seconds))
            case _:
                QGuiApplication.quit()
                return
        self._clock.go_on(A_WHILE)
        area = door.property("area")
        if door.property("isOpen") and isinstance(area, StaffArea):
            area.view.tick()
        self._rested = 0
        self._looking.start()

    def _go(self, screen: str, *ids: str) -> None:
        shell = self._kiosk.shell
        if screen == Screen.ATTRACT:
            shell.end_visit()
            return
        if shell.visit.place == ATTRACT:
            shell.wake()
        shell.go(Place(Screen(screen), *ids))

    def look(self) -> None:
        """Answer if what is seen has come to rest."""
        content = self._kiosk.window.contentItem()
        if not (self._kiosk.window.isExposed() and self._wanted()) or moves(content):
            self._rested = 0
            return
        self._rested += 1
        if self._rested < RESTS:
            return
        self._looking.stop()
        self._wanted = lambda: True
        self._answer()

    def _answer(self) -> None:
        content = self._kiosk.window.contentItem()
        texts = [
            (said, item.isEnabled()) for item in visible_items(content) if (said := words_of(item))
        ]
        visit = self._kiosk.shell.visit
        known = [str(getattr(visit, name)) for name in KNOWN]
        print(json.dumps({"texts": texts, "visit": known}), flush=True)


def main() -> None:
    """Run until the standard input ends."""
    app = make_application(sys.argv[:1])
    kiosk, clock = hosted(Path(sys.argv[1]))
    FullScreen(kiosk.window, app, lambda *_: None)
    host = Host(kiosk, clock)
    app.exec()
    host.deleteLater()
    kiosk.close()


if __name__ == "__main__":
    main()
