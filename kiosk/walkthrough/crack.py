"""The break in the bone as a gap, in mm; it closes where the balloon presses bone together."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from kiosk.walkthrough import spine
from kiosk.walkthrough.balloon import EMPTY_HALF_WIDTH, Bag
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, Point, between
from kiosk.walkthrough.tools import SIDE_DOWN, SIDE_OUT, side_point

RIM = 1.3
"""How far bone is pressed together round the balloon's hollow, in millimetres."""
OPEN = 0.56
"""Half of how far the gap gapes at the end plate, in millimetres; it narrows from there on."""
CLOSED, WHOLE = 1.0, 1.2
"""The gap is closed up to so many times the rim's size, and as it was from so many times on."""
PRESSED = 0.4
"""By how much of its width the gap is narrower once the bone is lifted."""
UNFOLDED = 1.2
"""By how much wider than folded the balloon is when it presses, in millimetres."""
_PER = 4


def gap(lift: float, hollow: Bag | None, wide: float = 1.0) -> Outline:
    """The gap's outline, which keeps its points: along its upper lip, and back along its lower.

    It is drawn so many times as `wide` as it is.
    """
    line = _fine(spine.crack(lift))
    count = len(line)
    over, under = [], []
    slim = wide * (1.0 - PRESSED * lift)
    for i, (x, y) in enumerate(line):
        half = slim * (OPEN - 0.46 * i / count) * _left(hollow, (x, y))
        over.append((x, y + half))
        under.append((x, y - half))
    return (*over, *under[::-1])


def _fine(line: tuple[Point, ...]) -> list[Point]:
    points = [between(a, b, k / _PER) for a, b in pairwise(line) for k in range(_PER)]
    return [*points, line[-1]]


def _left(hollow: Bag | None, point: Point) -> float:
    """How much of the gap is left at a point, from 0 to 1."""
    if hollow is None:
        return 1.0
    x, y = side_point(hollow.y)
    dx, dy = point[0] - x, point[1] - y
    across = (dx * SIDE_OUT[0] + dy * SIDE_OUT[1]) / (hollow.half_width + RIM)
    along = (dx * SIDE_DOWN[0] + dy * SIDE_DOWN[1]) / (hollow.half_length + RIM)
    pressed = ramp(hollow.half_width, EMPTY_HALF_WIDTH, EMPTY_HALF_WIDTH + UNFOLDED)
    return 1.0 - pressed * (1.0 - ramp(hypot(across, along), CLOSED, WHOLE))
