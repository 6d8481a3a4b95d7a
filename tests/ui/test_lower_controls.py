"""Whoever reaches only a part of the screen gets to everything: two thirds, lowered half of it."""

from __future__ import annotations

import pytest

from kiosk.content.model import Content
from kiosk.visit.places import ATTRACT, Place, Screen
from kiosk.visit.preferences import Preferences
from tests.ui.conftest import LANDSCAPE, Start
from tests.ui.reach import out_of_reach, stops

Spot = tuple[tuple[int, int], float, str]
"""A screen in pixels, a text size and a language."""

AS_IT_IS: list[Spot] = [
    ((1920, 1080), 2.0, "vi"),
    ((1080, 1920), 2.0, "es"),
    ((1280, 800), 2.0, "ar"),
    ((1366, 768), 1.0, "en"),
]
LOWERED: list[Spot] = [
    ((1280, 800), 2.0, "vi"),
    ((1920, 1080), 1.0, "es"),
    ((1080, 1920), 1.5, "ar"),
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("screen", "text_size", "language"), AS_IT_IS)
def test_all_that_one_must_touch_comes_below_the_upper_third(
    shipped: Content, screen: tuple[int, int], text_size: float, language: str
) -> None:
    liked = Preferences(language, text_size=text_size)
    assert not list(out_of_reach(shipped, screen, [liked], stops(shipped)))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("screen", "text_size", "language"), LOWERED)
def test_all_that_one_must_touch_is_in_the_lower_half(
    shipped: Content, screen: tuple[int, int], text_size: float, language: str
) -> None:
    liked = Preferences(language, text_size=text_size, lower_controls=True)
    assert not list(out_of_reach(shipped, screen, [liked], stops(shipped)))


def test_it_takes_effect_at_once_and_is_forgotten_after_the_visit(
    start: Start, shipped: Content
) -> None:
    driver = start(shipped, LANDSCAPE, calm=True)
    place = Place(Screen.TOPICS, "kyphoplasty")
    driver.go(place)
    watch, middle = "topics.walkthrough", driver.window.height() / 2
    before = driver.control(watch).box
    assert before[1] < middle
    driver.tap("bar.lower")
    assert driver.place == place
    assert driver.control(watch).box[1] >= middle
    driver.tap("bar.lower")
    assert driver.control(watch).box == before
    driver.tap("bar.lower")
    driver.go(ATTRACT)
    driver.shell.wake()
    assert not driver.shell.visit.preferences.lower_controls
    driver.go(place)
    assert driver.control(watch).box == before
