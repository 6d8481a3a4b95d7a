"""No width follows from a height that follows from it: such a layout may never come to rest.

A kiosk whose home screen did stood still for good.
"""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.proof.stage import all_items
from kiosk.visit.places import HOME
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import Start
from tests.ui.driver import Driver

SCREENS = [(480, 270), (270, 480), (320, 200)]


def texts(item: QQuickItem) -> list[tuple[str, float]]:
    """The words in an item, and how broad each may be."""
    return [
        (str(each.property("text")), each.width())
        for each in all_items(item)
        if each.metaObject().className().startswith(("Words", "NameTitle", "Title"))
    ]


def cards(driver: Driver) -> list[QQuickItem]:
    """The cards of the procedures."""
    found = [
        each
        for each in all_items(driver.window.contentItem())
        if each.objectName().startswith("home.procedure.")
    ]
    assert found
    return found


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_a_cards_words_are_as_broad_however_tall_it_is(
    start: Start, shipped: Content, screen: tuple[int, int], text_size: float
) -> None:
    driver = start(shipped, screen)
    driver.go(HOME)
    for language in ("en", "ar"):
        driver.shell.choose(Preferences(language, text_size=text_size))
        driver.settle()
        for card in cards(driver):
            before = texts(card)
            assert before
            for more in (-12, 40):
                card.setHeight(card.height() + more)
                assert texts(card) == before


@pytest.mark.parametrize("screen", [(270, 480), (320, 200), (640, 300)], ids=str)
def test_the_greeting_is_as_broad_however_tall_it_is(
    start: Start, english: Content, screen: tuple[int, int]
) -> None:
    """Page buttons stand there already: those that a taller one asks for do take room."""
    driver = start(english, screen)
    driver.go(HOME)
    driver.shell.choose(Preferences("en", text_size=1.25))
    driver.settle()
    title = next(
        each
        for each in all_items(driver.window.contentItem())
        if each.metaObject().className().startswith("Title")
    )
    column = title.parentItem()
    assert column is not None
    assert any(each.objectName() == "scroll.down" for each in driver.items())
    before, height = column.width(), title.height()
    for times in (0.5, 1.3, 2, 4):
        title.setHeight(height * times)
        driver.settle()
        assert column.width() == before, f"{times} times as tall"
