"""The one place that builds the kiosk, connects its parts, runs it and shuts it down."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from shiboken6 import delete

from kiosk.adapters.clock import Clock, SystemClock
from kiosk.adapters.files import DataFolder, DiskFiles, data_folder, note
from kiosk.adapters.log_files import start_log, stop_log
from kiosk.adapters.single import hold
from kiosk.adapters.starts import StartCount
from kiosk.adapters.store import tidy
from kiosk.adapters.voice import Voice, voice_of_this_machine
from kiosk.adapters.watchdog import watchdog_of
from kiosk.content.model import Content
from kiosk.loading import ASSETS, Loaded, load
from kiosk.options import SHIPPED_CONTENT, RunOptions, mend_shipped, pin_command
from kiosk.screen_size import Measure, size_for
from kiosk.staff.crash_loop import WITHIN
from kiosk.ui.fonts import load_fonts
from kiosk.ui.full_screen import FullScreen, hide_pointer, screen_pixels
from kiosk.ui.giving_back import give_back_after_visits
from kiosk.ui.guard import WindowGuard
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.home_view import HomeView
from kiosk.ui.languages_view import LanguagesView
from kiosk.ui.opening import OpeningView
from kiosk.ui.page_view import PageView
from kiosk.ui.painters import Painters
from kiosk.ui.pictures import IconProvider, PictureProvider, PictureUrls
from kiosk.ui.preferences_view import PreferencesView
from kiosk.ui.recovery_view import RecoveryView
from kiosk.ui.shell import ShellView
from kiosk.ui.signals import QuitOnSignal
from kiosk.ui.speech_view import SpeechView
from kiosk.ui.staff_door import StaffDoor
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.state import Rules

if TYPE_CHECKING:
    from kiosk.ui.keypad import KeypadKeys

ALREADY_RUNNING = 3
GOOD_RUN_MS = int(WITHIN * 1000)
MAIN_QML = Path(__file__).parent / "ui" / "qml" / "Main.qml"

log = logging.getLogger(__name__)


def make_application(arguments: list[str], right_to_left: bool = True) -> QGuiApplication:
    """The Qt application on the software renderer, whose pixels are the same everywhere.

    `right_to_left` says whether letters of such scripts are needed.
    """
    # The kiosk counts in millimetres: a desktop's scale would only blur its pictures.
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "0")
    # Qt hands every 64 lines of a shape to another thread: waking it costs more than the drawing.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Qt waits 5 ms before it draws what has changed, for more to change: here all of it has.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app = QGuiApplication(arguments)
    app.setApplicationName("spine-kiosk")
    load_fonts(app, right_to_left)
    return app


def register_painters(engine: QQmlEngine) -> None:
    """Let QML know what paints itself: it loads after the first screen shows, which has none."""
    from kiosk.ui import recovery_path, walkthrough_picture  # noqa: F401
    from kiosk.ui.figures import FigureProvider

    if engine.imageProvider("figures") is None:
        engine.addImageProvider("figures", FigureProvider())


def keypad_keys(shell: ShellView, louder: Callable[[int], None]) -> Callable[..., bool]:
    """What hears a window's keys first; it loads with the first key."""

    @cache
    def keys() -> KeypadKeys:
        from kiosk.ui.keypad import KeypadKeys

        return KeypadKeys(shell, louder)

    return lambda window, event: keys().heard(window, event)


def staff_area(
    data: DataFolder,
    loaded: Loaded,
    clock: Clock,
    measure: Measure,
    leave: Callable[[int], None],
    setting_pin: str,
) -> Callable[[ShellView, StaffDoor], QObject]:
    """How to make the staff area of a kiosk that started with `loaded`: once it is wanted.

    `setting_pin` is the command that sets its PIN.
    """
    started = clock.seconds()  # waits for wrong PINs begin anew with the program

    def make(shell: ShellView, door: StaffDoor) -> QObject:
        from kiosk.adapters.clock_wish import clock_wish
        from kiosk.adapters.health import read_health
        from kiosk.adapters.pin_file import PinGate
        from kiosk.adapters.stick_files import StickWatch
        from kiosk.ui.staff_area import StaffArea
        from kiosk.ui.staff_desk import Desk
        from kiosk.updates.importer import Importer

        desk = Desk(
            data=data,
            gate=PinGate(data.pin, data.tries, started, command=setting_pin),
            watch=StickWatch(loaded.settings.stick_folders),
            jobs=Importer(data.path),
            loaded=loaded,
            clock=clock.seconds,
            wall=clock.wall,
            wish=clock_wish(os.environ),
            measure=measure,
            health=lambda: read_health(data.path),
            leave=leave,
        )
        return StaffArea(shell, door, desk)

    return make


def collect_garbage() -> None:
    """Collect again, now that the start is over; what has come with it is not looked at again."""
    gc.enable()
    gc.collect()
    gc.freeze()


class Kiosk(Struct):
    """The parts of a running kiosk. Call `close` before the application ends."""

    shell: ShellView
    home: HomeView
    page: PageView
    walkthrough: WalkthroughView
    recovery: RecoveryView
    painters: Painters
    speech: SpeechView
    door: StaffDoor
    opening: OpeningView
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def close(self) -> None:
        """Take the screen down before the views it shows.

        All are deleted here, one by one, so that Python knows of each: Qt does not outlive whatever
        order their garbage is collected in.
        """
        self.door.end()
        self.speech.close()
        self.window.close()
        delete(self.engine)
        for part in self.shell.children():
            delete(part)
        delete(self.shell)


