"""The cement: smooth in a hollow, ragged between struts without one; in millimetres.

Its area in the side view grows evenly with the track, and its outline keeps its points. In space
each level of it is an ellipse, as wide as side and slice view show it: all of it is as much as
`cement_ml` says.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cbrt, cos, exp, pi, sin, sqrt

from kiosk.content.model import Tool
from kiosk.walkthrough.balloon import Bag, hollow
from kiosk.walkthrough.plane import Outline, Point, area
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, line_x, line_z

WITHIN = 2.0
"""How far within the bone's surface cement stays, and off the notch of the break."""
FRONTER = 0.5
"""How much further to the front than to the back cement creeps out of a hollow."""
USUAL_ML = 2.0
INWARD, OUTWARD = 2.0, 0.75
"""How far cement between struts creeps to the midline, and away from it, in a body that is wider
than it is long: as a part of how far it creeps to the feet, and to the head."""
_COUNT = 240

_Reach = tuple[Point, ...]
"""Degrees in the side view (0 to the feet, 90 to the back), and how far cement creeps there."""
_FIRST: _Reach = (
    (-180, 3.6), (-165, 4.8), (-148, 5.85), (-134, 6.7), (-122, 6.0), (-105, 5.35), (-88, 5.4),
    (-72, 5.6), (-58, 5.8), (-44, 6.0), (-30, 6.5), (-14, 6.6), (2, 5.0), (18, 4.8), (32, 3.6),
    (46, 2.7), (60, 2.0), (90, 1.3), (120, 1.0), (150, 1.8), (180, 3.6),
)  # fmt: skip
_LAST: _Reach = (
    (-180, 5.3), (-165, 5.0), (-148, 5.85), (-134, 6.7), (-122, 6.0), (-105, 5.35), (-88, 5.4),
    (-72, 5.6), (-58, 5.9), (-44, 6.2), (-30, 7.0), (-14, 7.2), (2, 5.7), (18, 7.1), (32, 6.6),
    (46, 8.6), (58, 8.8), (68, 12.4), (78, 13.8), (88, 11.4), (98, 12.6), (108, 15.5), (117, 15.6),
    (126, 12.4), (134, 9.8), (144, 7.8), (156, 6.6), (168, 5.5), (180, 5.3),
)  # fmt: skip
"""What the first drops fill, ahead of the needle's tip and over the break, and what all of it
fills: an uneven cloud, under the crushed end plate and towards the middle of the body."""


def _reach(reach: _Reach, degrees: float) -> float:
    for (a, low), (b, high) in pairwise(reach):
        if a <= degrees <= b:
            part = (degrees - a) / (b - a)
            return low + (high - low) * part * part * (3 - 2 * part)
    return reach[0][1]


_FINGERS: tuple[tuple[float, float], ...] = (
    # where a finger begins, in degrees, and by how much it falls short of the reach, in mm
    (-180, 0.2), (-164, 0.3), (-152, 0.0), (-138, 0.2), (-129, 0.1), (-119, 0.4), (-113, 0.0),
    (-93, 0.2), (-82, 0.2), (-70, 0.7), (-62, 0.1), (-42, 1.5), (-35, 0.1), (-19, 1.6), (-10, 0.1),
    (-2, 0.7), (5, 0.0), (22, 0.9), (30, 0.1), (43, 0.7), (51, 0.3), (63, 1.4), (68, 0.0),
    (74, 1.3), (79, 0.3), (86, 1.0), (90, 0.1), (97, 1.4), (103, 0.3), (111, 0.8), (116, 0.2),
    (123, 0.7), (128, 0.1), (134, 1.4), (139, 0.0), (152, 1.1), (162, 0.3), (180, 0.2),
)  # fmt: skip
NOTCHED = 1.1
"""How much less far cement creeps between two fingers, in millimetres."""


def _short(degrees: float) -> float:
    """Blunt, uneven fingers between the struts: how far one falls short of the reach, in mm."""
    for (begin, short), (end, _) in pairwise(_FINGERS):
        if begin <= degrees <= end:
            aside = abs(2 * (degrees - begin) / (end - begin) - 1)
            return short + NOTCHED * aside**3
    return _FINGERS[0][1]


def _crept(reach: float, short: float) -> float:
    """How far cement creeps: short of its reach by about so much, of a small reach by less."""
    return reach * exp(-short / reach)


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
        short = _short(degrees)
        a = _crept(_reach(_FIRST, degrees), short)
        b = _crept(_reach(_LAST, degrees), short) - a
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
    return float(cbrt((tool.cement_ml or USUAL_ML) / USUAL_ML))


@lru_cache(maxsize=64)
def _fringe(ml: float, space: Bag) -> float:
    """How far cement that a hollow cannot hold creeps into the bone round it; below 0 if it can."""
    low, high = -space.half_width, 20.0
    for _ in range(40):
        middle = (low + high) / 2
        held = Bag(space.y, space.half_length + middle, space.half_width + middle).volume()
        low, high = (middle, high) if held < ml else (low, middle)
    return low


def in_hollow(tool: Tool, space: Bag, volume: float) -> Bag:
    """Cement that rounds out a hollow from its front to its back, and creeps into its wall."""
    fringe, grown = _fringe(tool.cement_ml or USUAL_ML, space), sqrt(volume)
    long, wide = (half + fringe for half in (space.half_length, space.half_width))
    front = space.y + SIDE_DOWN[1] * (space.half_length + (FRONTER + fringe) * grown)
    return Bag(front - SIDE_DOWN[1] * long * grown, long * grown, wide * grown)


def cement(tool: Tool, pose: Pose) -> Outline:
    """The cement's outline in the side view; without points while there is none."""
    if pose.cement <= 0:
        return ()
    space = hollow(pose)
    if space is not None:
        return in_hollow(tool, space, pose.cement).side()
    size = _size(tool)
    x, y = line_x(tool.tip_y), tool.tip_y
    return tuple((x + dx * size, y + dy * size) for dx, dy in _spread(pose.cement))


def cement_slice(tool: Tool, pose: Pose) -> Outline:
    """The cement's outline in the slice view (z, y); without points while there is none.

    What creeps to the feet in the side view creeps towards the midline, too, and further.
    """
    if pose.cement <= 0:
        return ()
    space = hollow(pose)
    if space is not None:
        return in_hollow(tool, space, pose.cement).slice()
    size = _size(tool)
    z, y = line_z(tool.tip_y), tool.tip_y
    return tuple(
        (z - dx * size * (INWARD if dx > 0 else OUTWARD), y + dy * size)
        for dx, dy in _spread(pose.cement)
    )
