"""The walkthrough's picture as a QML item: an opaque image, repainted only where it changed."""

from __future__ import annotations

from PySide6.QtCore import (
    Property,
    QRect,
    QRectF,
    QSize,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QImage, QPainter, QRegion
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, pointing
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.extent import moving_extent
from kiosk.ui.painting.palette import palette_of
from kiosk.ui.painting.studio import Studio
from kiosk.ui.shell import ShellView
from kiosk.ui.walkthrough_labels import (
    Lettering,
    lettering,
    placed_cues,
    placed_labels,
    shown_beside,
)
from kiosk.ui.walkthrough_tiles import Tiles
from kiosk.ui.walkthrough_view import WalkthroughView
from kiosk.walkthrough.timeline import Scene

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LEISURE = 400
"""Milliseconds after which a patient who touches nothing is taken to be reading."""
BREATH = 60
"""Milliseconds between one thing that is made ready and the next."""


@QmlElement
class WalkthroughPicture(QQuickItem):
    """Draws one side of what a `WalkthroughView` shows, and says where its labels stand.

    Labels are told only while the picture rests: they would run after moving parts.
    """

    labels_changed = Signal()
    cues_changed = Signal()

    def __init__(self, shell: ShellView, view: WalkthroughView, side: int) -> None:
        super().__init__()
        self._shell, self._view, self._side = shell, view, side
        self._reach = 0.0
        self._letters = Lettering(QFont())
        self._studio = Studio()
        self._tiles = Tiles(self, self.paint_part)
        self._canvas: QImage | None = None
        self._stale: QRegion | None = None
        self._last: Scene | None = None
        self._ahead: list[Scene] = []
        self._leisure = QTimer(self, singleShot=True)
        self._leisure.timeout.connect(self._make_ready)
        self._theme = self._theme_now()
        shell.preferences_changed.connect(self._preferences_changed)
        view.moved.connect(self._moved)
        view.loaded.connect(self._changed)
        view.left.connect(self._changed)
        view.playing_changed.connect(self.labels_changed)
        view.modes_changed.connect(self.labels_changed)
        view.step_changed.connect(self.labels_changed)
        view.step_changed.connect(self.cues_changed)
        view.looking.modes_changed.connect(self._looks_changed)
        view.looking.told_changed.connect(self._draw_anew)

    def kept_bytes(self) -> int:
        """What is kept drawn, in bytes; 0 once the walkthrough is left."""
        return self._studio.bytes() + (self._canvas.sizeInBytes() if self._canvas else 0)

    # --- painting -----------------------------------------------------------------------------

    def paint_part(self, painter: QPainter, part: QRect) -> None:
        """Paint a part of the picture, in px, on a painter whose origin is the part's corner."""
        size = self._size()
        scene, tool = self._shown()
        if scene is None or tool is None or size.width < 2 or size.height < 2:
            paper = palette_of(self._theme).color("paper")
            painter.fillRect(0, 0, part.width(), part.height(), paper)
            return
        painter.drawImage(
            0, 0, self._drawn(size, scene, tool), part.x(), part.y(), part.width(), part.height()
        )

    def _drawn(self, size: Size, scene: Scene, tool: Tool) -> QImage:
        """The picture as it is now: what is stale is drawn anew."""
        canvas = self._canvas
        if canvas is None or canvas.size() != QSize(size.width, size.height):
            canvas = QImage(size.width, size.height, QImage.Format.Format_RGB32)
            self._canvas, self._stale = canvas, None
        if self._stale is None or not self._stale.isEmpty():
            palette = palette_of(self._theme)
            painter = QPainter(canvas)
            if self._stale is not None:
                painter.setClipRegion(self._stale)
            self._studio.paint(painter, size, scene, tool, palette)
            if told := self._told():
                pointing.paint_mark(painter, size, scene, tool, told, palette)
            painter.end()
            self._stale = QRegion()
        return canvas

    def _told(self) -> str:
        return self._view.looking.told_part(self._side)

    def _shown(self) -> tuple[Scene | None, Tool | None]:
        scene = self._view.scene(self._side)
        if scene is not None and not scene.room:
            scene = self._view.scene(self._side, camera.fine(self._size(), scene.shift))
        return scene, self._view.tool(self._side)

    def _size(self) -> Size:
        return Size(round(self.width()), round(self.height()))

    @Slot()
    def _moved(self) -> None:
        scene, tool = self._shown()
        last, self._last = self._last, scene
        size = self._size()
        if scene is None or tool is None or last is None or (scene != last and self._told()):
            self._draw_anew()
        elif scene != last:
            extent = moving_extent(size, last, scene, tool)
            if extent is None or self._stale is None:
                self._draw_anew()
            else:
                self._stale += extent
                self._tiles.show(extent)
        if scene is not None and (last is None or _card(scene) != _card(last)):
            self.cues_changed.emit()
        if self._view.rests():
            self.labels_changed.emit()
            self._ahead = self._view.ahead(self._side)
            self._leisure.start(LEISURE)

    @Slot()
    def _make_ready(self) -> None:
        """Draw ahead what the next step needs, while the patient reads this one."""
        if not self._view.rests():
            return
        size = self._size()
        if self._ahead and size.width > 1 and size.height > 1:
            self._studio.prepare(size, self._ahead.pop(0), palette_of(self._theme))
            self._leisure.start(BREATH)  # a touch meanwhile has not long to wait

    @Slot()
    def _draw_anew(self) -> None:
        self._stale = None
        self._tiles.show(None)

    @Slot()
    def _changed(self) -> None:
        """Another look, another size, or nothing more to show: what was kept is of no use."""
        self._last = None
        self._leisure.stop()
        self._ahead = []
        self._studio.forget()
        self._canvas = None
        self._draw_anew()
        self.labels_changed.emit()
        self.cues_changed.emit()

    def _theme_now(self) -> str:
        return str(self._shell.visit.preferences.theme.value)

    @Slot()
    def _preferences_changed(self) -> None:
        if self._theme != (theme := self._theme_now()):
            self._theme = theme
            self._changed()

    @Slot()
    def _looks_changed(self) -> None:
        self._last = None
        self._draw_anew()
        self.labels_changed.emit()
        self.cues_changed.emit()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:  # noqa: N802
        """Called by Qt."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._tiles.lay(self._size())
            self._changed()

    # --- labels -------------------------------------------------------------------------------

    def _get_labels(self) -> list[dict[str, object]]:
        view = self._view
        scene, tool = self._shown()
        if scene is None or tool is None:
            return []
        size = self._size()
        if not (view.looking.shows_names() and view.rests()) or min(size.width, size.height) < 2:
            return []
        return placed_labels(view.label_words(self._side), size, scene, tool, self._letters)

    def _get_beside(self) -> QRectF:
        scene, _ = self._shown()
        return shown_beside(self._size(), scene) if scene is not None else QRectF()

    def _get_cues(self) -> list[dict[str, object]]:
        scene, _ = self._shown()
        if scene is None or min(self._size().width, self._size().height) < 2:
            return []
        words = self._view.looking.sides_of_slice()
        return placed_cues(words, self._size(), scene, self._letters)

    # --- a finger, or a key ---------------------------------------------------------------------

    @Slot(float, float)
    def touch(self, x: float, y: float) -> None:
        """Tell about the part at a point of the picture, in px; about none where there is none."""
        scene, tool = self._shown()
        if scene is None or tool is None:
            return
        part = pointing.touched(self._size(), scene, tool, (x, y), self._reach)
        self._tell(part if self._view.looking.knows(part) else "", y > self.height() / 2)

    @Slot()
    def touch_next(self) -> None:
        """Tell about the next part in turn; after the last one about none."""
        scene, tool = self._shown()
        if scene is None or tool is None:
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
        self._view.pause()
        self._view.looking.tell(self._side, part, low)

    # --- words on the picture -------------------------------------------------------------------

    @Slot(str, int, float, float, float)
    def set_lettering(
        self, family: str, pixel_size: int, padding: float, gap: float, reach: float
    ) -> None:
        """The labels' font, the room in a label and the one between labels, in px.

        `reach` is how far, in px, a finger may miss a small part.
        """
        self._letters, self._reach = lettering(family, pixel_size, padding, gap), reach
        self.labels_changed.emit()
        self.cues_changed.emit()

    cues = Property(list, _get_cues, notify=cues_changed)
    labels = Property(list, _get_labels, notify=labels_changed)
    beside = Property(QRectF, _get_beside, notify=labels_changed)


def _card(scene: Scene) -> tuple[str | None, bool, bool]:
    """What decides whether words stand on the inset's card."""
    return scene.shift.inset, scene.shift.still, scene.room
