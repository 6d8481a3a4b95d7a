"""What is not drawn anew cannot be seen to move, and where a step ends nothing is left out."""

from __future__ import annotations

import pytest

from kiosk.content.model import Walkthrough
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.grain import STEP, SWELL
from kiosk.walkthrough.plane import furthest
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Timeline, moves
from tests.walkthrough import held
from tests.walkthrough.stories import ALL, SHIPPED, moments

FINE = 11.0
"""Px per millimetre of the side view from near, on a screen 1080 px high."""
FRAMES = 60
PIXEL = 1.0
"""So far may the ragged edge lie off of cement that creeps between struts."""


@pytest.mark.parametrize("name", ALL)
def test_what_is_seen_lies_within_a_pixel_of_what_is(name: str) -> None:
    walkthrough = ALL[name]
    timeline = Timeline(walkthrough)
    for t in moments(walkthrough, 300):
        index = timeline.step_at(t)
        exact, seen = timeline.pose_in(index, t), timeline.pose_in(index, t, FINE)
        if seen == exact:
            continue
        within = PIXEL if exact.cement > 0 and exact.hollow <= 0 else max(STEP, SWELL)
        assert apart(walkthrough, exact, seen) <= within / FINE


def apart(walkthrough: Walkthrough, exact: Pose, seen: Pose) -> float:
    """How far the furthest point of two poses lies apart, in mm."""
    a, b = (shapes(walkthrough.tool, pose) for pose in (exact, seen))
    far = held.furthest_point(a, b)
    return max(far, furthest(a.cement, b.cement)) if a.cement and b.cement else far


@pytest.mark.parametrize("name", ALL)
def test_steps_begin_and_end_where_they_say(name: str) -> None:
    timeline = Timeline(ALL[name])
    for index, (start, end) in enumerate(zip(timeline.starts, timeline.ends, strict=True)):
        for t in (start, end):
            assert timeline.scene(index, t, fine=FINE) == timeline.scene(index, t)


@pytest.mark.parametrize("name", SHIPPED)
def test_slow_steps_are_not_drawn_anew_with_every_frame(name: str) -> None:
    walkthrough = SHIPPED[name]
    timeline = Timeline(walkthrough)
    for track in ("fill", "cement"):
        for index, step in enumerate(walkthrough.steps):
            if track in step.ends and len(step.ends) <= 2:
                move = moves(step)[track]
                begin = timeline.starts[index] + step.seconds * move.begin
                count = round(step.seconds * (move.end - move.begin) * FRAMES)
                times = [begin + i / FRAMES for i in range(count)]
                seen = {timeline.pose_in(index, t, FINE) for t in times}
                assert 20 < len(seen) < 0.65 * count


@pytest.mark.parametrize("name", ALL)
def test_the_laws_of_order_hold_for_what_is_seen(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = Timeline.pose_in
    monkeypatch.setattr(Timeline, "pose_in", lambda self, i, t: exact(self, i, t, FINE))
    for law in held.ORDER:
        law(ALL[name], 600)
