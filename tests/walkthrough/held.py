"""What holds at every moment of a walkthrough, measured on the drawn shapes in millimetres.

Each function measures `count` moments, and fails where its law does not hold.
"""

from __future__ import annotations

from itertools import pairwise
from math import dist, pi

import pytest

from kiosk.content.model import Walkthrough
from kiosk.walkthrough import slice as cross
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import Shapes, shapes
from kiosk.walkthrough.easing import PEAK
from kiosk.walkthrough.places import (
    cement_depth,
    hollow_depth,
    off_canal,
    off_notch,
    shaft,
    shaft_slice,
)
from kiosk.walkthrough.plane import Outline, area, contains, depth, furthest
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Timeline, moves
from kiosk.walkthrough.tools import SIDE_DOWN, line_x
from tests.walkthrough.stories import moments

FRAME = 1 / 60

RAGGED = 3.0
FIRST = 0.3
"""So much of the cement lies ahead of the tool's tip, but for what rounds it."""
TRAVEL = {
    "needle": 260.0,
    "stylet": 145.0,
    "drill": 165.0,
    "balloon": 165.0,
    "fill": 45.0,
    "lift": 9.0,
    "mix": 165.0 / 0.4 * PEAK,
    "cement": 75.0,
    "set": 165.0 / 0.29 * PEAK,
}
"""How far, in mm, a track moves the furthest point of what it moves when it runs from 0 to 1, and
how much faster than the track itself a filler comes and goes."""


def poses(walkthrough: Walkthrough, count: int) -> list[Pose]:
    """The poses of many moments, in order."""
    timeline = Timeline(walkthrough)
    return [timeline.pose(t) for t in sorted(moments(walkthrough, count))]


def moving_poses(walkthrough: Walkthrough, count: int) -> list[Pose]:
    """The different ones among them."""
    return list(dict.fromkeys(poses(walkthrough, count)))


def the_way_in_lies_within_bone_from_lamina_to_body(walkthrough: Walkthrough, count: int) -> None:
    measured = 0
    for pose in moving_poses(walkthrough, count):
        bone = spine.vertebra(pose.lift)
        for rod in shapes(walkthrough.tool, pose).rods().values():
            for point in shaft(rod, 14.0, 33.0):
                assert contains(bone, point), f"{point} at {pose}"
                measured += 1
            for z, y in shaft_slice(rod, 16.0, 33.0):
                assert contains(cross.arch(), (z, y)), f"z {z}, y {y} at {pose}"
                assert z >= 11.0
    assert measured


def nothing_enters_a_foramen(walkthrough: Walkthrough, count: int) -> None:
    (left, right), (low, high) = spine.FORAMEN_X, spine.FORAMEN_Y
    for pose in moving_poses(walkthrough, count):
        for rod in shapes(walkthrough.tool, pose).rods().values():
            assert all(not (left < x < right and low < y < high) for x, y in shaft(rod, low, high))


def three_mm_of_bone_stay_between_tool_and_canal(walkthrough: Walkthrough, count: int) -> None:
    measured = 0
    for pose in moving_poses(walkthrough, count):
        for rod in shapes(walkthrough.tool, pose).rods().values():
            assert off_canal(rod) >= 3.0, f"{rod} at {pose}"
            measured += 1
    assert measured


def cement_stays_2_mm_within_the_bones_surface(walkthrough: Walkthrough, count: int) -> None:
    amounts: dict[tuple[float, float, float], Pose] = {}
    for pose in moving_poses(walkthrough, count):
        if pose.cement > 0:
            amounts.setdefault((pose.cement, pose.lift, pose.hollow), pose)
    for pose in list(amounts.values())[::-4]:
        assert cement_depth(shapes(walkthrough.tool, pose)) >= 2.0, f"{pose}"
    assert amounts


def a_band_of_bone_stays_round_the_balloon(walkthrough: Walkthrough, count: int) -> None:
    full = [pose for pose in moving_poses(walkthrough, count) if pose.fill > 0]
    for pose in full[::-6]:
        now = shapes(walkthrough.tool, pose)
        assert hollow_depth(now) >= 3.0, f"{pose}"
        assert off_notch(now, now.balloon.side()) >= 2.0, f"{pose}"
    assert full or not walkthrough.tool.balloon


