"""Two walkthroughs in step with each other, and one alone."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings

from kiosk.content.model import Phase, Step, Walkthrough
from kiosk.walkthrough.playing import Playing, advanced, leafed, scrubbed, started, went
from kiosk.walkthrough.programme import PHASES, Programme
from kiosk.walkthrough.timeline import Timeline
from tests.walkthrough.stories import ALL, NEEDLE, SHIPPED, step, story, walkthroughs

BOTH = (SHIPPED["vertebroplasty"], SHIPPED["kyphoplasty"])


def phased(name: str, phase: Phase, seconds: float = 10.0) -> Step:
    return msgspec.structs.replace(step(name, {}, seconds), phase=phase)


@pytest.mark.parametrize("walkthrough", ALL.values(), ids=ALL)
def test_alone_it_is_the_walkthroughs_own_timeline(walkthrough: Walkthrough) -> None:
    programme, timeline = Programme((walkthrough,)), Timeline(walkthrough)
    assert (programme.starts, programme.ends) == (timeline.starts, timeline.ends)
    for i in range(500):
        t = timeline.duration * i / 499
        beat = timeline.step_at(t)
        there, own = programme.scene(0, beat, t).pose, timeline.scene(beat, t).pose
        for track in ("needle", "fill", "cement", "set", "lift"):
            assert there.track(track) == pytest.approx(own.track(track), abs=1e-9)


def test_side_by_side_the_phases_begin_and_end_together() -> None:
    programme = Programme(BOTH)
    phases = [beat.phase for beat in programme.beats]
    assert phases == sorted(phases, key=PHASES.index)
    for side, walkthrough in enumerate(BOTH):
        seen = [
            found.id
            for beat in range(len(programme.beats))
            for found in [programme.step(side, beat, programme.starts[beat])]
            if found
        ]
        assert seen == [one.id for one in walkthrough.steps]
    for beat, one in enumerate(programme.beats):
        for t in (programme.starts[beat], programme.ends[beat] - 1e-6):
            steps = [programme.step(side, beat, t) for side in (0, 1)]
            assert all(found is None or found.phase == one.phase for found in steps)


def test_a_side_without_a_phase_waits_as_it_was() -> None:
    programme = Programme(BOTH)
    room = [i for i, beat in enumerate(programme.beats) if beat.phase == "make-room"]
    assert len(room) == 3
    before = programme.scene(0, room[0] - 1, programme.ends[room[0] - 1])
    for beat in room:
        for part in (0.0, 0.5, 1.0):
            t = programme.starts[beat] + part * programme.beats[beat].seconds
            assert programme.step(0, beat, t) is None
            assert programme.scene(0, beat, t) == before
            assert programme.step(1, beat, t) is not None


def test_a_side_that_has_not_begun_shows_its_beginning() -> None:
    late = story(NEEDLE, phased("only", "rest"))
    programme = Programme((late, story(NEEDLE, phased("first", "way-in"), phased("last", "rest"))))
    assert programme.scene(0, 0, 3.0) == Timeline(late).scene(0, 0.0)


def test_a_shorter_side_is_spread_over_the_longer_ones_beats() -> None:
    one = story(NEEDLE, phased("a", "cement", 6.0))
    three = story(NEEDLE, *(phased(name, "cement", 4.0) for name in "xyz"))
    programme = Programme((one, three))
    assert [beat.seconds for beat in programme.beats] == [4.0] * 3
    first = programme.beats[1].spans[0]
    assert first is not None
    number, part = first.at(0.5)
    assert number == 0
    assert part == pytest.approx(0.5)


def test_both_sides_run_without_a_jump() -> None:
    programme = Programme(BOTH)
    for side in (0, 1):
        for beat, one in enumerate(programme.beats):
            scenes = [
                programme.scene(side, beat, programme.starts[beat] + one.seconds * i / 600).pose
                for i in range(601)
            ]
            for before, now in pairwise(scenes):
                for track in ("needle", "balloon", "fill", "lift", "cement", "rest"):
                    assert abs(now.track(track) - before.track(track)) < 0.02


@given(walkthroughs, walkthroughs)
@settings(max_examples=100, deadline=None)
def test_any_two_step_lists_can_be_compared(one: Walkthrough, other: Walkthrough) -> None:
    programme = Programme((one, other))
    assert programme.duration == pytest.approx(sum(beat.seconds for beat in programme.beats))
    for beat in range(len(programme.beats)):
        for t in (programme.starts[beat], programme.ends[beat]):
            for side in (0, 1):
                found, scene = programme.step(side, beat, t), programme.scene(side, beat, t)
                assert found is None or scene.room == (found.view == "room")


def test_the_players_buttons_keep_within_the_programme() -> None:
    programme = Programme(BOTH)
    last = len(programme.beats) - 1
    now = leafed(Playing(), programme, -1)
    assert now == Playing()
    now = went(now, programme, 99)
    assert (now.beat, leafed(now, programme, 1)) == (last, now)
    now = started(scrubbed(now, programme, 2.0), programme)
    assert (now.t, now.moves) == (programme.starts[last], True)
    every = msgspec.structs.replace(Playing(moves=True), every=True)
    while every.moves:
        every = advanced(every, programme, 0.09)
    assert (every.beat, every.t) == (last, programme.duration)
    assert advanced(every, programme, 1.0) == every


def test_what_comes_soon_is_told_ahead() -> None:
    programme = Programme([SHIPPED["kyphoplasty"]])
    index = [step.id for step in SHIPPED["kyphoplasty"].steps].index("balloon-in")
    now, begin, middle = programme.ahead(0, index)
    assert now.pose.drill < 1
    assert (begin.pose.balloon, begin.pose.lift) == (1, 0)
    assert 0 < middle.pose.lift < 1
    assert middle.shift.still
    assert len(programme.ahead(0, len(programme.beats) - 1)) == 1


def test_a_step_waits_at_its_end_for_its_caption_and_for_nothing_before() -> None:
    programme = Programme(BOTH)
    every = msgspec.structs.replace(Playing(moves=True), every=True)
    for _ in range(1000):
        every = advanced(every, programme, 0.09, waits=True)
    assert (every.beat, every.t, every.moves) == (0, programme.ends[0], True)
    assert advanced(every, programme, 0.09).beat == 1
    alone = Playing(t=programme.ends[0] - 0.01, moves=True)
    assert not advanced(alone, programme, 0.09, waits=True).moves
