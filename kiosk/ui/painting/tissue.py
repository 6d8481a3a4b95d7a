"""The still surroundings of the side view: skin, fat, muscle, and the ghosts behind the cut."""

from __future__ import annotations

from collections.abc import Iterable
from math import sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting import skin
from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.stamps import Sheets
from kiosk.ui.painting.texture import chance
from kiosk.walkthrough import anatomy, spine
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x

FAR = 230.0
"""How far to each side the layers reach, in mm; the picture's edge fades them out before."""
SEAM = -38.0
"""Where the canal is behind a pedicle, and what turns of it meets what does not, in mm."""
HAZE = QRectF(-33.0, 30.0, 36.0, anatomy.SKIN_Y[0] - 30.0)
"""Where the medicine of the numbed way may lie, in millimetres."""


def _line(y: float, swell: float, phase: float) -> list[tuple[float, float]]:
    return [
        (x, y + swell * (sin(x * 0.041 + phase) * 0.7 + sin(x * 0.113 + 2 * phase) * 0.3))
        for x in range(-int(FAR), int(FAR) + 1, 4)
    ]


def _band(low: list[tuple[float, float]], high: list[tuple[float, float]]) -> QPainterPath:
    return path_of((*low, *high[::-1]))


def layers(ink: Ink) -> None:
    """Everything soft, from the belly side to the skin."""
    _front(ink)
    _deep(ink)
    _muscle(ink)
    _fat(ink)
    skin.skin(ink, 0.0, 0.0)


def _front(ink: Ink) -> None:
    band = QPainterPath()
    band.addRect(QRectF(-FAR, -80, 2 * FAR, 100))
    stops = [(0.0, ink.color("deep")), (0.45, ink.color("front")), (1.0, ink.color("front", 0.0))]
    ink.fill(band, linear((0, 0), (0, -42), stops))


def _deep(ink: Ink) -> None:
    band = QPainterPath()
    band.addRect(QRectF(-FAR, 0, 2 * FAR, 40))
    stops = [(0.0, ink.color("deep_dim")), (1.0, ink.color("deep"))]
    ink.fill(band, linear((0, 38), (0, 2), stops))


def _muscle(ink: Ink) -> None:
    low, high = anatomy.MUSCLE_Y
    band = _band([spine.bent(p, 0.5) for p in _line(low - 5, 0.6, 0.4)], _line(high, 0.7, 1.3))
    stops = [
        (0.0, ink.color("muscle_lit")),
        (0.55, ink.color("muscle")),
        (0.85, ink.color("muscle")),
        (1.0, ink.color("deep_dim")),
    ]
    ink.fill(band, linear((0, high), (0, low - 18), stops))
    ink.painter.save()
    ink.clip(band)
    for i in range(56):
        y = low - 14 + (high - low + 14) * (i + 0.5) / 56
        name = "fibre_lit" if i % 3 == 1 else "fibre"
        strength = 0.14 + 0.26 * chance(i, 3)
        begin = -FAR + 40 * chance(i, 5)
        while begin < FAR:
            length = 40 + 90 * chance(i, int(begin), 6)
            ink.stroke_mm(
                _fibre(i, y, begin, length), ink.color(name, strength), 0.22 + 0.4 * chance(i, 9)
            )
            begin += length + 6 + 20 * chance(i, int(begin), 8)
    ink.painter.restore()
    edge = path_of(_line(high, 0.7, 1.3), closed=False)
    ink.stroke_mm(edge, ink.color("fibre_lit", 0.75), 0.9)
    ink.stroke(edge, ink.color("fibre", 0.65), 0.7)


def _fibre(i: int, y: float, begin: float, length: float) -> QPainterPath:
    path = QPainterPath()
    for k in range(13):
        part = k / 12
        x = begin + length * part
        taper = 0.5 * sin(3.14159 * part)
        py = y + sin(x * 0.05 + i * 0.35) * 0.9 + taper * (chance(i, int(begin)) - 0.5) * 2
        if k:
            path.lineTo(x, py)
        else:
            path.moveTo(x, py)
    return path


