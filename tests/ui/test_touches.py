"""What counts as a touch: a shaky hand, a second finger, a whole palm, a child's mash of hands."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from kiosk.content.model import Content
from kiosk.proof.stage import evaluated
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, word_in

TOPICS = Place(Screen.TOPICS, "kyphoplasty")
QUESTIONS = Place(Screen.PAGE, "kyphoplasty", "questions")
PAGE = Place(Screen.PAGE, "kyphoplasty", "overview")
WALKTHROUGH = Place(Screen.WALKTHROUGH, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
CARD = "home.procedure.kyphoplasty"


@pytest.fixture
def driver(start: Start, shipped: Content) -> Driver:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(HOME)
    return driver


def is_down(driver: Driver, name: str) -> bool:
    return bool(driver.control(name).item.property("down"))


def text_size(driver: Driver) -> float:
    return driver.shell.visit.preferences.text_size


# --- waking -----------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_the_touch_that_wakes_presses_nothing_beneath(
    start: Start, shipped: Content, screen: tuple[int, int]
) -> None:
    driver = start(shipped, screen, calm=True)
    driver.go(HOME)
    places = [driver.middle(name) for name in (CARD, "bar.size")]
    driver.wait_for_nobody()
    for at in places:
        assert driver.place == ATTRACT
        driver.tap_at(at)
        driver.settle()
        assert driver.place == HOME
        driver.tap_at(at)  # a double tap: its second touch comes before one can have looked
        driver.settle()
        assert (driver.place, driver.shell.visit.preferences.text_size) == (HOME, 1.0)
        driver.wait_for_nobody()


def test_a_long_and_a_slipping_touch_wake_as_well(driver: Driver) -> None:
    for end in (QPointF(200, 200), QPointF(420, 300)):
        driver.wait_for_nobody()
        driver.drag(QPointF(200, 200), end)
        driver.settle()
        assert driver.place == HOME


# --- one touch, one answer --------------------------------------------------------------------


def test_a_button_acts_when_the_finger_lifts_and_shows_at_once_that_it_is_pressed(
    driver: Driver,
) -> None:
    at = driver.middle("bar.size")
    resting: QImage = driver.window.grabWindow()
    driver.press(at)
    assert is_down(driver, "bar.size")
    pressed: QImage = driver.window.grabWindow()
    left, top, width, _ = driver.control("bar.size").box
    corner = round(left + width / 2), round(top + 4)
    assert QColor(resting.pixel(*corner)) != QColor(pressed.pixel(*corner))
    assert text_size(driver) == 1.0
    driver.release(at)
    assert text_size(driver) == 1.25


def test_a_finger_that_slides_off_presses_nothing(driver: Driver) -> None:
    at = driver.middle("bar.size")
    driver.drag(at, at - QPointF(0, 120))
    driver.settle()
    assert not is_down(driver, "bar.size")
    assert text_size(driver) == 1.0
    driver.tap("bar.size")
    assert text_size(driver) == 1.25


def test_a_drag_that_begins_on_a_tile_scrolls_and_opens_nothing(driver: Driver) -> None:
    driver.go(TOPICS)
    start = driver.middle("topics.page.overview")
    driver.drag(start, start - QPointF(0, 100))
    driver.settle()
    assert driver.place == TOPICS
    assert driver.scrolled() > 20


def test_a_flick_goes_on_and_a_touch_that_stops_it_ticks_nothing(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, PORTRAIT, calm=True)
    driver.go(QUESTIONS)
    at = QPointF(200, 400)
    driver.flick(at, at - QPointF(0, 60))
    lifted = driver.scrolled()
    driver.wait_until(lambda: driver.scrolled() > lifted)
    driver.clock.go_on(1.0)
    question = next(n for n in driver.names() if n.startswith("question.") and driver.is_seen(n))
    driver.tap_now(question)
    assert not driver.page().property("flicking")
    assert driver.shell.visit.marked == ()
    driver.tap(question)
    assert len(driver.shell.visit.marked) == 1


def test_a_hand_that_rests_on_a_button_presses_it_once(driver: Driver) -> None:
    at = driver.middle("bar.size")
    driver.press(at)
    for _ in range(5):
        driver.clock.go_on(2.0)
        driver.move(at)
        driver.shell.tick()
    assert text_size(driver) == 1.0
    driver.release(at)
    assert text_size(driver) == 1.25


@pytest.mark.parametrize(("after", "counts"), [(0.49, False), (0.51, True)])
def test_the_same_control_ignores_a_second_tap_for_half_a_second(
    driver: Driver, after: float, counts: bool
) -> None:
    driver.tap("bar.calm")
    driver.tap("bar.calm")
    driver.clock.go_on(after)
    driver.tap_now("bar.calm")
    assert driver.shell.visit.preferences.calm == (not counts)


def test_another_control_need_not_be_waited_for(driver: Driver) -> None:
    driver.tap("bar.calm")
    driver.tap_now("bar.colours")
    assert driver.shell.visit.preferences.theme.value == "dark"


@pytest.mark.parametrize(("after", "counts"), [(0.39, False), (0.41, True)])
def test_a_page_that_just_changed_ignores_touches(
    driver: Driver, after: float, counts: bool
) -> None:
    driver.tap(CARD)
    driver.clock.go_on(after)
    driver.tap_now("topics.recovery")
    assert driver.place == (RECOVERY if counts else TOPICS)


def test_letters_that_grew_under_the_finger_are_a_page_that_changed(driver: Driver) -> None:
    driver.tap("bar.size")
    driver.clock.go_on(0.3)
    driver.tap_now("bar.home" if driver.find("bar.home") else "bar.colours")
    assert driver.shell.visit.preferences.theme.value == "light"


# --- words in running text --------------------------------------------------------------------


def test_a_word_right_after_the_page_changed_is_not_explained(driver: Driver) -> None:
    driver.go(TOPICS)
    driver.tap("topics.page.overview")
    at = word_in(driver.running_text("balloon"), "balloon")
    driver.tap("bar.back")
    driver.tap("topics.page.overview")
    driver.tap_at(at)
    assert driver.shell.visit.term == ""
    driver.clock.go_on(0.5)
    driver.tap_at(at)
    assert driver.shell.visit.term == "balloon"


def test_a_word_is_not_explained_by_the_second_finger(driver: Driver) -> None:
    driver.go(PAGE)
    first, second = (
        driver.middle("bar.size"),
        word_in(driver.running_text("balloon"), "balloon"),
    )
    driver.press(first)
    driver.press_beside(first, second)
    driver.release_beside(first, second)
    assert driver.shell.visit.term == ""
    driver.release(first)
    assert text_size(driver) == 1.25


# --- more than one finger ---------------------------------------------------------------------


def test_a_second_finger_is_ignored_and_the_first_still_counts(driver: Driver) -> None:
    first, second = driver.middle("bar.size"), driver.middle(CARD)
    driver.press(first)
    driver.press_beside(first, second)
    driver.frame()
    driver.release_beside(first, second)
    assert (driver.place, text_size(driver)) == (HOME, 1.0)
    driver.release(first)
    assert (driver.place, text_size(driver)) == (HOME, 1.25)
    driver.tap(CARD)
    assert driver.place == TOPICS


def test_the_scrubber_ignores_a_second_finger_and_is_one(start: Start, shipped: Content) -> None:
    driver = start(shipped, (1280, 800))
    driver.go(WALKTHROUGH)
    view = driver.kiosk.walkthrough
    button, rail = driver.middle("walkthrough.next"), driver.middle("walkthrough.scrubber")
    driver.clock.go_on(1.0)
    driver.press(button)
    driver.press_beside(button, rail)
    driver.frame()
    assert view.property("stepProgress") == 0.0
    driver.release_beside(button, rail)
    driver.release(button)
    assert view.property("stepIndex") == 1
    driver.clock.go_on(1.0)
    driver.press(rail)
    driver.press_beside(rail, button)
    driver.release_beside(rail, button)
    driver.release(rail)
    assert (view.property("stepIndex"), view.property("stepProgress")) == (
        1,
        pytest.approx(0.5, abs=0.03),
    )
    driver.tap("walkthrough.next")
    assert view.property("stepIndex") == 2


def test_a_finger_left_on_a_button_does_not_lock_the_kiosk(driver: Driver) -> None:
    """It rests there until the kiosk asks, and until the visit ends."""
    at = driver.middle(CARD)
    driver.press(at)
    driver.fall_idle()
    driver.release(at)
    driver.tap("still.here")
    assert driver.place == HOME
    driver.press(at)
    driver.wait_for_nobody()
    driver.release(at)
    driver.settle()
    if driver.place == ATTRACT:
        driver.wake()
    driver.tap(CARD)
    assert driver.place == TOPICS


@pytest.mark.parametrize("place", [PAGE, WALKTHROUGH], ids=lambda p: p.screen)
def test_a_mash_of_ten_fingers_harms_nothing(driver: Driver, place: Place) -> None:
    """Whatever it opened, the kiosk is alive, has no button stuck, and one tap is one tap."""
    driver.go(place)
    chance = random.Random(place.screen)
    width, height = driver.window.width(), driver.window.height()
    for _ in range(12):
        driver.clock.go_on(chance.uniform(0.0, 0.6))
        points = [
            QPointF(chance.uniform(1, width - 1), chance.uniform(1, height - 1)) for _ in range(10)
        ]
        driver.mash(points, [at + QPointF(chance.uniform(-9, 9), 0) for at in points])
    driver.settle()
    driver.clock.go_on(1.0)
    driver.shell.go_back()
    driver.go(TOPICS)
    assert not [one.name for one in driver.controls() if one.item.property("down")]
    driver.tap("bar.home")
    assert driver.place == HOME
    driver.tap(CARD)
    assert driver.place == TOPICS


def test_the_edge_of_a_button_counts_and_the_gap_between_two_does_not(driver: Driver) -> None:
    sizes, colours = driver.control("bar.size").box, driver.control("bar.colours").box
    middle = sizes[1] + sizes[3] / 2
    driver.clock.go_on(1.0)
    driver.tap_at(QPointF((sizes[0] + sizes[2] + colours[0]) / 2, middle))
    assert (text_size(driver), driver.shell.visit.preferences.theme.value) == (1.0, "light")
    driver.tap_at(QPointF(sizes[0] + sizes[2] - 2, middle))
    assert text_size(driver) == 1.25


def test_every_control_that_stands_side_by_side_is_pressed_alone(driver: Driver) -> None:
    """No two controls lie over each other: the middle of each is its own."""
    for place in (TOPICS, WALKTHROUGH, RECOVERY):
        driver.go(place)
        buttons = [
            one
            for one in driver.controls()
            if one.item.inherits("QQuickAbstractButton") and driver.is_seen(one.name)
        ]
        middles = [driver.middle(one.name) for one in buttons]
        for one, at in zip(buttons, middles, strict=True):
            inside = [
                other.name
                for other in buttons
                if evaluated(other.item, f"contains(mapFromItem(null, {at.x()}, {at.y()}))")
            ]
            assert inside == [one.name], place
        assert all(a != b for a, b in pairwise(middles))
