"""The machine's date and time as staff set them, for QML."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.date_setting import FIELDS, beginning, face, in_words, moved, outcome
from kiosk.ui.staff_view import StaffView
from kiosk.visit.hours import FIRST_YEAR, LAST_YEAR

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

YEARS = range(FIRST_YEAR, LAST_YEAR + 1)


@QmlElement
class ClockView(QObject):
    """What is being set, and whether the system has done it: that is seen by the clock itself."""

    changed = Signal()

    def __init__(self, staff: StaffView, parent: QObject) -> None:
        super().__init__(parent)
        self._staff, self._words, self._desk = staff, staff.words, staff.desk
        self._at = beginning(self._desk.wall(), YEARS)
        self._asked: tuple[float, float] | None = None
        staff.screen_changed.connect(self._begin)
        staff.ticked.connect(self.tick)

    @Slot()
    def _begin(self) -> None:
        if self._staff.where == "date":
            self._at = beginning(self._desk.wall(), YEARS)
            self.changed.emit()

    @Slot(str, int)
    def act(self, field: str, by: int) -> None:
        """One of the fields was moved."""
        self._at = moved(self._at, field, by, YEARS)
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Ask the system for what is shown."""
        if not self._desk.wish.possible:
            self._staff.say(self._words.date_not_here, bad=True)
            return
        try:
            self._asked = self._desk.wish.ask(self._at), self._desk.clock()
        except OSError as error:
            why = error.strerror or type(error).__name__
            self._staff.say(self._words.did_not_keep.format(why=why), bad=True)
            return
        self._staff.say("")
        self._staff.set_doing(self._words.date_asking)

    @Slot()
    def tick(self) -> None:
        """See whether the system has done it."""
        if self._asked is None:
            return
        asked, since = self._asked
        now, wish = self._desk.wall(), self._desk.wish
        came = outcome(asked, now.timestamp(), self._desk.clock() - since, wish.waits)
        if came == "waiting":
            return
        wish.withdraw()
        self._asked = None
        self._staff.set_doing("")
        said = {
            "set": self._words.did_date,
            "other": self._words.date_other,
            "unheard": self._words.date_unheard,
        }[came]
        self._staff.say(said.format(now=in_words(now, self._words)), bad=came != "set")
        self._begin()

    # --- what QML binds to ----------------------------------------------------------------

    def _get_fields(self) -> list[dict[str, object]]:
        return [
            {
                "id": field,
                "text": getattr(self._words, f"date_{field}"),
                "value": face(self._at, field, self._words),
                "steps": list(steps),
            }
            for field, steps in FIELDS.items()
        ]

    def _get_sentence(self) -> str:
        return self._words.date_would_be.format(then=in_words(self._at, self._words))

    fields = Property(list, _get_fields, notify=changed)
    sentence = Property(str, _get_sentence, notify=changed)
