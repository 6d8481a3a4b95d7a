"""The laws hold at every moment, measured on the drawn shapes in millimetres."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from kiosk.content.model import Walkthrough
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.laws import broken_laws
from kiosk.walkthrough.pose import Pose
from tests.walkthrough.held import CEMENT, ORDER, PLACE
from tests.walkthrough.stories import ALL, SHIPPED

MOMENTS = 2000
"""At so many moments of a walkthrough each law is measured."""


@pytest.mark.parametrize("walkthrough", ALL.values(), ids=ALL)
def test_no_law_is_broken(walkthrough: Walkthrough) -> None:
    assert broken_laws(walkthrough) == ()


@pytest.mark.parametrize("walkthrough", ALL.values(), ids=ALL)
@pytest.mark.parametrize("law", [*ORDER, *PLACE], ids=lambda law: law.__name__)
def test_it_holds_at_every_moment(
    walkthrough: Walkthrough, law: Callable[[Walkthrough, int], None]
) -> None:
    law(walkthrough, MOMENTS)


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
@pytest.mark.parametrize("law", CEMENT, ids=lambda law: law.__name__)
def test_cement_keeps_its_laws(
    walkthrough: Walkthrough, law: Callable[[Walkthrough, int], None]
) -> None:
    law(walkthrough, MOMENTS)


def test_the_balloons_width_follows_its_volume() -> None:
    tool = SHIPPED["kyphoplasty"].tool
    volumes = []
    for i in range(101):
        bag = shapes(tool, Pose(needle=1, balloon=1, fill=i / 100)).balloon
        volumes.append(bag.volume())
    rises = [b - a for a, b in pairwise(volumes)]
    assert all(rise == pytest.approx(rises[0], rel=1e-6) for rise in rises)
