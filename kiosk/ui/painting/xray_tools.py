"""What moves on the live X-ray screen: metal, contrast in the balloon, barium in the cement."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.ui.painting.instruments import cropped, side_of
from kiosk.ui.painting.palette import LIGHT
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.balloon import markers
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, SIDE_OUT, Rod, bore, side_point

SHADOW = "#0A1012"
GLOW = "#F4F8F6"


def dark(strength: float) -> QColor:
    """A shadow that takes away so much (0 to 1) of the light."""
    color = QColor(SHADOW)
    color.setAlphaF(max(0.0, min(1.0, strength)))
    return color


def light(strength: float) -> QColor:
    """A space that lets more light through."""
    color = QColor(GLOW)
    color.setAlphaF(max(0.0, min(1.0, strength)))
    return color


def paint_moving(painter: QPainter, pose: Pose, tool: Tool, frame: Frame) -> None:
    """Metal, contrast and cement, over a still picture of the same pose's spine."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, LIGHT, frame)
    now = shapes(tool, pose)
    empty = QPainterPath()
    if now.path.seen > 0 and pose.drawn_back <= 0:
        empty = path_of(now.path.side())
    if now.hollow is not None:
        empty = empty.united(path_of(now.hollow.side()))
    ink.fill(empty, light(0.2))
    if pose.cement > 0:
        _cement(ink, now.cement)
    if now.balloon_seen > 0:
        _balloon(ink, now.balloon.side(), markers(now.balloon), pose.fill)
    if now.needle.seen > 0:
        for rod in (now.stylet, now.drill, now.filler):
            if rod.seen > 0:
                _solid(ink, rod)
        _hollow(ink, now.needle, bore(tool))
        _grips(ink, now.needle)
    painter.restore()


def _soft(ink: Ink, path: QPainterPath, strength: float) -> None:
    """A shadow whose edge is a little blurred, as on a live screen."""
    ink.fill(path, dark(strength))
    ink.stroke_mm(path, dark(strength * 0.3), 0.7)


def _solid(ink: Ink, rod: Rod) -> None:
    _soft(ink, path_of(side_of(ink, rod)), 0.8 * rod.seen)


def _hollow(ink: Ink, needle: Rod, inner: float) -> None:
    """A steel tube: its walls, along which the beam runs, darker than its middle."""
    needle = cropped(ink, needle)
    _soft(ink, path_of(needle.side()), 0.62 * needle.seen)
    wall = (needle.width - inner) / 2
    for way in (-1, 1):
        at = way * (needle.width - wall) / 2
        edge = path_of([side_point(needle.tip, at), side_point(needle.top, at)], closed=False)
        ink.stroke_mm(edge, dark(0.6 * needle.seen), wall)


def _grips(ink: Ink, needle: Rod) -> None:
    """A plastic grip holds back little."""
    ends: list[Point] = [
        side_point(needle.top + up, across)
        for up, across in ((-9.0, -4.0), (-9.0, 4.0), (0.0, 8.0), (0.0, -8.0))
    ]
    ink.fill(path_of(ends), dark(0.2))


def _balloon(ink: Ink, outline: Outline, ends: tuple[Point, Point], fill: float) -> None:
    """Empty it is seen only by its two metal markers; full, by the contrast dye in it."""
    if fill > 0:
        path = path_of(outline)
        box = path.boundingRect()
        middle, far = box.center(), max(box.width(), box.height()) / 2
        deep = min(1.0, 0.35 + fill)
        stops = [(0.0, dark(0.72 * deep)), (0.7, dark(0.6 * deep)), (1.0, dark(0.42 * deep))]
        ink.fill(path, radial((middle.x(), middle.y()), far, stops))
        ink.stroke_mm(path, dark(0.12), 0.7)
    for x, y in ends:
        ring = [(-1.2, -0.75), (1.2, -0.75), (1.2, 0.75), (-1.2, 0.75)]
        marker = path_of(
            [
                (x + SIDE_OUT[0] * u + SIDE_DOWN[0] * v, y + SIDE_OUT[1] * u + SIDE_DOWN[1] * v)
                for u, v in ring
            ]
        )
        _soft(ink, marker, 0.9)


def _cement(ink: Ink, outline: Outline) -> None:
    """Barium makes cement the darkest thing beside metal, and a little grainy."""
    path = path_of(outline)
    _soft(ink, path, 0.8)
    box = path.boundingRect()
    painter = ink.painter
    painter.save()
    ink.clip(path)
    for i in range(70):
        grain = QPainterPath()
        at = QPointF(
            box.left() + box.width() * chance(i, 1), box.top() + box.height() * chance(i, 2)
        )
        grain.addEllipse(at, 0.25 + 0.35 * chance(i, 3), 0.2 + 0.3 * chance(i, 4))
        ink.fill(grain, dark(0.22) if i % 3 else light(0.05))
    painter.restore()
