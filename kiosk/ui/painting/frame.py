"""Where a picture's millimetres land on its pixels: the camera."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from kiosk.walkthrough.easing import blend
from kiosk.walkthrough.plane import Point


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a view that must be seen, in millimetres: its left, right, bottom and top."""

    left: float
    right: float
    bottom: float
    top: float

    def toward(self, other: Window, part: float) -> Window:
        """The window `part` of the way to another one."""
        return Window(
            blend(self.left, other.left, part),
            blend(self.right, other.right, part),
            blend(self.bottom, other.bottom, part),
            blend(self.top, other.top, part),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of `width` x `height` px whose middle shows the point (x, y), at `scale` px per mm.

    y points up in millimetres. `line` is the width of an outline in px.
    """

    width: int
    height: int
    x: float
    y: float
    scale: float
    middle_x: float
    middle_y: float
    line: float

    def transform(self) -> QTransform:
        """From millimetres to pixels."""
        s = self.scale
        return QTransform(s, 0, 0, -s, self.middle_x - self.x * s, self.middle_y + self.y * s)

    def px(self, point: Point) -> QPointF:
        """Where a point in millimetres lands."""
        return QPointF(
            self.middle_x + (point[0] - self.x) * self.scale,
            self.middle_y - (point[1] - self.y) * self.scale,
        )

    def bytes(self) -> int:
        """How much memory the picture takes."""
        return 4 * self.width * self.height

    def top(self) -> float:
        """The height of the picture's upper edge, in millimetres."""
        return self.y + self.middle_y / self.scale

    def seen(self) -> QRectF:
        """What the whole picture shows, in millimetres (top is the rectangle's lower y)."""
        rect = self.transform().inverted()[0].mapRect(QRectF(0, 0, self.width, self.height))
        return QRectF(rect)


def fit(width: int, height: int, window: Window, place: QRectF | None = None) -> Frame:
    """The frame that shows all of a window, as large as it goes, in the middle of `place` (px)."""
    place = place or QRectF(0, 0, width, height)
    wide, tall = window.right - window.left, window.top - window.bottom
    scale = min(place.width() / wide, place.height() / tall)
    return Frame(
        width=width,
        height=height,
        x=(window.left + window.right) / 2,
        y=(window.bottom + window.top) / 2,
        scale=scale,
        middle_x=place.center().x(),
        middle_y=place.center().y(),
        line=max(1.4, 2.3 * min(width, height * 1.5) / 1150),
    )
