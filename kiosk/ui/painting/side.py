"""The side view, composed: what stands still in one pass, what moves in another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.content.model import Tool
from kiosk.ui.painting import bones, fillings, instruments, scalpel, skin, spaces, tissue
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.stamps import Draw, Sheets, Stamps, corner
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.plane import shifted, turned
from kiosk.walkthrough.pose import Pose

VERTEBRA_BOX = QRectF(-24, -22, 48, 64)
BETWEEN_BOX = QRectF(0, -22, 36, 68)
"""What a vertebra covers round its own origin, and what lies between it and the next one below,
in millimetres (`top()` is the lowest y, `bottom()` the highest)."""


def paint_still(
    painter: QPainter, lift: float, palette: Palette, frame: Frame, stamps: Stamps
) -> None:
    """Everything that does not move while the spine is still: tissue, bones, discs, nerves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    tissue.layers(ink)
    tissue.ghosts(ink, lift, places_seen(frame))
    tissue.canal(ink, lift)
    _spine(ink, lift, stamps)
    painter.restore()


def paint_moving(
    painter: QPainter,
    pose: Pose,
    tool: Tool,
    palette: Palette,
    frame: Frame,
    sheets: Sheets | None = None,
) -> None:
    """The tools and what fills the bone, over a still picture of the same pose's spine.

    What stays where it is in this pose is kept in `sheets`, if the camera stands still.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    now = shapes(tool, pose)
    tissue.numbed(ink, pose, sheets)
    skin.pierced_skin(ink, pose, sheets)
    scalpel.scalpel(ink, pose, sheets is not None)
    spaces.path_and_hollow(ink, now, pose, sheets)
    spaces.old_plate(ink, pose, sheets)
    fillings.cement(ink, now, pose, sheets)
    fillings.balloon(ink, now, pose)
    instruments.instruments(ink, tool, pose, now, sheets)
    painter.restore()


def places_seen(frame: Frame) -> list[int]:
    """The vertebrae that a frame shows some of, from the head down."""
    seen = frame.seen()
    every = range(-spine.ABOVE[-1], spine.BELOW[-1] + 1)
    return [p for p in every if seen.left() - 45 < p * spine.PITCH < seen.right() + 45]


def _spine(ink: Ink, lift: float, stamps: Stamps) -> None:
    places = places_seen(ink.frame)
    shadows(ink, places, lift)
    nerves(ink, places, lift)
    for place in places[:-1]:
        between(ink, place, lift, stamps)
    for place in places:
        vertebra(ink, place, lift, stamps)


def shadows(ink: Ink, places: list[int], lift: float) -> None:
    """The soft shadows that vertebrae throw on what lies deeper."""
    for place in places:
        outline = spine.placed(spine.vertebra(lift if place == 0 else None), place, lift)
        ink.soft_shadow(path_of(outline), (1.0, -1.6), 3.0, 0.4)


def nerves(ink: Ink, places: list[int], lift: float) -> None:
    """The nerve below each vertebra's pedicle."""
    for place in places:
        bones.nerve(ink, partial(spine.placed, place=place, lift=lift))


def between(ink: Ink, place: int, lift: float, stamps: Stamps) -> None:
    """The disc and the facet joint between a vertebra and the next one below."""
    if place in (-1, 0):
        live_joint(ink, place, lift)
        bones.disc(ink, spine.disc_above(place + 1, lift))
        return

    def draw(own: Ink) -> None:
        pieces = (spine.LOWER_PROCESS, spine.UPPER_PROCESS, spine.JOINT)
        lower, upper, slit = (spine.held_back(p) if place < 0 else p for p in pieces)
        bones.joint(own, lower, shifted(upper, spine.PITCH), slit)
        bones.disc(own, shifted(spine.disc_above(3, 0.0), -2 * spine.PITCH))

    _stamp(ink, "between", place, lift, stamps, BETWEEN_BOX, draw)


def live_joint(ink: Ink, place: int, lift: float) -> None:
    """The facet joint below a vertebra, where its two bones may move against each other."""
    bones.joint(
        ink,
        spine.process(spine.LOWER_PROCESS, place, lift),
        spine.process(spine.UPPER_PROCESS, place + 1, lift),
        spine.process(spine.JOINT, place, lift),
    )


def vertebra(ink: Ink, place: int, lift: float, stamps: Stamps) -> None:
    """A vertebra's cut body and arch, in its place; all but the broken one a little dimmer."""
    if place == 0:
        bones.broken_vertebra(ink, lift)
        return
    _stamp(ink, "vertebra", place, lift, stamps, VERTEBRA_BOX, bones.whole_vertebra)


def _stamp(
    ink: Ink, name: str, place: int, lift: float, stamps: Stamps, box: QRectF, draw: Draw
) -> None:
    """Copy a piece of the spine to its place, turned where it belongs to the bent part."""
    degrees = spine.bend(lift) if place < 0 else 0.0
    covered = _covered(box, degrees)
    image = stamps.image(name, ink.palette, ink.frame, degrees, covered, draw)
    x, y = corner(ink.frame, spine.placed(((0.0, 0.0),), place, lift)[0], covered)
    painter = ink.painter
    painter.save()
    painter.resetTransform()
    painter.drawImage(x, y, image)
    painter.restore()


def _covered(box: QRectF, degrees: float) -> QRectF:
    if degrees == 0.0:
        return box
    corners = (
        (box.left(), box.top()),
        (box.right(), box.top()),
        (box.right(), box.bottom()),
        (box.left(), box.bottom()),
    )
    points = turned(corners, (0.0, 0.0), degrees)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
