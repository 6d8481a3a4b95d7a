"""The syringe at the tool's outer end: its level falls as the bone fills.

A thumb presses cement; a balloon's syringe has a gauge, a screw with a lock, and a handle that a
hand turns in and pulls back.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.ui.painting.equipment import rounded
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, Stops, linear, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.people import limb
from kiosk.walkthrough.plane import Outline, curve
from kiosk.walkthrough.pose import Pose

WINDOW = Window(-23.0, 23.0, -54.0, 70.0)
"""What the card shows, in millimetres."""
BARREL = QRectF(-9.0, -34.0, 18.0, 42.0)
FULL, EMPTY = 3.0, -31.0
"""Where the plunger's rubber begins, full and empty."""
ROD = 44.0
"""How long the plunger is, from its rubber to where the thumb presses."""
HANDLE = 15.0
"""Half the width of the handle of a balloon's syringe."""
SCREW = 54.0
"""How long the plunger of a balloon's syringe is, which is a screw."""
GAUGE = (14.4, -40.0, 6.4)
"""The middle and the radius of the gauge by which a balloon's pressure is read."""
GLOVE = ("sheet_lit", "gown")
CEMENT = ("cement_lit", "cement", "cement_line")
BALLOON = ("balloon_lit", "balloon", "balloon_line")


def for_cement(pose: Pose) -> bool:
    """Whether cement is in the syringe; else what fills the balloon."""
    return pose.mix > 0 or pose.cement > 0


def level(pose: Pose) -> float:
    """Where the plunger stands, in millimetres."""
    pressed = 0.94 * pose.cement if for_cement(pose) else pose.fill
    return FULL + (EMPTY - FULL) * pressed


def paint_still(painter: QPainter, palette: Palette, frame: Frame, gauge: bool) -> None:
    """The empty barrel with its flange, the two gloved fingers below it, a balloon's gauge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    glass = QPainterPath()
    glass.addRoundedRect(BARREL, 2.4, 2.4)
    ink.soft_shadow(glass, (1.2, -1.6), 2.6, 0.3)
    neck = ((-4.4, -34.0), (-2.1, -38.5), (-2.1, -60.0), (2.1, -60.0), (2.1, -38.5), (4.4, -34.0))
    for path in (path_of(neck), glass):
        ink.fill(path, ink.color("sheet_lit"))
        ink.fill(path, linear((BARREL.left(), 0), (BARREL.right(), 0), _shine(ink)))
        ink.stroke(path, ink.color("grip"), 1.1)
    flange = QRectF(-14.5, BARREL.bottom() - 1.0, 29.0, 3.0)
    rounded(ink, flange, 1.3, ("machine_lit", "machine_dim"), 0.9)
    _marks(ink)
    if gauge:
        _gauge(ink)
    y = BARREL.bottom() - 5.0
    for way in (-1, 1):
        limb(ink, [(way * 28.0, y - 2.0), (way * 20.0, y - 0.4), (way * 13.0, y)], 7.4, GLOVE)
    painter.restore()


def _shine(ink: Ink) -> Stops:
    return [
        (0.0, ink.color("steel_dim", 0.34)),
        (0.2, ink.color("steel_dim", 0.06)),
        (0.7, ink.color("steel_dim", 0.1)),
        (1.0, ink.color("steel_dim", 0.4)),
    ]


def paint_moving(painter: QPainter, pose: Pose, palette: Palette, frame: Frame) -> None:
    """What is in the barrel, the plunger, the gauge, and the thumb that presses."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    at = level(pose)
    _contents(ink, at, CEMENT if for_cement(pose) else BALLOON)
    _plunger(ink, at, ROD if for_cement(pose) else SCREW)
    if for_cement(pose):
        _glove(ink, _THUMB_LINE, at + ROD)
    else:
        _pressure(ink, pose.fill)
        _screw(ink, at)
    painter.restore()


def _glove(ink: Ink, outline: Outline, at: float) -> None:
    path = path_of(tuple((x, at + up) for x, up in outline))
    ink.fill(path, linear((-9, 0), (9, 0), [(0, ink.color("sheet_lit")), (1, ink.color("gown"))]))
    ink.stroke(path, ink.color("line"), 0.9)


def _lock(ink: Ink) -> None:
    """The collar round the screw, with the lever that locks it."""
    top = BARREL.bottom() + 2.0
    for box, lit, away in (
        (QRectF(6.0, top + 1.2, 9.0, 2.4), "warm_lit", "warm"),
        (QRectF(-6.4, top, 12.8, 4.8), "machine_lit", "machine_dim"),
    ):
        ink.painter.fillRect(box.adjusted(-0.3, -0.3, 0.3, 0.3), ink.color("grip"))
        stops = [(0.0, ink.color(lit)), (1.0, ink.color(away))]
        ink.painter.fillRect(box, linear((box.left(), 0), (box.right(), 0), stops))


def _screw(ink: Ink, at: float) -> None:
    """The thread of the plunger, its handle, and the hand round it."""
    low, high = BARREL.bottom() + 7.0, at + SCREW - 6.0
    thread = QPainterPath()
    y = high
    while y > low:
        thread.moveTo(-2.6, y - 0.8)
        thread.lineTo(2.6, y + 0.8)
        y -= 2.4
    ink.stroke_mm(thread, ink.color("grip"), 0.7)
    _lock(ink)
    bar = QRectF(-HANDLE, at + SCREW - 3.4, 2 * HANDLE, 5.6)
    ink.painter.fillRect(bar.adjusted(-0.4, -0.4, 0.4, 0.4), ink.color("grip"))
    stops = [(0.0, ink.color("warm")), (1.0, ink.color("warm_lit"))]
    ink.painter.fillRect(bar, linear((0, bar.top()), (0, bar.bottom()), stops))
    _glove(ink, _FIST_LINE, at + SCREW)
    fingers = QPainterPath()
    for x in (-5.0, 0.0, 5.0):
        fingers.moveTo(x, at + SCREW - 6.0)
        fingers.lineTo(x, at + SCREW + 4.6)
    ink.stroke_mm(fingers, ink.color("line", 0.7), 0.6)


