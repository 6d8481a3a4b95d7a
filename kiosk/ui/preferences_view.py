"""How the patient likes it: text size, colours, motion, and where the controls stand."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.shell import ShellView
from kiosk.visit.preferences import TEXT_SIZES, Theme

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

THEMES = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)


@QmlElement
class PreferencesView(QObject):
    """What the bar changes and the theme follows; the visit holds it, and forgets it at its end."""

    changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        shell.preferences_changed.connect(self.changed)

    @Slot()
    def next_text_size(self) -> None:
        """The next larger text, then the smallest again."""
        mine = self._shell.visit.preferences
        following = TEXT_SIZES[(TEXT_SIZES.index(mine.text_size) + 1) % len(TEXT_SIZES)]
        self._shell.choose(replace(mine, text_size=following))

    @Slot()
    def next_theme(self) -> None:
        """Light, dark, high contrast, and round again."""
        mine = self._shell.visit.preferences
        following = THEMES[(THEMES.index(mine.theme) + 1) % len(THEMES)]
        self._shell.choose(replace(mine, theme=following))

    @Slot()
    def toggle_calm(self) -> None:
        """Still pictures instead of motion, or motion again."""
        mine = self._shell.visit.preferences
        self._shell.choose(replace(mine, calm=not mine.calm))

    @Slot()
    def toggle_lowered(self) -> None:
        """All that one touches in the lower half of the screen, or where it usually stands."""
        mine = self._shell.visit.preferences
        self._shell.choose(replace(mine, lower_controls=not mine.lower_controls))

    def _get_text_size(self) -> float:
        return self._shell.visit.preferences.text_size

    def _get_theme(self) -> str:
        return str(self._shell.visit.preferences.theme.value)

    def _get_calm(self) -> bool:
        return self._shell.visit.preferences.calm

    def _get_lowered(self) -> bool:
        return self._shell.visit.preferences.lower_controls

    textSize = Property(float, _get_text_size, notify=changed)  # noqa: N815
    theme = Property(str, _get_theme, notify=changed)
    calm = Property(bool, _get_calm, notify=changed)
    lowered = Property(bool, _get_lowered, notify=changed)
