"""Step lists as a clinic may write them, right and wrong: what is let through keeps every law."""

from __future__ import annotations

from collections import Counter

import msgspec
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Move, Step, Walkthrough
from kiosk.walkthrough.laws import broken_laws
from kiosk.walkthrough.timeline import moves
from tests.walkthrough import held
from tests.walkthrough.stories import ALL, SHIPPED, story

CLOSELY, MOMENTS = 2000, 40
"""How many moments laws of order, and laws of place, are measured at."""
ONCE = (Phase.generate,)
"""To make a failing list smaller would take minutes."""


@st.composite
def changed(draw: st.DrawFn, changes: int) -> Walkthrough:
    """A walkthrough whose steps have another pace, and some another place, end or none at all."""
    given_ = draw(st.sampled_from(list(ALL.values())))
    steps = [paced(draw, step) for step in given_.steps]
    for _ in range(changes):
        at = draw(st.integers(0, len(steps) - 2))
        change = draw(st.sampled_from(("drop", "swap", "half", "twice")))
        if change == "drop":
            del steps[at]
        elif change == "swap":
            steps[at : at + 2] = steps[at + 1], steps[at]
        elif change == "half":
            ends = {track: shorter(move) for track, move in moves(steps[at]).items()}
            steps[at] = msgspec.structs.replace(steps[at], ends=ends)
        else:
            steps.insert(at, msgspec.structs.replace(steps[at], id=f"{steps[at].id}-{at}"))
    return story(given_.tool, *steps)


def paced(draw: st.DrawFn, step: Step) -> Step:
    return msgspec.structs.replace(step, seconds=draw(st.floats(6, 12)))


def shorter(move: Move) -> Move:
    return msgspec.structs.replace(move, to=move.to / 2)


def test_what_is_let_through_keeps_every_law() -> None:
    seen: Counter[bool] = Counter()

    def judged(walkthrough: Walkthrough) -> None:
        broken = bool(broken_laws(walkthrough))
        seen[broken] += 1
        if not broken:
            for law in held.ORDER:
                law(walkthrough, CLOSELY)
            for law in held.PLACE:
                law(walkthrough, MOMENTS)

    for changes in (0, 1, 2):
        few = settings(max_examples=9, deadline=None, derandomize=True, phases=ONCE)
        few(given(changed(changes))(judged))()
    assert set(seen) == {True, False}, "both kinds were among them"


def without_the_tube_taken_out(seconds: float) -> Walkthrough:
    """Kyphoplasty whose cement sets in one go, in a step of so many seconds, the tube still in."""
    told = SHIPPED["kyphoplasty"]
    steps = [step for step in told.steps if step.id not in ("watch", "tube-out")]
    return story(told.tool, *(paced_to(step, "rest-stomach", seconds) for step in steps))


def paced_to(step: Step, name: str, seconds: float) -> Step:
    return msgspec.structs.replace(step, seconds=seconds) if step.id == name else step


def test_a_list_that_was_let_through_once_and_made_the_filler_jump() -> None:
    (broken,) = broken_laws(without_the_tube_taken_out(6.6))
    assert (broken.step, broken.law) == ("rest-stomach", "no-jump")
    assert '"set"' in broken.message
    slower = without_the_tube_taken_out(7.4)
    assert broken_laws(slower) == ()
    held.no_point_moves_more_than_its_step_allows_in_one_frame(slower, 300)
