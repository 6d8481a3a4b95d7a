"""More than two languages: chosen by touch, each by its own name, where the patient stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.visit.places import ATTRACT, HOME, Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, words_of

PAGE = Place(Screen.PAGE, "vertebroplasty", "before")


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def driver(start: Start, shipped: Content, request: pytest.FixtureRequest) -> Driver:
    """On a page, with the languages lying over it."""
    driver = start(shipped, request.param, calm=True)
    driver.go(PAGE)
    driver.tap("bar.language")
    return driver


def test_every_language_is_offered_by_its_name(driver: Driver, shipped: Content) -> None:
    for language in shipped.languages:
        assert driver.is_seen(f"language.{language.code}")
        assert language.name in driver.seen_texts()


def test_unchecked_translations_say_so_in_their_own_words(driver: Driver, shipped: Content) -> None:
    for language in shipped.languages[1:]:
        told = Wording(shipped, language.code, {}).say(shipped.interface.not_checked)
        assert any(told in text for text in driver.texts()) == (not language.checked)


def test_the_page_is_told_in_the_language_that_was_touched(
    driver: Driver, shipped: Content
) -> None:
    for code in ("ar", "vi", "es", "en"):
        driver.tap(f"language.{code}")
        assert driver.place == PAGE
        assert not driver.shell.visit.choosing
        page = driver.shell.page(PAGE)
        assert page is not None
        assert Wording(shipped, code, {}).say(page.title) in driver.seen_texts()
        driver.tap("bar.language")


def test_close_and_escape_change_nothing(driver: Driver) -> None:
    driver.tap("language.close")
    assert not driver.shell.visit.choosing
    driver.tap("bar.language")
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert (driver.place, driver.shell.visit.preferences.language) == (PAGE, "en")
    assert not driver.shell.visit.choosing


def test_what_lies_behind_cannot_be_touched(driver: Driver) -> None:
    assert all(name.startswith("language.") for name in driver.names())


def test_the_next_patient_reads_the_first_language(driver: Driver) -> None:
    driver.tap("language.vi")
    driver.wait_for_nobody()
    assert driver.place == ATTRACT
    driver.wake()
    assert driver.place == HOME
    assert driver.shell.visit.preferences.language == "en"


def test_the_lines_of_a_title_are_of_like_length(start: Start, shipped: Content) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    driver.go(HOME)
    driver.shell.choose(Preferences("vi", text_size=2.0))
    driver.settle()
    title = next(item for item in driver.items() if words_of(item).startswith("Quý vị muốn"))
    whole = QFontMetricsF(title.property("font")).horizontalAdvance(words_of(title))
    assert title.property("lineCount") == 2
    assert title.property("contentWidth") < 0.6 * whole
