"""A picture of 100 (or 1,000) little people, so many of them filled."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


def person() -> QPainterPath:
    """A standing figure in a box 10 wide and 16 high: filled or outlined, it reads at 3 mm."""
    path = QPainterPath()
    path.setFillRule(path.fillRule().WindingFill)
    path.addEllipse(QPointF(5, 2.7), 2.2, 2.2)
    path.addRoundedRect(QRectF(1.2, 5.6, 7.6, 6.4), 2.6, 2.6)
    path.addRoundedRect(QRectF(2.7, 7, 4.6, 8.8), 1.6, 1.6)
    return path.simplified()


@QmlElement
class FigureGrid(QQuickPaintedItem):
    """`of` figures in rows of 20 (of 100) or 50 (of 1,000), the first `count` of them filled."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._of, self._count = 100, 0
        self._filled, self._empty = QColor("black"), QColor("grey")
        self.setAntialiasing(True)
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Called by Qt."""
        columns = 20 if self._of == 100 else 50
        rows = self._of // columns
        cell = min(self.width() / columns / 10, self.height() / rows / 16)
        figure = person()
        for index in range(self._of):
            row, column = divmod(index, columns)
            painter.save()
            painter.translate(column * self.width() / columns, row * self.height() / rows)
            painter.scale(cell * 0.86, cell * 0.86)
            if index < self._count:
                painter.fillPath(figure, self._filled)
            else:
                painter.strokePath(figure, QPen(self._empty, 0.9))
            painter.restore()

    def _get_of(self) -> int:
        return self._of

    def _set_of(self, of: int) -> None:
        self._of = of
        self.changed.emit()

    def _get_count(self) -> int:
        return self._count

    def _set_count(self, count: int) -> None:
        self._count = count
        self.changed.emit()

    def _get_filled(self) -> QColor:
        return self._filled

    def _set_filled(self, colour: QColor) -> None:
        self._filled = colour
        self.changed.emit()

    def _get_empty(self) -> QColor:
        return self._empty

    def _set_empty(self, colour: QColor) -> None:
        self._empty = colour
        self.changed.emit()

    of = Property(int, _get_of, _set_of, notify=changed)
    count = Property(int, _get_count, _set_count, notify=changed)
    filled = Property(QColor, _get_filled, _set_filled, notify=changed)
    empty = Property(QColor, _get_empty, _set_empty, notify=changed)
