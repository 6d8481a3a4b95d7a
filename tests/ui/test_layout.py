"""The layout audit over a spread of all looks: every layout in every value of every axis."""

from __future__ import annotations

import pytest

from kiosk.content.model import Content
from kiosk.proof.walk import places
from kiosk.screen_size import TESTED_SCREENS
from tests.ui.layout_spread import Look, audit, axes, by_screen, covering, layout_of, told


def test_the_spread_shows_every_layout_in_every_value_of_every_axis(shipped: Content) -> None:
    screens, sizes, themes, languages = (set(axis) for axis in axes(shipped))
    looks: dict[str, list[Look]] = {}
    for stop, look in covering(shipped):
        looks.setdefault(layout_of(stop), []).append(look)
    assert {stop.name for stop, _ in covering(shipped)} == {stop.name for stop in places(shipped)}
    assert looks.keys() == {layout_of(stop) for stop in places(shipped)}
    for mine in looks.values():
        assert {look.screen for look in mine} == screens
        assert {look.text_size for look in mine} == sizes
        assert {look.theme for look in mine} == themes
        assert {look.language for look in mine} == languages


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("screen", TESTED_SCREENS, ids=lambda sides: f"{sides[0]}x{sides[1]}")
def test_nothing_is_cut_crowded_small_or_pale(shipped: Content, screen: tuple[int, int]) -> None:
    views = by_screen(covering(shipped))[screen]
    found = told(audit(shipped, screen, views, fine=False))
    assert not found, found
