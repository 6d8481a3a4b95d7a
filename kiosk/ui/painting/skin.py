"""The skin in the side view: pressed in, cut, and closed again under a plaster."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.ui.painting.stamps import Sheets
from kiosk.walkthrough import anatomy
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Point, curve
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x

FAR = 230.0
"""How far to each side it reaches, in mm."""
DIMPLE_WIDTH = 9.0


def pierced_skin(ink: Ink, pose: Pose, sheets: Sheets | None = None) -> None:
    """The skin round the entry, drawn anew where it is pressed in or cut.

    It is kept in `sheets` while a tool runs through it and nothing moves it.
    """
    dimple = 0.0
    if pose.stylet >= 1:  # a point goes in
        dimple = 2.4 * ramp(pose.needle, 0.0, 0.02) * (1 - ramp(pose.needle, 0.022, 0.05))
    cut = pose.cut * (1 - pose.closed)
    if pose.closed > 0:
        _plaster(ink, pose.closed)
    if dimple <= 0 and cut <= 0:
        return
    middle, reach = line_x(anatomy.SKIN_Y[1]), DIMPLE_WIDTH + 2
    patch = QRectF(middle - reach, anatomy.SKIN_Y[0] - 4, 2 * reach, 7)
    if not patch.intersects(ink.frame.seen()):
        return

    def draw(on: Ink) -> None:
        on.painter.save()
        on.painter.setClipRect(patch, Qt.ClipOperation.IntersectClip)
        skin(on, dimple, cut, patch=True)
        on.painter.restore()

    if sheets is not None and pose.needle > 0 and dimple <= 0 and pose.closed <= 0:
        sheets.paint(ink, ("cut", cut), patch, draw)
    else:
        draw(ink)


def _plaster(ink: Ink, shown: float) -> None:
    """The small plaster over the closed skin, once the needle is out: a strip over a pad."""
    x, y = line_x(anatomy.SKIN_Y[1]), anatomy.SKIN_Y[1]
    ink.painter.save()
    ink.painter.setOpacity(ink.painter.opacity() * shown)
    strip = path_of(curve(tuple((x + u, y + v) for u, v in _STRIP), 6, closed=False))
    stops = [(0.0, ink.color("pillow_lit")), (1.0, ink.color("pillow"))]
    ink.fill(strip, linear((x - 8.5, y + 2.0), (x + 8.5, y), stops))
    pad = QPainterPath()
    pad.addRoundedRect(QRectF(x - 3.2, y, 6.4, 1.3), 0.5, 0.5)
    ink.fill(pad, ink.color("gown", 0.8))
    ink.stroke(strip, ink.color("line"), 0.8)
    ink.painter.restore()


_STRIP: tuple[Point, ...] = (
    (-8.8, 0.0), (-8.3, 0.8), (-5.2, 1.0), (-3.3, 1.9), (0.0, 2.1), (3.3, 1.9), (5.2, 1.0),
    (8.3, 0.8), (8.8, 0.0),
)  # fmt: skip
"""The plaster's upper side, from the place on the skin that it covers, in millimetres."""


def dimple_depth(x: float, dimple: float) -> float:
    """How far the skin is pressed in at x, in mm, where the needle presses it in by `dimple`."""
    away = abs(x - line_x(anatomy.SKIN_Y[1])) / DIMPLE_WIDTH
    return dimple * (1 - away) ** 2 * (1 + 2 * away) if away < 1 else 0.0


def skin(ink: Ink, dimple: float, cut: float, patch: bool = False) -> None:
    """The skin's two lines, pressed in by `dimple` mm at the needle, with its small cut.

    A `patch` reaches no further than the dimple.
    """
    low, high = anatomy.SKIN_Y
    middle, reach = line_x(high), int(DIMPLE_WIDTH + 4)
    near = [middle + i / 2 for i in range(-2 * reach, 2 * reach + 1)]
    xs = near if patch else [-FAR, *near, FAR]
    over = [(x, high - dimple_depth(x, dimple)) for x in xs]
    under = [(x, low - dimple_depth(x, dimple) * 0.9) for x in xs]
    if patch:  # air, where skin was that is pressed in
        air = path_of((*over, (xs[-1], high + 4), (xs[0], high + 4)))
        ink.fill(air, ink.color("paper"))
    band = path_of((*over, *under[::-1]))
    stops = [(0.0, ink.color("skin_lit")), (0.45, ink.color("skin")), (1.0, ink.color("skin"))]
    ink.fill(band, linear((0, high), (0, low), stops))
    if dimple > 0 or not patch:
        ink.stroke_mm(path_of(under, closed=False), ink.color("skin_line", 0.35), 0.25)
    ink.stroke(path_of(over, closed=False), ink.color("skin_line"), 1.0)
    if cut > 0:
        _cut(ink, cut)


def _cut(ink: Ink, cut: float) -> None:
    """The small cut: a narrow wedge through the skin, its lips apart."""
    low, high = anatomy.SKIN_Y
    x, half, deep = line_x(high), 0.7 + 0.5 * cut, 5.0 * cut
    notch = path_of(
        ((x - half, high + 0.2), (x + 0.27 * deep, high - deep), (x + half, high + 0.2))
    )
    stops = [(0, ink.palette.blend("skin_line", "skin", 0.25)), (1, ink.color("skin_line"))]
    ink.fill(notch, linear((x, high), (x, low - 3), stops))
    ink.stroke(notch, ink.color("skin_line"), 1.0)
