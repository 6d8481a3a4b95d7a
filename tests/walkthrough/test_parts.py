"""What a finger on the picture means."""

from __future__ import annotations

import pytest

from kiosk.content.model import Walkthrough
from kiosk.walkthrough.parts import part_at, room_parts, side_parts, slice_parts
from kiosk.walkthrough.plane import contains
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Timeline
from kiosk.walkthrough.tools import side_point, slice_point
from kiosk.walkthrough.xray import XRAY_PARTS
from tests.walkthrough.stories import NEEDLE, SHIPPED, TUBE

IN = Pose(numb=1, cut=1, needle=1, stylet=0)
FULL = Pose(numb=1, cut=1, needle=1, stylet=0, balloon=1, fill=1, lift=1, hollow=1)
SET = Pose(numb=1, needle=1, stylet=0, mix=1, cement=1)
POINTS = {
    "nerve": (FULL, (7.0, 20.0)),
    "needle of a tube": (FULL, side_point(50.0)),
    "balloon": (FULL, (1.3, -1.5)),
    "cement": (SET, (3.0, -11.0)),
    "disc": (FULL, (16.5, 0.0)),
    "vertebra": (FULL, (35.0, 0.0)),
    "broken-vertebra": (FULL, (10.0, 10.0)),
    "pedicle": (Pose(), (-8.0, 21.0)),
    "crack": (Pose(), (3.0, -12.3)),
    "crack-after-cement": (SET, (-3.9, -9.1)),
    "numbing-medicine": (Pose(numb=1), side_point(60.0)),
    "muscle": (Pose(), (40.0, 55.0)),
    "skin": (Pose(), (40.0, 85.0)),
    "spinal-canal": (Pose(), (15.0, 22.0)),
}


@pytest.mark.parametrize("name", POINTS)
def test_a_touch_in_the_side_view_means_what_lies_there(name: str) -> None:
    pose, point = POINTS[name]
    tool = NEEDLE if pose == SET else TUBE
    found = part_at(side_parts(tool, pose), point, 0.5)
    assert found is not None
    assert found.part == ("hollow-tube" if name == "needle of a tube" else name)


def test_a_finger_may_miss_a_thin_needle_but_not_by_much() -> None:
    seen = side_parts(NEEDLE, IN)
    beside, away = side_point(60.0, 4.0), side_point(60.0, 12.0)
    assert [getattr(part_at(seen, at, 3.0), "part", "") for at in (beside, away)] == [
        "needle",
        "muscle",
    ]


def test_the_air_has_no_name() -> None:
    assert part_at(side_parts(NEEDLE, Pose()), (40.0, 105.0), 3.0) is None


def test_xray_knows_only_what_is_dense() -> None:
    seen = {one.part for one in side_parts(TUBE, FULL, xray=True)}
    assert seen <= XRAY_PARTS
    assert {"hollow-tube", "balloon", "broken-vertebra"} <= seen
    assert {"nerve", "disc", "muscle", "skin"} <= {one.part for one in side_parts(TUBE, FULL)}


def test_the_slice_shows_the_tool_in_the_pedicle_beside_the_nerves() -> None:
    seen = slice_parts(TUBE, IN)
    z, y = slice_point(20.0)
    tool = part_at(seen, (-z, y), 0.1)
    assert tool is not None
    assert tool.part == "hollow-tube"
    names = {one.part: one for one in seen}
    assert contains(names["nerve"].outline, (0.0, 23.0))
    assert any(one.part == "pedicle" and contains(one.outline, (-z, 18.0)) for one in seen)
    right = slice_parts(type(TUBE)(kind="tube", width=4.2, tip_y=12.0, side="right"), IN)
    mirrored = part_at(right, (z, y), 0.1)
    assert mirrored is not None
    assert mirrored.part == "hollow-tube"


def test_the_room_shows_who_and_what_is_there() -> None:
    assert "x-ray-arm" not in {one.part for one in room_parts(Pose())}
    for pose in (Pose(), Pose(lie=1, arm=1), Pose(lie=1, rest=1)):
        seen = room_parts(pose)
        assert {"patient", "staff", "monitor"} <= {one.part for one in seen}
    lying = room_parts(Pose(lie=1, arm=1))
    assert {"pillow", "skin", "x-ray-arm"} <= {one.part for one in lying}


@pytest.mark.parametrize("story", SHIPPED.values(), ids=SHIPPED)
def test_every_labelled_part_can_be_touched(story: Walkthrough) -> None:
    timeline = Timeline(story)
    for index, step in enumerate(story.steps):
        seen: set[str] = set()
        for part in (0.0, 0.5, 1.0):
            pose = timeline.pose_in(index, timeline.starts[index] + part * step.seconds)
            both = (*side_parts(story.tool, pose), *slice_parts(story.tool, pose))
            seen |= {one.part for one in (room_parts(pose) if step.view == "room" else both)}
        mixing = {"cement"} if step.view == "mixing" else set()
        assert set(step.labels) <= seen | mixing, step.id
