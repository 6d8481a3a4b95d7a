"""What staff set at the screen, for QML: languages, idle times, opening hours, volume."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.staff_files import keep_chosen
from kiosk.options import LEAVE_STATUS, RESTART_STATUS
from kiosk.settings import Settings
from kiosk.staff.chosen import BOUNDS, Chosen
from kiosk.ui.staff_view import StaffView
from kiosk.visit.hours import A_DAY, Hours, as_time, is_plausible

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = {"idle_seconds": 15, "countdown_seconds": 5, "volume_percent": 10}
TIME_STEP = 30
"""Minutes."""
LEFT_TO_RIGHT = "\u200e"
"""Before a name of any script, so that the English words after it stay behind it."""

Row = dict[str, object]
"""What stands in a row: its `kind` ("note", "toggle", "step", "days" or "lead"), the `id`
of its control, its `text`, and as its kind has them `value`, `on` and `days`."""


def note(text: str) -> Row:
    """A sentence."""
    return {"kind": "note", "id": "", "text": text}


def toggle(control: str, text: str, on: bool) -> Row:
    """Something that is on or off."""
    return {"kind": "toggle", "id": control, "text": text, "on": on}


def step(control: str, text: str, value: str) -> Row:
    """A value that goes up and down."""
    return {"kind": "step", "id": control, "text": text, "value": value}


@QmlElement
class SettingsView(QObject):
    """Each touch is kept on disk and followed at once, and said."""

    changed = Signal()

    def __init__(self, staff: StaffView, parent: QObject) -> None:
        super().__init__(parent)
        self._staff, self._words = staff, staff.words
        self._leaving = LEAVE_STATUS
        staff.screen_changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @property
    def _settings(self) -> Settings:
        return self._staff.on_screen.loaded.settings

    def keep(self, said: str, **values: object) -> None:
        """Keep what staff have set, follow it, and say so; or say why that cannot be."""
        chosen = self._staff.on_screen.loaded.chosen or Chosen()
        try:
            keep_chosen(self._staff.desk.data.chosen, replace(chosen, **values))
        except OSError as error:
            why = error.strerror or type(error).__name__
            self._staff.say(self._words.did_not_keep.format(why=why), bad=True)
        else:
            self._staff.say(said)
        self._staff.on_screen.load_live()
        self.changed.emit()

    @Slot(str)
    def open(self, screen: str) -> None:
        """One of the pages of settings, or their list."""
        self._staff.say("")
        self._staff.go(screen)

    @Slot(str, int)
    def act(self, control: str, direction: int) -> None:
        """A row was touched: up or down (1, -1) where it has both."""
        name, _, rest = control.partition(":")
        match name:
            case "language":
                self._switch_language(rest)
            case "idle_seconds" | "countdown_seconds" | "volume_percent":
                self._step(name, direction)
            case "opens" | "closes":
                self._move_time(name, direction)
            case "hours":
                self._switch_hours()
            case "date":
                self.open("date")
            case "day":
                self._switch_day(int(rest))

    # --- ending the program ---------------------------------------------------------------

    @Slot()
    def ask_restart(self) -> None:
        """Start the program anew, once staff have said yes."""
        self._leaving = RESTART_STATUS
        self.open("sure")

    @Slot()
    def ask_leave(self) -> None:
        """End the program, once staff have said yes."""
        self._leaving = LEAVE_STATUS
        self.open("sure")

    @Slot()
    def leave(self) -> None:
        """Staff have said yes."""
        self._staff.leave(self._leaving)

    def _get_sure(self) -> dict[str, str]:
        words = self._words
        if self._leaving == RESTART_STATUS:
            return {"lead": words.restart_lead, "yes": words.restart}
        return {"lead": words.leave_lead, "yes": words.leave}

    # --- languages ------------------------------------------------------------------------

    def _offered(self) -> list[str]:
        loaded = self._staff.on_screen.loaded
        assert loaded.content is not None
        offered = loaded.settings.offered(loaded.content.languages, bool(loaded.clinic))
        return [each.code for each in offered]

    def _switch_language(self, code: str) -> None:
        content = self._staff.on_screen.shown.content
        language = next(each for each in content.languages if each.code == code)
        on = self._offered()
        if code not in on:
            said = self._words.did_language_on.format(name=language.name)
            if language != content.languages[0] and not language.checked:
                said = f"{said} {self._words.language_unchecked}"
            known = [each.code for each in content.languages]
            own = [each for each in known if each in on or each == code]
            self.keep(said, languages=tuple(own))
        elif len(on) == 1:
            self._staff.say(self._words.language_last, bad=True)
        else:
            left = tuple(each for each in on if each != code)
            self.keep(self._words.did_language_off.format(name=language.name), languages=left)

    # --- numbers and times ----------------------------------------------------------------

    def _value(self, name: str) -> int:
        settings = self._settings
        values = {
            "idle_seconds": settings.idle,
            "countdown_seconds": settings.countdown,
            "volume_percent": settings.volume * 100,
        }
        return round(values[name])

    def _step(self, name: str, direction: int) -> None:
        least, most = BOUNDS[name]
        size = STEPS[name]
        wanted = (self._value(name) // size + direction) * size
        value = max(least, min(most, wanted))
        self.keep(getattr(self._words, f"did_{name}").format(value=value), **{name: value})

    def _hours(self) -> Hours:
        return self._settings.hours or Hours()

    def _keep_hours(self, hours: Hours | None) -> None:
        if hours is None:
            self.keep(self._words.did_hours_off, opens=None, closes=None, days=None)
            return
        filled = {
            "opens": as_time(hours.opens),
            "closes": as_time(hours.closes),
            "days": tuple(each + 1 for each in hours.days),
        }
        self.keep(self._words.did_hours.format(**filled), **filled)

    def _switch_hours(self) -> None:
        self._keep_hours(Hours() if self._settings.hours is None else None)

    def _move_time(self, name: str, direction: int) -> None:
        moved = (getattr(self._hours(), name) + direction * TIME_STEP) % A_DAY
        self._keep_hours(replace(self._hours(), **{name: moved}))

    def _switch_day(self, day: int) -> None:
        days = set(self._hours().days) ^ {day}
        self._keep_hours(replace(self._hours(), days=tuple(sorted(days))))

    # --- what QML binds to ----------------------------------------------------------------

    def _get_rows(self) -> list[Row]:
        words = self._words
        match self._staff.where:
            case "languages":
                return self._language_rows()
            case "times":
                seconds = words.seconds
                return [
                    step(name, text, seconds.format(count=self._value(name)))
                    for name, text in (
                        ("idle_seconds", words.times_idle),
                        ("countdown_seconds", words.times_countdown),
                    )
                ]
            case "hours":
                return self._hours_rows()
            case "volume":
                volume = f"{self._value('volume_percent')} %"
                return [step("volume_percent", words.volume_start, volume)]
        return []

    def _language_rows(self) -> list[Row]:
        on, content = self._offered(), self._staff.on_screen.shown.content
        rows = [note(self._words.languages_lead)]
        for number, each in enumerate(content.languages):
            unchecked = number > 0 and not each.checked
            about = f" ({self._words.unchecked})" if unchecked else ""
            text = f"{LEFT_TO_RIGHT}{each.name}{about}"
            rows.append(toggle(f"language:{each.code}", text, each.code in on))
        return rows

    def _hours_rows(self) -> list[Row]:
        words, hours, now = self._words, self._settings.hours, self._staff.desk.wall()
        said = words.health_clock if is_plausible(now) else words.health_clock_wrong
        rows = [toggle("hours", words.hours_on, hours is not None)]
        if hours is None:
            rows.append(note(words.hours_off))
        else:
            days = [
                {"text": name, "on": number in hours.days}
                for number, name in enumerate(words.days.split())
            ]
            rows += [
                step("opens", words.hours_opens, as_time(hours.opens)),
                step("closes", words.hours_closes, as_time(hours.closes)),
                {"kind": "days", "id": "day", "text": words.hours_days, "days": days},
                note(words.hours_lead),
            ]
        rows.append(note(said.format(now=f"{now:%a %Y-%m-%d %H:%M}")))
        return [*rows, {"kind": "lead", "id": "date", "text": words.date_set}]

    def _get_list(self) -> list[dict[str, str]]:
        """The pages of settings, each with what is set now."""
        words, settings = self._words, self._settings
        hours, seconds = settings.hours, words.seconds.format(count=round(settings.idle))
        open_ = words.hours_always
        if hours is not None:
            open_ = f"{as_time(hours.opens)} - {as_time(hours.closes)}"
        languages = ", ".join(self._staff.on_screen.shown.offered)
        return [
            {"id": "languages", "icon": "language", "text": words.languages, "value": languages},
            {"id": "times", "icon": "hourglass", "text": words.times, "value": seconds},
            {"id": "hours", "icon": "clock", "text": words.hours, "value": open_},
            {"id": "volume", "icon": "speaker", "text": words.volume,
             "value": f"{self._value('volume_percent')} %"},
            {"id": "date", "icon": "calendar", "text": words.date,
             "value": f"{self._staff.desk.wall():%Y-%m-%d %H:%M}"},
            {"id": "keypad", "icon": "hand", "text": words.keypad, "value": words.keypad_value},
            {"id": "new_pin", "icon": "shield", "text": words.new_pin, "value": ""},
            {"id": "restart", "icon": "replay", "text": words.restart, "value": ""},
            {"id": "leave", "icon": "next", "text": words.leave, "value": ""},
        ]  # fmt: skip

    rows = Property(list, _get_rows, notify=changed)
    list_ = Property(list, _get_list, notify=changed)
    sure = Property(dict, _get_sure, notify=changed)
