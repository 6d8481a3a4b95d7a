"""How words fall into lines, none too small and no short one alone, and what room they leave."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.proof.stage import Stage, evaluated
from kiosk.proof.walk import places
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import DESKTOP, Start


def test_a_long_word_that_fits_leaves_the_letters_as_large_as_they_are(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, DESKTOP, calm=True)
    stage = Stage(driver.kiosk, driver.clock, DESKTOP)
    stage.look(Preferences("vi", text_size=2.0))
    stage.reach(next(stop for stop in places(shipped) if stop.key == "which"))
    stage.rest()
    captions = [
        item
        for item in driver.items()
        if item.inherits("QQuickText")
        and "(vertebroplasty): xi măng đi vào" in item.property("text")
    ]
    assert captions
    for item in captions:
        assert evaluated(item, "fontInfo.pixelSize === Theme.small")


def test_headings_and_choices_end_in_no_short_word(start: Start, shipped: Content) -> None:
    driver = start(shipped, DESKTOP, calm=True)
    stage = Stage(driver.kiosk, driver.clock, DESKTOP)
    stage.look(Preferences("vi", text_size=2.0))
    wanted = {"vertebroplasty-who": "Bất cứ điều nào", "vertebroplasty-topics": "Thủ thuật này"}
    for key, words in wanted.items():
        stage.reach(next(stop for stop in places(shipped) if stop.key == key))
        stage.rest()
        (item,) = (
            one
            for one in driver.items()
            if one.inherits("QQuickText") and one.property("text").startswith(words)
        )
        assert item.property("lineCount") == 2
        whole = QFontMetricsF(item.property("font")).horizontalAdvance(item.property("text"))
        assert item.property("contentWidth") < 0.7 * whole


def test_languages_are_as_large_as_words_are_where_there_is_room(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, DESKTOP, calm=True)
    stage = Stage(driver.kiosk, driver.clock, DESKTOP)
    stage.look(Preferences("ar", text_size=2.0))
    stage.reach(next(stop for stop in places(shipped) if stop.key == "languages"))
    stage.rest()
    for language in shipped.languages:
        button = stage.named(f"language.{language.code}")
        assert button is not None
        assert evaluated(button, "textSize > 0.8 * Theme.body")


def test_when_a_stretch_is_stands_on_one_line_where_it_fits(start: Start, shipped: Content) -> None:
    driver = start(shipped, DESKTOP, calm=True)
    stage = Stage(driver.kiosk, driver.clock, DESKTOP)
    stretch = shipped.procedures[0].recovery.milestones[0]
    stop = next(one for one in places(shipped) if one.detail == stretch.id)
    for language in ("ar", "vi"):
        stage.look(Preferences(language, text_size=2.0))
        stage.reach(stop)
        stage.rest()
        when = Wording(shipped, language, {}).say(stretch.when)
        (item,) = (one for one in driver.items() if one.property("text") == when)
        assert item.property("lineCount") == 1


def test_nobody_scrolls_for_a_picture_below_a_few_questions(start: Start, shipped: Content) -> None:
    driver = start(shipped, DESKTOP, calm=True)
    stage = Stage(driver.kiosk, driver.clock, DESKTOP)
    for language in shipped.languages:
        stage.look(Preferences(language.code))
        stage.reach(next(stop for stop in places(shipped) if stop.key == "my-questions"))
        stage.rest()
        assert stage.named("scroll.down") is None, language.code
