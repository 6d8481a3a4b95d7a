"""The bones and discs of the side view, in millimetres, as functions of how far the bone is lifted.

x points to the feet, y to the back; the middle of the broken body is the origin. Outlines of
moving bones keep the number and order of their points, so that every point can be followed.
"""

from __future__ import annotations

from functools import lru_cache

from kiosk.walkthrough.easing import blend
from kiosk.walkthrough.plane import Outline, Point, between, curve, edge, shifted, softened, turned

HALF_LENGTH = 13.0
HALF_DEPTH = 16.0
DISC = 7.0
PITCH = 2 * HALF_LENGTH + DISC
HINGE: Point = (-16.0, 16.0)
BENT, STRAIGHTER = 10.0, 6.5
"""By how many degrees the spine above the break is bent, before and after the balloon."""
HELD, HELD_ABOUT, HELD_DEGREES = 3.0, (3.0, 36.0), 4.5
"""How far, in mm, joints and ligaments hold back the processes above the break; and about which
point of its own vertebra, and by how many degrees, a spinous process turns less than its body."""
WAIST, DISH = 1.5, 1.0
SHELL = 1.2
"""How thick the dense shell of a body is."""

NOTCH_Y = -7.4
"""Where the break begins at the sunk end plate."""
SUNK_Y = -4.0
SUNK_X = (-5.5, -7.5)
FRONT_X = (-4.0, -6.0)
"""Where the upper end plate stands at `SUNK_Y` and at the front wall: broken, and lifted."""

ABOVE = (1, 2, 3, 4, 5, 6)
BELOW = (1, 2, 3, 4, 5, 6)
"""The whole vertebrae drawn above and below the broken one, the nearest first."""

_ROUNDING = 7
_WALL, _PLATE = 52, 64


def bend(lift: float) -> float:
    """By how many degrees T12 and all above it are turned, counter-clockwise for the reader."""
    return blend(BENT, STRAIGHTER, lift)


def tilt(points: Outline, lift: float) -> Outline:
    """Points of T12 or above it, where the bend puts them."""
    return turned(points, HINGE, bend(lift))


@lru_cache(maxsize=1)
def whole_body() -> Outline:
    """A healthy vertebral body round the origin: waisted walls, hollow end plates."""
    x, y = HALF_LENGTH, HALF_DEPTH
    line = edge((-x, y), (x, y), WAIST, _PLATE)
    line += edge((x, y), (x, -y), DISH, _WALL)
    line += edge((x, -y), (-x, -y), WAIST, _PLATE)
    line += edge((-x, -y), (-x, y), DISH, _WALL)
    return softened(line, _ROUNDING)


def plate_x(y: float, lift: float) -> float:
    """Where the broken body's upper end plate stands at height `y`."""
    front, sunk, back = blend(*FRONT_X, lift), blend(*SUNK_X, lift), -HALF_LENGTH
    first = (sunk - front) / (SUNK_Y + HALF_DEPTH)
    second = ((back - sunk) / (HALF_DEPTH - SUNK_Y) - first) / (2 * HALF_DEPTH)
    return front + (y + HALF_DEPTH) * (first + (y - SUNK_Y) * second)


@lru_cache(maxsize=64)
def broken_body(lift: float) -> Outline:
    """The broken body: upper end plate sunk in, back wall straight, front wall short."""
    x, y = HALF_LENGTH, HALF_DEPTH
    line = edge((-x, y), (x, y), 0.0, _PLATE)
    line += edge((x, y), (x, -y), DISH, _WALL)
    line += edge((x, -y), (plate_x(-y, lift), -y), WAIST / 2, _PLATE)
    for i in range(_WALL):
        height = -y + 2 * y * i / _WALL
        line.append((plate_x(height, lift), height))
    return softened(line, _ROUNDING)


_CRACK: tuple[Point, ...] = (
    (plate_x(NOTCH_Y, 0.0) + 0.2, NOTCH_Y), (-3.5, -9.7), (-2.1, -9.0), (0.1, -11.0),
    (2.0, -10.8), (4.2, -12.1), (5.6, -11.4), (8.0, -15.0),
)  # fmt: skip


def crack(lift: float) -> tuple[Point, ...]:
    """The line of the break, from the sunk end plate to the front wall, off the balloon's place."""
    return tuple(stretched(point, lift) for point in _CRACK)


def stretched(point: Point, lift: float) -> Point:
    """Where a point of the broken body lies once its upper end plate is lifted."""
    x, y = point
    fixed = HALF_LENGTH
    return (fixed - (fixed - x) * (fixed - plate_x(y, lift)) / (fixed - plate_x(y, 0.0)), y)


def _end_plate(body: Outline, lower: bool) -> list[Point]:
    """One end plate of a body outline, from the back to the front."""
    if lower:
        return list(body[_PLATE : _PLATE + _WALL + 1])
    plate = [*body[2 * _PLATE + _WALL :], body[0]]
    return plate[::-1]


def _disc(upper: list[Point], lower: list[Point]) -> Outline:
    """The disc between two end plates, bulging at its back and its front."""

    def bulge(a: Point, b: Point, out: float) -> list[Point]:
        return edge(a, b, out, 10)

    down = bulge(upper[-1], lower[-1], 1.5)
    up = bulge(lower[0], upper[0], 0.9)
    return (*upper[:-1], *down, *lower[:0:-1], *up)


@lru_cache(maxsize=64)
def body_of(place: int, lift: float) -> Outline:
    """The body `place` vertebrae below the broken one (0); above it the place is below 0."""
    if place == 0:
        return broken_body(lift)
    here = shifted(whole_body(), place * PITCH)
    return tilt(here, lift) if place < 0 else here


