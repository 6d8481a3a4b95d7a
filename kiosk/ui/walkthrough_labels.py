"""Where the labels of a walkthrough's picture stand, as QML lays them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, closeup, room
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.walkthrough.labels import Wanted, place
from kiosk.walkthrough.landmarks import room_landmark, side_landmark
from kiosk.walkthrough.plane import Point
from kiosk.walkthrough.timeline import Scene

LEADING = 1.36
"""From line to line, of the letters' size, as QML sets them."""
WEIGHT, DEMI_BOLD = QFont.Tag("wght"), 600.0


@dataclass(frozen=True)
class Lettering:
    """The labels' font, the room in a label and the one between labels, in px."""

    font: QFont
    padding: float = 8.0
    gap: float = 12.0


def lettering(family: str, pixel_size: int, padding: float, gap: float) -> Lettering:
    """Labels in a font of so many px."""
    font = QFont(family)
    font.setPixelSize(max(1, pixel_size))
    font.setVariableAxis(WEIGHT, DEMI_BOLD)  # as QML sets it: by weight alone letters are narrower
    return Lettering(font, padding, gap)


def placed_labels(
    words: list[tuple[str, str]], size: Size, scene: Scene, tool: Tool, letters: Lettering
) -> list[dict[str, object]]:
    """The labels of parts and their names: text, box, and the ends of the line to the part."""
    metrics = QFontMetricsF(letters.font)
    room = size.width - 2 * (letters.gap + letters.padding) - 1
    wanted, said = [], {part: _in_lines(name, metrics, room) for part, name in words}
    for part, name in said.items():
        at = _landmark(part, size, scene, tool)
        if at is not None:
            lines = name.split("\n")
            wide = max(map(metrics.horizontalAdvance, lines)) + 2 * letters.padding + 1
            tall = len(lines) * math.ceil(LEADING * letters.font.pixelSize()) + letters.padding
            wanted.append(Wanted(part, at, wide, max(tall, metrics.height() + letters.padding)))
    right = size.width
    if not scene.room and scene.shift.inset and size.wide:
        right = round(camera.card(size, scene.shift.inset).left())
    return [
        {
            "part": one.part,
            "text": said[one.part],
            "x": one.x,
            "y": one.y,
            "width": one.width,
            "height": one.height,
            "startX": one.start[0],
            "startY": one.start[1],
            "endX": one.end[0],
            "endY": one.end[1],
        }
        for one in place(wanted, right, size.height, letters.gap)
    ]


def _in_lines(name: str, metrics: QFontMetricsF, room: float) -> str:
    """A name, in two lines of like length where one is longer than the room there is, in px."""
    words = name.split(" ")
    if len(words) < 2 or metrics.horizontalAdvance(name) <= room:
        return name
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(cuts, key=lambda cut: max(map(metrics.horizontalAdvance, cut))))


MOST_TALL = 0.085
"""How much of a card's height a word on it may take."""


def placed_cues(
    words: tuple[str, str], size: Size, scene: Scene, letters: Lettering
) -> list[dict[str, object]]:
    """What stands at the back and the front of the slice's card: text and box, in px.

    None while it comes or goes, and where it is too small for them.
    """
    shift = scene.shift
    if scene.room or shift.inset != "slice" or not shift.still:
        return []
    card = camera.card(size, "slice")
    metrics = QFontMetricsF(letters.font)
    wide = [metrics.horizontalAdvance(word) + 2 * letters.padding for word in words]
    tall = metrics.height()
    edge = max(2.0, 0.015 * card.height())
    if max(wide) > card.width() * 0.86 or tall > MOST_TALL * card.height():
        return []
    tops = (card.top() + edge, card.bottom() - edge - tall)
    return [
        {"text": word, "x": card.center().x() - w / 2, "y": y, "width": w, "height": tall}
        for word, w, y in zip(words, wide, tops, strict=True)
    ]


def shown_beside(size: Size, scene: Scene) -> QRectF:
    """Where an inset, or the close look in the room, stands, in px; empty where there is none."""
    if not scene.room:
        inset = scene.shift.inset
        return camera.card(size, inset) if inset else QRectF()
    if not room.looks_close(scene.pose):
        return QRectF()
    frame, box = fit(size.width, size.height, room.WINDOW), closeup.BOX
    corners = (box.left(), box.bottom()), (box.right(), box.top())
    return QRectF(*(frame.px(corner) for corner in corners))


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
