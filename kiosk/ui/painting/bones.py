"""Vertebrae and discs of the side view: cut bone with its dense shell and spongy inside."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.texture import Pores, cells, pores
from kiosk.walkthrough import crack, spine
from kiosk.walkthrough.plane import Outline, Point, curve, softened

VEIL = 0.14
"""How much a part that does not act is dimmed."""
UPPER_LIT, LOWER_LIT = 0.95, 0.45
"""How much light the two processes of a facet joint get: the one from above, and from below."""
BODY_CELLS = (-13.0, 13.0, -17.0, 15.6, 3.0, 1.6, 11)
ARCH_CELLS = (-16.0, 16.0, 17.2, 37.0, 2.7, 1.5, 23)
LIP = (0.2, -0.28)
"""How far beside the break its lit lower lip is seen, in mm."""


def _middle(outline: Outline) -> Point:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def _span(outline: Outline) -> tuple[tuple[float, float], tuple[float, float]]:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    return (min(xs), max(xs)), (min(ys), max(ys))


def _inset(outline: Outline, by: float) -> Outline:
    """A clockwise outline drawn in by `by` mm, each point along its own normal.

    Where a sharp corner would make the line run back over itself, its points are left out.
    """
    count, out = len(outline), []
    for i, (x, y) in enumerate(outline):
        (ax, ay), (bx, by_) = outline[i - 3], outline[(i + 3) % count]
        dx, dy = bx - ax, by_ - ay
        far = hypot(dx, dy) or 1.0
        out.append((x + dy / far * by, y - dx / far * by))
    onward = [
        (out[i][0] - out[i - 1][0]) * (x - outline[i - 1][0])
        + (out[i][1] - out[i - 1][1]) * (y - outline[i - 1][1])
        for i, (x, y) in enumerate(outline)
    ]
    kept = [point for i, point in enumerate(out) if onward[i] > 0 and onward[(i + 1) % count] > 0]
    return softened(kept, 2)


def cut_bone(ink: Ink, outline: Outline, spongy: Pores) -> None:
    """A cut vertebra: dense shell, spongy inside with depth, soft inner edge, lit from one side."""
    inner = _inset(outline, spine.SHELL)
    whole, core, rough = path_of(outline), path_of(inner), path_of(inner[::4])
    (left, right), (low, high) = _span(outline)
    painter = ink.painter
    stops = [(0.0, ink.color("bone_lit")), (0.55, ink.color("bone")), (1.0, ink.color("bone_dim"))]
    ink.fill(whole, linear((left, high), (right, low), stops))
    ink.lit_edge(whole, ink.color("bone_lit"), 0.5)
    ink.lit_edge(whole, ink.color("pore", 0.45), 0.55, -1.0, 1.0)
    painter.save()
    ink.clip(core)
    ink.fill(
        core,
        linear(
            (left, high), (right, low), [(0.0, ink.color("bone")), (1.0, ink.color("bone_dim"))]
        ),
    )
    for some in spongy:
        ink.fill(some, ink.color("pore"))
    painter.translate(0.2, -0.24)
    for some in spongy:
        ink.fill(some, ink.color("pore_lit"))
    painter.translate(-0.2, 0.24)
    glow = [(0.0, ink.color("bone_lit", 0.5)), (1.0, ink.color("bone_lit", 0.0))]
    ink.fill(core, radial((-4.5, 7.0), 19.0, glow))
    shade = [(0.0, ink.color("shadow", 0.0)), (1.0, ink.color("shadow", 0.26))]
    ink.fill(core, linear((-2.0, 4.0), (13.0, -15.0), shade))
    for i in range(4):
        ink.stroke_mm(rough, ink.color("pore", 0.105), 1.0 + 1.4 * i)
    painter.restore()
    ink.stroke_mm(rough, ink.color("bone_line", 0.3), 0.16)
    ink.stroke(whole, ink.color("bone_line"))


def _spongy(place: Callable[[Point], Point] | None = None) -> Pores:
    return (*pores(cells(*BODY_CELLS), place), *pores(cells(*ARCH_CELLS)))


def whole_vertebra(ink: Ink) -> None:
    """A healthy vertebra's cut body and arch, round its own origin."""
    outline = spine.vertebra()
    cut_bone(ink, outline, _spongy())
    ink.fill(path_of(outline), ink.color("veil", VEIL))


