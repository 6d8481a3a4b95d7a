"""The cross-section seen from the feet, in millimetres: points are (z, y), z to the patient's left.

It follows the needle's slanted line, as the side cut does. A painter mirrors z, so that the
patient's left stands on the left.
"""

from __future__ import annotations

from functools import lru_cache

from kiosk.walkthrough.plane import Outline, Point, curve

_BODY: tuple[Point, ...] = (
    (0, 14.9), (5, 15.6), (10, 16.2), (15, 15.2), (18.6, 12.0), (20.6, 6.5), (21.0, 0.0),
    (20.0, -6.0), (16.8, -11.4), (11.5, -14.6), (5.5, -15.8), (0, -16.0),
)  # fmt: skip

_CANAL: tuple[Point, ...] = (
    (0, 33.4), (2.6, 32.6), (5.2, 30.2), (7.1, 27.0), (8.1, 23.8), (8.4, 20.4), (8.4, 17.4),
)  # fmt: skip
_FLOOR: tuple[Point, ...] = ((8.5, 16.1), (5, 15.6), (0, 14.9))
"""The canal's left half: below the arch, and along the body's back wall."""

_ARCH: tuple[Point, ...] = (
    *_CANAL,
    (9.0, 14.0), (10.6, 10.2), (18.6, 9.0), (19.7, 12.5), (19.2, 19.0), (20.4, 22.4),
    (24.0, 24.2), (30.0, 24.6), (36.0, 25.6), (40.0, 27.4), (40.6, 30.2), (37.5, 31.6),
    (31.0, 30.8),
    (26.4, 30.8), (24.6, 33.4), (23.0, 36.6), (19.4, 37.6), (15.0, 37.4), (11.0, 39.4),
    (7.0, 42.6), (4.4, 46.6), (3.4, 51.0), (2.9, 57.0), (3.4, 62.5), (2.6, 65.4), (0, 66.0),
)  # fmt: skip

_MUSCLE: tuple[Point, ...] = (
    (4.6, 64.0), (10, 67.6), (22, 68.6), (34, 66.6), (43, 60.0), (46, 49.0), (44, 38.5), (39, 33.4),
    (31.0, 32.8), (26.6, 34.4), (24.4, 38.6), (19.0, 39.8), (13.5, 40.4), (9.0, 43.8), (5.8, 49.0),
)  # fmt: skip

_PSOAS: tuple[Point, ...] = (
    (23.0, 3.0), (23.2, 11.0), (25.0, 19.0), (30.0, 22.6), (37.0, 21.6), (42.0, 14.0), (42.4, 3.0),
    (38.0, -6.0), (31.0, -10.0), (25.4, -6.0),
)  # fmt: skip

CANAL: tuple[Point, float, float] = ((0.0, 24.0), 8.4, 8.0)
"""The canal: its middle, half width and half height."""
SAC: tuple[Point, float, float] = ((0.0, 21.7), 6.8, 6.3)
"""The sac in it, on the body's back wall, that holds the spinal cord's end and the nerves."""
SKIN, FAT, MUSCLE_TOP = 86.0, 84.0, 69.0
SIDE_WINDOW = 50.0


def _mirrored(half: tuple[Point, ...]) -> Outline:
    """A closed outline from its left half, whose first and last points lie in the midline."""
    return curve((*half, *((-z, y) for z, y in half[-2:0:-1])), 6)


@lru_cache(maxsize=1)
def body() -> Outline:
    """The vertebral body: kidney-shaped, a little hollow toward the canal."""
    return _mirrored(_BODY)


@lru_cache(maxsize=1)
def arch() -> Outline:
    """Pedicles, transverse processes, laminae and spinous process, in one piece."""
    return _mirrored(_ARCH)


@lru_cache(maxsize=1)
def canal() -> Outline:
    """The canal, as bone leaves it open: between the body's back wall and the arch."""
    half = (*_CANAL, *_FLOOR)
    return curve((*half, *((-z, y) for z, y in half[-2:0:-1])), 4)


@lru_cache(maxsize=2)
def muscles(left: bool) -> tuple[Outline, Outline]:
    """The long back muscle and the psoas of one side."""
    way = 1.0 if left else -1.0
    back, front = (curve(tuple((way * z, y) for z, y in m), 6) for m in (_MUSCLE, _PSOAS))
    return back, front


def nerves() -> tuple[tuple[Point, float], ...]:
    """The nerve fibres within the sac: their middles and radii."""
    ring = [((z, y), 0.85) for z, y in ((-4.5, 24.2), (-5.1, 21.5), (-3.9, 19.1), (-2.0, 17.6))]
    ring += [((-z, y), r) for (z, y), r in ring]
    return (((0.0, 22.9), 2.7), *ring, ((0.0, 17.4), 0.7))
