"""A trial of content that is not live, for QML: staff walk through it as a patient would."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.files import Unreadable
from kiosk.loading import Loaded
from kiosk.ui.shell import ShellView
from kiosk.ui.showing import show
from kiosk.ui.staff_door import StaffDoor
from kiosk.ui.staff_view import IDLE_SECONDS, StaffView
from kiosk.visit.places import ATTRACT

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TrialView(QObject):
    """Shows other content below a band that says so. Where nobody goes on with it, it ends.

    Staff may also look at what waits for patients; it is left by a touch, as patients leave it.
    """

    changed = Signal()

    def __init__(
        self, shell: ShellView, staff: StaffView, door: StaffDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell, self._staff, self._door = shell, staff, door
        self._waiting = False
        self._waits_since = 0.0
        staff.ticked.connect(self.tick)
        shell.place_changed.connect(self._moved)

    def begin(self, loaded: Loaded | Unreadable) -> None:
        """Walk through other content, as a patient would, while nothing of it is live."""
        if isinstance(loaded, Unreadable):
            words = self._staff.words.did_not
            self._staff.say(words.format(message=loaded.message, fix=loaded.fix), bad=True)
            return
        show(self._shell, loaded)
        self._shell.hand_over(None)
        self._staff.go("preview")
        self._door.try_out(True)
        self._shell.wake()

    @Slot()
    def wait(self) -> None:
        """Show what waits for patients."""
        self._waits_since = self._staff.desk.clock()
        self._shell.end_visit()
        self._shell.hand_over(self._staff.accepts)  # a visit that has not begun counts no taps
        self._set_waiting(True)

    @Slot()
    def end(self) -> None:
        """Back from the walk through; patients never had it."""
        staff = self._staff
        self._set_waiting(False)
        staff.on_screen.put_back()
        self._shell.hand_over(staff.accepts)
        self._door.try_out(False)
        staff.say(staff.words.did_preview.format(version=staff.on_screen.version))
        staff.touched()
        staff.go("offer")

    @Slot()
    def tick(self) -> None:
        """Let time pass: where nobody is there any more, patients get their own content back."""
        if self._staff.where != "preview" or self._shell.visit.place != ATTRACT:
            return
        waits = self._staff.desk.clock() - self._waits_since
        if not self._waiting or waits >= IDLE_SECONDS:
            self._set_waiting(False)
            self._staff.close()

    @Slot()
    def _moved(self) -> None:
        if self._waiting and self._shell.visit.place != ATTRACT:
            self._set_waiting(False)
            self._shell.hand_over(None)

    def _set_waiting(self, waiting: bool) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.changed.emit()

    def _get_waiting(self) -> bool:
        return self._waiting

    waiting = Property(bool, _get_waiting, notify=changed)
