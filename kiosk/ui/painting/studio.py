"""One whole picture of a moment: the same pixels for the screen, the proof and the tests."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, lifting, mixing, room, side, slice, tissue, xray
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.ui.painting.ink import Ink
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.stamps import Sheets, Stamps
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.timeline import Scene

Draw = Callable[[QPainter], None]


class Studio:
    """Draws pictures, and keeps what stands still so that it is drawn only once."""

    def __init__(self, most: int = 6) -> None:
        self._stamps = Stamps()
        self._sheets = Sheets()
        self._stills: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._most = most
        self._layers: tuple[tuple[object, ...], lifting.Layers] | None = None

    def paint(
        self, painter: QPainter, size: Size, scene: Scene, tool: Tool, palette: Palette
    ) -> None:
        """Draw one moment, opaque, on a painter whose unit is the pixel."""
        if scene.room:
            self._room(painter, size, scene, tool, palette)
            return
        frame = camera.moving_frame(size, scene.shift)
        self._still(painter, size, scene, palette, frame)
        if scene.xray:
            xray.paint_moving(painter, scene.pose, tool, frame)
            xray.surround(painter, frame)
        else:
            sheets = self._sheets if scene.shift.still else None
            side.paint_moving(painter, scene.pose, tool, palette, frame, sheets)
            tissue.fade(Ink(painter, palette, frame), scene.shift.zoom)
        self._inset(painter, size, scene, tool, palette)

    def prepare(self, size: Size, scene: Scene, palette: Palette) -> None:
        """Draw what stands still in a scene ahead of time, so that its first frame is quick."""
        if scene.room:
            return
        shift = scene.shift
        self._side(scene, palette, camera.side_frame(size, shift.zoom, shift.inset))
        if shift.inset is not None:
            place = camera.card(size)
            self._inset_still(shift.inset, palette, _inset_frame(shift.inset, place))

    def _room(
        self, painter: QPainter, size: Size, scene: Scene, tool: Tool, palette: Palette
    ) -> None:
        frame = fit(size.width, size.height, room.WINDOW)

        def draw(on: QPainter) -> None:
            room.paint_still(on, palette, frame)

        key = ("room", palette.name, frame)
        painter.drawImage(0, 0, self._kept(key, frame, QColor(palette.paper), draw))
        room.paint_moving(painter, scene.pose, tool, palette, frame)

    def _still(
        self, painter: QPainter, size: Size, scene: Scene, palette: Palette, frame: Frame
    ) -> None:
        shift = scene.shift
        end = camera.side_frame(size, shift.zoom, shift.inset)
        if shift.still and 0 < scene.pose.lift < 1:
            layers = self._lifting(scene, palette, end)
            lifting.paint_lifted(painter, layers, scene.pose.lift, end)
            return
        if shift.still:
            painter.drawImage(0, 0, self._side(scene, palette, end))
            return
        start = camera.side_frame(size, shift.zoom_before, shift.inset_before)
        wide, near = (start, end) if start.scale <= end.scale else (end, start)
        into = shift.part if near is end else 1 - shift.part
        painter.fillRect(0, 0, size.width, size.height, QColor(palette.paper))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for source, opacity in ((wide, 1.0), (near, ramp(into, 0.35, 1.0))):
            if opacity <= 0:
                continue
            painter.save()
            painter.setOpacity(opacity)
            painter.setTransform(source.transform().inverted()[0] * frame.transform(), True)
            painter.drawImage(0, 0, self._side(scene, palette, source))
            painter.restore()

    def _side(self, scene: Scene, palette: Palette, frame: Frame) -> QImage:
        pose = scene.pose

        def draw(painter: QPainter) -> None:
            if scene.xray:
                xray.paint_still(painter, pose.lift, frame)
            else:
                side.paint_still(painter, pose, palette, frame, self._stamps)

        key: tuple[object, ...] = ("side", pose.lift, pose.numb, palette.name, frame)
        if scene.xray:
            key = ("x-ray", pose.lift, frame)
        return self._kept(key, frame, QColor(palette.paper), draw)

    def _lifting(self, scene: Scene, palette: Palette, frame: Frame) -> lifting.Layers:
        key = (scene.xray, palette.name, scene.pose.numb, frame)
        if self._layers is None or self._layers[0] != key:
            if scene.xray:
                made = xray.make_layers(frame, self._stamps)
            else:
                made = lifting.make_layers(palette, frame, scene.pose.numb, self._stamps)
            self._layers = key, made
        return self._layers[1]

    def _inset(
        self, painter: QPainter, size: Size, scene: Scene, tool: Tool, palette: Palette
    ) -> None:
        shift = scene.shift
        kind = shift.inset or shift.inset_before
        shown = camera.inset_shown(shift)
        if kind is None or shown <= 0:
            return
        place = camera.card(size)
        frame = _inset_frame(kind, place)
        wide, tall = frame.width, frame.height
        painter.save()
        painter.setOpacity(ramp(shown, 0.3, 1.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(round(place.left()), round(place.top()))
        card = QPainterPath()
        card.addRoundedRect(QRectF(0.5, 0.5, wide - 1, tall - 1), tall * 0.05, tall * 0.05)
        painter.save()
        painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
        painter.drawImage(0, 0, self._inset_still(kind, palette, frame))
        if kind == "slice":
            slice.paint_moving(painter, scene.pose, tool, palette, frame)
        else:
            mixing.paint_moving(painter, scene.pose.mix, palette, frame)
        painter.restore()
        painter.strokePath(card, QPen(QColor(palette.frame), frame.line))
        painter.restore()

    def _inset_still(self, kind: str, palette: Palette, frame: Frame) -> QImage:
        def draw(painter: QPainter) -> None:
            if kind == "slice":
                slice.paint_still(painter, palette, frame)
            else:
                mixing.paint_still(painter, palette, frame)

        return self._kept((kind, palette.name, frame), frame, QColor(palette.surface), draw)

    def _kept(self, key: tuple[object, ...], frame: Frame, ground: QColor, draw: Draw) -> QImage:
        found = self._stills.get(key)
        if found is None:
            found = QImage(frame.width, frame.height, QImage.Format.Format_RGB32)
            found.fill(ground)
            painter = QPainter(found)
            draw(painter)
            painter.end()
            self._stills[key] = found
            while len(self._stills) > self._most:
                self._stills.popitem(last=False)
        self._stills.move_to_end(key)
        return found


def _inset_frame(kind: str, place: QRectF) -> Frame:
    view = slice if kind == "slice" else mixing
    return fit(round(place.width()), round(place.height()), view.WINDOW)
