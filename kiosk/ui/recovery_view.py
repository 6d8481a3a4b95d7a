"""The recovery timeline for QML: the axis, the milestone one looks at, its dates, the calendar."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.model import Milestone, Procedure, Text
from kiosk.month import days_shown, month_of, turned, weekdays
from kiosk.recovery import Axis, axis, dates
from kiosk.ui.blocks import line, lines
from kiosk.ui.shell import ShellView
from kiosk.visit.events import ClosedCalendar, OpenedCalendar
from kiosk.visit.places import Screen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WAVES = 2.5

STATION_MM = 25.3
"""From the middle of one station to the next: a target and its gap."""
MONTHS_AROUND = 12
"""How far the calendar turns: nobody comes to read this years before or after."""

Card = dict[str, object]

LISTS = ("normal", "may_do", "not_yet", "medicine", "wound")


def bend(position: float) -> float:
    """How far the path swings there, from -1 (up) to 1 (down)."""
    return math.sin(2 * math.pi * WAVES * position)


@QmlElement
class RecoveryView(QObject):
    """Follows the shell: when the place is a timeline, this is what stands on it.

    Which milestone one looks at is kept for each procedure until the visit ends, so that a look at
    "when to call" leads back to it. `today` returns the date on the wall.
    """

    changed = Signal()
    current_changed = Signal()
    day_changed = Signal()
    dates_changed = Signal()
    picking_changed = Signal()
    month_changed = Signal()

    def __init__(
        self, shell: ShellView, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._today = today
        self._procedure: Procedure | None = None
        self._axis: Axis | None = None
        self._length, self._number = 400.0, 14.0
        self._looked_at: dict[str, int] = {}
        self._month = month_of(today())
        shell.arriving.connect(self._refresh)
        shell.day_changed.connect(self.day_changed)
        self.day_changed.connect(self.dates_changed)
        self.current_changed.connect(self.dates_changed)
        shell.popups_changed.connect(self._calendar_turned_up)
        shell.visit_ended.connect(self._looked_at.clear)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        place = self._shell.visit.place
        procedure = self._shell.procedure(place.procedure)
        if place.screen is not Screen.RECOVERY or procedure is None:
            return
        self._procedure = procedure
        self._lay_out()
        self.current_changed.emit()
        self.day_changed.emit()
        self.month_changed.emit()

    def _lay_out(self) -> None:
        if self._procedure is not None:
            milestones = self._procedure.recovery.milestones
            self._axis = axis(milestones, STATION_MM / self._length)
            self.changed.emit()

    def _milestones(self) -> tuple[Milestone, ...]:
        return self._procedure.recovery.milestones if self._procedure else ()

    def _say(self, text: Text) -> str:
        return self._shell.wording.say(text)

    # --- along the axis -------------------------------------------------------------------

    @Slot(float, float)
    def lay_out(self, length: float, number: float) -> None:
        """Take over the length of the axis on the screen, and the room one number takes, in mm."""
        if length > 0 and (length, number) != (self._length, self._number):
            self._length, self._number = length, number
            self._lay_out()

    @Slot(int)
    def show_milestone(self, index: int) -> None:
        """Look at one milestone; beyond either end, at the last one there."""
        if self._procedure is None:
            return
        index = min(max(index, 0), len(self._milestones()) - 1)
        if index != self._get_current():
            self._looked_at[self._procedure.id] = index
            self.current_changed.emit()

    @Slot(float)
    def point_at(self, position: float) -> None:
        """Look at the milestone nearest to a place on the axis (0 to 1)."""
        if self._axis is not None:
            self.show_milestone(self._axis.nearest(position))

    def _get_stations(self) -> list[dict[str, object]]:
        if self._axis is None:
            return []
        return [
            {
                "id": milestone.id,
                "icon": milestone.icon,
                "when": self._say(milestone.when),
                "title": self._say(milestone.title),
                "position": place,
                "bend": bend(place),
            }
            for milestone, place in zip(self._milestones(), self._axis.places, strict=False)
        ]

    def _get_regions(self) -> list[dict[str, object]]:
        words = self._shell.content.interface
        names = {
            "minutes": words.unit_minutes,
            "hours": words.unit_hours,
            "days": words.unit_days,
            "weeks": words.unit_weeks,
            "months": words.unit_months,
        }
        return [
            {"begin": region.begin, "end": region.end, "name": self._say(names[region.unit])}
            for region in (self._axis.regions() if self._axis else ())
        ]

    def _get_ticks(self) -> list[dict[str, object]]:
        ticks = self._axis.ticks(self._number / self._length) if self._axis else ()
        number = self._shell.wording.number
        return [{"position": tick.position, "amount": number(tick.amount)} for tick in ticks]

    def _get_current(self) -> int:
        return self._looked_at.get(self._procedure.id, 0) if self._procedure else 0

    # --- the milestone --------------------------------------------------------------------

    def _get_shown(self) -> dict[str, object]:
        if self._procedure is None:
            return {}
        wording, interface = self._shell.wording, self._shell.content.interface
        milestone = self._milestones()[self._get_current()]
        cards: list[Card] = [
            {
                "kind": kind,
                "title": self._say(getattr(interface, kind)),
                "items": lines(getattr(milestone, kind), wording),
            }
            for kind in LISTS
            if getattr(milestone, kind)
        ]
        left, right = self._in_two(cards)
        return {
            "procedure_name": self._say(self._procedure.name),
            "intro": line(self._procedure.recovery.intro, wording),
            "call_page": self._procedure.recovery.call_page,
            "phone": self._phone(),
            "when": self._say(milestone.when),
            "title": self._say(milestone.title),
            "cards": cards,
            "left": left,
            "right": right,
        }

    def _in_two(self, cards: list[Card]) -> tuple[list[Card], list[Card]]:
        """The cards in two columns, the next one always where fewer letters stand."""
        columns: tuple[list[Card], list[Card]] = ([], [])
        letters = [0, 0]
        for card in cards:
            items = card["items"]
            assert isinstance(items, list)
            shorter = 0 if letters[0] <= letters[1] else 1
            columns[shorter].append(card)
            letters[shorter] += 60 + sum(len(item["plain"]) + 15 for item in items)
        return columns

    def _phone(self) -> str:
        shell = self._shell
        known = any(slot.id == "phone" for slot in shell.content.slots)
        return self._say(shell.content.interface.call_clinic) if known else ""

    # --- the day --------------------------------------------------------------------------

    @Slot()
    def open_calendar(self) -> None:
        """Let the patient pick the day of the procedure."""
        self._shell.apply(OpenedCalendar())

    @Slot()
    def close_calendar(self) -> None:
        """Close the calendar without a day."""
        self._shell.apply(ClosedCalendar())

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn the calendar by so many months, not too far from today."""
        month = turned(self._month, by)
        if abs(self._away(month)) <= MONTHS_AROUND:
            self._month = month
            self.month_changed.emit()

    def _away(self, month: date) -> int:
        today = self._today()
        return (month.year - today.year) * 12 + month.month - today.month

    @Slot()
    def _calendar_turned_up(self) -> None:
        if self._shell.visit.picking:
            self._month = month_of(self._picked() or self._today())
            self.month_changed.emit()
        self.picking_changed.emit()

    def _picked(self) -> date | None:
        iso = self._shell.visit.day
        return date.fromisoformat(iso) if iso else None

    def _get_picking(self) -> bool:
        return self._shell.visit.picking

    def _get_day(self) -> str:
        day = self._picked()
        if day is None:
            return ""
        interface = self._shell.content.interface
        return self._shell.wording.fill(interface.picked_day, date=self._shell.wording.date(day))

    def _get_dates(self) -> str:
        """When the milestone one looks at falls, once the day is known."""
        day = self._picked()
        if day is None or self._procedure is None:
            return ""
        wording, interface = self._shell.wording, self._shell.content.interface
        first, last = dates(self._milestones(), day)[self._get_current()]
        if last is None:
            return wording.fill(interface.date_from, date=wording.date(first))
        if first == last:
            return wording.date(first)
        return wording.fill(interface.date_span, first=wording.date(first), last=wording.date(last))

    def _get_month(self) -> dict[str, object]:
        wording, interface = self._shell.wording, self._shell.content.interface
        today, picked = self._today(), self._picked()
        name = self._say(interface.months[self._month.month - 1])
        return {
            "name": name[:1].upper() + name[1:],  # a heading here, amid a sentence it may be small
            "year": str(self._month.year),
            "weekdays": [
                {
                    "name": self._say(interface.weekdays[day]),
                    "short": self._say(interface.weekdays_short[day]),
                }
                for day in weekdays()
            ],
            "days": [
                {
                    "iso": day.isoformat(),
                    "number": str(day.day),
                    "name": wording.date(day),
                    "inside": day.month == self._month.month,
                    "today": day == today,
                    "picked": day == picked,
                }
                for day in days_shown(self._month)
            ],
            "can_turn_back": self._away(self._month) > -MONTHS_AROUND,
            "can_turn_on": self._away(self._month) < MONTHS_AROUND,
        }

    stations = Property(list, _get_stations, notify=changed)
    regions = Property(list, _get_regions, notify=changed)
    ticks = Property(list, _get_ticks, notify=changed)
    current = Property(int, _get_current, notify=current_changed)
    shown = Property(dict, _get_shown, notify=current_changed)
    picking = Property(bool, _get_picking, notify=picking_changed)
    day = Property(str, _get_day, notify=day_changed)
    dates = Property(str, _get_dates, notify=dates_changed)
    month = Property(dict, _get_month, notify=month_changed)
