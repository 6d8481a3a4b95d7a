"""Pieces of a picture that are drawn once per size and palette, and then only copied."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.plane import Point

Draw = Callable[[Ink], None]
Key = tuple[str, str, float, float, float]


class Stamps:
    """Remembers up to `most` drawn pieces; the least lately used one goes first."""

    def __init__(self, most: int = 24) -> None:
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self._most = most

    def image(
        self, name: str, palette: Palette, frame: Frame, degrees: float, box: QRectF, draw: Draw
    ) -> QImage:
        """The piece `name`, drawn round its own origin and turned by `degrees`.

        `box` is what the piece may cover in millimetres after the turn; its corner lies at the
        image's corner.
        """
        key = (name, palette.name, frame.scale, frame.line, degrees)
        found = self._images.get(key)
        if found is None:
            found = _drawn(palette, frame, degrees, box, draw)
            self._images[key] = found
            while len(self._images) > self._most:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return found


class Sheets:
    """Remembers up to `most` pieces that stay where they are, drawn for one frame."""

    def __init__(self, most: int = 8) -> None:
        self._images: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._most = most

    def paint(self, ink: Ink, key: tuple[object, ...], box: QRectF, draw: Draw) -> None:
        """Copy the piece that `key` stands for, or draw it; it lies within `box`, in mm."""
        frame, painter = ink.frame, ink.painter
        whole = QRect(0, 0, frame.width, frame.height)
        place = frame.transform().mapRect(box).toAlignedRect() & whole
        if place.isEmpty():
            return
        full = (*key, ink.palette.name, frame)
        found = self._images.get(full)
        if found is None:
            found = _sheet(ink, place, draw)
            self._images[full] = found
            while len(self._images) > self._most:
                self._images.popitem(last=False)
        self._images.move_to_end(full)
        painter.save()
        painter.setTransform(frame.transform().inverted()[0] * painter.transform())
        painter.drawImage(place.topLeft(), found)
        painter.restore()


def _sheet(ink: Ink, place: QRect, draw: Draw) -> QImage:
    image = QImage(place.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-place.topLeft())
    painter.setTransform(ink.frame.transform(), True)
    draw(Ink(painter, ink.palette, ink.frame))
    painter.end()
    return image


def _drawn(palette: Palette, frame: Frame, degrees: float, box: QRectF, draw: Draw) -> QImage:
    scale = frame.scale
    width, height = round(box.width() * scale), round(box.height() * scale)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    transform = QTransform(scale, 0, 0, -scale, -box.left() * scale, box.bottom() * scale)
    painter.setTransform(transform)
    painter.rotate(degrees)
    draw(Ink(painter, palette, frame))
    painter.end()
    return image


def corner(frame: Frame, origin: Point, box: QRectF) -> tuple[int, int]:
    """Where an image of `box` belongs, in whole px, when its origin stands at a point in mm."""
    at = frame.px((origin[0] + box.left(), origin[1] + box.bottom()))
    return round(at.x()), round(at.y())
