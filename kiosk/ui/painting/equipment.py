"""The things of the room: table, pillows, X-ray arm, drip and clock, in centimetres."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Point, curve

TABLE = QRectF(38, 68, 214, 6)
"""The table's top: x, its lower edge, its length and thickness."""


def rounded(
    ink: Ink, rect: QRectF, corner: float, names: tuple[str, str], line: float = 1.0
) -> QPainterPath:
    """A rounded box, lit from the upper left."""
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    ink.fill(
        path,
        linear(
            (rect.left(), rect.bottom()),
            (rect.right(), rect.top()),
            [(0, ink.color(names[0])), (1, ink.color(names[1]))],
        ),
    )
    if line:
        ink.stroke(path, ink.color("grip"), line)
    return path


def blob(
    ink: Ink,
    points: list[Point] | tuple[Point, ...],
    names: tuple[str, str],
    line: str = "line",
    width: float = 0.9,
) -> QPainterPath:
    """A soft shape through points, lit from the upper left."""
    path = path_of(curve(tuple(points), 10))
    box = path.boundingRect()
    stops = [(0.0, ink.color(names[0])), (1.0, ink.color(names[1]))]
    ink.fill(
        path,
        linear(
            (box.left() + box.width() * 0.2, box.bottom()),
            (box.right() - box.width() * 0.2, box.top()),
            stops,
        ),
    )
    if line:
        ink.stroke(path, ink.color(line), width)
    return path


def table(ink: Ink) -> None:
    """The table on its foot at the right, free below where the X-ray arm goes round it."""
    rounded(ink, QRectF(196, 10, 34, 60), 4, ("machine_lit", "machine_dim"))
    rounded(ink, QRectF(180, 6, 68, 9), 4, ("machine_lit", "machine_dim"))
    rounded(ink, TABLE, 3, ("table_lit", "table"))
    rounded(
        ink,
        QRectF(TABLE.left() + 2, TABLE.bottom() - 1, TABLE.width() - 4, 5.5),
        2.6,
        ("scrub_lit", "scrub"),
        0.8,
    )


_STAND: tuple[tuple[float, float, float, float], ...] = (
    # where things touch the floor: middle, half width and half height
    (150, 14, 112, 6), (214, 6.5, 40, 3.4), (284, 8.5, 25, 2.6), (26, 9.5, 15, 1.8),
    (49, 22.5, 7, 1.9), (65.5, 22.5, 7, 1.9),
)  # fmt: skip


def floor_shadows(ink: Ink) -> None:
    """The soft shadows that the table, its foot, the nurse and the stands throw on the floor."""
    for number, (x, y, wide, tall) in enumerate(_STAND):
        shadow = QPainterPath()
        shadow.addEllipse(QPointF(x, y), wide, tall)
        ink.soft_shadow(
            shadow, (1.5, -0.6), 6 if number == 0 else 2.2, 0.34 if number == 0 else 0.5
        )


def contact(ink: Ink, left: float, right: float, strength: float) -> None:
    """Where something soft lies on the table: a shadow that runs out at its ends."""
    y, tall = TABLE.bottom() + 4.6, 1.7
    painter = ink.painter
    painter.save()
    painter.translate((left + right) / 2, y)
    painter.scale((right - left) / 2, tall)
    spot = QPainterPath()
    spot.addEllipse(QPointF(0, 0), 1, 1)
    stops = [(0.0, strength), (0.7, strength * 0.8), (1.0, 0.0)]
    ink.fill(spot, radial((0, 0), 1.0, [(at, ink.color("shadow", much)) for at, much in stops]))
    painter.restore()


def pillows(ink: Ink) -> None:
    """The cushion for the face, and the pillows under chest, hips and shins."""
    contact(ink, 40, 250, 0.4)
    for x, wide, tall in ((48, 26, 10), (84, 36, 12), (141, 38, 13), (206, 30, 11)):
        y = TABLE.bottom() + 3.6
        points = (
            (x, y + 1),
            (x - 1.5, y + tall * 0.55),
            (x + 3, y + tall),
            (x + wide / 2, y + tall + 0.8),
            (x + wide - 3, y + tall),
            (x + wide + 1.5, y + tall * 0.55),
            (x + wide, y + 1),
            (x + wide / 2, y),
        )
        blob(ink, points, ("pillow_lit", "pillow"), "line", 0.8)
        contact(ink, x - 1, x + wide + 3, 0.3)


def drip(ink: Ink, flowing: float) -> None:
    """The stand with the bag whose medicine helps to relax."""
    pole = path_of([(26, 10), (26, 158)], closed=False)
    ink.stroke_mm(pole, ink.color("grip"), 2.0)
    ink.stroke_mm(pole.translated(-0.4, 0), ink.color("steel_lit"), 0.6)
    ink.stroke_mm(path_of([(14, 10), (38, 10)], closed=False), ink.color("grip"), 2.4)
    ink.stroke_mm(path_of([(26, 158), (34, 158), (34, 153)], closed=False), ink.color("grip"), 1.4)
    bag = blob(
        ink,
        [(28.5, 152), (28, 136), (31, 131), (37, 131), (40, 136), (39.5, 152), (34, 153.5)],
        ("sheet_lit", "gown_lit"),
        "grip",
        0.8,
    )
    painter = ink.painter
    painter.save()
    ink.clip(bag)
    level = 149 - 6 * flowing
    painter.fillRect(QRectF(26, 128, 16, level - 128), ink.color("balloon", 0.4))
    painter.restore()
    tube = QPainterPath(QPointF(34, 131))
    tube.cubicTo(34, 112, 40, 108, 37, 98)
    tube.cubicTo(35, 92, 40, 88, 47, 86.5)
    ink.stroke_mm(tube, ink.color("grip", 0.75), 1.3)
    ink.stroke_mm(tube, ink.color("gown_lit"), 0.7)
    if 0 < flowing < 1:
        part = flowing * 6 % 1
        at = tube.pointAtPercent(part)
        drop = QPainterPath()
        drop.addEllipse(at, 1.3, 1.3)
        ink.fill(drop, ink.color("balloon"))


