"""The live X-ray picture of the side view: the same shapes, projected; what is dense is dark.

Every layer is see-through black, so that shadows which lie over each other add up.
"""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from kiosk.ui.painting.bones import BODY_CELLS
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.ink import Ink, linear, path_of, radial
from kiosk.ui.painting.lifting import Layers, turning_width
from kiosk.ui.painting.palette import LIGHT
from kiosk.ui.painting.side import VERTEBRA_BOX, places_seen
from kiosk.ui.painting.stamps import Stamps
from kiosk.ui.painting.texture import cells, chance, pores
from kiosk.ui.painting.xray_tools import dark, light
from kiosk.walkthrough import anatomy, spine
from kiosk.walkthrough.crack import gap
from kiosk.walkthrough.plane import Outline, curve

SURROUND = "#0B1113"
AIR, FAT, FLESH, DEPTH, FRONT = "#EEF2F0", "#D3DAD7", "#B4BDBA", "#A3ADAA", "#C3CBC8"
GRAIN = 96
"""How many px the picture's grain repeats after."""
PEDICLE: tuple[Outline, Outline] = (
    curve(((-11.2, 14.6), (-11.0, 17.6), (-10.8, 20.6), (-11.4, 24.4), (-12.4, 27.4)), 4, False),
    curve(((3.6, 14.6), (1.9, 17.4), (1.6, 19.6), (2.2, 22.4), (4.4, 25.6)), 4, False),
)
"""The upper and the lower wall of the pedicles, which from the side lie over each other: a bar."""
STEP, STEP_Y = 1.7, spine.NOTCH_Y
"""How far, in mm, the end plate has sunk in more in front of a height than behind it."""
LEVEL = 34
"""The look of the live screen is one for every theme: it is a screen in the room."""


def paint_still(painter: QPainter, lift: float, frame: Frame) -> None:
    """Flesh and bones."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, frame)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, LIGHT, frame)
    for place in places_seen(frame):
        _behind(ink, place, lift)
        _vertebra(ink, place, lift)
    painter.restore()


def make_layers(frame: Frame, stamps: Stamps) -> Layers:
    """The same in layers that can be lifted."""
    ground = QImage(frame.width, frame.height, QImage.Format.Format_RGB32)
    above = QImage(turning_width(frame), frame.height, QImage.Format.Format_ARGB32_Premultiplied)
    above.fill(0)
    for image in (ground, above):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if image is ground:
            _ground(painter, frame)
        painter.setTransform(frame.transform())
        ink = Ink(painter, LIGHT, frame)
        for place in places_seen(frame):
            if (place >= 0) == (image is ground):
                _behind(ink, place, 0.0)
                if place:
                    _vertebra(ink, place, 0.0)
        painter.end()
    broken = stamps.image("x-ray", LIGHT, frame, 0.0, VERTEBRA_BOX, _broken)
    return Layers(ground, above, None, broken)


def _broken(ink: Ink) -> None:
    _vertebra(ink, 0, 0.0)


def _ground(painter: QPainter, frame: Frame) -> None:
    """The soft parts, which hold back little, and the grain of a live picture."""
    stops = ((113.0, AIR), (86.3, AIR), (85.2, FAT), (70.0, FAT), (62.0, FLESH), (34.0, DEPTH),
             (-14.0, DEPTH), (-40.0, FRONT))  # fmt: skip
    top, bottom = 113.0, -40.0
    painter.fillRect(
        0,
        0,
        frame.width,
        frame.height,
        linear(
            (0, frame.px((0, top)).y()),
            (0, frame.px((0, bottom)).y()),
            [((top - y) / (top - bottom), QColor(name)) for y, name in stops],
        ),
    )
    skin = frame.px((0, anatomy.SKIN_Y[1])).y()
    painter.fillRect(QRectF(0, skin, frame.width, frame.line), dark(0.25))
    for i in range(7):  # what lies in the belly is uneven
        at = frame.px((-70 + 24 * i + 14 * chance(i, 1), -34 + 9 * chance(i, 2)))
        reach = frame.scale * (14 + 10 * chance(i, 3))
        shade = light(0.35) if i % 2 else dark(0.1)
        clear = QColor(shade)
        clear.setAlphaF(0.0)
        painter.fillRect(
            QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach),
            radial((at.x(), at.y()), reach, [(0.0, shade), (1.0, clear)]),
        )
    painter.save()
    painter.setOpacity(0.08)
    painter.scale(2.0, 2.0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRectF(0, 0, frame.width / 2 + 1, frame.height / 2 + 1), _grain())
    painter.restore()


def _grain() -> QImage:
    """Noise that is the same every time, and meets itself at its edges."""
    bits = Random(LEVEL).randbytes(GRAIN * GRAIN)
    return QImage(bits, GRAIN, GRAIN, GRAIN, QImage.Format.Format_Grayscale8).copy()


def _vertebra(ink: Ink, place: int, lift: float) -> None:
    """One vertebra's body and arch in their place: near and far side lie over each other."""
    own = lift if place == 0 else None
    body = spine.whole_body() if own is None else spine.broken_body(own)
    _go_to(ink, place, lift)
    _bone(ink, spine.vertebra(own), 0.3)
    _body(ink, body)
    if own is not None:
        _impacted(ink, own)
    ink.painter.restore()