def joint(ink: Ink, upper: Outline, lower: Outline, slit: Outline) -> None:
    """A facet joint, deeper than the cut: the process from below, its gap, the one from above."""
    process(ink, lower, LOWER_LIT)
    process(ink, upper, UPPER_LIT)
    gap(ink, slit)


def process(ink: Ink, outline: Outline, lit: float) -> None:
    """A joint process, whole and deeper than the cut; `lit` says how much light it gets."""
    path = path_of(outline)
    (left, _), (low, high) = _span(outline)
    stops = [(0.0, ink.palette.blend("behind", "behind_lit", lit)), (1.0, ink.color("behind"))]
    ink.fill(path, linear((left, high), (left, low), stops))
    ink.inner_shade(path_of(outline[::3]), ink.color("pore"), 2.0, 0.3)
    ink.lit_edge(path, ink.color("bone_lit", 0.9), 0.6)
    ink.stroke(path, ink.color("bone_line", 0.9), 0.9)


def gap(ink: Ink, slit: Outline) -> None:
    """The gap of a facet joint, both its sides lined with cartilage."""
    path = path_of(slit, closed=False)
    ink.stroke_mm(path, ink.color("disc_line"), 1.85)
    ink.stroke_mm(path, ink.color("disc_lit"), 1.45)
    ink.stroke_mm(path, ink.color("disc_line"), 0.3)


def broken_spongy(lift: float) -> Pores:
    """The spongy inside of the broken vertebra, squeezed towards its sunk end plate."""
    x = spine.HALF_LENGTH

    def place(p: Point) -> Point:
        u = (p[0] + x) / (2 * x)
        left = spine.plate_x(max(-16.0, min(16.0, p[1])), lift)
        return (left + (x - left) * u * (0.7 + 0.3 * u), p[1])

    return _spongy(place)


def broken_vertebra(ink: Ink, lift: float) -> None:
    """The broken vertebra with its squeezed end plate and its crack."""
    outline = spine.vertebra(lift)
    cut_bone(ink, outline, broken_spongy(lift))
    painter = ink.painter
    painter.save()
    ink.clip(path_of(spine.broken_body(lift)))
    ys = [y - 15.0 for y in range(20)]
    for i, wide in enumerate((5.0, 3.4, 2.2)):
        plate = path_of(
            [(spine.plate_x(y, lift) + 0.6, y) for y in ys[i : 20 - 2 * i]], closed=False
        )
        ink.stroke_mm(plate, ink.color("bone_lit", 0.22), wide)
    painter.restore()
    _crack(ink, crack.gap(lift))


def _crack(ink: Ink, lips: Outline) -> None:
    """The break: a dark gap that narrows inwards, its lower lip catching the light."""
    path = path_of(lips)
    ink.fill(path.translated(*LIP), ink.color("bone_lit", 0.8))
    ink.fill(path, ink.color("crack"))
    ink.stroke(path, ink.color("crack", 0.7), 0.5)  # from afar, too, it is a line
    twigs = QPainterPath()
    half = len(lips) // 2
    for i in range(4, half - 6, 4):
        (x, y), (_, low) = lips[i], lips[-1 - i]
        long = min(1.0, 2.4 * (y - low))
        ends = ((x, y), (x + 1.3 * long, y + 1.5 * long), (x + 1.5 * long, y + 2.4 * long))
        twigs.addPath(path_of(ends, closed=False))
    ink.stroke_mm(twigs, ink.color("crack", 0.5), 0.18)