def build(
    content: Content,
    *,
    clock: Callable[[], float],
    today: Callable[[], date],
    mm: float,
    rules: Rules,
    clinic: Mapping[str, str | int],
    media: Path | None = None,
    staff_note: bool = False,
    may_close: bool = True,
    staff: Callable[[ShellView, StaffDoor], QObject] | None = None,
    wall: Callable[[], datetime] | None = None,
    voice: Voice | None = None,
) -> Kiosk:
    """Build everything but show nothing.

    `clock` returns monotonic seconds and `today` the date, `mm` is the screen's pixels per
    millimetre, `media` the folder of the clinic's own pictures, `staff` makes the staff area once
    it is wanted: without it there is none, as there are no opening hours without `wall`, which
    returns the time on the wall, and no reading aloud without a `voice`. Raises RuntimeError where
    the QML does not load.
    """
    pictures = PictureUrls(ASSETS, media)
    shell = ShellView(content, clinic, rules, clock, mm, pictures, staff_note)
    languages = LanguagesView(shell, shell)
    preferences = PreferencesView(shell, shell)
    home = HomeView(shell, shell)
    page = PageView(shell, shell)
    walkthrough = WalkthroughView(shell, shell)
    recovery = RecoveryView(shell, today, shell)
    painters = Painters(shell, walkthrough, shell)
    speech = SpeechView(shell, walkthrough, recovery, voice, clock, shell)
    door = StaffDoor(shell, clock, staff and (lambda door: staff(shell, door)), shell)
    opening = OpeningView(shell, door, clock, wall, shell)
    engine = QQmlApplicationEngine()
    shell.arriving.connect(lambda: register_painters(engine))
    engine.addImageProvider("icon", IconProvider(ASSETS))
    engine.addImageProvider("picture", PictureProvider())
    engine.setInitialProperties(
        {
            "shell": shell,
            "languages": languages,
            "preferences": preferences,
            "home": home,
            "page": page,
            "walkthrough": walkthrough,
            "recovery": recovery,
            "painters": painters,
            "speech": speech,
            "door": door,
            "opening": opening,
        }
    )
    engine.load(QUrl.fromLocalFile(str(MAIN_QML)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError(f"{MAIN_QML} did not load; the log says why")
    window = roots[0]
    keypad = keypad_keys(shell, speech.louder)
    WindowGuard(window, shell, door, opening, may_close, speech.felt, keypad)
    speech.watch(window)
    give_back_after_visits(shell, engine)
    return Kiosk(
        shell, home, page, walkthrough, recovery, painters, speech, door, opening, engine, window
    )


def run(options: RunOptions) -> int:
    """Show the kiosk until it is told to stop; returns the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    data = data_folder(options.data, os.environ)
    try:
        held = hold(data.lock)
    except OSError as error:  # a disk that fails is no reason to show patients nothing
        log.warning("%s cannot be locked: %s", data.lock, error)
        return _show(options, data)
    if held is None:
        print("The kiosk is already running.", file=sys.stderr)
        return ALREADY_RUNNING
    try:
        return _show(options, data)
    finally:
        held.let_go()


def _show(options: RunOptions, data: DataFolder) -> int:
    """Show the kiosk, once it is known to be the only one."""
    log_files = start_log(data.logs)
    starts = StartCount(data.starts)
    loaded = load(options.content, data, DiskFiles(), crashed=starts.begin())
    for problem in loaded.problems:
        log.warning("%s", problem.as_line())
    if loaded.content is None:
        print(f"{SHIPPED_CONTENT} cannot be shown. {mend_shipped()}", file=sys.stderr)
        stop_log(log_files)
        return 1
    offered = loaded.settings.offered(loaded.content.languages, configured=bool(loaded.clinic))
    app = make_application(sys.argv[:1], any(one.direction == "rtl" for one in offered))
    width, height = options.window or screen_pixels(app)
    size = loaded.settings.screen if options.window is None else size_for(width, height)
    clock, measure = SystemClock(), Measure(size)
    kiosk = build(
        replace(loaded.content, languages=offered),
        clock=clock.seconds,
        today=clock.today,
        mm=size.pixels_per_mm(width, height),
        rules=loaded.settings.rules(offered),
        clinic=loaded.clinic,
        media=loaded.media,
        staff_note=bool(loaded.problems),
        may_close=options.window is not None,
        staff=staff_area(data, loaded, clock, measure, app.exit, pin_command(options.data)),
        wall=clock.wall,
        voice=voice_of_this_machine(loaded.settings.natural),
    )
    kiosk.shell.keypad = loaded.settings.keypad
    quitting = QuitOnSignal(app)

    def shown() -> None:
        log.info("showing")
        kiosk.window.frameSwapped.disconnect(shown)
        QTimer.singleShot(0, lambda: register_painters(kiosk.engine))
        QTimer.singleShot(0, collect_garbage)
        note(data.passed, loaded.passed)
        QTimer.singleShot(0, lambda: tidy(data))
        QTimer.singleShot(GOOD_RUN_MS, starts.good)

    kiosk.window.frameSwapped.connect(shown)
    if options.window is None:
        hide_pointer(app)
        FullScreen(kiosk.window, app, lambda *now: kiosk.shell.set_mm(measure.of(*now)))
        Heartbeat(kiosk.window, app, watchdog_of(os.environ))
    else:
        kiosk.window.resize(width, height)
        kiosk.window.show()
    status = app.exec()
    starts.good()
    quitting.close()
    kiosk.close()
    stop_log(log_files)
    return status
