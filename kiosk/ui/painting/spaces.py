"""Spaces in the broken bone in the side view: the drilled path, the balloon's hollow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.ui.painting.stamps import Draw, Key, Sheets
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import Shapes
from kiosk.walkthrough.balloon import RIM
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import Rod, side_point

OLD_PLATE = QRectF(-15.0, -18.0, 13.0, 35.0)
"""What the old end plate's line may cover, in millimetres."""


def old_plate(ink: Ink, pose: Pose, sheets: Sheets | None = None) -> None:
    """A dashed line where the sunk end plate stood, while the balloon lifts it."""
    shown = old_plate_seen(pose)
    if shown > 0:
        _kept(ink, ("old plate",), OLD_PLATE, _old_plate, shown, sheets)


def old_plate_seen(pose: Pose) -> float:
    """How much of the line is seen that shows where the sunk end plate stood, from 0 to 1."""
    return ramp(pose.lift, 0.02, 0.2) * ramp(pose.fill, 0.0, 0.4)


def old_plate_line() -> list[Point]:
    """Where the sunk end plate stood, in millimetres."""
    return [(spine.plate_x(y, 0.0), float(y)) for y in range(-15, 14)]


def _old_plate(ink: Ink) -> None:
    line = path_of(old_plate_line(), closed=False)
    ink.painter.strokePath(line, ink.pen(ink.color("bone_lit", 0.9), 2.6))
    ink.painter.strokePath(line, ink.pen(ink.color("crack", 0.9), 1.2, (3, 3)))


def path_and_hollow(ink: Ink, now: Shapes, pose: Pose, sheets: Sheets | None = None) -> None:
    """The empty spaces in the bone: the drilled path, and the hollow that the balloon leaves.

    They are kept in `sheets` while nothing changes them. The path above the cement closes as the
    tube is drawn back.
    """
    at_work = pose.fill > 0 or 0 < pose.drill < 1
    some = None if at_work else sheets
    box = path_of(now.body).boundingRect().adjusted(-2, -2, 2, 2)
    if now.path.seen > 0 and pose.drawn_back < 1:
        key = ("path", pose.bored, pose.lift)
        _kept(ink, key, box, lambda on: _path(on, now, pose), 1 - pose.drawn_back, some)
    if now.hollow is not None:
        key = ("hollow", pose.hollow, pose.lift)
        _kept(ink, key, box, lambda on: _hollow(on, now, pose), 1.0, some)


def _kept(
    ink: Ink, key: Key, box: QRectF, draw: Draw, opacity: float, sheets: Sheets | None
) -> None:
    """Draw a piece, or copy it from `sheets`, as see-through as `opacity` says."""
    painter = ink.painter
    painter.save()
    if opacity < 1:
        painter.setOpacity(painter.opacity() * opacity)
    if sheets is None:
        draw(ink)
    else:
        sheets.paint(ink, key, box, draw)
    painter.restore()


def _path(ink: Ink, now: Shapes, pose: Pose) -> None:
    ink.painter.save()
    if not _filled(pose):
        ink.clip(path_of(now.body[::2]))
    _drilled(ink, now.path)
    ink.painter.restore()


def _filled(pose: Pose) -> bool:
    """Whether the balloon fills all of its hollow."""
    return pose.fill > 0 and pose.fill >= pose.hollow


def _hollow(ink: Ink, now: Shapes, pose: Pose) -> None:
    """The hollow, like a bowl in the bone, and the pale rim of bone pressed together round it."""
    if now.hollow is None:
        return
    painter = ink.painter
    painter.save()
    if not _filled(pose):
        ink.clip(path_of(now.body[::2]))
    rim = path_of(now.hollow.side(RIM))
    ink.fill(rim, ink.color("bone_lit", 0.92))
    ink.stroke_mm(rim, ink.color("pore", 0.55), 0.25)
    if not _filled(pose):
        _space(ink, path_of(now.hollow.side()), 1.8)
    painter.restore()


def _drilled(ink: Ink, bore: Rod) -> None:
    """The drilled path: a round channel, in shade towards the light, its far wall lit."""
    a, b = side_point(bore.tip, -bore.width / 2), side_point(bore.tip, bore.width / 2)
    stops = [
        (0.0, ink.palette.blend("void", "shadow", 0.45)),
        (0.3, ink.color("void")),
        (0.75, ink.color("void_lit")),
        (1.0, ink.palette.blend("void_lit", "bone", 0.6)),
    ]
    path = path_of(bore.side())
    ink.fill(path, linear(a, b, stops))
    ink.stroke(path, ink.color("bone_line", 0.75), 0.7)


def _space(ink: Ink, path: QPainterPath, depth: float) -> None:
    """A space in the bone: in shade towards the light, its far wall lit."""
    box = path.boundingRect()
    stops = [
        (0.0, ink.color("void")),
        (0.6, ink.color("void_lit")),
        (1.0, ink.palette.blend("void_lit", "bone", 0.5)),
    ]
    ink.fill(path, linear((box.left(), box.bottom()), (box.right(), box.top()), stops))
    painter = ink.painter
    painter.save()
    ink.clip(path)
    for wide in (4.0, 2.6, 1.4):  # the wall goes down all round
        ink.stroke_mm(path, ink.color("shadow", 0.09), wide)
    for part, strength in ((1.7, 0.16), (1.0, 0.17), (0.5, 0.2)):
        away = path.translated(0.6 * part * depth, -0.8 * part * depth)
        ink.fill(path.subtracted(away), ink.color("shadow", strength))
    ink.fill(path.subtracted(path.translated(-0.3, 0.4)), ink.color("bone_lit", 0.6))
    painter.restore()
    ink.stroke(path, ink.color("bone_line", 0.7), 0.7)
