"""Patterns that look grown, made the same way every time: spongy bone, fibres, lobules."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kiosk.walkthrough.plane import Point

Cell = tuple[Point, ...]


def chance(*seed: int) -> float:
    """A number from 0 to 1 that looks random and is always the same for the same seed."""
    value = 0x9E3779B9
    for part in seed:
        value = (value ^ (part & 0xFFFFFFFF)) * 0x85EBCA6B & 0xFFFFFFFF
        value ^= value >> 13
        value = value * 0xC2B2AE35 & 0xFFFFFFFF
        value ^= value >> 16
    return value / 0xFFFFFFFF


@lru_cache(maxsize=8)
def cells(
    left: float, right: float, low: float, high: float, long: float, tall: float, seed: int
) -> tuple[Cell, ...]:
    """Pores of spongy bone in a rectangle: irregular six-sided holes, longer in x than in y."""

    def corner(row: int, column: int, upper: int) -> Point:
        x = left + (column + (row % 2) * 0.5) * long
        y = low + row * tall + (0.33 if upper else -0.33) * tall
        dx = (chance(seed, row, column, upper, 1) - 0.5) * 0.62 * long
        dy = (chance(seed, row, column, upper, 2) - 0.5) * 0.62 * tall
        return (x + dx, y + dy)

    found = []
    for row in range(int((high - low) / tall) + 2):
        shift = row % 2
        for column in range(-1, int((right - left) / long) + 2):
            ring = (
                corner(row, column, 1),
                corner(row + 1, column + shift, 0),
                corner(row, column + 1, 1),
                corner(row, column + 1, 0),
                corner(row - 1, column + shift, 1),
                corner(row, column, 0),
            )
            found.append(_shrunk(ring, 0.22 + 0.26 * chance(seed, row, column, 7)))
    return tuple(found)


def _shrunk(ring: Cell, wall: float) -> Cell:
    cx = sum(p[0] for p in ring) / len(ring)
    cy = sum(p[1] for p in ring) / len(ring)
    out = []
    for x, y in ring:
        far = hypot(x - cx, y - cy) or 1.0
        keep = max(0.25, 1 - wall * 1.5 / far)
        out.append((cx + (x - cx) * keep, cy + (y - cy) * keep))
    return tuple(out)


Pores = tuple[QPainterPath, ...]
_TOGETHER = 6
"""How many pores share a path: the rasteriser is slow with paths of many parts."""


def pores(found: tuple[Cell, ...], place: Callable[[Point], Point] | None = None) -> Pores:
    """Paths of all pores, each with rounded corners, put in place point by point."""
    paths = []
    for begin in range(0, len(found), _TOGETHER):
        path = QPainterPath()
        for ring in found[begin : begin + _TOGETHER]:
            _add(path, tuple(place(p) for p in ring) if place else ring)
        paths.append(path)
    return tuple(paths)


def _add(path: QPainterPath, points: Cell) -> None:
    count = len(points)
    path.moveTo(_halfway(points[-1], points[0]))
    for i in range(count):
        path.quadTo(QPointF(*points[i]), _halfway(points[i], points[(i + 1) % count]))
    path.closeSubpath()


def _halfway(a: Point, b: Point) -> QPointF:
    return QPointF((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
