"""How words fall into lines, none too small and no short one alone, and what room they leave."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.proof.stage import Stage, evaluated
from kiosk.proof.walk import places
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import DESKTOP, Start
from tests.ui.driver import Driver


def staged(start: Start, content: Content) -> tuple[Driver, Stage]:
    """A kiosk of 1920x1080 without slides and fades, and its stage."""
    driver = start(content, DESKTOP, calm=True)
    return driver, Stage(driver.kiosk, driver.clock, DESKTOP)


def stand(stage: Stage, content: Content, key: str) -> None:
    """Go to the stop of that key and wait until nothing moves."""
    stage.reach(next(stop for stop in places(content) if stop.key == key))
    stage.rest()


def test_a_long_word_that_fits_leaves_the_letters_as_large_as_they_are(
    start: Start, shipped: Content
) -> None:
    driver, stage = staged(start, shipped)
    stage.look(Preferences("vi", text_size=2.0))
    stand(stage, shipped, "which")
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
    driver, stage = staged(start, shipped)
    stage.look(Preferences("vi", text_size=2.0))
    wanted = {"vertebroplasty-who": "Bất cứ điều nào", "vertebroplasty-topics": "Thủ thuật này"}
    for key, words in wanted.items():
        stand(stage, shipped, key)
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
    _, stage = staged(start, shipped)
    stage.look(Preferences("ar", text_size=2.0))
    stand(stage, shipped, "languages")
    for language in shipped.languages:
        button = stage.named(f"language.{language.code}")
        assert button is not None
        assert evaluated(button, "textSize > 0.8 * Theme.body")


def test_when_a_stretch_is_stands_on_one_line_where_it_fits(start: Start, shipped: Content) -> None:
    driver, stage = staged(start, shipped)
    procedure = shipped.procedures[0]
    stretch = procedure.recovery.milestones[0]
    for language in ("ar", "vi"):
        stage.look(Preferences(language, text_size=2.0))
        stand(stage, shipped, f"{procedure.id}-recovery-01-{stretch.id}")
        when = Wording(shipped, language, {}).say(stretch.when)
        (item,) = (one for one in driver.items() if one.property("text") == when)
        assert item.property("lineCount") == 1


def test_nobody_scrolls_for_a_picture_below_a_few_questions(start: Start, shipped: Content) -> None:
    _, stage = staged(start, shipped)
    for language in shipped.languages:
        stage.look(Preferences(language.code))
        stand(stage, shipped, "my-questions")
        assert stage.named("scroll.down") is None, language.code
