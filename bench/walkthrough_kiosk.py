"""The real kiosk, playing and scrubbing kyphoplasty by itself: prints one JSON line per scene.

Started by `bench/walkthrough.py` on a screen that it has made. Frames are counted as they are
swapped, that is, as they stand on the screen.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, QTimer

from kiosk.app import build, collect_garbage, make_application
from kiosk.content.model import Content
from kiosk.options import SHIPPED_CONTENT
from kiosk.screen_size import size_for
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.visit.places import Place, Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules

SECONDS = 4.5
"""How long each scene is measured."""
WARM_UP = 1.2
FINGER = 1 / 60
"""How often, in seconds, a finger on the scrubber is heard of."""
SWEEPS = 2
"""How often the scrubber goes to the end and back in one scene."""


@dataclass(frozen=True)
class Scene:
    """A step of kyphoplasty, played from a part of it, or scrubbed to and fro."""

    name: str
    step: str
    begin: float = 0.0
    scrubbed: bool = False
    short: bool = False
    """Whether it is played where there is little time."""


SCENES = (
    Scene("tools move", "tube-in", 0.2, short=True),
    Scene("tools move, close", "balloon-in", 0.4),
    Scene("the spine moves", "balloon-fill", 0.2, short=True),
    Scene("cement flows", "cement", 0.2, short=True),
    Scene("scrubbed", "drill-in", scrubbed=True, short=True),
    Scene("the spine scrubbed", "balloon-fill", scrubbed=True),
)


def scenes_of(asked: list[str]) -> tuple[Scene, ...]:
    """The scenes to play: all of them, or with `short` the ones that tell most."""
    return tuple(scene for scene in SCENES if scene.short or "short" not in asked)


class Play:
    """Shows one scene after the other and takes the times of its frames."""

    def __init__(self, view: WalkthroughView, steps: list[str], scenes: tuple[Scene, ...]) -> None:
        self._scenes = scenes
        self._view = view
        self._steps = steps
        self._times: list[float] = []
        self._cpu = 0.0
        self._begin = 0.0
        self._acts = self._script()
        self._timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.go_on)

    def swapped(self) -> None:
        """A frame stands on the screen."""
        self._times.append(time.perf_counter())

    def go_on(self) -> None:
        """Do the next thing, and come back when it is time for the one after it."""
        wait = next(self._acts, None)
        if wait is None:
            QCoreApplication.quit()
        else:
            self._timer.start(round(wait * 1000))

    def _script(self) -> Iterator[float]:
        for scene in self._scenes:
            self._view.go_to(self._steps.index(scene.step))
            self._view.scrub(scene.begin)
            yield WARM_UP
            self._start()
            if scene.scrubbed:
                yield from self._sweep()
            else:
                self._view.play()
                yield SECONDS
                self._view.pause()
            self._report(scene.name)

    def _sweep(self) -> Iterator[float]:
        while (passed := time.perf_counter() - self._begin) < SECONDS:
            part = passed / SECONDS * SWEEPS % 1.0
            self._view.scrub(1 - abs(2 * part - 1))
            yield FINGER - passed % FINGER

    def _start(self) -> None:
        self._times.clear()
        self._begin = time.perf_counter()
        self._cpu = time.process_time()

    def _report(self, name: str) -> None:
        seconds = time.perf_counter() - self._begin
        cpu = (time.process_time() - self._cpu) / seconds
        gaps = sorted(b - a for a, b in pairwise(self._times))
        told = {
            "scene": name,
            "fps": len(self._times) / seconds,
            "p50": 1000 * gaps[len(gaps) // 2],
            "p99": 1000 * gaps[int(len(gaps) * 0.99)],
            "cpu": 100 * cpu,
            "memory": memory(),
        }
        print(json.dumps(told), flush=True)


def memory() -> float:
    """MB of this process; what it shares with others is counted in parts."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    return 0.0


def main() -> int:
    """Play every scene on the whole of the screen."""
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    app = make_application(sys.argv[:1])
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    screen = app.primaryScreen()
    width, height = screen.size().width(), screen.size().height()
    clock: Callable[[], float] = time.perf_counter
    kiosk = build(
        content,
        clock=clock,
        today=date.today,
        mm=size_for(width, height).pixels_per_mm(width, height),
        rules=Rules(idle=3600.0, idle_cap=3600.0, preferences=Preferences("en")),
        clinic={},
    )
    kiosk.window.setGeometry(screen.geometry())
    kiosk.window.show()
    kiosk.shell.wake()
    kiosk.shell.go(Place(Screen.WALKTHROUGH, "kyphoplasty"))
    procedure = kiosk.shell.procedure("kyphoplasty")
    assert procedure is not None
    steps = [step.id for step in procedure.walkthrough.steps]
    play = Play(kiosk.walkthrough, steps, scenes_of(sys.argv[1:]))
    kiosk.window.frameSwapped.connect(play.swapped)
    QTimer.singleShot(1000, collect_garbage)  # as the kiosk does once it has started
    QTimer.singleShot(1500, play.go_on)
    app.exec()
    kiosk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
