"""Where everything stands at one moment: all tracks, and what their past has left behind."""

from __future__ import annotations

from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import Track
from kiosk.walkthrough.easing import ramp

TRACKS: tuple[str, ...] = get_args(Track)
"""The names of all tracks, in the order in which they usually begin."""


class Pose(Struct, frozen=True):
    """Every track from 0 to 1, as told in the walkthrough's design; 0 is "not yet" or "not there".

    Two numbers are not tracks but what tracks leave behind in the bone: `bored` is the furthest
    that the drill has been, `hollow` the largest volume that the balloon has had.
    """

    lie: float = 0.0
    arm: float = 0.0
    numb: float = 0.0
    cut: float = 0.0
    needle: float = 0.0
    stylet: float = 1.0
    drill: float = 0.0
    balloon: float = 0.0
    fill: float = 0.0
    lift: float = 0.0
    mix: float = 0.0
    cement: float = 0.0
    set: float = 0.0
    rest: float = 0.0
    bored: float = 0.0
    hollow: float = 0.0

    @property
    def drawn_back(self) -> float:
        """How far the needle has come out again: it goes in with its stylet, and out without."""
        return 1.0 - self.needle if self.stylet <= 0 else 0.0

    @property
    def closed(self) -> float:
        """How far the skin is closed and under its plaster, once the needle is out."""
        return 1.0 - ramp(self.needle, 0.0, 0.02) if self.stylet <= 0 else 0.0

    @property
    def hazed(self) -> float:
        """How much of the numbed way is still shown: it goes as the needle goes on from there."""
        return self.numb * (1.0 - ramp(self.needle, 0.54, 0.7)) if self.stylet > 0 else 0.0

    @property
    def flow(self) -> float:
        """How much of the way to the bone is full of soft cement."""
        return ramp(self.cement, 0.0, 0.06) * (1 - ramp(self.set, 0.3, 0.6))

    def track(self, name: str) -> float:
        """Where the track called `name` stands."""
        value: float = getattr(self, name)
        return value

    def moved(self, tracks: dict[str, float]) -> Pose:
        """This pose with some tracks elsewhere, and with the traces that this leaves."""
        then = replace(self, **tracks)
        bored, hollow = max(self.bored, then.drill), max(self.hollow, then.fill)
        return replace(then, bored=bored, hollow=hollow)


BEGIN = Pose()
"""Before the first step: nothing has happened, and the stylet waits inside the needle."""
