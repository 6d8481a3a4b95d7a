"""The staff area for QML: the PIN pad, what is showing, what can be done, and what was done.

Time comes in by `tick`, ten times a second and only while the area is open.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from math import ceil

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.files import DiskFiles, Unreadable
from kiosk.adapters.health import read_health
from kiosk.adapters.log_files import last_warnings
from kiosk.adapters.store import ContentStore, Version
from kiosk.loading import ASSETS, Loaded, load
from kiosk.options import SHIPPED_CONTENT
from kiosk.staff.kept import Pointer
from kiosk.staff.pin import LENGTH, Opened, Ready, Status, Verdict, Waiting
from kiosk.staff.telling import (
    Shown,
    health_lines,
    pin_line,
    problem_entry,
    review_line,
    shown_line,
)
from kiosk.staff.words import StaffWords, read_words
from kiosk.ui.shell import ShellView
from kiosk.ui.showing import show
from kiosk.ui.staff_desk import Desk
from kiosk.ui.staff_door import LOOK_MS, StaffDoor
from kiosk.visit.places import ATTRACT

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_SECONDS = 120.0
CLEANING_SECONDS = 60.0
SAME_BUTTON = 0.5
SAME_DIGIT = 0.12
"""Seconds in which a second tap is a shaky hand's; a PIN may have the same digit twice."""
NEW_SCREEN = 0.4
WARNINGS = 6
WORDS_FILE = ASSETS / "staff" / "en.json"


