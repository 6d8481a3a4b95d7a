"""The room: the person on the table, the staff, the X-ray arm and its monitor, in centimetres."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.content.model import Tool
from kiosk.ui.painting import closeup, equipment, monitor, patient, patient_up, people
from kiosk.ui.painting.frame import Frame, Window
from kiosk.ui.painting.ink import Ink, linear
from kiosk.ui.painting.palette import Palette
from kiosk.ui.painting.stamps import Draw, Key, Sheets
from kiosk.walkthrough.easing import clamp, ramp
from kiosk.walkthrough.pose import Pose

WINDOW = Window(6.0, 324.0, 2.0, 176.0)
HORIZON = 34.0
RELAXED = 0.35
"""The part of `numb` in which the patient relaxes; in the rest her back is cleaned and numbed."""


DOCTOR = QRectF(166, 16, 82, 150)
ARM = QRectF(110, 2, 106, 146)
DETECTOR = QRectF(110, 42, 54, 116)
TABLE = QRectF(32, 2, 228, 94)
DRIP = QRectF(9, 5, 43, 157)
SITTING = QRectF(116, 28, 62, 129)
LYING = QRectF(34, 72, 224, 46)
"""What the pieces of the room may cover, in centimetres (`top()` is the lowest height)."""


def paint_still(painter: QPainter, palette: Palette, frame: Frame) -> None:
    """Wall and floor, and what never moves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    seen = frame.seen()
    wall = QPainterPath()
    wall.addRect(QRectF(seen.left() - 5, HORIZON, seen.width() + 10, seen.bottom() - HORIZON + 5))
    ink.fill(
        wall,
        linear(
            (seen.left(), seen.bottom()),
            (seen.right(), HORIZON),
            [(0, ink.color("wall")), (1, ink.color("wall_dim"))],
        ),
    )
    floor = QPainterPath()
    floor.addRect(
        QRectF(seen.left() - 5, seen.top() - 5, seen.width() + 10, HORIZON - seen.top() + 5)
    )
    ink.fill(
        floor,
        linear(
            (0, HORIZON), (0, seen.top()), [(0, ink.color("floor_dim")), (1, ink.color("floor"))]
        ),
    )
    skirting = QRectF(seen.left() - 5, HORIZON, seen.width() + 10, 3.5)
    painter.fillRect(skirting, ink.color("machine", 0.7))
    _window(ink)
    equipment.floor_shadows(ink)
    monitor.case(ink)
    people.nurse(ink)
    painter.restore()


def _window(ink: Ink) -> None:
    """A window with daylight."""
    for x in (98, 126):
        pane = QRectF(x, 118, 26, 46)
        ink.painter.fillRect(
            pane,
            linear(
                (x, 164),
                (x + 26, 118),
                [(0, ink.color("balloon_lit")), (1, ink.color("sheet_lit", 0.7))],
            ),
        )
        hill = QPainterPath(QPointF(x, 118))
        hill.cubicTo(
            x + 6,
            132 if x < 100 else 138,
            x + 18,
            136 if x < 100 else 128,
            x + 26,
            138 if x < 100 else 122,
        )
        hill.lineTo(x + 26, 118)
        hill.closeSubpath()
        ink.fill(hill, ink.palette.blend("scrub_lit", "sheet_lit", 0.45))
        frame = QPainterPath()
        frame.addRoundedRect(pane, 1.4, 1.4)
        ink.stroke_mm(frame, ink.color("machine_dim"), 2.4)
        ink.stroke_mm(frame, ink.color("machine_lit"), 1.5)


class Stage:
    """The room's painter; what stands still for a while is kept in `sheets`."""

    def __init__(self, ink: Ink, sheets: Sheets | None) -> None:
        self.ink = ink
        self._sheets = sheets

    def put(self, key: Key, box: QRectF, draw: Draw, aside: float = 0.0, kept: bool = True) -> None:
        """Draw a piece that lies within a box; it stands so far `aside`, in cm.

        If it is `kept`, `key` says all that it depends on.
        """
        if kept and self._sheets is not None:
            px = round(aside * self.ink.frame.scale)
            self._sheets.paint(self.ink, ("room", *key), box, draw, px)
            return
        self.ink.painter.save()
        self.ink.painter.translate(aside, 0)
        draw(self.ink)
        self.ink.painter.restore()

    def shown(self, opacity: float) -> bool:
        """Let what follows be so much to be seen; whether it is at all."""
        self.ink.painter.setOpacity(opacity)
        return opacity > 0


