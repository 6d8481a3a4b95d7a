"""The dish in which the cement is mixed: powder and liquid first, thick as toothpaste last."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath

from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Point, between

WINDOW = Window(-50.0, 50.0, -46.0, 62.0)
TURNS = 5.0
BOWL = (0.0, -6.0, 34.0)
"""Middle and radius of the bowl's rim, which is seen from above at a slant."""
SLANT = 0.42


def paint_still(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """The tray and the bowl's outside."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    x, y, r = BOWL
    shadow = QPainterPath()
    shadow.addEllipse(QPointF(x + 4, y - 27), r * 0.95, 7)
    ink.soft_shadow(shadow, (0, 0), 5.0, 0.5)
    outside = QPainterPath(QPointF(x - r, y))
    outside.cubicTo(x - r * 0.95, y - 22, x - r * 0.6, y - 31, x, y - 31)
    outside.cubicTo(x + r * 0.6, y - 31, x + r * 0.95, y - 22, x + r, y)
    outside.closeSubpath()
    stops = [
        (0.0, ink.color("steel")),
        (0.25, ink.color("steel_lit")),
        (0.55, ink.color("steel")),
        (1.0, ink.color("steel_dim")),
    ]
    ink.fill(outside, linear((x - r, y), (x + r, y - 14), stops))
    ink.stroke(outside, ink.color("steel_line"))
    painter.restore()


def paint_moving(painter: QPainter, mix: float, palette: Palette, frame: Frame) -> None:
    """What is in the bowl, and the spatula that stirs it, when `mix` of the mixing is done."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    x, y, r = BOWL
    rim = QPainterPath()
    rim.addEllipse(QPointF(x, y), r, r * SLANT)
    ink.fill(
        rim,
        linear(
            (x - r, y),
            (x + r, y),
            [(0, ink.color("steel_dim")), (0.6, ink.color("steel")), (1, ink.color("steel_lit"))],
        ),
    )
    painter.save()
    ink.clip(rim)
    _contents(ink, mix)
    painter.restore()
    ink.stroke_mm(rim, ink.color("steel_lit"), 1.5)
    ink.stroke(rim, ink.color("steel_line"), 0.8)
    _spatula(ink, mix)
    painter.restore()


def _contents(ink: Ink, mix: float) -> None:
    x, y, r = BOWL
    pool = QPainterPath()
    pool.addEllipse(QPointF(x, y - 3.0), r * 0.86, r * 0.86 * SLANT)
    stops = [
        (0.0, ink.palette.blend("disc_lit", "cement_lit", mix)),
        (0.7, ink.palette.blend("disc", "cement", mix)),
        (1.0, ink.palette.blend("disc_dim", "cement_line", mix).lighter(125)),
    ]
    ink.fill(pool, radial((x - 8, y + 2), r * 1.1, stops))
    ink.clip(pool)
    dry = 1 - ramp(mix, 0.25, 0.9)
    if dry > 0:
        _grains(ink, mix, ink.color("chalk_lit", 0.85 * dry))
    swirl = ramp(mix, 0.1, 0.6)
    for turn in range(3 if swirl > 0 else 0):
        line = []
        for k in range(40):
            part = k / 39
            angle = 2 * pi * (part * 1.3 + turn / 3 + mix * TURNS)
            far = r * 0.78 * (1 - 0.75 * part)
            line.append((x + far * cos(angle), y - 3 + far * sin(angle) * SLANT))
        curl = path_of(line, closed=False)
        ink.stroke_mm(curl.translated(0.5, -0.7), ink.color("cement_line", 0.35 * swirl), 2.2)
        ink.stroke_mm(curl, ink.color("cement_lit", 0.8 * swirl), 1.8)
    thick = ramp(mix, 0.65, 1.0)
    if thick > 0:
        peak = QPainterPath(QPointF(x - 13, y - 4))
        peak.cubicTo(x - 9, y + 4 * thick, x - 2, y + 5 * thick, x + 1, y + 9 * thick)
        peak.cubicTo(x + 2, y + 3 * thick, x + 8, y + 1 * thick, x + 14, y - 5)
        peak.cubicTo(x + 6, y - 8, x - 6, y - 8, x - 13, y - 4)
        ink.fill(
            peak,
            linear(
                (x - 12, y + 8),
                (x + 12, y - 7),
                [(0, ink.color("cement_lit", thick)), (1, ink.color("cement", thick))],
            ),
        )


def _grains(ink: Ink, mix: float, color: QColor) -> None:
    """The powder on the liquid, turning with it."""
    x, y, _ = BOWL
    turned, brush = mix * TURNS * 2 * pi * 0.35, QBrush(color)
    for angle, far, half in _GRAINS:
        grain = QPainterPath()
        at = QPointF(x + far * cos(angle + turned), y - 3 + far * sin(angle + turned) * SLANT)
        grain.addEllipse(at, half, half * 0.6)
        ink.painter.fillPath(grain, brush)


_GRAINS = tuple(
    (2 * pi * chance(i, 1), BOWL[2] * 0.8 * chance(i, 2) ** 0.5, 1.1 + 1.5 * chance(i, 3))
    for i in range(110)
)
"""Where the grains of powder lie: angle, distance from the bowl's middle, half the width."""


def _spatula(ink: Ink, mix: float) -> None:
    x, y, r = BOWL
    angle = 2 * pi * TURNS * mix + 0.6
    tip: Point = (x + r * 0.5 * cos(angle), y - 3 + r * 0.5 * sin(angle) * SLANT)
    end: Point = (x + 30 + r * 0.16 * cos(angle), y + 58 + r * 0.1 * sin(angle))
    neck = between(tip, end, 0.3)
    dx, dy = end[0] - tip[0], end[1] - tip[1]
    far = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / far, dx / far
    blade = path_of(
        [
            (tip[0] + nx * 2.6, tip[1] + ny * 2.6),
            (tip[0] - nx * 2.6, tip[1] - ny * 2.6),
            (neck[0] - nx * 1.3, neck[1] - ny * 1.3),
            (neck[0] + nx * 1.3, neck[1] + ny * 1.3),
        ]
    )
    ink.fill(
        blade,
        linear(
            tip,
            neck,
            [
                (0, ink.palette.blend("steel", "cement", ramp(mix, 0.1, 0.5))),
                (0.55, ink.color("steel")),
                (1, ink.color("steel_lit")),
            ],
        ),
    )
    ink.stroke(blade, ink.color("steel_line"), 0.9)
    handle = path_of([neck, end], closed=False)
    ink.stroke_mm(handle, ink.color("steel_line"), 4.6)
    ink.stroke_mm(handle, ink.color("hub"), 3.8)
    ink.stroke_mm(handle.translated(-0.7, 0.2), ink.color("hub_lit", 0.8), 0.8)
