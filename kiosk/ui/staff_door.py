"""The hidden way into the staff area: a hold on the mark, or two keys held together.

Small, because every start loads it; what lies behind the door is made when somebody opens it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.shell import ShellView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

HOLD_SECONDS = 3.0
LOOK_MS = 100
ESCAPE = 0x01000000
CHOOSING = frozenset({0x20, 0x01000004, 0x01000005})
"""Space, Return and Enter, as `Qt.Key` has them: loading that takes as long as the fonts."""


class Area(Protocol):
    """What lies behind the door."""

    def begin(self) -> None:
        """Somebody has come in."""
        ...

    def back(self) -> None:
        """One screen up, or out."""
        ...

    def end(self) -> None:
        """The program ends."""
        ...

    def touched(self) -> bool:
        """Somebody has touched the screen or pressed a key; whether that is to have no effect."""
        ...


@QmlElement
class StaffDoor(QObject):
    """Whether staff are in, and whether their area covers what patients see.

    `make` builds the staff area when it is first wanted; without it the door stays shut. `clock`
    returns monotonic seconds.
    """

    changed = Signal()

    def __init__(
        self,
        shell: ShellView,
        clock: Callable[[], float],
        make: Callable[[StaffDoor], QObject] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._clock = clock
        self._make = make
        self._area: QObject | None = None
        self._open = False
        self._trial = False
        self._since: float | None = None
        self._keys: set[int] = set()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.tick)

    # --- the hold -------------------------------------------------------------------------

    @Slot()
    def press(self) -> None:
        """A finger, or the chord, is down."""
        if self._make is not None and not self._open and self._since is None:
            self._since = self._clock()
            self._timer.start()

    @Slot()
    def release(self) -> None:
        """It was lifted, or has slid away."""
        self._since = None
        self._timer.stop()

    def key(self, code: int, down: bool) -> None:
        """A key went down or up, its repeats left out."""
        if code == ESCAPE or code in CHOOSING:
            (self._keys.add if down else self._keys.discard)(code)
            chord = ESCAPE in self._keys and bool(self._keys & CHOOSING)
            (self.press if chord else self.release)()

    @Slot()
    def tick(self) -> None:
        """Let time pass while something is held."""
        if self._since is not None and self._clock() - self._since >= HOLD_SECONDS:
            self.release()
            self._keys.clear()
            self.open()

    # --- in and out -----------------------------------------------------------------------

    def open(self) -> None:
        """Let staff in, as far as the PIN. The visit of whoever was here ends."""
        if self._make is None or self._open:
            return
        if self._area is None:
            self._area = self._make(self)
        self._shell.end_visit()
        self._open = True
        area: Area = self._area  # type: ignore[assignment]
        area.begin()
        self.changed.emit()

    def close(self) -> None:
        """Back to patients."""
        self._open = self._trial = False
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Escape was pressed: one screen up, or out."""
        if self._area is not None:
            area: Area = self._area  # type: ignore[assignment]
            area.back()

    def end(self) -> None:
        """The program ends: so does whatever is under way."""
        self._timer.stop()
        if self._area is not None:
            area: Area = self._area  # type: ignore[assignment]
            area.end()

    def try_out(self, trial: bool) -> None:
        """Uncover what patients see, for staff to walk through it, or cover it again."""
        self._trial = trial
        self.changed.emit()

    def felt(self) -> bool:
        """A touch or key came; whether it is to have no effect."""
        if not self._open or self._area is None:
            return False
        area: Area = self._area  # type: ignore[assignment]
        return area.touched()

    def _get_open(self) -> bool:
        return self._open

    def _get_covers(self) -> bool:
        return self._open and not self._trial

    def _get_area(self) -> QObject | None:
        return self._area

    isOpen = Property(bool, _get_open, notify=changed)  # noqa: N815
    covers = Property(bool, _get_covers, notify=changed)
    area = Property(QObject, _get_area, notify=changed)
