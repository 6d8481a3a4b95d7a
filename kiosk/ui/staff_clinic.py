"""The clinic's own values, for QML: a list of them, and a keyboard to fill one in with."""

from __future__ import annotations

from msgspec import to_builtins
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.staff_files import keep_clinic_value
from kiosk.content.limits import MAX_NAME_LENGTH, MAX_PHONE_LENGTH
from kiosk.content.model import Slot as ClinicSlot
from kiosk.content.values import wrong_value
from kiosk.content.wording import Wording
from kiosk.staff.keyboard import (
    ACCENTS,
    ARABIC,
    ERASE,
    LAYERS,
    LETTERS,
    ON,
    SHIFT,
    SPACE,
    STARTS,
    Layer,
    after_key,
    face,
)
from kiosk.ui.staff_settings import Row, note, toggle
from kiosk.ui.staff_view import StaffView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WIDE = {ERASE: 2, ACCENTS: 2, ARABIC: 2, LETTERS: 2}
"""How many keys broad a key of the letters is; space takes what is left."""
SPACE_WIDE = 4
STAFF_LANGUAGE = "en"


@QmlElement
class ClinicView(QObject):
    """Which values there are, and the one that is being typed."""

    changed = Signal()
    typed = Signal()
    layer_changed = Signal()

    def __init__(self, staff: StaffView, parent: QObject) -> None:
        super().__init__(parent)
        self._staff, self._words = staff, staff.words
        self._slot: ClinicSlot | None = None
        self._text = ""
        self._layer: Layer = "letters"
        self._shifted = False
        staff.shown_changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @property
    def _slots(self) -> tuple[ClinicSlot, ...]:
        return self._staff.on_screen.shown.content.slots

    def _said(self, slot: ClinicSlot) -> str:
        """What a slot is called, in the staff's language where the content has it."""
        return self._wording().say(slot.label)

    def _wording(self) -> Wording:
        content = self._staff.on_screen.shown.content
        codes = [each.code for each in content.languages]
        code = STAFF_LANGUAGE if STAFF_LANGUAGE in codes else codes[0]
        return Wording(content, code, self._staff.on_screen.loaded.clinic)

    def _value(self, slot: ClinicSlot) -> str:
        """What the clinic has filled in; "" where it has not."""
        value = self._staff.on_screen.loaded.clinic.get(slot.id)
        if slot.type == "choice" and isinstance(value, int):
            return self._wording().say(slot.choices[value - 1])
        return "" if value is None else str(value)

    # --- what staff do --------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """All values."""
        self._staff.say("")
        self._staff.go("clinic")
        self.changed.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Fill in one of them."""
        self._slot = self._slots[number]
        self._staff.say("")
        if self._slot.type == "choice":
            self._staff.go("choice")
            self.changed.emit()
            return
        self._text = self._value(self._slot)
        self._layer = STARTS.get(self._slot.type, "letters")
        self._shifted = self._layer == "letters" and not self._text
        self._staff.go("typing")
        self.typed.emit()
        self.layer_changed.emit()

    @Slot(str, int)
    def act(self, control: str, _direction: int) -> None:
        """One of the choices was touched; the one that is chosen already is taken back."""
        if self._slot is None:
            return
        number = int(control.partition(":")[2])
        now = self._staff.on_screen.loaded.clinic.get(self._slot.id)
        self._keep(None if number == now else number)

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the keyboard."""
        if key in (SHIFT, LETTERS, ACCENTS, ARABIC):
            self._turn(key)
            return
        before = self._text
        self._text = after_key(before, face(key, self._shifted), self._longest())
        if self._text != before and self._shifted and key != ERASE:
            self._shifted = False
            self.layer_changed.emit()
        self.typed.emit()

    @Slot(str)
    def type(self, letters: str) -> None:
        """Letters of a real keyboard, where one is plugged in."""
        if letters.isprintable():
            self._text = (self._text + letters)[: self._longest()]
            self.typed.emit()

    def _turn(self, key: str) -> None:
        layers: dict[str, Layer] = {LETTERS: "letters", ACCENTS: "accents", ARABIC: "arabic"}
        if key == SHIFT:
            self._shifted = not self._shifted
        else:
            self._layer = layers[key]
        self.layer_changed.emit()

    def _longest(self) -> int:
        is_name = self._slot is not None and self._slot.type == "name"
        return MAX_NAME_LENGTH if is_name else MAX_PHONE_LENGTH

    @Slot()
    def save(self) -> None:
        """Keep what was typed; nothing at all leaves it to the care team."""
        if self._slot is None:
            return
        text = " ".join(self._text.split())
        value: str | int = text
        if self._slot.type == "number" and text.isascii() and text.isdigit():
            value = int(text)
        if not text:
            self._keep(None)
        elif wrong_value(to_builtins(self._slot), value) is None:
            self._keep(value)
        else:
            wrong: str = getattr(self._words, f"clinic_wrong_{self._slot.type}")
            least, most = self._slot.minimum, self._slot.maximum
            self._staff.say(wrong.format(least=least, most=most), bad=True)

    def _keep(self, value: str | int | None) -> None:
        assert self._slot is not None
        words, label = self._words, self._said(self._slot)
        try:
            keep_clinic_value(self._staff.desk.data.clinic, self._slot.id, value)
        except OSError as error:
            why = error.strerror or str(error)
            self._staff.on_screen.load_live()
            self._staff.say(words.did_not_keep.format(why=why), bad=True)
            return
        before = self._staff.on_screen.shown.offered
        self._staff.on_screen.load_live()
        if value is None:
            said = words.did_clinic_empty.format(label=label)
        else:
            said = words.did_clinic.format(label=label, value=self._value(self._slot))
        if len(self._staff.on_screen.shown.offered) < len(before):
            said = f"{said} {words.clinic_languages}"
        self._staff.say(said)
        self._staff.go("clinic")
        self.changed.emit()

    # --- what QML binds to ----------------------------------------------------------------

    def _get_values(self) -> list[dict[str, object]]:
        """All values: what each is called, and what patients read."""
        ask = self._wording().say(self._staff.on_screen.shown.content.interface.ask_your_team)
        found = []
        for slot in self._slots:
            value = self._value(slot)
            if value:
                said = value
            elif slot.default is not None:
                said = self._words.clinic_default.format(value=self._default(slot))
            else:
                said = self._words.clinic_empty.format(ask=ask)
            found.append(
                {"label": self._said(slot), "value": said, "missing": not value and said != value
                 and slot.default is None}
            )  # fmt: skip
        return found

    def _default(self, slot: ClinicSlot) -> str:
        if slot.type == "choice" and isinstance(slot.default, int):
            return self._wording().say(slot.choices[slot.default - 1])
        return str(slot.default)

    def _get_rows(self) -> list[Row]:
        slot = self._slot
        if slot is None or slot.type != "choice":
            return []
        now, wording = self._staff.on_screen.loaded.clinic.get(slot.id), self._wording()
        return [
            note(self._said(slot)),
            *(
                toggle(f"choice:{number}", wording.say(each), number == now)
                for number, each in enumerate(slot.choices, 1)
            ),
        ]

    def _get_label(self) -> str:
        return "" if self._slot is None else self._said(self._slot)

    def _get_text(self) -> str:
        return self._text

    def _get_keys(self) -> list[list[dict[str, object]]]:
        broad = self._layer in ("letters", "accents", "arabic")
        return [
            [
                {
                    "key": key,
                    "text": self._face(key),
                    "icon": {ERASE: "back", SHIFT: "up"}.get(key, ""),
                    "chosen": key == SHIFT and self._shifted,
                    "mark": key.startswith(ON),
                    "wide": (SPACE_WIDE if key == SPACE else WIDE.get(key, 1)) if broad else 1,
                }
                for key in row
            ]
            for row in LAYERS[self._layer]
        ]

    def _face(self, key: str) -> str:
        words = self._words
        named = {
            ERASE: words.key_erase,
            SHIFT: words.key_shift,
            SPACE: words.key_space,
            LETTERS: "abc",
            ACCENTS: "áñđ",
            ARABIC: "عربي",
        }
        return named.get(key) or face(key, self._shifted)

    def _get_broad(self) -> bool:
        return self._layer in ("letters", "accents", "arabic")

    values = Property(list, _get_values, notify=changed)
    rows = Property(list, _get_rows, notify=changed)
    label = Property(str, _get_label, notify=typed)
    text = Property(str, _get_text, notify=typed)
    keys = Property(list, _get_keys, notify=layer_changed)
    broad = Property(bool, _get_broad, notify=layer_changed)
