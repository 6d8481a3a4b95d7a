"""Laws of the recovery axis and its dates, over random milestones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Milestone, Span
from kiosk.recovery import LEAST_END, LEAST_EVEN, MINUTES, Axis, axis, dates, minutes
from tests.factory import small_content

UNITS = ("minutes", "hours", "days", "weeks")
spans = st.builds(Span, amount=st.integers(0, 60), unit=st.sampled_from(UNITS))
gaps = st.floats(0, 0.2)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def milestone(begins: Span) -> Milestone:
    return Milestone(id="m", begins=begins, when="", title="", icon="clock")


def in_order(begins: Sequence[Span]) -> list[Milestone]:
    by_time = {minutes(span): span for span in begins}
    return [milestone(by_time[at]) for at in sorted(by_time)]


recoveries = (
    st.lists(spans, min_size=2, max_size=14).map(in_order).filter(lambda some: len(some) > 1)
)
RECOVERY = small_content().procedures[0].recovery.milestones


@given(recoveries, gaps)
def test_places_rise_from_zero_and_stay_on_the_axis(some: list[Milestone], gap: float) -> None:
    line = axis(some, gap)
    assert line.places[0] == 0
    assert line.places[-1] == 1
    assert all(later > earlier for earlier, later in pairwise(line.places))


@given(recoveries, gaps)
def test_stations_are_a_finger_apart_where_that_fits(some: list[Milestone], gap: float) -> None:
    line = axis(some, gap)
    least = min(later - earlier for earlier, later in pairwise(line.places[:-1]))
    assert least >= min(gap, (1 - LEAST_END) / (len(some) - 1)) - 1e-9
    assert least >= LEAST_EVEN / len(some) - 1e-9


@given(recoveries, gaps)
def test_a_longer_stretch_of_its_kind_is_never_drawn_shorter(
    some: list[Milestone], gap: float
) -> None:
    """What is `k` times as long on the logarithm of time is drawn at least as long.

    But what comes after the last station, where there is no room for all of them and it.
    """
    line = axis(some, gap)
    drawn = [
        ((end + 20) / (begin + 20), there - here)
        for (begin, end), (here, there) in zip(
            pairwise(line.begins), pairwise(line.places), strict=True
        )
    ]
    stretches = sorted(drawn[:-1] if gap * len(some) > 1 else drawn)
    assert all(longer >= short - 1e-9 for (_, short), (_, longer) in pairwise(stretches))


@given(recoveries, gaps, st.lists(st.floats(0, 1_000_000), min_size=2))
def test_time_never_runs_backwards_along_it(
    some: list[Milestone], gap: float, times: list[float]
) -> None:
    line = axis(some, gap)
    positions = [line.position(at) for at in sorted(times)]
    assert positions == sorted(positions)
    assert all(0 <= at <= 1 for at in positions)


@given(recoveries, gaps)
def test_a_milestone_is_found_where_it_stands(some: list[Milestone], gap: float) -> None:
    line = axis(some, gap)
    for index, each in enumerate(some):
        assert line.position(minutes(each.begins)) == pytest.approx(line.places[index])
        assert line.nearest(line.places[index]) == index


@given(recoveries, st.floats(0, 1))
def test_a_finger_finds_the_nearest_milestone(some: list[Milestone], position: float) -> None:
    line = axis(some)
    found = abs(line.places[line.nearest(position)] - position)
    assert all(found <= abs(place - position) for place in line.places[:-1])


@given(recoveries, gaps)
def test_regions_cover_the_axis_and_each_tick_stands_in_its_own(
    some: list[Milestone], gap: float
) -> None:
    line = axis(some, gap)
    regions = line.regions()
    assert regions[0].begin == 0
    assert regions[-1].end == 1
    assert all(earlier.end == later.begin for earlier, later in pairwise(regions))
    by_unit = {region.unit: region for region in regions}
    assert len(by_unit) == len(regions)
    for tick in line.ticks(0.03):
        region = by_unit[tick.unit]
        assert region.begin - 1e-9 <= tick.position <= region.end + 1e-9
        assert tick.position == pytest.approx(line.position(tick.amount * MINUTES[tick.unit]))


@given(recoveries, gaps, st.floats(0.01, 0.2))
def test_ticks_keep_their_distance(some: list[Milestone], gap: float, apart: float) -> None:
    ticks = axis(some, gap).ticks(apart)
    assert all(later.position - earlier.position >= apart for earlier, later in pairwise(ticks))


def test_minutes_and_weeks_both_get_room() -> None:
    line = axis(RECOVERY)
    room = {region.unit: region.end - region.begin for region in line.regions()}
    assert set(room) == {"minutes", "hours", "days", "weeks", "months"}
    assert min(room.values()) > 0.05
    assert room["minutes"] > 0.1
    assert room["weeks"] > 0.1


def test_milestones_own_times_are_written_first() -> None:
    written = [(tick.amount, tick.unit) for tick in axis(RECOVERY).ticks(0.03)]
    for own in ((20, "minutes"), (3, "hours"), (1, "days"), (3, "days"), (6, "weeks")):
        assert own in written


def test_milestones_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        axis([milestone(Span(amount=2, unit="days")), milestone(Span(amount=48, unit="hours"))])


def test_an_axis_may_begin_late() -> None:
    line: Axis = axis([milestone(Span(amount=n, unit="weeks")) for n in (3, 6)])
    assert [region.unit for region in line.regions()] == ["weeks", "months"]


# --- dates ------------------------------------------------------------------------------------


@given(recoveries, days)
def test_dates_follow_one_another(some: list[Milestone], day: date) -> None:
    told = dates(some, day)
    assert len(told) == len(some)
    assert told[-1][1] is None
    for each, (first, last), (following, _) in zip(some, told, told[1:], strict=False):
        assert last is not None
        assert first <= last <= following
        assert following - last <= timedelta(days=1)
        assert first - day == timedelta(days=minutes(each.begins) // MINUTES["days"])


def test_dates_as_people_count_them() -> None:
    """The milestones of the factory: 0 min, 20 min, 3 h, 24 h, 3 days, 1 week, 6 weeks."""
    told = dates(RECOVERY, date(2026, 2, 27))
    assert told[0] == told[1] == (date(2026, 2, 27), date(2026, 2, 27))
    assert told[2] == (date(2026, 2, 27), date(2026, 2, 28)), "24 hours reach into the next day"
    assert told[3] == (date(2026, 2, 28), date(2026, 3, 2))
    assert told[4] == (date(2026, 3, 2), date(2026, 3, 5)), "days 4 to 7, counted from day 1"
    assert told[6] == (date(2026, 4, 10), None)
