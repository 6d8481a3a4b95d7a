"""Labels stand clear of each other and within the picture, and point at what is seen."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Walkthrough
from kiosk.walkthrough.labels import MOST_COVERED, Placed, Wanted, place
from kiosk.walkthrough.landmarks import room_landmark, side_landmark
from kiosk.walkthrough.pose import BEGIN, Pose
from kiosk.walkthrough.timeline import Timeline
from tests.walkthrough.stories import NEEDLE, SHIPPED, TUBE

WIDTH, HEIGHT, GAP = 900.0, 600.0, 10.0

labels = st.lists(
    st.builds(
        Wanted,
        st.just("part"),
        st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT)),
        st.floats(40, 300),
        st.floats(20, 60),
    ),
    max_size=9,
)


def overlap(a: Placed, b: Placed) -> bool:
    return (
        a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    )


@given(labels)
def test_labels_never_lie_over_each_other_or_outside(wanted: list[Wanted]) -> None:
    placed = place(wanted, WIDTH, HEIGHT, GAP)
    assert len(placed) <= len(wanted)
    assert not any(overlap(a, b) for a, b in combinations(placed, 2))
    for one in placed:
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= WIDTH
        assert one.y + one.height <= HEIGHT + 1e-9
    assert sum(one.width * one.height for one in placed) <= MOST_COVERED * WIDTH * HEIGHT


def test_each_label_stands_at_the_height_of_its_part_at_the_nearer_side() -> None:
    wanted = [Wanted("a", (100.0, 200.0), 80, 30), Wanted("b", (700.0, 400.0), 80, 30)]
    a, b = place(wanted, WIDTH, HEIGHT, GAP)
    assert (a.x, a.y) == (GAP, 185.0)
    assert (b.x, b.y) == (WIDTH - GAP - 80, 385.0)
    assert a.start == (GAP + 80, 200.0)
    assert b.end == (700.0, 400.0)


def test_a_small_picture_leaves_out_the_last_labels() -> None:
    wanted = [Wanted(str(i), (50.0, 20.0 * i), 90, 30) for i in range(6)]
    placed = place(wanted, 320, 200, GAP)
    assert 0 < len(placed) < 6
    assert [one.part for one in placed] == [str(i) for i in range(len(placed))]
    assert place(wanted, 60, 40, GAP) == ()


@pytest.mark.parametrize("walkthrough", SHIPPED.values(), ids=SHIPPED)
def test_every_named_part_is_seen_when_its_step_ends(walkthrough: Walkthrough) -> None:
    timeline = Timeline(walkthrough)
    for i, step in enumerate(walkthrough.steps):
        pose, missing = timeline.poses[i + 1], []
        for part in step.labels:
            found = (
                room_landmark(part, pose)
                if step.view == "room"
                else side_landmark(part, walkthrough.tool, pose)
            )
            if found is None:
                missing.append(part)
        # a part that has just left the body has no place any more
        gone = {"stylet": pose.stylet, "needle": pose.needle, "hollow-tube": pose.needle}
        gone |= {"balloon": pose.balloon, "cement": pose.cement}
        assert all(gone.get(part) == 0 for part in missing), f"{step.id}: {missing}"


def test_parts_are_told_only_while_they_are_there() -> None:
    assert side_landmark("drill", TUBE, BEGIN) is None
    assert side_landmark("drill", TUBE, Pose(needle=1, drill=1)) is not None
    assert side_landmark("balloon", TUBE, Pose(needle=1)) is None
    assert side_landmark("cement", NEEDLE, Pose(needle=1)) is None
    assert side_landmark("needle", NEEDLE, BEGIN) is None
    assert side_landmark("no-such-part", NEEDLE, BEGIN) is None
    assert room_landmark("x-ray-arm", BEGIN) is None
    assert room_landmark("x-ray-arm", Pose(arm=1)) is not None
    assert room_landmark("patient", BEGIN) != room_landmark("patient", Pose(lie=1))


def hides_its_point(label: Placed) -> bool:
    x, y = label.end
    return label.x <= x <= label.x + label.width and label.y <= y <= label.y + label.height


@given(labels)
def test_no_label_hides_the_point_it_tells_of(wanted: list[Wanted]) -> None:
    assert not any(hides_its_point(one) for one in place(wanted, WIDTH, HEIGHT, GAP))


def test_a_label_without_room_beside_its_part_stands_at_the_foot() -> None:
    wide = Wanted("cement", (200.0, 300.0), 180, 40)
    (label,) = place([wide], 360, 500, GAP)
    assert (label.x, label.y) == (170.0, 450.0)
    assert label.start == (200.0, 450.0)
    assert label.end == (200.0, 300.0)


def test_a_label_is_not_so_near_that_it_covers_the_edge_of_its_part() -> None:
    wide = Wanted("cement", (200.0, 300.0), 180, 40)
    assert [one.y for one in place([wide], 400, 500, GAP)] == [280.0]
    assert [one.y for one in place([wide], 395, 500, GAP)] == [450.0]


def test_the_first_is_shown_before_any_other() -> None:
    you, staff = Wanted("you", (140.0, 200.0), 80, 30), Wanted("staff", (70.0, 200.0), 120, 30)
    assert [one.part for one in place([staff, you], 360, 800, GAP)] == ["staff"]


def test_a_second_label_without_room_is_left_out() -> None:
    wanted = [
        Wanted("cement", (200.0, 300.0), 170, 30),
        Wanted("canal", (210.0, 200.0), 170, 30),
        Wanted("nerve", (205.0, 210.0), 80, 30),
    ]
    placed = {one.part: one for one in place(wanted, 360, 800, GAP)}
    assert set(placed) == {"cement", "nerve"}
    assert placed["nerve"].y == 195.0


def test_a_label_at_the_foot_is_left_out_where_its_line_would_run_through_another() -> None:
    wanted = [Wanted("you", (140.0, 240.0), 80, 30), Wanted("staff", (70.0, 200.0), 120, 30)]
    assert [one.part for one in place(wanted, 360, 800, GAP)] == ["you"]
