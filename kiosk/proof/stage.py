"""A real kiosk off screen, with a stopped clock: goes to a stop and waits for its last frame.

Nothing here waits for a length of time. A screen is done when nothing on it moves or loads any more
and two frames in a row are alike, so that pictures are the same, byte for byte, on every run.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.app import MAIN_QML, Kiosk
from kiosk.content.model import Procedure
from kiosk.proof.walk import Kind, Stop
from kiosk.visit.events import OpenedLanguages
from kiosk.visit.places import ATTRACT
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import seconds_left

SAMPLE_DAY = date(2026, 3, 16)
"""Today, and the day of the procedure, in pictures: a Monday."""
LONG_TIMER = 1000
"""Milliseconds; a timer of more (the attract screen's) waits for something else than the layout."""
ROUNDS = 2000
"""So often a screen is looked at before it is said never to come to rest."""
A_WHILE = 5.0
"""Seconds on the stopped clock between two touches: no guard takes the second for a slip."""
MOST_PARTS = 200
"""A page that goes on longer has a button that does nothing."""


class StoppedClock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def today(self) -> date:
        """A day like any other."""
        return SAMPLE_DAY

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


class NeverAtRest(RuntimeError):
    """Something on a screen moves or loads without end."""


class Stage:
    """Shows a kiosk stop by stop. The kiosk must have been built with `clock`."""

    def __init__(self, kiosk: Kiosk, clock: StoppedClock, screen: tuple[int, int]) -> None:
        self.kiosk = kiosk
        self._clock = clock
        self._theme = _theme(kiosk)
        kiosk.window.resize(*screen)
        kiosk.window.show()

    def look(self, preferences: Preferences) -> None:
        """From the next stop on, everybody who comes likes these preferences."""
        shell = self.kiosk.shell
        shell.rules = replace(shell.rules, preferences=preferences)
        shell.wake()  # a visit that ends leaves attract as the next one will find it

    def stand(self, stop: Stop, *, afresh: bool = True) -> QImage:
        """Go to a stop and return what is seen there; see `reach`."""
        self.reach(stop, afresh=afresh)
        return self.settled()

    def reach(self, stop: Stop, *, afresh: bool = True) -> None:
        """Go to a stop.

        `afresh` like a patient who has just come; else on from the stop before, which takes less
        time but leaves open what popped up there.
        """
        shell = self.kiosk.shell
        self._theme.setProperty("calm", True)  # slides and fades would cost 200 ms at each stop
        if afresh or stop.kind is Kind.ATTRACT:
            self._leave()
        if stop.kind is Kind.ATTRACT:
            return
        if shell.visit.place == ATTRACT:
            shell.wake()
        for key in stop.ticked:
            shell.toggle_question(key)
        self._clock.go_on(A_WHILE)
        shell.go(stop.place)
        self._open(stop)

    def _open(self, stop: Stop) -> None:
        """What is done at a place once one is there."""
        shell = self.kiosk.shell
        match stop.kind:
            case Kind.STEP:
                show_step(self.kiosk, stop.detail)
            case Kind.COMPARED:
                show_phase(self.kiosk, stop.detail)
            case Kind.MILESTONE:
                show_milestone(self.kiosk, stop.detail)
            case Kind.CALENDAR:
                self.kiosk.recovery.open_calendar()
            case Kind.DAY:
                shell.pick_day(SAMPLE_DAY.isoformat())
                show_milestone(self.kiosk, stop.detail)
            case Kind.TERM:
                shell.open_term(stop.detail)
            case Kind.LANGUAGES:
                shell.apply(OpenedLanguages())
            case Kind.ASKING:
                self._wait_until_asked()

    def parts(self, stop: Stop) -> Iterator[QImage]:
        """What is seen at a stop, then what each press of its "read on" button shows."""
        self.reach(stop)
        yield from self.parts_here(stop.name)

    def parts_here(self, name: str) -> Iterator[QImage]:
        """The same of what is shown right now, called `name`."""
        yield self.settled()
        for _ in range(MOST_PARTS):
            button = self.named("scroll.down")
            if button is None or not button.isEnabled():
                return
            self._clock.go_on(A_WHILE)
            press(button)
            yield self.settled()
        raise NeverAtRest(f"{name}: its end is not reached by reading on {MOST_PARTS} times")

    def settled(self) -> QImage:
        """The picture once nothing moves any more."""
        last, moving = QImage(), ""
        for _ in range(ROUNDS):
            let_events_run()
            moving = moves(self.kiosk.window.contentItem())
            image = QImage() if moving else self.kiosk.window.grabWindow()
            if not moving and image == last:
                return image
            last = image
        raise NeverAtRest(f"{self.kiosk.shell.visit.place}: {moving or 'the picture'} keeps moving")

    def rest(self) -> None:
        """Wait until nothing moves any more; of less use than a picture, and cheaper."""
        for _ in range(ROUNDS):
            let_events_run()
            if not moves(self.kiosk.window.contentItem()):
                return
        raise NeverAtRest(f"{self.kiosk.shell.visit.place} keeps moving")

    def named(self, name: str) -> QQuickItem | None:
        """The visible item of that object name."""
        return next(
            (
                item
                for item in all_items(self.kiosk.window.contentItem())
                if item.objectName() == name and item.isVisible()
            ),
            None,
        )

    def _leave(self) -> None:
        """Let the visit before end, as it does when nobody is there any more."""
        shell = self.kiosk.shell
        while shell.visit.place != ATTRACT:
            self._clock.go_on(shell.rules.busy_cap)
            shell.tick()

    def _wait_until_asked(self) -> None:
        shell = self.kiosk.shell
        self._clock.go_on(shell.rules.idle_cap)
        shell.tick()
        self._clock.go_on(shell.rules.countdown / 3)
        shell.tick()
        assert seconds_left(shell.visit, self._clock(), shell.rules)


def show_step(kiosk: Kiosk, step_id: str) -> None:
    """Show a walkthrough step as it stands at its end."""
    steps = [step.id for step in _procedure(kiosk).walkthrough.steps]
    kiosk.walkthrough.go_to(steps.index(step_id))
    kiosk.walkthrough.scrub(1.0)


def show_phase(kiosk: Kiosk, phase: str) -> None:
    """Show the last step of a phase, of both procedures side by side, as it stands at its end."""
    phases: list[str] = [beat.phase for beat in kiosk.walkthrough.beats]
    kiosk.walkthrough.go_to(len(phases) - 1 - phases[::-1].index(phase))
    kiosk.walkthrough.scrub(1.0)


def show_milestone(kiosk: Kiosk, milestone_id: str) -> None:
    """Choose a stretch of the recovery."""
    stretches = [stretch.id for stretch in _procedure(kiosk).recovery.milestones]
    kiosk.recovery.show_milestone(stretches.index(milestone_id))


def _procedure(kiosk: Kiosk) -> Procedure:
    procedure = kiosk.shell.procedure(kiosk.shell.visit.place.procedure)
    assert procedure is not None
    return procedure


def press(button: QQuickItem) -> None:
    """Press a button as the keyboard does."""
    evaluated(button, "click()")


def evaluated(item: QQuickItem, expression: str) -> object:
    """What a QML expression says of an item. Some properties have types that Python cannot read."""
    context = qmlContext(item)
    assert context is not None
    asked = QQmlExpression(context, item, expression)
    value, _ = asked.evaluate()
    if asked.hasError():
        raise RuntimeError(asked.error().toString())
    return value.toVariant() if isinstance(value, QJSValue) else value


def all_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that it shows, the delegates of repeaters included, back to front."""
    yield item
    for child in item.childItems():
        yield from all_items(child)


def moves(root: QQuickItem) -> str:
    """What is still moving or loading, "" where nothing is."""
    for item in all_items(root):
        if item.inherits("QQuickImageBase") and item.property("asynchronous") and _loads(item):
            return f"the loading of {item.property('source').toString()}"
        if has_kin(item, "proof_moves", ("QQmlTimer", "QQuickAbstractAnimation")):
            for helper in item.children():
                if _runs(helper):
                    return f"a {helper.metaObject().className()}"
    return ""


def has_kin(item: QQuickItem, mark: str, kinds: tuple[str, ...]) -> bool:
    """Whether objects of some classes belong to an item; they do from its creation on, or never.

    To list what belongs to an item is slow, so the answer is kept with it as the property `mark`.
    """
    known = item.property(mark)
    if known is None:
        known = any(one.inherits(kind) for one in item.children() for kind in kinds)
        item.setProperty(mark, known)
    return bool(known)


def _runs(helper: QObject) -> bool:
    if helper.inherits("QQmlTimer"):
        return bool(helper.property("running")) and int(helper.property("interval")) <= LONG_TIMER
    return helper.inherits("QQuickAbstractAnimation") and bool(helper.property("running"))


def _loads(image: QQuickItem) -> bool:
    return bool(evaluated(image, "status === 2"))


def let_events_run() -> None:
    """Handle what is due, and wait a moment for what is about to be."""
    loop = QEventLoop()
    QTimer.singleShot(2, loop.quit)
    loop.exec()


def _theme(kiosk: Kiosk) -> QObject:
    """The theme of the running QML."""
    finder = QQmlComponent(kiosk.engine)
    source = b'import QtQml; import "theme"; QtObject { property QtObject found: Theme }'
    finder.setData(source, QUrl.fromLocalFile(str(MAIN_QML)))
    made = finder.create()
    if made is None:
        raise RuntimeError(finder.errorString())
    found = made.property("found")
    assert isinstance(found, QObject)
    return found
