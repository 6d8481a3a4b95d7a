"""Drives the real kiosk as a patient does: by touches and keys on what is seen; time is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QGuiApplication,
    QKeyEvent,
    QPointingDevice,
)
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.proof.stage import StoppedClock, all_items, evaluated, moves
from kiosk.visit.places import Place, Screen

PATIENCE_MS = 10_000
"""How long a condition may take; what it waits for takes a fraction of that."""
MOST_PARTS = 80
"""No page is so long that it takes more drags than this to see all of it."""
A_WHILE = 1.0
"""Seconds between two touches that no guard takes for one."""
REST_MS = 110
"""What Qt takes for a finger that rests: 100 ms on its own clock without a move."""


@dataclass(frozen=True, slots=True)
class Control:
    """A control as it stands on the screen; `box` is in window pixels."""

    name: str
    box: tuple[float, float, float, float]
    enabled: bool
    item: QQuickItem


class Driver:
    """A kiosk, a finger, a keyboard and a clock. The kiosk must have been built with `clock`."""

    def __init__(
        self, kiosk: Kiosk, clock: StoppedClock, qtbot: QtBot, device: QPointingDevice
    ) -> None:
        self.kiosk = kiosk
        self.shell = kiosk.shell
        self.window = kiosk.window
        self.clock = clock
        self._qtbot = qtbot
        self._device = device

    # --- time -----------------------------------------------------------------------------

    def advance(self, seconds: float) -> None:
        """Let time pass, as the shell's own timer would notice it."""
        self.clock.go_on(seconds)
        self.shell.tick()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Handle events until a condition holds."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def frame(self) -> None:
        """Wait for the next frame: layouts are made and moves are felt once per frame."""
        with self._qtbot.waitSignal(self.window.frameSwapped, timeout=PATIENCE_MS):
            self.window.update()

    def settle(self) -> None:
        """Wait until a frame was drawn and nothing moves, loads or waits to be laid out."""
        self.frame()
        if moves(self.window.contentItem()):
            self.wait_until(lambda: not moves(self.window.contentItem()))
            self.frame()

    # --- what is seen ---------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where the visit is."""
        return self.shell.visit.place

    def items(self) -> Iterator[QQuickItem]:
        """Everything that is visible, parents before children, parts scrolled away included."""
        return visible_items(self.window.contentItem())

    def controls(self) -> list[Control]:
        """Every visible control, those that must be scrolled to included."""
        return [
            Control(item.objectName(), box_of(item), item.isEnabled(), item)
            for item in self.items()
            if item.objectName()
        ]

    def names(self) -> list[str]:
        """The names of the controls that can be used now."""
        return [control.name for control in self.controls() if control.enabled]

    def find(self, name: str) -> Control | None:
        """The visible control of that name."""
        return next((one for one in self.controls() if one.name == name), None)

    def control(self, name: str) -> Control:
        """The visible control of that name, which must be there."""
        found = self.find(name)
        assert found is not None, f"no {name} on {self.place}; there are {self.names()}"
        return found

    def texts(self) -> list[str]:
        """All words on the screen, as a screen reader says them, scrolled away ones included."""
        return [said for item in self.items() if (said := words_of(item))]

    def seen_texts(self) -> list[str]:
        """The words that stand wholly inside the window now."""
        return [
            said for item in self.items() if (said := words_of(item)) and self._wholly_seen(item)
        ]

    def running_text(self, term: str) -> QQuickItem:
        """The first text that explains a term."""
        link = f'href="term:{term}"'
        return next(item for item in self.items() if link in str(item.property("markup")))

    def flickables(self) -> list[QQuickItem]:
        """What scrolls here, the frontmost last."""
        return [item for item in self.items() if item.inherits("QQuickFlickable")]

    def page(self) -> QQuickItem:
        """What the screen's own column scrolls in."""
        return self.flickables()[0]

    def scrolled(self) -> float:
        """How far the page is scrolled, in pixels."""
        return float(self.page().property("contentY"))

    def scrolls(self) -> bool:
        """Whether there is more of the page than fits."""
        page = self.page()
        return float(page.property("contentHeight")) > page.height() + 1

    def _wholly_seen(self, item: QQuickItem) -> bool:
        box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        return self._clip(item).adjusted(-1, -1, 1, 1).contains(box)

    def _clip(self, item: QQuickItem) -> QRectF:
        """The part of the window in which an item may show."""
        seen = QRectF(0, 0, self.window.width(), self.window.height())
        for above in parents(item):
            if above.clip():
                area = above.mapRectToScene(QRectF(0, 0, above.width(), above.height()))
                seen = seen.intersected(area)
        return seen

    # --- the finger -----------------------------------------------------------------------

    def press(self, at: QPointF, finger: int = 0) -> None:
        """Put a finger down."""
        self._touch().press(finger, self._pixel(at), self.window).commit()

    def move(self, to: QPointF, finger: int = 0) -> None:
        """Move a finger that is down."""
        self._touch().move(finger, self._pixel(to), self.window).commit()
        self.frame()

    def release(self, at: QPointF, finger: int = 0) -> None:
        """Lift a finger."""
        self._touch().release(finger, self._pixel(at), self.window).commit()

    def press_beside(self, resting: QPointF, at: QPointF) -> None:
        """Put a second finger down while the first one rests."""
        touch = self._touch().move(0, self._pixel(resting), self.window)
        touch.press(1, self._pixel(at), self.window).commit()

    def release_beside(self, resting: QPointF, at: QPointF) -> None:
        """Lift the second finger while the first one rests."""
        touch = self._touch().move(0, self._pixel(resting), self.window)
        touch.release(1, self._pixel(at), self.window).commit()

    def mash(self, fingers: list[QPointF], to: list[QPointF]) -> None:
        """Put many fingers down at once, move them, and lift them all."""
        touch = self._touch()
        for finger, at in enumerate(fingers):
            touch.press(finger, self._pixel(at), self.window)
        touch.commit()
        touch = self._touch()
        for finger, at in enumerate(to):
            touch.move(finger, self._pixel(at), self.window)
        touch.commit()
        self.frame()
        touch = self._touch()
        for finger, at in enumerate(to):
            touch.release(finger, self._pixel(at), self.window)
        touch.commit()

    def tap_at(self, at: QPointF) -> None:
        """Touch and let go, at once."""
        self.press(at)
        self.release(at)

    def tap(self, name: str) -> None:
        """Touch a control like somebody who has looked first: a while after the last touch."""
        self.reveal(name)
        self.clock.go_on(A_WHILE)
        self.tap_now(name)
        self.settle()

    def tap_now(self, name: str) -> None:
        """Touch a control that is seen, at this very moment."""
        self.tap_at(self.middle(name))

    def middle(self, name: str) -> QPointF:
        """The middle of what is seen of a control."""
        item = self.control(name).item
        box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        seen = box.intersected(self._clip(item))
        assert not seen.isEmpty(), f"{name} is out of sight on {self.place}"
        return seen.center()

    def is_seen(self, name: str) -> bool:
        """Whether the whole control stands in sight, not scrolled away."""
        return self._wholly_seen(self.control(name).item)

    def reveal(self, name: str) -> None:
        """Drag the page until a control is in sight, or all that fits of it."""
        self.reveal_item(self.control(name).item)

    def reveal_item(self, item: QQuickItem) -> None:
        """Drag what an item scrolls in until it is in sight, or all that fits of it."""
        flick = scrolling_parent(item)
        if flick is None or self._wholly_seen(item):
            return
        for _ in range(MOST_PARTS):
            area = flick.mapRectToScene(QRectF(0, 0, flick.width(), flick.height()))
            box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            goal = area.center().y() if box.height() < area.height() else box.height() / 2
            if self._wholly_seen(item):
                return
            before = float(flick.property("contentY"))
            self.drag_page(goal - box.center().y(), flick)
            if abs(float(flick.property("contentY")) - before) < 1:
                return

    def drag_page(self, by: float, flick: QQuickItem | None = None) -> None:
        """Drag the page down (`by` > 0) or up, at most as far as the finger has room."""
        target = flick or self.page()
        area = target.mapRectToScene(QRectF(0, 0, target.width(), target.height()))
        room = area.height() * 0.7
        way = max(-room, min(room, by))
        x = area.left() + 2
        start = QPointF(x, area.center().y() - way / 2)
        self.clock.go_on(A_WHILE)
        self.flick(start, QPointF(x, start.y() + way))
        evaluated(target, "cancelFlick()")  # as if the finger had rested, which takes its time
        self.settle()

    def drag(self, start: QPointF, end: QPointF, steps: int = 5) -> None:
        """Drag a finger and let it rest before it is lifted: nothing goes on moving."""
        self._slide(start, end, steps)
        rested = QElapsedTimer()
        rested.start()
        self.wait_until(lambda: rested.hasExpired(REST_MS))
        self.release(end)

    def flick(self, start: QPointF, end: QPointF, steps: int = 5) -> None:
        """Drag a finger and lift it in motion; what it leaves in motion goes on moving."""
        self._slide(start, end, steps)
        self.release(end)

    def _slide(self, start: QPointF, end: QPointF, steps: int) -> None:
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.window, self._device, False)

    def _pixel(self, at: QPointF) -> QPoint:
        return QPoint(round(at.x()), round(at.y()))

    # --- the keyboard ---------------------------------------------------------------------

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press and let go of a key, a while after the last one."""
        self.clock.go_on(A_WHILE)
        QTest.keyClick(self.window, key, modifier or Qt.KeyboardModifier.NoModifier)

    def hold_key(self, key: Qt.Key, repeats: int) -> None:
        """Press a key and keep it down while it repeats, as a keyboard does, then let go."""
        none = Qt.KeyboardModifier.NoModifier
        for count in range(repeats + 1):
            self.clock.go_on(A_WHILE)
            pressed = QKeyEvent(QEvent.Type.KeyPress, key, none, "", count > 0)
            QGuiApplication.sendEvent(self.window, pressed)
        released = QKeyEvent(QEvent.Type.KeyRelease, key, none)
        QGuiApplication.sendEvent(self.window, released)

    def focused(self) -> str:
        """The name of the control that has the keyboard's focus, "" where none has."""
        item: QQuickItem | None = self.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    # --- going about ----------------------------------------------------------------------

    def wake(self) -> None:
        """Touch the attract screen."""
        self.tap_at(QPointF(self.window.width() / 2, self.window.height() / 3))
        self.settle()

    def go(self, place: Place) -> None:
        """Stand at a place at once, by no touch. For tests of something else than the way."""
        if self.place.screen is Screen.ATTRACT and place.screen is not Screen.ATTRACT:
            self.shell.wake()
        self.clock.go_on(A_WHILE)
        self.shell.go(place)
        self.clock.go_on(A_WHILE)
        self.settle()

    def fall_idle(self) -> None:
        """Wait until the kiosk asks whether somebody is still there."""
        self.advance(self.shell.rules.idle_cap)
        self.settle()

    def wait_for_nobody(self) -> None:
        """Let the countdown run out."""
        self.fall_idle()
        self.advance(self.shell.rules.countdown)
        self.settle()


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all below it that is visible."""
    return (one for one in all_items(item) if one.isVisible())


def box_of(item: QQuickItem) -> tuple[float, float, float, float]:
    """Where an item stands in the window, in pixels: left, top, width, height."""
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return box.x(), box.y(), box.width(), box.height()


def words_of(item: QQuickItem) -> str:
    """The words of a text, without markup; "" for anything else."""
    if not item.inherits("QQuickText"):
        return ""
    plain = item.property("plain")
    return str(item.property("text") if plain is None else plain)


def parents(item: QQuickItem) -> Iterator[QQuickItem]:
    """What an item stands in, the nearest first."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def word_in(text: QQuickItem, term: str) -> QPointF:
    """Where in the window a term stands in running text."""
    for y in range(2, int(text.height()), 4):
        for x in range(2, int(text.width()), 4):
            if evaluated(text, f"linkAt({x}, {y})") == f"term:{term}":
                return text.mapToScene(QPointF(x, y))
    raise AssertionError(f"no {term} in {words_of(text)}")


def scrolling_parent(item: QQuickItem) -> QQuickItem | None:
    """The nearest thing around an item that scrolls."""
    return next((one for one in parents(item) if one.inherits("QQuickFlickable")), None)


def accessible_name(item: QQuickItem) -> str:
    """What a screen reader calls an item."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
