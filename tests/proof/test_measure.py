"""Boxes, gaps and colours, as arithmetic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.proof.measure import Box, contrast, drawn, gap, overlap

SIDES = st.floats(0, 500)
BOXES = st.builds(Box, SIDES, SIDES, st.floats(1, 200), st.floats(1, 200))
COLOURS = st.integers(0, 0xFFFFFF)


@given(BOXES, BOXES)
def test_boxes_either_overlap_or_have_a_gap(one: Box, other: Box) -> None:
    assert gap(one, other) == gap(other, one)
    if overlap(one, other, 0):
        assert gap(one, other) == 0
    if gap(one, other) > 0:
        assert one.common(other) is None


@given(BOXES, BOXES)
def test_what_both_cover_stands_in_both(one: Box, other: Box) -> None:
    common = one.common(other)
    if common is not None:
        assert common.inside(one)
        assert common.inside(other)


def test_the_gap_between_corners_is_the_diagonal() -> None:
    assert gap(Box(0, 0, 10, 10), Box(13, 14, 10, 10)) == pytest.approx(5)


def test_slack_forgives_a_shared_edge() -> None:
    assert not overlap(Box(0, 0, 10, 10), Box(9, 0, 10, 10), slack=1)
    assert overlap(Box(0, 0, 10, 10), Box(8, 0, 10, 10), slack=1)


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x767676, 0xFFFFFF) == pytest.approx(4.54, abs=0.01)  # WCAG's own example


@given(COLOURS, COLOURS)
def test_contrast_has_no_order_and_is_never_below_one(one: int, other: int) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1


def test_ink_is_the_colour_that_was_asked_for_where_it_is_drawn() -> None:
    pixels = {0xFFFFFF: 900, 0x000000: 50, 0x888888: 60}
    seen = drawn(pixels, [0x000000])
    assert (seen.ground, seen.ink) == (0xFFFFFF, 0x000000)
    assert seen.contrast == pytest.approx(21)


def test_the_palest_ink_counts() -> None:
    pixels = {0xFFFFFF: 900, 0x000000: 50, 0x999999: 20}
    assert drawn(pixels, [0x000000, 0x999999]).ink == 0x999999


def test_half_transparent_ink_is_found_by_its_distance_from_the_ground() -> None:
    pixels = {0xFFFFFF: 900, 0xBBBBBB: 50, 0xDDDDDD: 50, 0x010101: 1}
    assert drawn(pixels, [0x000000]).ink == 0xBBBBBB


def test_an_empty_box_has_no_contrast() -> None:
    assert drawn({0xFFFFFF: 900}, [0x000000]).contrast == pytest.approx(1)
