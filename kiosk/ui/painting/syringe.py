"""The syringe at the tool's outer end: a thumb presses, its level falls, and the bone fills."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.ui.painting.equipment import blob, rounded
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.people import limb
from kiosk.walkthrough.pose import Pose

WINDOW = Window(-23.0, 23.0, -54.0, 70.0)
"""What the card shows, in millimetres."""
BARREL = QRectF(-9.0, -34.0, 18.0, 42.0)
FULL, EMPTY = 3.0, -31.0
"""Where the plunger's rubber begins, full and empty."""
ROD = 44.0
"""How long the plunger is, from its rubber to where the thumb presses."""
GAUGE = (14.4, -40.0, 6.4)
"""The middle and the radius of the gauge by which a balloon's pressure is read."""
GLOVE = ("sheet_lit", "gown")
GLASS = 0.34


def for_cement(pose: Pose) -> bool:
    """Whether cement is in the syringe; else what fills the balloon."""
    return pose.mix > 0 or pose.cement > 0


def level(pose: Pose) -> float:
    """Where the plunger stands, in millimetres."""
    pressed = 0.94 * pose.cement if for_cement(pose) else pose.fill
    return FULL + (EMPTY - FULL) * pressed


def paint_still(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """The line to the tool, and what of the syringe lies behind its contents."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    glass = QPainterPath()
    glass.addRoundedRect(BARREL, 2.4, 2.4)
    ink.soft_shadow(glass, (1.2, -1.6), 2.6, 0.3)
    ink.fill(glass, ink.color("sheet_lit", 0.8))
    painter.restore()


def paint_moving(painter: QPainter, pose: Pose, palette: Palette, frame: Frame) -> None:
    """What is in the barrel, the plunger, and the gloved hand that presses it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    cement = for_cement(pose)
    names = (
        ("cement_lit", "cement", "cement_line")
        if cement
        else ("balloon_lit", "balloon", "balloon_line")
    )
    at = level(pose)
    _contents(ink, at, names)
    _plunger(ink, at)
    _glass(ink)
    if not cement:
        _gauge(ink, pose.fill)
    _hand(ink, at + ROD)
    painter.restore()


def _contents(ink: Ink, at: float, names: tuple[str, str, str]) -> None:
    lit, full, line = names
    left, right = BARREL.left() + 0.9, BARREL.right() - 0.9
    stops = [(0.0, ink.color(full)), (0.3, ink.color(lit)), (0.55, ink.color(full)),
             (1.0, ink.palette.blend(full, line, 0.4))]  # fmt: skip
    low = BARREL.top() + 0.9
    for box in (QRectF(left, low, right - left, at - low), QRectF(-1.5, -60.0, 3.0, 26.5)):
        if box.height() > 0:
            ink.painter.fillRect(box, linear((left, 0), (right, 0), stops))


def _plunger(ink: Ink, at: float) -> None:
    rounded(ink, QRectF(-8.1, at, 16.2, 4.6), 1.2, ("grip_lit", "grip"), 0.8)
    rounded(ink, QRectF(-2.6, at + 4.6, 5.2, ROD - 6.4), 0.6, ("machine_lit", "machine_dim"), 0.8)
    rounded(ink, QRectF(-8.6, at + ROD - 2.4, 17.2, 2.8), 1.2, ("machine_lit", "machine_dim"), 0.8)


def _glass(ink: Ink) -> None:
    """The barrel with its marks, its flange, its tip, and the line that leads to the tool."""
    neck = path_of(((-4.4, -34.0), (-2.1, -38.5), (-2.1, -60.0)), closed=False)
    for path in (
        neck,
        path_of([(-x, y) for x, y in ((-4.4, -34.0), (-2.1, -38.5), (-2.1, -60.0))], closed=False),
    ):
        ink.stroke(path, ink.color("grip"), 0.9)
    glass = QPainterPath()
    glass.addRoundedRect(BARREL, 2.4, 2.4)
    stops = [(0.0, ink.color("steel_dim", GLASS)), (0.16, ink.color("steel_lit", 0.75)),
             (0.3, ink.color("steel_lit", 0.0)), (0.8, ink.color("steel_lit", 0.0)),
             (1.0, ink.color("steel_dim", GLASS))]  # fmt: skip
    ink.fill(glass, linear((BARREL.left(), 0), (BARREL.right(), 0), stops))
    ink.stroke(glass, ink.color("grip"), 1.1)
    marks = QPainterPath()
    for i in range(9):
        y = EMPTY + (FULL - EMPTY) * i / 8
        marks.moveTo(BARREL.right() - 0.6, y)
        marks.lineTo(BARREL.right() - (5.2 if i % 4 == 0 else 3.2), y)
    ink.stroke_mm(marks, ink.color("grip"), 0.55)
    rounded(
        ink,
        QRectF(-14.5, BARREL.bottom() - 1.0, 29.0, 3.0),
        1.3,
        ("machine_lit", "machine_dim"),
        0.9,
    )


def _gauge(ink: Ink, pressure: float) -> None:
    """The dial of the pressure in a balloon's syringe."""
    x, y, r = GAUGE
    ink.stroke_mm(path_of(((0.0, y), (x - r, y)), closed=False), ink.color("grip"), 2.6)
    ink.stroke_mm(path_of(((0.0, y), (x - r, y)), closed=False), ink.color("machine"), 1.5)
    dial = QPainterPath()
    dial.addEllipse(QPointF(x, y), r, r)
    ink.fill(dial, ink.color("sheet_lit"))
    ink.stroke(dial, ink.color("grip"), 1.4)
    ticks = QPainterPath()
    for i in range(7):
        a = _turn(i / 6)
        ticks.moveTo(x + 0.72 * r * cos(a), y + 0.72 * r * sin(a))
        ticks.lineTo(x + 0.88 * r * cos(a), y + 0.88 * r * sin(a))
    ink.stroke_mm(ticks, ink.color("grip"), 0.5)
    a = _turn(0.06 + 0.72 * pressure)
    ink.stroke_mm(
        path_of(((x, y), (x + 0.66 * r * cos(a), y + 0.66 * r * sin(a))), closed=False),
        ink.color("warm"), 0.9,
    )  # fmt: skip


def _turn(part: float) -> float:
    return pi * (1.25 - 1.5 * part)


_THUMB = (
    (0.0, 0.3), (-4.6, 1.2), (-6.4, 4.6), (-6.6, 9.0), (-5.9, 15.0), (-6.4, 24.0), (-7.4, 40.0),
    (-7.6, 78.0), (7.6, 78.0), (7.4, 40.0), (6.4, 24.0), (5.9, 15.0), (6.6, 9.0), (6.4, 4.6),
    (4.6, 1.2),
)  # fmt: skip
"""The thumb above where it presses, in millimetres."""


def _hand(ink: Ink, top: float) -> None:
    """A gloved hand: two fingers below the flange, and the thumb that presses the plunger."""
    y = BARREL.bottom() - 5.0
    for way in (-1, 1):
        limb(ink, [(way * 28.0, y - 2.0), (way * 20.0, y - 0.4), (way * 13.0, y)], 7.4, GLOVE)
    blob(ink, [(x, top + up) for x, up in _THUMB], GLOVE)
    crease = QPainterPath(QPointF(-4.2, top + 13.5))
    crease.quadTo(0.0, top + 11.6, 4.2, top + 13.5)
    ink.stroke_mm(crease, ink.color("line", 0.35), 0.5)
    nail = QPainterPath()
    nail.addRoundedRect(QRectF(-2.9, top + 2.4, 5.8, 5.0), 2.4, 2.4)
    ink.stroke_mm(nail, ink.color("line", 0.28), 0.45)
