"""What stands between the public's hands and the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.opening import OpeningView
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_door import StaffDoor

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
"""What every key sends; a shortcut's key never gets as far as `KeyPress`."""

TOUCHES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        *KEYS,
    }
)


class WindowGuard(QObject):
    """Tells the shell and the staff's door of every touch, and keeps a full-screen window open.

    `felt` hears of them too, and may keep one from the window by saying True; so may `keypad`,
    which hears of keys before all others.
    """

    def __init__(
        self,
        window: QQuickWindow,
        shell: ShellView,
        door: StaffDoor,
        opening: OpeningView,
        may_close: bool,
        felt: Callable[[QEvent], bool],
        keypad: Callable[[QObject, QKeyEvent], bool],
    ) -> None:
        super().__init__(window)
        self._shell = shell
        self._door = door
        self._opening = opening
        self._may_close = may_close
        self._felt = felt
        self._keypad = keypad
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Called by Qt for each event of the window; True swallows it."""
        if isinstance(event, QKeyEvent) and self._keypad(watched, event):
            return True
        if (
            event.type() in (*KEYS, QEvent.Type.KeyRelease)
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
        ):
            self._door.key(event.key(), event.type() in KEYS)
        if event.type() in TOUCHES:
            if self._opening.felt() or self._door.felt():
                return True
            self._shell.by_key = event.type() in KEYS
            self._shell.touched()
            if self._felt(event):
                return True
        if event.type() is QEvent.Type.Close and not self._may_close:
            event.ignore()
            return True
        return False
