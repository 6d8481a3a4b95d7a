"""The syringe at the tool's outer end: its level falls as the bone fills.

A thumb presses cement. A balloon's syringe has a gauge, a screw with a round handle that a hand
turns in, and a lever on its collar: locked while the balloon fills, open while it is drawn empty.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.ui.painting.equipment import rounded
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.gloves import paint_fingers, paint_fist, paint_thumb
from kiosk.ui.painting.ink import Ink, Stops, linear, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.pose import Pose

WINDOW = Window(-23.0, 23.0, -54.0, 70.0)
"""What the card shows, in millimetres."""
BARREL = QRectF(-9.0, -34.0, 18.0, 42.0)
FULL, EMPTY = 3.0, -31.0
"""Where the plunger's rubber begins, full and empty."""
ROD = 44.0
"""How long the plunger is, from its rubber to where the thumb presses."""
HANDLE, THICK = 14.0, 9.0
"""Half the width of the handle of a balloon's syringe, and how thick it is."""
TURNS, RIBS = 4.0, 9
"""How often the handle is turned to fill the balloon, and its ribs that one sees."""
REACH = 19.0
"""How far to each side what moves on a balloon's syringe reaches."""
SCREW = 54.0
"""How long the plunger of a balloon's syringe is, which is a screw."""
GAUGE = (12.8, -43.0, 9.0)
"""The middle and the radius of the gauge by which a balloon's pressure is read."""
SAFE = 0.62
"""How much of the dial is safe: the hand of a full balloon stands well within it."""
CEMENT = ("cement_lit", "cement", "cement_line")
BALLOON = ("balloon_lit", "balloon", "balloon_line")


def for_cement(pose: Pose) -> bool:
    """Whether cement is in the syringe; else what fills the balloon."""
    return pose.mix > 0 or pose.cement > 0


def level(pose: Pose) -> float:
    """Where the plunger stands, in millimetres."""
    pressed = 0.94 * pose.cement if for_cement(pose) else pose.fill
    return FULL + (EMPTY - FULL) * pressed


def pressure(pose: Pose) -> float:
    """What the gauge shows, from 0 to 1: nothing as soon as the balloon is drawn empty."""
    return pose.fill * (1 - ramp(pose.hollow - pose.fill, 0.0, 0.16))


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
    paint_fingers(ink, BARREL.bottom() - 1.0)
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
        paint_thumb(ink, at + ROD)
    else:
        _pressure(ink, pressure(pose))
        _screw(ink, at, pose)
    painter.restore()


def _lock(ink: Ink, opened: float) -> None:
    """The collar round the screw, with the lever that locks it: level, or up when `opened`."""
    top = BARREL.bottom() + 2.0
    painter = ink.painter
    painter.save()
    painter.translate(-5.4, top + 2.6)
    painter.rotate(-35.0 * opened)
    knob = QPainterPath()
    knob.addEllipse(QPointF(-11.4, 0.0), 2.5, 2.5)
    ink.fill(knob, ink.color("hub"))
    painter.fillRect(QRectF(-11.4, -1.4, 12.4, 2.8), ink.color("hub"))
    painter.fillRect(QRectF(-10.0, 0.2, 11.0, 0.7), ink.color("hub_lit"))
    painter.restore()
    _box(ink, QRectF(-6.4, top, 12.8, 5.2), ("machine_lit", "machine_dim"))


def _box(ink: Ink, box: QRectF, names: tuple[str, str]) -> None:
    """A box, lit from the left, with a thin line round it: cheap to draw."""
    ink.painter.fillRect(box.adjusted(-0.3, -0.3, 0.3, 0.3), ink.color("grip"))
    stops = [(0.0, ink.color(names[0])), (1.0, ink.color(names[1]))]
    ink.painter.fillRect(box, linear((box.left(), 0), (box.right(), 0), stops))


def _screw(ink: Ink, at: float, pose: Pose) -> None:
    """The thread of the plunger, its round handle, and the hand that turns or draws it."""
    low, high = BARREL.bottom() + 7.0, at + SCREW - THICK
    thread = QPainterPath()
    y = high
    while y > low:
        thread.moveTo(-2.6, y - 0.8)
        thread.lineTo(2.6, y + 0.8)
        y -= 2.4
    ink.stroke_mm(thread, ink.color("grip"), 0.7)
    draws = pose.fill < pose.hollow
    _lock(ink, ramp(pose.hollow - pose.fill, 0.0, 0.16))
    _handle(ink, at + SCREW, 0.0 if draws else pose.fill * TURNS)
    paint_fist(ink, at + SCREW)


def _handle(ink: Ink, top: float, turned: float) -> None:
    """A round handle from the side: its ribs go by as it is turned."""
    box = QRectF(-HANDLE, top - THICK, 2 * HANDLE, THICK)
    ink.painter.fillRect(box.adjusted(-0.4, -0.4, 0.4, 0.4), ink.color("grip"))
    stops = [
        (0.0, ink.palette.blend("warm", "line", 0.35)),
        (0.28, ink.color("warm_lit")),
        (0.6, ink.color("warm")),
        (1.0, ink.palette.blend("warm", "line", 0.5)),
    ]
    ink.painter.fillRect(box, linear((box.left(), 0), (box.right(), 0), stops))
    shade = ink.palette.blend("warm", "line", 0.6, 0.8)
    for i in range(RIBS):
        x = -HANDLE * cos(pi * ((i + turned * RIBS) % RIBS) / RIBS)
        ink.painter.fillRect(QRectF(x - 0.3, box.top() + 1.2, 0.6, THICK - 2.4), shade)


def moving(before: Pose, now: Pose) -> tuple[QRectF, ...]:
    """What may change between two poses, in millimetres."""
    low = min(level(before), level(now)) - 2.0
    wide = 10.0 if for_cement(now) else REACH
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
    _box(ink, rod, ("machine_lit", "machine"))
    _box(ink, rubber, ("grip_lit", "grip"))
    _box(ink, plate, ("machine_lit", "machine_dim"))


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
    ink.stroke_mm(pipe, ink.color("grip"), 3.2)
    ink.stroke_mm(pipe, ink.color("machine"), 2.0)
    dial = QPainterPath()
    dial.addEllipse(QPointF(x, y), r, r)
    ink.fill(dial, ink.color("sheet_lit"))
    ink.stroke_mm(dial, ink.color("grip"), 1.5)
    for low, high, name in ((0.0, SAFE, "hub_lit"), (0.68, 0.82, "fat"), (0.88, 1.0, "warm")):
        turns = [_turn(low + (high - low) * i / 10) for i in range(11)]
        arc = [(x + 0.72 * r * cos(a), y + 0.72 * r * sin(a)) for a in turns]
        ink.stroke_mm(path_of(arc, closed=False), ink.color(name), 1.5)
    lines = QPainterPath()
    for i in range(7):
        a = _turn(i / 6)
        lines.moveTo(x + 0.62 * r * cos(a), y + 0.62 * r * sin(a))
        lines.lineTo(x + 0.82 * r * cos(a), y + 0.82 * r * sin(a))
    ink.stroke_mm(lines, ink.color("grip"), 0.5)


def _pressure(ink: Ink, shown: float) -> None:
    x, y, r = GAUGE
    a = _turn(0.06 + (SAFE - 0.12) * shown)
    hand = path_of(((x, y), (x + 0.66 * r * cos(a), y + 0.66 * r * sin(a))), closed=False)
    ink.stroke_mm(hand, ink.color("grip"), 1.2)


def _turn(part: float) -> float:
    return pi * (1.25 - 1.5 * part)