@lru_cache(maxsize=64)
def disc_above(place: int, lift: float) -> Outline:
    """The disc between the bodies `place - 1` and `place`."""
    upper = _end_plate(body_of(place - 1, lift), lower=True)
    lower = _end_plate(body_of(place, lift), lower=False)
    return _disc(upper, lower)


# --- what lies behind the body, in the plane of the cut or deeper, round its own body ------------

ARCH: tuple[Point, ...] = curve(
    (
        (-12.7, 15.3), (-11.9, 17.4), (-11.6, 20.6), (-12.3, 24.6), (-13.6, 28.2), (-13.9, 32.0),
        (-12.2, 35.4), (-8.0, 36.4), (-1.0, 35.6), (6.5, 35.6), (12.2, 34.6), (14.2, 31.6),
        (12.8, 28.0), (8.4, 26.5), (4.6, 25.0), (2.7, 22.2), (2.4, 18.8),
    ),
    closed=False,
)  # fmt: skip
"""Pedicle and lamina as the cut shows them, from the body's upper corner round to its back wall:
bone all the way from the lamina to the body."""

UPPER_PROCESS: Outline = curve(
    (
        (-4.0, 26.4), (-11.0, 25.8), (-16.5, 26.0), (-21.0, 27.0), (-23.8, 28.9), (-24.0, 31.4),
        (-21.4, 32.7), (-17.6, 34.2), (-14.3, 36.4), (-12.0, 39.0), (-9.4, 39.9), (-6.6, 38.6),
        (-4.0, 36.4),
    ),
)  # fmt: skip
LOWER_PROCESS: Outline = curve(
    (
        (-1.0, 31.5), (-0.4, 36.4), (3.6, 38.4), (8.0, 40.2), (12.6, 41.9), (16.8, 42.2),
        (19.2, 40.6), (19.0, 38.6), (16.2, 36.3), (12.2, 34.2), (7.0, 31.5),
    ),
)  # fmt: skip
"""The joint processes, nearer the midline than the cut; two of them meet in each facet joint."""

JOINT: tuple[Point, ...] = curve(
    ((8.2, 32.3), (12.2, 33.5), (15.2, 34.8), (17.7, 36.5), (19.3, 38.4)), closed=False
)
"""The gap of the facet joint between a vertebra and the one below it."""

SPINOUS: Outline = curve(
    (
        (0.4, 33.0), (0.2, 40.0), (0.6, 46.0), (0.6, 53.0), (0.6, 60.0), (2.0, 64.4), (6.2, 65.8),
        (13.0, 66.0), (18.2, 64.4), (19.8, 60.0), (18.6, 52.0), (16.4, 45.5), (13.8, 40.0),
        (12.0, 33.0),
    ),
)  # fmt: skip
"""The spinous process, in the midline: only ever a ghost behind the cut."""

NERVE: Point = (7.0, 20.0)
NERVE_RADIUS = 2.6
FORAMEN_X, FORAMEN_Y = (3.0, 21.0), (16.0, 27.0)
CANAL_Y = (16.0, 32.0)


def placed(outline: Outline, place: int, lift: float) -> Outline:
    """An outline round its own body, at the body `place` vertebrae below the broken one."""
    here = shifted(outline, place * PITCH)
    return tilt(here, lift) if place < 0 else here


def bent(point: Point, lift: float) -> Point:
    """A point of the soft parts behind the bodies, which follow the bones' bend smoothly."""
    knee, reach = HINGE[0], 9.0
    part = min(1.0, max(0.0, (knee + reach - point[0]) / (2 * reach)))
    return turned((point,), HINGE, bend(lift) * part * part * (3 - 2 * part))[0]


def process(outline: Outline, place: int, lift: float) -> Outline:
    """A joint process or a spinous process of the vertebra `place` below the broken one (0).

    Above the break they lie a little nearer to the feet than their bodies' bend puts them: body
    and disc bend, but the joint and the ligaments behind are whole, and do not gape.
    """
    return placed(held_back(outline) if place < 0 else outline, place, lift)


def held_back(outline: Outline) -> Outline:
    """A process round its own body, held back by joint and ligaments above the break."""
    held = shifted(outline, HELD)
    return turned(held, HELD_ABOUT, -HELD_DEGREES) if outline is SPINOUS else held


def canal_line(
    y: float, lift: float, begin: float = -230.0, end: float = 230.0
) -> tuple[Point, ...]:
    """A line along the canal at one height, from `begin` to `end`."""
    count = max(2, int((end - begin) / 3))
    xs = (begin + (end - begin) * i / count for i in range(count + 1))
    return tuple(bent((x, y), lift) for x in xs)


_FOOT_X = 5.4
_FOOT = int(_PLATE * (_FOOT_X + HALF_LENGTH) / (2 * HALF_LENGTH)) + 1
"""Where the pedicle's lower border runs out into the back wall, and that point of the body."""


@lru_cache(maxsize=64)
def vertebra(lift: float | None = None) -> Outline:
    """Body, pedicle and lamina in one piece as the cut shows them, round their own origin.

    Without a lift it is a whole vertebra, with one the broken one.
    """
    body = whole_body() if lift is None else broken_body(lift)
    start, end = ARCH[-1], body[_FOOT]
    corner = (start[0] + 0.2, end[1] + 0.2)
    fillet = []
    for i in range(1, 8):
        t = i / 8
        a, b = between(start, corner, t), between(corner, end, t)
        fillet.append(between(a, b, t))
    return (body[1], *ARCH, *fillet, *body[_FOOT:])
