"""The end of a visit: who is still there finds everything as it was; who has left, left nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage

from kiosk.content.model import Content
from kiosk.proof.stage import evaluated
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.driver import Driver

PAGE = Place(Screen.PAGE, "kyphoplasty", "overview")
QUESTIONS = Place(Screen.PAGE, "kyphoplasty", "questions")
WALKTHROUGH = Place(Screen.WALKTHROUGH, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
ODD_BYTES = 2000
"""Of a million: four for each pixel."""


@pytest.fixture
def driver(start: Start, mirrored: Content) -> Driver:
    driver = start(mirrored, LANDSCAPE, calm=True)
    driver.go(PAGE)
    return driver


def asks(driver: Driver) -> bool:
    return driver.find("still.here") is not None


@dataclass(frozen=True, eq=False)
class Seen:
    """What the screen shows.

    Two are equal but for the odd pixel at a corner: the renderer paints only what changed, and
    rounds the edge of that in its own way.
    """

    image: QImage

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Seen) or self.image.size() != other.image.size():
            return False
        mine, theirs = self.image.constBits(), other.image.constBits()
        return sum(a != b for a, b in zip(mine, theirs, strict=True)) < ODD_BYTES


def picture(driver: Driver) -> Seen:
    driver.settle()
    return Seen(driver.window.grabWindow())


# --- asking -----------------------------------------------------------------------------------


def test_it_asks_after_two_minutes_where_there_is_little_to_read(driver: Driver) -> None:
    driver.go(HOME)
    driver.clock.now = driver.shell.visit.touched_at
    driver.advance(119.9)
    assert not asks(driver)
    driver.advance(0.1)
    assert asks(driver)
    assert driver.shell.wording.say(driver.shell.content.interface.still_there) in (
        driver.seen_texts()
    )


def test_a_long_page_gives_its_reader_time(driver: Driver) -> None:
    words = driver.shell.visit.words
    assert words / 2 > 120, "this page is long"
    driver.clock.now = driver.shell.visit.touched_at
    driver.advance(words / 2 - 0.1)
    assert not asks(driver)
    driver.advance(0.1)
    assert asks(driver)


def test_scrolling_and_keys_are_signs_of_life(driver: Driver) -> None:
    signs: list[Callable[[], None]] = [
        lambda: driver.drag(QPointF(100, 200), QPointF(100, 120)),
        lambda: driver.key(Qt.Key.Key_PageDown),
        lambda: driver.key(Qt.Key.Key_Tab),
        lambda: driver.key(Qt.Key.Key_F),
        lambda: driver.tap_at(QPointF(300, 20)),
    ]
    for sign in signs:
        driver.clock.go_on(driver.shell.visit.words / 2 - 2)
        sign()
        driver.advance(60)
        assert not asks(driver)


def test_it_counts_down_to_the_end_in_seconds_one_can_read(driver: Driver) -> None:
    driver.fall_idle()
    for left in (60, 59, 58, 10, 2, 1):
        driver.advance(driver.shell.property("secondsLeft") - left)
        assert driver.shell.property("secondsLeft") == left
        driver.settle()
        assert driver.shell.property("countdown") in driver.seen_texts()
        assert str(left) in driver.shell.property("countdown")
    driver.advance(1)
    assert driver.place == ATTRACT
    assert not asks(driver)


def test_nobody_is_asked_on_the_attract_screen(driver: Driver) -> None:
    driver.wait_for_nobody()
    driver.advance(86_400)
    assert driver.place == ATTRACT
    assert not asks(driver)


def test_it_never_asks_while_a_walkthrough_plays(start: Start, shipped: Content) -> None:
    driver = start(shipped, LANDSCAPE)
    driver.go(WALKTHROUGH)
    driver.tap("walkthrough.all")
    driver.tap("walkthrough.play")
    driver.advance(driver.shell.rules.idle_cap)
    assert not asks(driver)
    driver.tap("walkthrough.play")
    driver.advance(driver.shell.rules.idle_cap)
    driver.settle()
    assert asks(driver)


def test_only_the_button_answers(driver: Driver) -> None:
    """Touches beside it, on it within no time of a page, keys and Escape leave the question."""
    driver.fall_idle()
    box = driver.control("still.here").box
    for at in (QPointF(3, 3), QPointF(box[0] - 8, box[1] + 5), QPointF(320, 385)):
        driver.tap_at(at)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_PageDown, Qt.Key.Key_A):
        driver.key(key)
    driver.settle()
    assert asks(driver)
    assert (driver.place, driver.scrolled()) == (PAGE, 0)
    driver.tap("still.here")
    assert not asks(driver)
    assert driver.place == PAGE


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_answers_too(driver: Driver, key: Qt.Key) -> None:
    driver.fall_idle()
    driver.key(key)
    driver.settle()
    assert (asks(driver), driver.place) == (False, PAGE)


# --- the very same place ----------------------------------------------------------------------


def test_who_is_still_there_finds_the_page_as_it_was(driver: Driver) -> None:
    driver.drag_page(-180)
    driver.tap("scroll.down")
    scrolled = driver.scrolled()
    assert scrolled > 200
    before = picture(driver)
    driver.fall_idle()
    assert picture(driver) != before
    driver.advance(30)
    driver.tap("still.here")
    assert driver.scrolled() == scrolled
    assert picture(driver) == before


def test_an_open_word_is_still_open(driver: Driver) -> None:
    driver.tap("term.balloon")
    before = picture(driver)
    driver.fall_idle()
    driver.tap("still.here")
    assert driver.shell.visit.term == "balloon"
    assert picture(driver) == before
    driver.tap("term.close")
    assert driver.shell.visit.term == ""


def test_ticked_questions_stay_ticked(driver: Driver) -> None:
    driver.go(QUESTIONS)
    ticked = [name for name in driver.names() if name.startswith("question.")][1:4:2]
    for name in ticked:
        driver.tap(name)
    before = driver.scrolled(), picture(driver)
    driver.fall_idle()
    driver.tap("still.here")
    assert (driver.scrolled(), picture(driver)) == before
    assert [f"question.{one}" for one in driver.shell.visit.marked] == ticked


def test_a_walkthrough_stands_where_it_stood(start: Start, shipped: Content) -> None:
    driver = start(shipped, LANDSCAPE)
    driver.go(WALKTHROUGH)
    for _ in range(3):
        driver.tap("walkthrough.next")
    for name in ("later", "later", "slower", "labels"):
        driver.tap(f"walkthrough.{name}")
    view = driver.kiosk.walkthrough
    kept = ("stepIndex", "stepProgress", "halfSpeed", "labelsOn", "playing")
    before = [view.property(one) for one in kept]
    assert before[:2] == [3, pytest.approx(0.25)]
    driver.fall_idle()
    driver.tap("still.here")
    assert [view.property(one) for one in kept] == before


def test_the_calendar_and_the_milestone_are_as_they_were(driver: Driver) -> None:
    driver.go(RECOVERY)
    for _ in range(3):
        driver.tap("recovery.later")
    driver.tap("recovery.day")
    driver.tap("calendar.later")
    before = picture(driver)
    driver.fall_idle()
    driver.tap("still.here")
    assert picture(driver) == before
    assert driver.kiosk.recovery.property("current") == 3


def test_back_leads_where_it_led(driver: Driver) -> None:
    driver.go(HOME)
    driver.tap("home.procedure.kyphoplasty")
    driver.tap("topics.page.who")
    driver.fall_idle()
    driver.tap("still.here")
    driver.tap("bar.back")
    assert driver.place == Place(Screen.TOPICS, "kyphoplasty")
    driver.tap("bar.back")
    assert driver.place == HOME


def test_a_touch_right_after_the_answer_is_the_same_one(driver: Driver) -> None:
    """The button lay over the page: a double tap on it must not press what is beneath."""
    driver.fall_idle()
    at = driver.middle("still.here")
    driver.tap_at(at)
    driver.settle()
    driver.tap_at(at)
    driver.settle()
    assert (driver.place, driver.shell.visit.term) == (PAGE, "")


# --- nothing is left --------------------------------------------------------------------------


def test_the_next_patient_meets_the_kiosk_as_the_first_one_did(
    start: Start, mirrored: Content
) -> None:
    """Everything that can be chosen is, and every screen is left in use; then nobody is there."""
    driver = start(mirrored, LANDSCAPE, calm=True)
    fresh = picture(driver)
    seen = {place: first_look(driver, place) for place in (QUESTIONS, RECOVERY)}
    driver.go(HOME)
    use_everything(driver)
    driver.wait_for_nobody()
    assert driver.place == ATTRACT
    visit = driver.shell.visit
    assert visit.preferences == Preferences("en", calm=True)
    assert (visit.marked, visit.day, visit.term, visit.picking) == ((), "", "", False)
    assert (visit.trail, visit.words, visit.control) == ((), 0, "")
    assert picture(driver) == fresh
    for place, before in seen.items():
        assert first_look(driver, place) == before, place
    driver.go(Place(Screen.QUESTIONS))
    assert driver.shell.wording.say(mirrored.interface.my_questions_none) in driver.texts()


def first_look(driver: Driver, place: Place) -> Seen:
    """What somebody who just came sees at a place."""
    if driver.place != ATTRACT:
        driver.wait_for_nobody()
    driver.go(place)
    return picture(driver)


def use_everything(driver: Driver) -> None:
    """Leave a trace wherever one can."""
    for name in ("bar.size", "bar.colours", "bar.calm", "bar.language"):
        driver.tap(name)
    driver.go(QUESTIONS)
    driver.tap(next(name for name in driver.names() if name.startswith("question.")))
    driver.drag_page(-120)
    driver.go(WALKTHROUGH)
    for name in ("next", "more", "later", "slower", "all", "labels"):
        driver.tap(f"walkthrough.{name}")
    driver.go(RECOVERY)
    for name in ("recovery.later", "recovery.more", "recovery.day"):
        driver.tap(name)
    for name in ("calendar.2025-03-18", "recovery.day", "calendar.later"):
        driver.tap(name)


def test_what_was_told_of_a_visit_ends_with_it_at_every_place(driver: Driver) -> None:
    for place in (PAGE, Place(Screen.QUESTIONS)):
        driver.go(place)
        driver.wait_for_nobody()
        assert driver.place == ATTRACT
        assert evaluated(driver.window.contentItem(), "enabled")
        driver.wake()
        assert driver.place == HOME


def test_time_that_jumps_ahead_asks_first(driver: Driver) -> None:
    """A machine that slept through the night, or ticks late, still asks before it forgets."""
    driver.advance(50_000)
    assert asks(driver)
    assert driver.shell.property("secondsLeft") == 60