@QmlElement
class StaffView(QObject):
    """Which screen of the staff area is open, and what stands on it.

    Screens: pin, home, update, offer, second, changes, problems, health, cleaning, preview.
    """

    screen_changed = Signal()
    said_changed = Signal()
    pin_changed = Signal()
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
        self.loaded = desk.loaded
        self._shell, self._door = shell, door
        self._thread = ThreadPoolExecutor(1, "pin")
        self._trying: Future[Verdict] | None = None
        self._status: Status = Ready(0)
        self._verdict: Verdict | Ready = Ready(0)
        self._digits = ""
        self._screen = "pin"
        self._said, self._bad, self._doing = "", False, ""
        self._touched_at = self._changed_at = self._tapped_at = self._cleaning_since = 0.0
        self._tapped = ""
        self._told: tuple[object, ...] = ()
        self._shown = self._look()
        self._can_undo = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.tick)

    # --- in and out -----------------------------------------------------------------------

    def begin(self) -> None:
        """Somebody has come in, as far as the PIN."""
        self._digits = ""
        self._touched_at = self.desk.clock()
        self._trying, self._verdict = None, Ready(0)
        self._shell.hand_over(self.accepts)
        self.say("")
        self.go("pin")
        self._ask()
        self.pin_changed.emit()
        self._timer.start()

    def end(self) -> None:
        """The program ends."""
        self._timer.stop()
        self._thread.shutdown()
        self.desk.jobs.close()

    @Slot()
    def close(self) -> None:
        """Back to patients."""
        if self._doing:
            return
        if self._screen == "preview":
            show(self._shell, self.loaded)
        self._timer.stop()
        self._digits = ""
        self._shell.hand_over(None)
        self.closed.emit()
        self._door.close()

    @Slot()
    def back(self) -> None:
        """One screen up; from the first one out."""
        match self._screen:
            case "pin" | "home":
                self.close()
            case "second" | "changes":
                self.go("offer")
            case "cleaning" | "preview":
                return
            case _:
                self.go("home")

    def go(self, screen: str) -> None:
        """Open a screen."""
        self._screen = screen
        self._changed_at = self.desk.clock()
        if screen == "home":
            self.refresh()
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
        """Whether a tap counts, or is a second one of a shaky hand."""
        now = self.desk.clock()
        digit = control.startswith("pin.")
        if self._doing or now - self._changed_at < NEW_SCREEN:
            return False
        if control == self._tapped and now - self._tapped_at < (
            SAME_DIGIT if digit else SAME_BUTTON
        ):
            return False
        self._tapped, self._tapped_at = control, now
        return True

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
        self._hear_verdict()
        self._ask()
        told = (self._get_pin_said(), self._get_seconds())
        if told != self._told:
            self._told = told
            self.pin_changed.emit()
        self.ticked.emit()
        if self._screen == "cleaning":
            if now - self._cleaning_since >= CLEANING_SECONDS:
                self._touched_at = now
                self.say(self.words.did_cleaning)
                self.go("home")
        elif self._screen == "preview":
            if self._shell.visit.place == ATTRACT:
                self.close()
        elif not self._doing and now - self._touched_at >= IDLE_SECONDS:
            self.close()

    # --- the PIN --------------------------------------------------------------------------

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One digit more; the last one tries the PIN, apart from the screen: it takes a while."""
        if not self._get_pin_open() or not self.accepts(f"pin.{digit}"):
            return
        self._digits += digit
        if len(self._digits) == LENGTH:
            now, digits, self._digits = self.desk.clock(), self._digits, ""
            self._trying = self._thread.submit(self.desk.gate.enter, digits, now)
        self._verdict = Ready(0)
        self.pin_changed.emit()

    @Slot()
    def erase(self) -> None:
        """All digits away."""
        self._digits = ""
        self.pin_changed.emit()

    def _hear_verdict(self) -> None:
        if self._trying is None or not self._trying.done():
            return
        self._verdict, self._trying = self._trying.result(), None
        if isinstance(self._verdict, Opened) and self._screen == "pin":
            self.go("home")
        self.pin_changed.emit()

    def _ask(self) -> None:
        """Whether a PIN may be entered now; not while one is tried, which the gate counts."""
        if self._screen == "pin" and self._trying is None:
            self._status = self.desk.gate.status(self.desk.clock())

    # --- what is showing ------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at what is live, and tell QML."""
        self._shown = self._look()
        pointer = ContentStore(self.desk.data.store).pointer()
        self._can_undo = isinstance(pointer, Pointer) and pointer.before is not None
        self.shown_changed.emit()

    def _look(self) -> Shown:
        loaded = self.loaded
        assert loaded.content is not None
        store = ContentStore(self.desk.data.store)
        version = store.open(loaded.version) if loaded.version else None
        by_hand = not loaded.version and loaded.file != SHIPPED_CONTENT
        return Shown(
            content=loaded.content,
            origin=version.record.origin if isinstance(version, Version) else "",
            day=version.record.day if isinstance(version, Version) else "",
            file=str(loaded.file) if by_hand else "",
            problems=len(loaded.problems),
        )

    @property
    def where(self) -> str:
        """Which screen is open."""
        return self._screen

    @property
    def can_undo(self) -> bool:
        """Whether other content was shown before."""
        return self._can_undo

    @property
    def is_shipped(self) -> bool:
        """Whether patients see the content that came with the kiosk."""
        return self.loaded.file == SHIPPED_CONTENT

    @property
    def version(self) -> int:
        """The version that patients see."""
        return self._shown.content.version

    def load_live(self) -> None:
        """Read what is live, and show it where it is something else."""
        loaded = load(None, self.desk.data, DiskFiles())
        if loaded.content is not None:
            self._take(loaded)

    def _take(self, loaded: Loaded) -> None:
        changed = (loaded.version, loaded.file) != (self.loaded.version, self.loaded.file)
        self.loaded = loaded
        if changed:
            show(self._shell, loaded)
        self.refresh()

    def try_out(self, loaded: Loaded | Unreadable) -> None:
        """Walk through other content, as a patient would, while nothing of it is live."""
        if isinstance(loaded, Unreadable):
            self.say(self.words.did_not.format(message=loaded.message, fix=loaded.fix), bad=True)
            return
        show(self._shell, loaded)
        self._shell.hand_over(None)
        self.go("preview")
        self._door.try_out(True)
        self._shell.wake()

    @Slot()
    def end_trial(self) -> None:
        """Back from the walk through; patients never had it."""
        show(self._shell, self.loaded)
        self._shell.hand_over(self.accepts)
        self._door.try_out(False)
        self.say(self.words.did_preview.format(version=self.version))
        self.touched()
        self.go("offer")

    # --- what staff can do ----------------------------------------------------------------

    @Slot()
    def reset(self) -> None:
        """Make ready for the next patient."""
        show(self._shell, self.loaded)
        self.say(self.words.did_reset)

    @Slot()
    def clean(self) -> None:
        """Let the screen be wiped."""
        self._cleaning_since = self.desk.clock()
        self.say("")
        self.go("cleaning")

    @Slot()
    def open_health(self) -> None:
        """How the machine is."""
        self.say("")
        self.go("health")

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

    def _get_entered(self) -> int:
        return LENGTH if self._trying is not None else len(self._digits)

    def _get_pin_open(self) -> bool:
        return isinstance(self._status, Ready) and self._trying is None

    def _get_pin_said(self) -> str:
        if self._trying is not None:
            return self.words.pin_checking
        if self._screen != "pin":
            return ""
        said = self._verdict if isinstance(self._status, Ready) else self._status
        return pin_line(said, self.words)

    def _get_pin_closed(self) -> bool:
        """Whether only the technician can help."""
        return not isinstance(self._status, Ready | Waiting)

    def _get_lines(self) -> list[dict[str, object]]:
        worry = bool(self._shown.problems)
        said = self.words.problems_none
        if worry:
            said = self.words.problems_some.format(count=self._shown.problems)
        review, old = review_line(self._shown.content, self.desk.today(), self.words)
        return [
            {"text": shown_line(self._shown, self.words), "worry": False},
            {"text": review, "worry": old},
            {"text": said, "worry": worry},
        ]

    def _get_seconds(self) -> int:
        if self._screen != "cleaning":
            return 0
        return ceil(CLEANING_SECONDS - (self.desk.clock() - self._cleaning_since))

    def _get_health(self) -> list[str]:
        return list(health_lines(read_health(self.desk.data.path), self.words))

    def _get_problems(self) -> list[dict[str, str]]:
        problems = enumerate(self.loaded.problems, 1)
        return [problem_entry(number, each, self.words) for number, each in problems]

    def _get_warnings(self) -> list[str]:
        return list(last_warnings(self.desk.data.logs, WARNINGS))

    @Slot(int, int, result=str)
    def screen_size(self, width: int, height: int) -> str:
        """The size of a window of so many pixels, in millimetres, in words."""
        mm = self._shell.property("mm")
        return self.words.health_screen.format(width=round(width / mm), height=round(height / mm))

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
    entered = Property(int, _get_entered, notify=pin_changed)
    pinOpen = Property(bool, _get_pin_open, notify=pin_changed)  # noqa: N815
    pinClosed = Property(bool, _get_pin_closed, notify=pin_changed)  # noqa: N815
    pinSaid = Property(str, _get_pin_said, notify=pin_changed)  # noqa: N815
    lines = Property(list, _get_lines, notify=shown_changed)
    seconds = Property(int, _get_seconds, notify=pin_changed)
    health = Property(list, _get_health, notify=screen_changed)
    problems = Property(list, _get_problems, notify=screen_changed)
    warnings = Property(list, _get_warnings, notify=screen_changed)
