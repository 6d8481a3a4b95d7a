"""The room's monitor and its live picture: the spine from the front, as the X-ray arm sees it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting.equipment import rounded
from kiosk.ui.painting.ink import Ink, path_of
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import Shapes, shapes
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, curve
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x, line_z

SCREEN = QRectF(253, 112, 62, 44)
STRIP, BEATS = 8.0, 6
"""How high the strip of her pulse is, in centimetres, and how many beats it shows."""
_BEAT = ((0.0, 0.08), (0.16, 0.9), (0.26, 1.0), (0.46, 0.42), (0.56, 0.5), (0.8, 0.14))
"""One beat: how far along, and how high, from 0 to 1."""
SCALE = 0.42
"""Centimetres on the screen per millimetre of the spine."""
PEDICLE = (15.0, -3.6, 3.5, 4.7)
"""How a pedicle looks from the front: its middle (z, x), half its width and half its height."""
SUNK_LESS = 2.6
"""How much less than in its middle the broken bone has sunk at its sides, in millimetres."""


def case(ink: Ink) -> None:
    """The monitor's case on its stand."""
    ink.stroke_mm(path_of([(284, 110), (284, 14)], closed=False), ink.color("grip"), 4.4)
    ink.stroke_mm(path_of([(283, 110), (283, 14)], closed=False), ink.color("machine_dim"), 2.4)
    rounded(ink, QRectF(264, 8, 40, 6), 3, ("machine_lit", "machine_dim"))
    rounded(ink, SCREEN.adjusted(-4, -4, 4, 4), 4, ("grip_lit", "grip"))
    ink.painter.fillRect(SCREEN, ink.color("screen"))
    _pulse(ink)


def _pulse(ink: Ink) -> None:
    """The strip at the screen's lower edge that shows her pulse, as the finger clip feels it."""
    low, left = SCREEN.top(), SCREEN.left() + 3.0
    ink.painter.fillRect(QRectF(SCREEN.left(), low, SCREEN.width(), STRIP), ink.color("screen"))
    line = [
        (left + (SCREEN.width() - 6.0) * (beat + along) / BEATS, low + 1.6 + 4.4 * high)
        for beat in range(BEATS)
        for along, high in _BEAT
    ]
    ink.stroke_mm(path_of(curve(tuple(line), 3, closed=False), False), ink.color("hub_lit"), 0.7)


def live_picture(ink: Ink, pose: Pose, tool: Tool) -> None:
    """The live X-ray on the monitor: bone and metal dark on grey, the patient's left at the left.

    The beam comes from below the table, so that bodies, pedicles and spinous processes lie over
    each other. Points are (-z, -x): the head is up.
    """
    on = ramp(pose.arm, 0.85, 1.0)
    if on <= 0:
        return
    painter = ink.painter
    painter.save()
    painter.setClipRect(SCREEN, Qt.ClipOperation.IntersectClip)
    painter.setOpacity(painter.opacity() * on)
    painter.fillRect(SCREEN, ink.color("screen_lit"))
    middle = SCREEN.center()
    painter.translate(middle.x(), middle.y() - 1.0 + STRIP / 2)
    painter.scale(SCALE, SCALE)
    for place in range(-2, 3):
        painter.save()
        painter.translate(0.0, -spine.placed(((0.0, 0.0),), place, pose.lift)[0][0])
        _vertebra(ink, pose.lift if place == 0 else None)
        painter.restore()
    if tool.side != "left":
        painter.scale(-1, 1)
    _inside(ink, shapes(tool, pose), pose)
    painter.restore()
    _pulse(ink)
    gloss = path_of(
        [
            (SCREEN.left(), SCREEN.bottom()),
            (SCREEN.left() + 26, SCREEN.bottom()),
            (SCREEN.left() + 8, SCREEN.top()),
            (SCREEN.left(), SCREEN.top()),
        ]
    )
    ink.fill(gloss, ink.color("steel_lit", 0.1))


def body(lift: float | None) -> Outline:
    """A vertebral body from the front, its head end up; the broken one is less tall."""
    top, rim = spine.HALF_LENGTH - 0.8, spine.HALF_LENGTH
    if lift is not None:
        top = -spine.plate_x(spine.SUNK_Y, lift)
        rim = top + SUNK_LESS
    low = -spine.HALF_LENGTH
    right = (
        (10.0, top + 0.3), (17.5, rim), (20.4, rim - 1.6), (18.6, (rim + low) / 2),
        (20.6, low + 1.6), (17.5, low), (10.0, low + 0.6),
    )  # fmt: skip
    left = tuple((-x, y) for x, y in right[::-1])
    return curve(((0.0, top), *right, (0.0, low + 0.8), *left), 4)


def _vertebra(ink: Ink, lift: float | None) -> None:
    """One vertebra: transverse processes, body, two oval pedicles and the spinous process."""
    for way in (-1, 1):
        wing = path_of(((way * 17.0, 3.0), (way * 28.0, 4.4), (way * 36.0, 7.0)), closed=False)
        ink.stroke_mm(wing, ink.color("screen", 0.2), 6.0)
    outline = path_of(body(lift))
    ink.fill(outline, ink.color("screen", 0.36))
    ink.stroke_mm(outline, ink.color("screen", 0.5), 1.5)
    z, x, wide, tall = PEDICLE
    for way in (-1, 1):
        ring = QPainterPath()
        ring.addEllipse(QPointF(way * z, -x), wide, tall)
        ink.fill(ring, ink.color("screen", 0.28))
        ink.stroke_mm(ring, ink.color("screen", 0.62), 1.5)
    process = QPainterPath()
    process.addEllipse(QPointF(0.0, -8.5), 2.3, 6.6)
    ink.fill(process, ink.color("screen", 0.34))
    ink.stroke_mm(process, ink.color("screen", 0.5), 1.2)


def _inside(ink: Ink, now: Shapes, pose: Pose) -> None:
    """Metal, the contrast dye in the balloon, and the cement."""
    if pose.cement > 0:
        ink.fill(_round(now.cement, now.cement_slice), ink.color("screen", 0.8))
    if now.balloon_seen > 0 and pose.fill > 0:
        ink.fill(_round(now.balloon.side(), now.balloon.slice()), ink.color("screen", 0.7))
    for rod in now.rods().values():
        ends = [(-line_z(y), -line_x(y)) for y in (rod.tip, rod.top)]
        ink.stroke_mm(path_of(ends, closed=False), ink.color("screen", 0.85), rod.width)


def _round(side: Outline, flat: Outline) -> QPainterPath:
    """The shape from the front of what two outlines show from the side and from the feet."""
    xs, zs = [p[0] for p in side], [p[0] for p in flat]
    path = QPainterPath()
    path.addEllipse(
        QRectF(-max(zs), -max(xs), max(zs) - min(zs), max(xs) - min(xs)),
    )
    return path
