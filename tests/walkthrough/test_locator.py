"""The line that shows where the slice is cut ends inside the bone, where the tool is to go."""

from __future__ import annotations

import pytest

from kiosk.ui.painting import locator
from kiosk.walkthrough.plane import contains, depth
from kiosk.walkthrough.spine import broken_body
from kiosk.walkthrough.tools import side_point
from tests.walkthrough.stories import SHIPPED


@pytest.mark.parametrize("lift", [0.0, 1.0])
def test_it_ends_more_than_5_mm_behind_the_front_wall(lift: float) -> None:
    end = side_point(locator.BOTTOM_Y)
    body = broken_body(lift)
    assert contains(body, end)
    assert depth(body, [end]) > 5.0
    assert end[1] - max(y for x, y in body if y < 0 and abs(x - end[0]) < 1.5) > 5.0


def test_a_needle_in_its_place_covers_it() -> None:
    assert SHIPPED["vertebroplasty"].tool.tip_y <= locator.BOTTOM_Y
