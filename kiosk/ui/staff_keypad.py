"""Which key of the keypad does what, learned by pressing each: for QML.

Nothing is kept before staff say so at the end. A key that was pressed already is told and
not taken, one that every keyboard has does what it always does. Leaving the page in any way forgets
what was pressed.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.keypad import USES, Keypad, key_name
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_settings import SettingsView
from kiosk.ui.staff_view import StaffView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SCREEN = "keypad"


@QmlElement
class KeypadView(QObject):
    """One use after the other, and the key that was pressed for it."""

    changed = Signal()

    def __init__(
        self, shell: ShellView, staff: StaffView, settings: SettingsView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._staff, self._settings = shell, staff, settings
        self._learned: dict[str, int] = {}
        self._said = ""
        staff.screen_changed.connect(self._moved)
        staff.closed.connect(self._left)

    @Slot()
    def _moved(self) -> None:
        if self._staff.where == SCREEN:
            self.begin()
        else:
            self._left()

    @Slot()
    def _left(self) -> None:
        self._shell.learning = None
        self._learned.clear()

    @property
    def _asked(self) -> str:
        """The use whose key is to be pressed; "" when all have been asked for."""
        return next((use for use in USES if use not in self._learned), "")

    @Slot()
    def begin(self) -> None:
        """Ask from the first use on."""
        self._learned.clear()
        self._said = ""
        self._shell.learning = self._heard
        self.changed.emit()

    def _heard(self, number: int) -> None:
        words = self._staff.words
        taken = next((use for use, key in self._learned.items() if key == number), "")
        if taken:
            self._said = words.keypad_taken.format(key=key_name(number), use=self._name(taken))
        elif self._asked:
            self._said = words.keypad_heard.format(
                key=key_name(number), use=self._name(self._asked)
            )
            self._take(number)
        self.changed.emit()

    @Slot()
    def skip(self) -> None:
        """The keypad has no such key."""
        if self._asked:
            self._said = ""
            self._take(0)
            self.changed.emit()

    def _take(self, number: int) -> None:
        self._learned[self._asked] = number
        if not self._asked:
            self._shell.learning = None

    @Slot()
    def keep(self) -> None:
        """Keep what was pressed; the keypad follows it at once."""
        if not self._asked:
            self._keep(Keypad(**self._learned), self._staff.words.did_keypad)

    @Slot()
    def usual(self) -> None:
        """As keypads come: F17 to F24."""
        self._keep(Keypad(), self._staff.words.did_keypad_usual)

    def _keep(self, keypad: Keypad, said: str) -> None:
        self._settings.keep(said, keypad=keypad.uses())
        self._shell.keypad = self._staff.on_screen.loaded.settings.keypad
        self._staff.go("settings")

    def _name(self, use: str) -> str:
        return str(getattr(self._staff.words, f"keypad_{use}"))

    def _get_asked(self) -> str:
        return self._name(self._asked) if self._asked else ""

    def _get_said(self) -> str:
        return self._said

    def _get_rows(self) -> list[dict[str, str]]:
        none = self._staff.words.keypad_none
        return [
            {
                "text": self._name(use),
                "key": "" if use not in self._learned else key_name(self._learned[use] or 0),
                "none": none if self._learned.get(use) == 0 else "",
            }
            for use in USES
        ]

    asked = Property(str, _get_asked, notify=changed)
    said = Property(str, _get_said, notify=changed)
    rows = Property(list, _get_rows, notify=changed)
