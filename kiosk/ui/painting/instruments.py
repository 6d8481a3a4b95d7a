"""Needle, tube, stylet, drill and filler of the side view: steel with one highlight, and grips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting.ink import Ink, linear, path_of
from kiosk.ui.painting.stamps import Sheets
from kiosk.walkthrough.anatomy import Shapes
from kiosk.walkthrough.easing import ramp
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import DRILL_WIDTH, FILLER_BORE, FLAT, LONG, Rod, bore, side_point

HIDDEN = 1.5
"""How far, in y, what is drawn of an inner rod reaches into the needle."""
GRIPS = 11.0
"""How far grips reach to each side of the line, in millimetres."""
FLUTED = 26.0
"""How much of the drill, in mm from its tip, has flutes."""
ABOVE = 4.0
"""How much of a rod is drawn above the picture's upper edge, in millimetres."""
TURNS = 9.0
"""How often the drill turns on its way in."""


def across(
    ink: Ink, y: float, width: float, names: tuple[str, str, str], alpha: float = 1.0
) -> QLinearGradient:
    """A round rod's light: lit near its left edge, one highlight, dim at the right."""
    lit, mid, dim = names
    a, b = side_point(y, -width / 2), side_point(y, width / 2)
    return linear(
        a,
        b,
        [
            (0.0, ink.palette.blend(mid, dim, 0.35, alpha)),
            (0.22, ink.color(mid, alpha)),
            (0.34, ink.color(lit, alpha)),
            (0.46, ink.color(mid, alpha)),
            (1.0, ink.color(dim, alpha)),
        ],
    )


STEEL = ("steel_lit", "steel", "steel_dim")
HUB = ("hub_lit", "hub", "hub")
GRIP = ("grip_lit", "grip", "grip")
WARM = ("warm_lit", "warm", "warm")


def block(
    ink: Ink, low: float, high: float, wide: float, round_: float, names: tuple[str, str, str]
) -> None:
    """A rounded piece of a grip across the line, from height `low` to `high`, `wide` mm across."""
    if low > ink.frame.top() + wide:
        return
    length = (high - low) * FLAT
    path = QPainterPath()
    path.addRoundedRect(QRectF(-wide / 2, 0, wide, length), round_, round_)
    painter = ink.painter
    painter.save()
    painter.translate(*side_point(low))
    painter.rotate(_TILT)
    lit, mid, dim = names
    half = wide / 2
    ink.fill(
        path,
        linear(
            (-half, 0),
            (half, 0),
            [
                (0, ink.color(mid)),
                (0.3, ink.color(lit)),
                (0.5, ink.color(mid)),
                (1, ink.palette.blend(dim, "steel_line", 0.35)),
            ],
        ),
    )
    ink.stroke(path, ink.color("steel_line"), 0.9)
    painter.restore()


_TILT = 15.11
"""The line's lean in degrees, counter-clockwise for the reader."""


def cropped(ink: Ink, rod: Rod) -> Rod:
    """A rod without what lies far above the picture.

    The rasteriser goes through every row of a path, seen or not.
    """
    top = ink.frame.top() + ABOVE
    return rod if rod.top <= top else replace(rod, top=max(top, rod.tip + rod.point))


def side_of(ink: Ink, rod: Rod) -> Outline:
    """The outline of what is seen of a rod in the side view."""
    return cropped(ink, rod).side()


def rod(ink: Ink, outline: Outline, y: float, width: float, seen: float) -> None:
    """A steel rod."""
    path = path_of(outline)
    ink.fill(path, across(ink, y, width, STEEL, seen))
    ink.stroke(path, ink.color("steel_line", seen), 0.9)


def shadow(ink: Ink, outline: Outline, strength: float) -> None:
    """The narrow shadow that a rod in the cut throws to its right."""
    path = path_of(outline)
    for away in (0.55, 1.2):
        ink.fill(path.translated(away, -0.6 * away), ink.color("shadow", 0.17 * strength))


