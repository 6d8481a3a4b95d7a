"""How the patient looks at a walkthrough: names, X-ray, and the part that she asks about."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Part, Step
from kiosk.ui.shell import ShellView
from kiosk.walkthrough.parts import LESS
from kiosk.walkthrough.xray import XRAY_PARTS

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

XRAY = "x-ray"
"""What is told when the X-ray picture is switched on; not a part of any picture."""


@QmlElement
class WalkthroughLook(QObject):
    """What is switched on, and what is told about: a part of one side's picture."""

    modes_changed = Signal()
    told_changed = Signal()

    def __init__(self, shell: ShellView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._parts: dict[str, Part] = {}
        self._labels = True
        self._xray = False
        self._hinting = True
        self._told = (0, "")
        self._low = True
        shell.content_changed.connect(self._take_parts)
        self._take_parts()

    @Slot()
    def _take_parts(self) -> None:
        self._parts = {part.id: part for part in self._shell.content.parts}

    def forget(self) -> None:
        """A visit has ended."""
        self._labels, self._xray, self._hinting = True, False, True
        self.modes_changed.emit()
        self._tell(0, "")

    def names_in(self, step: Step | None) -> list[tuple[str, str]]:
        """The parts that a step names and that are seen, with their names in the visit's language.

        An X-ray shows few of them; in the room it is on the monitor only.
        """
        if step is None:
            return []
        drawn = step.view == "room" or not self._xray
        parts = (part for part in step.labels if drawn or part in XRAY_PARTS)
        say = self._shell.wording.say
        return [(part, say(self._parts[part].name)) for part in parts if part in self._parts]

    def sides_of_slice(self) -> tuple[str, str]:
        """What stands at the back and at the front of a cross-section."""
        say, interface = self._shell.wording.say, self._shell.content.interface
        return say(interface.slice_back), say(interface.slice_front)

    def knows(self, part: str) -> bool:
        """Whether the content can tell about a part."""
        return self._words_of(part) is not None

    def _words_of(self, part: str) -> Part | None:
        """What the content says of a part: some have words of their own in newer contents only."""
        return self._parts.get(part) or self._parts.get(LESS.get(part, ""))

    def told_part(self, side: int) -> str:
        """The part of a side's picture that is told about, "" for none."""
        at, part = self._told
        return part if at == side and self.knows(part) else ""

    def shows_names(self) -> bool:
        """Whether the patient wants to see the parts' names."""
        return self._labels

    def shows_xray(self) -> bool:
        """Whether the patient wants to see the live X-ray picture."""
        return self._xray

    @Slot(bool)
    def set_labels_on(self, on: bool) -> None:
        """Show the names of the parts, or not."""
        self._labels = on
        self.modes_changed.emit()

    @Slot(bool)
    def set_xray_on(self, on: bool) -> None:
        """Show the live X-ray picture, and say what it is; or show the drawing again."""
        self._xray = on
        self.modes_changed.emit()
        self._low = True
        self._tell(0, XRAY if on else "")

    @Slot(int, str, bool)
    def tell(self, side: int, part: str, low: bool) -> None:
        """Tell about a part of a side's picture; "" or the same part once more closes it.

        `low` says that the part stands in the lower half, so that what is told stands above it.
        """
        again = (side, part) == self._told
        if part:
            self._hinting, self._low = False, low
        self._tell(side, "" if again else part)

    @Slot()
    def close(self) -> None:
        """Tell about nothing any more."""
        self._tell(0, "")

    def said_anew(self) -> None:
        """The language has changed."""
        self.told_changed.emit()

    def _tell(self, side: int, part: str) -> None:
        if (side, part) != self._told:
            self._told = (side, part)
            self.told_changed.emit()

    def _get_told(self) -> dict[str, object]:
        side, part = self._told
        say, interface = self._shell.wording.say, self._shell.content.interface
        words = self._words_of(part)
        if part == XRAY:
            name, text = interface.x_ray, interface.x_ray_note
        elif words is not None:
            name, text = words.name, words.sentence
        else:
            return {}
        return {"side": side, "low": self._low, "name": say(name), "text": say(text)}

    def _get_labels_on(self) -> bool:
        return self._labels

    def _get_xray_on(self) -> bool:
        return self._xray

    def _get_hinting(self) -> bool:
        return self._hinting

    told = Property(dict, _get_told, notify=told_changed)
    hinting = Property(bool, _get_hinting, notify=told_changed)
    labelsOn = Property(bool, _get_labels_on, notify=modes_changed)  # noqa: N815
    xrayOn = Property(bool, _get_xray_on, notify=modes_changed)  # noqa: N815
