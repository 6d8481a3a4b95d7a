"""Each kind of broken law is found, and the finding names the step and the law."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings

from kiosk.content.model import Move, Tool, Walkthrough
from kiosk.walkthrough import balloon, places
from kiosk.walkthrough.laws import ORDER_LAWS, broken_laws
from kiosk.walkthrough.places import PLACE_LAWS
from tests.walkthrough.stories import NEEDLE, TUBE, Ends, biopsy, plain, step, story, walkthroughs

WAY_IN: tuple[Ends, ...] = ({"numb": 1}, {"needle": 1}, {"stylet": 0})
HOLLOW: tuple[Ends, ...] = (
    *WAY_IN,
    {"drill": 1},
    {"drill": 0},
    {"balloon": 1},
    {"fill": 1, "lift": 1},
    {"fill": 0},
    {"balloon": 0},
)
IN_PLACE = plain(*WAY_IN).steps


def wide(**changes: object) -> Tool:
    """The tube with something else about it."""
    return msgspec.structs.replace(TUBE, **changes)


CASES: dict[str, tuple[str, Walkthrough, int]] = {
    "needle before numb": ("numb-first", plain({"needle": 1}), 0),
    "cut before numb": ("numb-first", plain({"numb": 0.9}, {"cut": 1}), 1),
    "needle as it grows numb": ("numb-first", plain({"numb": 1, "needle": 1}), 0),
    "needle before cut": ("cut-first", plain({"numb": 1}, {"needle": 1}, {"cut": 1}), 1),
    "drill with stylet": ("stylet-out-first", plain({"numb": 1}, {"needle": 1}, {"drill": 1}), 2),
    "stylet put back": ("stylet-out-first", plain(*WAY_IN, {"drill": 1}, {"stylet": 1}), 4),
    "drill without way": ("needle-first", plain({"numb": 1, "stylet": 0}, {"drill": 1}), 1),
    "needle drawn from a drill": ("needle-first", plain(*WAY_IN, {"drill": 1}, {"needle": 0}), 4),
    "balloon beside drill": ("drill-out-first", plain(*WAY_IN, {"drill": 1}, {"balloon": 1}), 4),
    "filled half in": ("fill-in-place", plain(*WAY_IN, {"balloon": 0.5}, {"fill": 1}), 4),
    "drawn back full": ("empty-first", plain(*HOLLOW[:7], {"fill": 0, "balloon": 0}), 7),
    "cement before mixing": ("mix-first", plain(*HOLLOW, {"cement": 1}), 9),
    "mixing meanwhile": ("mix-first", plain(*HOLLOW, {"mix": 1, "cement": 1}), 9),
    "cement on the way": (
        "cement-in-place",
        plain({"numb": 1}, {"needle": 0.8}, {"stylet": 0}, {"mix": 1}, {"cement": 1}, tool=NEEDLE),
        4,
    ),
    "cement beside balloon": (
        "balloon-out-first",
        plain(*HOLLOW[:8], {"mix": 1}, {"cement": 1}, {"balloon": 0}),
        9,
    ),
    "cement before the balloon": (
        "balloon-out-first",
        plain(*WAY_IN, {"mix": 1}, {"cement": 1}, {"balloon": 1}),
        4,
    ),
    "cement shrinks": (
        "cement-stays",
        plain(*HOLLOW, {"mix": 1}, {"cement": 1}, {"cement": 0.5}),
        11,
    ),
    "needle out of hard cement": (
        "soft-while-moving",
        plain(*HOLLOW, {"mix": 1}, {"cement": 1}, {"set": 1}, {"needle": 0}),
        12,
    ),
    "hard cement injected": (
        "soft-while-moving",
        plain(*HOLLOW, {"mix": 1}, {"cement": 0.5}, {"set": 1}, {"cement": 1}),
        12,
    ),
    "needle out too soon": (
        "set-after-cement",
        plain(*HOLLOW, {"mix": 1}, {"cement": 1}, {"needle": 0}),
        11,
    ),
    "nothing sets": ("set-after-cement", plain({"set": 0.5}), 0),
    "lifts by itself": ("lift-with-fill", plain(*HOLLOW[:6], {"fill": 1}, {"lift": 1}), 7),
    "lifts too long": (
        "lift-with-fill",
        plain(*HOLLOW[:6], {"fill": Move(to=1, begin=0, end=0.5), "lift": 1}),
        6,
    ),
    "sinks again": ("lift-stays", plain(*HOLLOW, {"lift": 0}), 9),
    "a needle has no balloon": (
        "tool-has-it",
        plain(*WAY_IN, {"balloon": 1}, {"fill": 1}, tool=NEEDLE),
        3,
    ),
    "a needle does not lift": ("tool-has-it", plain(*WAY_IN, {"lift": 1}, tool=NEEDLE), 3),
    "a needle has no drill": ("tool-has-it", plain(*WAY_IN, {"drill": 1}, tool=NEEDLE), 3),
    "a jump": ("no-jump", plain({"numb": 1}, {"needle": Move(to=1, begin=0.5, end=0.5)}), 1),
    "too fast": ("no-jump", plain({"numb": Move(to=1, begin=0.5, end=0.6)}), 0),
    "backwards": ("no-jump", plain({"numb": Move(to=1, begin=0.8, end=0.2)}), 0),
    "a filler that flies in": ("no-jump", story(TUBE, *IN_PLACE, step("s3", {"mix": 1}, 2.0)), 3),
    "needle and stylet at once": (
        "no-jump",
        story(TUBE, *IN_PLACE[:2], step("s2", {"needle": 0, "stylet": 0}, 1.6)),
        2,
    ),
    "too thick": ("inside-the-pedicle", plain(*WAY_IN, tool=wide(width=8.0)), 1),
    "too near to the nerves": ("off-the-canal", plain(*WAY_IN, tool=wide(width=5.0)), 1),
    "too deep": ("off-the-front-wall", plain(*WAY_IN, tool=wide(tip_y=-11.0)), 1),
    "drilled too deep": (
        "off-the-front-wall",
        plain(*WAY_IN, {"drill": 1}, tool=wide(drill_y=-12.0, tip_y=-10.0)),
        1,
    ),
    "too much cement": (
        "cement-in-bone",
        plain(*HOLLOW, {"mix": 1}, {"cement": 1}, tool=wide(cement_ml=4.0)),
        10,
    ),
    "cement at the back": (
        "cement-off-the-back",
        plain(*WAY_IN, {"mix": 1}, {"cement": 1}, tool=msgspec.structs.replace(NEEDLE, tip_y=2.0)),
        4,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_broken_law_is_found_where_it_breaks(case: str) -> None:
    law, walkthrough, index = CASES[case]
    found = [one for one in broken_laws(walkthrough) if one.law == law]
    assert found, [(one.law, one.index) for one in broken_laws(walkthrough)]
    first = found[0]
    assert (first.step, first.index) == (f"s{index}", index)
    assert len(first.message) > 20
    assert len(first.fix) > 10


def test_a_balloon_out_of_the_bone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """No content can make the balloon larger; its law stands guard over the drawing."""
    assert broken_laws(plain(*HOLLOW)) == ()
    monkeypatch.setattr(balloon, "FULL_HALF_WIDTH", 6.5)
    found = [one for one in broken_laws(plain(*HOLLOW)) if one.law == "balloon-in-bone"]
    assert (found[0].step, found[0].index) == ("s6", 6)


def test_cement_near_the_notch_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: tuple[Ends, ...] = (*WAY_IN, {"mix": 1}, {"cement": 1})
    assert broken_laws(plain(*steps, tool=NEEDLE)) == ()
    monkeypatch.setattr(places, "notch", lambda outline: ((-2.0, -9.0),))
    found = [one.law for one in broken_laws(plain(*steps, tool=NEEDLE))]
    assert found == ["cement-off-the-notch"]


def test_every_law_has_its_case() -> None:
    every = {law[0] for law in ORDER_LAWS} | {law[0] for law in PLACE_LAWS} | {"no-jump"}
    assert every - {law for law, _, _ in CASES.values()} == {
        "balloon-in-bone",
        "cement-off-the-notch",
    }


def test_unknown_tracks_and_numbers_out_of_range_are_found() -> None:
    unknown = plain({"numb": 1}, {"hammer": 1})  # type: ignore[dict-item]
    assert [(one.step, one.index, one.law) for one in broken_laws(unknown)] == [
        ("s1", 1, "known-tracks")
    ]
    assert "hammer" in broken_laws(unknown)[0].message
    outside = broken_laws(plain({"lie": 1.5}))
    assert (outside[0].step, outside[0].law) == ("s0", "known-tracks")


def test_laws_never_speak_of_a_procedure() -> None:
    said = " ".join(f"{law[0]} {law[2]} {law[3]}" for law in (*ORDER_LAWS, *PLACE_LAWS)).lower()
    assert not {"kyphoplasty", "vertebroplasty", "kp", "vp"} & set(said.split())


def test_a_third_procedure_of_content_alone_keeps_the_laws() -> None:
    assert broken_laws(biopsy()) == ()


def test_reordering_and_dropping_what_does_not_matter_is_no_break() -> None:
    steps = biopsy().steps
    assert broken_laws(story(TUBE, *steps[:-1])) == ()
    assert broken_laws(story(TUBE, step("first", {"arm": 1}), *steps)) == ()


@given(walkthroughs)
@settings(max_examples=100, deadline=None)
def test_any_step_list_is_judged_without_a_crash(walkthrough: Walkthrough) -> None:
    for one in broken_laws(walkthrough):
        assert walkthrough.steps[one.index].id == one.step
        assert one.law
