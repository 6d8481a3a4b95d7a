"""The staff area for QML: which screen is open, what can be done at once, and what was done.

Time comes in by `tick`, ten times a second and only while the area is open.
"""

from __future__ import annotations

from contextlib import suppress
from math import ceil

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.loading import ASSETS
from kiosk.staff.telling import home_lines
from kiosk.staff.words import StaffWords, read_words
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_desk import Desk
from kiosk.ui.staff_door import LOOK_MS, StaffDoor
from kiosk.ui.staff_pin import PinPad
from kiosk.ui.staff_shown import OnScreen
from kiosk.ui.staff_taps import TapGuard
from kiosk.visit.hours import is_plausible

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_SECONDS = 120.0
CLEANING_SECONDS = 60.0
WORDS_FILE = ASSETS / "staff" / "en.json"

UP = {
    "second": "offer",
    "changes": "offer",
    "typing": "clinic",
    "choice": "clinic",
    "clinic": "home",
    "screen": "health",
    **dict.fromkeys(
        ("languages", "times", "hours", "volume", "date", "keypad", "new_pin", "sure"), "settings"
    ),
}
"""Where Back leads; from all others home."""


@QmlElement
class StaffView(QObject):
    """Which screen of the staff area is open, and what stands on it.

    Screens: pin, home, update, offer, second, changes, problems, preview; clinic, typing, choice;
    settings, languages, times, hours, volume, date, new_pin, sure; health, screen, keep; cleaning.
    """

    screen_changed = Signal()
    said_changed = Signal()
    seconds_changed = Signal()
    shown_changed = Signal()
    ticked = Signal()
    """For what waits for the importer and the sticks; `closed` when staff have left."""
    closed = Signal()

    def __init__(
        self, shell: ShellView, door: StaffDoor, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words: StaffWords = read_words(WORDS_FILE.read_bytes())
        self.on_screen = OnScreen(shell, desk, self._looked)
        self.pad = PinPad(desk, self.words, self.accepts, self)
        self.pad.passed.connect(self._let_in)
        self.pad.was_set.connect(self._pin_was_set)
        self._shell, self._door = shell, door
        self._screen = "pin"
        self._said, self._bad, self._doing = "", False, ""
        self._taps = TapGuard()
        self._touched_at = self._cleaning_since = 0.0
        self._seconds = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.tick)

    # --- in and out -----------------------------------------------------------------------

    def begin(self) -> None:
        """Somebody has come in, as far as the PIN."""
        self._touched_at = self.desk.clock()
        self._shell.hand_over(self.accepts)
        self.say("")
        self.pad.begin("enter")
        self.go("pin")
        self._timer.start()

    @Slot()
    def _let_in(self) -> None:
        if self._screen == "pin":
            self.go("home")

    def end(self) -> None:
        """The program ends."""
        self._timer.stop()
        self.pad.end()
        self.desk.jobs.close()

    @Slot()
    def close(self) -> None:
        """Back to patients."""
        if self._doing:
            return
        if self._screen == "preview":
            self.on_screen.put_back()
        self._timer.stop()
        self.pad.begin("enter")
        self._shell.hand_over(None)
        self.closed.emit()
        self._door.close()

    @Slot()
    def back(self) -> None:
        """One screen up; from the first one out."""
        match self._screen:
            case "pin" | "home":
                self.close()
            case "cleaning" | "preview" | "keep":
                return
            case screen:
                self.say("")
                self.go(UP.get(screen, "home"))

    @property
    def where(self) -> str:
        """Which screen is open."""
        return self._screen

    def go(self, screen: str) -> None:
        """Open a screen."""
        self._screen = screen
        self._taps.changed(self.desk.clock())
        if screen == "home":
            self.on_screen.refresh()
        self.screen_changed.emit()

    def say(self, words: str, bad: bool = False) -> None:
        """Tell what was done, or what went wrong."""
        self._said, self._bad = words, bad
        self.said_changed.emit()

    def set_doing(self, words: str) -> None:
        """What is under way, for staff to wait for; "" when it is over."""
        if words != self._doing:
            self._doing = words
            self._touched_at = self.desk.clock()
            self.said_changed.emit()

    def accepts(self, control: str) -> bool:
        """Whether a tap counts, or is a second one of a shaky hand.

        What a screen reader presses is neither touch nor key, but somebody is there.
        """
        self._touched_at = self.desk.clock()
        return not self._doing and self._taps.accepts(control, self._touched_at)

    def moved(self) -> None:
        """What stands under a finger may be another thing than before."""
        self._taps.changed(self.desk.clock())

    def touched(self) -> bool:
        """A touch or a key came; while the screen is cleaned it is to have no effect."""
        if self._screen == "cleaning":
            return True
        self._touched_at = self.desk.clock()
        return False

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        now = self.desk.clock()
        if self._screen in ("pin", "new_pin"):
            self.pad.tick()
        self.ticked.emit()
        match self._screen:
            case "cleaning":
                self._count_down(now)
            case "preview":
                pass  # patients' own rules hold; see `kiosk.ui.staff_trial`
            case _ if not self._doing and now - self._touched_at >= IDLE_SECONDS:
                self.close()

    def _count_down(self, now: float) -> None:
        if now - self._cleaning_since >= CLEANING_SECONDS:
            self._touched_at = now
            self.say(self.words.did_cleaning)
            self.go("home")
        elif self._get_seconds() != self._seconds:
            self._seconds = self._get_seconds()
            self.seconds_changed.emit()

    # --- what staff can do ----------------------------------------------------------------

    @Slot()
    def reset(self) -> None:
        """Make ready for the next patient."""
        self.on_screen.put_back()
        self.say(self.words.did_reset)

    @Slot()
    def clean(self) -> None:
        """Let the screen be wiped."""
        self._cleaning_since = self.desk.clock()
        self.say("")
        self.go("cleaning")

    @Slot()
    def change_pin(self) -> None:
        """Ask for the old PIN, then for a new one."""
        self.say("")
        self.pad.begin("old")
        self.go("new_pin")

    def _looked(self) -> None:
        self.shown_changed.emit()

    @Slot()
    def _pin_was_set(self) -> None:
        if self._screen == "new_pin":
            self.say(self.words.did_pin)
            self.go("settings")

    def leave(self, status: int) -> None:
        """End the program."""
        self._timer.stop()
        self.desk.leave(status)

    # --- what QML binds to ----------------------------------------------------------------

    def _get_words(self) -> dict[str, object]:
        return msgspec.structs.asdict(self.words)

    def _get_screen(self) -> str:
        return self._screen

    def _get_said(self) -> str:
        return self._said

    def _get_bad(self) -> bool:
        return self._bad

    def _get_doing(self) -> str:
        return self._doing

    def _get_lines(self) -> list[dict[str, object]]:
        now = self.desk.wall()
        clock_wrong = not is_plausible(now)
        lines = home_lines(self.on_screen.shown, now, self.words, clock_wrong)
        return [msgspec.structs.asdict(each) for each in lines]

    def _get_seconds(self) -> int:
        if self._screen != "cleaning":
            return 0
        return ceil(CLEANING_SECONDS - (self.desk.clock() - self._cleaning_since))

    @Slot(str, "QVariantMap", result=str)
    def fill(self, words: str, values: dict[str, object]) -> str:
        """Words with their places filled in."""
        with suppress(KeyError):
            return words.format(**values)
        return words

    texts = Property(dict, _get_words, constant=True)
    screen = Property(str, _get_screen, notify=screen_changed)
    said = Property(str, _get_said, notify=said_changed)
    bad = Property(bool, _get_bad, notify=said_changed)
    doing = Property(str, _get_doing, notify=said_changed)
    lines = Property(list, _get_lines, notify=shown_changed)
    seconds = Property(int, _get_seconds, notify=seconds_changed)