def paint_moving(
    painter: QPainter,
    pose: Pose,
    tool: Tool,
    palette: Palette,
    frame: Frame,
    sheets: Sheets | None = None,
) -> None:
    """Everything that a pose decides, over a still picture of the room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setTransform(frame.transform(), True)
    ink = Ink(painter, palette, frame)
    stage = Stage(ink, sheets)
    away = ramp(pose.rest, 0.55, 0.7)
    aside, beams = equipment.arm_shift(pose.arm), equipment.beams(pose.arm)
    beams *= 1 - ramp(_prepared(pose), 0.0, 0.06)  # nobody looks while her back is made ready
    still = beams in (0.0, 1.0)
    if stage.shown(1 - away):
        stage.put(("doctor",), DOCTOR, people.doctor)
        stage.put(("arm", beams), ARM, lambda on: equipment.arm_behind(on, beams), aside, still)
    if stage.shown(ramp(pose.rest, 0.0, 0.05)):
        equipment.clock(ink, minutes(pose.rest))
    painter.setOpacity(1.0)
    _monitor(stage, pose, tool)
    _table(stage, pose)
    _patient(stage, pose)
    if stage.shown(1 - away):
        key = ("detector", beams)
        stage.put(key, DETECTOR, lambda on: equipment.arm_front(on, beams), aside, still)
    painter.setOpacity(1.0)
    if looks_close(pose):
        _numbing(stage, _prepared(pose))
    painter.restore()


def _monitor(stage: Stage, pose: Pose, tool: Tool) -> None:
    if pose.arm <= 0:
        return
    seen = replace(pose, lie=0.0, numb=0.0, cut=0.0, rest=0.0)
    box = monitor.SCREEN.adjusted(-1, -1, 1, 1)
    key = ("live", tool, seen)
    stage.put(key, box, lambda on: monitor.live_picture(on, pose, tool), kept=pose.arm >= 1)


def _table(stage: Stage, pose: Pose) -> None:
    """The table, what lies on it, and the drip at its end."""
    prone = pose.rest <= 0.5

    def draw(on: Ink) -> None:
        equipment.table(on)
        if prone:
            equipment.pillows(on)
        else:
            equipment.contact(on, 44, 254, 0.4)

    stage.put(("table", prone), TABLE, draw)
    relaxed = clamp(pose.numb / RELAXED)
    still = relaxed in (0.0, 1.0)
    stage.put(("drip", relaxed), DRIP, lambda on: equipment.drip(on, relaxed), kept=still)


def minutes(rest: float) -> float:
    """How long the rest has lasted: 15 minutes on the stomach, then an hour on the back."""
    return 30 * rest if rest <= 0.5 else 15 + 120 * (rest - 0.5)


def _patient(stage: Stage, pose: Pose) -> None:
    painter = stage.ink.painter
    turned = ramp(pose.rest, 0.62, 0.8)
    lies = ramp(pose.lie, 0.3, 0.7)
    if stage.shown(1 - ramp(pose.lie, 0.15, 0.5)):
        stage.put(("sitting",), SITTING, patient_up.sitting)
    if stage.shown(lies * (1 - turned)):
        _lying(stage, pose)
    if stage.shown(turned):
        stage.put(("supine",), LYING, patient_up.supine)
    painter.setOpacity(1.0)


def _prepared(pose: Pose) -> float:
    """How far her back is cleaned and numbed, from 0 to 1."""
    return clamp((pose.numb - RELAXED) / (1 - RELAXED))


def _lying(stage: Stage, pose: Pose) -> None:
    covered = ramp(pose.lie, 0.6, 1.0)
    stage.put(("lying",), LYING, patient.lying)
    patient.eye(stage.ink, clamp(pose.numb / RELAXED))
    stage.put(("bare",), LYING, patient.bare)
    patient.back(stage.ink, _prepared(pose), pose.drawn_back)
    if covered > 0:
        stage.put(("sheet",), LYING, lambda on: patient.sheet(on, covered), kept=covered >= 1)
    draped = ramp(_prepared(pose), 0.42, 0.56) * (1 - pose.drawn_back)
    if stage.shown(stage.ink.painter.opacity() * draped):
        stage.put(("drape",), LYING, patient.drape)


def looks_close(pose: Pose) -> bool:
    """Whether the skin is cleaned and numbed, which a round picture shows from close by."""
    return pose.numb > RELAXED and pose.drawn_back <= 0 and max(pose.cut, pose.needle) <= 0


def _numbing(stage: Stage, part: float) -> None:
    """A swab cleans the back, then a thin needle numbs it; a close look shows both."""
    ink = stage.ink
    painter = ink.painter
    wipe, prick = (
        ramp(part, 0.0, 0.12) * (1 - ramp(part, 0.48, 0.56)),
        ramp(part, 0.5, 0.66),
    )
    if wipe > 0:
        painter.save()
        painter.setOpacity(wipe)
        x = 128 + 16 * abs((part * 6) % 2 - 1)
        people.limb(ink, [(x + 30, 117), (x + 14, 114), (x + 3, 111)], 5.6, ("sheet_lit", "gown"))
        equipment.rounded(ink, QRectF(x - 4, 106.6, 8.4, 4.4), 1.4, ("sheet_lit", "sheet"), 0.8)
        painter.restore()
    if prick > 0:
        painter.save()
        painter.setOpacity(prick)
        painter.translate(133, 106.5 + 4 * (1 - ramp(part, 0.54, 0.7)))
        people.limb(ink, [(60, 8), (50, 7), (34, 13)], 8.0, ("scrub_lit", "scrub"))
        people.limb(ink, [(36, 12.4), (20, 18), (-2, 19)], 5.6, ("sheet_lit", "gown"))
        painter.rotate(closeup.LEAN)
        ink.painter.fillRect(QRectF(-0.35, 0, 0.7, 12), ink.color("steel_dim"))
        equipment.rounded(ink, QRectF(-2.4, 11, 4.8, 17), 1.2, ("sheet_lit", "balloon_lit"), 0.8)
        ink.painter.fillRect(
            QRectF(-1.7, 12, 3.4, 9 * (1 - ramp(part, 0.68, 1.0))), ink.color("numb")
        )
        equipment.rounded(ink, QRectF(-3.6, 27, 7.2, 2), 0.8, ("grip_lit", "grip"), 0.8)
        for y in (15.6, 18.6, 21.6):  # three fingers round it
            equipment.rounded(ink, QRectF(-4.2, y, 8.6, 3.2), 1.5, ("sheet_lit", "gown"), 0.7)
        painter.restore()
    if stage.shown(ramp(part, 0.0, 0.06)):
        stage.put(("link",), closeup.LINK, closeup.link)
        stage.put(("close",), closeup.BOX, closeup.still)
        closeup.moving(ink, part)
    painter.setOpacity(1.0)
