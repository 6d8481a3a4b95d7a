"""Above the break body and disc bend, while the joints and ligaments behind them are whole."""

from __future__ import annotations

import pytest

from kiosk.walkthrough import spine
from kiosk.walkthrough.plane import Outline, distance


def space_below(place: int, lift: float) -> float:
    """How wide the gap is between a spinous process and the next one below, in its middle."""
    upper, lower = (spine.process(spine.SPINOUS, p, lift) for p in (place, place + 1))
    middle = [p for p in upper if 50 < p[1] < 60]
    return min(distance(lower, point) for point in middle)


def joint_opens(place: int, lift: float) -> float:
    """How far the lower bone of a facet joint lies from its gap, in millimetres."""
    slit: Outline = spine.process(spine.JOINT, place, lift)
    lower = spine.process(spine.UPPER_PROCESS, place + 1, lift)
    return distance(lower, slit[len(slit) // 2])


@pytest.mark.parametrize("lift", [0.0, 0.5, 1.0])
def test_the_spinous_processes_at_the_break_stand_apart_as_their_neighbours_do(
    lift: float,
) -> None:
    usual = space_below(1, lift)
    assert space_below(-2, lift) == pytest.approx(usual, abs=0.3)
    assert space_below(-1, lift) == pytest.approx(usual, abs=3.0)


@pytest.mark.parametrize("lift", [0.0, 0.5, 1.0])
def test_the_facet_joint_at_the_break_does_not_gape(lift: float) -> None:
    assert joint_opens(-1, lift) == pytest.approx(joint_opens(1, lift), abs=1.2)
