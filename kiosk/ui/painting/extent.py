"""Which part of the picture changes from one moment to the next, so that only it is repainted.

Tools lie aslant: they are covered by a row of small boxes, not by one large one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from kiosk.content.model import Tool
from kiosk.ui.painting import camera, closeup, inset, room, scalpel, spaces, syringe
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame, fit
from kiosk.ui.painting.tissue import HAZE
from kiosk.walkthrough import slice as cross
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import SKIN_Y, Shapes, shapes
from kiosk.walkthrough.balloon import Bag
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Scene
from kiosk.walkthrough.tools import line_x, side_point, slice_point

MARGIN = 3.0
"""Millimetres round a shape that its outline, shadow and light may cover."""
RIM = 1.5
"""How far bone is pressed together round a balloon, in millimetres."""
GRIP = 10.0
"""Half the width of the grips, in millimetres."""
GRIPS_BELOW, GRIPS_ABOVE = 32.0, 46.0
"""How far, in y, grips reach below and above the end of what they hold."""
BOX = 9.0
"""How tall, in y, the boxes along the tools are."""
FLOWING = 0.06
"""From so much cement on, the tool it flows through looks the same."""
ENTRY = 12.0
"""How far round the entry the skin is pressed in, cut and marked, in millimetres."""
ON_CARDS = {"mixing": {"mix"}, "syringe": {"mix", "fill", "cement"}}
"""Tracks that are seen on a card beside the side view, but for the slice."""
ABOVE_SKIN = 20.0
"""How far over the skin a slice shows tools, in millimetres."""
HUB_TALL, HUB_WIDE = 5.0, 7.0
"""How tall the hub of a slice is in y, and half its width, in millimetres."""
At = Callable[[float, float], Point]
SWITCHED = 0.4
"""Up to so much of `numb` the X-rays go out and the close look comes."""
TURNS = (0.5, 0.8)
"""The part of `rest` in which the patient is turned on her back; else only the clock moves."""


def moving_extent(size: Size, before: Scene, now: Scene, tool: Tool) -> QRegion | None:
    """What to repaint, in px; None for everything."""
    changed = {
        name
        for name in Pose.__struct_fields__
        if getattr(before.pose, name) != getattr(now.pose, name)
    }
    if _looks(before) != _looks(now):
        return None
    if not changed:
        return QRegion(0, 0, 1, 1)
    if now.room:
        return _room(size, (before.pose, now.pose), changed)
    frame = camera.side_frame(size, now.shift.zoom, now.shift.inset)
    poses = (before.pose, now.pose)
    extent = _beside(frame, tool, poses, changed)
    if "lift" in changed:
        right = frame.px((spine.HALF_LENGTH + 2, 0)).x()
        extent += QRectF(0, 0, right, size.height).toAlignedRect()
    if now.shift.inset:
        extent += _on_card(size, now.shift.inset, tool, poses, changed)
    return extent & QRect(0, 0, size.width, size.height)


def _beside(frame: Frame, tool: Tool, poses: tuple[Pose, Pose], changed: set[str]) -> QRegion:
    """What tools and fillings change of a side view, or of its X-ray picture."""
    extent = QRegion()
    if _rods_change(changed, *poses):
        for box in _along(tool, poses, changed, frame.top()):
            extent += _px(frame, box).toAlignedRect()
    for pose in poses:
        for points in _fillings(shapes(tool, pose), pose, changed):
            extent += _px(frame, points).toAlignedRect()
    return extent


def _looks(scene: Scene) -> tuple[object, ...]:
    return (scene.room, scene.shift, scene.xray)


def _on_card(
    size: Size, kind: str, tool: Tool, poses: tuple[Pose, Pose], changed: set[str]
) -> QRegion:
    """What changes on the card beside the side view."""
    card = camera.card(size, kind)
    if kind in ON_CARDS and not changed & ON_CARDS[kind]:
        return QRegion()
    if kind == "mixing" or (kind == "monitor" and "lift" in changed):
        return QRegion(card.toAlignedRect())
    extent = QRegion()
    frame = inset.frame_of(kind, size)
    if kind == "monitor":
        extent = _beside(frame, tool, poses, changed)
        return extent.translated(round(card.left()), round(card.top()))
    if kind == "syringe":
        for part in syringe.moving(*poses):
            extent += frame.transform().mapRect(part).adjusted(-2, -2, 2, 2).toAlignedRect()
        return extent.translated(round(card.left()), round(card.top()))
    way = -1.0 if tool.side == "left" else 1.0  # as the painter mirrors it
    for box in _in_slice(tool, poses, changed):
        extent += _px(frame, tuple((way * z, y) for z, y in box)).toAlignedRect()
    return extent.translated(round(card.left()), round(card.top()))


def _in_slice(tool: Tool, poses: tuple[Pose, Pose], changed: set[str]) -> Iterator[Outline]:
    """Boxes along the rods, and round the cement, of the slice view (z, y)."""
    moments = [shapes(tool, pose) for pose in poses]
    seen = [now for now in moments if now.needle.seen > 0]
    if changed & {"needle", "stylet", "drill"} and seen:
        rods = [rod for now in seen for rod in (now.needle, now.stylet, now.drill)]
        top = min(max(rod.top for rod in rods), cross.SKIN + ABOVE_SKIN)
        wide = max(rod.width / 2 for rod in rods)
        yield from _boxes(min(rod.tip for rod in rods), top, wide, slice_point)
        for now in seen:
            yield from _boxes(now.needle.top - HUB_TALL, now.needle.top, HUB_WIDE, slice_point)
    if changed & {"cement", "set"}:
        yield from (now.cement_slice for now in moments)


def _room(size: Size, poses: tuple[Pose, Pose], changed: set[str]) -> QRegion | None:
    """In the room some movements each have their own corner."""
    frame = fit(size.width, size.height, room.WINDOW)
    lapse = [pose.rest for pose in poses]
    if "rest" in changed and not (max(lapse) <= TURNS[0] or min(lapse) >= TURNS[1]):
        return None
    corners: tuple[Outline, ...] = ()
    if changed & {"numb", "lie"}:
        corners += (((10, 84), (200, 160)),)
    if "numb" in changed:
        corners += (_corners_of(closeup.BOX),)
        if min(pose.numb for pose in poses) < SWITCHED:
            corners += (_corners_of(closeup.LINK), ((110, 40), (165, 84)))
    if "lie" in changed:
        corners += (((30, 28), (256, 160)),)
    if changed & {"arm", "set"}:
        corners += (((90, 2), (400, 166)),)
    if "rest" in changed:
        corners += (((160, 144), (192, 175)),)
    if changed - {"numb", "lie", "arm", "set", "rest"}:
        return None
    extent = QRegion()
    for box in corners:
        extent += _px(frame, box).toAlignedRect()
    return extent & QRect(0, 0, size.width, size.height)


def _corners_of(box: QRectF) -> Outline:
    return ((box.left(), box.top()), (box.right(), box.bottom()))


def _px(frame: Frame, points: Outline) -> QRectF:
    if not points:
        return QRectF()
    xs, ys = zip(*points, strict=True)
    left, top = min(xs) - MARGIN, max(ys) + MARGIN
    corner, scale = frame.px((left, top)), frame.scale
    wide, tall = max(xs) + MARGIN - left, top - min(ys) + MARGIN
    return QRectF(corner.x(), corner.y(), wide * scale, tall * scale)


def _rods_change(changed: set[str], before: Pose, now: Pose) -> bool:
    return bool(changed & {"needle", "stylet", "drill", "set", "cement", "balloon", "mix"})


def _along(
    tool: Tool, poses: tuple[Pose, Pose], changed: set[str], top: float
) -> Iterator[Outline]:
    """Boxes along the tools' line, wherever one of them is seen and may have changed."""
    moments = [shapes(tool, pose) for pose in poses]
    rods = [rod for now in moments for rod in now.rods().values()]
    shafts = [now.balloon for now in moments if now.balloon_seen > 0]
    if not rods and not shafts:
        return
    low = min([rod.tip for rod in rods] + [bag.end(1)[1] for bag in shafts])
    high = min(top, max([rod.top for rod in rods] + [top] * len(shafts)))
    wide = max([rod.width / 2 for rod in rods] + [0.0])
    ends = [rod.top for rod in rods]
    outer = moments[0].needle
    if _flows(changed, poses):  # what flows looks alike all along the tool that rests
        yield from _boxes(low, outer.tip + 3, wide)
        low = min(high, outer.top - 3)
    yield from _boxes(low, high, wide)
    for end in ends:
        yield from _boxes(end - GRIPS_BELOW, min(top, end + GRIPS_ABOVE), GRIP)


