"""The break in the bone as a gap, in mm: it moves with the bone, and nothing makes it go."""

from __future__ import annotations

from itertools import pairwise

from kiosk.walkthrough import spine
from kiosk.walkthrough.plane import Outline, Point, between

OPEN, NARROW = 0.56, 0.2
"""Half of how far the gap gapes at the end plate and at the front wall, in millimetres."""
NOTCH = 3
"""How many points of each lip, from the end plate on, are the notch that a disc lies against."""
_PER = 4


def gap(lift: float, wide: float = 1.0) -> Outline:
    """The gap's outline, which keeps its points: along its upper lip, and back along its lower.

    It is drawn so many times as `wide` as it is.
    """
    line = _fine(spine.crack(lift))
    over, under = [], []
    for i, (x, y) in enumerate(line):
        half = wide * half_open(i / len(line))
        over.append((x, y + half))
        under.append((x, y - half))
    return (*over, *under[::-1])


def half_open(part: float) -> float:
    """Half of how far the gap gapes, `part` of the way from the end plate to the front wall."""
    return OPEN - (OPEN - NARROW) * part


def notch(outline: Outline) -> Outline:
    """The part of a gap that lies at the end plate, beside the disc."""
    return (*outline[:NOTCH], *outline[-NOTCH:])


def _fine(line: tuple[Point, ...]) -> list[Point]:
    points = [between(a, b, k / _PER) for a, b in pairwise(line) for k in range(_PER)]
    return [*points, line[-1]]
