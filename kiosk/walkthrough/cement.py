"""The cement: smooth in a hollow, ragged between struts without one; in millimetres.

Its area in the side view grows evenly with its volume, and its outline keeps its points.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin, sqrt

from kiosk.content.model import Tool
from kiosk.walkthrough.balloon import Bag, hollow
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, line_x, line_z

FRINGE = 0.55
"""How far cement in a hollow creeps into the bone round it."""
FRONTER = 0.5
"""How much further to the front than the hollow its cement lies."""
USUAL_ML = 2.0
_COUNT = 240

_REACH: tuple[Point, ...] = (
    # degrees in the side view (0 to the feet, 90 to the back), and how far cement creeps there
    (-180, 4.5), (-150, 4.8), (-125, 5.0), (-100, 4.1), (-75, 4.1), (-50, 4.6), (-25, 5.6),
    (0, 5.9), (25, 6.4), (50, 8.6), (70, 12.6), (90, 14.6), (105, 14.6), (120, 12.0), (140, 6.8),
    (160, 5.0), (180, 4.5),
)  # fmt: skip


def _reach(degrees: float) -> float:
    for (a, low), (b, high) in pairwise(_REACH):
        if a <= degrees <= b:
            part = (degrees - a) / (b - a)
            return low + (high - low) * part * part * (3 - 2 * part)
    return _REACH[0][1]


_FINGERS: tuple[tuple[float, float], ...] = (
    # where a finger begins, in degrees, and how much of the reach it fills
    (-180, 0.93), (-161, 0.99), (-146, 0.86), (-134, 0.98), (-116, 0.89), (-104, 1), (-87, 0.9),
    (-76, 0.98), (-60, 0.87), (-48, 0.99), (-31, 0.86), (-20, 0.97), (-3, 0.89), (9, 1),
    (27, 0.86), (38, 0.96), (49, 0.9), (60, 1), (73, 0.9), (82, 0.98), (94, 0.89), (103, 0.99),
    (116, 0.88), (126, 0.99), (140, 0.86), (152, 0.98), (168, 0.89), (180, 0.93),
)  # fmt: skip


def _ragged(degrees: float) -> float:
    """Blunt fingers between the struts: how much of the reach is filled in one direction."""
    for (begin, filled), (end, _) in pairwise(_FINGERS):
        if begin <= degrees <= end:
            aside = abs(2 * (degrees - begin) / (end - begin) - 1)
            return filled * (1 - 0.28 * aside**3)
    return _FINGERS[0][1]


@lru_cache(maxsize=1)
def _spread() -> tuple[Point, ...]:
    """Where the ragged cement's outline stands round its beginning, when all of it is in."""
    points = []
    for i in range(_COUNT):
        angle = -pi + 2 * pi * i / _COUNT
        out = _reach(angle * 180 / pi) * _ragged(angle * 180 / pi)
        points.append((out * cos(angle), out * sin(angle)))
    return tuple(points)


def _size(tool: Tool) -> float:
    return sqrt((tool.cement_ml or USUAL_ML) / USUAL_ML)


def _in_hollow(tool: Tool, space: Bag, volume: float) -> Bag:
    """Cement that rounds out a hollow from its front to its back."""
    wide = (space.half_width + FRINGE) * _size(tool)
    long = (space.half_length + FRINGE) * _size(tool)
    grown = sqrt(volume)
    front = space.y + SIDE_DOWN[1] * (FRONTER + long)
    return Bag(front - SIDE_DOWN[1] * long * grown, long * grown, wide * grown)


def cement(tool: Tool, pose: Pose) -> Outline:
    """The cement's outline in the side view; without points while there is none."""
    if pose.cement <= 0:
        return ()
    space = hollow(pose)
    if space is not None:
        return _in_hollow(tool, space, pose.cement).side()
    grown = sqrt(pose.cement) * _size(tool)
    x, y = line_x(tool.tip_y), tool.tip_y
    return tuple((x + dx * grown, y + dy * grown) for dx, dy in _spread())


def cement_slice(tool: Tool, pose: Pose) -> Outline:
    """The cement's outline in the slice view (z, y); without points while there is none."""
    if pose.cement <= 0:
        return ()
    space = hollow(pose)
    if space is not None:
        return _in_hollow(tool, space, pose.cement).slice()
    grown = sqrt(pose.cement) * _size(tool)
    z, y = line_z(tool.tip_y), tool.tip_y
    return tuple((z + dx * grown, y + dy * grown) for dx, dy in _spread())
