"""A hand that touches anything, anywhere, on the real window, and remembers where it has been.

`python -m tests.ui.monkey --minutes 60 --seed 7` lets it play for an hour.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.adapters.clock import SystemClock
from kiosk.app import Kiosk, build, make_application
from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT
from kiosk.proof.stage import StoppedClock, all_items
from kiosk.screen_size import size_for
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.no_warnings import QtMessages

SMALL = (480, 270)
"""A kiosk of 1920x1080 at a quarter of its pixels, which are drawn in less time."""
AIMED = 0.25
"""The share of taps that aim at a control."""
LONGEST_PAUSE = 2.0
"""Seconds between two touches, at most."""
ROUND = 1000
"""After so many touches the hand rests until the kiosk thinks that nobody is there."""
FINGERS = 10
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_A, Qt.Key.Key_5, Qt.Key.Key_F4),
)
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")

ASKING = "still there?"
CALENDAR = "calendar"


def everywhere(content: Content) -> set[str]:
    """All that one can stand at: places, each step and stretch of them, and what pops up."""
    here = {str(ATTRACT.screen), str(HOME.screen), str(Screen.QUESTIONS), ASKING, CALENDAR}
    here |= {_named(Place(Screen.PAGE, "", page.id)) for page in content.shared_pages}
    here |= {f"word {term.id}" for term in content.glossary}
    if len(content.procedures) > 1:
        here.add(_named(Place(Screen.WALKTHROUGH)))
    for one in content.procedures:
        here.add(_named(Place(Screen.TOPICS, one.id)))
        here |= {_named(Place(Screen.PAGE, one.id, page.id)) for page in one.pages}
        watch, recover = Place(Screen.WALKTHROUGH, one.id), Place(Screen.RECOVERY, one.id)
        here |= {_named(watch, step.id) for step in one.walkthrough.steps}
        here |= {_named(recover, stretch.id) for stretch in one.recovery.milestones}
    return here


def standing(kiosk: Kiosk) -> str:
    """Where the kiosk stands now, as one of `everywhere`."""
    visit = kiosk.shell.visit
    procedure = kiosk.shell.procedure(visit.place.procedure)
    if visit.asked_at is not None:
        return ASKING
    if visit.term:
        return f"word {visit.term}"
    if visit.picking:
        return CALENDAR
    if procedure and visit.place.screen is Screen.WALKTHROUGH:
        step = procedure.walkthrough.steps[kiosk.walkthrough.property("stepIndex")]
        return _named(visit.place, step.id)
    if procedure and visit.place.screen is Screen.RECOVERY:
        stretch = procedure.recovery.milestones[kiosk.recovery.property("current")]
        return _named(visit.place, stretch.id)
    return _named(visit.place)


def _named(place: Place, part: str = "") -> str:
    return " ".join(filter(None, (place.screen.value, place.procedure, place.page, part)))


class Monkey:
    """Touches a kiosk at random; `been` counts how often each standing place was met.

    The kiosk must have been built with `clock`. The same seed makes the same touches wherever the
    same is seen; only what moves by itself (a flick, a played walkthrough) keeps its own time.
    """

    def __init__(
        self, kiosk: Kiosk, clock: StoppedClock, device: QPointingDevice, seed: int
    ) -> None:
        self.been: Counter[str] = Counter()
        self._kiosk = kiosk
        self._clock = clock
        self._device = device
        self._random = random.Random(seed)

    def play(self, touches: int) -> None:
        """Touch so many times, a while apart; rest now and then until the visit has ended."""
        gestures: list[Callable[[], None]] = [
            self._tap,
            self._drag,
            self._flick,
            self._mash,
            self._key,
        ]
        for number in range(1, touches + 1):
            self._clock.go_on(self._random.uniform(0, LONGEST_PAUSE))
            self._kiosk.shell.tick()
            self._random.choices(gestures, (72, 6, 12, 6, 4))[0]()
            # What a screen leaves behind is deleted by a running event loop; here is none.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.been[standing(self._kiosk)] += 1
            if number % ROUND == 0:
                self.rest()

    def rest(self) -> None:
        """Touch nothing until the kiosk has started over."""
        shell = self._kiosk.shell
        while shell.visit.place != ATTRACT:
            self._clock.go_on(shell.rules.countdown)
            shell.tick()
            self.been[standing(self._kiosk)] += 1

    # --- gestures -------------------------------------------------------------------------

    def _tap(self) -> None:
        at = self._aim() if self._random.random() < AIMED else self._anywhere()
        self._touch().press(0, at, self._kiosk.window).commit()
        self._touch().release(0, at, self._kiosk.window).commit()

    def _drag(self) -> None:
        self._stroke(self._anywhere(), self._anywhere(), steps=4)

    def _flick(self) -> None:
        start = self._anywhere()
        far = self._kiosk.window.height() // 3
        end = QPoint(start.x(), start.y() + self._random.choice((-far, far)))
        self._stroke(start, end, steps=2)

    def _mash(self) -> None:
        """Two to ten fingers at once."""
        window = self._kiosk.window
        places = [self._anywhere() for _ in range(self._random.randint(2, FINGERS))]
        down, up = self._touch(), self._touch()
        for finger, at in enumerate(places):
            down.press(finger, at, window)
        down.commit()
        for finger, at in enumerate(places):
            up.release(finger, at, window)
        up.commit()

    def _key(self) -> None:
        QTest.keyClick(self._kiosk.window, self._random.choice(KEYS))

    def _stroke(self, start: QPoint, end: QPoint, steps: int) -> None:
        window = self._kiosk.window
        self._touch().press(0, start, window).commit()
        for step in range(1, steps + 1):
            self._touch().move(0, start + (end - start) * (step / steps), window).commit()
        self._touch().release(0, end, window).commit()

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._kiosk.window, self._device, False)

    # --- aiming ---------------------------------------------------------------------------

    def _anywhere(self) -> QPoint:
        window = self._kiosk.window
        return QPoint(
            self._random.randrange(window.width()), self._random.randrange(window.height())
        )

    def _aim(self) -> QPoint:
        """The middle of a control that is seen now."""
        middles = self._middles()
        return self._random.choice(middles) if middles else self._anywhere()

    def _middles(self) -> list[QPoint]:
        window = self._kiosk.window
        seen = QRectF(0, 0, window.width(), window.height())
        found = []
        for item in all_items(window.contentItem()):
            if item.objectName() and item.isVisible():
                box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
                if seen.contains(box.center()):
                    found.append(box.center().toPoint())
        return found


def items(kiosk: Kiosk) -> Counter[str]:
    """How many items of each class there are, once all that is due to be deleted is gone."""
    kiosk.engine.collectGarbage()
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = all_items(kiosk.window.contentItem())
    return Counter(item.metaObject().className() for item in shown)


def objects(kiosk: Kiosk) -> Counter[str]:
    """The same with all that stands behind the items: timers, animations, models.

    Python keeps what `findChildren` gives for as long as the parent lives. Asked each thousand
    touches, it would be most of the memory that this program sees grow.
    """
    shown = items(kiosk)  # first: then all is gone that is due to be deleted
    behind = [
        one.metaObject().className()
        for root in (kiosk.window, kiosk.shell, kiosk.engine)
        for one in root.findChildren(QObject)
    ]
    return shown + Counter(behind)


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it; `left` are the items there are now and were not after the first round.

    At the end it is all objects.

    `growth` is how memory grew after the first quarter, in MB an hour of the kiosk's own clock, by
    which there is a touch a second; `files` are open ones.
    """

    touches: int
    met: list[str]
    complaints: list[str]
    left: list[str]
    megabytes: int
    growth: float
    files: int

    def as_line(self) -> str:
        """As JSON, for whoever started this process."""
        return msgspec.json.encode(self).decode()


