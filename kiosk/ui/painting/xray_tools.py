"""What moves on the live X-ray screen: metal, contrast in the balloon, barium in the cement."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting.bones import broken_spongy
from kiosk.ui.painting.creeping import SPREAD
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.ui.painting.instruments import cropped, side_of
from kiosk.ui.painting.palette import LIGHT
from kiosk.ui.painting.spaces import old_plate_line, old_plate_seen
from kiosk.ui.painting.stamps import Sheets
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough.anatomy import Shapes, shapes
from kiosk.walkthrough.balloon import RIM, markers
from kiosk.walkthrough.plane import Outline, Point, softened
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


def paint_moving(
    painter: QPainter, pose: Pose, tool: Tool, frame: Frame, sheets: Sheets | None = None
) -> None:
    """Metal, contrast and cement, over a still picture of the same pose's spine.

    What stays where it is in this pose is kept in `sheets`, if the camera stands still.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, LIGHT, frame)
    now = shapes(tool, pose)
    _spaces(ink, now, pose)
    if pose.cement > 0:
        _cement(ink, now, sheets)
    if now.balloon_seen > 0:
        _balloon(ink, now.balloon.side(), markers(now.balloon), pose.fill)
    if now.needle.seen > 0:
        for rod in (now.stylet, now.drill, now.filler):
            if rod.seen > 0:
                _solid(ink, rod)
        _hollow(ink, now.needle, bore(tool))
        if tool.kind == "needle":
            _filled(ink, now.needle, bore(tool), pose.flow)
        _grips(ink, now.needle)
    painter.restore()


def _spaces(ink: Ink, now: Shapes, pose: Pose) -> None:
    """The drilled path, and the hollow with its rim of bone pressed together."""
    if now.path.seen > 0 and pose.drawn_back <= 0:
        bored = path_of(now.path.side())
        if now.hollow is not None:
            bored = bored.subtracted(path_of(now.hollow.side()))
        ink.fill(bored, light(0.16))
    if now.hollow is not None:
        x, y = side_point(now.hollow.y)
        stops = [(0.0, light(0.24)), (0.75, light(0.2)), (1.0, light(0.1))]
        ink.fill(path_of(now.hollow.side()), radial((x, y), now.hollow.half_length, stops))
        ink.stroke_mm(path_of(now.hollow.side(RIM / 2)), dark(0.16), RIM)
    was = old_plate_seen(pose)
    if was > 0:
        line = path_of(old_plate_line(), closed=False)
        ink.painter.strokePath(line, ink.pen(light(0.75 * was), 1.6, (3, 3)))


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


def _filled(ink: Ink, needle: Rod, inner: float, flow: float) -> None:
    """Cement in a needle: as dark as its walls."""
    if flow > 0:
        needle = cropped(ink, needle)
        ends = path_of([side_point(needle.tip), side_point(needle.top)], closed=False)
        ink.stroke_mm(ends, dark(0.62 * flow * needle.seen), inner)


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


def _cement(ink: Ink, now: Shapes, sheets: Sheets | None) -> None:
    """Barium makes cement the darkest thing beside metal, and a little grainy.

    Between struts its shadow is an uneven cloud, a little blurred, and as dark.
    """
    if now.hollow is not None:
        path = path_of(now.cement)
        if now.seam:
            path = path.united(path_of(now.seam))
        _soft(ink, path, 0.8)
    else:
        path = path_of(softened(now.cement[::4], 1))
        ink.soft_fill(path, dark(0.82), 1.4)
        ink.fill(path, dark(0.32))
    box = path.boundingRect()
    painter = ink.painter
    painter.save()
    ink.clip(path)
    if now.hollow is None:
        _blotches(ink, path, box, now.lift, sheets)
    for kind, shade in enumerate((dark(0.22), light(0.05))):
        grains = QPainterPath()
        for u, v, wide, tall in _GRAINS[kind::2]:
            at = QPointF(box.left() + box.width() * u, box.top() + box.height() * v)
            grains.addEllipse(at, wide, tall)
        ink.fill(grains, shade)
    painter.restore()


def _blotches(
    ink: Ink, path: QPainterPath, box: QRectF, lift: float, sheets: Sheets | None
) -> None:
    """The marrow's spaces full of cement, far and near ones over each other: all is blurred."""

    def draw(on: Ink) -> None:
        for some in broken_spongy(lift):
            if some.intersects(SPREAD):
                on.soft_fill(some, dark(0.5), 0.9)
                on.soft_fill(some.translated(*_FARTHER), dark(0.34), 1.3)

    if sheets is None:
        ink.fill(path, dark(0.34))
    else:
        sheets.paint(ink, ("cement's shadow", lift), SPREAD, draw)


_FARTHER = (1.3, 0.7)
"""How far, in mm, the spaces of another depth lie beside those of the cut."""
_GRAINS = tuple(
    (chance(i, 1), chance(i, 2), 0.25 + 0.35 * chance(i, 3), 0.2 + 0.3 * chance(i, 4))
    for i in range(60)
)
"""Where each grain lies in the cement's box, as parts of it, and its half axes in mm."""
