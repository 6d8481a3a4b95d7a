"""The cement: smooth in a hollow, ragged between struts without one; in millimetres.

Its area in the side view grows evenly with its volume, and its outline keeps its points.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin, sqrt

from kiosk.content.model import Tool
from kiosk.walkthrough.balloon import Bag, hollow
from kiosk.walkthrough.plane import Outline, Point, area
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, line_x, line_z

FRINGE = 0.55
"""How far cement in a hollow creeps into the bone round it."""
FRONTER = 0.5
"""How much further to the front than the hollow its cement lies."""
USUAL_ML = 2.0
_COUNT = 240

_Reach = tuple[Point, ...]
"""Degrees in the side view (0 to the feet, 90 to the back), and how far cement creeps there."""
_FIRST: _Reach = (
    (-180, 2.6), (-150, 3.8), (-125, 4.8), (-100, 5.0), (-75, 5.1), (-50, 5.7), (-25, 5.6),
    (0, 4.4), (30, 2.6), (60, 1.4), (90, 1.0), (120, 1.0), (150, 1.5), (180, 2.6),
)  # fmt: skip
_LAST: _Reach = (
    (-180, 4.2), (-150, 4.6), (-125, 5.0), (-100, 5.0), (-75, 5.1), (-50, 5.9), (-25, 6.6),
    (0, 6.8), (25, 7.4), (50, 8.8), (70, 10.2), (90, 10.4), (108, 9.4), (125, 7.2), (145, 5.2),
    (180, 4.2),
)  # fmt: skip
"""What the first drops fill, ahead of the needle's tip, and what all of it fills."""


def _reach(reach: _Reach, degrees: float) -> float:
    for (a, low), (b, high) in pairwise(reach):
        if a <= degrees <= b:
            part = (degrees - a) / (b - a)
            return low + (high - low) * part * part * (3 - 2 * part)
    return reach[0][1]


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


Spread = tuple[tuple[Point, ...], tuple[Point, ...], tuple[float, float, float]]


@lru_cache(maxsize=1)
def _ways() -> Spread:
    """Where the outline stands round the tip when what lies ahead is full, and how it goes on.

    Third comes its area then, and what that grows by: so much for the way, and for its square.
    """
    first, more = [], []
    for i in range(_COUNT):
        angle = -pi + 2 * pi * i / _COUNT
        degrees, way = angle * 180 / pi, (cos(angle), sin(angle))
        a = _ragged(degrees) * _reach(_FIRST, degrees)
        b = _ragged(degrees) * _reach(_LAST, degrees) - a
        first.append((way[0] * a, way[1] * a))
        more.append((way[0] * b, way[1] * b))
    whole = area([(x + dx, y + dy) for (x, y), (dx, dy) in zip(first, more, strict=True)])
    begun, square = area(first), area(more)
    return tuple(first), tuple(more), (begun, whole - begun - square, square)


@lru_cache(maxsize=64)
def _spread(volume: float) -> tuple[Point, ...]:
    """Where the ragged cement's outline stands round the needle's tip.

    First it fills what lies ahead of the tip, then it creeps on and back. Its area grows evenly.
    """
    first, more, (begun, linear, square) = _ways()
    wanted = volume * (begun + linear + square)
    grown, way = sqrt(min(1.0, wanted / begun)), 0.0
    if wanted > begun:
        way = (sqrt(linear * linear + 4 * square * (wanted - begun)) - linear) / (2 * square)
    return tuple(
        ((x + dx * way) * grown, (y + dy * way) * grown)
        for (x, y), (dx, dy) in zip(first, more, strict=True)
    )


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
    size = _size(tool)
    x, y = line_x(tool.tip_y), tool.tip_y
    return tuple((x + dx * size, y + dy * size) for dx, dy in _spread(pose.cement))


def cement_slice(tool: Tool, pose: Pose) -> Outline:
    """The cement's outline in the slice view (z, y); without points while there is none."""
    if pose.cement <= 0:
        return ()
    space = hollow(pose)
    if space is not None:
        return _in_hollow(tool, space, pose.cement).slice()
    size = _size(tool)
    z, y = line_z(tool.tip_y), tool.tip_y
    return tuple((z + dx * size, y + dy * size) for dx, dy in _spread(pose.cement))
