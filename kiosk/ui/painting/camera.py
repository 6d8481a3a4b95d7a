"""Where the side view's camera stands at a moment, and where an inset stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF

from kiosk.ui.painting.frame import Frame, Window, fit
from kiosk.walkthrough.timeline import Shift

FAR = Window(-60.0, 58.0, -36.0, 113.0)
NEAR = Window(-44.0, 46.0, -23.0, 45.0)
"""What the side view shows from far and from near, in millimetres."""
INSET_SHARE = 0.37
SHARES = {"syringe": 0.185, "monitor": 0.3}
"""How much of a wide picture's width an inset takes; some take less than others."""


SLIM = 2.6
"""How many times as tall as wide the syringe's card is."""


@dataclass(frozen=True, slots=True)
class Size:
    """A picture's size in px."""

    width: int
    height: int

    @property
    def wide(self) -> bool:
        """Whether an inset stands beside the side view, not above it."""
        return self.width > self.height * 1.1

    def bytes(self) -> int:
        """How much memory a picture of this size takes."""
        return 4 * self.width * self.height


@lru_cache(maxsize=16)
def side_frame(size: Size, zoom: float, inset: str | None) -> Frame:
    """The side view's frame at rest: beside or below the inset, if there is one."""
    window = FAR.toward(NEAR, zoom)
    place = QRectF(0, 0, size.width, size.height)
    if inset and size.wide:
        place.setWidth(size.width * (1 - _share(inset)) + size.width * 0.02)
    return fit(size.width, size.height, window, place)


def fine(size: Size, shift: Shift) -> float:
    """How many px a millimetre has in a picture where the camera comes to rest."""
    return side_frame(size, shift.zoom, shift.inset).scale


def moving_frame(size: Size, shift: Shift) -> Frame:
    """The side view's frame at a moment, on its way from the step before to this one."""
    end = side_frame(size, shift.zoom, shift.inset)
    if shift.still:
        return end
    start = side_frame(size, shift.zoom_before, shift.inset_before)
    part = shift.part
    scale = start.scale * (end.scale / start.scale) ** part

    def on(a: float, b: float) -> float:
        return a + (b - a) * part

    return Frame(
        size.width,
        size.height,
        on(start.x, end.x),
        on(start.y, end.y),
        scale,
        on(start.middle_x, end.middle_x),
        on(start.middle_y, end.middle_y),
        end.line,
    )


def _share(inset: str | None) -> float:
    return SHARES.get(inset or "", INSET_SHARE)


def card(size: Size, inset: str | None) -> QRectF:
    """Where an inset's card stands."""
    slim = inset == "syringe"
    margin = size.height * 0.03
    if size.wide:
        width = size.width * _share(inset) - margin
        height = min(size.height - 2 * margin, width * (SLIM if slim else 1.22))
        width = min(width, height / SLIM) if slim else width
        return QRectF(size.width - width - margin, (size.height - height) / 2, width, height)
    width = size.width * 0.46
    height = min(width * 1.1, size.height * 0.44)
    width = height / SLIM if slim else width
    return QRectF(size.width - width - margin, margin, width, height)


def inset_shown(shift: Shift) -> float:
    """How far an inset has come (0 to 1), or how much of it is still left as it goes."""
    if shift.inset == shift.inset_before:
        return 1.0
    return shift.part if shift.inset else 1 - shift.part
