"""The drawings of danger signs: one beside each sign, large enough, never mirrored."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content, Warning
from kiosk.visit.places import Place, Screen
from kiosk.visit.preferences import TEXT_SIZES
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Start
from tests.ui.driver import Driver, accessible_name, box_of

PAGE = Place(Screen.PAGE, "vertebroplasty", "when-to-call")
LEAST_MM = 30
"""What one can make out at arm's length."""


def sign_rows(driver: Driver) -> list[tuple[QQuickItem, QQuickItem]]:
    """The drawing and the words of every sign, from above."""
    found = []
    for one in driver.items():
        if one.metaObject().className().startswith("Signs_"):
            rows = [row for row in one.childItems() if row.childItems()]
            found += [(row.childItems()[0], row.childItems()[1]) for row in rows]
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("screen", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_each_sign_has_its_drawing_before_or_above_its_words(
    start: Start, shipped: Content, language: str, screen: tuple[int, int]
) -> None:
    own = [one for one in shipped.languages if one.code == language]
    driver = start(replace(shipped, languages=(*own, *shipped.languages)), screen, calm=True)
    driver.go(PAGE)
    say = driver.shell.wording.say
    page = next(one for one in shipped.procedures[0].pages if one.id == PAGE.page)
    blocks = [block for block in page.blocks if isinstance(block, Warning) and block.drawings]
    wanted = [
        (say(drawing.alt), say(item))
        for block in blocks
        for drawing, item in zip(block.drawings, block.items, strict=True)
    ]
    for _ in TEXT_SIZES:
        rows = sign_rows(driver)
        told = [(accessible_name(drawing), accessible_name(words)) for drawing, words in rows]
        assert told == wanted
        for drawing, words in rows:
            x, y, width, height = box_of(drawing)
            left, top, room, _ = box_of(words)
            before = left >= x + width if language == "en" else left + room <= x
            assert before or top >= y + height
            assert width == height >= LEAST_MM * driver.shell.property("mm")
            assert not any(one.property("mirror") for one in drawing.childItems())
        driver.tap("bar.size")
