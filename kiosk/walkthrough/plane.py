"""Plane geometry for outlines in millimetres: points, smooth curves, areas, distances."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, inf, radians, sin, sqrt

Point = tuple[float, float]
Outline = tuple[Point, ...]
"""A closed line through its points; the last one joins the first."""


def between(a: Point, b: Point, part: float) -> Point:
    """The point `part` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)


def shifted(points: Sequence[Point], x: float, y: float = 0.0) -> Outline:
    """The points, moved by `x` and `y`."""
    return tuple((px + x, py + y) for px, py in points)


def turned(points: Sequence[Point], about: Point, degrees: float) -> Outline:
    """The points, turned about a point; counter-clockwise for the reader, as y points up."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    ax, ay = about
    return tuple(
        (ax + (x - ax) * c - (y - ay) * s, ay + (x - ax) * s + (y - ay) * c) for x, y in points
    )


def edge(start: Point, end: Point, sag: float, count: int) -> list[Point]:
    """`count` points from `start` towards `end` (left out), sagging to the right by `sag`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    nx, ny = dy / length, -dx / length
    points = []
    for i in range(count):
        part = i / count
        bow = sag * 4.0 * part * (1.0 - part)
        points.append((start[0] + dx * part + nx * bow, start[1] + dy * part + ny * bow))
    return points


def softened(points: Sequence[Point], passes: int) -> Outline:
    """A closed line with rounded corners: each pass averages every point with its neighbours."""
    line = list(points)
    for _ in range(passes):
        count = len(line)
        line = [
            (
                (line[i - 1][0] + 2 * line[i][0] + line[(i + 1) % count][0]) / 4,
                (line[i - 1][1] + 2 * line[i][1] + line[(i + 1) % count][1]) / 4,
            )
            for i in range(count)
        ]
    return tuple(line)


def curve(points: Sequence[Point], per: int = 8, closed: bool = True) -> Outline:
    """A smooth line through the given points, with `per` points from each to the next."""
    count = len(points)
    out: list[Point] = []
    for i in range(count if closed else count - 1):
        p1, p2 = points[i], points[(i + 1) % count]
        p0 = points[i - 1] if closed or i else p1
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        for k in range(per):
            t = k / per
            out.append(
                (_through(p0[0], p1[0], p2[0], p3[0], t), _through(p0[1], p1[1], p2[1], p3[1], t))
            )
    if not closed:
        out.append(points[-1])
    return tuple(out)


def _through(a: float, b: float, c: float, d: float, t: float) -> float:
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def area(outline: Sequence[Point]) -> float:
    """The area within a closed line, in square millimetres."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def contains(outline: Sequence[Point], point: Point) -> bool:
    """Whether a closed line goes round the point."""
    x, y = point
    inside = False
    x1, y1 = outline[-1]
    for x2, y2 in outline:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
        x1, y1 = x2, y2
    return inside


def distance(line: Sequence[Point], point: Point, closed: bool = True) -> float:
    """How far a point is from a line, in millimetres."""
    px, py = point
    ax, ay = line[-1] if closed else line[0]
    least = inf
    for bx, by in line:  # in one loop: content is checked by millions of these
        dx, dy, wx, wy = bx - ax, by - ay, px - ax, py - ay
        along, square = wx * dx + wy * dy, dx * dx + dy * dy
        if along <= 0:
            apart = wx * wx + wy * wy
        elif along >= square:
            apart = (px - bx) ** 2 + (py - by) ** 2
        else:
            apart = (wx * dy - wy * dx) ** 2 / square
        if apart < least:
            least = apart
        ax, ay = bx, by
    return sqrt(least)


def depth(outline: Sequence[Point], points: Sequence[Point]) -> float:
    """How deep the least deep of the points lies in an outline; below 0 where one is outside."""
    return min(
        distance(outline, p) if contains(outline, p) else -distance(outline, p) for p in points
    )


def furthest(before: Sequence[Point], after: Sequence[Point]) -> float:
    """The largest way that any point of a line has moved, in millimetres."""
    return max(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(before, after, strict=True))
