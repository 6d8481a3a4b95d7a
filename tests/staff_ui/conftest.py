"""A kiosk with a staff area, on a data folder and a stick of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.adapters.clock_wish import FILE, ClockWish
from kiosk.adapters.files import DataFolder, DiskFiles, note
from kiosk.adapters.health import read_health
from kiosk.adapters.pin_file import PinGate, set_pin
from kiosk.adapters.stick_files import StickWatch
from kiosk.app import Kiosk, build
from kiosk.loading import load
from kiosk.options import pin_command
from kiosk.proof.stage import StoppedClock
from kiosk.screen_size import Measure, size_for
from kiosk.ui.staff_area import StaffArea
from kiosk.ui.staff_desk import Desk
from kiosk.ui.staff_door import HOLD_SECONDS
from kiosk.ui.staff_view import StaffView
from kiosk.updates.importer import Importer
from kiosk.visit.preferences import Preferences
from tests.faults.scenes import QUICK
from tests.ui.conftest import TODAY, pixels_per_mm, touch_device
from tests.ui.driver import Driver

__all__ = ["touch_device"]

PIN = "270836"
SCREEN = (640, 400)
NOW = datetime(2026, 3, 1, 10, 30)
"""A Sunday."""


@dataclass
class Wall:
    """The machine's clock on the wall, that somebody may set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Room:
    """A kiosk with staff in front of it."""

    driver: Driver
    kiosk: Kiosk
    data: DataFolder
    stick: Path
    left: list[int]
    """The exit statuses that staff have ended the program with."""
    wall: Wall
    jobs: Importer
    wish: Path
    """Where staff's wish for another time is left for the system."""

    @property
    def staff(self) -> StaffView:
        """The staff area, once the door was opened."""
        area = self.kiosk.door.property("area")
        assert isinstance(area, StaffArea)
        return area.view

    @property
    def screen(self) -> str:
        """The staff area's screen; "" while the door is shut."""
        return str(self.staff.property("screen")) if self.is_open else ""

    @property
    def is_open(self) -> bool:
        """Whether staff are in."""
        return bool(self.kiosk.door.property("isOpen"))

    def corner(self) -> QPointF:
        """The middle of the mark."""
        return QPointF(self.driver.window.width() - 8, 8)

    def hold(self, seconds: float = HOLD_SECONDS) -> None:
        """Press the mark, wait, let go."""
        self.driver.press(self.corner())
        self.driver.clock.go_on(seconds)
        self.kiosk.door.tick()
        self.driver.settle()
        self.driver.release(self.corner())
        self.driver.settle()

    def enter(self, digits: str = PIN) -> None:
        """Touch digits."""
        for digit in digits:
            self.driver.clock.go_on(1)
            self.driver.tap_now(f"pin.{digit}")

    def come_in(self) -> None:
        """Hold the mark and enter the PIN."""
        self.hold()
        self.enter()
        self.wait_for("home")

    def wait_for(self, screen: str) -> None:
        """Until that screen is there and nothing is under way."""
        self.driver.wait_until(lambda: self.screen == screen and self.staff.property("doing") == "")
        self.driver.settle()

    def go_on(self, seconds: float) -> None:
        """Let time pass while staff are in."""
        self.driver.clock.go_on(seconds)
        self.staff.tick()
        self.driver.settle()

    def said(self) -> str:
        """What was last told."""
        return str(self.staff.property("said"))


Open = Callable[..., Room]


@pytest.fixture(scope="session")
def passed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a kiosk notes after its first start, so that it need not check its content again."""
    return load(None, DataFolder(tmp_path_factory.mktemp("first")), DiskFiles()).passed


@pytest.fixture
def room(
    qtbot: QtBot, touch_device: QPointingDevice, tmp_path: Path, passed: str
) -> Iterator[Open]:
    """Opens kiosks: `room()` shows attract; `pin=False` has no PIN set.

    With `sets_clock=False` no system listens that would set the machine's clock.
    """
    running: list[Kiosk] = []

    def begin(
        screen: tuple[int, int] = SCREEN,
        *,
        pin: bool = True,
        staff_json: bytes = b"",
        clinic_json: bytes = b"",
        sets_clock: bool = True,
    ) -> Room:
        data = DataFolder(tmp_path / "data")
        data.path.mkdir()
        for file, words in ((data.chosen, staff_json), (data.clinic, clinic_json)):
            if words:
                file.write_bytes(words)
        stick, wall, run = tmp_path / "STICK", Wall(), tmp_path / "run"
        run.mkdir()
        if pin:
            set_pin(data.pin, data.tries, PIN, hasher=QUICK)
        note(data.passed, passed)
        loaded = load(None, data, DiskFiles())
        assert loaded.content is not None
        clock = StoppedClock()
        left: list[int] = []
        jobs = Importer(data.path)
        measure = Measure(size_for(*screen))
        desk = Desk(
            data=data,
            gate=PinGate(data.pin, data.tries, clock(), command=pin_command(data.path)),
            watch=StickWatch([str(stick), str(stick.parent / "disk")], places=()),
            jobs=jobs,
            loaded=loaded,
            clock=clock,
            wall=wall,
            wish=ClockWish(run if sets_clock else None),
            measure=measure,
            health=lambda: read_health(data.path),
            leave=left.append,
        )
        kiosk = build(
            loaded.content,
            clock=clock,
            mm=pixels_per_mm(*screen),
            rules=replace(
                loaded.settings.rules(loaded.content.languages),
                preferences=Preferences("en", calm=True),
            ),
            clinic=loaded.clinic,
            today=lambda: TODAY,
            staff=lambda shell, door: StaffArea(shell, door, desk),
            wall=wall,
        )
        running.append(kiosk)
        kiosk.window.resize(*screen)
        kiosk.window.show()
        driver = Driver(kiosk, clock, qtbot, touch_device)
        qtbot.waitExposed(kiosk.window)
        driver.settle()
        return Room(driver, kiosk, data, stick, left, wall, jobs, run / FILE)

    yield begin
    for kiosk in running:
        kiosk.close()
