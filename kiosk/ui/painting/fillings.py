"""What fills the broken bone in the side view: balloon and cement."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.creeping import creeping
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.ui.painting.instruments import ABOVE, STEEL, across, beyond
from kiosk.ui.painting.stamps import Sheets
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough.anatomy import Shapes
from kiosk.walkthrough.balloon import SHAFT_WIDTH, Bag, markers
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import SIDE_DOWN, SIDE_OUT, Rod, line_x, side_point


def balloon(ink: Ink, now: Shapes, pose: Pose) -> None:
    """The balloon on its shaft: folded or full, see-through blue, with its two metal markers."""
    if now.balloon_seen <= 0:
        return
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * now.balloon_seen)
    bag = now.balloon
    outline = bag.side()
    path = path_of(outline)
    middle = (line_x(bag.y), bag.y)
    full = min(1.0, pose.fill * 1.6) * (1 - bag.limp)
    ink.fill(path, ink.color("balloon_lit", 0.8))
    _shaft(ink, bag, now)
    edge = radial(
        (middle[0] - 0.26 * bag.half_width, middle[1] + 0.22 * bag.half_length),
        max(bag.half_length, bag.half_width) * 1.25,
        [
            (0.0, ink.color("balloon_lit", 0.5)),
            (0.45, ink.color("balloon", 0.5)),
            (0.72, ink.palette.blend("balloon", "balloon_line", 0.2, 0.68)),
            (0.9, ink.palette.blend("balloon", "balloon_line", 0.45, 0.86)),
            (1.0, ink.palette.blend("balloon", "balloon_line", 0.55, 0.9)),
        ],
    )
    ink.fill(path, edge)
    for at in markers(bag):
        _marker(ink, at)
    _shine(ink, bag, full)
    ink.stroke(path, ink.color("balloon_line"), 1.0)
    painter.restore()


def _shaft(ink: Ink, bag: Bag, now: Shapes) -> None:
    """The thin shaft that carries the balloon, where it comes out of the tube at both ends."""
    top = min(max(now.needle.top + 30.0, bag.y + 20), max(ink.frame.top() + ABOVE, bag.y + 20))
    low = bag.y - bag.half_length * 0.93 * -SIDE_DOWN[1]
    light = across(ink, bag.y, SHAFT_WIDTH, ("balloon_lit", "balloon", "balloon_line"))
    for piece in beyond(Rod(low, top, SHAFT_WIDTH), now.needle):
        path = path_of(piece.side())
        ink.fill(path, light)
        ink.stroke(path, ink.color("balloon_line"), 0.7)


def _marker(ink: Ink, at: Point) -> None:
    half, tall = SHAFT_WIDTH / 2 + 0.25, 0.75
    ring = [(-half, -tall), (half, -tall), (half, tall), (-half, tall)]
    path = path_of(
        [
            (at[0] + SIDE_OUT[0] * u + SIDE_DOWN[0] * v, at[1] + SIDE_OUT[1] * u + SIDE_DOWN[1] * v)
            for u, v in ring
        ]
    )
    ink.fill(path, across(ink, at[1], 2 * half, STEEL))
    ink.stroke(path, ink.color("steel_line"), 0.8)


def _shine(ink: Ink, bag: Bag, full: float) -> None:
    """The window's reflection on a round balloon, or the folds of a flat or a limp one."""
    folded = max(1 - full, bag.limp)
    if folded > 0:
        folds = QPainterPath()
        for way, bow in ((-0.5, 0.42), (0.1, -0.3), (0.55, -0.5)):
            wide = way * bag.half_width * (1 - 0.35 * bag.limp)
            bent = wide + bow * bag.half_width * bag.limp
            folds.moveTo(QPointF(*side_point(bag.y, wide * 0.5, -bag.half_length * 0.8)))
            folds.quadTo(
                QPointF(*side_point(bag.y, bent, bag.half_length * 0.1)),
                QPointF(*side_point(bag.y, wide * 0.6, bag.half_length * 0.8)),
            )
        ink.stroke_mm(folds, ink.color("balloon_line", 0.45 * folded), 0.25 + 0.1 * bag.limp)
    if bag.limp > 0.5:
        return
    points = []
    for i in range(13):
        part = i / 12
        points.append(
            side_point(
                bag.y,
                -bag.half_width * (0.62 + 0.12 * (1 - (2 * part - 1) ** 2)),
                bag.half_length * (-0.55 + 0.75 * part),
            )
        )
    for i in range(13):
        part = 1 - i / 12
        points.append(
            side_point(
                bag.y,
                -bag.half_width * (0.62 - 0.10 * (1 - (2 * part - 1) ** 2)),
                bag.half_length * (-0.55 + 0.75 * part),
            )
        )
    ink.fill(path_of(points), ink.color("steel_lit", 0.35 + 0.4 * full))
    spot = QPainterPath()
    spot.addEllipse(
        QPointF(*side_point(bag.y, -bag.half_width * 0.5, bag.half_length * 0.42)),
        0.1 * bag.half_width,
        0.14 * bag.half_width,
    )
    ink.fill(spot, ink.color("steel_lit", 0.6 * full))


