"""Keys of an assistive keypad become the keys that every keyboard has.

Whatever follows the ordinary keys follows the keypad then: screens, dialogs, the staff area, the
reader, for which the speech key becomes F24. Volume keys, a keyboard's too, change the volume.

Nothing imports this before the first key: Python's `Qt` takes as long to load as the fonts.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.staff.keypad import FUNCTION_KEYS
from kiosk.ui.shell import ShellView

ABOVE_KERNEL = 8
"""X11, Wayland and Qt's own input all count keys from 8 where the kernel counts from 0."""
EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
BECOMES = {
    "next": Qt.Key.Key_Tab,
    "previous": Qt.Key.Key_Backtab,
    "press": Qt.Key.Key_Return,
    "back": Qt.Key.Key_Escape,
    "home": Qt.Key.Key_HomePage,
    "speech": Qt.Key.Key_F24,
    "louder": Qt.Key.Key_VolumeUp,
    "quieter": Qt.Key.Key_VolumeDown,
}
VOLUME = {Qt.Key.Key_VolumeUp.value: 1, Qt.Key.Key_VolumeDown.value: -1}
NAMED = {getattr(Qt.Key, f"Key_{name}").value: number for name, number in FUNCTION_KEYS.items()}
"""For systems that tell a key's name but not the kernel's number."""


class KeypadKeys:
    """Hears the window's keys before anything else does. `louder` is told by how many steps."""

    def __init__(self, shell: ShellView, louder: Callable[[int], None]) -> None:
        self._shell = shell
        self._louder = louder

    def heard(self, window: QObject, event: QKeyEvent) -> bool:
        """Whether a key of the window was a keypad's, and is dealt with."""
        if event.type() not in EVENTS:
            return False
        number = number_of(event)
        pressed = event.type() is QEvent.Type.KeyPress
        if self._shell.learns(number):
            if pressed and not event.isAutoRepeat():
                self._shell.learn(number)
            return True
        use = self._shell.keypad.use_of(number)
        key = BECOMES[use].value if use else event.key()
        if key in VOLUME:
            if pressed:
                self._shell.touched()
                self._louder(VOLUME[key])
            return True
        if not use or key == event.key():
            return False
        if event.type() is not QEvent.Type.ShortcutOverride:
            _send(window, event, BECOMES[use])
        return True


def _send(window: QObject, event: QKeyEvent, key: Qt.Key) -> None:
    """The same, as if the ordinary key had been pressed or let go."""
    shift = Qt.KeyboardModifier.ShiftModifier
    held = shift if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    ordinary = QKeyEvent(event.type(), key, held, "", event.isAutoRepeat())
    QGuiApplication.sendEvent(window, ordinary)


def number_of(event: QKeyEvent) -> int:
    """The kernel's number of a key; 0 where nothing tells it."""
    if event.nativeScanCode() > ABOVE_KERNEL:
        return event.nativeScanCode() - ABOVE_KERNEL
    return NAMED.get(event.key(), 0)
