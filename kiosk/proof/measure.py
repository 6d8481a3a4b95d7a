"""Boxes, gaps and colours of what a screen shows, as plain arithmetic: no Qt."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

COMMON = 0.004
"""The share of a text's pixels that a colour needs to count as ink, not as a softened edge."""
SOLID = 3
"""So many pixels of exactly the colour that a text asks for show that it is drawn in it."""


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def common(self, other: Box) -> Box | None:
        """What both cover; None where that is nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        w, h = min(self.right, other.right) - x, min(self.bottom, other.bottom) - y
        return Box(x, y, w, h) if w > 0 and h > 0 else None

    def inside(self, other: Box, slack: float = 1.0) -> bool:
        """Whether this box stands in the other, give or take `slack`."""
        return (
            self.x >= other.x - slack
            and self.y >= other.y - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def scaled(self, factor: float) -> Box:
        """The same box in another unit."""
        return Box(*(side * factor for side in self))

    def rounded(self, digits: int) -> list[float]:
        """The four numbers for a report."""
        return [round(side, digits) for side in self]


def overlap(one: Box, other: Box, slack: float) -> bool:
    """Whether the boxes share more than `slack` both ways."""
    common = one.common(other)
    return common is not None and common.w > slack and common.h > slack


def gap(one: Box, other: Box) -> float:
    """The shortest way from one box to the other; 0 where they touch or overlap."""
    across = max(0.0, one.x - other.right, other.x - one.right)
    down = max(0.0, one.y - other.bottom, other.y - one.bottom)
    return math.hypot(across, down)


def luminance(colour: int) -> float:
    """Relative luminance by WCAG of a colour 0xRRGGBB."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour >> shift & 0xFF) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@functools.lru_cache(maxsize=4096)
def contrast(one: int, other: int) -> float:
    """Contrast by WCAG of two colours 0xRRGGBB, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class Drawn(NamedTuple):
    """How a text stands on its ground in the picture: colours 0xRRGGBB and their contrast."""

    ground: int
    ink: int
    contrast: float


UNSEEN = Drawn(ground=0xFFFFFF, ink=0, contrast=21.0)
"""What is scrolled out of sight: nobody can say how it is drawn."""


def drawn(pixels: Mapping[int, int], asked: Iterable[int] = ()) -> Drawn:
    """Ink and ground from how many pixels of each colour a text's box has.

    The ground is the commonest colour. Of the colours that the text asks for, those found in the
    picture are its inks, and the palest of them counts; where none is found (something half
    transparent, something in front) the ink is the common colour farthest from the ground.
    """
    ground = max(pixels, key=lambda colour: (pixels[colour], colour))
    inks = [colour for colour in asked if pixels.get(colour, 0) >= SOLID and colour != ground]
    if inks:
        ink = min(inks, key=lambda colour: contrast(colour, ground))
    else:
        least = COMMON * sum(pixels.values())
        common = [colour for colour, count in pixels.items() if count >= least]
        ink = max(common or [ground], key=lambda colour: (contrast(colour, ground), colour))
    return Drawn(ground, ink, contrast(ink, ground))