def disc(ink: Ink, outline: Outline) -> None:
    """A disc: rings round a softer core, glossy toward the light."""
    path = path_of(outline)
    middle = _middle(outline)
    (left, right), (low, high) = _span(outline)
    stops = [(0.0, ink.color("disc_lit")), (0.5, ink.color("disc")), (1.0, ink.color("disc_dim"))]
    ink.fill(path, linear((left, high), (right, low), stops))
    painter = ink.painter
    painter.save()
    ink.clip(path)
    smooth = softened(outline, 3)[::2]
    for i in range(1, 6):
        part = i / 6.6
        ring = path_of(_ring(smooth, middle, part))
        ink.stroke_mm(ring, ink.color("disc_line", 0.34 - 0.03 * i), 0.28)
        painter.translate(0.14, -0.14)
        ink.stroke_mm(ring, ink.color("disc_lit", 0.4), 0.22)
        painter.translate(-0.14, 0.14)
    core = path_of(_ring(smooth, middle, 0.62))
    ink.fill(
        core,
        radial(
            (middle[0] - 1.0, middle[1] + 4),
            11,
            [(0.0, ink.color("disc_lit", 0.95)), (1.0, ink.color("disc", 0.5))],
        ),
    )
    painter.restore()
    ink.inner_shade(path_of(outline[::4]), ink.color("disc_line"), 1.4, 0.3)
    ink.lit_edge(path, ink.color("disc_lit", 0.8), 0.35)
    ink.stroke(path, ink.color("disc_line"))


def _ring(outline: Outline, middle: Point, part: float) -> Outline:
    """The outline drawn in: more along the disc's length (y) than across it."""
    return tuple(
        (
            middle[0] + (x - middle[0]) * (1 - part * 0.78),
            middle[1] + (y - middle[1]) * (1 - part * 0.62),
        )
        for x, y in outline
    )


ROOT = curve(((0.6, 24.6), (3.0, 22.9), (6.6, 20.8), (9.2, 17.9), (10.6, 14.6)), 6, False)
"""A nerve's way from behind the pedicle through the foramen and on, round its own body."""
BRANCH = curve(((5.2, 21.8), (8.4, 21.9), (11.2, 23.2), (13.4, 25.4)), 6, False)
"""The thinner branch to the back."""


def nerve(ink: Ink, way: Callable[[Outline], Outline]) -> None:
    """A nerve that leaves the canal below a pedicle: a cord of fibres with a thinner branch.

    `way` brings points round its own body to their place.
    """
    for line, wide, swell in ((BRANCH, 1.5, 0.0), (ROOT, 3.1, 1.3)):
        last = len(line) - 1
        parts = [i / last for i in range(last + 1)]
        half = [
            (wide * (1 - 0.35 * p) + swell * max(0.0, 1 - (p - 0.42) ** 2 / 0.06)) / 2
            for p in parts
        ]
        over, under = (way(_beside(line, half, side)) for side in (1.0, -1.0))
        path = path_of((*over, *under[::-1]))
        ink.soft_shadow(path, (0.5, -0.7), 1.1, 0.5)
        mid = len(over) // 2
        stops = [(0, ink.color("nerve_lit")), (1, ink.color("nerve"))]
        ink.fill(path, linear(under[mid], over[mid], stops))
        for at, name, strength in _FIBRES if swell else _FIBRES[:1]:
            fibre = path_of(way(_beside(line, half, at)), closed=False)
            ink.stroke_mm(fibre, ink.color(name, strength), 0.28)
        for side in (over, under):
            ink.stroke(path_of(side, closed=False), ink.color("nerve_line"), 0.9)


_FIBRES = (
    (0.0, "nerve_line", 0.5), (0.55, "nerve_line", 0.45), (-0.5, "nerve_line", 0.45),
    (0.25, "nerve_lit", 0.9), (-0.25, "nerve_lit", 0.9), (-0.75, "nerve_lit", 0.9),
)  # fmt: skip
"""Lengthwise fibres: where across the cord they run, from -1 to 1, their colour and strength."""


def _beside(line: Outline, half: list[float], part: float) -> Outline:
    """A line beside another, moved across it by `part` of `half` at each point."""
    out = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        dx, dy = bx - ax, by - ay
        far = hypot(dx, dy) or 1.0
        out.append((x - dy / far * half[i] * part, y + dx / far * half[i] * part))
    return tuple(out)
