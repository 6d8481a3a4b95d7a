"""A close look in the room: the skin as it is cleaned, and the fine needle that numbs it, in cm."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.equipment import rounded
from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, curve

MIDDLE, RADIUS = (284.0, 55.0), 37.0
"""The middle and the radius of the round picture, in the room's centimetres."""
BOX = QRectF(MIDDLE[0] - 41, MIDDLE[1] - 41, 82, 82)
SPOT = (134.0, 105.0)
"""The place on her back that is looked at."""
LINK = QRectF(SPOT[0] - 9, 28, MIDDLE[0] - SPOT[0], 88)
"""What the ring round that place, and the lines from it, may cover, in centimetres."""
SKIN, FAT, MUSCLE = 12.0, 7.0, -6.0
"""How high skin, fat and muscle begin, from the middle of the round picture."""
LEAN = 15.0
"""The needle's lean in degrees: that of the way which the needle takes later."""
TIP = -3.0
"""How high the needle's tip stands when it is in."""


def link(ink: Ink) -> None:
    """The ring on her back, and the lines from it to the round picture."""
    x, y = SPOT
    ring = QPainterPath()
    ring.addEllipse(QPointF(x, y), 7.0, 7.0)
    lines = QPainterPath(ring)
    for begin, end in (((0.35, 0.94), (-0.62, 0.78)), ((-0.2, -0.98), (-0.86, -0.5))):
        lines.moveTo(x + 7.0 * begin[0], y + 7.0 * begin[1])
        lines.lineTo(MIDDLE[0] + RADIUS * end[0], MIDDLE[1] + RADIUS * end[1])
    ink.stroke_mm(lines, ink.color("surface", 0.9), 1.9)
    ink.stroke_mm(lines, ink.color("ink", 0.85), 0.8)


def still(ink: Ink) -> None:
    """The round picture with skin, fat and muscle, and its rim."""
    painter = ink.painter
    painter.save()
    painter.translate(*MIDDLE)
    around = _round(RADIUS)
    ink.soft_shadow(around, (1.0, -1.4), 2.4, 0.35)
    ink.fill(around, ink.color("paper"))
    painter.save()
    ink.clip(around)
    for high, low, names in (
        (SKIN, FAT, ("skin_lit", "skin")),
        (FAT, MUSCLE, ("fat_lit", "fat")),
        (MUSCLE, -RADIUS, ("muscle_lit", "muscle")),
    ):
        stops = [(0.0, ink.color(names[0])), (1.0, ink.color(names[1]))]
        painter.fillRect(
            QRectF(-RADIUS, low, 2 * RADIUS, high - low), linear((0, high), (0, low), stops)
        )
    for i in range(34):
        x, y = -36 + 7.6 * (i % 10) + 3.8 * (i // 10 % 2), MUSCLE + 2.2 + 3.4 * (i // 10)
        lobule = QPainterPath()
        lobule.addEllipse(QPointF(x, y), 3.1 + chance(i, 1), 1.6 + 0.4 * chance(i, 2))
        ink.stroke_mm(lobule, ink.color("fat_line", 0.45), 0.4)
    for i in range(9):
        y = MUSCLE - 3.0 - 3.6 * i
        fibre = path_of([(-RADIUS, y), (-10, y + 1.2), (12, y - 0.8), (RADIUS, y)], closed=False)
        ink.stroke_mm(fibre, ink.color("fibre", 0.35), 0.7)
    ink.stroke(path_of([(-RADIUS, SKIN), (RADIUS, SKIN)], closed=False), ink.color("skin_line"))
    painter.restore()
    ink.stroke_mm(around, ink.color("surface"), 3.0)
    ink.stroke_mm(_round(RADIUS + 1.5), ink.color("ink", 0.85), 0.8)
    painter.restore()


def moving(ink: Ink, part: float) -> None:
    """The wet film that the swab leaves, the swab, then the fine needle and what it brings."""
    painter = ink.painter
    painter.save()
    painter.translate(*MIDDLE)
    ink.clip(_round(RADIUS - 1.6))
    wipes, prick = 1 - ramp(part, 0.48, 0.56), ramp(part, 0.5, 0.66)
    wiped = -32.0 + 64.0 * ramp(part, 0.04, 0.46)
    painter.fillRect(QRectF(-32.0, SKIN - 0.9, wiped + 32.0, 2.3), ink.color("iodine_lit", 0.85))
    if wipes > 0:
        painter.save()
        painter.setOpacity(wipes)
        painter.translate(wiped, SKIN + 1.4)
        _swab(ink)
        painter.restore()
    if prick > 0:
        _spread(ink, ramp(part, 0.68, 1.0))
        painter.save()
        painter.setOpacity(prick)
        painter.translate(0.0, TIP + 30.0 * (1 - ramp(part, 0.54, 0.7)))
        painter.rotate(LEAN)
        _needle(ink, ramp(part, 0.68, 1.0))
        painter.restore()
    painter.restore()


def _round(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0.0, 0.0), radius, radius)
    return path


