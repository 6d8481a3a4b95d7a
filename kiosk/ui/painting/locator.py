"""Where the slice is cut: a thin line over the side view, with a mark at each of its ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.tools import SIDE_DOWN, SIDE_OUT, side_point

TOP_Y, BOTTOM_Y = 93.0, -21.5
"""Where the line ends if the picture reaches so far, in millimetres."""
BOX = QRectF(-33.0, BOTTOM_Y - 10.0, 48.0, TOP_Y - BOTTOM_Y + 20.0)
"""What it may cover, in millimetres."""
WITHIN = 0.075
"""How much of the picture's height stays free above the upper mark."""
LONG, WIDE = 3.0, 1.9
STEM, FOOT = 3.6, 0.35
"""The length and half the width of a mark's head and of its stem, in millimetres.

It points the way one looks: to the patient's head."""
LIGHT, DARK = "#F4F8F6", "#10171A"


def paint(painter: QPainter, frame: Frame, palette: Palette, xray: bool) -> None:
    """Draw it on a painter whose unit is the pixel."""
    top = min(TOP_Y, frame.top() - WITHIN * frame.height / frame.scale)
    over, under = QColor(palette.paper), QColor(palette.ink)
    if xray:
        over, under = QColor(LIGHT), QColor(DARK)
    ends = QPointF(frame.px(side_point(top))), QPointF(frame.px(side_point(BOTTOM_Y)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, wide, strength in ((over, 2.2, 0.55), (under, 0.8, 0.9)):
        color.setAlphaF(strength)
        pen = QPen(color, wide * frame.line)
        pen.setDashPattern([12 / wide, 3 / wide, 2 / wide, 3 / wide])
        painter.setPen(pen)
        painter.drawLine(*ends)
    for y in (top, BOTTOM_Y):
        mark = QPainterPath()
        mark.addPolygon(QPolygonF([frame.px(point) for point in _mark(y)]))
        mark.closeSubpath()
        over.setAlphaF(0.9)
        under.setAlphaF(1.0)
        painter.strokePath(mark, QPen(over, 1.6 * frame.line))
        painter.fillPath(mark, under)
    painter.restore()


def _mark(y: float) -> list[tuple[float, float]]:
    """A foot on the line, and an arrow's head at its end."""
    x, up = side_point(y)
    return [
        (
            x + SIDE_OUT[0] * across + SIDE_DOWN[0] * along,
            up + SIDE_OUT[1] * across + SIDE_DOWN[1] * along,
        )
        for across, along in (
            (0.0, -FOOT), (-STEM, -FOOT), (-STEM, -WIDE), (-STEM - LONG, 0.0), (-STEM, WIDE),
            (-STEM, FOOT), (0.0, FOOT),
        )
    ]  # fmt: skip
