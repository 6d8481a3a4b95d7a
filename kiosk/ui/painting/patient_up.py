"""The patient before she lies down, and as she rests on her back, in centimetres."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.equipment import blob, rounded
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.ui.painting.patient import GOWN, SHEET, bun
from kiosk.ui.painting.people import FACE, head, limb
from kiosk.walkthrough.plane import curve


def supine(ink: Ink) -> None:
    """The patient on her back afterwards, awake and at rest under a sheet, her arm at her side."""
    blob(
        ink,
        [(50, 78.6), (48, 86), (54, 92), (68, 93), (82, 90), (86, 82), (84, 78.4), (66, 77.6)],
        ("pillow_lit", "pillow"),
        "line",
        0.8,
    )
    bun(ink, 55.6, 98.4)
    blob(
        ink,
        [(60, 89), (56, 96), (59, 103.5), (66, 104.4), (74, 101), (80, 93), (76, 87.6), (68, 86.6)],
        ("hair", "hair"),
    )
    face = path_of(
        curve(
            (
                (64, 103.5),
                (69, 107.2),
                (74, 107.6),
                (76.6, 109.3),
                (78.4, 107.0),
                (81.5, 104.6),
                (82.5, 100.5),
                (85, 97.5),
                (86, 91),
                (80, 88.6),
                (72, 90),
                (66, 95),
            ),
            10,
        )
    )
    ink.fill(face, radial((72, 103), 18, [(0, ink.color("face_lit")), (1, ink.color("face"))]))
    ink.stroke(face, ink.color("line"), 0.9)
    _awake(ink)
    ear = QPainterPath()
    ear.addEllipse(QPointF(70, 97.4), 2.6, 2.0)
    ink.fill(ear, ink.color("face"))
    ink.stroke(ear, ink.color("line"), 0.7)
    blob(
        ink,
        [
            (86, 92),
            (90, 101),
            (104, 104.5),
            (122, 103.5),
            (140, 101),
            (140, 82),
            (110, 80),
            (90, 82),
        ],
        GOWN,
    )
    sheet = blob(
        ink,
        [
            (118, 103.4),
            (134, 104.6),
            (150, 104),
            (168, 104),
            (186, 110),
            (198, 108),
            (214, 99),
            (230, 96),
            (240, 101),
            (247, 100),
            (249, 90),
            (247, 80),
            (200, 78.4),
            (150, 78.4),
            (117, 79),
            (115, 91),
        ],
        SHEET,
    )
    ink.painter.save()
    ink.clip(sheet)
    for x in (134, 156, 176, 204, 226):
        fold = QPainterPath(QPointF(x, 103))
        fold.quadTo(x + 5, 92, x + 1, 81)
        ink.stroke_mm(fold, ink.color("gown", 0.8), 0.9)
    ink.painter.restore()
    limb(ink, [(122, 88.6), (134, 86.6), (144, 85.6)], 5.4, FACE)
    limb(ink, [(143, 85.8), (150, 84.4)], 4.6, FACE)
    limb(ink, [(99, 97.4), (108, 92.6), (118, 89.6), (125, 88.2)], 7.6, GOWN)
    _drip_line(ink)


def _awake(ink: Ink) -> None:
    """Her face from the side: an open eye, a slight smile."""
    eye = QPainterPath()
    eye.addEllipse(QPointF(73.6, 104.2), 1.05, 1.0)
    ink.fill(eye, ink.color("steel_line"))
    lid = QPainterPath(QPointF(71.9, 103.0))
    lid.quadTo(71.6, 105.2, 73.4, 105.9)
    ink.stroke_mm(lid, ink.color("line", 0.8), 0.5)
    brow = QPainterPath(QPointF(69.3, 102.6))
    brow.quadTo(69.0, 104.8, 70.2, 106.0)
    ink.stroke_mm(brow, ink.color("line", 0.6), 0.6)
    smile = QPainterPath(QPointF(81.4, 104.2))
    smile.quadTo(81.0, 101.6, 78.7, 100.9)
    ink.stroke_mm(smile, ink.color("line", 0.85), 0.7)
    cheek = QPainterPath()
    cheek.addEllipse(QPointF(76.6, 100.4), 1.7, 2.0)
    ink.fill(cheek, ink.color("warm_lit", 0.3))


def _drip_line(ink: Ink) -> None:
    """The drip's line, on from where the arm lay before, to her forearm."""
    tube = QPainterPath(QPointF(47, 86.5))
    tube.cubicTo(56, 79, 70, 80, 88, 80.6)
    tube.cubicTo(108, 81.2, 122, 80, 131, 86.6)
    ink.stroke_mm(tube, ink.color("grip", 0.75), 1.3)
    ink.stroke_mm(tube, ink.color("gown_lit"), 0.7)
    rounded(ink, QRectF(129.0, 85.2, 5.4, 3.4), 1.0, ("sheet_lit", "sheet"), 0.6)


def sitting(ink: Ink) -> None:
    """The patient before: she sits on the edge of the table."""
    for x in (141, 155):
        limb(ink, [(x, 82), (x, 74), (x - 1, 58), (x - 1, 42)], 10, FACE)
        limb(ink, [(x - 1, 40), (x - 3, 37)], 8, ("pillow_lit", "scrub_lit"))
    blob(
        ink,
        [
            (133, 120),
            (129, 108),
            (131, 92),
            (128, 74),
            (148, 68),
            (168, 74),
            (165, 92),
            (167, 108),
            (163, 120),
            (148, 124),
        ],
        GOWN,
    )
    limb(ink, [(132, 114), (125, 100), (135, 86)], 8, GOWN)
    limb(ink, [(164, 114), (171, 100), (160, 86)], 8, GOWN)
    limb(ink, [(134, 86), (144, 83)], 6, FACE)
    limb(ink, [(161, 86), (152, 83)], 6, FACE)
    rounded(ink, QRectF(143.5, 119, 9, 10), 3, ("face", "face"), 0)
    blob(
        ink,
        [
            (136, 140),
            (138, 150),
            (148, 154),
            (158, 150),
            (160, 140),
            (158, 130),
            (152, 134),
            (144, 134),
            (138, 130),
        ],
        ("hair", "hair"),
    )
    head(ink, 148, 139, 11.5, FACE, ("hair", "hair"))
