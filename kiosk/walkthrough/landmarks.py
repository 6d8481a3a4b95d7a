"""Where the label of a part points: a point of the view that shows it, as the pose has it."""

from __future__ import annotations

from kiosk.content.model import Tool
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.plane import Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import Rod, side_point

_STILL: dict[str, Point] = {
    "vertebra": (35.0, 6.0),
    "broken-vertebra": (9.5, 9.0),
    "disc": (16.5, -4.0),
    "nerve": spine.NERVE,
    "spinal-canal": (16.5, 23.5),
    "pedicle": (-9.6, 20.6),
    "skin": (22.0, 85.2),
    "muscle": (30.0, 58.0),
    "crack": (3.0, -12.3),
    "crack-after-cement": (3.0, -12.3),
}
"""Parts of the side view that stay where they are, in millimetres."""

_ROOM: dict[str, Point] = {
    "pillow": (152.0, 84.0),
    "staff": (60.0, 118.0),
    "skin": (133.0, 105.0),
    "monitor": (296.0, 150.0),
    "x-ray-arm": (137.0, 149.0),
}
"""Parts of the room, in centimetres."""


def room_landmark(part: str, pose: Pose) -> Point | None:
    """The point in the room, in centimetres, that a label for the part points at."""
    if part == "patient":
        return (148.0, 104.0) if pose.lie < 0.4 else (112.0, 100.0)
    if part == "x-ray-arm" and pose.arm < 0.5:
        return None
    if part in ("pillow", "skin") and pose.lie < 0.7:
        return None
    return _ROOM.get(part)


def side_landmark(part: str, tool: Tool, pose: Pose) -> Point | None:
    """The point of the side view, in millimetres, that a label for the part points at.

    None where the part is not seen now.
    """
    if part in _STILL:
        return _STILL[part]
    if part == "numbing-medicine":
        return side_point(60.0, 2.0) if pose.hazed > 0.5 else None
    now = shapes(tool, pose)
    if part in ("needle", "hollow-tube"):
        return _on(now.needle, max(now.needle.tip + 4.0, 26.0))
    if part == "stylet":
        inside = now.stylet.tip < now.needle.tip
        return _on(now.stylet, now.stylet.tip + (1.2 if inside else 6.0))
    if part == "drill":
        return _on(now.drill, now.drill.tip + 5.0)
    if part == "balloon" and now.balloon_seen > 0.5:
        return side_point(now.balloon.y, now.balloon.half_width * 0.8)
    if part == "cement" and pose.cement > 0.02:
        xs, ys = [p[0] for p in now.cement], [p[1] for p in now.cement]
        return (sum(xs) / len(xs) + 2.4, sum(ys) / len(ys) - 1.0)
    return None


def _on(rod: Rod, y: float) -> Point | None:
    return side_point(y) if rod.seen > 0.5 else None
