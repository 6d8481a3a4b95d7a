"""Which part of a picture lies where: outlines of everything that has a name, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from kiosk.content.model import Tool
from kiosk.walkthrough import slice as cross
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import ENTRY_Y, MUSCLE_Y, SKIN_Y, shapes
from kiosk.walkthrough.crack import gap
from kiosk.walkthrough.plane import Outline, Point, contains, distance
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import side_point
from kiosk.walkthrough.xray import XRAY_PARTS

FAR = 140.0
"""How far layers reach to each side, in mm."""

PEDICLE: Outline = (
    (-12.4, 16.3), (-11.8, 18.0), (-11.6, 20.6), (-12.4, 24.8), (4.3, 24.8), (2.8, 22.2),
    (2.4, 18.8), (3.0, 16.6),
)  # fmt: skip
"""The broken bone's pedicle as the side cut shows it."""

_ROOM: tuple[tuple[str, Outline], ...] = (
    ("monitor", ((248, 121), (319, 121), (319, 175), (248, 175))),
    ("staff", ((32, 105), (47, 118), (46, 136), (51, 150), (61, 151), (67, 136), (66, 118),
               (76, 106), (72, 88), (40, 88))),
    ("staff", ((190, 112), (204, 122), (204, 142), (210, 152), (222, 152), (228, 142), (228, 122),
               (241, 112), (241, 96), (190, 96))),
)  # fmt: skip
_LYING: tuple[tuple[str, Outline], ...] = (
    ("skin", ((120, 108), (150, 108), (150, 96), (121, 96))),
    ("patient", ((28, 89), (54, 103), (72, 107), (98, 107), (118, 107), (150, 107), (170, 110),
                 (248, 100), (256, 90), (170, 90), (80, 92), (60, 86))),
    ("pillow", ((36, 86), (92, 92), (92, 80), (36, 80))),
    ("pillow", ((130, 90), (180, 90), (180, 80), (130, 80))),
)  # fmt: skip
_ON_HER_BACK: tuple[tuple[str, Outline], ...] = (
    ("patient", ((52, 100), (84, 106), (130, 112), (180, 114), (210, 108), (246, 104), (252, 88),
                 (60, 88))),
    ("pillow", ((36, 94), (60, 94), (70, 84), (36, 84))),
)  # fmt: skip
_SITTING: Outline = ((128, 88), (128, 118), (136, 142), (158, 142), (168, 118), (172, 88))
_ARM: Outline = (
    (114, 144), (114, 166), (158, 166), (166, 150), (176, 110), (168, 76), (150, 52), (116, 46),
    (116, 72), (146, 74), (158, 100), (154, 130), (146, 144),
)  # fmt: skip


LESS = {"crack-after-cement": "crack"}
"""Parts that have their own words only in newer contents, and what they are called without."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A part and its outline in a picture; a `small` one is also meant by a finger beside it."""

    part: str
    outline: Outline
    small: bool = False


def side_parts(tool: Tool, pose: Pose, xray: bool = False) -> tuple[Seen, ...]:
    """What the side view shows, in millimetres, the nearest to the eye first."""
    every = (*_tools(tool, pose), *_anatomy(pose))
    return tuple(one for one in every if not xray or one.part in XRAY_PARTS)


def _tools(tool: Tool, pose: Pose) -> Iterator[Seen]:
    now = shapes(tool, pose)
    if now.needle.seen > 0.5:
        outer = "needle" if tool.kind == "needle" else "hollow-tube"
        yield Seen(outer, now.needle.side(), small=True)
        for part, rod in (("stylet", now.stylet), ("drill", now.drill)):
            if rod.seen > 0.5:
                yield Seen(part, rod.side(), small=True)
    if now.balloon_seen > 0.5:
        yield Seen("balloon", now.balloon.side(), small=True)
    if pose.cement > 0.02:
        yield Seen("cement", now.cement, small=True)


