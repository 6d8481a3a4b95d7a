"""The spine while the broken bone is lifted: layers drawn once, then only turned and stretched.

Above the break everything turns as one; the broken body is stretched row by row as its end plate
moves; so is the disc between them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import radians, tan

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.painting import bones, side, tissue
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.stamps import Stamps, corner
from kiosk.walkthrough import spine

ROW = 0.5
"""How high the rows are, in millimetres, that are stretched as one."""
DISC_BOX = QRectF(-26, -22, 30, 44)
"""What the disc above the break may cover, in millimetres."""
TURNING_X = 4.0
"""No bone that turns reaches further to the feet, in millimetres."""
Edges = Callable[[float], tuple[float, float, float, float]]
"""For a height in mm: where a shape's two edges stand when not lifted, and where they go, in x."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What is drawn once for a frame: the ground, the turning bones, the disc, the broken bone.

    An X-ray shows no disc.
    """

    ground: QImage
    above: QImage
    disc: QImage | None
    broken: QImage

    def images(self) -> tuple[QImage, ...]:
        """All of them."""
        every = (self.ground, self.above, self.disc, self.broken)
        return tuple(image for image in every if image is not None)


def make_layers(palette: Palette, frame: Frame, stamps: Stamps) -> Layers:
    """Draw the layers of a frame, with the bone not lifted."""
    ground = QImage(frame.width, frame.height, QImage.Format.Format_RGB32)
    ground.fill(QColor(palette.paper))
    above = QImage(turning_width(frame), frame.height, QImage.Format.Format_ARGB32_Premultiplied)
    above.fill(0)
    places = side.places_seen(frame)
    upper, lower = [p for p in places if p < 0], [p for p in places if p >= 0]
    for image, mine in ((ground, lower), (above, upper)):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(frame.transform())
        ink = Ink(painter, palette, frame)
        if image is ground:
            tissue.layers(ink)
        tissue.ghosts(ink, 0.0, mine)
        tissue.canal(ink, 0.0, above=image is above, below=image is ground)
        if image is ground:
            bones.process(ink, spine.UPPER_PROCESS, bones.LOWER_LIT)
        side.shadows(ink, mine, 0.0)
        side.nerves(ink, mine, 0.0)
        for place in mine:
            if place + 1 in mine:
                side.between(ink, place, 0.0, stamps)
        if image is above:
            bones.process(ink, spine.process(spine.LOWER_PROCESS, -1, 0.0), bones.UPPER_LIT)
            bones.gap(ink, spine.process(spine.JOINT, -1, 0.0))
        for place in mine:
            if place != 0:
                side.vertebra(ink, place, 0.0, stamps)
        painter.end()
    broken = stamps.image("broken", palette, frame, 0.0, side.VERTEBRA_BOX, _draw_broken)
    disc = stamps.image("disc", palette, frame, 0.0, DISC_BOX, _draw_disc)
    return Layers(ground, above, disc, broken)


def turning_width(frame: Frame) -> int:
    """How many px from the left edge the bones reach that turn."""
    return max(1, min(frame.width, round(frame.px((TURNING_X, 0)).x())))


def _draw_broken(ink: Ink) -> None:
    bones.broken_vertebra(ink, 0.0)


def _draw_disc(ink: Ink) -> None:
    bones.disc(ink, spine.disc_above(0, 0.0))


def paint_lifted(painter: QPainter, layers: Layers, lift: float, frame: Frame) -> None:
    """The still parts of the side view while the bone is lifted by `lift`."""
    painter.drawImage(0, 0, layers.ground)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if layers.disc is not None:
        _stretch(painter, layers.disc, DISC_BOX, _disc_edges(lift), frame)
    hinge = frame.px(spine.HINGE)
    painter.save()
    painter.translate(hinge)
    painter.rotate(spine.bend(0.0) - spine.bend(lift))
    painter.translate(-hinge)
    painter.drawImage(0, 0, layers.above)
    painter.restore()
    high = round((side.VERTEBRA_BOX.bottom() - spine.HALF_DEPTH) * frame.scale)
    left, top = corner(frame, (0.0, 0.0), side.VERTEBRA_BOX)
    painter.drawImage(left, top, layers.broken, 0, 0, -1, high)
    _stretch(painter, layers.broken, side.VERTEBRA_BOX, _body_edges(lift), frame, high)


def _body_edges(lift: float) -> Edges:
    """How the broken body's end plates move: the upper one sinks back, the lower one stays."""

    def edges(y: float) -> tuple[float, float, float, float]:
        y = max(-spine.HALF_DEPTH, min(spine.HALF_DEPTH, y))
        fixed = spine.HALF_LENGTH
        return spine.plate_x(y, 0.0), fixed, spine.plate_x(y, lift), fixed

    return edges


def _disc_edges(lift: float) -> Edges:
    """How the disc above the break gives way: its left edge turns with T12, its right one moves."""
    degrees = radians(spine.bend(lift) - spine.bend(0.0))

    def edges(y: float) -> tuple[float, float, float, float]:
        held = max(-spine.HALF_DEPTH, min(spine.HALF_DEPTH, y))
        left = -20.0 + (spine.HINGE[1] - held) * tan(radians(spine.bend(0.0)))
        moved = left + (spine.HINGE[1] - held) * tan(degrees)
        return left, spine.plate_x(held, 0.0), moved, spine.plate_x(held, lift)

    return edges


def _stretch(
    painter: QPainter, image: QImage, box: QRectF, edges: Edges, frame: Frame, begin: int = 0
) -> None:
    """Copy an image row by row, each stretched so that its two edges go where they move to.

    What lies outside the edges goes along with the nearer one.
    """
    left, top = corner(frame, (0.0, 0.0), box)
    scale, width = frame.scale, image.width()
    step = max(2, round(ROW * scale))
    for row in range(begin, image.height(), step):
        tall = min(step, image.height() - row)
        y = box.bottom() - (row + tall / 2) / scale
        a, b, to_a, to_b = (edge for edge in edges(y))
        grown = (to_b - to_a) / (b - a)
        start = (a - box.left()) * scale
        target = QRectF(
            left + start + (to_a - a) * scale - start * grown, top + row, width * grown, tall
        )
        painter.drawImage(target, image, QRectF(0, row, width, tall))
