"""The side view, composed: what stands still in one pass, what moves in another."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from kiosk.content.model import Tool
from kiosk.ui.painting import bones, fillings, instruments, tissue
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, path_of
from kiosk.ui.painting.palette import Palette
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.pose import Pose


def paint_still(painter: QPainter, pose: Pose, tool: Tool, palette: Palette, frame: Frame) -> None:
    """Everything that does not move while the spine is still: tissue, bones, discs, nerves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform())
    ink = Ink(painter, palette, frame)
    tissue.layers(ink, pose.lift)
    tissue.canal(ink, pose.lift)
    _spine(ink, pose.lift)
    painter.restore()


def paint_moving(painter: QPainter, pose: Pose, tool: Tool, palette: Palette, frame: Frame) -> None:
    """The tools and what fills the bone, over a still picture of the same pose's spine."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform())
    ink = Ink(painter, palette, frame)
    now = shapes(tool, pose)
    fillings.path_and_hollow(ink, now, pose)
    fillings.cement(ink, now, pose)
    fillings.balloon(ink, now, pose)
    instruments.instruments(ink, tool, pose, now)
    painter.restore()


def _spine(ink: Ink, lift: float) -> None:
    seen = ink.frame.seen()
    every = range(-spine.ABOVE[-1], spine.BELOW[-1] + 1)
    places = [p for p in every if seen.left() - 45 < p * spine.PITCH < seen.right() + 45]
    for place in places:
        ink.soft_shadow(path_of(spine.placed(spine.vertebra(), place, lift)), (1.0, -1.6), 3.0, 0.4)
    for place in places:
        bones.nerve(ink, spine.placed((spine.NERVE,), place, lift)[0])
    for place in places[1:]:
        upper, lower, gap = (
            spine.placed(spine.LOWER_PROCESS, place - 1, lift),
            spine.placed(spine.UPPER_PROCESS, place, lift),
            spine.placed(spine.JOINT, place - 1, lift),
        )
        bones.joint(ink, upper, lower, gap)
        bones.disc(ink, spine.disc_above(place, lift))
    for place in places:
        painter = ink.painter
        painter.save()
        if place < 0:
            hx, hy = spine.HINGE
            painter.translate(hx, hy)
            painter.rotate(spine.bend(lift))
            painter.translate(-hx, -hy)
        painter.translate(place * spine.PITCH, 0)
        if place == 0:
            bones.broken_vertebra(ink, lift)
        else:
            bones.whole_vertebra(ink)
        painter.restore()
