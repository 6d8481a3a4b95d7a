"""The outlines are those of the plate: an adult L1 in millimetres, and what is about it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.walkthrough import slice as cross
from kiosk.walkthrough import spine
from kiosk.walkthrough.balloon import balloon, hollow, markers
from kiosk.walkthrough.plane import (
    Point,
    area,
    contains,
    curve,
    depth,
    distance,
    edge,
    furthest,
    softened,
    turned,
)
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.tools import line_x, line_z, needle, side_point, slice_point, stylet
from tests.walkthrough.stories import NEEDLE, TUBE

SQUARE = ((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0))
lifts = st.floats(0, 1)


def near(outline: tuple[Point, ...], point: Point, reach: float = 1.2) -> bool:
    """Whether an outline passes close to a point; corners are rounded."""
    return distance(outline, point) < reach


@pytest.mark.parametrize("corner", [(-13, 16), (13, 16), (13, -16), (-13, -16)])
def test_a_whole_body_has_the_plates_corners(corner: Point) -> None:
    assert near(spine.whole_body(), corner)


def test_a_whole_body_is_waisted_and_its_end_plates_hollow() -> None:
    body = spine.whole_body()
    assert near(body, (0, 14.5), 0.1)
    assert near(body, (0, -14.5), 0.1)
    assert near(body, (12, 0), 0.1)
    assert near(body, (-12, 0), 0.1)


@pytest.mark.parametrize(
    ("lift", "front", "sunk"), [(0.0, (-4, -16), (-5.5, -4)), (1.0, (-6, -16), (-7.5, -4))]
)
def test_the_broken_body_before_and_after_the_balloon(
    lift: float, front: Point, sunk: Point
) -> None:
    body = spine.broken_body(lift)
    assert near(body, front)
    assert near(body, sunk, 0.2)
    assert all(near(body, corner) for corner in ((-13, 16), (13, 16), (13, -16)))
    assert 13 - front[0] == (17 if lift == 0 else 19)


@given(lifts)
def test_the_broken_bodys_back_wall_is_straight_and_stays_out_of_the_canal(lift: float) -> None:
    body = spine.broken_body(lift)
    assert max(y for _, y in body) <= 16.0 + 1e-9
    assert near(body, (0, 16), 0.05)


def test_the_spine_above_bends_from_10_to_6_5_degrees() -> None:
    assert spine.bend(0.0) == 10
    assert spine.bend(1.0) == 6.5
    upright = spine.placed(spine.whole_body(), -1, 0.0)
    middle = (sum(x for x, _ in upright) / len(upright), sum(y for _, y in upright) / len(upright))
    assert middle == pytest.approx((-30.0, -2.7), abs=0.2)
    assert spine.body_of(1, 0.0) == spine.body_of(1, 1.0)


@given(lifts, lifts)
def test_outlines_move_little_with_a_little_lift_and_keep_their_points(a: float, b: float) -> None:
    for of in (spine.broken_body, lambda lift: spine.body_of(-1, lift)):
        assert furthest(of(a), of(b)) <= 4.0 * abs(a - b) + 1e-9
    assert len(spine.disc_above(0, a)) == len(spine.disc_above(0, b))


@given(lifts)
def test_the_disc_above_lies_between_its_end_plates(lift: float) -> None:
    disc = spine.disc_above(0, lift)
    assert contains(disc, (-12.5, 0.0))
    assert not contains(spine.broken_body(lift), (-12.5, 0.0))
    assert not contains(spine.body_of(-1, lift), (-12.5, 0.0))
    assert 150 < area(disc) < 420


def test_the_pedicle_leads_to_the_upper_half_of_the_body() -> None:
    bone = spine.vertebra(0.0)
    for y in (17, 20, 24):
        assert contains(bone, (-6, y))
        assert contains(bone, (0, y))
        assert not contains(bone, (6, y)), "the foramen"
        assert not contains(bone, (-14, y))
    assert contains(bone, (10, 31)), "the lamina"
    assert not contains(bone, spine.NERVE)


def test_the_needles_way() -> None:
    assert (line_x(86), line_z(86)) == pytest.approx((-22.3, 32.8), abs=0.1)
    assert (line_x(35), line_z(35)) == pytest.approx((-8.55, 19.05), abs=0.1)
    assert (line_x(16), line_z(16)) == pytest.approx((-3.4, 13.9), abs=0.1)
    tip = needle(NEEDLE, Pose(needle=1)).tip
    assert (line_x(tip), tip, line_z(tip)) == pytest.approx((3.06, -8, 7.44), abs=0.1)
    assert side_point(20.0) == (-4.5, 20.0)
    assert slice_point(20.0) == (15.0, 20.0)


def test_the_needle_goes_from_skin_to_target_with_its_stylet_ahead() -> None:
    tips = [needle(TUBE, Pose(needle=i / 10)).tip for i in range(11)]
    assert tips[0] == 86
    assert tips[-1] == 12
    assert all(a > b for a, b in pairwise(tips))
    inside = Pose(needle=1)
    assert stylet(TUBE, inside).tip < needle(TUBE, inside).tip
    out = Pose(needle=1, stylet=0)
    assert stylet(TUBE, out).tip > needle(TUBE, out).top
    assert stylet(TUBE, out).seen == 0


def test_the_full_balloon_is_17_by_11_along_the_line() -> None:
    full = balloon(TUBE, Pose(needle=1, balloon=1, fill=1))
    assert (2 * full.half_length, 2 * full.half_width) == (17.2, 10.8)
    outline = full.side()
    middle = (sum(x for x, _ in outline) / len(outline), sum(y for _, y in outline) / len(outline))
    assert middle == pytest.approx((1.3, -1.5), abs=0.01)
    assert area(outline) == pytest.approx(3.14159 * 8.6 * 5.4, rel=0.01)
    assert full.volume() == pytest.approx(1.05, abs=0.01)


def test_a_balloon_that_is_emptied_falls_in_within_its_hollow() -> None:
    for fill in (0.3, 0.6, 0.8):
        limp = balloon(TUBE, Pose(needle=1, balloon=1, fill=fill, hollow=1))
        filling = balloon(TUBE, Pose(needle=1, balloon=1, fill=fill, hollow=fill))
        space = hollow(Pose(hollow=1))
        assert space is not None
        assert area(limp.side()) < 0.9 * area(filling.side())
        assert depth(space.side(), limp.side()) > -0.05


def test_the_empty_balloon_reaches_from_6_to_minus_9_with_two_markers_near_its_ends() -> None:
    empty = balloon(TUBE, Pose(needle=1, balloon=1))
    ys = [y for _, y in empty.side()]
    assert (max(ys), min(ys)) == pytest.approx((6, -9), abs=0.4)
    front, back = markers(empty)
    assert -9 < front[1] < -6
    assert 3 < back[1] < 6


def test_the_slice_shows_body_canal_and_pedicles() -> None:
    (z, y), wide, tall = cross.CANAL
    assert (z, y, wide, tall) == (0, 24, 8.4, 8)
    body, arch = cross.body(), cross.arch()
    zs = [z for z, _ in body]
    assert max(zs) - min(zs) == pytest.approx(42, abs=0.5)
    assert contains(arch, (15, 20))
    assert contains(arch, (-15, 20))
    assert contains(arch, (0, 60)), "the spinous process"
    assert not contains(arch, (0, 24))
    assert not contains(body, (0, 24))
    assert all(not contains(body, p) and not contains(arch, p) for p in CANAL_WITHIN)
    for (nz, ny), radius in cross.nerves():
        assert depth(tuple((wide * a, 24 + tall * b) for a, b in ROUND), [(nz, ny)]) > radius


CANAL_WITHIN = tuple((z * 0.9, 24 + (y - 24) * 0.9) for z, y in cross.canal())
ROUND = curve(
    (
        (1.0, 0.0),
        (0.707, 0.707),
        (0.0, 1.0),
        (-0.707, 0.707),
        (-1.0, 0.0),
        (-0.707, -0.707),
        (0.0, -1.0),
        (0.707, -0.707),
    ),
    8,
)


def test_plane_geometry() -> None:
    assert area(SQUARE) == 4
    assert contains(SQUARE, (1, 1))
    assert not contains(SQUARE, (3, 1))
    assert distance(SQUARE, (1, 0.5)) == 0.5
    assert distance(SQUARE, (3, 1)) == 1
    assert depth(SQUARE, [(1, 1), (1, 0.25)]) == 0.25
    assert depth(SQUARE, [(1, 1), (3, 1)]) == -1
    assert furthest(SQUARE, turned(SQUARE, (1, 1), 90)) == pytest.approx(2)
    assert turned(((1.0, 0.0),), (0, 0), 90)[0] == pytest.approx((0, 1))
    assert edge((0, 0), (4, 0), 1.0, 4)[2] == (2, -1)
    assert area(softened(SQUARE, 1)) < 4
    assert curve(SQUARE, 4)[::4] == SQUARE
    assert curve(SQUARE, 4, closed=False)[-1] == SQUARE[-1]
