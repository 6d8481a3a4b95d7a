"""The languages a patient may choose, for the bar and for the sheet that offers them."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.wording import Wording
from kiosk.ui.shell import ShellView
from kiosk.visit.events import ClosedLanguages, OpenedLanguages

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

A_PAIR = 2
"""Between two languages the button in the bar changes; more are offered in a sheet."""


@QmlElement
class LanguagesView(QObject):
    """Which languages there are, which is chosen, and whether the choice lies over the screen."""

    language_changed = Signal()
    choosing_changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._choosing = False
        shell.language_changed.connect(self.language_changed)
        shell.popups_changed.connect(self._popped)

    @Slot()
    def touched(self) -> None:
        """The button in the bar: the other language of two, else the choice."""
        offered = self._shell.content.languages
        if len(offered) > A_PAIR:
            self._shell.apply(OpenedLanguages())
            return
        other = next(one for one in offered if one.code != self._mine())
        self.choose(other.code)

    @Slot()
    def close(self) -> None:
        """Stay with the language as it is."""
        self._shell.apply(ClosedLanguages())

    @Slot(str)
    def choose(self, code: str) -> None:
        """Say everything in another language, where the patient stands."""
        self._shell.choose(replace(self._shell.visit.preferences, language=code))
        self._shell.apply(ClosedLanguages())

    def _mine(self) -> str:
        return self._shell.visit.preferences.language

    @Slot()
    def _popped(self) -> None:
        if self._choosing != self._shell.visit.choosing:
            self._choosing = self._shell.visit.choosing
            self.choosing_changed.emit()

    def _get_choosing(self) -> bool:
        return self._choosing

    def _get_several(self) -> bool:
        return len(self._shell.content.languages) > 1

    def _get_name(self) -> str:
        return next(one.name for one in self._shell.content.languages if one.code == self._mine())

    def _get_offered(self) -> list[dict[str, object]]:
        """Each says in its own words whether somebody has checked them; the first is the source."""
        content = self._shell.content
        unchecked = content.interface.not_checked
        return [
            {
                "code": one.code,
                "name": one.name,
                "chosen": one.code == self._mine(),
                "rightToLeft": one.direction == "rtl",
                "note": (
                    ""
                    if one.checked or number == 0
                    else Wording(content, one.code, self._shell.clinic).say(unchecked)
                ),
            }
            for number, one in enumerate(content.languages)
        ]

    choosing = Property(bool, _get_choosing, notify=choosing_changed)
    several = Property(bool, _get_several, notify=language_changed)
    name = Property(str, _get_name, notify=language_changed)
    offered = Property(list, _get_offered, notify=language_changed)
