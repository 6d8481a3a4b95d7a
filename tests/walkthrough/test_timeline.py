"""Any second has one pose: played to, scrubbed to or jumped to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model import Move, Walkthrough
from kiosk.walkthrough.easing import PEAK, blend, ease, ramp
from kiosk.walkthrough.pose import BEGIN, TRACKS, Pose
from kiosk.walkthrough.timeline import CAMERA_SECONDS, Timeline
from tests.walkthrough.stories import ALL, SHIPPED, TUBE, moments, plain, step, story, walkthroughs

EACH = pytest.mark.parametrize("walkthrough", ALL.values(), ids=ALL)


def test_the_first_pose_is_nothing_but_the_stylet_in_the_needle() -> None:
    assert Pose() == BEGIN
    assert {name: BEGIN.track(name) for name in TRACKS if BEGIN.track(name)} == {"stylet": 1.0}
    assert (BEGIN.bored, BEGIN.hollow) == (0.0, 0.0)


@given(st.floats(0, 1), st.floats(0, 1))
def test_easing_rises_gently_from_0_to_1(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert 0 <= ease(low) <= ease(high) + 1e-12
    assert ease(high) <= 1
    assert ease(high) - ease(low) <= PEAK * (high - low) + 1e-12
    assert ease(0.0) == 0.0
    assert ease(1.0) == 1.0
    assert ease(a) + ease(1 - a) == pytest.approx(1.0)


@given(st.floats(-5, 5))
def test_ramps_stand_still_outside_their_range(value: float) -> None:
    assert ramp(value, 1.0, 2.0) == (0.0 if value <= 1 else 1.0 if value >= 2 else ease(value - 1))


@given(st.floats(0, 1), st.floats(0, 1))
def test_blending_ends_exactly_where_it_should(a: float, b: float) -> None:
    assert blend(a, b, 0.0) == a
    assert blend(a, b, 1.0) == b


def test_the_balloon_rests_empty_in_its_place_before_it_leaves() -> None:
    timeline = Timeline(SHIPPED["kyphoplasty"])
    frames = [timeline.pose(i / 60) for i in range(int(60 * timeline.duration))]
    rests = [p for p in frames if p.hollow == 1 and p.fill == 0 and p.balloon == 1]
    assert len(rests) >= 60
    assert all(p.hollow == 1 for p in frames if p.hollow and 0 < p.balloon < 1)


@EACH
def test_steps_stand_end_to_end(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    assert timeline.starts[0] == 0
    assert timeline.duration == pytest.approx(sum(one.seconds for one in walkthrough.steps))
    for i, start in enumerate(timeline.starts):
        assert timeline.step_at(start) == i
        assert timeline.step_at(timeline.ends[i] - 1e-9) == i
    assert timeline.step_at(-1.0) == 0
    assert timeline.step_at(timeline.duration + 1) == len(walkthrough.steps) - 1
    assert timeline.pose(-1.0) == BEGIN
    assert timeline.pose(timeline.duration + 1) == timeline.poses[-1]


@EACH
def test_every_step_ends_where_its_tracks_say(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    for i, one in enumerate(walkthrough.steps):
        for track, end in one.ends.items():
            to = end.to if isinstance(end, Move) else end
            assert timeline.pose_in(i, timeline.ends[i]).track(track) == to
            assert timeline.poses[i + 1].track(track) == to


@EACH
def test_playing_is_jumping(walkthrough: Walkthrough) -> None:
    played = Timeline(walkthrough)
    in_order = {t: played.pose(t) for t in moments(walkthrough)}
    for t in sorted(in_order, key=lambda t: (t * 7919) % 13):
        assert Timeline(walkthrough).pose(t) == in_order[t] == played.pose(t)


@given(walkthroughs, st.floats(0, 1))
@settings(max_examples=300)
def test_any_step_list_gives_a_pose_within_bounds(walkthrough: Walkthrough, part: float) -> None:
    timeline = Timeline(walkthrough)
    pose = timeline.pose(part * timeline.duration)
    assert all(0 <= pose.track(name) <= 1 for name in TRACKS)
    assert pose.hollow >= pose.fill
    assert pose.bored >= pose.drill


@given(walkthroughs)
def test_each_step_begins_where_the_one_before_ended(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    for i in range(1, len(walkthrough.steps)):
        start = timeline.starts[i]
        if timeline.pose_in(i, start) != timeline.pose_in(i - 1, start):
            # only a move that takes no time may start a step elsewhere
            moves = walkthrough.steps[i].ends.values()
            assert any(isinstance(move, Move) and move.end == 0 for move in moves)


def test_a_move_keeps_to_its_part_of_the_step() -> None:
    timeline = Timeline(plain({"numb": Move(to=1, begin=0.25, end=0.75)}))
    assert timeline.pose(2.5).numb == 0
    assert 0 < timeline.pose(5.0).numb < 1
    assert timeline.pose(7.5).numb == 1


def test_a_hollow_and_a_bored_path_stay() -> None:
    timeline = Timeline(plain({"drill": 1}, {"drill": 0}, {"fill": 0.7}, {"fill": 0}))
    last = timeline.poses[-1]
    assert (last.drill, last.fill) == (0, 0)
    assert (last.bored, last.hollow) == (1, 0.7)
    assert timeline.poses[2].hollow == 0


@EACH
def test_the_camera_goes_its_way_smoothly(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    for i, one in enumerate(walkthrough.steps):
        start = timeline.starts[i]
        assert timeline.scene(i, start + CAMERA_SECONDS).shift.still
        parts = [timeline.scene(i, start + CAMERA_SECONDS * k / 20).shift.part for k in range(21)]
        assert all(a <= b for a, b in pairwise(parts))
        before = walkthrough.steps[i - 1] if i else one
        shift = timeline.scene(i, start).shift
        cut = "room" in (before.view, one.view)
        assert shift.zoom_before == (one.zoom if cut else before.zoom)
        assert shift.zoom == one.zoom
        assert timeline.scene(i, start).room == (one.view == "room")


def test_the_shipped_steps_last_6_to_12_seconds() -> None:
    for walkthrough in SHIPPED.values():
        assert all(6 <= one.seconds <= 12 for one in walkthrough.steps)


def test_the_timeline_needs_no_more_than_a_step() -> None:
    timeline = Timeline(story(TUBE, step("only", {})))
    assert timeline.pose(5) == BEGIN


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
def test_the_skin_closes_only_once_the_needle_is_out(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    for index, pose in enumerate(timeline.poses[1:]):
        step = walkthrough.steps[index]
        if pose.cement <= 0:
            assert (pose.closed, pose.drawn_back) == (0.0, 0.0), step.id
        if pose.needle > 0:
            assert pose.closed == 0, step.id
    last = timeline.poses[-1]
    assert (last.closed, last.drawn_back, last.hazed) == (1.0, 1.0, 0.0)


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
def test_the_medicine_is_seen_from_the_numbing_until_a_tool_is_far_in(
    walkthrough: Walkthrough,
) -> None:
    for pose in Timeline(walkthrough).poses[1:]:
        assert pose.hazed == (pose.numb if pose.stylet > 0 and pose.needle < 0.54 else 0.0)
