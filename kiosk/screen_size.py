"""How many pixels a millimetre of the screen has: what the whole layout is measured in."""

from __future__ import annotations

import math

from msgspec import Struct

MM_PER_INCH = 25.4

USUAL_INCHES = 22.0
"""The diagonal that a screen counts as when nobody has said its size."""

TESTED_SCREENS: dict[tuple[int, int], float] = {
    (1920, 1080): 22.0,
    (1080, 1920): 22.0,
    (1280, 800): 15.0,
    (1366, 768): 18.0,
    (3840, 2160): 27.0,
}
"""The screens that every picture and test is made for: pixels, and the diagonal in inches."""


class ScreenSize(Struct, frozen=True):
    """The size of the picture on the screen, as a diagonal in millimetres.

    The diagonal alone is enough, whichever way the screen hangs: pixels are square.
    """

    diagonal_mm: float

    @classmethod
    def of_inches(cls, inches: float) -> ScreenSize:
        """A screen sold by its diagonal."""
        return cls(inches * MM_PER_INCH)

    @classmethod
    def of_sides(cls, width_mm: float, height_mm: float) -> ScreenSize:
        """A screen measured with a ruler."""
        return cls(math.hypot(width_mm, height_mm))

    def pixels_per_mm(self, width: int, height: int) -> float:
        """Pixels per millimetre when the screen shows so many pixels."""
        return math.hypot(width, height) / self.diagonal_mm


USUAL_SIZE = ScreenSize.of_inches(USUAL_INCHES)


def size_for(width: int, height: int) -> ScreenSize:
    """The size of the screen that so many pixels stand for in pictures and tests."""
    return ScreenSize.of_inches(TESTED_SCREENS.get((width, height), USUAL_INCHES))


class Measure(Struct):
    """The size that the screen counts as now; staff may set another one while the kiosk runs."""

    size: ScreenSize

    def of(self, width: int, height: int) -> float:
        """Pixels per millimetre when the screen shows so many pixels."""
        return self.size.pixels_per_mm(width, height)