def _go_to(ink: Ink, place: int, lift: float) -> None:
    """Let the painter's origin be that of a vertebra, until it is restored."""
    painter = ink.painter
    painter.save()
    if place < 0:
        painter.translate(*spine.HINGE)
        painter.rotate(spine.bend(lift))
        painter.translate(-spine.HINGE[0], -spine.HINGE[1])
    painter.translate(place * spine.PITCH, 0)


def _behind(ink: Ink, place: int, lift: float) -> None:
    """A vertebra's joint processes and spinous process."""
    _go_to(ink, place, lift)
    for outline, strength in (
        (spine.UPPER_PROCESS, 0.16),
        (spine.LOWER_PROCESS, 0.18),
        (spine.SPINOUS, 0.15),
    ):
        _bone(ink, spine.held_back(outline) if place < 0 else outline, strength)
    slit = path_of(spine.held_back(spine.JOINT) if place < 0 else spine.JOINT, closed=False)
    for wide in (1.6, 0.8):
        ink.stroke_mm(slit, light(0.16), wide)
    ink.painter.restore()


def _bone(ink: Ink, outline: Outline, strength: float) -> None:
    """A bone's shadow: darker along its edge, where the beam runs along the dense shell."""
    path = path_of(outline)
    ink.fill(path, dark(strength))
    painter = ink.painter
    painter.save()
    ink.clip(path)
    for width in (5.0, 3.8, 2.8, 1.9, 1.1):
        ink.stroke_mm(path_of(outline[::2]), dark(strength * 0.2), width)
    painter.restore()
    ink.stroke_mm(path, dark(strength * 0.2), 0.6)


def _body(ink: Ink, outline: Outline) -> None:
    """What is special in a body: dense end plates, struts, the two walls of the pedicle."""
    path = path_of(outline)
    painter = ink.painter
    painter.save()
    ink.clip(path)
    around = [(0.0, dark(0.0)), (0.5, dark(0.1)), (1.0, dark(0.0))]
    ink.fill(path, linear((0, -spine.HALF_DEPTH), (0, spine.HALF_DEPTH), around))
    for width in (3.4, 2.6, 1.9, 1.2):
        ink.stroke_mm(path, dark(0.085), width)
    for some in pores(cells(*BODY_CELLS)):
        ink.fill(some, light(0.055))
    painter.restore()
    for border in PEDICLE:
        wall = path_of(border, closed=False)
        for width in (1.9, 1.3, 0.7):
            ink.stroke_mm(wall, dark(0.1), width)


def _impacted(ink: Ink, lift: float) -> None:
    """The break: a step in the sunk end plate, a denser band where bone was pressed together.

    Its gap alone is a little brighter than sound bone.
    """
    painter = ink.painter
    painter.save()
    ink.clip(path_of(spine.broken_body(lift)))
    sunk = [(spine.plate_x(y, lift), float(y)) for y in range(-16, 7)]
    for width in (7.0, 5.6, 4.2):
        ink.stroke_mm(path_of(sunk, closed=False), dark(0.07), width)
    step = [(x + STEP, y) for x, y in sunk if y <= STEP_Y]
    top = (spine.plate_x(STEP_Y, lift), STEP_Y)
    for width in (1.2, 0.7):
        ink.stroke_mm(
            path_of((*step, (top[0] + 0.2, top[1] + 0.9)), closed=False), dark(0.2), width
        )
    for wide, strength in ((1.2, 0.07), (2.6, 0.04)):
        ink.fill(path_of(gap(lift, wide)), light(strength))
    painter.restore()


def surround(painter: QPainter, frame: Frame) -> None:
    """The edge of the live picture; the painter's unit is the pixel here."""
    wide, tall = frame.width, frame.height
    edge = min(wide, tall) * 0.022
    around = QPainterPath()
    around.addRect(QRectF(0, 0, wide, tall))
    seen = QPainterPath()
    seen.addRoundedRect(QRectF(edge, edge, wide - 2 * edge, tall - 2 * edge), 2 * edge, 2 * edge)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.fillPath(around.subtracted(seen), QColor(SURROUND))
    painter.restore()
