"""Each law's test fails where the code, or a step list, is broken on purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kiosk.content.model import Move, Step, Walkthrough
from kiosk.walkthrough import anatomy, balloon, cement, spine, timeline, tools
from tests.walkthrough import held
from tests.walkthrough import test_timeline as timelines
from tests.walkthrough.stories import SHIPPED
from tests.walkthrough.test_broken_laws import CASES

VP, KP = SHIPPED["vertebroplasty"], SHIPPED["kyphoplasty"]
MOMENTS = 2000
CACHED = (
    anatomy.shapes,
    cement._ways,
    cement._spread,
    spine.broken_body,
    spine.body_of,
    spine.disc_above,
)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Nothing that was computed before stays, or is left."""
    for one in CACHED:
        one.cache_clear()
    yield
    for one in CACHED:
        one.cache_clear()


def at_once(step: Step) -> dict[str, Move]:
    """Every move takes the whole step."""
    ends = step.ends.items()
    return {track: Move(to=e.to if isinstance(e, Move) else e) for track, e in ends}


def aside(y: float) -> float:
    return -4.5 + 0.27 * (20.0 - y) + 12


def apart(y: float, across: float = 0.0) -> tuple[float, float]:
    return (15.0 + 0.27 * (y - 20.0) + across, y + 5)


def nearer(y: float, across: float = 0.0) -> tuple[float, float]:
    return (14.0 + 0.27 * (y - 20.0) + across, y)


def jerk(part: float) -> float:
    return min(1.0, max(0.0, (part - 0.48) * 25))


BROKEN: dict[str, tuple[Callable[..., None], Walkthrough, object, str, object]] = {
    "a flatter way in": (
        held.the_way_in_lies_within_bone_from_lamina_to_body, VP, tools, "SLOPE", 0.9,
    ),
    "a way in beside": (held.nothing_enters_a_foramen, VP, tools, "line_x", aside),
    "a longer stylet": (
        held.tools_stay_4_mm_from_the_front_wall, VP, tools, "STYLET_REACH", 5.0,
    ),
    "a larger balloon": (
        held.balloon_and_cement_stay_in_the_bone, KP, balloon, "FULL_HALF_WIDTH", 12.0,
    ),
    "more cement": (
        held.balloon_and_cement_stay_in_the_bone, VP, cement, "_size", lambda tool: 2.0,
    ),
    "a balloon at the end plate": (
        held.a_band_of_bone_stays_round_the_balloon, KP, balloon, "FULL_HALF_WIDTH", 6.5,
    ),
    "cement at the notch": (
        held.cement_stays_2_mm_off_the_notch, VP, cement, "_size", lambda tool: 1.3,
    ),
    "cement behind the tip": (
        held.cement_begins_ahead_of_the_tool_and_never_withdraws, VP, cement, "_FIRST",
        cement._LAST,
    ),
    "a way in nearer to the canal": (
        held.three_mm_of_bone_stay_between_tool_and_canal, KP, tools, "slice_point", nearer,
    ),
    "cement in the shell": (
        held.cement_stays_2_mm_within_the_bones_surface, VP, cement, "_size", lambda tool: 1.2,
    ),
    "another slice": (
        held.side_and_slice_are_two_views_of_one_shape, VP, tools, "slice_point", apart,
    ),
    "all at once": (held.everything_in_its_order, KP, timeline, "moves", at_once),
    "a jerk": (
        held.no_point_moves_more_than_its_step_allows_in_one_frame, KP, timeline, "ease", jerk,
    ),
    "cement in spurts": (held.the_cement_grows_evenly, VP, cement, "sqrt", lambda part: part),
    "a bend that grows": (
        held.the_bone_rises_only_with_the_balloon_and_never_sinks, KP, spine, "bend",
        lambda lift: 6.5 + lift,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_law_fails_where_the_code_is_broken(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    law, walkthrough, module, name, wrong = BROKEN[case]
    monkeypatch.setattr(module, name, wrong)
    with pytest.raises(AssertionError):
        law(walkthrough, MOMENTS)


def test_ragged_cement_without_its_fingers_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cement, "_short", lambda degrees: 0.0)
    with pytest.raises(AssertionError):
        held.cement_is_smooth_in_a_hollow_and_ragged_without_one(VP, 1)


def test_a_pose_that_remembers_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    right = timeline.Timeline.pose_in

    def remembering(self: timeline.Timeline, index: int, t: float) -> object:
        asked.append(t)
        return right(self, index, t + 0.1 * (len(asked) % 2))

    monkeypatch.setattr(timeline.Timeline, "pose_in", remembering)
    with pytest.raises(AssertionError):
        timelines.test_playing_is_jumping(KP)


ORDER = (
    "numb-first", "cut-first", "stylet-out-first", "drill-out-first", "fill-in-place",
    "empty-first", "mix-first", "cement-in-place", "soft-while-moving",
)  # fmt: skip
LIFT = ("lift-with-fill", "lift-stays")


@pytest.mark.parametrize("case", [name for name, (law, _, _) in CASES.items() if law in ORDER])
def test_a_wrong_order_is_found(case: str) -> None:
    with pytest.raises(AssertionError):
        held.everything_in_its_order(CASES[case][1], MOMENTS)


@pytest.mark.parametrize("case", [name for name, (law, _, _) in CASES.items() if law in LIFT])
def test_a_lift_of_its_own_is_found(case: str) -> None:
    with pytest.raises(AssertionError):
        held.the_bone_rises_only_with_the_balloon_and_never_sinks(CASES[case][1], MOMENTS)


def test_every_law_of_order_and_lift_has_its_case() -> None:
    assert set(ORDER) | set(LIFT) <= {law for law, _, _ in CASES.values()}
