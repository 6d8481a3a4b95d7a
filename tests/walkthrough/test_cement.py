"""The drawn cement is as much as its tool says, in space; and where it meets the break."""

from __future__ import annotations

from itertools import pairwise
from math import dist, pi

import msgspec
import pytest

from kiosk.content.model import Tool
from kiosk.walkthrough.anatomy import Shapes, shapes
from kiosk.walkthrough.plane import Outline, between, contains
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.spine import crack
from kiosk.walkthrough.timeline import Timeline
from tests.walkthrough.stories import NEEDLE, SHIPPED, TUBE

AGREES = 0.1
"""By what part of it the drawn volume may differ from what is said."""
SPREAD = Pose(needle=1, stylet=0, mix=1, cement=1)
IN_HOLLOW = Pose(needle=1, stylet=0, lift=1, hollow=1, mix=1, cement=1)
LEVELS = 200


def volume(now: Shapes) -> float:
    """Millilitres of cement: each level of it is an ellipse, as wide as the two views show it."""
    low, high = min(y for _, y in now.cement), max(y for _, y in now.cement)
    step = (high - low) / LEVELS
    levels = (low + (i + 0.5) * step for i in range(LEVELS))
    areas = (pi / 4 * _width(now.cement, y) * _width(now.cement_slice, y) for y in levels)
    return sum(areas) * step / 1000


def _width(outline: Outline, level: float) -> float:
    ends = sorted(
        x + (level - y) / (to_y - y) * (to_x - x)
        for (x, y), (to_x, to_y) in pairwise((*outline, outline[0]))
        if (y > level) != (to_y > level)
    )
    return sum(b - a for a, b in zip(ends[::2], ends[1::2], strict=True))


@pytest.mark.parametrize("procedure", SHIPPED)
def test_the_shipped_cement_is_drawn_as_much_as_it_says(procedure: str) -> None:
    walkthrough = SHIPPED[procedure]
    said = walkthrough.tool.cement_ml
    assert said is not None
    last = Timeline(walkthrough).poses[-1]
    assert volume(shapes(walkthrough.tool, last)) == pytest.approx(said, rel=AGREES)


@pytest.mark.parametrize(("tool", "pose"), [(NEEDLE, SPREAD), (TUBE, IN_HOLLOW)])
@pytest.mark.parametrize("ml", [0.6, 1.4, 3.0])
def test_more_or_less_cement_is_drawn_as_more_or_less(tool: Tool, pose: Pose, ml: float) -> None:
    other = msgspec.structs.replace(tool, cement_ml=ml)
    assert volume(shapes(other, pose)) == pytest.approx(ml, rel=AGREES)


def test_what_a_hollow_cannot_hold_creeps_into_its_wall_all_round() -> None:
    now = shapes(TUBE, IN_HOLLOW)
    assert now.hollow is not None
    assert 1.0 < now.hollow.volume() < 1.2
    assert all(contains(now.cement, point) for point in now.hollow.side())
    little = shapes(msgspec.structs.replace(TUBE, cement_ml=0.8), IN_HOLLOW)
    assert max(y for _, y in little.cement) < max(y for _, y in now.hollow.side()) - 0.5


def test_without_a_hollow_cement_bridges_the_break_2_mm_and_more() -> None:
    past = [far for far in _past_the_break(NEEDLE, SPREAD) if far is not None]
    assert len(past) > 8, "in its middle, and not at its ends"
    assert sum(far >= 1.2 for far in past) > len(past) * 0.7
    assert 2.0 < max(past) < 3.0


def test_in_a_hollow_cement_reaches_the_break_and_leaves_its_ends_open() -> None:
    past = _past_the_break(TUBE, IN_HOLLOW)
    assert 2 < sum(far is not None for far in past) < len(past) / 2
    assert past[0] is None
    assert past[-1] is None


def test_beside_a_hollow_cement_creeps_along_the_break_as_far_as_it_may() -> None:
    now = shapes(TUBE, IN_HOLLOW)
    lips = len(now.crack) // 2
    line = [between(a, b, 0.5) for a, b in zip(now.crack[:lips], now.crack[::-1], strict=False)]
    covered = [contains(now.cement, at) or contains(now.seam, at) for at in line]
    assert sum(covered) > 0.6 * len(line)
    assert not any(covered[:3]), "it stays off the disc"
    assert not covered[-1], "and off the front wall"
    assert any(contains(now.cement, at) for at in now.seam), "it comes out of the cement"


def test_it_creeps_on_and_never_back() -> None:
    wide = 0.0
    for percent in range(2, 101):
        pose = msgspec.structs.replace(IN_HOLLOW, cement=percent / 100)
        outline = shapes(TUBE, pose).seam
        if outline:
            far = max(x for x, _ in outline) - min(x for x, _ in outline)
            assert wide - 1e-9 <= far <= wide + 1.0, f"at {percent} percent"
            wide = far
    assert wide > 9.0


@pytest.mark.parametrize("pose", [SPREAD, Pose(needle=1, lift=1, hollow=1)])
def test_without_a_hollow_or_cement_there_is_none(pose: Pose) -> None:
    assert shapes(NEEDLE, pose).seam == ()


def _past_the_break(tool: Tool, pose: Pose) -> list[float | None]:
    """At points along the break: how far in front of it cement is, if it is there at all, in mm."""
    now, line = shapes(tool, pose), crack(pose.lift)
    (x1, y1), (x2, y2) = line[0], line[-1]
    far = dist(line[0], line[-1])
    ahead = ((y2 - y1) / far, (x1 - x2) / far)
    found: list[float | None] = []
    for (ax, ay), (bx, by) in pairwise(line):
        for part in (0.0, 0.25, 0.5, 0.75):
            x, y = ax + (bx - ax) * part, ay + (by - ay) * part
            steps = [i / 10 for i in range(40)]
            there = [d for d in steps if contains(now.cement, (x + ahead[0] * d, y + ahead[1] * d))]
            found.append(max(there) if there and there[0] == 0 else None)
    return found