def _fat(ink: Ink) -> None:
    low, high = anatomy.FAT_Y
    band = _band(_line(low, 0.7, 1.3), [(-FAR, high + 0.3), (FAR, high + 0.3)])
    stops = [(0.0, ink.color("fat_lit")), (1.0, ink.color("fat"))]
    ink.fill(band, linear((0, high), (0, low), stops))
    ink.painter.save()
    ink.clip(band)
    for row in range(4):
        for column in range(-31, 32):
            seed = row * 97 + column
            x = column * 7.4 + (row % 2) * 3.7 + (chance(seed, 1) - 0.5) * 3
            y = low + 1.4 + row * 4.2 + (chance(seed, 2) - 0.5) * 1.4
            rx, ry = 3.1 + chance(seed, 3) * 1.5, 1.7 + chance(seed, 4) * 0.8
            lobule = QPainterPath()
            lobule.addEllipse(QPointF(x, y), rx, ry)
            light = radial(
                (x - rx * 0.4, y + ry * 0.5),
                rx * 1.5,
                [(0, ink.color("fat_lit", 0.75)), (1, ink.color("fat", 0.0))],
            )
            ink.fill(lobule, light)
            ink.stroke_mm(lobule, ink.color("fat_line", 0.28), 0.25)
    ink.painter.restore()


def numbed(ink: Ink, pose: Pose, sheets: Sheets | None) -> None:
    """The numbed way from the skin to the bone, kept in `sheets`, until a needle is far in it."""
    if pose.hazed <= 0:
        return
    ink.painter.save()
    ink.painter.setOpacity(ink.painter.opacity() * pose.hazed)
    if sheets is None:
        _haze(ink)
    else:
        sheets.paint(ink, ("numbed",), HAZE, _haze)
    ink.painter.restore()


def _haze(ink: Ink) -> None:
    """Medicine between the skin and the bone: drops that lie densest along the way.

    Right under the skin there are none: they seemed to run out of the blade that cuts there.
    """
    top, bottom = anatomy.SKIN_Y[0] - 12.0, anatomy.ENTRY_Y + 4.0
    drops, glints = QPainterPath(), QPainterPath()
    for i in range(46):
        y = bottom + (top - bottom) * (i + 0.5) / 46
        wide = 3.0 + 6.5 * (top - y) / (top - bottom)
        x = line_x(y) + wide * (chance(i, 2) + chance(i, 5) - 1.0)
        size = 0.55 + 0.45 * chance(i, 7)
        drops.addEllipse(QPointF(x, y), size, 1.2 * size)
        glints.addEllipse(QPointF(x - 0.3 * size, y + 0.35 * size), 0.26 * size, 0.3 * size)
    ink.soft_fill(drops, ink.color("numb", 0.8), 2.0)
    ink.fill(drops, ink.palette.blend("numb", "balloon", 0.6, 0.95))
    ink.fill(glints, ink.color("steel_lit", 0.9))


def ghosts(ink: Ink, lift: float, places: Iterable[int]) -> None:
    """The spinous processes, which lie nearer the midline than the cut: pale, behind the muscle."""
    for place in places:
        outline = spine.process(spine.SPINOUS, place, lift)
        path = path_of(outline)
        low, high = min(y for _, y in outline), max(y for _, y in outline)
        stops = [
            (0.0, ink.palette.blend("behind", "muscle_lit", 0.35, 0.9)),
            (0.4, ink.palette.blend("behind", "muscle_lit", 0.5, 0.75)),
            (1.0, ink.palette.blend("behind", "muscle_lit", 0.6, 0.55)),
        ]
        ink.fill(path, linear((0, low), (0, high), stops))
        ink.inner_shade(path_of(outline[::2]), ink.color("fibre"), 2.6, 0.26)
        ink.lit_edge(path, ink.color("behind_lit", 0.45), 0.5)
        ink.stroke(path, ink.color("fibre", 0.7), 0.8)
        _fibres_over(ink, path, place)


