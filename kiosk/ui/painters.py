"""The items that Python paints: each is made once, and lent to the screen that shows it.

Were QML to make them, as it makes its own, PySide would keep the Python half of each for as long as
the kiosk runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_view import WalkthroughView

if TYPE_CHECKING:
    from kiosk.ui.recovery_path import RecoveryPath
    from kiosk.ui.walkthrough_picture import WalkthroughPicture

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Painters(QObject):
    """Lends items; they stay its own. None is loaded before it is wanted."""

    def __init__(
        self, shell: ShellView, walkthrough: WalkthroughView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._walkthrough = walkthrough
        self._pictures: dict[int, WalkthroughPicture] = {}
        self._path: RecoveryPath | None = None

    @Slot(int, result=QObject)
    def picture(self, side: int) -> QObject:
        """What draws one side of the walkthrough."""
        from kiosk.ui.walkthrough_picture import WalkthroughPicture

        if side not in self._pictures:
            made = WalkthroughPicture(self._shell, self._walkthrough, side)
            made.setParent(self)
            self._pictures[side] = made
        return self._pictures[side]

    @Slot(result=QObject)
    def path(self) -> QObject:
        """What draws the path of a recovery."""
        from kiosk.ui.recovery_path import RecoveryPath

        if self._path is None:
            self._path = RecoveryPath()
            self._path.setParent(self)
        return self._path