def most_megabytes() -> int:
    """What this program itself used at most; `getrusage` counts whoever started it as well."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


class Memory:
    """How much of it the process uses, over the hours of a clock that tells seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._hours: list[float] = []
        self._megabytes: list[float] = []

    def note(self) -> None:
        """Look."""
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        self._hours.append(self._clock() / 3600)
        self._megabytes.append(pages * PAGE_BYTES / 1e6)

    def growth(self) -> float:
        """MB an hour, after the first quarter; 0 while there is too little to tell."""
        late = len(self._hours) // 4
        hours, megabytes = self._hours[late:], self._megabytes[late:]
        return linear_regression(hours, megabytes).slope if len(hours) > 2 else 0.0


def play(touches: int, minutes: float, seed: int, tell: Callable[[Played], None]) -> Played:
    """Let a hand play on a kiosk of its own until it has had enough or something is wrong."""
    messages = QtMessages()
    messages.listen()
    app = make_application(sys.argv[:1])
    kiosk, clock = _kiosk()
    monkey = Monkey(kiosk, clock, QTest.createTouchDevice(), seed)
    _show_what_is_kept(kiosk)
    memory = Memory(clock)
    until = SystemClock().seconds() + 60 * minutes
    done = 0
    first: tuple[Counter[str], Counter[str]] | None = None
    while True:
        some = min(ROUND, touches - done)
        monkey.play(some)
        monkey.rest()
        done += some
        complaints = messages.take()
        ended = bool(complaints) or done >= touches or SystemClock().seconds() >= until
        first = first or (items(kiosk), objects(kiosk))
        left = objects(kiosk) - first[1] if ended else items(kiosk) - first[0]
        memory.note()
        played = Played(
            touches=done,
            met=sorted(monkey.been),
            complaints=complaints,
            left=[f"{count} {name}" for name, count in left.items()],
            megabytes=most_megabytes(),
            growth=memory.growth(),
            files=len(os.listdir("/proc/self/fd")),
        )
        tell(played)
        if ended:
            break
    kiosk.close()
    app.processEvents()
    return played


