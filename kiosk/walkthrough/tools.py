"""Needle, tube, stylet, drill and filler: straight rods on one slanted line in space, in mm.

The line runs from the skin through lamina and pedicle into the body. Side and slice view are two
projections of it: (x, y), and (z, y). A tool on the patient's right is its mirror in z.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from kiosk.content.model import Tool
from kiosk.walkthrough.easing import blend, clamp, ramp
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose

SLOPE = 0.27
SKIN_Y = 86.0
LENGTH = 125.0
"""How long needle, tube and stylet are."""
DRILL_WIDTH = 3.0
FILLER_WIDTH = 2.3
FILLER_BORE = 1.25
MIXED = 0.6
"""From so much of `mix` on the cement is mixed; what is left of it brings the filler into place."""
STYLET_REACH = 2.2
"""How far, in y, the stylet's point stands out of the needle's end."""
LONG = sqrt(1 + 2 * SLOPE * SLOPE)
FLAT = sqrt(1 + SLOPE * SLOPE)
"""Millimetres along the line per millimetre of y: in space, and as either view shows it."""
SIDE_DOWN: Point = (SLOPE / FLAT, -1 / FLAT)
SIDE_OUT: Point = (1 / FLAT, SLOPE / FLAT)
"""Unit vectors of the side view: along the line into the body, and across it to the right."""
AWAY_Y = LENGTH / LONG + 8.0
"""How far, in y, a rod is drawn back until it has left the needle altogether."""


def line_x(y: float) -> float:
    """Where the line stands in x at height `y`."""
    return -4.5 + SLOPE * (20.0 - y)


def line_z(y: float) -> float:
    """Where the line stands in z at height `y`, for a tool on the patient's left."""
    return 15.0 + SLOPE * (y - 20.0)


def side_point(y: float, across: float = 0.0, along: float = 0.0) -> Point:
    """The side view of the line at height `y`, moved across it and along it into the body."""
    return (
        line_x(y) + SIDE_OUT[0] * across + SIDE_DOWN[0] * along,
        y + SIDE_OUT[1] * across + SIDE_DOWN[1] * along,
    )


def slice_point(y: float, across: float = 0.0) -> Point:
    """The slice view (z, y) of the line at height `y`, moved across it, away from the midline."""
    return (line_z(y) + across / FLAT, y - SLOPE * across / FLAT)


@dataclass(frozen=True, slots=True)
class Rod:
    """A straight round tool: from its tip at height `tip` to its far end at `top`, `width` across.

    `point` is how much of the tip's end, in y, is sharpened. `seen` fades it in and out where it
    comes and goes.
    """

    tip: float
    top: float
    width: float
    point: float = 0.0
    seen: float = 1.0

    def side(self) -> Outline:
        """Its outline in the side view: along its left edge down, round the tip, and up."""
        half = self.width / 2
        neck = self.tip + self.point
        ends: Outline = (side_point(neck, -half), side_point(self.tip), side_point(neck, half))
        return (side_point(self.top, -half), *ends, side_point(self.top, half))

    def slice(self) -> Outline:
        """Its outline in the slice view (z, y)."""
        half = self.width / 2
        neck = self.tip + self.point
        ends: Outline = (slice_point(neck, half), slice_point(self.tip), slice_point(neck, -half))
        return (slice_point(self.top, half), *ends, slice_point(self.top, -half))


def needle(tool: Tool, pose: Pose) -> Rod:
    """The hollow needle or tube."""
    tip = blend(SKIN_Y, tool.tip_y, pose.needle)
    return Rod(tip, tip + LENGTH / LONG, tool.width, 0.0, ramp(pose.needle, 0.0, 0.02))


def bore(tool: Tool) -> float:
    """The inner width of the needle or tube."""
    return tool.width * 0.74


def stylet(tool: Tool, pose: Pose) -> Rod:
    """The pointed rod inside the needle, drawn back by its whole length when out."""
    outer = needle(tool, pose)
    tip = outer.tip - STYLET_REACH + (1 - pose.stylet) * (AWAY_Y + STYLET_REACH)
    seen = outer.seen * ramp(pose.stylet, 0.0, 0.12)
    return Rod(tip, tip + STYLET_REACH + LENGTH / LONG, bore(tool), 1.35 * bore(tool), seen)


def drill(tool: Tool, pose: Pose) -> Rod:
    """The drill; before it goes in it waits above the tube's far end."""
    outer = needle(tool, pose)
    deep = outer.tip if tool.drill_y is None else tool.drill_y
    tip = blend(outer.top + 6.0, deep, pose.drill)
    return Rod(tip, tip + LENGTH / LONG + 30.0, DRILL_WIDTH, 2.0, ramp(pose.drill, 0.0, 0.1))


def bored(tool: Tool, pose: Pose) -> Rod:
    """The path that the drill has left, from the tube's place to where it has been."""
    top = blend(SKIN_Y, tool.tip_y, 1.0)
    if tool.drill_y is None or pose.bored <= 0:
        return Rod(top, top, DRILL_WIDTH, 0.0, 0.0)
    reached = blend(top + LENGTH / LONG + 6.0, tool.drill_y, pose.bored)
    tip = min(top, reached)
    return Rod(tip, top, DRILL_WIDTH, min(2.0, top - tip), 1.0 if reached < top else 0.0)


def filler(tool: Tool, pose: Pose) -> Rod:
    """The thin tube through which cement fills a hollow.

    It goes in as the last of `mix`, once the cement is mixed, draws back from the front as the
    cement rises, and leaves when the cement thickens.
    """
    outer = needle(tool, pose)
    arrive = ramp(pose.mix, MIXED, 1.0)
    leave = ramp(pose.set, 0.16, 0.45)
    deep = blend(-7.0, 5.0, clamp(pose.cement)) + outer.tip - tool.tip_y
    tip = blend(outer.top + 6.0, deep, arrive * (1 - leave))
    seen = outer.seen * ramp(arrive * (1 - leave), 0.0, 0.12) if tool.kind == "tube" else 0.0
    return Rod(tip, tip + LENGTH / LONG + 12.0, FILLER_WIDTH, 0.0, seen)
