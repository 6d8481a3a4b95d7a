"""The line that shows where the slice is cut ends inside the bone, where the tools end."""

from __future__ import annotations

import pytest

from kiosk.content.model import Tool
from kiosk.ui.painting import locator
from kiosk.walkthrough.anatomy import KEEP_OFF, shapes
from kiosk.walkthrough.plane import contains, depth
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.spine import broken_body
from kiosk.walkthrough.tools import side_point
from tests.walkthrough.stories import SHIPPED

TOOLS = [walkthrough.tool for walkthrough in SHIPPED.values()]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("lift", [0.0, 1.0])
def test_it_ends_behind_the_front_wall_by_as_much_as_tools_do(tool: Tool, lift: float) -> None:
    end = side_point(locator.end_y(tool))
    body = broken_body(lift)
    assert contains(body, end)
    assert depth(body, [end]) > KEEP_OFF
    assert locator.BOX.contains(*end)


@pytest.mark.parametrize("tool", TOOLS)
def test_it_ends_where_the_deepest_tool_of_the_procedure_ends(tool: Tool) -> None:
    now = shapes(tool, Pose(needle=1, stylet=0, drill=1))
    assert locator.end_y(tool) == min(rod.tip for rod in (now.needle, now.drill) if rod.seen > 0)
    assert locator.end_y(tool) == pytest.approx({"needle": -8, "tube": -11}[tool.kind])
