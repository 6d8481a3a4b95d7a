"""Which part of the picture changes from one moment to the next, so that only it is repainted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, room
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import SKIN_Y, Shapes, shapes
from kiosk.walkthrough.balloon import Bag
from kiosk.walkthrough.plane import Outline
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Scene
from kiosk.walkthrough.tools import Rod, line_x, side_point

MARGIN = 3.0
"""Millimetres round a shape that its outline, shadow and light may cover."""
RIM = 1.5
"""How far bone is pressed together round a balloon, in millimetres."""
GRIP = 10.0
"""Half the width of the grips, in millimetres."""
ENTRY = 12.0
"""How far round the entry the skin is pressed in, cut and marked, in millimetres."""
WHOLE = {"lie", "rest"}
"""Tracks that move so much that all is repainted."""


def moving_extent(size: Size, before: Scene, now: Scene, tool: Tool) -> QRect | None:
    """What to repaint, in px; None for everything."""
    changed = {
        name
        for name in Pose.__struct_fields__
        if getattr(before.pose, name) != getattr(now.pose, name)
    }
    if _looks(before) != _looks(now) or changed & WHOLE:
        return None
    if not changed:
        return QRect(0, 0, 1, 1)
    if now.room:
        return _room(size, changed)
    frame = camera.side_frame(size, now.shift.zoom, now.shift.inset)
    extent = QRectF()
    for scene in (before, now):
        extent |= _px(frame, _points(shapes(tool, scene.pose), changed))
    if "lift" in changed:
        extent |= QRectF(0, 0, frame.px((spine.HALF_LENGTH + 2, 0)).x(), size.height)
    if now.shift.inset and changed & {"mix", "needle", "stylet", "drill", "cement", "set"}:
        extent |= camera.card(size)
    return extent.toAlignedRect() & QRect(0, 0, size.width, size.height)


def _looks(scene: Scene) -> tuple[object, ...]:
    return (scene.room, scene.shift, scene.xray)


def _room(size: Size, changed: set[str]) -> QRect | None:
    """In the room the numbing and the arm each have their own corner."""
    frame = fit(size.width, size.height, room.WINDOW)
    if changed == {"numb"}:
        corners: Outline = ((10, 84), (180, 160))
    elif changed <= {"arm", "set"}:
        corners = ((90, 10), (400, 166))
    else:
        return None
    return _px(frame, corners).toAlignedRect() & QRect(0, 0, size.width, size.height)


def _px(frame: Frame, points: Outline) -> QRectF:
    if not points:
        return QRectF()
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    corner = frame.px((min(xs) - MARGIN, max(ys) + MARGIN))
    other = frame.px((max(xs) + MARGIN, min(ys) - MARGIN))
    return QRectF(corner, other)


def _corners(bag: Bag) -> Outline:
    """The corners of a box round a balloon or hollow, with the rim of bone round it."""
    wide, long = bag.half_width + RIM, bag.half_length + RIM
    return tuple(
        side_point(bag.y, across * wide, along * long) for across in (-1, 1) for along in (-1, 1)
    )


def _points(now: Shapes, changed: set[str]) -> Outline:
    """Points round everything that the changed tracks move."""
    found: list[tuple[float, float]] = []
    rods: list[Rod] = []
    if changed & {"needle", "cut"}:
        x, y = line_x(SKIN_Y[1]), SKIN_Y[0]
        found += [(x - ENTRY, y - ENTRY), (x + ENTRY, y + ENTRY)]
    if changed & {"needle", "stylet", "drill", "set", "cement", "balloon"}:
        rods = list(now.rods().values())
    elif "mix" in changed and now.filler.seen > 0:
        rods = [now.filler]
    for rod in rods:
        outline = rod.side()
        found += outline
        found += [
            (outline[0][0] - GRIP, outline[0][1] + GRIP),
            (outline[-1][0] + GRIP, outline[-1][1]),
        ]
    if changed & {"balloon", "fill"} and now.balloon_seen > 0:
        found += _corners(now.balloon)
        if now.hollow is not None:
            found += _corners(now.hollow)
    if changed & {"cement", "set"}:
        found += now.cement
    if changed & {"drill", "balloon"}:
        found += now.path.side()
    return tuple(found)
