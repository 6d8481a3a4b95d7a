"""The cross-section seen from the feet: the needle runs through the pedicle, beside the nerves."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.instruments import ABOVE, HUB, STEEL, cropped
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.texture import cells, chance, pores
from kiosk.walkthrough import slice as cross
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.plane import Outline, Point, softened
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import Rod, slice_point

WINDOW = Window(-47.0, 47.0, -27.0, 96.0)
"""What the inset shows, in millimetres; left and right as on the screen."""
SHELL, ARCH_SHELL = 1.3, 1.6
"""How thick the dense shell is, of the body and of the arch with its pedicles."""
SPONGE = (-42.0, 42.0, -17.0, 68.0, 2.1, 2.0, 31)


def paint_still(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """Everything but the tool. The patient's left stands on the left."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    painter.scale(-1, 1)
    ink = Ink(painter, palette, frame)
    _flesh(ink)
    for left in (True, False):
        for outline in cross.muscles(left):
            _muscle(ink, outline)
    _canal(ink)
    _bone(ink)
    _sac(ink)
    painter.restore()


def _flesh(ink: Ink) -> None:
    far = 70.0

    def surface(y: float, z: float, sink: float) -> float:
        dip = 1.6 * (1 - min(1.0, abs(z) / 14)) ** 2
        return y - sink * (z / 50.0) ** 4 - dip

    zs = [-far + 2 * far * i / 80 for i in range(81)]
    skin = [(z, surface(cross.SKIN, z, 7)) for z in zs]
    under = [(z, surface(cross.FAT, z, 7)) for z in zs]
    deep = [(z, surface(cross.MUSCLE_TOP, z, 9) - 0.4) for z in zs]
    floor: Outline = ((far, -60), (-far, -60))
    body = path_of((*deep, *floor))
    ink.fill(
        body,
        linear(
            (0, 70),
            (0, -40),
            [(0, ink.color("deep")), (0.6, ink.color("front")), (1, ink.color("front", 0.2))],
        ),
    )
    fat = path_of((*under, *deep[::-1]))
    ink.fill(fat, linear((0, 84), (0, 66), [(0, ink.color("fat_lit")), (1, ink.color("fat"))]))
    painter = ink.painter
    painter.save()
    ink.clip(fat)
    for i in range(150):
        z, y = -56 + 112 * chance(i, 1), 62 + 24 * chance(i, 2)
        lobule = QPainterPath()
        lobule.addEllipse(QPointF(z, y), 2.6 + chance(i, 3), 1.6 + 0.6 * chance(i, 4))
        ink.stroke_mm(lobule, ink.color("fat_line", 0.35), 0.25)
    painter.restore()
    band = path_of((*skin, *under[::-1]))
    ink.fill(band, linear((0, 86), (0, 84), [(0, ink.color("skin_lit")), (1, ink.color("skin"))]))
    ink.stroke(path_of(skin, closed=False), ink.color("skin_line"))


def _muscle(ink: Ink, outline: Outline) -> None:
    path = path_of(outline)
    box = path.boundingRect()
    stops = [(0.0, ink.color("muscle_lit")), (1.0, ink.color("muscle"))]
    ink.fill(path, linear((box.right(), box.bottom()), (box.left(), box.top()), stops))
    painter = ink.painter
    painter.save()
    ink.clip(path)
    for i in range(70):
        x = box.left() + box.width() * chance(i, 1, len(outline))
        y = box.top() + box.height() * chance(i, 2, len(outline))
        bundle = QPainterPath()
        r = 1.6 + 2.2 * chance(i, 3)
        bundle.addPolygon(
            path_of(
                [
                    (x + r * cos(a) * (0.8 + 0.3 * chance(i, k)), y + r * 0.8 * sin(a))
                    for k, a in enumerate(2 * pi * j / 7 for j in range(8))
                ]
            ).toFillPolygon()
        )
        ink.stroke_mm(bundle, ink.color("fibre_lit" if i % 2 else "fibre", 0.32), 0.28)
    painter.restore()
    ink.inner_shade(path_of(outline[::2]), ink.color("fibre"), 2.4, 0.3)
    ink.stroke(path, ink.color("fibre"), 0.8)


def _inset(outline: Outline, by: float) -> Outline:
    """A clockwise outline drawn in by `by` mm; the arch goes the other way round."""
    count, out = len(outline), []
    for i, (x, y) in enumerate(outline):
        (ax, ay), (bx, by_) = outline[i - 2], outline[(i + 2) % count]
        dx, dy = bx - ax, by_ - ay
        far = (dx * dx + dy * dy) ** 0.5 or 1.0
        out.append((x + dy / far * by, y - dx / far * by))
    return softened(out, 2)


