"""The way through the staff area, by its own buttons: every screen, on a machine made up for it.

What the importer would answer is made up too: from the content, so that its own words are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from kiosk.adapters.clock_wish import ClockWish
from kiosk.adapters.files import DataFolder
from kiosk.adapters.pin_file import PinGate, forgive, set_pin
from kiosk.adapters.stick_files import StickWatch
from kiosk.loading import Loaded
from kiosk.proof.made_up import MadeUp
from kiosk.proof.stage import A_WHILE, SAMPLE_DAY, Stage, StoppedClock, press
from kiosk.screen_size import Measure, size_for
from kiosk.staff.keyboard import ACCENTS, ARABIC
from kiosk.staff.pin import FREE_TRIES, HARD_STOP
from kiosk.staff.telling import Health
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_area import StaffArea
from kiosk.ui.staff_desk import Desk
from kiosk.ui.staff_door import StaffDoor

STICK = "STICK"
NOW = datetime.combine(SAMPLE_DAY, time(10, 30))
PIN = "270836"
HEALTH = Health(21_400_000_000, 31_900_000_000, 1_300_000_000, 2_000_000_000, 47.0, 1_900_000.0)


def area_of(
    data: Path, loaded: Loaded, clock: StoppedClock, screen: tuple[int, int]
) -> Callable[[ShellView, StaffDoor], StaffArea]:
    """How to make the staff area of a kiosk that shows `loaded`; `data` is an empty folder."""
    folder = DataFolder(data / "data")
    assert loaded.content is not None
    desk = Desk(
        data=folder,
        gate=PinGate(folder.pin, folder.tries, clock()),
        watch=StickWatch([str(data / STICK)], places=()),
        jobs=MadeUp(loaded.content),
        loaded=loaded,
        clock=clock,
        wall=lambda: NOW,
        wish=ClockWish(None),
        measure=Measure(size_for(*screen)),
        health=lambda: HEALTH,
        leave=lambda _: None,
    )
    return lambda shell, door: StaffArea(shell, door, desk)


@dataclass(frozen=True, slots=True)
class StaffWalk:
    """Goes from one staff screen to the next on `stage`, which shows a kiosk with `area_of`."""

    stage: Stage
    clock: StoppedClock

    def screens(self) -> Iterator[str]:
        """The name of each screen, once it is shown."""
        yield from self._door()
        yield from self._home()
        yield from self._update()
        yield from self._clinic()
        yield from self._settings()
        yield from self._health()

    # --- the screens ----------------------------------------------------------------------

    def _door(self) -> Iterator[str]:
        self.stage.kiosk.door.open()
        yield "pin-none"
        data = self._desk.data
        set_pin(data.pin, data.tries, PIN)
        self._tick()
        yield "pin"
        for name, failures in (("wait", FREE_TRIES + 3), ("stopped", HARD_STOP)):
            data.tries.write_bytes(b'{"failures": %d}' % failures)
            self._tick()
            yield f"pin-{name}"
        forgive(data.tries)
        self._area.view.go("home")

    def _home(self) -> Iterator[str]:
        yield "home"
        self._touch("staff.undo")
        yield "home-told"
        self._touch("staff.clean")
        yield "cleaning"
        self._area.view.go("home")

    def _update(self) -> Iterator[str]:
        self._touch("staff.update")
        yield "update"
        stick = self._desk.data.path.parent / STICK
        stick.mkdir()
        self._tick()
        self._answer()
        yield "update-choice"
        self._touch("staff.candidate.1")
        yield "update-checking"
        self._answer()
        yield "update-offer"
        self._touch("staff.changes")
        yield "update-changes"
        self._touch("staff.back")
        self._touch("staff.use")
        yield "update-second"
        self._touch("staff.back")
        self._area.trial.begin(self._desk.loaded)
        yield "update-trial"
        self._touch("staff.trial.wait")
        yield "update-trial-waiting"
        self._touch("staff.trial.end")
        self._touch("staff.not_now")
        self._touch("staff.update")
        self._tick()
        self._answer()
        self._touch("staff.candidate.0")
        self._answer()
        yield "update-problems"
        self._touch("staff.back")

    def _clinic(self) -> Iterator[str]:
        self._touch("staff.clinic")
        yield "clinic"
        slots = self._area.view.on_screen.shown.content.slots
        for kind in ("name", "phone", "number", "date", "choice"):
            number = next((at for at, slot in enumerate(slots) if slot.type == kind), None)
            if number is None:
                continue
            self._touch(f"staff.clinic.{number}")
            yield f"clinic-{kind}"
            if kind == "name":
                yield from self._layers()
            elif kind == "phone":
                self._touch("key.-")
                self._touch(self._save)
                yield "clinic-phone-wrong"
            if self._area.view.where != "clinic":
                self._touch("staff.back")
        self._touch("staff.back")

    def _layers(self) -> Iterator[str]:
        for layer, name in ((ACCENTS, "accents"), (ARABIC, "arabic")):
            self._touch(f"key.{layer}")
            yield f"clinic-name-{name}"
        self._touch(self._save)
        yield "clinic-told"

    def _settings(self) -> Iterator[str]:
        self._touch("staff.settings")
        yield "settings"
        for page in ("languages", "times", "hours", "volume", "date", "keypad", "new_pin"):
            self._touch(f"staff.{page}")
            yield f"settings-{page.replace('_', '-')}"
            if page == "hours":
                self._touch("staff.hours")
                yield "settings-hours-set"
            self._touch("staff.back")
        for page in ("restart", "leave"):
            self._touch(f"staff.{page}")
            yield f"settings-{page}"
            self._touch("staff.not_sure")
        self._area.view.go("home")

    def _health(self) -> Iterator[str]:
        self._touch("staff.health")
        yield "health"
        self._touch("staff.screen")
        yield "health-screen"
        self._touch("staff.try_size")
        yield "health-keep"
        self._touch("staff.keep_not")
        self._area.view.close()

    # --- what staff do --------------------------------------------------------------------

    @property
    def _area(self) -> StaffArea:
        area = self.stage.kiosk.door.property("area")
        assert isinstance(area, StaffArea)
        return area

    @property
    def _desk(self) -> Desk:
        return self._area.view.desk

    @property
    def _save(self) -> str:
        return "staff.save" if self.stage.named("staff.save") else "staff.save_beside"

    def _touch(self, control: str) -> None:
        self.clock.go_on(A_WHILE)
        self._area.view.touched()
        self.stage.rest()
        button = self.stage.named(control)
        if button is None:
            raise RuntimeError(f"{control} is not on the staff screen {self._area.view.where}")
        press(button)

    def _tick(self) -> None:
        self.clock.go_on(A_WHILE)
        self._area.view.tick()

    def _answer(self) -> None:
        jobs = self._desk.jobs
        assert isinstance(jobs, MadeUp)
        jobs.answer()
        self._tick()
