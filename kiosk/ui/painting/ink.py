"""The painter's hand: paths from outlines, pens in pixels, gradients to the light, soft shade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough.plane import Point

Stops = Sequence[tuple[float, QColor]]


@dataclass(frozen=True, slots=True)
class Ink:
    """A painter whose unit is the millimetre, with the palette and frame it draws in."""

    painter: QPainter
    palette: Palette
    frame: Frame

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        return self.palette.color(name, alpha)

    def pen(self, color: QColor, width: float = 1.0, dash: Sequence[float] = ()) -> QPen:
        """A pen `width` outlines thick, whatever the scale; `dash` counts in pen widths."""
        pen = QPen(color, width * self.frame.line / self.frame.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern(list(dash))
        return pen

    def fill(
        self, path: QPainterPath, brush: QBrush | QColor | QLinearGradient | QRadialGradient
    ) -> None:
        """Fill a path."""
        self.painter.fillPath(path, QBrush(brush))

    def stroke(self, path: QPainterPath, color: QColor, width: float = 1.0) -> None:
        """Draw along a path, `width` outlines thick."""
        pen = self.pen(color, width)
        pen.setJoinStyle(_join(path))
        self.painter.strokePath(path, pen)

    def stroke_mm(self, path: QPainterPath, color: QColor, width: float) -> None:
        """Draw along a path, `width` millimetres thick."""
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(_join(path))
        self.painter.strokePath(path, pen)

    def clip(self, path: QPainterPath) -> None:
        """Draw only within a path, and within what was the limit before."""
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)

    def inner_shade(
        self, path: QPainterPath, color: QColor, depth: float, strength: float = 0.3
    ) -> None:
        """Darken (or lighten) a path softly from its edge inwards, over `depth` mm."""
        self.painter.save()
        self.clip(path)
        steps = 4
        for i in range(steps):
            shade = QColor(color)
            shade.setAlphaF(strength / steps * (0.8 + i * 0.4))
            self.stroke_mm(path, shade, 2 * depth * (1 - i / steps))
        self.painter.restore()

    def lit_edge(
        self, path: QPainterPath, color: QColor, depth: float, x: float = 1.0, y: float = -1.0
    ) -> None:
        """A rim of light along the edges of a path that face the upper left, `depth` mm wide."""
        self.painter.save()
        self.clip(path)
        rim = path.subtracted(path.translated(x * depth, y * depth))
        self.painter.fillPath(rim, color)
        self.painter.restore()

    def soft_edge(self, path: QPainterPath, color: QColor, reach: float) -> None:
        """A haze of a colour that runs out `reach` mm round a path."""
        for i in range(3):
            haze = QColor(color)
            haze.setAlphaF(0.16)
            self.stroke_mm(path, haze, 2 * reach * (1 - i / 3))

    def soft_shadow(self, path: QPainterPath, offset: Point, blur: float, strength: float) -> None:
        """A soft shadow under a path, moved by `offset` mm and blurred over `blur` mm."""
        self.soft_fill(path.translated(*offset), self.color("shadow", strength), blur)

    def soft_fill(self, path: QPainterPath, color: QColor, blur: float) -> None:
        """Fill a path, its edge blurred over `blur` mm."""
        soft = blurred(self.painter, path, color, blur * self.frame.scale)
        if soft is not None:
            self.painter.save()
            self.painter.resetTransform()
            self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self.painter.drawImage(soft[1], soft[0])
            self.painter.restore()


SMOOTH = 40
"""Outlines of so many points are smooth: their joints need no rounding, which takes time."""


def _join(path: QPainterPath) -> Qt.PenJoinStyle:
    smooth = path.elementCount() >= SMOOTH
    return Qt.PenJoinStyle.MiterJoin if smooth else Qt.PenJoinStyle.RoundJoin


def blurred(
    painter: QPainter, path: QPainterPath, color: QColor, radius: float
) -> tuple[QImage, QRectF] | None:
    """A path's soft picture, and where on the painter's device it belongs."""
    transform = painter.transform()
    mapped = transform.map(path)
    device = painter.device()
    bounds = mapped.boundingRect().adjusted(-2 * radius, -2 * radius, 2 * radius, 2 * radius)
    bounds &= QRectF(
        -2 * radius, -2 * radius, device.width() + 4 * radius, device.height() + 4 * radius
    )
    if bounds.isEmpty():
        return None
    shrink = max(1.0, radius / 2.5)
    size = QSize(max(2, round(bounds.width() / shrink)), max(2, round(bounds.height() / shrink)))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    inner = QPainter(image)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner.scale(size.width() / bounds.width(), size.height() / bounds.height())
    inner.translate(-bounds.topLeft())
    inner.fillPath(mapped, color)
    inner.end()
    return _smeared(_smeared(image)), bounds


def _smeared(image: QImage) -> QImage:
    """The image averaged with itself moved by a pixel each way: a small soft blur."""
    out = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    out.fill(Qt.GlobalColor.transparent)
    painter = QPainter(out)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for dx, dy, weight in _KERNEL:
        painter.setOpacity(weight)
        painter.drawImage(dx, dy, image)
    painter.end()
    return out


_KERNEL = (
    (0, 0, 0.20), (1, 0, 0.12), (-1, 0, 0.12), (0, 1, 0.12), (0, -1, 0.12),
    (1, 1, 0.08), (-1, 1, 0.08), (1, -1, 0.08), (-1, -1, 0.08),
)  # fmt: skip


def path_of(points: Sequence[Point], closed: bool = True) -> QPainterPath:
    """The path through the points."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    if closed:
        path.closeSubpath()
    return path


def linear(a: Point, b: Point, stops: Stops) -> QLinearGradient:
    """A gradient from one point to another."""
    gradient = QLinearGradient(QPointF(*a), QPointF(*b))
    for at, color in stops:
        gradient.setColorAt(at, color)
    return gradient


def radial(centre: Point, radius: float, stops: Stops) -> QRadialGradient:
    """A gradient round a point."""
    gradient = QRadialGradient(QPointF(*centre), radius)
    for at, color in stops:
        gradient.setColorAt(at, color)
    return gradient
