"""The scalpel that makes the small cut in the side view, and the hand that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath

from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough import anatomy
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, Point, curve, shifted, turned
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x

BOX = QRectF(-3.0, -3.0, 92.0, 70.0)
"""What it may cover round its tip, in millimetres."""
TILT = 32.0
"""How flat it is held, in degrees over the skin."""
DEEP = 4.6
"""How far its tip goes into the skin, in millimetres."""
STROKE = 5.0
"""How far the blade is drawn along, in millimetres."""


def shown(pose: Pose) -> float:
    """How much it is seen, from 0 to 1: from the cut's beginning until the tools go in."""
    if pose.stylet < 1:
        return 0.0
    return ramp(pose.cut, 0.0, 0.08) * (1 - ramp(pose.needle, 0.0, 0.015))


def boxes(pose: Pose) -> Iterator[Outline]:
    """A row of boxes along it, in millimetres."""
    x, y = _tip(pose)
    for low, high, wide in ((-2.0, 18.0, 4.0), (18.0, 40.0, 14.0), (40.0, 98.0, 18.0)):
        corners = ((low, -wide), (low, wide), (high, wide), (high, -wide))
        yield shifted(turned(corners, (0.0, 0.0), TILT), x, y)


def _tip(pose: Pose) -> Point:
    """Where its tip stands."""
    away = 16.0 * (1 - ramp(pose.cut, 0.0, 0.4))
    along = STROKE * (ramp(pose.cut, 0.4, 1.0) - 1.0)
    x = line_x(anatomy.SKIN_Y[1]) + 0.27 * DEEP
    return (x + 0.8 * away + along * 0.25, anatomy.SKIN_Y[1] - DEEP * pose.cut + away)


def scalpel(ink: Ink, pose: Pose, still: bool) -> None:
    """Blade, handle and gloved fingers; it comes down, cuts, and stays at the cut's end.

    Its picture is kept while the camera stands `still`.
    """
    seen = shown(pose)
    if seen <= 0:
        return
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * seen)
    x, y = _tip(pose)
    if still:
        corner = ink.frame.px((x + BOX.left(), y + _top(ink.frame)))
        picture = _kept(ink.palette, ink.frame)
        painter.setTransform(ink.frame.transform().inverted()[0], True)
        painter.drawImage(round(corner.x()), round(corner.y()), picture)
    else:
        painter.translate(x, y)
        _whole(ink)
    painter.restore()


@lru_cache(maxsize=1)
def _kept(palette: Palette, frame: Frame) -> QImage:
    """Its picture: it is moved, but never turned."""
    tall = _top(frame) - BOX.top()
    size = QSize(round(BOX.width() * frame.scale), round(tall * frame.scale))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(frame.scale, -frame.scale)
    painter.translate(-BOX.left(), -_top(frame))
    _whole(Ink(painter, palette, frame))
    painter.end()
    return image


def _top(frame: Frame) -> float:
    """How much of it is in sight over its tip, where that stands lowest, in millimetres."""
    return max(1.0, min(BOX.bottom(), frame.top() - anatomy.SKIN_Y[1] + DEEP + 1.0))


def _whole(ink: Ink) -> None:
    ink.painter.rotate(TILT)
    _blade(ink)
    _handle(ink)
    _hand(ink)


def _blade(ink: Ink) -> None:
    """The blade, its tip at the origin, its edge below."""
    edge = curve(((0.0, 0.0), (5.0, -1.4), (11.0, -2.4), (16.5, -2.2)), 6, closed=False)
    blade = path_of((*edge, (18.0, 2.2), (10.0, 2.4), (4.0, 1.9)))
    stops = [
        (0.0, ink.color("steel_dim")),
        (0.35, ink.color("steel_lit")),
        (1.0, ink.color("steel")),
    ]
    ink.fill(blade, linear((0, -2.4), (0, 2.4), stops))
    ink.stroke(blade, ink.color("steel_line"), 1.0)
    slot = QPainterPath()
    slot.addRoundedRect(QRectF(11.0, -0.3, 5.0, 1.1), 0.5, 0.5)
    ink.fill(slot, ink.color("steel_line", 0.7))


def _handle(ink: Ink) -> None:
    body = QPainterPath()
    body.addRoundedRect(QRectF(15.0, -2.5, 78.0, 5.0), 1.8, 1.8)
    stops = [(0.0, ink.color("hub")), (0.6, ink.color("hub_lit")), (1.0, ink.color("hub"))]
    ink.fill(body, linear((0, -2.5), (0, 2.5), stops))
    ink.stroke(body, ink.color("steel_line"), 1.0)
    grip = QPainterPath()
    for i in range(5):
        grip.moveTo(18.0 + 1.6 * i, -1.7)
        grip.lineTo(18.0 + 1.6 * i, 1.7)
    ink.stroke_mm(grip, ink.color("steel_line", 0.6), 0.45)


def _hand(ink: Ink) -> None:
    """A gloved hand over the handle: thumb below, two fingers above, the rest of it behind."""
    for points in (_PALM, _THUMB, _FINGER):
        path = path_of(curve(points, 8))
        stops = [(0.0, ink.color("glove")), (0.6, ink.color("glove_lit"))]
        ink.fill(path, linear((40, -8), (46, 14), stops))
        ink.stroke(path, ink.color("glove_line"), 0.9)


_FINGER = (
    (21.0, 2.6), (23.0, 5.2), (30.0, 8.2), (40.0, 12.5), (50.0, 14.0), (48.0, 8.0), (38.0, 5.0),
    (28.0, 2.6), (23.0, 1.2),
)  # fmt: skip
_THUMB = (
    (25.0, -1.4), (27.0, -4.2), (34.0, -5.2), (44.0, -5.4), (52.0, -3.0), (50.0, 1.6), (40.0, 0.6),
    (31.0, 0.4), (26.5, 0.6),
)  # fmt: skip
_PALM = (
    (36.0, 8.0), (44.0, 13.0), (56.0, 16.0), (70.0, 15.0), (96.0, 12.0), (96.0, -8.0),
    (72.0, -9.0), (56.0, -8.0), (46.0, -4.0),
)  # fmt: skip