def _anatomy(pose: Pose) -> Iterator[Seen]:
    places = range(-spine.ABOVE[-1], spine.BELOW[-1] + 1)
    for place in places:
        at = spine.placed((spine.NERVE,), place, pose.lift)[0]
        yield Seen("nerve", _circle(at, spine.NERVE_RADIUS), small=True)
    yield Seen("crack-after-cement" if pose.cement > 0.02 else "crack", gap(pose.lift), small=True)
    if pose.hazed > 0.5:
        low, high = ENTRY_Y + 4.0, SKIN_Y[0]
        ends = ((low, -8.0), (low, 8.0), (high, 3.0), (high, -3.0))
        yield Seen("numbing-medicine", tuple(side_point(y, across) for y, across in ends))
    yield Seen("pedicle", PEDICLE)
    yield Seen("broken-vertebra", spine.vertebra(pose.lift))
    for place in places:
        if place:
            yield Seen("vertebra", spine.placed(spine.vertebra(), place, pose.lift))
    for place in places[1:]:
        yield Seen("disc", spine.disc_above(place, pose.lift))
    for place in places:
        for process in (spine.LOWER_PROCESS, spine.UPPER_PROCESS):
            outline = spine.process(process, place, pose.lift)
            yield Seen("vertebra" if place else "broken-vertebra", outline)
    under, over = (spine.canal_line(y, pose.lift) for y in spine.CANAL_Y)
    yield Seen("spinal-canal", (*under, *over[::-1]))
    yield Seen("skin", _band(*SKIN_Y), small=True)
    yield Seen("muscle", _band(*MUSCLE_Y))


def slice_parts(tool: Tool, pose: Pose) -> tuple[Seen, ...]:
    """What the cross-section shows, as points (-z, y): the patient's left on the left."""
    now = shapes(tool, pose)
    mirror = -1.0 if tool.side == "left" else 1.0
    found: list[Seen] = []
    if now.needle.seen > 0.5:
        outer = "needle" if tool.kind == "needle" else "hollow-tube"
        found.append(Seen(outer, _mirrored(now.needle.slice(), mirror), small=True))
    if pose.cement > 0.02:
        found.append(Seen("cement", _mirrored(now.cement_slice, mirror), small=True))
    (z, y), wide, tall = cross.SAC
    found.append(Seen("nerve", tuple((z + u * wide, y + v * tall) for u, v in _circle((0, 0), 1))))
    (z, y), wide, tall = cross.CANAL
    canal = tuple((z + u * wide, y + v * (tall + 1)) for u, v in _circle((0, 0), 1))
    found.append(Seen("spinal-canal", canal))
    for way in (-1.0, 1.0):
        pedicle = ((8.6, 25.0), (20.0, 22.6), (19.1, 15.0), (18.4, 11.5), (12.4, 12.5))
        found.append(Seen("pedicle", _mirrored(pedicle, way)))
    found += [Seen("broken-vertebra", cross.body()), Seen("broken-vertebra", cross.arch())]
    for left in (True, False):
        found += [Seen("muscle", _mirrored(one, -1.0)) for one in cross.muscles(left)]
    far = 60.0
    skin = ((-far, cross.FAT), (far, cross.FAT), (far, cross.SKIN + 2), (-far, cross.SKIN + 2))
    return (*found, Seen("skin", skin, small=True))


def room_parts(pose: Pose) -> tuple[Seen, ...]:
    """What the room shows, in centimetres."""
    found = [Seen("x-ray-arm", _ARM)] if pose.arm >= 0.5 else []
    if pose.rest > 0.72:
        lying = _ON_HER_BACK
    else:
        lying = _LYING if pose.lie >= 0.5 else (("patient", _SITTING),)
    away = pose.rest >= 0.6
    room = _ROOM[:-1] if away else _ROOM
    return (*found, *(Seen(part, outline) for part, outline in (*lying, *room)))


def part_at(seen: Sequence[Seen], point: Point, reach: float) -> Seen | None:
    """What a finger at a point means: a small part within its reach, else what lies there."""
    near = [(_away(one, point), number) for number, one in enumerate(seen) if one.small]
    best = min(near, default=(reach, -1))
    if best[0] < reach:
        return seen[best[1]]
    return next((one for one in seen if contains(one.outline, point)), None)


def _away(one: Seen, point: Point) -> float:
    return 0.0 if contains(one.outline, point) else distance(one.outline, point)


def _circle(middle: Point, radius: float) -> Outline:
    x, y = middle
    ends = (2 * pi * i / 24 for i in range(24))
    return tuple((x + radius * cos(a), y + radius * sin(a)) for a in ends)


def _band(low: float, high: float) -> Outline:
    return ((-FAR, low), (FAR, low), (FAR, high), (-FAR, high))


def _mirrored(outline: Outline, way: float) -> Outline:
    return tuple((way * z, y) for z, y in outline)
