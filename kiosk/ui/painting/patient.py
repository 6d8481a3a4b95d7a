"""The patient in the room as she lies face down under a sheet, in centimetres."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting import equipment
from kiosk.ui.painting.equipment import blob
from kiosk.ui.painting.ink import Ink, Stops, linear, path_of, radial
from kiosk.ui.painting.people import FACE, limb
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Point, between, curve

GOWN = ("gown_lit", "gown")
SHEET = ("sheet_lit", "sheet")


def lying(ink: Ink) -> None:
    """The patient face down: chest and hips on pillows, arms up by the head."""
    limb(ink, [(94, 92), (76, 88), (60, 85), (46, 84.6)], 7.6, GOWN)
    limb(ink, [(62, 85), (46, 84.6)], 6.2, FACE)
    limb(ink, [(46, 84.6), (41, 84)], 5.0, FACE)
    _finger_clip(ink)
    limb(ink, [(170, 94), (196, 91), (218, 92), (238, 89)], 13, FACE)
    _foot(ink, -3.4, 1.3)
    _foot(ink, 0.0, 0.0)
    _head_down(ink)
    blob(
        ink,
        [
            (88, 100),
            (92, 106.5),
            (104, 109),
            (118, 108.4),
            (132, 106.2),
            (146, 107),
            (158, 111.5),
            (170, 112),
            (180, 106),
            (190, 101),
            (188, 90),
            (172, 86),
            (160, 87),
            (146, 89.5),
            (132, 90),
            (118, 87.5),
            (100, 86.5),
            (90, 90),
        ],
        GOWN,
    )
    for x in (112, 128, 150):
        fold = QPainterPath(QPointF(x, 104))
        fold.quadTo(x + 3, 97, x, 91)
        ink.stroke_mm(fold, ink.color("gown", 0.9), 0.8)


def eye(ink: Ink, drowsy: float) -> None:
    """Her eye as she lies face down: open, or half closed when she is `drowsy`, from 0 to 1."""
    high = 1.5 - 0.9 * drowsy
    ball = QPainterPath()
    ball.addEllipse(QPointF(64.0, 92.2 + 0.35 * high), 1.05, high)
    ink.fill(ball, ink.color("steel_line"))
    top = 92.6 + 1.7 * high
    lid = QPainterPath(QPointF(61.9, top - 1.0))
    lid.quadTo(63.8, top + 0.7, 66.0, top - 0.8)
    ink.stroke_mm(lid, ink.color("line"), 0.6)


def _finger_clip(ink: Ink) -> None:
    """The clip on a finger that feels her pulse, and its cord to a socket of the table."""
    cord = QPainterPath(QPointF(39.0, 84.0))
    cord.cubicTo(33.6, 84.0, 34.6, 77.0, 39.0, 74.4)
    ink.stroke_mm(cord, ink.color("grip"), 0.8)
    equipment.rounded(ink, QRectF(38.4, 73.4, 3.0, 2.0), 0.6, ("grip_lit", "grip"), 0.6)
    equipment.rounded(ink, QRectF(37.4, 81.6, 6.4, 4.8), 1.8, ("hub_lit", "hub"), 0.8)


def _foot(ink: Ink, x: float, y: float) -> None:
    """A bare foot beyond the pillow: the heel up, the toes on the table."""
    sole = (
        (235.0, 94.0), (240.5, 95.2), (246.0, 96.0), (249.6, 94.2), (250.6, 90.6), (251.2, 86.0),
        (251.4, 82.4), (249.2, 80.4), (246.4, 81.0), (244.6, 84.6), (241.4, 87.4), (235.0, 88.0),
    )  # fmt: skip
    blob(ink, [(px + x, py + y) for px, py in sole], FACE)
    for i in range(3):
        toe = QPainterPath(QPointF(247.2 + x + 1.3 * i, 80.9 + y))
        toe.lineTo(247.6 + x + 1.2 * i, 82.6 + y)
        ink.stroke_mm(toe, ink.color("line", 0.55), 0.4)


def _head_down(ink: Ink) -> None:
    face = path_of(
        curve(
            (
                (62, 97),
                (58.5, 95),
                (57.5, 91),
                (60, 87.4),
                (65, 86.4),
                (72, 88),
                (77, 92),
                (80, 98),
                (76, 104),
                (68, 104),
            ),
            10,
        )
    )
    ink.fill(face, radial((66, 99), 18, [(0, ink.color("face_lit")), (1, ink.color("face"))]))
    ink.stroke(face, ink.color("line"), 0.9)
    limb(ink, [(78, 98), (90, 97)], 9, FACE)
    blob(
        ink,
        [
            (62, 97.4),
            (60, 103),
            (64, 108.5),
            (72, 110),
            (80, 106.5),
            (83, 100),
            (80, 95),
            (76, 97.6),
            (70, 100),
        ],
        ("hair", "hair"),
    )
    bun(ink, 75.0, 110.5)
    ear = QPainterPath()
    ear.addEllipse(QPointF(72.5, 95.5), 2.0, 2.9)
    ink.fill(ear, ink.color("face"))
    ink.stroke(ear, ink.color("line"), 0.7)


def bun(ink: Ink, x: float, y: float) -> None:
    """Her hair, coiled up at the back of her head."""
    coiled = QPainterPath()
    coiled.addEllipse(QPointF(x, y), 5, 4.4)
    lit = ink.palette.blend("hair", "sheet_lit", 0.45)
    ink.fill(coiled, radial((x - 1.5, y + 1.5), 8, [(0, lit), (1, ink.color("hair"))]))
    for wide in (3.2, 1.6):
        coil = QPainterPath()
        coil.addEllipse(QPointF(x, y), wide, wide * 0.86)
        ink.stroke_mm(coil, ink.color("line", 0.22), 0.4)
    ink.stroke(coiled, ink.color("line"), 0.8)


def bare(ink: Ink) -> None:
    """The bare part of her back between gown and sheet: skin from one edge of her to the other."""
    skin = path_of((*_OVER, *_UNDER))
    ink.fill(skin, linear((130, 108), (140, 88), _lit("face_lit", "face", ink)))
    ink.painter.save()
    ink.clip(skin)
    for depth, strength in ((4.5, 0.1), (2.4, 0.12)):  # she is round
        ink.stroke_mm(path_of(_UNDER, closed=False), ink.color("skin", strength * 2), depth * 2)
    for x in (126.5, 131.5, 136.5, 141.5):  # the spine under the skin
        bump = path_of(((x - 1.7, 105.0), (x, 105.5), (x + 1.7, 105.1)), closed=False)
        ink.stroke_mm(bump, ink.color("skin", 0.6), 0.6)
    ink.painter.restore()
    for line in (_OVER, _UNDER):
        ink.stroke(path_of(line, closed=False), ink.color("line"), 0.9)
    hem = path_of(_HEM, closed=False)
    ink.stroke_mm(hem, ink.color("gown"), 2.6)
    ink.stroke_mm(hem, ink.color("gown_lit"), 1.4)


def back(ink: Ink, clean: float, over: float) -> None:
    """What is on her bare back: strokes of what cleans it, or a plaster afterwards.

    `clean` is how far it is made ready, `over` how far the needle has come out again.
    """
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * 0.62 * (1 - over))
    for i, stroke in enumerate(_STROKES):
        drawn = ramp(clean, 0.06 + 0.12 * i, 0.18 + 0.12 * i)
        if drawn > 0 and over < 1:
            part = [between(stroke[0], at, drawn) for at in stroke]
            wiped = path_of(curve(tuple(part), 6, closed=False), closed=False)
            ink.stroke_mm(wiped, ink.color("iodine_lit"), 3.4)
            ink.stroke_mm(wiped.translated(0.0, 0.7), ink.color("fat_lit", 0.5), 0.8)
    painter.restore()
    if over > 0:
        painter.save()
        painter.setOpacity(painter.opacity() * over)
        blob(ink, _PLASTER, ("pillow_lit", "pillow"), "line", 0.6)
        ink.fill(path_of(curve(_PAD, 6)), ink.color("gown", 0.6))
        painter.restore()


def drape(ink: Ink) -> None:
    """The clean cloths that are laid round the place, over gown and sheet."""
    for cloth, fold in ((_CLOTH_ABOVE, (113.0, 116.5)), (_CLOTH_BELOW, (152.0, 156.5))):
        path = path_of(curve(cloth, 6))
        ink.soft_shadow(path, (0.6, -0.8), 1.2, 0.3)
        stops = [
            (0.0, ink.palette.blend("scrub_lit", "sheet_lit", 0.5)),
            (1.0, ink.palette.blend("scrub_lit", "sheet_lit", 0.15)),
        ]
        ink.fill(path, linear((fold[0], 112), (fold[0], 86), stops))
        for x in fold:
            crease = path_of(curve(((x, 106.0), (x + 0.8, 98.0), (x - 0.4, 89.0)), 6, False), False)
            ink.stroke_mm(crease, ink.color("scrub", 0.4), 0.5)
        ink.stroke(path, ink.color("scrub"), 0.9)


def _lit(lit: str, away: str, ink: Ink) -> Stops:
    return [(0.0, ink.color(lit)), (1.0, ink.color(away))]


_PLASTER: tuple[Point, ...] = (
    (127.7, 105.4), (128.4, 107.0), (132.4, 106.65), (136.8, 106.6), (137.4, 104.8), (136.6, 102.8),
    (132.4, 102.7), (128.4, 103.2),
)  # fmt: skip
_PAD: tuple[Point, ...] = ((130.9, 105.9), (134.3, 105.8), (134.1, 103.8), (131.0, 103.9))
"""The plaster, which bends round the edge of her back, and the pad that shows through it."""
_OVER: tuple[Point, ...] = curve(
    ((122.4, 107.7), (125.0, 107.3), (132.0, 106.2), (139.0, 106.3), (146.0, 107.0),
     (156.0, 110.6)), 6, closed=False
)  # fmt: skip
_UNDER: tuple[Point, ...] = curve(
    ((156.0, 87.8), (146.0, 89.5), (138.0, 90.0), (132.0, 90.0), (126.0, 89.2), (122.4, 88.4)),
    6,
    closed=False,
)
"""The upper and the lower edge of her bare back, in centimetres."""
_HEM: tuple[Point, ...] = curve(
    ((122.4, 107.5), (124.0, 101.0), (123.8, 94.0), (122.4, 88.6)), 6, closed=False
)
_STROKES: tuple[tuple[Point, ...], ...] = (
    ((125.0, 104.6), (134.0, 103.6), (146.0, 104.4)),
    ((146.0, 101.6), (134.0, 100.8), (125.0, 101.6)),
    ((125.0, 98.8), (134.0, 98.0), (146.0, 98.6)),
)
"""The way of the swab over her back, stroke by stroke."""
_CLOTH_ABOVE: tuple[Point, ...] = (
    (108.0, 109.6), (114.0, 110.0), (120.4, 109.2), (122.4, 108.4), (123.0, 100.0), (122.4, 92.0),
    (121.6, 86.6), (114.0, 85.8), (108.6, 86.6), (107.4, 98.0),
)  # fmt: skip
_CLOTH_BELOW: tuple[Point, ...] = (
    (147.6, 108.2), (150.0, 109.6), (156.0, 112.8), (161.0, 114.0), (161.6, 100.0), (160.0, 85.6),
    (154.0, 85.4), (148.4, 87.6), (147.2, 98.0),
)  # fmt: skip


def sheet(ink: Ink, cover: float) -> None:
    """The sheet that lies over her, drawn up from the feet to the hips by so much."""
    left = 237 - 83 * cover
    over = [
        (239.0, 96.6),
        (232.0, 98.4),
        (222.0, 99.5),
        (206.0, 100.0),
        (192.0, 103.0),
        (180.0, 108.5),
        (170.0, 113.0),
        (160.0, 113.2),
        (154.0, 111.0),
    ]
    top = [p for p in over if p[0] > left + 3]
    edge_y = _height(over, left)
    points = [
        (240.5, 85.0),
        (240.0, 91.0),
        *top,
        (left, edge_y),
        (left - 1.5, (edge_y + 84) / 2),
        (left + 1, 83.0),
        ((left + 240) / 2, 81.0),
    ]
    path = path_of(curve(tuple(points), 8))
    ink.fill(
        path, linear((left, 112), (240, 80), [(0, ink.color("sheet_lit")), (1, ink.color("sheet"))])
    )
    ink.painter.save()
    ink.clip(path)
    for i in range(7):
        x = left + 10 + i * (231 - left) / 7
        fold = QPainterPath(QPointF(x, 112))
        fold.quadTo(x + 5, 98, x + 1, 82)
        ink.stroke_mm(fold, ink.color("gown", 0.7), 0.9)
    ink.painter.restore()
    ink.stroke(path, ink.color("line"), 0.9)
    hem = path_of(
        curve(((left, edge_y), (left - 1.5, (edge_y + 84) / 2), (left + 1, 83.0)), 6, closed=False),
        closed=False,
    )
    ink.stroke_mm(hem, ink.color("scrub_lit"), 1.6)


def _height(line: list[Point], x: float) -> float:
    for (x1, y1), (x2, y2) in pairwise(line):
        if x2 <= x <= x1:
            return y1 + (y2 - y1) * (x1 - x) / (x1 - x2)
    return line[0][1] if x > line[0][0] else line[-1][1]
