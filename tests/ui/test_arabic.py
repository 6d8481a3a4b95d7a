"""Arabic letters stand where Latin ones do; names of procedures are large in every script."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.proof.stage import Stage, evaluated
from kiosk.proof.walk import places
from kiosk.ui.fonts import load_fonts
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.driver import Driver


@pytest.mark.parametrize("family", ["Noto Sans", "Literata"])
def test_arabic_words_stand_on_the_line_of_latin_ones(qapp: QGuiApplication, family: str) -> None:
    load_fonts(qapp)

    def base_line(words: str) -> float:
        font = QFont(family)
        font.setPixelSize(100)
        laid = QTextLayout(words, font)
        laid.beginLayout()
        line = laid.createLine()
        laid.endLayout()
        assert line.height() < 1.7 * font.pixelSize()
        return line.ascent()

    assert base_line("متى تتصلون") == pytest.approx(base_line("When to call"), abs=1)


def named(driver: Driver, name: str) -> list[QQuickItem]:
    """The texts that show a procedure's name and no more, on as many lines as it takes."""
    return [
        item
        for item in driver.items()
        if item.inherits("QQuickText") and " ".join(item.property("text").split()) == name
    ]


def test_names_of_procedures_are_no_smaller_than_what_is_told_of_them(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    stage = Stage(driver.kiosk, driver.clock, LANDSCAPE)
    last = shipped.procedures[-1]
    stops = [stop for stop in places(shipped) if stop.key in ("home", f"{last.id}-topics")]
    for language, size, stop in product(shipped.languages, (1.0, 2.0), stops):
        stage.look(Preferences(language.code, text_size=size))
        stage.reach(stop)
        stage.rest()
        found = named(driver, Wording(shipped, language.code, {}).say(last.name))
        assert found
        for item in found:
            large = evaluated(item, "font.pixelSize >= Theme.body")
            assert large, (language.code, size, stop.key)