def clock(ink: Ink, minutes: float) -> None:
    """A wall clock, by which the rest is timed: how long it has lasted."""
    at, r = QPointF(177, 160), 12.0
    face = QPainterPath()
    face.addEllipse(at, r, r)
    ink.fill(
        face,
        radial(
            (at.x() - 4, at.y() + 5),
            r * 1.7,
            [(0, ink.color("sheet_lit")), (1, ink.color("pillow"))],
        ),
    )
    if minutes > 0:
        wedge = QPainterPath(at)
        wedge.arcTo(
            QRectF(at.x() - r * 0.86, at.y() - r * 0.86, r * 1.72, r * 1.72),
            -90,
            min(360.0, minutes * 6),
        )
        wedge.closeSubpath()
        ink.fill(wedge, ink.color("scrub_lit", 0.45))
    ink.stroke(face, ink.color("grip"), 1.6)
    for i in range(12):
        a = pi * i / 6
        ink.stroke_mm(
            path_of(
                [
                    (at.x() + 0.8 * r * sin(a), at.y() + 0.8 * r * cos(a)),
                    (at.x() + 0.9 * r * sin(a), at.y() + 0.9 * r * cos(a)),
                ],
                closed=False,
            ),
            ink.color("grip"),
            0.8,
        )
    for turn, long, wide in ((minutes / 720 + 10 / 12, 0.5, 1.5), (minutes / 60, 0.74, 1.1)):
        a = 2 * pi * turn
        ink.stroke_mm(
            path_of(
                [(at.x(), at.y()), (at.x() + long * r * sin(a), at.y() + long * r * cos(a))],
                closed=False,
            ),
            ink.color("steel_line"),
            wide,
        )


PARKED = 320.0
"""How far to the right the X-ray arm waits, in centimetres: beyond the edge of any picture."""


def arm_shift(arm: float) -> float:
    """How far to the right the X-ray arm still stands."""
    return (1 - arm) * PARKED


def beams(arm: float) -> float:
    """How much the X-rays are on, from 0 to 1."""
    return ramp(arm, 0.93, 1.0)


def arm_behind(ink: Ink, on: float) -> None:
    """The X-ray arm's cart, its C, which reaches round behind the patient, and the X-rays.

    It stands where it is used; `on` is how much the X-rays are on.
    """
    painter = ink.painter
    shadow = QPainterPath()
    shadow.addEllipse(QPointF(181, 14.6), 27, 3.0)
    ink.soft_shadow(shadow, (0, 0), 2.4, 0.5)
    rounded(ink, QRectF(160, 22, 40, 84), 6, ("machine_lit", "machine_dim"))
    rounded(ink, QRectF(166, 60, 28, 18), 3, ("scrub_lit", "scrub"), 0.7)
    for x in (165, 195):
        wheel = QPainterPath()
        wheel.addEllipse(QPointF(x, 20), 5, 5)
        ink.fill(wheel, ink.color("grip"))
        ink.stroke(wheel, ink.color("steel_line"), 0.8)
    c = QPainterPath()
    box = QRectF(137 - 36, 24, 72, 126)
    c.arcMoveTo(box, 78)
    c.arcTo(box, 78, -136)
    for color, wide in (
        ("grip", 12.6),
        ("machine_dim", 11.4),
        ("machine", 9.4),
        ("machine_lit", 4.0),
    ):
        pen = QPen(ink.color(color), wide)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(c, pen)
    rounded(ink, QRectF(162, 46, 22, 17), 4, ("machine_lit", "machine_dim"))
    for x in (167, 179):
        bolt = QPainterPath()
        bolt.addEllipse(QPointF(x, 54.5), 1.5, 1.5)
        ink.fill(bolt, ink.color("grip"))
    _beam(ink, on, 0.5)
    _tube(ink)


def _tube(ink: Ink) -> None:
    rounded(ink, QRectF(119, 22, 36, 20), 5, ("machine_lit", "machine_dim"))
    rounded(ink, QRectF(127, 41, 20, 6), 2, ("grip_lit", "grip"), 0.8)


def _beam(ink: Ink, on: float, strength: float) -> None:
    """The X-rays from the tube below the table to the detector over the patient's back."""
    on *= strength
    if on > 0:
        beam = path_of([(134, 47), (140, 47), (151, 134), (123, 134)])
        stops = [(0.0, ink.color("beam", on)), (1.0, ink.color("beam", 0.4 * on))]
        ink.fill(beam, linear((137, 47), (137, 134), stops))


def arm_front(ink: Ink, on: float) -> None:
    """The detector over the patient's back, and a hint of the X-rays that go through her."""
    _beam(ink, on, 0.16)
    rounded(ink, QRectF(117, 140, 40, 15), 5, ("machine_lit", "machine_dim"))
    rounded(ink, QRectF(114, 133, 46, 9), 3, ("machine_lit", "machine"))
    lamp = QPainterPath()
    lamp.addEllipse(QPointF(150, 148), 2, 2)
    ink.fill(lamp, ink.palette.blend("machine_dim", "warm_lit", on))
    ink.stroke(lamp, ink.color("grip"), 0.6)
