"""A kiosk on a stage: built for pictures and measures, closed again whatever a test finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.app import Kiosk, build
from kiosk.content.model import Content
from kiosk.proof.silence import silent_voice
from kiosk.proof.stage import Stage, StoppedClock
from kiosk.screen_size import size_for
from kiosk.ui.shell import ShellView
from kiosk.ui.staff_door import StaffDoor
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Rules

StaffOf = Callable[[StoppedClock], Callable[[ShellView, StaffDoor], QObject]]
"""Makes a kiosk's staff area, once there is a clock."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A kiosk, its stage and clock, and the pixels that it has for a millimetre."""

    kiosk: Kiosk
    stage: Stage
    clock: StoppedClock
    mm: float


def below(screen: tuple[int, int], most: int) -> tuple[int, int]:
    """A screen of at most so many pixels: half of them each way have the same millimetres."""
    width, height = screen
    while width * height > most:
        width, height = width // 2, height // 2
    return width, height


@contextmanager
def staged(
    content: Content,
    screen: tuple[int, int],
    *,
    most: int = 10_000_000,
    liked: Preferences | None = None,
    staff: StaffOf | None = None,
) -> Iterator[Staged]:
    """A kiosk for `screen`, drawn with no more than `most` pixels; in content's own language.

    It has a button to read aloud, and a staff area where `staff` makes one.
    """
    pixels, clock = below(screen, most), StoppedClock()
    mm = size_for(*screen).pixels_per_mm(*pixels)
    kiosk = build(
        content,
        clock=clock,
        today=clock.today,
        mm=mm,
        rules=Rules(preferences=liked or Preferences(content.languages[0].code)),
        clinic={},
        staff=staff(clock) if staff else None,
        voice=silent_voice(),
    )
    try:
        yield Staged(kiosk, Stage(kiosk, clock, pixels), clock, mm)
    finally:
        kiosk.close()
