"""The pad for the PIN: to get in by it, and to change it, the old one first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.pin_file import set_pin
from kiosk.staff.pin import (
    DIGIT_WORDS,
    LENGTH,
    Opened,
    Ready,
    Status,
    Verdict,
    Waiting,
    digits_fault,
)
from kiosk.staff.telling import pin_line
from kiosk.staff.words import StaffWords
from kiosk.ui.staff_desk import Desk

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FORGET_SECONDS = 10.0
"""Digits that somebody began with are forgotten: the next who comes begins with none."""

Asks = Literal["enter", "old", "new", "again"]


@QmlElement
class PinPad(QObject):
    """What was typed and what is said of it.

    It asks for the PIN ("enter", "old"), or for a new one twice ("new", "again"). Looking at a PIN
    takes a while, and so does keeping a new one: both happen apart from the screen.
    """

    changed = Signal()
    passed = Signal()
    """The PIN was right, and somebody may come in."""
    was_set = Signal()
    """A new PIN is kept."""

    def __init__(
        self, desk: Desk, words: StaffWords, accepts: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._words, self._accepts = desk, words, accepts
        self._thread = ThreadPoolExecutor(1, "pin")
        self._trying: Future[Verdict] | None = None
        self._keeping: Future[None] | None = None
        self._status: Status = Ready(0)
        self._verdict: Verdict | Ready = Ready(0)
        self._asks: Asks = "enter"
        self._digits = self._new = self._fault = ""
        self._typed_at = 0.0
        self._told: tuple[object, ...] = ()

    def begin(self, asks: Asks) -> None:
        """Ask somebody; what was typed before, right or wrong, is forgotten."""
        self._asks = asks
        self._digits = self._new = self._fault = ""
        self._trying = self._keeping = None
        self._verdict = Ready(0)
        self._ask()
        self.changed.emit()

    def end(self) -> None:
        """The program ends."""
        self._thread.shutdown()

    def tick(self) -> None:
        """Let time pass while the pad is shown."""
        self._hear()
        waited = isinstance(self._status, Waiting)
        self._ask()
        if waited and isinstance(self._status, Ready):
            self._verdict, self._fault = self._status, self._words.pin_now
        if self._digits and self._desk.clock() - self._typed_at >= FORGET_SECONDS:
            self._digits = ""
            self.changed.emit()
        if (told := (self._get_said(), self._get_open())) != self._told:
            self._told = told
            self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One digit more; the last one has the PIN looked at."""
        if not self._get_open() or not self._accepts(f"pin.{digit}"):
            return
        self._digits += digit
        self._typed_at = self._desk.clock()
        self._verdict, self._fault = Ready(0), ""
        if len(self._digits) == LENGTH:
            digits, self._digits = self._digits, ""
            self._entered(digits)
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """All digits away."""
        self._digits = ""
        self.changed.emit()

    def _entered(self, digits: str) -> None:
        match self._asks:
            case "enter" | "old":
                now = self._desk.clock()
                self._trying = self._thread.submit(self._desk.gate.enter, digits, now)
            case "new":
                fault = digits_fault(digits)
                if fault is not None:
                    self._fault = DIGIT_WORDS[fault]
                else:
                    self._new, self._asks = digits, "again"
            case "again" if digits != self._new:
                self._asks, self._fault = "new", self._words.pin_differs
            case "again":
                data = self._desk.data
                self._keeping = self._thread.submit(set_pin, data.pin, data.tries, digits)

    def _hear(self) -> None:
        if self._trying is not None and self._trying.done():
            self._verdict, self._trying = self._trying.result(), None
            if isinstance(self._verdict, Opened):
                if self._asks == "enter":
                    self.passed.emit()
                else:
                    self._asks = "new"
            self.changed.emit()
        if self._keeping is not None and self._keeping.done():
            kept, self._keeping = self._keeping, None
            if (error := kept.exception()) is None:
                self.was_set.emit()
            else:
                self._asks = "new"
                self._fault = self._words.did_not.format(message=error, fix="")
            self.changed.emit()

    def _ask(self) -> None:
        """Whether a PIN may be entered now; not while one is tried, which the gate counts."""
        if self._trying is None:
            self._status = self._desk.gate.status(self._desk.clock())

    # --- what QML binds to ----------------------------------------------------------------

    def _is_busy(self) -> bool:
        return self._trying is not None or self._keeping is not None

    def _get_entered(self) -> int:
        return LENGTH if self._is_busy() else len(self._digits)

    def _get_open(self) -> bool:
        if self._asks in ("new", "again"):
            return not self._is_busy()
        return isinstance(self._status, Ready) and not self._is_busy()

    def _get_closed(self) -> bool:
        """Whether only the technician can help."""
        return self._asks in ("enter", "old") and not isinstance(self._status, Ready | Waiting)

    def _get_said(self) -> str:
        if self._is_busy():
            return self._words.pin_checking
        if self._asks in ("new", "again"):
            return self._fault
        said = self._verdict if isinstance(self._status, Ready) else self._status
        return pin_line(said, self._words, self._desk.gate.command) or self._fault

    def _get_lead(self) -> str:
        words = self._words
        leads = {
            "enter": words.pin_lead,
            "old": words.pin_old,
            "new": words.pin_new,
            "again": words.pin_again,
        }
        return leads[self._asks]

    entered = Property(int, _get_entered, notify=changed)
    isOpen = Property(bool, _get_open, notify=changed)  # noqa: N815
    closed = Property(bool, _get_closed, notify=changed)
    said = Property(str, _get_said, notify=changed)
    lead = Property(str, _get_lead, notify=changed)
