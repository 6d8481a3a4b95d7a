"""The scalpel that makes the small cut in the side view, and the hand that holds it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.walkthrough import anatomy
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import curve
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x

BOX = QRectF(line_x(anatomy.SKIN_Y[1]) - 8.0, anatomy.SKIN_Y[0] - 8.0, 92.0, 90.0)
"""What it may cover, in millimetres."""
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


def scalpel(ink: Ink, pose: Pose) -> None:
    """Blade, handle and gloved fingers; it comes down, cuts, and stays at the cut's end."""
    seen = shown(pose)
    if seen <= 0:
        return
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * seen)
    away = 16.0 * (1 - ramp(pose.cut, 0.0, 0.4))
    along = STROKE * (ramp(pose.cut, 0.4, 1.0) - 1.0)
    x = line_x(anatomy.SKIN_Y[1]) + 0.27 * DEEP
    painter.translate(x + 0.8 * away + along * 0.25, anatomy.SKIN_Y[1] - DEEP * pose.cut + away)
    painter.rotate(TILT)
    _blade(ink)
    _handle(ink)
    _hand(ink)
    painter.restore()


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
        stops = [(0.0, ink.color("gown")), (0.5, ink.color("sheet_lit"))]
        ink.fill(path, linear((40, -8), (46, 14), stops))
        ink.stroke(path, ink.color("line"), 0.9)


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
