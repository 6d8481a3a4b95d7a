"""One whole picture of a moment: the same pixels for the screen, the proof and the tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, inset, lifting, locator, room, side, tissue, xray, xray_tools
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.ui.painting.ink import Ink
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.stamps import Kept, Key, Sheets, Stamps
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.timeline import Scene

Draw = Callable[[QPainter], None]


class Studio:
    """Draws pictures, and keeps what stands still so that it is drawn only once."""

    SHARE = 5
    """Stills may take as much memory as so many whole pictures."""

    def __init__(self) -> None:
        self.stamps = Stamps()
        self._sheets = Sheets()
        self._stills = Kept()
        self._layers: tuple[Key, lifting.Layers] | None = None
        self._lifted: tuple[Key, QImage] | None = None

    def forget(self) -> None:
        """Let go of all that is kept; it is drawn anew when it is wanted."""
        for kept in (self._stills, self._sheets.kept, self.stamps.kept):
            kept.clear()
        self._layers = self._lifted = None

    def bytes(self) -> int:
        """How much memory is kept."""
        every = (self._stills, self._sheets.kept, self.stamps.kept)
        images = list(self._layers[1].images()) if self._layers else []
        images += [self._lifted[1]] if self._lifted else []
        return sum(kept.bytes() for kept in every) + sum(i.sizeInBytes() for i in images)

    def paint(
        self, painter: QPainter, size: Size, scene: Scene, tool: Tool, palette: Palette
    ) -> None:
        """Draw one moment, opaque, on a painter whose unit is the pixel."""
        if scene.room:
            self._room(painter, size, scene, tool, palette)
            return
        frame = camera.moving_frame(size, scene.shift)
        self._still(painter, size, scene, palette, frame)
        self._locator(painter, scene, tool, palette, frame)
        sheets = self._sheets if scene.shift.still else None
        if scene.xray:
            xray_tools.paint_moving(painter, scene.pose, tool, frame, sheets)
            xray.surround(painter, frame)
        else:
            side.paint_moving(painter, scene.pose, tool, palette, frame, sheets)
            tissue.fade(Ink(painter, palette, frame), scene.shift.zoom)
        self._inset(painter, size, scene, tool, palette)

    def prepare(self, size: Size, scene: Scene, palette: Palette) -> None:
        """Draw what stands still in a scene ahead of time, so that its first frame is quick."""
        if scene.room:
            return
        shift = scene.shift
        frame = camera.side_frame(size, shift.zoom, shift.inset)
        if 0 < scene.pose.lift < 1:
            self._lifting(scene, palette, frame)
        else:
            self._side(scene, palette, frame)
        if shift.inset is not None:
            self._card(shift.inset, scene, size, palette)

    def _room(
        self, painter: QPainter, size: Size, scene: Scene, tool: Tool, palette: Palette
    ) -> None:
        frame = fit(size.width, size.height, room.WINDOW)

        def draw(on: QPainter) -> None:
            room.paint_still(on, palette, frame)

        key = ("room", palette.name, frame)
        painter.drawImage(0, 0, self._kept(key, frame, QColor(palette.paper), draw))
        room.paint_moving(painter, scene.pose, tool, palette, frame, self._sheets)

    def _still(
        self, painter: QPainter, size: Size, scene: Scene, palette: Palette, frame: Frame
    ) -> None:
        shift = scene.shift
        end = camera.side_frame(size, shift.zoom, shift.inset)
        if shift.still and 0 < scene.pose.lift < 1:
            painter.drawImage(0, 0, self._lifted_to(scene, palette, end))
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
                side.paint_still(painter, pose.lift, palette, frame, self.stamps)

        key: Key = ("side", pose.lift, palette.name, frame)
        if scene.xray:
            key = ("x-ray", pose.lift, frame)
        return self._kept(key, frame, QColor(palette.paper), draw)

    def _lifted_to(self, scene: Scene, palette: Palette, frame: Frame) -> QImage:
        """The spine lifted by so much, drawn anew only when it has moved."""
        lift = scene.pose.lift
        key = (lift, scene.xray, palette.name, frame)
        if self._lifted is None or self._lifted[0] != key:
            size = QSize(frame.width, frame.height)
            image = self._lifted[1] if self._lifted else QImage()
            if image.size() != size:
                image = QImage(size, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            lifting.paint_lifted(painter, self._lifting(scene, palette, frame), lift, frame)
            painter.end()
            self._lifted = key, image
        return self._lifted[1]

    def _lifting(self, scene: Scene, palette: Palette, frame: Frame) -> lifting.Layers:
        key = (scene.xray, palette.name, frame)
        if self._layers is None or self._layers[0] != key:
            if scene.xray:
                made = xray.make_layers(frame, self.stamps)
            else:
                made = lifting.make_layers(palette, frame, self.stamps)
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
        place = camera.card(size, kind)
        painter.save()
        painter.setOpacity(ramp(shown, 0.3, 1.0))
        painter.translate(round(place.left()), round(place.top()))
        inset.paint(painter, self._card(kind, scene, size, palette), kind, scene, tool, palette)
        painter.restore()

    def _locator(
        self, painter: QPainter, scene: Scene, tool: Tool, palette: Palette, frame: Frame
    ) -> None:
        """Where the slice of the inset is cut."""
        shift = scene.shift
        if "slice" not in (shift.inset, shift.inset_before if not shift.still else None):
            return
        shown = camera.inset_shown(shift)
        if shown <= 0:
            return
        to_px = frame.transform().inverted()[0]

        def draw(on: Ink) -> None:
            on.painter.setTransform(to_px, True)
            locator.paint(on.painter, frame, palette, tool, scene.xray)

        painter.save()
        painter.setOpacity(ramp(shown, 0.3, 1.0))
        painter.setTransform(frame.transform(), True)
        ink = Ink(painter, palette, frame)
        if shift.still:
            key = ("locator", scene.xray, locator.end_y(tool))
            self._sheets.paint(ink, key, locator.BOX, draw)
        else:
            draw(ink)
        painter.restore()

    def _card(self, inset_: str, scene: Scene, size: Size, palette: Palette) -> QImage:
        frame = inset.frame_of(inset_, size)
        kind = inset.still_kind(inset_, scene.pose)
        lift = inset.still_lift(inset_, scene.pose)
        key = (kind, lift, palette.name, frame)
        return self._stills.image(
            key, lambda: inset.still(kind, palette, frame, lift), self.SHARE * size.bytes()
        )

    def _kept(self, key: Key, frame: Frame, ground: QColor, draw: Draw) -> QImage:
        def make() -> QImage:
            image = QImage(frame.width, frame.height, QImage.Format.Format_RGB32)
            image.fill(ground)
            painter = QPainter(image)
            draw(painter)
            painter.end()
            return image

        return self._stills.image(key, make, self.SHARE * frame.bytes())
