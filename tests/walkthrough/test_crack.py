"""The break: a gap in the bone that the balloon presses shut round itself."""

from __future__ import annotations

from itertools import pairwise

from kiosk.walkthrough.balloon import hollow
from kiosk.walkthrough.crack import RIM, gap
from kiosk.walkthrough.plane import area, contains, furthest
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.spine import broken_body, crack

FILLS = [i / 40 for i in range(41)]


def test_the_gap_lies_along_the_crack_and_in_the_bone() -> None:
    outline = gap(0.0, None)
    assert area(outline) > 5
    assert all(contains(broken_body(0.0), point) for point in outline)
    middle = crack(0.0)[2]
    assert contains(outline, middle)


def test_the_gap_is_closed_in_the_hollow_and_its_rim() -> None:
    space = hollow(Pose(hollow=1.0, lift=1.0))
    assert space is not None
    outline = gap(1.0, space)
    rim, half = space.side(RIM), len(outline) // 2
    within = 0
    for over, under in zip(outline[:half], outline[:half:-1], strict=False):
        if contains(rim, over):
            within += 1
            assert over == under
    assert within > half / 2


def test_the_gap_closes_bit_by_bit_as_the_balloon_fills() -> None:
    gaps = [gap(fill, hollow(Pose(hollow=fill))) for fill in FILLS]
    areas = [area(one) for one in gaps]
    assert all(b <= a + 0.05 for a, b in pairwise(areas))
    assert areas[-1] < 0.5 * areas[0]
    moved = [furthest(a, b) for a, b in pairwise(gaps)]
    assert max(moved) < 0.4
