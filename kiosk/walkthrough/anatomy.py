"""Every moving shape of a pose in millimetres, in one place: what painters draw and laws measure.

The still surroundings (layers, canal, foramen) are constants of `spine`, `slice` and this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kiosk.content.model import Tool
from kiosk.walkthrough import spine
from kiosk.walkthrough.balloon import Bag, balloon, hollow
from kiosk.walkthrough.cement import cement, cement_slice
from kiosk.walkthrough.crack import gap
from kiosk.walkthrough.plane import Outline
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.seam import seam
from kiosk.walkthrough.tools import Rod, bored, drill, filler, needle, stylet

MUSCLE_Y = (36.0, 69.0)
FAT_Y = (69.0, 84.0)
SKIN_Y = (84.0, 86.0)
CROP_Y = -40.0
"""Nothing is drawn in front of this: no organs."""

FRONT_WALL_Y = -16.0
KEEP_OFF = 4.0
"""How far tools stay away from the front wall."""
CEMENT_BACK_Y = 8.0
"""Cement never lies behind this: the body's back quarter."""
ENTRY_Y = 33.0
"""From here to the back wall a tool's way must lie in bone."""
INNER_WALL_Z = 11.0
OFF_CANAL = 3.0
"""How much bone, at least, stays between a tool and the canal."""
HOLLOW_WITHIN = 3.0
"""How far within the bone's surface a balloon and its hollow stay: shell and a band of bone."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """The moving shapes of one pose. Rods with `seen` 0 are not there."""

    lift: float
    needle: Rod
    stylet: Rod
    drill: Rod
    filler: Rod
    path: Rod
    balloon: Bag
    balloon_seen: float
    hollow: Bag | None
    crack: Outline
    cement: Outline
    cement_slice: Outline
    seam: Outline

    @property
    def body(self) -> Outline:
        """The broken body."""
        return spine.broken_body(self.lift)

    @property
    def above(self) -> Outline:
        """The body above the broken one."""
        return spine.body_of(-1, self.lift)

    @property
    def disc(self) -> Outline:
        """The disc between the two."""
        return spine.disc_above(0, self.lift)

    def rods(self) -> dict[str, Rod]:
        """The rods that are to be seen, by the part they are."""
        every = {
            "needle": self.needle,
            "stylet": self.stylet,
            "drill": self.drill,
            "filler": self.filler,
        }
        return {name: rod for name, rod in every.items() if rod.seen > 0}


@lru_cache(maxsize=8)
def shapes(tool: Tool, pose: Pose) -> Shapes:
    """All moving shapes of a pose."""
    space = hollow(pose)
    return Shapes(
        lift=pose.lift,
        needle=needle(tool, pose),
        stylet=stylet(tool, pose),
        drill=drill(tool, pose),
        filler=filler(tool, pose),
        path=bored(tool, pose),
        balloon=balloon(tool, pose),
        balloon_seen=0.0 if pose.balloon <= 0 else min(1.0, pose.balloon * 12),
        hollow=space,
        crack=gap(pose.lift),
        cement=cement(tool, pose),
        cement_slice=cement_slice(tool, pose),
        seam=seam(tool, pose),
    )
