"""Laws of place: where the drawn shapes of a pose may lie, measured in millimetres."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.content.model import Tool
from kiosk.walkthrough import slice as cross
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import (
    CEMENT_BACK_Y,
    ENTRY_Y,
    FRONT_WALL_Y,
    HOLLOW_WITHIN,
    INNER_WALL_Z,
    KEEP_OFF,
    OFF_CANAL,
    Shapes,
    shapes,
)
from kiosk.walkthrough.cement import WITHIN
from kiosk.walkthrough.crack import notch
from kiosk.walkthrough.plane import Outline, contains, depth, distance
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import Rod, side_point, slice_point

BACK_WALL_Y = 16.0
EVERY = 3
"""Every which point of an outline is measured."""


def shaft(rod: Rod, low: float, high: float) -> Outline:
    """Points on both edges of a rod in the side view, where it lies between two heights."""
    ys = _heights(rod, low, high)
    return tuple(side_point(y, way * rod.width / 2) for y in ys for way in (-1, 1))


def shaft_slice(rod: Rod, low: float, high: float) -> Outline:
    """The same in the slice view (z, y)."""
    ys = _heights(rod, low, high)
    return tuple(slice_point(y, way * rod.width / 2) for y in ys for way in (-1, 1))


def _heights(rod: Rod, low: float, high: float) -> list[float]:
    low = max(low, rod.tip)
    return [low + (high - low) * i / 12 for i in range(13)] if low < high else []


def leaves_pedicle(tool: Tool, pose: Pose) -> bool:
    """A rod lies outside bone between lamina and back wall, or crosses the pedicle's inner wall."""
    for rod in shapes(tool, pose).rods().values():
        for x, y in shaft(rod, BACK_WALL_Y + 0.5, ENTRY_Y):
            if not contains(spine.vertebra(pose.lift), (x, y)):
                return True
        for z, y in shaft_slice(rod, BACK_WALL_Y, ENTRY_Y):
            if z < INNER_WALL_Z or not contains(cross.arch(), (z, y)):
                return True
    return False


def off_canal(rod: Rod) -> float:
    """How far a rod stays away from the canal in the slice view, in millimetres."""
    outline = rod.slice()
    return min(distance(outline, point) for point in cross.canal())


def near_canal(tool: Tool, pose: Pose) -> bool:
    """A rod leaves less bone than it must between itself and the canal."""
    return any(off_canal(rod) < OFF_CANAL for rod in shapes(tool, pose).rods().values())


def near_front(tool: Tool, pose: Pose) -> bool:
    """A tool comes too near to the front wall of the body."""
    now = shapes(tool, pose)
    tips = [rod.tip for rod in now.rods().values()]
    if now.balloon_seen > 0:
        tips.append(min(y for _, y in now.balloon.side()))
    return any(tip < FRONT_WALL_Y + KEEP_OFF for tip in tips)


def cement_depth(now: Shapes) -> float:
    """How deep cement lies within the body's surface, in the view where it is least, in mm."""
    side, flat = now.cement[::EVERY], now.cement_slice[::EVERY]
    return min(depth(now.body, side), depth(cross.body(), flat))


def hollow_depth(now: Shapes) -> float:
    """How deep a balloon in place lies within the body's surface, where it is least, in mm."""
    side, flat = now.balloon.side()[::EVERY], now.balloon.slice()[::EVERY]
    return min(depth(now.body, side), depth(cross.body(), flat))


def off_notch(now: Shapes, outline: Outline) -> float:
    """How far an outline of the side view stays from the break's notch, in millimetres."""
    return min(distance(outline, point) for point in notch(now.crack))


def balloon_leaves(tool: Tool, pose: Pose) -> bool:
    """A filled balloon leaves too little bone between itself and the bone's surface."""
    now = shapes(tool, pose)
    if pose.fill <= 0:
        return False
    return hollow_depth(now) < HOLLOW_WITHIN or off_notch(now, now.balloon.side()) < WITHIN


def cement_leaves(tool: Tool, pose: Pose) -> bool:
    """Cement reaches into the bone's shell, or out of it."""
    return pose.cement > 0 and cement_depth(shapes(tool, pose)) < WITHIN


def cement_at_notch(tool: Tool, pose: Pose) -> bool:
    """Cement comes near the notch, through which it would get to the disc."""
    now = shapes(tool, pose)
    return pose.cement > 0 and off_notch(now, now.cement) < WITHIN


def cement_behind(tool: Tool, pose: Pose) -> bool:
    """Cement reaches the back quarter of the bone."""
    return pose.cement > 0 and max(y for _, y in shapes(tool, pose).cement) > CEMENT_BACK_Y


PlaceLaw = tuple[str, Callable[[Tool, Pose], bool], str, str]
PLACE_LAWS: tuple[PlaceLaw, ...] = (
    (
        "inside-the-pedicle",
        leaves_pedicle,
        "the tool leaves the bone between lamina and body, on the side of the nerves or outside",
        'make "width" in "tool" smaller (a tube is 4.2, a needle 3.0)',
    ),
    (
        "off-the-canal",
        near_canal,
        "a tool comes nearer than 3 mm to the canal with the nerves",
        'make "width" in "tool" smaller (a tube is 4.2, a needle 3.0)',
    ),
    (
        "off-the-front-wall",
        near_front,
        "a tool comes nearer than 4 mm to the front wall",
        'make "tip_y" or "drill_y" in "tool" larger (the front wall stands at -16)',
    ),
    (
        "balloon-in-bone",
        balloon_leaves,
        "the balloon leaves less than 3 mm of bone between itself and the bone's surface",
        'let "lift" rise with "fill"',
    ),
    (
        "cement-in-bone",
        cement_leaves,
        "the cement comes nearer than 2 mm to the bone's surface",
        'make "cement_ml" in "tool" smaller, or "tip_y" nearer to -8',
    ),
    (
        "cement-off-the-notch",
        cement_at_notch,
        "the cement comes nearer than 2 mm to where the break meets the disc",
        'make "cement_ml" in "tool" smaller',
    ),
    (
        "cement-off-the-back",
        cement_behind,
        "the cement reaches the back quarter of the bone, near the nerves",
        'make "cement_ml" in "tool" smaller, or "tip_y" nearer to -8',
    ),
)
