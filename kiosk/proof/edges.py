"""How a control stands out from what is round it, in the pixels of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from PySide6.QtGui import QImage

from kiosk.proof.measure import Box, contrast

OUTSIDE = 3
"""Pixels beyond a control's edge: the ground that it stands on."""
DEPTH = 6, 0.12
"""So many pixels inwards from its box's edge, or such a part of it, border or fill must begin."""
ALONG = (0.4, 0.5, 0.6)
"""Where along a side it is looked at: round controls come to their box's edge only there."""
SIDES_NEEDED = 3
"""Of its four sides so many must stand out; beside the fourth something else may stand."""


def edge_contrast(picture: QImage, box: Box) -> float | None:
    """The contrast, from 1 to 21, that all but one side of a control have against its ground.

    None where less than that many sides are in the picture, with their ground.
    """
    sides = sorted((side for side in _sides(picture, box) if side is not None), reverse=True)
    return sides[SIDES_NEEDED - 1] if len(sides) >= SIDES_NEEDED else None


def _sides(picture: QImage, box: Box) -> Iterator[float | None]:
    left, top, right, bottom = (round(one) for one in (box.x, box.y, box.right - 1, box.bottom - 1))
    depth = max(DEPTH[0], round(DEPTH[1] * min(box.w, box.h)))
    xs = [round(box.x + box.w * part) for part in ALONG]
    ys = [round(box.y + box.h * part) for part in ALONG]
    yield _side(picture, [(left, y) for y in ys], (1, 0), depth)
    yield _side(picture, [(right, y) for y in ys], (-1, 0), depth)
    yield _side(picture, [(x, top) for x in xs], (0, 1), depth)
    yield _side(picture, [(x, bottom) for x in xs], (0, -1), depth)


def _side(
    picture: QImage, edge: list[tuple[int, int]], inwards: tuple[int, int], depth: int
) -> float | None:
    across, down = inwards
    grounds = [(x - across * OUTSIDE, y - down * OUTSIDE) for x, y in edge]
    if not all(picture.valid(x, y) for x, y in grounds):
        return None
    return median(
        max(
            contrast(_colour(picture, *ground), _colour(picture, x + across * at, y + down * at))
            for at in range(-1, depth)
            if picture.valid(x + across * at, y + down * at)
        )
        for ground, (x, y) in zip(grounds, edge, strict=True)
    )


def _colour(picture: QImage, x: int, y: int) -> int:
    return picture.pixel(x, y) & 0xFFFFFF