def _bone(ink: Ink) -> None:
    """Body, pedicles, laminae and processes: one cut bone round the canal."""
    whole = path_of(cross.body()).united(path_of(cross.arch()))
    core = path_of(_inset(cross.body(), SHELL)).united(path_of(_inset(cross.arch(), -ARCH_SHELL)))
    ink.soft_shadow(whole, (-1.0, -1.4), 2.4, 0.4)
    light, dark = (16.0, 60.0), (-14.0, -14.0)
    stops = [(0.0, ink.color("bone_lit")), (0.55, ink.color("bone")), (1.0, ink.color("bone_dim"))]
    ink.fill(whole, linear(light, dark, stops))
    painter = ink.painter
    painter.save()
    ink.clip(core)
    ink.fill(core, linear(light, dark, [(0.0, ink.color("bone")), (1.0, ink.color("bone_dim"))]))
    for some in pores(cells(*SPONGE)):
        ink.fill(some, ink.color("pore"))
        painter.translate(-0.17, -0.19)
        ink.fill(some, ink.color("pore_lit"))
        painter.translate(0.17, 0.19)
    for i in range(3):
        ink.stroke_mm(core, ink.color("pore", 0.1), 0.8 + 1.2 * i)
    painter.restore()
    ink.lit_edge(whole, ink.color("bone_lit", 0.9), 0.4, -1.0, -1.0)
    ink.stroke(whole, ink.color("bone_line"))


def _canal(ink: Ink) -> None:
    (z, y), wide, tall = cross.CANAL
    canal = QPainterPath()
    canal.addEllipse(QPointF(z, y + 2), wide + 4, tall + 4)
    ink.fill(
        canal,
        radial((z + 2, y + 3), wide * 1.5, [(0, ink.color("ghost")), (1, ink.color("ghost"))]),
    )


def _sac(ink: Ink) -> None:
    (z, y), wide, tall = cross.SAC
    sac = QPainterPath()
    sac.addEllipse(QPointF(z, y), wide, tall)
    ink.fill(
        sac,
        radial((z + 2, y + 2), wide * 1.2, [(0, ink.color("disc_lit")), (1, ink.color("disc"))]),
    )
    ink.stroke(sac, ink.color("disc_line"), 0.9)
    for (nz, ny), r in cross.nerves():
        nerve = QPainterPath()
        nerve.addEllipse(QPointF(nz, ny), r * 1.12, r)
        ink.fill(
            nerve,
            radial(
                (nz + r * 0.4, ny + r * 0.4),
                r * 1.6,
                [(0, ink.color("nerve_lit")), (1, ink.color("nerve"))],
            ),
        )
        ink.stroke(nerve, ink.color("nerve_line"), 0.8)


def paint_moving(painter: QPainter, pose: Pose, tool: Tool, palette: Palette, frame: Frame) -> None:
    """The tool, the balloon and the cement of a pose."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    if tool.side == "left":
        painter.scale(-1, 1)
    ink = Ink(painter, palette, frame)
    now = shapes(tool, pose)
    if pose.cement > 0:
        cement = path_of(now.cement_slice)
        ink.fill(cement, ink.palette.blend("cement", "chalk", pose.set))
        ink.stroke(cement, ink.palette.blend("cement_line", "chalk_line", pose.set))
    painter.setOpacity(now.needle.seen)
    for rod in (now.stylet, now.drill, now.needle):
        if rod.seen > 0 and (rod is now.needle or rod.tip < now.needle.tip):
            _rod(ink, rod)
    if now.needle.seen > 0:
        _hub(ink, now.needle)
    painter.restore()


def _rod(ink: Ink, rod: Rod) -> None:
    path = path_of(cropped(ink, rod).slice())
    ink.fill(path.translated(-0.6, -0.4), ink.color("shadow", 0.26))
    lit, mid, dim = STEEL
    a, b = slice_point(rod.tip, rod.width / 2), slice_point(rod.tip, -rod.width / 2)
    stops = [
        (0.0, ink.color(mid)),
        (0.32, ink.color(lit)),
        (0.48, ink.color(mid)),
        (1.0, ink.color(dim)),
    ]
    ink.fill(path, linear(a, b, stops))
    ink.stroke(path, ink.color("steel_line"), 0.95)


def _hub(ink: Ink, needle: Rod) -> None:
    if needle.top - 5 > ink.frame.top() + ABOVE:
        return
    ends: list[Point] = [slice_point(needle.top - 5, 7.0), slice_point(needle.top - 5, -7.0)]
    ends += [slice_point(needle.top, -7.0), slice_point(needle.top, 7.0)]
    path = path_of(ends)
    lit, mid, _ = HUB
    ink.fill(
        path,
        linear(
            ends[0], ends[1], [(0, ink.color(mid)), (0.3, ink.color(lit)), (0.6, ink.color(mid))]
        ),
    )
    ink.stroke(path, ink.color("steel_line"), 0.9)
