"""Millimetres and pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screen_size import TESTED_SCREENS, USUAL_SIZE, ScreenSize, size_for

pixels = st.integers(200, 8000)


@pytest.mark.parametrize(
    ("screen", "width_mm", "height_mm"),
    [
        ((1920, 1080), 487.0, 274.0),
        ((1080, 1920), 274.0, 487.0),
        ((1280, 800), 323.1, 201.9),
        ((1366, 768), 398.5, 224.1),
        ((3840, 2160), 597.7, 336.2),
    ],
)
def test_the_tested_screens_are_as_large_as_in_a_shop(
    screen: tuple[int, int], width_mm: float, height_mm: float
) -> None:
    per_mm = size_for(*screen).pixels_per_mm(*screen)
    assert screen[0] / per_mm == pytest.approx(width_mm, abs=0.1)
    assert screen[1] / per_mm == pytest.approx(height_mm, abs=0.1)


def test_a_screen_nobody_has_measured_counts_as_22_inches() -> None:
    assert (1600, 900) not in TESTED_SCREENS
    assert size_for(1600, 900) == USUAL_SIZE == ScreenSize(22 * 25.4)


@given(pixels, pixels, st.floats(5, 100))
def test_a_turned_screen_keeps_its_millimetres(width: int, height: int, inches: float) -> None:
    size = ScreenSize.of_inches(inches)
    assert size.pixels_per_mm(width, height) == size.pixels_per_mm(height, width)


@given(st.floats(100, 2000), st.floats(100, 2000), st.floats(0.5, 20))
def test_sides_measured_with_a_ruler_give_back_their_pixels(
    width_mm: float, height_mm: float, per_mm: float
) -> None:
    size = ScreenSize.of_sides(width_mm, height_mm)
    width, height = round(width_mm * per_mm), round(height_mm * per_mm)
    assert size.pixels_per_mm(width, height) == pytest.approx(per_mm, rel=0.02)
