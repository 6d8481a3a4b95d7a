"""Arabic letters stand where Latin ones do; what is large or long in some script has its room."""

from __future__ import annotations

from datetime import date
from itertools import product
from unicodedata import bidirectional

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.app import build
from kiosk.content.model import Content
from kiosk.content.wording import Wording
from kiosk.proof.stage import Stage, StoppedClock, evaluated
from kiosk.proof.survey import controls_of
from kiosk.proof.walk import places
from kiosk.screen_size import size_for
from kiosk.ui.fonts import load_fonts
from kiosk.visit.events import OpenedLanguages
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules
from tests.ui.conftest import LANDSCAPE, Start, pixels_per_mm
from tests.ui.driver import Driver

FSI, PDI = "\u2068", "\u2069"
"""What Unicode sets words apart with."""


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


def test_dates_run_as_the_words_around_them_do(shipped: Content) -> None:
    wording = Wording(shipped, "ar", {})
    day = date(2026, 3, 16)
    told = wording.date(day)
    assert told == "الاثنين، 16 مارس/آذار"
    assert first_strong(told) == "R"
    inside = wording.fill(shipped.interface.picked_day, date=told)
    assert inside.count(FSI) == 1
    assert first_strong(inside.partition(FSI)[2].partition(PDI)[0]) == "R"


def first_strong(words: str) -> str:
    """The direction that Unicode gives words by their first letter outside of what is set apart."""
    depth = 0
    for letter in words:
        depth += {FSI: 1, PDI: -1}.get(letter, 0)
        way = bidirectional(letter)
        if not depth and way in ("L", "R", "AL"):
            return "L" if way == "L" else "R"
    return "L"


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


@pytest.mark.parametrize(("screen", "presses"), [((1366, 768), 0), ((1280, 800), 1)])
def test_a_small_screen_shows_all_topics_with_one_press_at_most(
    start: Start, shipped: Content, screen: tuple[int, int], presses: int
) -> None:
    driver = start(shipped, screen, calm=True)
    stage = Stage(driver.kiosk, driver.clock, screen)
    for language, procedure in product(shipped.languages, shipped.procedures):
        stage.look(Preferences(language.code))
        stop = next(stop for stop in places(shipped) if stop.key == f"{procedure.id}-topics")
        assert len(list(stage.parts(stop))) == 1 + presses, (language.code, procedure.id)


@pytest.mark.usefixtures("qapp")
def test_languages_fit_a_small_screen_as_soon_as_they_are_asked_for(shipped: Content) -> None:
    screen = 1280, 800
    clock, mm = StoppedClock(), size_for(*screen).pixels_per_mm(*screen)
    liked = Rules(preferences=Preferences("ar", text_size=2.0))
    kiosk = build(shipped, clock=clock, today=clock.today, mm=mm, rules=liked, clinic={})
    try:
        stage = Stage(kiosk, clock, screen)
        stage.reach(next(stop for stop in places(shipped) if stop.key == "home"))
        kiosk.shell.apply(OpenedLanguages())
        stage.rest()
        boxes = {one.name: one.box for one in controls_of(kiosk.window.contentItem())}
        lowest = max(boxes[f"language.{one.code}"].bottom for one in shipped.languages)
        assert lowest <= boxes["language.close"].y
    finally:
        kiosk.close()


def test_latin_sources_leave_arabic_lines_their_order(shipped: Content) -> None:
    wording = Wording(shipped, "ar", {})
    review = next(one for one in shipped.sources if wording.say(one.publisher).startswith("AHRQ"))
    told = wording.published(review)
    assert first_strong(told) == "R"
    assert told.endswith("AHRQ (وكالة صحية أمريكية)، 2021")
    title = f"{FSI}Comparative Effectiveness Review 247{PDI}"
    assert wording.cited(review).startswith(f"\u200f{title} – ")


def test_what_is_left_of_the_time_shrinks_towards_where_lines_begin(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    stage = Stage(driver.kiosk, driver.clock, LANDSCAPE)
    asked = next(stop for stop in places(shipped) if stop.key == "still-there")
    for language in ("en", "ar"):
        stage.look(Preferences(language))
        stage.reach(asked)
        stage.rest()
        track = stage.named("still.track")
        assert track is not None
        (left,) = track.childItems()
        assert 0 < left.width() < track.width()
        begins = left.x() if language == "en" else track.width() - left.x() - left.width()
        assert begins == pytest.approx(0, abs=1)


def test_names_in_a_picture_have_room_at_their_sides(start: Start, shipped: Content) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    stage = Stage(driver.kiosk, driver.clock, LANDSCAPE)
    step = next(stop for stop in places(shipped) if stop.key.endswith("-balloon-fill"))
    for language in ("en", "ar", "vi"):
        stage.look(Preferences(language))
        stage.reach(step)
        stage.rest()
        names = [item for item in driver.items() if item.objectName() == "label.name"]
        assert names
        for name in names:
            box = name.parentItem()
            assert box is not None
            assert box.width() - name.implicitWidth() > 3.2 * pixels_per_mm(*LANDSCAPE)
