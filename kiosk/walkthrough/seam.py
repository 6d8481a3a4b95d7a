"""Cement in the break beside a hollow: from where it meets the break it creeps along it, in mm."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from kiosk.content.model import Tool
from kiosk.walkthrough import crack, spine
from kiosk.walkthrough.balloon import Bag, hollow
from kiosk.walkthrough.cement import WITHIN, in_hollow
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, Point, between, depth, distance
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, SIDE_OUT, line_x

ALONG = 8.0
"""How far it creeps along the break, to each side of where the cement first meets it."""
WIDE = 1.5
"""How many times as wide as the break it is drawn, so that none of the break is left beside it."""
SPARE = 0.05
_COUNT = 24
_FINE = 4


def seam(tool: Tool, pose: Pose) -> Outline:
    """Its outline in the side view, which keeps its points; without any while there is none."""
    space = hollow(pose)
    if space is None or pose.cement <= 0:
        return ()
    line = _line(pose.lift)
    middle, most = _meets(in_hollow(tool, space, 1.0), line)
    now = in_hollow(tool, space, pose.cement)
    past = -_outside(now, _at(line, middle)) if now.half_width > 0 else 0.0
    if past <= 0:
        return ()
    way = ALONG * ramp(past, 0.0, most)
    first, last = _free(pose.lift)
    low, high = max(first, middle - way), min(last, middle + way)
    return _lips(pose.lift, low, high) if high > low else ()


def _lips(lift: float, low: float, high: float) -> Outline:
    """The break between two lengths along it, blunt at its ends, within what is free."""
    line, room = _line(lift), _room(lift)
    over, under = [], []
    for i in range(_COUNT + 1):
        part = i / _COUNT
        along = low + (high - low) * part
        x, y = _at(line, along)
        blunt = min(1.0, 4 * part, 4 * (1 - part)) ** 0.5
        open_ = WIDE * blunt * crack.half_open(along / line[-1][0])
        half = max(0.0, min(open_, _at(room, along)[1], (high - low) / 4))
        over.append((x, y + half))
        under.append((x, y - half))
    return (*over, *under[::-1])


_Line = tuple[tuple[float, Point], ...]
"""Points along the break, each with how far along it lies."""


@lru_cache(maxsize=16)
def _line(lift: float) -> _Line:
    corners = spine.crack(lift)
    points = [between(a, b, k / _FINE) for a, b in pairwise(corners) for k in range(_FINE)]
    points.append(corners[-1])
    along, found = 0.0, [(0.0, points[0])]
    for (ax, ay), (bx, by) in pairwise(points):
        along += ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        found.append((along, (bx, by)))
    return tuple(found)


def _at(line: _Line, along: float) -> Point:
    for (a, start), (b, end) in pairwise(line):
        if along <= b:
            return between(start, end, max(0.0, (along - a) / (b - a)))
    return line[-1][1]


@lru_cache(maxsize=16)
def _meets(bag: Bag, line: _Line) -> tuple[float, float]:
    """How far along the break lies the point that is deepest in a rounded body, and how deep."""
    least, along = min((_outside(bag, point), along) for along, point in line)
    return along, -least


def _outside(bag: Bag, point: Point) -> float:
    """0 on its surface, down to -1 in its middle, above 0 outside."""
    x, y = point[0] - line_x(bag.y), point[1] - bag.y
    across = (x * SIDE_OUT[0] + y * SIDE_OUT[1]) / bag.half_width
    down = (x * SIDE_DOWN[0] + y * SIDE_DOWN[1]) / bag.half_length
    return across * across + down * down - 1.0


@lru_cache(maxsize=16)
def _room(lift: float) -> _Line:
    """How far, in y, cement may reach from points of the break: off the bone's edge and notch."""
    body, notch = spine.broken_body(lift), crack.notch(crack.gap(lift))
    return tuple(
        (along, (0.0, min(depth(body, [point]), distance(notch, point)) - WITHIN - SPARE))
        for along, point in _line(lift)
    )


@lru_cache(maxsize=16)
def _free(lift: float) -> tuple[float, float]:
    """From where to where along the break there is room for cement."""
    room = [(along, y) for along, (_, y) in _room(lift)]
    ends = [a + (b - a) * u / (u - v) for (a, u), (b, v) in pairwise(room) if u * v < 0]
    return (min(ends), max(ends)) if len(ends) > 1 else (0.0, 0.0)