def instruments(
    ink: Ink, tool: Tool, pose: Pose, now: Shapes, sheets: Sheets | None = None
) -> None:
    """All rods of a pose with their grips, the inner ones seen through the cut-open outer one.

    The outer one is kept in `sheets` while it is in place.
    """
    if now.needle.seen <= 0:
        return
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * now.needle.seen)
    box = path_of(now.needle.side()).boundingRect().adjusted(-GRIPS, -2, GRIPS, 2)

    def draw(name: str, piece: Callable[[Ink], None]) -> None:
        if sheets is not None and pose.needle >= 1:
            sheets.paint(ink, (name, tool), box, piece)
        else:
            piece(ink)

    draw("shadow", lambda on: shadow(on, side_of(on, now.needle), 1.0))
    for inner in (now.stylet, now.drill, now.filler):
        if inner.seen > 0 and inner.tip < now.needle.tip:
            shadow(ink, side_of(ink, beyond(inner, now.needle)[0]), inner.seen)
    _inner(ink, now.stylet, now.needle, "stylet")
    if now.drill.seen > 0:
        _drill(ink, now.drill, pose.drill)
    _inner(ink, now.filler, now.needle, "filler")
    draw("tube", lambda on: _outer(on, now.needle))
    _inside(ink, tool, now, pose)
    draw("hub", lambda on: _hub(on, now.needle, tool))
    painter.restore()


def beyond(inner: Rod, needle: Rod) -> list[Rod]:
    """What can be seen of a rod that runs inside the needle: below its tip, and above its end."""
    pieces = []
    if inner.tip < needle.tip:
        low = min(inner.top, needle.tip + HIDDEN)
        pieces.append(replace(inner, top=low))
    if inner.top > needle.top:
        high = max(inner.tip, needle.top - HIDDEN)
        point = inner.point if high == inner.tip else 0.0
        pieces.append(replace(inner, tip=high, point=point))
    return pieces


def _inner(ink: Ink, inner: Rod, needle: Rod, kind: str) -> None:
    """A rod that runs inside the needle, whose wall goes over it."""
    if inner.seen <= 0:
        return
    top = ink.frame.top()
    for piece in beyond(inner, needle):
        if piece.tip < top:
            rod(ink, side_of(ink, piece), piece.tip, piece.width, piece.seen)
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * inner.seen)
    if kind == "stylet":
        block(ink, inner.top - 1.0, inner.top + 5.0, 8.4, 2.2, GRIP)
    else:
        block(ink, inner.top - 1.0, inner.top + 3.0, 7.2, 1.4, WARM)
        block(ink, inner.top + 3.0, inner.top + 40.0, 9.0, 2.0, ("steel_lit", "disc_lit", "disc"))
    painter.restore()


def _outer(ink: Ink, needle: Rod) -> None:
    """The needle or tube itself."""
    path = path_of(side_of(ink, needle))
    ink.fill(path, across(ink, needle.tip, needle.width, STEEL))
    ink.stroke(path, ink.color("steel_line"), 0.95)
    _marks(ink, needle)


def _inside(ink: Ink, tool: Tool, now: Shapes, pose: Pose) -> None:
    """What one sees in the needle as if it had a window along it; its mouth where it is empty."""
    needle = now.needle
    _seen_through(ink, tool, now, pose)
    _filler_within(ink, tool, now, pose)
    filled = any(r.seen > 0 and r.tip < needle.tip for r in (now.stylet, now.drill, now.filler))
    if not filled and now.balloon_seen <= 0 and pose.cement <= 0:
        ends = (2 * pi * i / 20 for i in range(20))
        half = bore(tool) / 2
        mouth = [side_point(needle.tip, half * cos(a), 0.55 * sin(a) - 0.15) for a in ends]
        ink.fill(path_of(mouth), ink.color("bore"))


def _marks(ink: Ink, needle: Rod) -> None:
    """The rings by which a doctor reads the depth, one per centimetre."""
    half = needle.width / 2
    for i in range(3, 12):
        y = needle.tip + 10.0 * i / LONG
        if y > ink.frame.top() + ABOVE:
            return
        ring = path_of([side_point(y, -half), side_point(y, half)], closed=False)
        ink.stroke_mm(ring, ink.color("steel_line", 0.5), 0.35)


