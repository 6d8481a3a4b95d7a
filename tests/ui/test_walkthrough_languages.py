"""Every mode of the walkthrough in every language, by touch and by keyboard."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.ui.walkthrough_picture import WalkthroughPicture
from kiosk.visit.places import Place, Screen
from tests.ui.conftest import DESKTOP, Start
from tests.ui.driver import Driver

KYPHOPLASTY = Place(Screen.WALKTHROUGH, "kyphoplasty")
STEP = "balloon-fill"
MODES = {
    "slower": ("player", "halfSpeed", "half_speed"),
    "all": ("player", "playAll", "play_all"),
    "labels": ("look", "labelsOn", "labels"),
    "xray": ("look", "xrayOn", "x_ray"),
}
"""Each button's name, what it switches, and its words in the interface."""


@pytest.mark.parametrize("language", ["en", "es", "vi", "ar"])
def test_every_mode_in_every_language(start: Start, shipped: Content, language: str) -> None:
    driver, wording = start(shipped, DESKTOP), Wording(shipped, language, {}, on_screen=True)
    driver.go(KYPHOPLASTY)
    driver.shell.choose(replace(driver.shell.visit.preferences, language=language))
    driver.settle()
    driver.tap(f"walkthrough.step.{STEP}")
    driver.kiosk.walkthrough.scrub(1.0)
    driver.settle()
    modes_are_switched_by_touch_and_by_key(driver, wording, shipped)
    parts_and_xray_are_told(driver, wording, shipped)
    two_are_compared(driver, wording, shipped)


@pytest.mark.parametrize("step", [STEP, "clean-numb"])
def test_what_a_touch_does_is_said_beside_the_inset(
    start: Start, shipped: Content, step: str
) -> None:
    driver, wording = start(shipped, (1080, 1920)), Wording(shipped, "vi", {})
    driver.go(KYPHOPLASTY)
    driver.shell.choose(replace(driver.shell.visit.preferences, language="vi", text_size=2.0))
    driver.settle()
    procedure = driver.shell.procedure("kyphoplasty")
    assert procedure is not None
    steps = [one.id for one in procedure.walkthrough.steps]
    driver.kiosk.walkthrough.go_to(steps.index(step))
    driver.kiosk.walkthrough.scrub(1.0)
    driver.settle()
    said = wording.say(shipped.interface.touch_part)
    (hint,) = (one for one in driver.items() if one.isVisible() and one.property("text") == said)
    drawn = next(one for one in driver.items() if isinstance(one, WalkthroughPicture))
    inset = drawn.property("beside")
    assert inset.width() > 0
    assert not inset.intersects(hint.mapRectToItem(drawn, hint.boundingRect()))


def switched(driver: Driver, name: str) -> object:
    whose, what, _ = MODES[name]
    player = driver.kiosk.walkthrough
    return (player if whose == "player" else player.looking).property(what)


def go_by_keys(driver: Driver, name: str) -> None:
    for _ in range(80):
        if driver.focused() == name:
            return
        driver.key(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by keys")


def modes_are_switched_by_touch_and_by_key(
    driver: Driver, wording: Wording, shipped: Content
) -> None:
    for name, (_, _, words) in MODES.items():
        assert wording.say(getattr(shipped.interface, words)) in driver.seen_texts()
        before = switched(driver, name)
        driver.tap(f"walkthrough.{name}")
        assert switched(driver, name) != before
    for name in MODES:
        before = switched(driver, name)
        go_by_keys(driver, f"walkthrough.{name}")
        driver.key(Qt.Key.Key_Return)
        assert switched(driver, name) != before
    driver.tap("bar.calm")
    assert driver.kiosk.walkthrough.property("calm")
    assert not driver.control("walkthrough.play").enabled
    driver.tap("bar.calm")
    driver.settle()


def parts_and_xray_are_told(driver: Driver, wording: Wording, shipped: Content) -> None:
    parts = {part.id: part for part in shipped.parts}
    assert wording.say(parts["balloon"].name) in driver.seen_texts()
    left, top, wide, tall = driver.control("walkthrough.picture").box
    driver.clock.go_on(1.0)
    driver.tap_at(QPointF(left + wide * 0.52, top + tall * 0.66))
    driver.settle()
    touched = driver.kiosk.walkthrough.looking.told_part(0)
    assert wording.say(parts[touched].sentence) in driver.seen_texts()
    driver.tap("walkthrough.told")
    go_by_keys(driver, "walkthrough.picture")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    by_key = driver.kiosk.walkthrough.looking.told_part(0)
    assert wording.say(parts[by_key].sentence) in driver.seen_texts()
    driver.tap("walkthrough.xray")
    driver.settle()
    assert wording.say(shipped.interface.x_ray_note) in driver.seen_texts()


def two_are_compared(driver: Driver, wording: Wording, shipped: Content) -> None:
    go_by_keys(driver, "walkthrough.compare")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    names = [wording.say(procedure.name) for procedure in shipped.procedures[:2]]
    assert set(names) <= set(driver.seen_texts())
    driver.tap("walkthrough.step.make-room-9")
    skipped = wording.fill(shipped.interface.phase_skipped, procedure=names[0])
    assert skipped in driver.seen_texts()
    driver.tap("walkthrough.play")
    assert driver.kiosk.walkthrough.property("playing")
