"""How the machine is, for QML, and how large its screen is: set by a ruler, tried, then kept."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.adapters.log_files import last_warnings
from kiosk.screen_size import MM_PER_INCH, ScreenSize
from kiosk.staff.chosen import BOUNDS
from kiosk.staff.telling import health_lines, problem_entry
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_settings import SettingsView
from kiosk.ui.staff_view import StaffView
from kiosk.visit.hours import is_plausible

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WARNINGS = 6
RULER_MM = 100
TRY_SECONDS = 20.0


@QmlElement
class HealthView(QObject):
    """The health page and the ruler.

    `stretch` is how much longer than 100 mm of today's the line is drawn; a size that was set goes
    back by itself unless somebody keeps it, since on a wrong one no button may be in sight.
    """

    changed = Signal()

    def __init__(
        self, shell: ShellView, staff: StaffView, settings: SettingsView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._staff, self._settings = shell, staff, settings
        self._measure = staff.desk.measure
        self._stretch = 1.0
        self._before: ScreenSize | None = None
        self._tried_at = 0.0
        self._pixels = (0, 0)
        staff.ticked.connect(self.tick)
        staff.closed.connect(self._go_back)

    @Slot()
    def open(self) -> None:
        """How the machine is."""
        self._staff.say("")
        self._staff.go("health")

    @Slot()
    def set_date(self) -> None:
        """Set the machine's date and time."""
        self._settings.open("date")

    @Slot(int, int)
    def open_ruler(self, width: int, height: int) -> None:
        """Measure the screen, whose window has so many pixels."""
        self._pixels = width, height
        self._stretch = 1.0
        self._staff.say("")
        self._staff.go("screen")
        self.changed.emit()

    @Slot(float)
    def lengthen(self, mm: float) -> None:
        """Draw the line longer or, with less than 0, shorter, in today's millimetres."""
        stretch = self._stretch + mm / RULER_MM
        least, most = BOUNDS["screen_mm"]
        if least <= self._diagonal() / stretch <= most:
            self._stretch = stretch
            self.changed.emit()

    @Slot()
    def try_size(self) -> None:
        """Show everything as large as the line says, for a while."""
        self._before, self._tried_at = ScreenSize(self._diagonal()), self._staff.desk.clock()
        self._set(ScreenSize(self._diagonal() / self._stretch))
        self._stretch = 1.0
        self._staff.go("keep")
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """The size is right: keep it."""
        self._before = None
        millimetres = round(self._measure.size.diagonal_mm)
        inches = f"{millimetres / MM_PER_INCH:.1f}"
        self._settings.keep(
            self._staff.words.did_screen.format(inches=inches), screen_mm=millimetres
        )
        self._staff.go("health")

    @Slot()
    def drop(self) -> None:
        """It is not: back to the one before."""
        self._go_back()
        self._staff.say(self._staff.words.did_not_screen)
        self._staff.go("screen")

    @Slot()
    def tick(self) -> None:
        """Let time pass while a size is tried."""
        if self._staff.where == "keep":
            self.changed.emit()
            if self._get_seconds() <= 0:
                self.drop()

    @Slot()
    def _go_back(self) -> None:
        if self._before is not None:
            self._set(self._before)
            self._before = None

    def _set(self, size: ScreenSize) -> None:
        self._measure.size = size
        self._shell.set_mm(size.pixels_per_mm(*self._pixels))

    def _diagonal(self) -> float:
        """Millimetres that the screen counts as now: what is drawn, not what a file says."""
        return hypot(*self._pixels) / float(self._shell.property("mm"))

    # --- what QML binds to ----------------------------------------------------------------

    def _get_lines(self) -> list[str]:
        desk, words = self._staff.desk, self._staff.words
        now = desk.wall()
        clock = words.health_clock if is_plausible(now) else words.health_clock_wrong
        said = clock.format(now=f"{now:%Y-%m-%d %H:%M}")
        return [*health_lines(desk.health(), words), said]

    def _get_problems(self) -> list[dict[str, str]]:
        problems = enumerate(self._staff.on_screen.loaded.problems, 1)
        return [problem_entry(number, each, self._staff.words) for number, each in problems]

    def _get_warnings(self) -> list[str]:
        return list(last_warnings(self._staff.desk.data.logs, WARNINGS))

    def _get_stretch(self) -> float:
        return self._stretch

    def _get_seconds(self) -> int:
        return round(TRY_SECONDS - (self._staff.desk.clock() - self._tried_at))

    def _get_size(self) -> str:
        """The size of the screen, as the line says it."""
        if not all(self._pixels):
            return ""
        mm = float(self._shell.property("mm")) * self._stretch
        width, height = self._pixels
        inches = self._diagonal() / self._stretch / MM_PER_INCH
        return self._staff.words.screen_size.format(
            width=round(width / mm), height=round(height / mm), inches=f"{inches:.1f}"
        )

    @Slot(int, int, result=str)
    def window_size(self, width: int, height: int) -> str:
        """The size of a window of so many pixels, in millimetres, in words."""
        mm = float(self._shell.property("mm"))
        words = self._staff.words.health_screen
        return words.format(width=round(width / mm), height=round(height / mm))

    lines = Property(list, _get_lines, notify=changed)
    problems = Property(list, _get_problems, notify=changed)
    warnings = Property(list, _get_warnings, notify=changed)
    stretch = Property(float, _get_stretch, notify=changed)
    seconds = Property(int, _get_seconds, notify=changed)
    size = Property(str, _get_size, notify=changed)
