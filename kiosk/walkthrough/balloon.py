"""The balloon on the tool's line, folded to full, and the hollow that it leaves; in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from kiosk.content.model import Tool
from kiosk.walkthrough.easing import blend, ramp
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import FLAT, SIDE_DOWN, SIDE_OUT, line_x, line_z, needle, side_point

TOP_Y, BOTTOM_Y = 6.0, -9.0
CENTRE_Y = (TOP_Y + BOTTOM_Y) / 2
EMPTY_HALF_LENGTH = (TOP_Y - BOTTOM_Y) / 2 * FLAT
EMPTY_HALF_WIDTH = 1.35
FULL_HALF_LENGTH, FULL_HALF_WIDTH = 8.6, 5.4
RIM = 0.9
"""How far bone is pressed together round the balloon's hollow, in millimetres."""
SHAFT_WIDTH = 2.0
_COUNT = 96


@dataclass(frozen=True, slots=True)
class Bag:
    """A rounded body on the tool's line: its middle at height `y`, its half length and half width.

    `square` is 2 for an ellipse and more for a folded, longer-sided balloon. `limp`, from 0 to 1,
    is how far its flanks have fallen in, as it is emptied.
    """

    y: float
    half_length: float
    half_width: float
    square: float = 2.0
    limp: float = 0.0

    def side(self, grow: float = 0.0) -> Outline:
        """Its outline in the side view, grown all round by `grow` mm."""
        return tuple(
            side_point(self.y, u, v)
            for u, v in self._round(self.half_width + grow, self.half_length + grow)
        )

    def slice(self) -> Outline:
        """Its silhouette in the slice view (z, y)."""
        tall = self._tall()
        return tuple(
            (line_z(self.y + v) + u, self.y + v) for u, v in self._round(self.half_width, tall)
        )

    def volume(self) -> float:
        """Its volume in millilitres, as an ellipsoid."""
        return 4 / 3 * pi * self.half_length * self.half_width**2 / 1000

    def end(self, way: float, out: float = 0.0) -> Point:
        """The side view's point on the line at one end: `way` 1 is the front, -1 the back."""
        return side_point(self.y, 0.0, way * (self.half_length + out))

    def _tall(self) -> float:
        return sqrt((self.half_length * SIDE_DOWN[1]) ** 2 + (self.half_width * SIDE_OUT[1]) ** 2)

    def _round(self, wide: float, long: float) -> list[Point]:
        power = 2 / self.square
        points = []
        for i in range(_COUNT):
            angle = 2 * pi * i / _COUNT
            c, s = cos(angle), sin(angle)
            u = wide * abs(c) ** power * (1 if c >= 0 else -1)
            if self.limp > 0:
                u *= 1 - self.limp * _fallen(c, s)
            v = long * abs(s) ** power * (1 if s >= 0 else -1)
            points.append((u, v))
        return points


def _fallen(c: float, s: float) -> float:
    """By how much of its width a limp balloon has fallen in where its outline has this direction.

    Each flank has two dents, which lie unlike on the two sides.
    """
    return 0.3 + 0.22 * cos(3.0 * pi * s + (0.7 if c > 0 else -1.1))


def bag_of(fill: float) -> tuple[float, float]:
    """Half length and half width of a balloon whose volume has risen by `fill` from empty to full.

    It unfolds to its length first; its width follows from the volume, which rises evenly.
    """
    long = blend(EMPTY_HALF_LENGTH, FULL_HALF_LENGTH, sqrt(fill) * (2 - sqrt(fill)))
    empty = EMPTY_HALF_LENGTH * EMPTY_HALF_WIDTH**2
    full = FULL_HALF_LENGTH * FULL_HALF_WIDTH**2
    return long, sqrt((empty + fill * (full - empty)) / long)


def balloon(tool: Tool, pose: Pose) -> Bag:
    """The balloon where the pose has it; before it goes in it waits above the tube's far end."""
    outer = needle(tool, pose)
    long, wide = bag_of(pose.fill)
    away = outer.top + 6.0 - BOTTOM_Y
    y = CENTRE_Y + (1 - pose.balloon) * away
    left = pose.fill / pose.hollow if pose.hollow > 0 else 1.0
    limp = ramp(1 - left, 0.0, 0.45) * ramp(left, 0.0, 0.15)
    return Bag(y, long, wide, 2 + 2.2 * (1 - min(1.0, pose.fill * 6)) ** 2, limp)


def markers(bag: Bag) -> tuple[Point, Point]:
    """The side view's middles of the two metal markers, front and back."""
    offset = bag.half_length * 0.82
    return side_point(bag.y, 0.0, offset), side_point(bag.y, 0.0, -offset)


def hollow(pose: Pose) -> Bag | None:
    """The space that the balloon has left in the bone, if it ever was filled."""
    if pose.hollow <= 0:
        return None
    long, wide = bag_of(pose.hollow)
    return Bag(CENTRE_Y, long, wide)


def middle() -> Point:
    """The side view's middle of the balloon when in place."""
    return (line_x(CENTRE_Y), CENTRE_Y)
