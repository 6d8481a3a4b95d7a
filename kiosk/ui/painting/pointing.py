"""Which part of the picture is where, in px: for a finger, and for the mark that it leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, room, slice, syringe
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.ui.painting.ink import path_of
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.parts import Seen, part_at, room_parts, side_parts, slice_parts
from kiosk.walkthrough.plane import Point
from kiosk.walkthrough.timeline import Scene

LEAST = 0.04
"""A part of which less than this share of the picture's width is in sight is not seen."""
HALO, LINE = 4.4, 2.4
"""How broad the mark round a part is, in outlines: a light halo, and the line on it."""

Parts = tuple[Seen, ...]


def parts_seen(size: Size, scene: Scene, tool: Tool) -> tuple[QRectF, Parts, Parts]:
    """An inset's card (empty where there is none), the parts on it, and those beside it.

    Outlines are in px, the nearest to the eye first.
    """
    if scene.room:
        frame = fit(size.width, size.height, room.WINDOW)
        return QRectF(), (), _placed(frame, room_parts(scene.pose))
    frame = camera.moving_frame(size, scene.shift)
    beside = _placed(frame, side_parts(tool, scene.pose, scene.xray))
    inset = scene.shift.inset
    if inset is None:
        return QRectF(), (), beside
    card = camera.card(size, inset)
    if inset != "slice":
        corners = (card.topLeft(), card.topRight(), card.bottomRight(), card.bottomLeft())
        return (
            card,
            (Seen(_within(inset, scene), tuple((at.x(), at.y()) for at in corners)),),
            beside,
        )
    own = fit(round(card.width()), round(card.height()), slice.WINDOW)
    on_it = slice_parts(tool, scene.pose)
    return card, _placed(own, on_it, round(card.left()), round(card.top())), beside


def _within(inset: str, scene: Scene) -> str:
    """What the dish or the syringe holds, or the monitor itself."""
    if inset == "monitor":
        return inset
    cement = inset == "mixing" or syringe.for_cement(scene.pose)
    return "cement" if cement else "balloon"


def _placed(frame: Frame, seen: Sequence[Seen], left: float = 0, top: float = 0) -> Parts:
    found = []
    for one in seen:
        px = [frame.px(point) for point in one.outline]
        outline = tuple((at.x() + left, at.y() + top) for at in px)
        found.append(Seen(one.part, outline, one.small))
    return tuple(found)


def touched(size: Size, scene: Scene, tool: Tool, point: Point, reach: float) -> str:
    """The part that a finger means whose middle is at a point; "" for none.

    `reach` is how far, in px, a finger may miss a small part.
    """
    card, on_it, beside = parts_seen(size, scene, tool)
    found = part_at(on_it if card.contains(*point) else beside, point, reach)
    return found.part if found else ""


def in_turn(size: Size, scene: Scene, tool: Tool) -> dict[str, float]:
    """Every part that can be seen, in the order in which a key leads through them.

    Each with the height of its middle in the picture, in px.
    """
    found: dict[str, float] = {}
    _, on_it, beside = parts_seen(size, scene, tool)
    for one in (*on_it, *beside):
        if _in_sight(size, one):
            heights = [y for _, y in one.outline]
            found.setdefault(one.part, (max(min(heights), 0) + min(max(heights), size.height)) / 2)
    return found


def _in_sight(size: Size, one: Seen) -> bool:
    xs, ys = [p[0] for p in one.outline], [p[1] for p in one.outline]
    wide = min(max(xs), size.width) - max(min(xs), 0)
    tall = min(max(ys), size.height) - max(min(ys), 0)
    return wide > 0 and tall > 0 and max(wide, tall) > LEAST * size.width


def paint_mark(
    painter: QPainter, size: Size, scene: Scene, tool: Tool, part: str, palette: Palette
) -> None:
    """Draw round every piece of the part that is told about."""
    card, on_it, beside = parts_seen(size, scene, tool)
    inside, outside = QPainterPath(), QPainterPath()
    inside.addRect(card)
    outside.addRect(QRectF(0, 0, size.width, size.height))
    line = camera.side_frame(size, 0.0, None).line
    for seen, limit in ((on_it, inside), (beside, outside.subtracted(inside))):
        mine = [path_of(one.outline) for one in seen if one.part == part]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(limit, Qt.ClipOperation.IntersectClip)
        for color, width in ((palette.surface, HALO), (palette.warm, LINE)):
            pen = QPen(QColor(color), width * line)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            for path in mine:
                painter.strokePath(path, pen)
        painter.restore()
