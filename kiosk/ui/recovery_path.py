"""The path of a recovery, painted: soft stretches by unit of time, and how far along one looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.ui.recovery_view import bend

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SATURATION = 0.34
STEPS = 240
"""Points along the whole path: a line between two of them is shorter than a millimetre or two."""


def pastel(one: QColor, other: QColor, share: float, tone: float) -> QColor:
    """A soft colour on the way round the hues from `one` to `other`, as light as `tone`."""
    hue = one.hslHueF() + (other.hslHueF() - one.hslHueF()) * share
    return QColor.fromHslF(hue % 1.0, SATURATION, tone)


@QmlElement
class RecoveryPath(QQuickPaintedItem):
    """A winding ribbon from `inset` to `inset` before the other end, in all sizes pixels.

    `regions` are maps with `begin` and `end` (positions from 0 to 1); `ticks` maps with `position`.
    `swing` is how far the path winds, `broad` its width, `fine` the line upon it. The stretches go
    through the hues from `warm` to `cool`, as light as `tone` (0 to 1), or are only `outlined`. A
    line runs as far as one looks (`progress`), a broad one on to where that stretch ends (`until`).
    """

    def __init__(self) -> None:
        super().__init__()
        self._regions: list[dict[str, float]] = []
        self._ticks: list[dict[str, float]] = []
        self._sizes = {"inset": 0.0, "swing": 0.0, "broad": 10.0, "fine": 2.0, "middle": 0.0}
        self._progress, self._until, self._tone = 0.0, 0.0, 0.8
        self._outlined, self._mirrored = False, False
        self._colours = {name: QColor("black") for name in ("warm", "cool", "ground", "edge")}
        self.setAntialiasing(True)

    @Slot("QVariantMap")
    def show(self, look: dict[str, Any]) -> None:
        """Draw another path, or the same in another size or look; see the class."""
        self._regions, self._ticks = list(look["regions"]), list(look["ticks"])
        self._sizes = {name: float(look["sizes"][name]) for name in self._sizes}
        self._colours = {name: QColor(look["colours"][name]) for name in self._colours}
        self._tone = float(look["tone"])
        self._outlined, self._mirrored = bool(look["outlined"]), bool(look["mirrored"])
        self.update()

    @Slot(float, float)
    def look_at(self, progress: float, until: float) -> None:
        """How far one looks, and where that stretch ends: positions from 0 to 1."""
        self._progress, self._until = progress, until
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Called by Qt."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for index, region in enumerate(self._regions):
            share = index / max(1, len(self._regions) - 1)
            self._stretch(painter, region["begin"], region["end"], share)
        self._beyond(painter)
        self._notches(painter)
        self._way(painter)

    def _point(self, position: float) -> QPointF:
        along = self.width() - 2 * self._sizes["inset"]
        y = self._sizes["middle"] + self._sizes["swing"] * bend(position)
        return QPointF(self._sizes["inset"] + along * position, y)

    def _line(self, begin: float, end: float) -> QPolygonF:
        steps = max(1, round((end - begin) * STEPS))
        return QPolygonF(
            [self._point(begin + (end - begin) * step / steps) for step in range(steps + 1)]
        )

    def _stretch(self, painter: QPainter, begin: float, end: float, share: float) -> None:
        """One stretch with round ends, a little apart from its neighbours."""
        along = max(1.0, self.width() - 2 * self._sizes["inset"])
        broad = self._sizes["broad"]
        short = min((end - begin) / 2, broad * 0.58 / along)
        line = self._line(begin + short, end - short)
        if self._outlined:
            painter.setPen(_pen(self._colours["edge"], broad))
            painter.drawPolyline(line)
            painter.setPen(_pen(self._colours["ground"], broad - 2 * self._sizes["fine"]))
        else:
            warm, cool = self._colours["warm"], self._colours["cool"]
            painter.setPen(_pen(pastel(warm, cool, share, self._tone), broad))
        painter.drawPolyline(line)

    def _beyond(self, painter: QPainter) -> None:
        """An arrow head at the end: it goes on."""
        size = self._sizes["broad"] * 0.34
        tip = self._point(1.0) + QPointF(self._sizes["broad"] * 0.72, 0)
        painter.setPen(_pen(self._colours["edge"], self._sizes["fine"]))
        painter.drawPolyline(
            QPolygonF([tip + QPointF(-size, -size), tip, tip + QPointF(-size, size)])
        )

    def _notches(self, painter: QPainter) -> None:
        painter.setPen(_pen(self._colours["edge"], self._sizes["fine"] * 0.7))
        half = self._sizes["broad"] / 2
        for tick in self._ticks:
            foot = self._point(tick["position"]) + QPointF(0, half)
            painter.drawLine(foot, foot - QPointF(0, half * 0.45))

    def _way(self, painter: QPainter) -> None:
        """A line as far as one looks, a broad one along that stretch, dots from there on."""
        fine = self._sizes["fine"]
        dots = _pen(self._colours["edge"], fine)
        dots.setDashPattern([0.01, 2.6])
        painter.setPen(dots)
        painter.drawPolyline(self._line(self._until, 1.0))
        painter.setPen(_pen(self._colours["cool"], fine * 3.4))
        painter.drawPolyline(self._line(self._progress, self._until))
        if self._progress > 0:
            painter.setPen(_pen(self._colours["cool"], fine * 1.4))
            painter.drawPolyline(self._line(0.0, self._progress))


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
