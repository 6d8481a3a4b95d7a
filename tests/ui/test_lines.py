"""How words fall into lines, none too small and no short one alone, and what room they leave."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.proof.stage import Stage, evaluated
from kiosk.proof.walk import places
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import DESKTOP, Start
from tests.ui.driver import Driver, words_of

LONELY = 0.3
"""Of a line's length: a last line with one word shorter than that looks lost."""


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


@pytest.mark.parametrize(("language", "text_size"), [("en", 1.0), ("ar", 1.0), ("en", 2.0)])
def test_no_short_word_stands_alone_below_its_lines(
    start: Start, shipped: Content, language: str, text_size: float
) -> None:
    driver, stage = staged(start, shipped)
    stage.look(Preferences(language, text_size=text_size))
    folded, lonely = 0, []
    for key in ("kyphoplasty-overview", "kyphoplasty-benefits-risks", "still-there"):
        stand(stage, shipped, key)
        for item in driver.items():
            if item.property("folds") and int(item.property("lineCount")) > 1:
                folded += 1
                lonely += [words for words in [alone(item)] if words]
    assert folded > 20
    assert not lonely, lonely


def test_no_short_word_is_left_where_a_long_line_hardly_gets_shorter(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, (1280, 800), calm=True)
    stage = Stage(driver.kiosk, driver.clock, (1280, 800))
    stage.look(Preferences("vi", text_size=2.0))
    stand(stage, shipped, "kyphoplasty-recovery-09-first-year")
    (item,) = (one for one in driver.items() if "Xin gọi phòng khám." in words_of(one))
    assert item.property("lineCount") == 4
    assert not alone(item)


def test_no_short_line_stands_above_others_instead(start: Start, shipped: Content) -> None:
    driver = start(shipped, (1080, 1920), calm=True)
    stage = Stage(driver.kiosk, driver.clock, (1080, 1920))
    stage.look(Preferences("es", text_size=2.0))
    stand(stage, shipped, "kyphoplasty-recovery-06-first-days")
    (item,) = (one for one in driver.items() if "cosas de siempre, despacio" in words_of(one))
    assert item.property("folds")
    widths = line_widths(item)
    assert min(widths[:-1]) > 0.5 * max(widths)


def line_widths(item: QQuickItem) -> list[float]:
    """How long each line of a text is, in px."""
    room = item.width() - item.property("leftPadding") - item.property("rightPadding")
    layout = QTextLayout(words_of(item), item.property("font"))
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        found.append(line.naturalTextWidth())
    layout.endLayout()
    return found


def alone(item: QQuickItem) -> str:
    """The word that is all of a text's last line, where it is short."""
    words = words_of(item)
    room = item.width() - item.property("leftPadding") - item.property("rightPadding")
    layout = QTextLayout(words, item.property("font"))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        last = words[line.textStart() :].strip()
        short = line.naturalTextWidth() < LONELY * item.width()
    layout.endLayout()
    return last if short and " " not in last else ""


def test_a_picture_that_is_out_of_sight_leaves_no_corner_on_the_bar(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, (1280, 800), calm=True)
    stage = Stage(driver.kiosk, driver.clock, (1280, 800))
    stage.look(Preferences("ar", text_size=2.0))
    stand(stage, shipped, "home")
    picture = stage.settled()
    (button,) = (one for one in driver.items() if one.objectName() == "bar.language")
    beside = button.mapToScene(QPointF(button.width() + 3, 0)).toPoint()
    empty = picture.copy(QRect(beside, picture.rect().bottomRight()))
    assert empty.width() > button.width()
    assert (
        len({empty.pixel(x, y) for x in range(empty.width()) for y in range(empty.height())}) == 1
    )