def moving(before: Pose, now: Pose) -> tuple[QRectF, ...]:
    """What may change between two poses, in millimetres."""
    low = min(level(before), level(now)) - 2.0
    wide = 10.0 if for_cement(now) else HANDLE + 1.5
    column = QRectF(-wide, low, 2 * wide, WINDOW.top - low)
    x, y, r = GAUGE
    dial = QRectF(x - r, y - r, 2 * r, 2 * r)
    return (column,) if for_cement(now) else (column, dial)


def _contents(ink: Ink, at: float, names: tuple[str, str, str]) -> None:
    lit, full, line = names
    left, right, low = BARREL.left() + 0.9, BARREL.right() - 0.9, BARREL.top() + 0.9
    stops = [
        (0.0, ink.color(full)),
        (0.26, ink.color(lit)),
        (0.5, ink.color(full)),
        (1.0, ink.palette.blend(full, line, 0.4)),
    ]
    light = linear((left, 0), (right, 0), stops)
    for box in (QRectF(left, low, right - left, at - low), QRectF(-1.4, -60.0, 2.8, 26.9)):
        ink.painter.fillRect(box, light)


def _plunger(ink: Ink, at: float, long: float) -> None:
    """Rubber, rod and plate: boxes, which cost little to draw."""
    rod, rubber = QRectF(-2.6, at + 4.0, 5.2, long - 5.0), QRectF(-8.1, at, 16.2, 4.6)
    plate = QRectF(-8.6, at + long - 2.4, 17.2, 2.8)
    for box, lit, away in (
        (rod, "machine_lit", "machine"),
        (rubber, "grip_lit", "grip"),
        (plate, "machine_lit", "machine_dim"),
    ):
        ink.painter.fillRect(box.adjusted(-0.3, -0.3, 0.3, 0.3), ink.color("grip"))
        stops = [(0.0, ink.color(lit)), (1.0, ink.color(away))]
        ink.painter.fillRect(box, linear((box.left(), 0), (box.right(), 0), stops))


def _marks(ink: Ink) -> None:
    marks = QPainterPath()
    for i in range(7):
        y = -31.0 + 27.0 * i / 6
        marks.moveTo(BARREL.right() + 0.8, y)
        marks.lineTo(BARREL.right() + (4.4 if i % 3 == 0 else 2.8), y)
    ink.stroke_mm(marks, ink.color("grip_lit"), 0.6)


def _gauge(ink: Ink) -> None:
    """The dial by which a balloon's pressure is read, without its hand."""
    x, y, r = GAUGE
    pipe = path_of(((2.1, y), (x - r, y)), closed=False)
    ink.stroke_mm(pipe, ink.color("grip"), 2.6)
    ink.stroke_mm(pipe, ink.color("machine"), 1.5)
    dial = QPainterPath()
    dial.addEllipse(QPointF(x, y), r, r)
    ink.fill(dial, ink.color("sheet_lit"))
    ink.stroke(dial, ink.color("grip"), 1.4)
    lines = QPainterPath()
    for i in range(7):
        a = _turn(i / 6)
        lines.moveTo(x + 0.72 * r * cos(a), y + 0.72 * r * sin(a))
        lines.lineTo(x + 0.88 * r * cos(a), y + 0.88 * r * sin(a))
    ink.stroke_mm(lines, ink.color("grip"), 0.5)


def _pressure(ink: Ink, pressure: float) -> None:
    x, y, r = GAUGE
    a = _turn(0.06 + 0.72 * pressure)
    hand = path_of(((x, y), (x + 0.66 * r * cos(a), y + 0.66 * r * sin(a))), closed=False)
    ink.stroke_mm(hand, ink.color("warm"), 0.9)


def _turn(part: float) -> float:
    return pi * (1.25 - 1.5 * part)


_THUMB = (
    (0.0, 0.3), (-4.6, 1.2), (-6.4, 4.6), (-6.6, 9.0), (-5.9, 15.0), (-6.4, 24.0), (-7.4, 40.0),
    (-7.6, 78.0), (7.6, 78.0), (7.4, 40.0), (6.4, 24.0), (5.9, 15.0), (6.6, 9.0), (6.4, 4.6),
    (4.6, 1.2),
)  # fmt: skip
_THUMB_LINE = curve(_THUMB, 4)
"""The thumb above where it presses, in millimetres."""
_FIST = (
    (0.0, -7.4), (-5.0, -7.2), (-9.4, -5.8), (-10.4, -1.0), (-10.2, 4.0), (-9.4, 9.0),
    (-7.6, 14.0), (-7.0, 22.0), (-7.4, 40.0), (-7.6, 78.0), (7.6, 78.0), (7.4, 40.0), (7.0, 22.0),
    (7.6, 14.0), (9.4, 9.0), (10.2, 4.0), (10.4, -1.0), (9.4, -5.8), (5.0, -7.2),
)  # fmt: skip
_FIST_LINE = curve(_FIST, 4)
"""The hand round the handle, and its arm."""
