"""The walkthrough's picture as a QML item: one opaque image, repainted only where it changed."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, pointing, room
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.extent import moving_extent
from kiosk.ui.painting.frame import Frame, fit
from kiosk.ui.painting.palette import palette_of
from kiosk.ui.painting.studio import Studio
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.walkthrough.labels import Wanted, place
from kiosk.walkthrough.landmarks import room_landmark, side_landmark
from kiosk.walkthrough.plane import Point
from kiosk.walkthrough.timeline import Scene

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LEISURE = 400
"""Milliseconds after which a patient who touches nothing is taken to be reading."""


@QmlElement
class WalkthroughPicture(QQuickPaintedItem):
    """Draws one side of what a `WalkthroughView` shows, and says where its labels stand.

    Labels are told only while the picture rests: they would run after moving parts.
    """

    view_changed = Signal()
    side_changed = Signal()
    theme_changed = Signal()
    labels_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._view: WalkthroughView | None = None
        self._side = 0
        self._reach = 0.0
        self._theme = "light"
        self._font = QFont()
        self._padding, self._gap = 8.0, 12.0
        self._studio = Studio()
        self._last: Scene | None = None
        self._leisure = QTimer(self, singleShot=True, interval=LEISURE)
        self._leisure.timeout.connect(self._make_ready)
        self.setOpaquePainting(True)
        self.setAntialiasing(False)

    # --- painting -----------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Called by Qt."""
        size = self._size()
        palette = palette_of(self._theme)
        scene, tool = self._shown()
        if scene is None or tool is None or size.width < 2 or size.height < 2:
            painter.fillRect(QRectF(0, 0, self.width(), self.height()), palette.color("paper"))
            return
        self._studio.paint(painter, size, scene, tool, palette)
        told = self._view.looking.told_part(self._side) if self._view else ""
        if told:
            pointing.paint_mark(painter, size, scene, tool, told, palette)

    def _shown(self) -> tuple[Scene | None, Tool | None]:
        if self._view is None:
            return None, None
        return self._view.scene(self._side), self._view.tool(self._side)

    def _size(self) -> Size:
        return Size(round(self.width()), round(self.height()))

    @Slot()
    def _moved(self) -> None:
        scene, tool = self._shown()
        last, self._last = self._last, scene
        size = self._size()
        if scene is None or tool is None or last is None:
            self.update()
        elif scene != last:
            extent = moving_extent(size, last, scene, tool)
            if extent is None:
                self.update()
            else:
                self.update(extent)
        if self._view is not None and self._view.rests():
            self.labels_changed.emit()
            self._leisure.start()

    @Slot()
    def _make_ready(self) -> None:
        """Draw ahead what the next step needs, while the patient reads this one."""
        if self._view is None or not self._view.rests():
            return
        coming = self._view.coming_scene(self._side)
        size = self._size()
        if coming is not None and size.width > 1 and size.height > 1:
            self._studio.prepare(size, coming, palette_of(self._theme))

    @Slot()
    def _changed(self) -> None:
        self._last = None
        self.update()
        self.labels_changed.emit()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:  # noqa: N802
        """Called by Qt."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._changed()

    # --- labels -------------------------------------------------------------------------------

    def _get_labels(self) -> list[dict[str, object]]:
        view = self._view
        scene, tool = self._shown()
        if view is None or scene is None or tool is None:
            return []
        if not (view.looking.shows_names() and view.rests()):
            return []
        size = self._size()
        metrics = QFontMetricsF(self._font)
        wanted, words = [], dict(view.label_words(self._side))
        for part, name in words.items():
            at = _landmark(part, size, scene, tool)
            if at is not None:
                wide = metrics.horizontalAdvance(name) + 2 * self._padding + 1
                wanted.append(Wanted(part, at, wide, metrics.height() + self._padding))
        right = size.width
        if not scene.room and scene.shift.inset and size.wide:
            right = round(camera.card(size).left())
        return [
            {
                "part": one.part,
                "text": words[one.part],
                "x": one.x,
                "y": one.y,
                "width": one.width,
                "height": one.height,
                "startX": one.start[0],
                "startY": one.start[1],
                "endX": one.end[0],
                "endY": one.end[1],
            }
            for one in place(wanted, right, size.height, self._gap)
        ]

    # --- a finger, or a key ---------------------------------------------------------------------

    @Slot(float, float)
    def touch(self, x: float, y: float) -> None:
        """Tell about the part at a point of the picture, in px; about none where there is none."""
        scene, tool = self._shown()
        if self._view is None or scene is None or tool is None:
            return
        part = pointing.touched(self._size(), scene, tool, (x, y), self._reach)
        self._tell(part if self._view.looking.knows(part) else "", y > self.height() / 2)

    @Slot()
    def touch_next(self) -> None:
        """Tell about the next part in turn; after the last one about none."""
        scene, tool = self._shown()
        if self._view is None or scene is None or tool is None:
            return
        look = self._view.looking
        turn = pointing.in_turn(self._size(), scene, tool)
        every = [part for part in turn if look.knows(part)]
        now = look.told_part(self._side)
        following = every.index(now) + 1 if now in every else 0
        if following < len(every):
            self._tell(every[following], turn[every[following]] > self.height() / 2)
        else:
            self._tell("", False)

    def _tell(self, part: str, low: bool) -> None:
        if self._view is not None:
            self._view.pause()
            self._view.looking.tell(self._side, part, low)

    # --- what QML sets --------------------------------------------------------------------------

    def _get_view(self) -> QObject | None:
        return self._view

    def _set_view(self, view: QObject | None) -> None:
        if view is self._view or not isinstance(view, WalkthroughView):
            return
        self._view = view
        view.moved.connect(self._moved)
        view.loaded.connect(self._changed)
        view.playing_changed.connect(self.labels_changed)
        view.modes_changed.connect(self.labels_changed)
        view.step_changed.connect(self.labels_changed)
        view.looking.modes_changed.connect(self._changed)
        view.looking.told_changed.connect(self.update)
        self.view_changed.emit()
        self._changed()

    def _get_side(self) -> int:
        return self._side

    def _set_side(self, side: int) -> None:
        if side != self._side:
            self._side = side
            self.side_changed.emit()
            self._changed()

    def _get_theme(self) -> str:
        return self._theme

    def _set_theme(self, theme: str) -> None:
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit()
            self._changed()

    @Slot(str, int, float, float, float)
    def set_lettering(
        self, family: str, pixel_size: int, padding: float, gap: float, reach: float
    ) -> None:
        """The labels' font, the room in a label and the one between labels, in px.

        `reach` is how far, in px, a finger may miss a small part.
        """
        self._font = QFont(family)
        self._font.setPixelSize(max(1, pixel_size))
        self._font.setWeight(QFont.Weight.DemiBold)
        self._padding, self._gap, self._reach = padding, gap, reach
        self.labels_changed.emit()

    view = Property(QObject, _get_view, _set_view, notify=view_changed)
    side = Property(int, _get_side, _set_side, notify=side_changed)
    theme = Property(str, _get_theme, _set_theme, notify=theme_changed)
    labels = Property(list, _get_labels, notify=labels_changed)


def _landmark(part: str, size: Size, scene: Scene, tool: Tool) -> Point | None:
    """Where a part is on the picture, in px; None where it is not seen."""
    if scene.room:
        at = room_landmark(part, scene.pose)
        frame: Frame = fit(size.width, size.height, room.WINDOW)
    else:
        at = side_landmark(part, tool, scene.pose)
        frame = camera.moving_frame(size, scene.shift)
    if at is None:
        return None
    px = frame.px(at)
    if not QRect(0, 0, size.width, size.height).contains(px.toPoint()):
        return None
    return px.x(), px.y()
