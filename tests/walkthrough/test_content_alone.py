"""What a clinic can do to walkthroughs in its content file, without a line of code."""

from __future__ import annotations

import copy
from typing import Any

from kiosk.content.model import Content, Walkthrough
from kiosk.content.problems import Problem
from kiosk.walkthrough.laws import broken_laws
from kiosk.walkthrough.programme import Programme
from kiosk.walkthrough.timeline import Timeline
from tests.content.reads import read
from tests.factory import as_bytes, small_content_dict
from tests.factory_steps import step

BIOPSY = [
    step("face-down", "get-ready", "room", 8, {"lie": 1, "arm": {"to": 1, "begin": 0.5}}),
    step("numb", "get-ready", "room", 7, {"numb": 1}),
    step("tube-in", "way-in", "slice", 11, {"needle": 1}),
    step("open-the-way", "way-in", "side", 12, {
        "stylet": {"to": 0, "end": 0.35},
        "drill": {"to": 1, "begin": 0.4},
    }),
    step("balloon-in", "make-room", "side", 12, {
        "drill": {"to": 0, "end": 0.35},
        "balloon": {"to": 1, "begin": 0.45},
    }),
    step("first-time", "make-room", "side", 9, {"fill": 0.6, "lift": 0.5}),
    step("let-off", "make-room", "side", 6, {"fill": 0}),
    step("second-time", "make-room", "side", 9, {"fill": 1, "lift": 1}),
    step("balloon-out", "make-room", "side", 12, {
        "fill": {"to": 0, "end": 0.45},
        "balloon": {"to": 0, "begin": 0.5},
    }),
    step("take-a-sample", "make-room", "side", 12, {"drill": 0.9}),
    step("sample-out", "rest", "side", 9, {"drill": 0}),
    step("tube-out", "rest", "side", 8, {"needle": 0}),
    step("rest-a-while", "rest", "room", 8, {"rest": 1}),
]  # fmt: skip
"""A balloon filled twice, then a sample of bone, no cement."""


def with_third(steps: list[Any]) -> dict[str, Any]:
    """Content with a third procedure of these steps."""
    content = small_content_dict()
    third = copy.deepcopy(content["procedures"][1])
    third.update(id="biopsy")
    third["walkthrough"].update(
        tool={"kind": "tube", "width": 4.2, "tip_y": 12, "drill_y": -11, "balloon": True},
        steps=copy.deepcopy(steps),
    )
    content["procedures"].append(third)
    return content


def read_third(steps: list[Any]) -> Walkthrough | tuple[Problem, ...]:
    found = read(as_bytes(with_third(steps)), check_walkthrough=broken_laws)
    return found.procedures[2].walkthrough if isinstance(found, Content) else found


def good(steps: list[Any]) -> Walkthrough:
    found = read_third(steps)
    assert isinstance(found, Walkthrough), found
    return found


def bad(steps: list[Any]) -> tuple[Problem, ...]:
    found = read_third(steps)
    assert not isinstance(found, Walkthrough)
    return found


def changed(name: str, **values: Any) -> list[Any]:
    """The steps, one of them with other values."""
    return [{**one, **values} if one["id"] == name else one for one in BIOPSY]


def without(name: str) -> list[Any]:
    return [one for one in BIOPSY if one["id"] != name]


def test_a_third_procedure_plays_from_its_first_second_to_its_last() -> None:
    walkthrough = good(BIOPSY)
    programme = Programme((walkthrough,))
    fills = [programme.scene(0, 5, programme.starts[5]).pose.hollow]
    for index in range(len(BIOPSY)):
        pose = programme.scene(0, index, programme.ends[index]).pose
        fills.append(pose.hollow)
        assert pose.cement == 0
    assert sorted(set(fills)) == [0.0, 0.6, 1.0]
    assert programme.scene(0, len(BIOPSY) - 1, programme.duration).pose.lift == 1


def test_it_can_be_compared_with_another() -> None:
    content = read(as_bytes(with_third(BIOPSY)), check_walkthrough=broken_laws)
    assert isinstance(content, Content)
    programme = Programme([content.procedures[0].walkthrough, content.procedures[2].walkthrough])
    assert {beat.phase for beat in programme.beats if None in beat.spans} >= {"make-room"}


def test_other_words_and_another_pace() -> None:
    walkthrough = good(changed("numb", seconds=12, caption="Now your back is made numb."))
    assert Timeline(walkthrough).duration == Timeline(good(BIOPSY)).duration + 5


def test_a_step_more() -> None:
    pause = step("look-at-it", "make-room", "side", 5, {})
    assert len(good([*BIOPSY[:8], pause, *BIOPSY[8:]]).steps) == len(BIOPSY) + 1


def test_a_step_less_where_nothing_needs_it() -> None:
    for fewer in (without("face-down"), without("rest-a-while"), [*BIOPSY[:5], *BIOPSY[7:]]):
        assert len(good(fewer).steps) == len(fewer)


def test_another_order_where_nothing_speaks_against_it() -> None:
    names = [one.id for one in good([BIOPSY[1], BIOPSY[0], *BIOPSY[2:]]).steps]
    assert names[:2] == ["numb", "face-down"]


def test_a_step_that_is_missed_names_the_step_and_the_law() -> None:
    problems = bad(without("numb"))
    first = problems[0]
    assert first.path == "procedures[2].walkthrough.steps[1]"
    assert "tube-in" in first.message
    assert "numb-first" in first.message
    assert '"numb": 1' in first.fix


def test_a_wrong_order_names_the_step_and_the_law() -> None:
    numbers = {one["id"]: number for number, one in enumerate(BIOPSY)}
    swapped = [*BIOPSY]
    a, b = numbers["balloon-in"], numbers["first-time"]
    swapped[a], swapped[b] = swapped[b], swapped[a]
    told = {(one.path, law) for one in bad(swapped) for law in LAWS if law in one.message}
    assert ("procedures[2].walkthrough.steps[4]", "fill-in-place") in told


def test_too_fast_a_step_names_the_step_and_the_law() -> None:
    ends = {"balloon": {"to": 1, "begin": 0.97}, "drill": {"to": 0, "end": 0.35}}
    problems = bad(changed("balloon-in", ends=ends))
    assert any("balloon-in" in one.message and "no-jump" in one.message for one in problems)


LAWS = ("fill-in-place", "needle-first", "drill-out-first", "lift-with-fill", "stylet-out-first")
