"""Where labels stand: beside the picture's parts, in two columns, never over each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.walkthrough.plane import Point


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to place: its part, the point it points at and its own size, all in px."""

    part: str
    at: Point
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A label's upper left corner and size, and where its line begins and ends, in px."""

    part: str
    x: float
    y: float
    width: float
    height: float
    start: Point
    end: Point


def place(
    wanted: Sequence[Wanted],
    width: float,
    height: float,
    gap: float,
    right_edge: float | None = None,
) -> tuple[Placed, ...]:
    """All labels in columns at the picture's left and right edge.

    Each goes to the nearer side as long as that side has room, at the height of its point, moved
    just so far that `gap` px stay between labels. `right_edge` is where the right column ends.
    """
    right = width if right_edge is None else right_edge
    sides: dict[bool, list[Wanted]] = {True: [], False: []}
    for label in sorted(wanted, key=lambda one: one.at[0]):
        left = label.at[0] < right / 2
        room = height - sum(one.height + gap for one in sides[left])
        sides[left if room > label.height + gap else not left].append(label)
    placed = []
    for left, labels in sides.items():
        for label, y in _column(sorted(labels, key=lambda one: one.at[1]), height, gap):
            x = gap if left else right - gap - label.width
            start = (x + label.width if left else x, y + label.height / 2)
            placed.append(Placed(label.part, x, y, label.width, label.height, start, label.at))
    return tuple(placed)


def _column(labels: list[Wanted], height: float, gap: float) -> list[tuple[Wanted, float]]:
    """Each label with its upper edge, pushed down from the one above and up from the bottom."""
    tops: list[float] = []
    low = gap
    for label in labels:
        top = max(low, label.at[1] - label.height / 2)
        tops.append(top)
        low = top + label.height + gap
    limit = height - gap
    for i in range(len(labels) - 1, -1, -1):
        tops[i] = min(tops[i], limit - labels[i].height)
        limit = tops[i] - gap
    return list(zip(labels, tops, strict=True))
