"""Where the slice is cut: a thin line over the side view, the way that the tool is to take."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.content.model import Tool
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.tools import side_point

TOP_Y, LOWEST_Y = 93.0, -12.0
"""Between which heights the line lies, in millimetres."""
BOX = QRectF(-33.0, LOWEST_Y - 6.0, 48.0, TOP_Y - LOWEST_Y + 16.0)
"""What it may cover, in millimetres."""
WITHIN = 0.075
"""How much of the picture's height stays free above the knob."""
KNOB = 0.9
"""The radius of the knob at the upper end, in millimetres."""
LIGHT, DARK = "#F4F8F6", "#10171A"


def end_y(tool: Tool) -> float:
    """How deep a procedure's own tools go: a needle's tip, or a drill's, in millimetres.

    The line ends there, so that nobody takes it for a way out through the front wall.
    """
    return tool.tip_y if tool.drill_y is None else min(tool.tip_y, tool.drill_y)


def paint(painter: QPainter, frame: Frame, palette: Palette, tool: Tool, xray: bool) -> None:
    """Draw it on a painter whose unit is the pixel."""
    top = min(TOP_Y, frame.top() - WITHIN * frame.height / frame.scale)
    over, under = QColor(palette.paper), QColor(palette.ink)
    if xray:
        over, under = QColor(LIGHT), QColor(DARK)
    ends = QPointF(frame.px(side_point(top))), QPointF(frame.px(side_point(end_y(tool))))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, wide, strength in ((over, 2.2, 0.55), (under, 0.8, 0.9)):
        color.setAlphaF(strength)
        pen = QPen(color, wide * frame.line)
        pen.setDashPattern([12 / wide, 3 / wide, 2 / wide, 3 / wide])
        painter.setPen(pen)
        painter.drawLine(*ends)
    painter.setPen(QPen(over, 1.0 * frame.line))
    under.setAlphaF(1.0)
    painter.setBrush(under)
    painter.drawEllipse(ends[0], KNOB * frame.scale, KNOB * frame.scale)
    painter.restore()
