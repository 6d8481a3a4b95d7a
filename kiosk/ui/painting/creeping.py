"""Cement that creeps between the struts of the bone: solid in the middle, lace at the edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.painting.bones import LIP, broken_spongy
from kiosk.ui.painting.ink import Ink, path_of, radial
from kiosk.ui.painting.stamps import Sheets
from kiosk.walkthrough.anatomy import Shapes
from kiosk.walkthrough.crack import gap
from kiosk.walkthrough.pose import Pose

SOFT = ("cement_lit", "cement", "cement_line")
HARD = ("chalk_lit", "chalk", "chalk_line")
Names = tuple[str, str, str]
BRIDGE = 1.5
"""How many times as wide as the break the cement in it is drawn, so that none of it is left."""
SPREAD = QRectF(-9.0, -15.5, 23.0, 23.5)
"""What cement between struts may cover, in millimetres."""


def creeping(ink: Ink, now: Shapes, pose: Pose, sheets: Sheets | None) -> None:
    """Cement among struts, glossy while soft: the marrow's spaces fill as its edge goes by."""
    painter = ink.painter
    path = path_of(now.cement)
    around = path_of(now.cement[::3])  # a haze needs no more
    ink.stroke_mm(around, ink.palette.blend("cement", "chalk", pose.set, 0.2), 1.3)
    painter.save()
    ink.clip(path)
    _among_struts(ink, SOFT, path, pose, sheets)
    if pose.set > 0:
        painter.setOpacity(painter.opacity() * pose.set)
        _among_struts(ink, HARD, path, pose, sheets)
    painter.restore()
    _core(ink, path.boundingRect(), pose.set)


def _among_struts(
    ink: Ink, names: Names, path: QPainterPath, pose: Pose, sheets: Sheets | None
) -> None:
    if sheets is None:
        _lace(ink, names, path.boundingRect(), pose.lift)
        return
    key = ("cement among struts", names, pose.lift)
    sheets.paint(ink, key, SPREAD, lambda on: _lace(on, names, SPREAD, pose.lift))


def _lace(ink: Ink, names: Names, box: QRectF, lift: float) -> None:
    """The marrow's spaces full of cement, and a film of it on the struts between them."""
    lit, full, line = names
    painter = ink.painter
    painter.fillRect(box, ink.color(full, 0.38))
    for some in broken_spongy(lift):
        if not some.intersects(box):
            continue
        ink.fill(some, ink.palette.blend(full, line, 0.5))
        painter.translate(0.1, -0.14)
        ink.fill(some, ink.color(full))
        painter.translate(-0.1, 0.14)
        ink.stroke_mm(some, ink.palette.blend(full, line, 0.3, 0.85), 0.3)
        ink.lit_edge(some, ink.color(lit, 0.7), 0.25)
    bridge = path_of(gap(lift, BRIDGE))  # it fills the break, too
    ink.fill(bridge.translated(*LIP), ink.palette.blend(full, line, 0.3))
    ink.fill(bridge, ink.color(full))
    ink.stroke_mm(bridge, ink.palette.blend(full, line, 0.6), 0.25)
    ink.lit_edge(bridge, ink.color(lit, 0.8), 0.3)


def _core(ink: Ink, box: QRectF, set_: float) -> None:
    """The middle, which cement fills altogether, with its gloss."""
    painter = ink.painter
    far = max(box.width(), box.height()) / 2
    if far <= 0.05:
        return
    core = QPainterPath()
    core.addEllipse(QRectF(-1, -1, 2, 2))
    painter.save()
    painter.translate(box.center())
    painter.scale(box.width() / 2 * 0.8, box.height() / 2 * 0.8)
    lit, full = (ink.palette.blend(a, b, set_) for a, b in zip(SOFT[:2], HARD[:2], strict=True))
    clear = ink.palette.blend(SOFT[1], HARD[1], set_, 0.0)
    full.setAlphaF(0.9 - 0.5 * set_)  # chalky, it shows the struts in it
    ink.fill(core, radial((0, 0), 1.0, [(0.0, full), (0.2, full), (1.0, clear)]))
    glow, dull = ink.color("steel_lit", 0.62 * (1 - set_)), ink.color("steel_lit", 0.0)
    lit.setAlphaF(0.5 * (1.0 - 0.6 * set_))
    faint = ink.palette.blend(SOFT[0], HARD[0], set_, 0.0)
    ink.fill(core, radial((-0.3, 0.34), 0.62, [(0.0, lit), (1.0, faint)]))
    ink.fill(core, radial((-0.34, 0.4), 0.24, [(0.0, glow), (0.5, glow), (1.0, dull)]))
    painter.restore()
