"""A picture's tiles: each goes to the screen by itself.

Qt's software renderer copies an item to the screen as a whole, however little of it is new.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QSizeF
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.painting.camera import Size

ACROSS, DOWN = 6, 4
"""So many tiles a picture has."""
Paint = Callable[[QPainter, QRect], None]
"""Paints a part of the picture, in px, on a painter whose origin is the part's corner."""


class Tile(QQuickPaintedItem):
    """A part of a picture."""

    def __init__(self, picture: QQuickItem, part: QRect, paint: Paint) -> None:
        super().__init__(picture)
        self.part = part
        self._paint = paint
        self.setOpaquePainting(True)
        self.setAntialiasing(False)
        self.setZ(-1)  # behind what QML lays on the picture
        self.setPosition(QPointF(part.topLeft()))
        self.setSize(QSizeF(part.size()))

    def paint(self, painter: QPainter) -> None:
        """Called by Qt."""
        self._paint(painter, self.part)


class Tiles:
    """All tiles of a picture, which is their parent."""

    def __init__(self, picture: QQuickItem, paint: Paint) -> None:
        self._picture = picture
        self._paint = paint
        self._tiles: list[Tile] = []

    def lay(self, size: Size) -> None:
        """Cover a picture of that size."""
        for tile in self._tiles:
            tile.setVisible(False)
            tile.deleteLater()
        xs = [round(size.width * i / ACROSS) for i in range(ACROSS + 1)]
        ys = [round(size.height * i / DOWN) for i in range(DOWN + 1)]
        boxes = (
            QRect(left, top, right - left, bottom - top)
            for left, right in pairwise(xs)
            for top, bottom in pairwise(ys)
        )
        self._tiles = [Tile(self._picture, box, self._paint) for box in boxes]

    def show(self, region: QRegion | None) -> None:
        """Paint what lies in a region, or everything, with the next frame."""
        for tile in self._tiles:
            if region is None or region.intersects(tile.part):
                tile.update()