def _fibres_over(ink: Ink, path: QPainterPath, place: int) -> None:
    """Some of the muscle that lies before a spinous process."""
    box = path.boundingRect()
    ink.painter.save()
    ink.clip(path)
    for i in range(9):
        y = box.top() + box.height() * (i + 0.6) / 9
        fibre = _fibre(i + 9 * place, y, box.left() - 3, box.width() + 6)
        ink.stroke_mm(fibre, ink.color("fibre", 0.2), 0.3 + 0.3 * chance(i, place))
    ink.painter.restore()


def canal(ink: Ink, lift: float, above: bool = True, below: bool = True) -> None:
    """The canal with the spinal cord's end and the nerves: ghosts, deeper than the cut.

    What lies `above` the pedicle of the bone over the broken one turns with it.
    """
    far = QRectF(-FAR, -FAR, 2 * FAR, 2 * FAR)
    ink.painter.save()
    if not above:
        far.setLeft(SEAM)
    if not below:
        far.setRight(SEAM)
    ink.painter.setClipRect(far, Qt.ClipOperation.IntersectClip)
    _canal(ink, lift)
    ink.painter.restore()


def _canal(ink: Ink, lift: float) -> None:
    low, high = spine.CANAL_Y
    over, under = spine.canal_line(high, lift), spine.canal_line(low, lift)
    band = path_of((*under, *over[::-1]))
    stops = [
        (0, ink.color("ghost", 0.35)),
        (0.5, ink.color("ghost", 0.8)),
        (1, ink.color("ghost", 0.4)),
    ]
    ink.fill(band, linear((0, high), (0, low), stops))
    for i in range(6):
        strand = path_of(spine.canal_line(20.6 + i * 1.25, lift, begin=-10.0), closed=False)
        ink.stroke_mm(strand, ink.color("nerve", 0.42), 0.6)
    ink.fill(
        cord(lift),
        linear((0, 29), (0, 19), [(0, ink.color("nerve_lit", 0.8)), (1, ink.color("nerve", 0.5))]),
    )
    dash = ink.pen(ink.color("ghost_line", 0.6), 0.7, (4, 4))
    for line in (over, under):
        ink.painter.strokePath(path_of(line, closed=False), dash)


def cord(lift: float) -> QPainterPath:
    """The spinal cord, ending in a cone behind the broken body."""
    over, under = spine.canal_line(28.2, lift, end=-4.0), spine.canal_line(19.8, lift, end=-4.0)
    return path_of(
        (*over, (5.0, 26.6), (14.0, 24.4), (20.0, 23.8), (14.0, 23.2), (5.0, 21.4), *under[::-1])
    )


def fade(ink: Ink, zoom: float) -> None:
    """Let the picture's edges run out into the paper; the painter's unit is the pixel here."""
    frame, painter = ink.frame, ink.painter
    painter.save()
    clear, full = ink.color("paper", 0.0), ink.color("paper")
    wide, tall = frame.width, frame.height
    side = wide * 0.085
    painter.fillRect(
        QRectF(0, 0, side, tall), linear((0, 0), (side, 0), [(0.0, full), (1.0, clear)])
    )
    painter.fillRect(
        QRectF(wide - side, 0, side + 1, tall),
        linear((wide, 0), (wide - side, 0), [(0.0, full), (1.0, clear)]),
    )
    crop = frame.px((0, anatomy.CROP_Y)).y()
    bottom, depth = min(float(tall), crop), 12 * frame.scale * (1 - 0.5 * zoom)
    painter.fillRect(
        QRectF(0, bottom - depth, wide, depth + 1),
        linear((0, bottom), (0, bottom - depth), [(0.0, full), (1.0, clear)]),
    )
    if bottom < tall:
        painter.fillRect(QRectF(0, bottom, wide, tall - bottom + 1), full)
    top = frame.px((0, anatomy.SKIN_Y[1])).y()
    if top < -2:
        depth = tall * 0.07
        painter.fillRect(
            QRectF(0, 0, wide, depth), linear((0, 0), (0, depth), [(0.0, full), (1.0, clear)])
        )
    painter.restore()
