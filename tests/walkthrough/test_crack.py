"""The break: a gap in the bone that moves with it, and that nothing makes disappear."""

from __future__ import annotations

from itertools import pairwise

from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.balloon import RIM
from kiosk.walkthrough.crack import gap, notch
from kiosk.walkthrough.plane import area, contains, distance, furthest
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.spine import broken_body, crack, plate_x
from tests.walkthrough.stories import NEEDLE, TUBE

LIFTS = [i / 40 for i in range(41)]


def test_the_gap_lies_along_the_crack_and_in_the_bone() -> None:
    for lift in (0.0, 1.0):
        outline = gap(lift)
        assert area(outline) > 5
        assert all(contains(broken_body(lift), point) for point in outline)
        assert contains(outline, crack(lift)[2])


def test_its_notch_lies_at_the_sunk_end_plate() -> None:
    for lift in (0.0, 1.0):
        near = notch(gap(lift))
        assert len(near) == 6
        assert all(0 < x - plate_x(y, lift) < 3 for x, y in near)


def test_the_gap_moves_with_the_bone_bit_by_bit() -> None:
    gaps = [gap(lift) for lift in LIFTS]
    assert 1.5 < furthest(gaps[0], gaps[-1]) < 2.5
    assert max(furthest(a, b) for a, b in pairwise(gaps)) < 0.1


def test_the_break_stays_beside_the_hollow_and_its_rim() -> None:
    now = shapes(TUBE, Pose(needle=1, stylet=0, lift=1, hollow=1, mix=1, cement=1))
    assert now.hollow is not None
    assert min(distance(now.hollow.side(), point) for point in now.crack) > RIM
    assert area(now.crack) > 0.7 * area(gap(0.0))


def test_without_a_hollow_cement_crosses_the_break_and_lies_under_the_sunk_end_plate() -> None:
    now = shapes(NEEDLE, Pose(needle=1, stylet=0, mix=1, cement=1))
    half = len(now.crack) // 2
    covered = sum(contains(now.cement, point) for point in now.crack[:half])
    assert 0.2 < covered / half < 0.8
    assert min(x - plate_x(y, 0.0) for x, y in now.cement if -4 < y < 4) < 5.0
    assert max(y for _, y in now.cement) > 3.0
