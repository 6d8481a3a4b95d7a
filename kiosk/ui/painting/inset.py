"""The card beside the side view: slice, cement being mixed, syringe, or live X-ray monitor."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QRegion

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, mixing, slice, syringe, xray, xray_tools
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, Window, fit
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Scene
from kiosk.walkthrough.tools import MIXED

SYRINGE, GAUGED = "syringe", "syringe with gauge"
MONITOR = Window(-31.0, 33.0, -30.0, 48.0)
WINDOWS = {
    "slice": slice.WINDOW,
    "mixing": mixing.WINDOW,
    "syringe": syringe.WINDOW,
    "monitor": MONITOR,
}
"""What each kind of card shows."""
CASE = 0.055
"""How thick a monitor's case is, as a part of the card's shorter side."""
ROUND = 0.05
"""The radius of the card's corners, as a part of its shorter side."""


def frame_of(kind: str, size: Size) -> Frame:
    """How the card of a picture shows its view; the frame's origin is the card's corner."""
    place = camera.card(size, kind)
    return fit(round(place.width()), round(place.height()), WINDOWS[kind])


def still_kind(kind: str, pose: Pose) -> str:
    """What stands still on a card: the balloon's syringe has a gauge."""
    return GAUGED if kind == SYRINGE and not syringe.for_cement(pose) else kind


def still_lift(kind: str, pose: Pose) -> float:
    """How far the bone is lifted on a card that shows it; 0 on others."""
    return pose.lift if kind == "monitor" else 0.0


def still(kind: str, palette: Palette, frame: Frame, lift: float = 0.0) -> QImage:
    """What stands still on a card, with its border; see-through outside its round corners."""
    image = QImage(frame.width, frame.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    if kind == "slice":
        slice.paint_still(painter, palette, frame)
    elif kind in (SYRINGE, GAUGED):
        syringe.paint_still(painter, palette, frame, gauge=kind == GAUGED)
    elif kind == "monitor":
        xray.paint_still(painter, lift, frame)
        _case(painter, palette, frame)
    else:
        mixing.paint_still(painter, palette, frame)
    painter.end()
    card = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    card.fill(0)
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    border = _border(frame)
    painter.fillPath(border, QColor("black"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawImage(0, 0, image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.strokePath(border, QPen(QColor(palette.frame), frame.line))
    painter.end()
    return card


def paint(
    painter: QPainter, kept: QImage, kind: str, scene: Scene, tool: Tool, palette: Palette
) -> None:
    """Copy a card to the painter's origin, and draw on it what moves."""
    painter.drawImage(0, 0, kept)
    frame = fit(kept.width(), kept.height(), WINDOWS[kind])
    if kind == "syringe":  # nothing on it moves near a corner
        edge = ceil(frame.line * 0.75)
        inner = QRect(edge, edge, frame.width - 2 * edge, frame.height - 2 * edge)
        painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
        syringe.paint_moving(painter, scene.pose, palette, frame)
        return
    if kind == "monitor":
        painter.setClipRect(_screen(frame), Qt.ClipOperation.IntersectClip)
        xray_tools.paint_moving(painter, scene.pose, tool, frame)
        return
    painter.setClipRegion(_inside(frame), Qt.ClipOperation.IntersectClip)
    if kind == "slice":
        slice.paint_moving(painter, scene.pose, tool, palette, frame)
    else:
        all_mixed = MIXED if tool.kind == "tube" else 1.0
        mixing.paint_moving(painter, min(1.0, scene.pose.mix / all_mixed), palette, frame)


def _screen(frame: Frame) -> QRect:
    """Where a monitor's picture is seen within its case."""
    edge = round(min(frame.width, frame.height) * CASE)
    return QRect(edge, edge, frame.width - 2 * edge, frame.height - 2 * edge)


def _case(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """The case round a monitor's picture."""
    around, screen = QPainterPath(), QPainterPath()
    around.addRect(QRectF(0, 0, frame.width, frame.height))
    screen.addRect(QRectF(_screen(frame)))
    painter.resetTransform()
    painter.fillPath(around.subtracted(screen), QColor(palette.color("grip")))
    painter.strokePath(screen, QPen(QColor(palette.color("grip_lit")), frame.line))


def _border(frame: Frame, within: float = 0.0) -> QPainterPath:
    """The card's round outline, drawn in by so many px."""
    near = 0.5 + within
    corner = max(0.0, min(frame.width, frame.height) * ROUND - within)
    path = QPainterPath()
    box = QRectF(near, near, frame.width - 2 * near, frame.height - 2 * near)
    path.addRoundedRect(box, corner, corner)
    return path


@lru_cache(maxsize=4)
def _inside(frame: Frame) -> QRegion:
    """Where there is room on a card within its border: cheaper to keep to than a path."""
    return QRegion(_border(frame, frame.line * 0.75).toFillPolygon().toPolygon())