def cement(ink: Ink, now: Shapes, pose: Pose, sheets: Sheets | None = None) -> None:
    """The cement: teal and glossy while soft, pale and chalky once set.

    In a hollow it is round; without one it creeps between the struts.
    """
    if pose.cement <= 0:
        return
    if now.hollow is None:
        creeping(ink, now, pose, sheets)
        return
    _in_break(ink, now, pose)
    painter = ink.painter
    outline = now.cement
    path = path_of(outline)
    set_ = pose.set
    (cx, cy), size = _middle(outline)
    stops = [
        (0.0, ink.palette.blend("cement_lit", "chalk_lit", set_)),
        (0.5, ink.palette.blend("cement", "chalk", set_)),
        (1.0, ink.palette.blend("cement_line", "chalk_line", 0.25 + 0.4 * set_).lighter(150)),
    ]
    painter.save()
    ink.fill(path, radial((cx - 0.4 * size, cy + 0.45 * size), 1.75 * size, stops))
    ink.clip(path)
    for lit, name, strength in ((0, "chalk_line", 0.5), (1, "chalk_lit", 1.0)):
        grains = QPainterPath()
        for u, v, wide, tall in _GRAINS[lit::2]:
            grains.addEllipse(QPointF(cx + u * size, cy + v * size), wide, tall)
        ink.fill(grains, ink.color(name, (0.16 + 0.5 * set_) * strength))
    painter.restore()
    shade = ink.palette.blend("cement_line", "chalk_line", set_)
    ink.inner_shade(path_of(outline[::3]), shade, 0.22 * size + 0.2, 0.4)
    if set_ < 1:
        gloss = QPainterPath()
        gloss.addEllipse(QPointF(cx - 0.3 * size, cy + 0.42 * size), 0.3 * size, 0.13 * size)
        ink.fill(
            gloss,
            radial(
                (cx - 0.3 * size, cy + 0.42 * size),
                0.32 * size,
                [(0, ink.color("steel_lit", 0.7 * (1 - set_))), (1, ink.color("steel_lit", 0.0))],
            ),
        )
    ink.lit_edge(path, ink.color("chalk_lit", 0.55), 0.3)
    ink.stroke(path, ink.palette.blend("cement_line", "chalk_line", set_))


def _in_break(ink: Ink, now: Shapes, pose: Pose) -> None:
    """What creeps along the break from the cement in the hollow, which is drawn over it."""
    if not now.seam:
        return
    path = path_of(now.seam)
    shade = ink.palette.blend("cement_line", "chalk_line", pose.set)
    ink.fill(path, ink.palette.blend("cement", "chalk", pose.set))
    ink.lit_edge(path, ink.palette.blend("cement_lit", "chalk_lit", pose.set, 0.8), 0.3)
    ink.stroke_mm(path, shade, 0.25)


_GRAINS = tuple(
    (
        (chance(i, 1) - 0.5) * 2.2,
        (chance(i, 2) - 0.5) * 2.2,
        0.16 + 0.2 * chance(i, 3),
        0.14 + 0.18 * chance(i, 4),
    )
    for i in range(60)
)
"""The grains in cement: where each lies in units of the cement's size, and its half axes in mm."""


def _middle(outline: Outline) -> tuple[Point, float]:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    size = max(0.05, (max(xs) - min(xs) + max(ys) - min(ys)) / 4)
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2), size