def _seen_through(ink: Ink, tool: Tool, now: Shapes, pose: Pose) -> None:
    """A hint of what is inside the needle."""
    needle, wide = now.needle, bore(tool)
    inner = [(r.tip, r.top, r.seen, "steel_line") for r in (now.stylet, now.drill) if r.seen > 0]
    if pose.flow > 0 and tool.kind == "needle":
        inner.append((needle.tip, needle.top, pose.flow, "cement"))
    if now.balloon_seen > 0:
        inner.append((now.balloon.y, now.needle.top + 40, now.balloon_seen, "balloon"))
    for tip, top, seen, name in inner:
        low, high = max(tip, needle.tip), min(top, needle.top, ink.frame.top() + ABOVE)
        if low < high:
            part, strength = (0.62, 0.8) if name == "cement" else (0.5, 0.42)
            ink.fill(path_of(_strip(low, high, part * wide)), ink.color(name, strength * seen))


def _filler_within(ink: Ink, tool: Tool, now: Shapes, pose: Pose) -> None:
    """The filler in the tube, cut open along it, with room round it; cement runs to its tip."""
    filler, needle = now.filler, now.needle
    low, high = max(filler.tip, needle.tip), min(filler.top, needle.top, ink.frame.top() + ABOVE)
    if filler.seen <= 0 or low >= high:
        return
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * filler.seen)
    ink.fill(path_of(_strip(needle.tip, high, bore(tool))), ink.color("bore", 0.85))
    light = across(ink, low, filler.width, STEEL)
    ink.fill(path_of(_strip(low, high, filler.width)), light)
    if pose.cement > 0:
        lumen = path_of(_strip(filler.tip + 0.2, high, FILLER_BORE))
        ink.fill(lumen, ink.color("cement", ramp(pose.cement, 0.0, 0.06)))
    painter.restore()


def _strip(low: float, high: float, width: float) -> Outline:
    """A strip of the line between two heights, `width` mm across."""
    ends = ((low, -width), (low, width), (high, width), (high, -width))
    return tuple(side_point(y, wide / 2) for y, wide in ends)


def _hub(ink: Ink, needle: Rod, tool: Tool) -> None:
    """The hub at the far end, by which the doctor holds it."""
    top = needle.top
    if tool.kind == "needle":
        block(ink, top - 9.0, top - 3.4, 5.6, 1.2, HUB)
        block(ink, top - 4.4, top, 15.0, 2.0, HUB)
    else:
        block(ink, top - 11.0, top - 5.0, 7.4, 1.4, HUB)
        block(ink, top - 6.0, top - 1.0, 19.0, 2.4, HUB)
        block(ink, top - 1.4, top, 7.0, 0.6, GRIP)


def _drill(ink: Ink, drill: Rod, turned: float) -> None:
    """The drill: a shank, flutes near its tip that turn as it goes, and a grip."""
    painter = ink.painter
    painter.save()
    painter.setOpacity(painter.opacity() * drill.seen)
    outline = side_of(ink, drill)
    rod(ink, outline, drill.tip + 10, DRILL_WIDTH * 0.94, 1.0)
    half, pitch = DRILL_WIDTH / 2, 4.2
    painter.save()
    ink.clip(path_of(outline))
    phase = turned * TURNS % 1.0
    for i in range(int(FLUTED / pitch) + 2):
        y = drill.tip + (i - phase) * pitch / FLAT
        groove = path_of(_groove(y, half, pitch))
        ink.fill(groove, ink.color("steel_line", 0.72))
        ink.fill(path_of(_groove(y + 0.42, half, pitch * 0.3)), ink.color("steel_lit", 0.8))
    painter.restore()
    ink.stroke(path_of(outline), ink.color("steel_line"), 0.9)
    block(ink, drill.top - 30.0, drill.top - 26.0, 7.0, 1.2, WARM)
    block(ink, drill.top - 26.0, drill.top, 13.0, 4.0, WARM)
    painter.restore()


def _groove(y: float, half: float, pitch: float) -> list[Point]:
    """One flute: a slanted, slightly bent band across the drill."""
    rise, thick = 2.2, pitch * 0.42
    over = [side_point(y + rise * k / 6, -half + 2 * half * k / 6) for k in range(7)]
    under = [side_point(y + rise * k / 6 - thick, -half + 2 * half * k / 6) for k in range(7)]
    return [*over, *under[::-1]]
