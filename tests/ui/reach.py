"""Somebody who reaches only the lower part of the screen, and what she never gets to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEventLoop

from kiosk.content.model import Content
from kiosk.proof.audit import LEAST_TARGET_MM, ROUNDING_MM
from kiosk.proof.seen import Control
from kiosk.proof.stage import A_WHILE, MOST_PARTS, Stage, StoppedClock, let_events_run, moves, press
from kiosk.proof.survey import controls_of
from kiosk.proof.walk import Kind, Stop, places
from kiosk.visit.preferences import Preferences
from tests.ui.staged import staged

OPTIONAL = ("walkthrough.picture", "walkthrough.picture.second")
"""The picture tells what a part is when touched; the button for names tells the same."""
SMALL = 1_100_000
"""Pixels of the smaller screens."""
WITH_BUTTONS = ("which", "questions")
"""Pages with buttons among their words."""


def in_reach(control: Control, highest: float, mm: float) -> bool:
    """Whether enough of a control stands below a height for a finger to hit it."""
    least = (LEAST_TARGET_MM - ROUNDING_MM) * mm
    shown = control.shown
    height = shown.bottom - max(highest, shown.y)
    return height >= min(least, control.box.h) and shown.w >= min(least, control.box.w)


class Person:
    """Somebody who presses only what stands low: what she gets to, and what stays too high."""

    def __init__(self, stage: Stage, clock: StoppedClock, mm: float) -> None:
        self._stage, self._clock, self._mm = stage, clock, mm

    def too_high(self, stop: Stop, lowered: bool) -> list[str]:
        """The names of controls that never come below the upper third or the middle at a stop."""
        self._stage.reach(stop)
        self._rest()
        window = self._stage.kiosk.window
        seen: dict[str, bool] = {}
        share = 1 / 2 if lowered else 1 / 3
        for _ in self._parts(lowered):
            for one in controls_of(window.contentItem()):
                reached = in_reach(one, window.height() * share, self._mm)
                seen[one.name] = seen.get(one.name, False) or reached
        return [name for name, reached in seen.items() if not reached and name not in OPTIONAL]

    def _parts(self, lowered: bool) -> Iterator[None]:
        """What the page buttons show. Lowered, nothing is passed by on the way down either."""
        yield
        for name in ("scroll.down", "scroll.up"):
            for _ in range(MOST_PARTS):
                button = self._stage.named(name)
                if button is None or not button.isEnabled():
                    break
                self._clock.go_on(A_WHILE)
                press(button)
                if lowered or name == "scroll.up":
                    self._rest()
                    yield
                else:
                    let_events_run()
            self._rest()
            yield

    def _rest(self) -> None:
        """Wait until all is laid out, which is done once per frame, and nothing moves any more."""
        window = self._stage.kiosk.window
        moving = True
        while moving:
            drawn = QEventLoop()
            window.frameSwapped.connect(drawn.quit)
            window.update()
            drawn.exec()
            moving = bool(moves(window.contentItem()))
            self._stage.rest()


def stops(content: Content) -> list[Stop]:
    """One stop for each way to lay a screen out: others differ from it in words alone."""
    first: dict[tuple[object, ...], Stop] = {}
    for stop in places(content):
        place = stop.place
        own = place.page if place.page in WITH_BUTTONS else place.screen
        first.setdefault((own, stop.kind, place.procedure == "", bool(stop.ticked)), stop)
    return [stop for stop in first.values() if stop.kind is not Kind.ATTRACT]


def out_of_reach(
    content: Content, screen: tuple[int, int], looks: Iterable[Preferences], where: list[Stop]
) -> Iterator[str]:
    """What such a person never gets to: below the upper third or, lowered, below the middle.

    Half of the pixels each way have the same millimetres and are drawn in a quarter of the time;
    on the smallest screen each of them counts.
    """
    with staged(content, screen, most=SMALL) as shown:
        person = Person(shown.stage, shown.clock, shown.mm)
        for liked in looks:
            shown.stage.look(liked)
            for stop in where:
                names = person.too_high(stop, liked.lower_controls)
                if names:
                    how = "lowered" if liked.lower_controls else "as it is"
                    yield f"{stop.key} [{liked.language} {liked.text_size:g} {how}]: {names}"