def cement_stays_2_mm_off_the_notch(walkthrough: Walkthrough, count: int) -> None:
    grown = [pose for pose in moving_poses(walkthrough, count) if pose.cement > 0]
    for pose in grown[::-6]:
        now = shapes(walkthrough.tool, pose)
        assert off_notch(now, now.cement) >= 2.0, f"{pose}"
        if now.seam:
            assert off_notch(now, now.seam) >= 2.0, f"{pose}"
            assert depth(now.body, now.seam) >= 2.0, f"{pose}"
    assert grown


def cement_begins_ahead_of_the_tool_and_never_withdraws(
    walkthrough: Walkthrough, count: int
) -> None:
    tool, last = walkthrough.tool, Timeline(walkthrough).poses[-1]
    if last.hollow > 0:  # there it rises from the hollow's front
        return
    tip = (line_x(tool.tip_y), tool.tip_y)
    before = [0.0]
    for pose in moving_poses(walkthrough, count):
        if pose.cement <= 0:
            continue
        outline = shapes(tool, pose).cement
        along = [(x - tip[0]) * SIDE_DOWN[0] + (y - tip[1]) * SIDE_DOWN[1] for x, y in outline]
        if pose.cement <= FIRST:
            assert -min(along) <= 0.5 * max(along), f"{pose}"
        reach = [dist(tip, point) for point in outline]
        assert all(b >= a - 1e-6 for a, b in zip(before * len(reach), reach, strict=False))
        before = reach


def tools_stay_4_mm_from_the_front_wall(walkthrough: Walkthrough, count: int) -> None:
    for pose in moving_poses(walkthrough, count):
        now = shapes(walkthrough.tool, pose)
        assert all(rod.tip >= -12.0 for rod in now.rods().values())
        if now.balloon_seen:
            assert min(y for _, y in now.balloon.side()) >= -12.0


def balloon_and_cement_stay_in_the_bone(walkthrough: Walkthrough, count: int) -> None:
    for pose in moving_poses(walkthrough, count):
        now = shapes(walkthrough.tool, pose)
        if pose.fill > 0:
            assert_within(now, now.balloon.side(), now.balloon.slice())
        if pose.cement > 0:
            assert_within(now, now.cement, now.cement_slice)
            assert max(y for _, y in now.cement) <= 8.0
            assert max(y for _, y in now.cement_slice) <= 8.0


def assert_within(now: Shapes, side: Outline, flat: Outline) -> None:
    assert all(contains(now.body, point) for point in side[::2])
    assert all(contains(cross.body(), point) for point in flat[::2])


def side_and_slice_are_two_views_of_one_shape(walkthrough: Walkthrough, count: int) -> None:
    for pose in moving_poses(walkthrough, count):
        now = shapes(walkthrough.tool, pose)
        pairs = [(rod.side(), rod.slice()) for rod in now.rods().values()]
        if now.balloon_seen:
            pairs.append((now.balloon.side(), now.balloon.slice()))
        if pose.cement > 0:
            pairs.append((now.cement, now.cement_slice))
        for side, flat in pairs:
            assert max(y for _, y in side) == pytest.approx(max(y for _, y in flat), abs=0.2)
            assert min(y for _, y in side) == pytest.approx(min(y for _, y in flat), abs=0.2)


def everything_in_its_order(walkthrough: Walkthrough, count: int) -> None:
    cuts = any("cut" in step.ends for step in walkthrough.steps)
    for before, now in pairwise(poses(walkthrough, count)):
        if now.needle > 0:
            assert now.numb == 1
            assert now.cut == 1 or not cuts
        if now.cut > 0:
            assert now.numb == 1
        if max(now.drill, now.balloon, now.cement) > 0:
            assert now.stylet == 0
        if now.balloon > 0:
            assert now.drill == 0
        if now.fill > 0:
            assert now.balloon == 1
        if now.balloon < before.balloon:
            assert now.fill == before.fill == 0
        if now.cement > 0:
            assert now.mix == 1
            assert now.balloon == 0
        if now.cement > before.cement:
            assert now.needle == 1
        if now.cement > before.cement or now.needle < before.needle:
            assert before.set < 1


def the_bone_rises_only_with_the_balloon_and_never_sinks(
    walkthrough: Walkthrough, count: int
) -> None:
    for before, now in pairwise(poses(walkthrough, count)):
        assert now.lift >= before.lift
        if now.lift > before.lift:
            assert now.fill > before.fill
            assert spine.bend(now.lift) <= spine.bend(before.lift)
    if not walkthrough.tool.balloon:
        assert all(pose.lift == 0 for pose in poses(walkthrough, count))


