"""Lower controls: whoever reaches only the lower half of the screen gets to everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app import build
from kiosk.content.model import Content
from kiosk.proof.audit import LEAST_TARGET_MM, ROUNDING_MM
from kiosk.proof.seen import Control
from kiosk.proof.silence import silent_voice
from kiosk.proof.stage import A_WHILE, MOST_PARTS, Stage, StoppedClock, press
from kiosk.proof.survey import controls_of
from kiosk.proof.walk import Kind, Stop, places
from kiosk.screen_size import size_for
from kiosk.visit.events import OpenedLanguages
from kiosk.visit.places import ATTRACT, Place, Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.ui.conftest import LANDSCAPE, Start

OPTIONAL = ("walkthrough.picture", "walkthrough.picture.second")
"""The picture tells what a part is when touched; the button for names tells the same."""

SMALL = 1_100_000
"""Pixels of the smaller screens."""
WITH_BUTTONS = ("which", "questions")
"""Pages with buttons among their words."""

LOOKS = [
    ((1280, 800), 2.0, "vi"),
    ((1920, 1080), 1.0, "es"),
    ((1080, 1920), 1.5, "ar"),
]


def in_reach(control: Control, middle: float, mm: float) -> bool:
    """Whether enough of a control stands below the middle for a finger to hit it."""
    least = (LEAST_TARGET_MM - ROUNDING_MM) * mm
    shown = control.shown
    height = shown.bottom - max(middle, shown.y)
    return height >= min(least, control.box.h) and shown.w >= min(least, control.box.w)


class Person:
    """Somebody who presses only what stands low: what she gets to, and what stays too high."""

    def __init__(self, stage: Stage, clock: StoppedClock, mm: float) -> None:
        self.stage, self._clock, self._mm = stage, clock, mm

    def too_high(self, stop: Stop) -> list[str]:
        """The names of controls that she never gets to at a stop."""
        self.stage.reach(stop)
        self.stage.rest()
        return self.too_high_here()

    def too_high_here(self) -> list[str]:
        """The same, where she stands."""
        seen: dict[str, bool] = {}
        for _ in self._parts():
            window = self.stage.kiosk.window
            for one in controls_of(window.contentItem()):
                reached = in_reach(one, window.height() / 2, self._mm)
                seen[one.name] = seen.get(one.name, False) or reached
        return [name for name, reached in seen.items() if not reached and name not in OPTIONAL]

    def _parts(self) -> Iterator[None]:
        """All that the page buttons show, down to the end and up to the beginning."""
        yield
        for name in ("scroll.down", "scroll.up"):
            for _ in range(MOST_PARTS):
                button = self.stage.named(name)
                if button is None or not button.isEnabled():
                    break
                self._clock.go_on(A_WHILE)
                press(button)
                self.stage.rest()
                yield


def stops(content: Content) -> list[Stop]:
    """One stop for each way to lay a screen out: others differ from it in words alone."""
    first: dict[tuple[object, ...], Stop] = {}
    for stop in places(content):
        place = stop.place
        own = place.page if place.page in WITH_BUTTONS else place.screen
        first.setdefault((own, stop.kind, place.procedure == "", bool(stop.ticked)), stop)
    return [stop for stop in first.values() if stop.kind is not Kind.ATTRACT]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("screen", "text_size", "language"), LOOKS)
def test_all_that_one_must_touch_is_in_the_lower_half(
    shipped: Content, screen: tuple[int, int], text_size: float, language: str
) -> None:
    # Half of the pixels each way have the same millimetres and are drawn in a quarter of the time;
    # on the smallest screen each of them counts.
    scale = 2 if screen[0] * screen[1] > SMALL else 1
    pixels = screen[0] // scale, screen[1] // scale
    clock, mm = StoppedClock(), size_for(*screen).pixels_per_mm(*pixels)
    liked = Preferences(language, text_size=text_size, lower_controls=True)
    rules = Rules(preferences=liked)
    kiosk = build(
        shipped,
        clock=clock,
        today=clock.today,
        mm=mm,
        rules=rules,
        clinic={},
        voice=silent_voice(),
    )
    try:
        person = Person(Stage(kiosk, clock, pixels), clock, mm)
        too_high = {stop.key: person.too_high(stop) for stop in stops(shipped)}
        kiosk.shell.apply(OpenedLanguages())
        person.stage.rest()
        too_high["languages"] = person.too_high_here()
        assert not {key: names for key, names in too_high.items() if names}
    finally:
        kiosk.close()


def test_it_takes_effect_at_once_and_is_forgotten_after_the_visit(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    place = Place(Screen.TOPICS, "kyphoplasty")
    driver.go(place)
    watch, middle = "topics.walkthrough", driver.window.height() / 2
    before = driver.control(watch).box
    assert before[1] < middle
    driver.tap("bar.lower")
    assert driver.place == place
    assert driver.control(watch).box[1] >= middle
    driver.tap("bar.lower")
    assert driver.control(watch).box == before
    driver.tap("bar.lower")
    driver.go(ATTRACT)
    driver.shell.wake()
    assert not driver.shell.visit.preferences.lower_controls
    driver.go(place)
    assert driver.control(watch).box == before