def _swab(ink: Ink) -> None:
    """Gauze in a clamp."""
    for way in (-1, 1):
        arm = path_of([(way * 1.4, 6.0), (6.0 + way * 0.8, 34.0)], closed=False)
        ink.stroke_mm(arm, ink.color("steel_line"), 2.4)
        ink.stroke_mm(arm, ink.color("steel"), 1.5)
    gauze = path_of(curve(((-7.0, 0.0), (-7.6, 5.0), (0.0, 8.4), (7.6, 5.4), (7.0, 0.0)), 8))
    stops = [(0.0, ink.color("iodine_lit")), (0.4, ink.color("sheet_lit"))]
    ink.fill(gauze, linear((0, 0), (0, 8), stops))
    ink.stroke(gauze, ink.color("grip"), 0.9)


def _needle(ink: Ink, pressed: float) -> None:
    """A fine needle on a small syringe; its tip is the origin."""
    ink.painter.fillRect(QRectF(-0.75, 0.6, 1.5, 27.4), ink.color("steel_line"))
    ink.painter.fillRect(QRectF(-0.35, 0.0, 0.7, 28.0), ink.color("steel_lit"))
    rounded(ink, QRectF(-2.2, 24.0, 4.4, 4.4), 0.8, ("hub_lit", "hub"), 0.8)
    rounded(ink, QRectF(-4.6, 28.0, 9.2, 40.0), 1.4, ("sheet_lit", "balloon_lit"), 0.9)
    full = QRectF(-3.8, 28.8, 7.6, 5.0 + 9.0 * (1 - pressed))
    ink.painter.fillRect(full, ink.color("numb"))
    ink.painter.fillRect(QRectF(-3.8, full.bottom(), 7.6, 2.6), ink.color("grip"))


def _spread(ink: Ink, part: float) -> None:
    """The medicine that spreads in drops round the needle's tip."""
    if part <= 0:
        return
    far = 3.0 + 15.0 * part
    stops = [(at, ink.color("numb", alpha)) for at, alpha in ((0.0, 0.9), (0.6, 0.6), (1.0, 0.0))]
    ink.painter.fillRect(QRectF(-far, TIP - far, 2 * far, 2 * far), radial((0.0, TIP), far, stops))
    drops, glints = QPainterPath(), QPainterPath()
    for u, v, size in DROPS:
        if (u * u + v * v) ** 0.5 <= 1.1 * part:
            at = QPointF(16.0 * u, TIP + 16.0 * v)
            drops.addPath(path_of(_drop(at.x(), at.y(), size)))
            glints.addEllipse(QPointF(at.x() - 0.3 * size, at.y()), 0.25 * size, 0.25 * size)
    ink.fill(drops, ink.palette.blend("numb", "balloon", 0.75, 0.95))
    ink.fill(glints, ink.color("steel_lit", 0.9))


def _drop(x: float, y: float, size: float) -> Outline:
    """A drop with its point up."""
    around = [pi * (0.25 - 1.5 * i / 8) for i in range(9)]
    return (
        (x, y + 2.0 * size),
        *((x + size * cos(a), y + size * sin(a)) for a in around),
    )


DROPS = tuple(
    (
        (0.25 + 0.75 * chance(i, 4)) * cos(2.4 * i),
        (0.25 + 0.75 * chance(i, 4)) * sin(2.4 * i),
        0.9 + 0.6 * chance(i, 6),
    )
    for i in range(16)
)
"""Where each drop lies, as parts of how far they spread, and its radius in centimetres."""
