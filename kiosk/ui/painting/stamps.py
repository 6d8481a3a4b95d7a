"""Pieces of a picture that are drawn once and then only copied, within a bound of memory."""

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
Key = tuple[object, ...]


class Kept:
    """Images by what they show; the least lately used ones go where they take too much room."""

    def __init__(self) -> None:
        self._images: OrderedDict[Key, QImage] = OrderedDict()

    def image(self, key: Key, make: Callable[[], QImage], most: int) -> QImage:
        """The image that `key` stands for, made if it is not there.

        All images together take `most` bytes, or the one asked for takes more than that alone.
        """
        found = self._images.get(key)
        if found is None:
            found = self._images[key] = make()
            while len(self._images) > 1 and self.bytes() > most:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return found

    def bytes(self) -> int:
        """How much memory the images take."""
        return sum(image.sizeInBytes() for image in self._images.values())

    def clear(self) -> None:
        """Let go of all of them."""
        self._images.clear()


class Stamps:
    """Pieces of one scale and palette, copied to several places; other ones replace them."""

    MOST = 24_000_000
    """Bytes that they may take."""

    def __init__(self) -> None:
        self.kept = Kept()
        self._look: Key = ()

    def image(
        self, name: str, palette: Palette, frame: Frame, degrees: float, box: QRectF, draw: Draw
    ) -> QImage:
        """The piece `name`, drawn round its own origin and turned by `degrees`.

        `box` is what the piece may cover in millimetres after the turn; its corner lies at the
        image's corner.
        """
        look = (palette.name, frame.scale, frame.line)
        if look != self._look:
            self.kept.clear()
            self._look = look
        return self.kept.image(
            (name, degrees), lambda: _drawn(palette, frame, degrees, box, draw), self.MOST
        )


class Sheets:
    """Pieces that stay where they are, drawn for one frame."""

    SHARE = 2
    """They may take as much memory as so many whole pictures."""

    def __init__(self) -> None:
        self.kept = Kept()

    def paint(self, ink: Ink, key: Key, box: QRectF, draw: Draw, aside: int = 0) -> None:
        """Copy the piece that `key` stands for, or draw it; it lies within `box`, in mm.

        It is copied so many px `aside`, to the right.
        """
        frame, painter = ink.frame, ink.painter
        whole = QRect(0, 0, frame.width, frame.height)
        place = frame.transform().mapRect(box).toAlignedRect() & whole
        if place.isEmpty():
            return
        found = self.kept.image(
            (*key, ink.palette.name, frame),
            lambda: _sheet(ink, place, draw),
            self.SHARE * frame.bytes(),
        )
        painter.save()
        painter.setTransform(frame.transform().inverted()[0] * painter.transform())
        painter.drawImage(place.left() + aside, place.top(), found)
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
