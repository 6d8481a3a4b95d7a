"""The room: the person on the table, the staff, the X-ray arm and its monitor, in centimetres."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting import equipment, monitor, patient, patient_up, people
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, linear
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.easing import clamp, ramp
from kiosk.walkthrough.pose import Pose

WINDOW = Window(6.0, 324.0, 2.0, 176.0)
HORIZON = 34.0
RELAXED = 0.35
"""The part of `numb` in which the patient relaxes; in the rest her back is cleaned and numbed."""


def paint_still(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """Wall and floor, and what never moves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    seen = frame.seen()
    wall = QPainterPath()
    wall.addRect(QRectF(seen.left() - 5, HORIZON, seen.width() + 10, seen.bottom() - HORIZON + 5))
    ink.fill(
        wall,
        linear(
            (seen.left(), seen.bottom()),
            (seen.right(), HORIZON),
            [(0, ink.color("wall")), (1, ink.color("wall_dim"))],
        ),
    )
    floor = QPainterPath()
    floor.addRect(
        QRectF(seen.left() - 5, seen.top() - 5, seen.width() + 10, HORIZON - seen.top() + 5)
    )
    ink.fill(
        floor,
        linear(
            (0, HORIZON), (0, seen.top()), [(0, ink.color("floor_dim")), (1, ink.color("floor"))]
        ),
    )
    skirting = QRectF(seen.left() - 5, HORIZON, seen.width() + 10, 3.5)
    painter.fillRect(skirting, ink.color("machine", 0.7))
    _window(ink)
    equipment.floor_shadows(ink)
    monitor.case(ink)
    people.nurse(ink)
    painter.restore()


def _window(ink: Ink) -> None:
    """A window with daylight."""
    for x in (98, 126):
        pane = QRectF(x, 118, 26, 46)
        ink.painter.fillRect(
            pane,
            linear(
                (x, 164),
                (x + 26, 118),
                [(0, ink.color("balloon_lit")), (1, ink.color("sheet_lit", 0.7))],
            ),
        )
        hill = QPainterPath(QPointF(x, 118))
        hill.cubicTo(
            x + 6,
            132 if x < 100 else 138,
            x + 18,
            136 if x < 100 else 128,
            x + 26,
            138 if x < 100 else 122,
        )
        hill.lineTo(x + 26, 118)
        hill.closeSubpath()
        ink.fill(hill, ink.palette.blend("scrub_lit", "sheet_lit", 0.45))
        frame = QPainterPath()
        frame.addRoundedRect(pane, 1.4, 1.4)
        ink.stroke_mm(frame, ink.color("machine_dim"), 2.4)
        ink.stroke_mm(frame, ink.color("machine_lit"), 1.5)


def paint_moving(painter: QPainter, pose: Pose, tool: Tool, palette: Palette, frame: Frame) -> None:
    """Everything that a pose decides, over a still picture of the room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    away = ramp(pose.rest, 0.55, 0.7)
    if away < 1:
        painter.setOpacity(1 - away)
        people.doctor(ink)
        equipment.arm_behind(ink, pose.arm)
        painter.setOpacity(1.0)
    if pose.rest > 0:
        painter.setOpacity(ramp(pose.rest, 0.0, 0.05))
        equipment.clock(ink, minutes(pose.rest))
        painter.setOpacity(1.0)
    monitor.live_picture(ink, pose, tool)
    relaxed = clamp(pose.numb / RELAXED)
    equipment.table(ink)
    if pose.rest <= 0.5:
        equipment.pillows(ink)
    else:
        equipment.contact(ink, 44, 254, 0.4)
    equipment.drip(ink, relaxed)
    _patient(ink, pose)
    if away < 1:
        painter.setOpacity(1 - away)
        equipment.arm_front(ink, pose.arm)
        painter.setOpacity(1.0)
    if pose.numb > RELAXED and pose.drawn_back <= 0 and max(pose.cut, pose.needle) <= 0:
        _numbing(ink, clamp((pose.numb - RELAXED) / (1 - RELAXED)))
    painter.restore()


def minutes(rest: float) -> float:
    """How long the rest has lasted: 15 minutes on the stomach, then an hour on the back."""
    return 30 * rest if rest <= 0.5 else 15 + 120 * (rest - 0.5)


def _patient(ink: Ink, pose: Pose) -> None:
    painter = ink.painter
    turned = ramp(pose.rest, 0.62, 0.8)
    lies = ramp(pose.lie, 0.3, 0.7)
    clean = clamp((pose.numb - RELAXED) / (1 - RELAXED))
    covered = ramp(pose.lie, 0.6, 1.0)
    looks: tuple[tuple[float, Callable[[], None]], ...] = (
        (1 - ramp(pose.lie, 0.15, 0.5), lambda: patient_up.sitting(ink)),
        (lies * (1 - turned), lambda: patient.lying(ink, covered, clean, pose.drawn_back)),
        (turned, lambda: patient_up.supine(ink)),
    )
    for opacity, draw in looks:
        if opacity > 0:
            painter.save()
            painter.setOpacity(opacity)
            draw()
            painter.restore()


def _numbing(ink: Ink, part: float) -> None:
    """A swab cleans the back, then a thin needle numbs it; the needle is seen to the end."""
    painter = ink.painter
    wipe, prick = (
        ramp(part, 0.0, 0.12) * (1 - ramp(part, 0.5, 0.6)),
        ramp(part, 0.55, 0.7),
    )
    if wipe > 0:
        painter.save()
        painter.setOpacity(wipe)
        x = 128 + 16 * abs((part * 6) % 2 - 1)
        people.limb(ink, [(x + 30, 116), (x + 14, 113), (x + 3, 109.5)], 5.6, ("sheet_lit", "gown"))
        equipment.blob(
            ink,
            [(x - 3, 107), (x - 2, 110.5), (x + 3, 111.5), (x + 5, 108.5), (x + 2, 106.4)],
            ("pillow_lit", "warm_lit"),
        )
        painter.restore()
    if prick > 0:
        painter.save()
        painter.setOpacity(prick)
        painter.translate(133, 107.5 + 4 * (1 - ramp(part, 0.6, 0.75)))
        painter.rotate(-28)
        ink.painter.fillRect(QRectF(-0.35, 0, 0.7, 12), ink.color("steel_dim"))
        equipment.rounded(ink, QRectF(-2.4, 11, 4.8, 17), 1.2, ("sheet_lit", "balloon_lit"), 0.8)
        ink.painter.fillRect(
            QRectF(-1.7, 12, 3.4, 9 * (1 - ramp(part, 0.75, 0.95))), ink.color("balloon", 0.6)
        )
        equipment.rounded(ink, QRectF(-3.6, 27, 7.2, 2), 0.8, ("grip_lit", "grip"), 0.8)
        painter.restore()
