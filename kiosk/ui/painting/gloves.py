"""Gloved hands at the syringe: a thumb that presses, a hand round the handle, fingers that hold."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath

from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, Stops, linear, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.plane import Outline, Point, curve

BOX = QRectF(-14.0, -7.0, 28.0, 112.0)
"""What a hand may cover round where it touches, in millimetres."""
WRIST = 40.0
"""Where the glove ends and the sleeve begins, over where the hand touches."""
FINGERS = ((-7.8, -5.0, 12.2), (-2.6, -6.6, 13.8), (2.6, -6.3, 13.6), (7.8, -4.4, 11.8))
"""The four that lie round the handle: their middles, their tips and their knuckles."""


def paint_thumb(ink: Ink, at: float) -> None:
    """A thumb that presses on a plate whose upper edge is at a height, in millimetres."""
    _paint(ink, at, hand_of(ink.palette, ink.frame, fist=False))


def paint_fist(ink: Ink, at: float) -> None:
    """A hand round a handle whose upper edge is at a height, in millimetres."""
    _paint(ink, at, hand_of(ink.palette, ink.frame, fist=True))


def paint_fingers(ink: Ink, at: float) -> None:
    """A finger from each side under a flange whose lower edge is at a height, in millimetres."""
    for way in (-1.0, 1.0):
        outline = tuple((way * x, at + y) for x, y in _FINGER_LINE)
        path = path_of(outline)
        stops = [(0.0, ink.color("glove_lit")), (1.0, ink.color("glove"))]
        ink.fill(path, linear((0, at), (0, at - 8.0), stops))
        ink.stroke(path, ink.color("glove_line"), 0.9)
        for x in (17.6, 18.9):
            _crease(ink, ((way * x, at - 0.9), (way * (x - 0.5), at - 2.6)))


def _paint(ink: Ink, at: float, hand: QImage) -> None:
    corner = ink.frame.px((BOX.left(), at + BOX.bottom()))
    ink.painter.save()
    ink.painter.setTransform(ink.frame.transform().inverted()[0], True)
    ink.painter.drawImage(round(corner.x()), round(corner.y()), hand)
    ink.painter.restore()


@lru_cache(maxsize=4)
def hand_of(palette: Palette, frame: Frame, fist: bool) -> QImage:
    """A hand's picture, drawn once: it only goes up and down."""
    size = QSize(round(BOX.width() * frame.scale), round(BOX.height() * frame.scale))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(frame.scale, -frame.scale)
    painter.translate(-BOX.left(), -BOX.bottom())
    ink = Ink(painter, palette, frame)
    _sleeve(ink)
    if fist:
        _fist(ink)
    else:
        _thumb(ink)
    painter.end()
    return image


def _across(ink: Ink) -> Stops:
    return [
        (0.0, ink.color("glove")),
        (0.3, ink.color("glove_lit")),
        (1.0, ink.palette.blend("glove", "glove_line", 0.22)),
    ]


def _sleeve(ink: Ink) -> None:
    arm = QPainterPath()
    arm.addRect(QRectF(-9.4, WRIST + 1.0, 18.8, BOX.bottom() - WRIST))
    stops = [
        (0.0, ink.color("scrub")),
        (0.3, ink.color("scrub_lit")),
        (1.0, ink.palette.blend("scrub", "line", 0.3)),
    ]
    ink.fill(arm, linear((-9.4, 0), (9.4, 0), stops))
    ink.stroke(arm, ink.color("line"), 0.9)


def _cuff(ink: Ink) -> None:
    """The rolled edge of the glove, over the sleeve."""
    roll = QPainterPath()
    roll.addRoundedRect(QRectF(-10.0, WRIST - 1.2, 20.0, 3.4), 1.6, 1.6)
    ink.fill(roll, linear((-10.0, 0), (10.0, 0), _across(ink)))
    ink.stroke(roll, ink.color("glove_line"), 0.9)


def _glove(ink: Ink, outline: Outline, wide: float) -> None:
    path = path_of(outline)
    ink.fill(path, linear((-wide, 0), (wide, 0), _across(ink)))
    ink.stroke(path, ink.color("glove_line"), 0.9)


def _crease(ink: Ink, points: tuple[Point, ...], strength: float = 0.5) -> None:
    path = path_of(curve(points, 6, closed=False) if len(points) > 2 else points, closed=False)
    ink.stroke_mm(path, ink.color("glove_line", strength), 0.55)


def _thumb(ink: Ink) -> None:
    """From its back: the nail shows through, two folds where it bends, the ball of the thumb."""
    _glove(ink, _THUMB_LINE, 8.0)
    _cuff(ink)
    _crease(ink, ((-3.3, 2.6), (-3.7, 6.0), (-2.6, 9.0), (0, 10.1), (2.6, 9.0), (3.7, 6.0),
                  (3.3, 2.6)), 0.42)  # fmt: skip
    for y, half in ((16.2, 3.4), (18.4, 4.0)):
        _crease(ink, ((-half, y + 0.5), (0.0, y - 0.5), (half, y + 0.5)))
    _crease(ink, ((4.2, 33.0), (6.0, 30.0), (6.5, 27.0)), 0.4)


def _fist(ink: Ink) -> None:
    """Its back, the knuckles, and four fingers that lie over the handle with their tips below."""
    _glove(ink, _BACK_LINE, 11.0)
    _cuff(ink)
    for x in (-5.2, 0.0, 5.2):
        _crease(ink, ((x * 0.94, 17.0), (x * 0.8, 23.0)), 0.35)
    for x, tip, knuckle in FINGERS:
        finger = QPainterPath()
        finger.addRoundedRect(QRectF(x - 2.6, tip, 5.2, knuckle - tip), 2.6, 2.6)
        ink.fill(finger, linear((x - 2.6, 0), (x + 2.6, 0), _across(ink)))
        ink.stroke(finger, ink.color("glove_line"), 0.9)
        for up in (10.2, 11.6):
            _crease(ink, ((x - 1.3, tip + up), (x + 1.3, tip + up)))


_THUMB = (
    (0.0, 0.3), (-4.4, 1.0), (-6.2, 4.4), (-6.3, 9.0), (-5.5, 14.0), (-5.6, 19.0), (-7.2, 26.0),
    (-9.0, 33.0), (-9.4, 40.0), (9.4, 40.0), (9.6, 33.0), (8.4, 26.0), (6.0, 19.0), (5.5, 14.0),
    (6.3, 9.0), (6.2, 4.4), (4.4, 1.0),
)  # fmt: skip
_THUMB_LINE = curve(_THUMB, 4)
_BACK = (
    (0.0, 6.0), (-9.0, 6.0), (-11.0, 9.0), (-11.2, 13.0), (-10.8, 18.0), (-10.2, 25.0),
    (-9.4, 32.0), (-9.2, 40.0), (9.2, 40.0), (9.4, 32.0), (10.2, 25.0), (10.8, 18.0), (11.2, 13.0),
    (11.0, 9.0), (9.0, 6.0),
)  # fmt: skip
_BACK_LINE = curve(_BACK, 4)
_FINGER = (
    (10.3, -3.6), (10.8, -1.0), (13.2, -0.1), (18.0, -0.2), (24.0, -0.6), (30.0, -1.6),
    (30.0, -9.6), (24.0, -8.0), (18.0, -7.0), (13.0, -6.9), (10.8, -6.0),
)  # fmt: skip
_FINGER_LINE = curve(_FINGER, 6)
