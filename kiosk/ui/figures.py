"""A picture of 100 (or 1,000) little people, so many of them filled."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider


def person() -> QPainterPath:
    """A standing figure in a box 10 wide and 16 high: filled or outlined, it reads at 3 mm."""
    path = QPainterPath()
    path.setFillRule(path.fillRule().WindingFill)
    path.addEllipse(QPointF(5, 2.7), 2.2, 2.2)
    path.addRoundedRect(QRectF(1.2, 5.6, 7.6, 6.4), 2.6, 2.6)
    path.addRoundedRect(QRectF(2.7, 7, 4.6, 8.8), 1.6, 1.6)
    return path.simplified()


class FigureProvider(QQuickImageProvider):
    """Serves `image://figures/OF/COUNT/FILLED/EMPTY`: COUNT of OF figures are filled.

    OF is 100, in rows of 20, or 1,000, in rows of 50; the colours are RRGGBB.

    Not an item that paints itself: of each such item that QML makes, Python keeps some memory for
    as long as the kiosk runs.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._render = lru_cache(maxsize=8)(_drawn)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        """Called by Qt; see the class."""
        of, count, filled, empty = id.split("/")
        return self._render(
            int(of), int(count), filled[-6:], empty[-6:], requested.width(), requested.height()
        )


def _drawn(of: int, count: int, filled: str, empty: str, width: int, height: int) -> QImage:
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    columns = 20 if of == 100 else 50
    rows = of // columns
    cell = min(width / columns / 10, height / rows / 16)
    figure = person()
    ink, line = QColor(f"#{filled}"), QPen(QColor(f"#{empty}"), 0.9)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index in range(of):
        row, column = divmod(index, columns)
        painter.save()
        painter.translate(column * width / columns, row * height / rows)
        painter.scale(cell * 0.86, cell * 0.86)
        if index < count:
            painter.fillPath(figure, ink)
        else:
            painter.strokePath(figure, line)
        painter.restore()
    painter.end()
    return image
