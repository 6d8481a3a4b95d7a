"""The staff of the room, and what all of its people are drawn with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.equipment import blob, rounded
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.walkthrough.plane import Point, curve

FACE = ("face_lit", "face")
FACE_TWO = ("face_two_lit", "face_two")


def limb(ink: Ink, points: list[Point], width: float, names: tuple[str, str]) -> None:
    """An arm or a leg: a soft thick line."""
    path = path_of(curve(tuple(points), 8, closed=False), closed=False)
    ink.stroke_mm(path, ink.color("line"), width + 1.1)
    ink.stroke_mm(path, ink.color(names[1]), width)
    ink.stroke_mm(path.translated(-0.08 * width, 0.14 * width), ink.color(names[0]), width * 0.55)


def head(
    ink: Ink,
    x: float,
    y: float,
    r: float,
    names: tuple[str, str],
    cap: tuple[str, str],
    mask: bool = False,
) -> None:
    """A head seen from the front, with a cap and a calm face."""
    face = QPainterPath()
    face.addEllipse(QPointF(x, y), r * 0.86, r)
    for way in (-1, 1):
        ear = QPainterPath()
        ear.addEllipse(QPointF(x + way * r * 0.86, y - r * 0.1), r * 0.16, r * 0.24)
        ink.fill(ear, ink.color(names[1]))
        ink.stroke(ear, ink.color("line"), 0.7)
    ink.fill(
        face,
        radial(
            (x - r * 0.3, y + r * 0.35),
            r * 1.7,
            [(0, ink.color(names[0])), (1, ink.color(names[1]))],
        ),
    )
    ink.stroke(face, ink.color("line"), 0.9)
    blob(
        ink,
        [
            (x - r * 0.93, y + r * 0.22),
            (x - r * 0.84, y + r * 0.82),
            (x, y + r * 1.2),
            (x + r * 0.84, y + r * 0.82),
            (x + r * 0.93, y + r * 0.22),
            (x + r * 0.5, y + r * 0.42),
            (x, y + r * 0.48),
            (x - r * 0.5, y + r * 0.42),
        ],
        cap,
    )
    for way in (-1, 1):
        eye = QPainterPath()
        eye.addEllipse(QPointF(x + way * r * 0.33, y + r * 0.08), r * 0.085, r * 0.11)
        ink.fill(eye, ink.color("steel_line"))
        brow = QPainterPath(QPointF(x + way * r * 0.2, y + r * 0.3))
        brow.quadTo(x + way * r * 0.35, y + r * 0.37, x + way * r * 0.5, y + r * 0.27)
        ink.stroke_mm(brow, ink.color("line", 0.7), r * 0.06)
    if mask:
        blob(
            ink,
            [
                (x - r * 0.72, y - r * 0.12),
                (x, y - r * 0.02),
                (x + r * 0.72, y - r * 0.12),
                (x + r * 0.56, y - r * 0.78),
                (x, y - r * 0.98),
                (x - r * 0.56, y - r * 0.78),
            ],
            ("sheet_lit", "gown"),
        )
        return
    nose = QPainterPath(QPointF(x - r * 0.02, y + r * 0.02))
    nose.quadTo(x - r * 0.14, y - r * 0.24, x + r * 0.03, y - r * 0.25)
    ink.stroke_mm(nose, ink.color("line", 0.5), r * 0.06)
    smile = QPainterPath(QPointF(x - r * 0.3, y - r * 0.42))
    smile.quadTo(x, y - r * 0.68, x + r * 0.3, y - r * 0.42)
    ink.stroke_mm(smile, ink.color("line", 0.8), r * 0.08)
    for way in (-1, 1):
        cheek = QPainterPath()
        cheek.addEllipse(QPointF(x + way * r * 0.48, y - r * 0.25), r * 0.2, r * 0.14)
        ink.fill(cheek, ink.color("warm_lit", 0.28))


def nurse(ink: Ink) -> None:
    """A nurse in a lead apron and mask behind the table's head end, a hand near the shoulder."""
    for x in (52, 68):
        limb(ink, [(x - 1, 24.5), (x - 4, 23.5)], 6, ("sheet_lit", "machine"))
        limb(ink, [(x, 31), (x, 66)], 9.4, ("scrub_lit", "scrub"))
    limb(ink, [(44, 122), (36, 108), (40, 94)], 8, ("scrub_lit", "scrub"))
    blob(
        ink,
        [
            (46, 128),
            (42, 118),
            (45, 96),
            (44, 66),
            (60, 62),
            (77, 66),
            (75, 96),
            (78, 118),
            (74, 128),
            (60, 131),
        ],
        ("scrub_lit", "scrub"),
    )
    blob(
        ink,
        [
            (48, 127),
            (47, 118),
            (48, 98),
            (47, 68),
            (60, 64.5),
            (74, 68),
            (72, 98),
            (73, 118),
            (72, 127),
            (66, 122),
            (60, 119),
            (54, 122),
        ],
        ("apron_lit", "apron"),
    )
    neck = rounded(ink, QRectF(55.5, 126, 9, 10), 3, ("face_two", "face_two"), 0)
    ink.stroke(neck, ink.color("line"), 0.6)
    collar = path_of([(54, 130.5), (60, 121), (66, 130.5)], closed=False)
    ink.stroke_mm(collar, ink.color("gown_lit"), 1.4)
    head(ink, 60, 146, 12, FACE_TWO, ("gown_lit", "gown"), mask=True)
    limb(ink, [(77, 121), (84, 110), (91, 103)], 8, ("scrub_lit", "scrub"))
    limb(ink, [(89, 105), (95, 101.5)], 5.4, FACE_TWO)


def doctor(ink: Ink) -> None:
    """The doctor beyond the table, in a lead apron and mask, facing the monitor's side."""
    for x in (206, 221):
        limb(ink, [(x, 24.5), (x + 3, 23.5)], 6, ("sheet_lit", "machine"))
        limb(ink, [(x, 31), (x, 66)], 10, ("scrub_lit", "scrub"))
    blob(
        ink,
        [
            (199, 130),
            (194, 118),
            (197, 96),
            (195, 60),
            (215, 56),
            (235, 60),
            (233, 96),
            (236, 118),
            (231, 130),
            (215, 133),
        ],
        ("scrub_lit", "scrub"),
    )
    blob(
        ink,
        [
            (202, 128),
            (199, 100),
            (198, 62),
            (215, 58),
            (232, 62),
            (231, 100),
            (228, 128),
            (221, 122),
            (215, 119),
            (209, 122),
        ],
        ("apron_lit", "apron"),
    )
    rounded(ink, QRectF(210, 127, 10, 10), 3, ("face", "face"), 0)
    head(ink, 215, 148, 12.5, FACE, ("scrub_lit", "scrub"), mask=True)
    limb(ink, [(196, 121), (187, 107), (180, 104)], 8.6, ("scrub_lit", "scrub"))
    limb(ink, [(181, 104.4), (174, 104)], 5.6, ("sheet_lit", "gown"))
    limb(ink, [(234, 121), (240, 104), (231, 92)], 8.6, ("scrub_lit", "scrub"))
