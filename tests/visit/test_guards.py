"""Laws of what counts as a touch: attract, the countdown, shaky hands; over random histories."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.visit.events import Chose, Event, StillHere, Tapped, Ticked, Touched, Woke
from kiosk.visit.places import Screen
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import STILL_HERE, Visit, accepts, after, begin, next_deadline, seconds_left
from tests.visit.histories import (
    RULES,
    START,
    actions,
    awake,
    controls,
    events,
    gaps,
    histories,
    reached,
)

many = settings(max_examples=300, deadline=None)
History = list[tuple[float, Event]]


# --- the countdown ----------------------------------------------------------------------------


def asked_after(history: History) -> tuple[Visit, Visit, float]:
    """A visit just before its countdown, the same as it begins, and when."""
    visit, now = reached([*history, (0.0, StillHere())])
    assume(visit.place.screen is not Screen.ATTRACT)
    deadline = next_deadline(visit, now, RULES)
    assert deadline is not None
    asked = after(visit, Ticked(), deadline, RULES)
    assert asked.asked_at == deadline
    return visit, asked, deadline


@many
@given(histories, st.floats(0, 59.9), st.lists(events, max_size=12))
def test_while_it_asks_only_the_answer_counts(
    history: History, later: float, meanwhile: list[Event]
) -> None:
    visit, asked, now = asked_after(history)
    now += later
    for event in meanwhile:
        if not isinstance(event, StillHere):
            asked = after(asked, event, now, RULES)
    assert asked.asked_at is not None
    answered = after(asked, StillHere(), now, RULES)
    same = {
        "touched_at": now,
        "changed_at": now,
        "busy": answered.busy,
        "busy_until": answered.busy_until,
    }
    assert answered == replace(visit, **same)
    assert next_deadline(answered, now, RULES) is not None
    assert after(answered, Ticked(), now + 119, RULES).asked_at is None


@many
@given(histories, controls, st.floats(0, 60))
def test_while_it_asks_only_its_own_button_is_accepted(
    history: History, control: str, later: float
) -> None:
    _, asked, now = asked_after(history)
    assert accepts(asked, control, now + later, RULES) == (control == STILL_HERE)


@many
@given(histories)
def test_the_countdown_shows_every_second_once_and_then_ends_the_visit(history: History) -> None:
    _, visit, now = asked_after(history)
    shown = [seconds_left(visit, now, RULES)]
    while (deadline := next_deadline(visit, now, RULES)) is not None:
        # The timer of the shell rounds up to the next millisecond.
        now = deadline + 0.001
        visit = after(visit, Ticked(), now, RULES)
        shown.append(seconds_left(visit, now, RULES))
    assert shown == [*range(60, 0, -1), None]
    assert visit == begin(now, RULES)


@many
@given(histories, gaps)
def test_the_timer_is_never_late_and_needless_ticks_change_nothing(
    history: History, gap: float
) -> None:
    visit, now = reached(history)
    deadline = next_deadline(visit, now, RULES)
    later = now + gap
    ticked = after(visit, Ticked(), later, RULES)
    if deadline is None or later < deadline:
        assert ticked == visit
        if visit.asked_at is None:
            assert seconds_left(visit, later, RULES) is None
    else:
        assert deadline >= now


# --- attract ----------------------------------------------------------------------------------


@many
@given(st.lists(st.tuples(gaps, events), max_size=30))
def test_on_attract_only_waking_counts(history: History) -> None:
    visit = begin(START, RULES)
    now = START
    for gap, event in history:
        now += gap
        if not isinstance(event, Woke):
            assert after(visit, event, now, RULES) == visit
    assert next_deadline(visit, now, RULES) is None, "an idle kiosk sets no timer"


@many
@given(controls, st.floats(0, 0.39))
def test_the_touch_that_wakes_does_nothing_else(control: str, later: float) -> None:
    asleep = begin(START, RULES)
    assert not accepts(asleep, control, START, RULES)
    visit = after(after(asleep, Tapped(control), START, RULES), Woke(), START, RULES)
    assert visit == awake()
    assert not accepts(visit, control, START + later, RULES)
    assert accepts(visit, control, START + 0.41, RULES)


# --- shaky hands ------------------------------------------------------------------------------


@many
@given(histories, st.lists(st.tuples(st.floats(0, 1), controls), max_size=40))
def test_one_control_never_counts_twice_within_half_a_second(
    history: History, taps: list[tuple[float, str]]
) -> None:
    visit, now = reached(history)
    counted: dict[str, float] = {}
    last = ""
    for gap, control in taps:
        now += gap
        if accepts(visit, control, now, RULES) and visit.asked_at is None:
            if control == last and control in counted:
                assert now - counted[control] >= 0.5
            assert now - visit.changed_at >= 0.4
            counted[control] = now
            last = control
        visit = after(visit, Tapped(control), now, RULES)


def test_hammering_a_button_counts_every_half_second_and_not_never() -> None:
    visit, counted = awake(), 0
    for tenth in range(5, 55):
        now = START + tenth / 10 + 0.001
        counted += accepts(visit, "next", now, RULES)
        visit = after(visit, Tapped("next"), now, RULES)
    assert counted == 10


@many
@given(histories, actions, controls, st.floats(0, 0.39))
def test_what_just_changed_under_the_finger_ignores_it(
    history: History, action: Event, control: str, later: float
) -> None:
    visit, now = reached([*history, (0.0, StillHere()), (1.0, Touched())])
    assume(visit.place.screen is not Screen.ATTRACT)
    changed = after(visit, action, now, RULES)
    seen = (visit.place, visit.term, visit.picking, visit.choosing)
    if (changed.place, changed.term, changed.picking, changed.choosing) != seen:
        assert not accepts(changed, control, now + later, RULES)


def test_larger_text_moves_the_buttons_so_they_wait_but_colours_do_not() -> None:
    visit, now = after(awake(), Touched(), START + 5, RULES), START + 5
    larger = after(visit, Chose(Preferences("es", text_size=1.5, volume=0.4)), now, RULES)
    louder = after(visit, Chose(Preferences("es", volume=0.9)), now, RULES)
    assert not accepts(larger, "next", now + 0.3, RULES)
    assert accepts(louder, "next", now + 0.3, RULES)