def no_point_moves_more_than_its_step_allows_in_one_frame(
    walkthrough: Walkthrough, count: int
) -> None:
    timeline = Timeline(walkthrough)
    for t in moments(walkthrough, count):
        index = timeline.step_at(t)
        before, now = timeline.pose_in(index, t), timeline.pose_in(index, t + FRAME)
        if before == now:
            continue
        step, allowed = walkthrough.steps[index], 1e-6
        for track, move in moves(step).items():
            way = abs(move.to - timeline.poses[index].track(track))
            window = step.seconds * (move.end - move.begin)
            allowed += TRAVEL.get(track, 0.0) * way * PEAK * FRAME / window
        moved = furthest_point(shapes(walkthrough.tool, before), shapes(walkthrough.tool, now))
        if before.cement > 0:
            a, b = (shapes(walkthrough.tool, pose).cement for pose in (before, now))
            moved = max(moved, furthest(a, b))
        assert moved <= allowed, f"{step.id} at {t}"
        assert moved <= 4.0, f"{step.id} at {t}"


def furthest_point(before: Shapes, now: Shapes) -> float:
    """How far the furthest point of anything seen has moved, in mm."""
    pairs = [(before.body, now.body), (before.above, now.above), (before.disc, now.disc)]
    for name, rod in before.rods().items():
        if name in now.rods():
            pairs.append((rod.side(), now.rods()[name].side()))
    if before.balloon_seen and now.balloon_seen:
        pairs.append((before.balloon.side(), now.balloon.side()))
    return max(furthest(a, b) for a, b in pairs)


def the_cement_grows_evenly(walkthrough: Walkthrough, count: int) -> None:
    last = Timeline(walkthrough).poses[-1]
    whole = area(shapes(walkthrough.tool, last).cement)
    assert last.cement == 1
    for pose in moving_poses(walkthrough, count):
        if pose.cement > 0:
            covered = area(shapes(walkthrough.tool, pose).cement)
            assert covered == pytest.approx(whole * pose.cement, rel=1e-6)


def cement_is_smooth_in_a_hollow_and_ragged_without_one(
    walkthrough: Walkthrough, count: int
) -> None:
    last = Timeline(walkthrough).poses[-1]
    outline = shapes(walkthrough.tool, last).cement
    turns = bends(outline)
    assert all(turn > 0 for turn in turns) == (last.hollow > 0)
    if last.hollow == 0:
        assert sum(a * b < 0 for a, b in pairwise(turns)) > 20
        assert longer_than_a_circle(outline) > RAGGED


def longer_than_a_circle(outline: Outline) -> float:
    """How much larger the square of an outline's length is than a circle's of the same area."""
    length = sum(dist(outline[i - 1], outline[i]) for i in range(len(outline)))
    return length**2 / (4 * pi * area(outline))


def bends(outline: Outline) -> list[float]:
    """At each point of an outline that goes round to the left: how sharply it turns left."""
    turns = []
    count = len(outline)
    total = sum(
        outline[i - 1][0] * outline[i][1] - outline[i][0] * outline[i - 1][1] for i in range(count)
    )
    for i in range(count):
        (ax, ay), (bx, by), (cx, cy) = outline[i - 1], outline[i], outline[(i + 1) % count]
        cross_product = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
        turns.append(cross_product if total > 0 else -cross_product)
    return turns


ORDER = (everything_in_its_order, the_bone_rises_only_with_the_balloon_and_never_sinks)
"""Laws of what comes after what: cheap, and to be measured closely."""
PLACE = (
    the_way_in_lies_within_bone_from_lamina_to_body,
    nothing_enters_a_foramen,
    three_mm_of_bone_stay_between_tool_and_canal,
    a_band_of_bone_stays_round_the_balloon,
    tools_stay_4_mm_from_the_front_wall,
    balloon_and_cement_stay_in_the_bone,
    side_and_slice_are_two_views_of_one_shape,
    no_point_moves_more_than_its_step_allows_in_one_frame,
)
CEMENT = (
    the_cement_grows_evenly,
    cement_is_smooth_in_a_hollow_and_ragged_without_one,
    cement_stays_2_mm_within_the_bones_surface,
    cement_stays_2_mm_off_the_notch,
    cement_begins_ahead_of_the_tool_and_never_withdraws,
)
"""Laws for walkthroughs that have cement."""
