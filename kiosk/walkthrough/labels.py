"""Where labels stand: beside the picture's parts, in two columns, never over each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.walkthrough.plane import Point

MOST_COVERED = 0.13
"""How much of a picture its labels may cover; an upright one leaves its head and foot blank."""


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


def place(wanted: Sequence[Wanted], width: float, height: float, gap: float) -> tuple[Placed, ...]:
    """Labels in two columns at the left and right edge of a picture of that size.

    Each goes to the nearer side as long as that side has room, at the height of its point, moved
    just so far that `gap` px stay between labels. On a picture too small for all of them the last
    ones are left out. Where a label would hide its own point it stands at the foot of its column,
    under the parts, if the way up is free; the next such label of that column stands nowhere. The
    first one of all is not left out for the sake of others.
    """
    without: tuple[Placed, ...] = ()
    for count in range(len(wanted), 0, -1):
        sides = _sides(wanted[:count], width, height, gap)
        widest = [max((one.width for one in side), default=0.0) for side in sides]
        tallest = max(sum(one.height + gap for one in side) + gap for side in sides)
        covered = sum(one.width * one.height for one in wanted[:count])
        across = sum(wide + 2 * gap for wide in widest if wide)
        fits = across <= width and tallest <= height
        if fits and covered <= MOST_COVERED * max(width, height) * height:
            placed = *_clear(sides[0], height, gap, None), *_clear(sides[1], height, gap, width)
            if any(one.part == wanted[0].part for one in placed):
                return placed
            without = without or placed
    return without


def _sides(
    wanted: Sequence[Wanted], width: float, height: float, gap: float
) -> tuple[list[Wanted], list[Wanted]]:
    """Which labels stand at the left, and which at the right."""
    sides: tuple[list[Wanted], list[Wanted]] = ([], [])
    for label in wanted:
        side = 0 if label.at[0] < width / 2 else 1
        taken = sum(one.height + gap for one in sides[side])
        sides[side if taken + label.height + 2 * gap <= height else 1 - side].append(label)
    return sides


def _clear(labels: list[Wanted], height: float, gap: float, right: float | None) -> list[Placed]:
    """One column in which no label hides the point it tells of."""
    beside = list(labels)
    foot: list[Placed] = []
    limit = height
    while True:
        placed = _column(beside, limit, gap, right)
        hiding = {one.part for one in placed if _hides(one, gap)}
        bad = next((label for label in beside if label.part in hiding), None)
        if bad is None:
            return placed + [one for one in foot if not any(_crosses(one, it) for it in placed)]
        beside.remove(bad)
        low = height - gap - bad.height
        if not foot and bad.at[1] < low - gap:
            x = gap if right is None else right - gap - bad.width
            start = (min(max(bad.at[0], x), x + bad.width), low)
            foot = [Placed(bad.part, x, low, bad.width, bad.height, start, bad.at)]
            limit = low


def _hides(label: Placed, gap: float) -> bool:
    """Whether the end of a label's line is under the label itself, or hardly beside it."""
    x, y = label.end
    beside = x <= label.x - gap or x >= label.x + label.width + gap
    return not beside and label.y <= y <= label.y + label.height


def _crosses(foot: Placed, label: Placed) -> bool:
    """Whether the line of a label at the foot runs through another label, above it."""
    left, right = sorted((foot.start[0], foot.end[0]))
    apart = right < label.x or left > label.x + label.width
    return not apart and foot.end[1] < label.y + label.height


def _column(labels: list[Wanted], height: float, gap: float, right: float | None) -> list[Placed]:
    """One column at the left edge, or ending at `right`.

    Labels are pushed down by the ones above them, and up again from the bottom.
    """
    labels = sorted(labels, key=lambda one: one.at[1])
    tops: list[float] = []
    low = gap
    for label in labels:
        tops.append(max(low, label.at[1] - label.height / 2))
        low = tops[-1] + label.height + gap
    limit = height - gap
    for i in range(len(labels) - 1, -1, -1):
        tops[i] = min(tops[i], limit - labels[i].height)
        limit = tops[i] - gap
    placed = []
    for label, y in zip(labels, tops, strict=True):
        x = gap if right is None else right - gap - label.width
        start = (x + (label.width if right is None else 0.0), y + label.height / 2)
        placed.append(Placed(label.part, x, y, label.width, label.height, start, label.at))
    return placed