def _kiosk() -> tuple[Kiosk, StoppedClock]:
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    clock = StoppedClock()
    width, height = SMALL
    kiosk = build(
        content,
        clock=clock,
        today=clock.today,
        mm=size_for(4 * width, 4 * height).pixels_per_mm(width, height),
        rules=Rules(preferences=Preferences(content.languages[0].code)),
        clinic={},
    )
    kiosk.window.resize(width, height)
    kiosk.window.show()
    return kiosk, clock


def _show_what_is_kept(kiosk: Kiosk) -> None:
    """Items that are made once, when they are first wanted, are not left over."""
    procedure = kiosk.shell.content.procedures[0].id
    kiosk.shell.wake()
    for place in (Place(Screen.WALKTHROUGH), Place(Screen.RECOVERY, procedure)):
        kiosk.shell.go(place)
        QCoreApplication.processEvents()
        kiosk.window.grabWindow()
    kiosk.shell.end_visit()


def main(arguments: list[str]) -> int:
    """Play for as long as asked; returns 0 where nothing complained and nothing was left over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--touches", type=int, default=100_000_000)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="say only what came of it, as JSON")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.json:
        played = play(asked.touches, asked.minutes, asked.seed, lambda _: None)
        print(played.as_line())
    else:
        played = play(asked.touches, asked.minutes, asked.seed, _say)
    return 1 if played.complaints or played.left else 0


def _say(played: Played) -> None:
    print(
        f"{played.touches} touches, {len(played.met)} places, {played.megabytes} MB at most, "
        f"{played.growth:+.1f} MB/h, {played.files} open files",
        *played.complaints,
        *(f"left over: {one}" for one in played.left),
        sep="\n",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