def _flows(changed: set[str], poses: tuple[Pose, Pose]) -> bool:
    cement = min(pose.cement for pose in poses)
    rests = all(pose.needle >= 1 and pose.set <= 0 for pose in poses)
    return rests and changed == {"cement"} and cement > FLOWING


def _boxes(low: float, high: float, half: float, at: At = side_point) -> Iterator[Outline]:
    """A row of boxes along the line from one height to another, `half` mm to each side.

    `at` says where in a view the line stands at a height, and so far beside it.
    """
    count = max(1, ceil((high - low) / BOX))
    if high <= low:
        return
    for i in range(count):
        a, b = low + (high - low) * i / count, low + (high - low) * (i + 1) / count
        yield tuple(at(y, across) for y in (a, b) for across in (-half, half))


def _corners(bag: Bag) -> Outline:
    """The corners of a box round a balloon or hollow, with the rim of bone round it."""
    wide, long = bag.half_width + RIM, bag.half_length + RIM
    return tuple(
        side_point(bag.y, across * wide, along * long) for across in (-1, 1) for along in (-1, 1)
    )


def _fillings(now: Shapes, pose: Pose, changed: set[str]) -> Iterator[Outline]:
    """Points round entry, balloon, hollow, path and cement, where the changed tracks move them."""
    if changed & {"needle", "cut"}:
        x, y = line_x(SKIN_Y[1]), SKIN_Y[0]
        yield ((x - ENTRY, y - ENTRY), (x + ENTRY, y + ENTRY))
    if changed & {"needle", "cut"} and scalpel.shown(pose) > 0:
        yield from scalpel.boxes(pose)
    if "numb" in changed or ("needle" in changed and pose.needle > 0.5 and pose.hazed > 0):
        yield _corners_of(HAZE)
    if "needle" in changed and now.path.seen > 0 and pose.drawn_back > 0:
        yield now.path.side()
    if "fill" in changed and now.lift > 0:
        yield _corners_of(spaces.OLD_PLATE)
    if changed & {"balloon", "fill"} and now.balloon_seen > 0:
        yield _corners(now.balloon)
        if now.hollow is not None:
            yield _corners(now.hollow)
    if changed & {"cement", "set"}:
        yield now.cement
        if now.seam:
            yield now.seam
    if changed & {"drill", "balloon"}:
        yield now.path.side()
