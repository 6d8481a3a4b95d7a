"""How a patient likes it: each choice shows at once, right where she stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.content.pseudo import PSEUDO, pseudo
from kiosk.visit.places import HOME, Place, Screen
from kiosk.visit.preferences import TEXT_SIZES
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, words_of

PAGE = Place(Screen.PAGE, "kyphoplasty", "overview")
WALKTHROUGH = Place(Screen.WALKTHROUGH, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
EVERYWHERE = (HOME, Place(Screen.TOPICS, "kyphoplasty"), PAGE, WALKTHROUGH, RECOVERY)
SHORTEST_TOLD = 12
"""Letters; what is shorter may be the same in both languages: a number, a name."""


@pytest.fixture
def driver(start: Start, mirrored: Content) -> Driver:
    driver = start(mirrored, LANDSCAPE, calm=True)
    driver.go(PAGE)
    return driver


def letters(driver: Driver) -> dict[str, int]:
    """The sizes of all texts that can be seen, in pixels."""
    return {
        words_of(item): item.property("font").pixelSize()
        for item in driver.items()
        if words_of(item)
    }


def first_seen(driver: Driver) -> QQuickItem:
    """The first block of the page that is in sight, if only in part."""
    page = driver.page()
    top = page.mapRectToScene(QRectF(0, 0, page.width(), page.height())).top()
    column = page.childItems()[0].childItems()[0]
    return next(
        block
        for block in column.childItems()
        if block.isVisible()
        and block.height() > 0
        and block.mapRectToScene(QRectF(0, 0, block.width(), block.height())).bottom() > top + 2
    )


def order_of(driver: Driver, block: QQuickItem) -> int:
    parent = block.parentItem()
    assert parent is not None
    return parent.childItems().index(block)


# --- text size --------------------------------------------------------------------------------


@pytest.mark.parametrize("place", EVERYWHERE, ids=lambda place: place.screen)
def test_letters_grow_at_once_and_go_back_to_the_smallest(driver: Driver, place: Place) -> None:
    driver.go(place)
    before = letters(driver)
    for size in (*TEXT_SIZES[1:], TEXT_SIZES[0]):
        driver.tap("bar.size")
        assert driver.shell.visit.preferences.text_size == size
        assert driver.place == place
        if size > 1:
            now = letters(driver)
            both = now.keys() & before.keys()
            assert [text for text in both if now[text] < before[text] - 1] == []
            assert sum(now[text] > before[text] for text in both) > len(both) / 2
    assert letters(driver) == before


@pytest.mark.parametrize("screen", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_what_one_reads_stays_in_sight_while_letters_grow(
    start: Start, mirrored: Content, screen: tuple[int, int]
) -> None:
    driver = start(mirrored, screen, calm=True)
    driver.go(PAGE)
    for _ in range(3 if screen == LANDSCAPE else 1):
        driver.tap("scroll.down")
    reading = order_of(driver, first_seen(driver))
    scrolled = driver.scrolled()
    assert reading > 1, "some of the page lies above"
    for _ in TEXT_SIZES:
        driver.tap("bar.size")
        assert order_of(driver, first_seen(driver)) == reading
    assert driver.scrolled() == pytest.approx(scrolled, abs=2)


def test_who_reads_the_title_goes_on_reading_the_title(driver: Driver) -> None:
    for _ in TEXT_SIZES:
        driver.tap("bar.size")
        assert driver.scrolled() == 0


def test_who_dragged_the_page_keeps_the_place_too(driver: Driver) -> None:
    driver.drag_page(-190)
    driver.drag_page(-190)
    reading = order_of(driver, first_seen(driver))
    assert driver.scrolled() > 200
    driver.tap("bar.size")
    driver.tap("bar.size")
    assert order_of(driver, first_seen(driver)) == reading


# --- colours ----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", EVERYWHERE, ids=lambda place: place.screen)
def test_each_theme_colours_the_whole_screen_at_once(driver: Driver, place: Place) -> None:
    driver.go(place)
    before = driver.scrolled() if driver.flickables() else 0
    grounds = []
    for theme in ("dark", "contrast", "light"):
        driver.tap("bar.colours")
        assert driver.shell.visit.preferences.theme.value == theme
        image: QImage = driver.window.grabWindow()
        assert driver.place == place
        grounds.append([QColor(image.pixel(2, y)).lightness() for y in (60, 396)])
    dark, contrast, light = grounds
    assert max(dark) < 60
    assert max(contrast) == 0
    assert min(light) > 200
    assert (driver.scrolled() if driver.flickables() else 0) == before


# --- calm motion ------------------------------------------------------------------------------


def test_calm_motion_stops_what_plays_and_slides(start: Start, shipped: Content) -> None:
    driver = start(shipped, LANDSCAPE)
    driver.go(WALKTHROUGH)
    driver.tap("walkthrough.play")
    driver.tap("bar.calm")
    assert not driver.kiosk.walkthrough.property("playing")
    assert driver.kiosk.walkthrough.property("stepProgress") == 1.0
    driver.go(PAGE)
    driver.clock.go_on(1.0)
    before = driver.scrolled()
    driver.tap_now("scroll.down")
    assert driver.scrolled() > before + 50, "there at once"
    driver.tap("bar.calm")
    before = driver.scrolled()
    driver.clock.go_on(1.0)
    driver.tap_now("scroll.down")
    assert driver.scrolled() < before + 50, "on its way"
    driver.settle()
    assert driver.scrolled() > before + 50


# --- language ---------------------------------------------------------------------------------


@pytest.mark.parametrize("place", EVERYWHERE, ids=lambda place: place.screen)
def test_every_word_is_told_in_the_other_language_at_once(driver: Driver, place: Place) -> None:
    driver.go(place)
    english = {one for one in driver.texts() if len(one) >= SHORTEST_TOLD}
    driver.tap("bar.language")
    assert driver.place == place
    told = set(driver.texts())
    assert told & english == set()
    assert any(pseudo(one) in told for one in english)
    assert PSEUDO.name in told
    assert driver.shell.property("rightToLeft")
    back, calm = (
        driver.control("bar.back" if place != HOME else "bar.calm"),
        driver.control("bar.size"),
    )
    assert (back.box[0] > calm.box[0]) == (place != HOME), "the bar is mirrored"
    driver.tap("bar.language")
    assert english <= set(driver.texts())


def test_the_place_on_the_page_survives_the_language(driver: Driver) -> None:
    for _ in range(3):
        driver.tap("scroll.down")
    reading = order_of(driver, first_seen(driver))
    assert reading > 1
    driver.tap("bar.language")
    assert order_of(driver, first_seen(driver)) == reading
    driver.tap("bar.language")
    assert order_of(driver, first_seen(driver)) == reading


def test_the_step_and_the_milestone_survive_the_language(driver: Driver) -> None:
    driver.go(WALKTHROUGH)
    driver.tap("walkthrough.next")
    driver.tap("bar.language")
    assert driver.kiosk.walkthrough.property("stepIndex") == 1
    driver.go(RECOVERY)
    driver.tap("recovery.later")
    driver.tap("bar.language")
    assert driver.kiosk.recovery.property("current") == 1


def test_one_language_needs_no_button(start: Start, english: Content) -> None:
    driver = start(english, LANDSCAPE)
    driver.go(HOME)
    assert driver.find("bar.language") is None


def test_choices_go_along_to_every_screen(driver: Driver) -> None:
    for name in ("bar.size", "bar.colours", "bar.language"):
        driver.tap(name)
    mine = driver.shell.visit.preferences
    for place in EVERYWHERE:
        driver.go(place)
        assert driver.shell.visit.preferences == mine
        image: QImage = driver.window.grabWindow()
        assert QColor(image.pixel(2, 396)).lightness() < 60
        assert PSEUDO.name in driver.texts()
