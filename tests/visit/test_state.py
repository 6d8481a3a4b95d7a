"""Laws of how a visit goes and ends, over random histories with an injected clock."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.visit.events import (
    BecameBusy,
    BecameIdle,
    ClosedCalendar,
    ClosedLanguages,
    Event,
    OpenedCalendar,
    OpenedLanguages,
    OpenedTerm,
    PickedDay,
    StillHere,
    Ticked,
    ToggledQuestion,
    Went,
    WentBack,
    WentHome,
    Woke,
)
from kiosk.visit.places import HOME, Place, Screen
from kiosk.visit.state import ROUNDING, Rules, Visit, after, begin, next_deadline
from tests.visit.histories import (
    RULES,
    START,
    awake,
    histories,
    play,
    reached,
)

LONG_PAGE = Place(Screen.PAGE, "kyphoplasty", "benefits-risks")
many = settings(max_examples=300, deadline=None)
History = list[tuple[float, Event]]


def patience(visit: Visit, rules: Rules) -> float:
    """How long a place waits, as people.md says it: 120 s or words / 2 s, at most 600 s."""
    return min(600.0, max(120.0, visit.words / 2.0)) if rules is RULES else rules.idle


def run_out(visit: Visit, now: float) -> tuple[Visit, float, int]:
    """Let time pass from deadline to deadline, as the one timer does, until nothing is awaited."""
    ticks = 0
    while (deadline := next_deadline(visit, now, RULES)) is not None:
        now, ticks = deadline, ticks + 1
        visit = after(visit, Ticked(), now, RULES)
        assert ticks < 200, f"stuck in {visit}"
    return visit, now, ticks


# --- the end of a visit -----------------------------------------------------------------------


@many
@given(histories)
def test_from_any_state_time_alone_leads_to_attract(history: History) -> None:
    visit, now = reached(history)
    ended, when, _ = run_out(visit, now)
    assert ended.place.screen is Screen.ATTRACT
    longest = max(RULES.idle_cap, RULES.busy_cap) + RULES.countdown
    assert when - now <= longest + 0.001


@many
@given(histories)
def test_an_abandoned_visit_leaves_nothing_behind(history: History) -> None:
    visit, now = reached(history)
    ended, when, _ = run_out(visit, now)
    if visit.place.screen is not Screen.ATTRACT:
        assert ended == begin(when, RULES)
    assert after(ended, Woke(), when + 9, RULES) == awake(when + 9)


@many
@given(histories, histories)
def test_the_next_patient_sees_what_she_would_have_seen_first(
    earlier: History, mine: History
) -> None:
    """Whatever one patient did, the next one's visit runs as on a kiosk that was just started."""
    visit, now = reached(earlier)
    _, when, _ = run_out(visit, now)
    start = float(int(when) + 5)
    after_her = [following for _, _, following, _ in play(mine, visit=awake(start), now=start)]
    fresh_kiosk = after(begin(start - 3, RULES), Woke(), start, RULES)
    alone = [following for _, _, following, _ in play(mine, visit=fresh_kiosk, now=start)]
    assert after_her == alone


@many
@given(histories)
def test_nobody_is_asked_before_the_idle_time_or_while_something_plays(history: History) -> None:
    for before, event, visit, now in play(history):
        if visit.asked_at is not None and before.asked_at is None:
            assert isinstance(event, Ticked)
            assert now - before.touched_at >= patience(before, RULES) - ROUNDING
            if before.busy:
                assert now - before.touched_at >= 0
                assert now >= before.busy_until, "only something that never ends may be cut"


@many
@given(histories, st.floats(0, 1100))
def test_while_busy_nobody_is_asked(history: History, later: float) -> None:
    visit, now = reached([*history, (0.0, StillHere())])
    assume(visit.place.screen is not Screen.ATTRACT)
    busy = after(visit, BecameBusy(), now, RULES)
    assert after(busy, Ticked(), now + later, RULES).asked_at is None


@many
@given(histories, st.floats(0, 700), st.floats(0, 300))
def test_for_a_minute_after_something_played_nobody_is_asked(
    history: History, plays: float, waits: float
) -> None:
    visit, now = reached([*history, (0.0, StillHere())])
    assume(visit.place.screen is not Screen.ATTRACT)
    visit = after(visit, BecameBusy(), now, RULES)
    visit = after(visit, BecameIdle(), now + plays, RULES)
    asked = after(visit, Ticked(), now + plays + waits, RULES).asked_at is not None
    assert asked == (waits >= 60 and plays + waits >= patience(visit, RULES))


def test_a_voice_that_never_ends_does_not_hold_the_page_for_ever() -> None:
    visit = after(awake(), BecameBusy(), START, RULES)
    late = START + RULES.busy_cap
    assert after(visit, Ticked(), late - 0.1, RULES).asked_at is None
    assert after(visit, Ticked(), late, RULES).asked_at == late


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 120), (240, 120), (241, 120.5), (1000, 500), (5000, 600)]
)
def test_long_pages_get_time_to_be_read(words: int, seconds: float) -> None:
    visit = after(awake(), Went(LONG_PAGE, words), START, RULES)
    assert next_deadline(visit, START, RULES) == START + seconds
    assert after(visit, Ticked(), START + seconds - 0.01, RULES).asked_at is None
    assert after(visit, Ticked(), START + seconds, RULES).asked_at == START + seconds


def test_a_page_that_one_comes_back_to_gets_its_time_too() -> None:
    visit = after(awake(), Went(LONG_PAGE, 1000), START, RULES)
    visit = after(visit, Went(Place(Screen.QUESTIONS)), START + 1, RULES)
    visit = after(visit, WentBack(words=1000), START + 2, RULES)
    assert (visit.place, next_deadline(visit, START + 2, RULES)) == (LONG_PAGE, START + 502)


@many
@given(histories)
def test_every_touch_that_counts_puts_the_countdown_off(history: History) -> None:
    for before, event, visit, now in play(history):
        happens_by_itself = isinstance(event, Ticked | BecameBusy | BecameIdle)
        on_attract = before.place.screen is Screen.ATTRACT and not isinstance(event, Woke)
        unanswered = before.asked_at is not None and not isinstance(event, StillHere)
        if not (happens_by_itself or on_attract or unanswered):
            assert visit.touched_at == now
            deadline = next_deadline(visit, now, RULES)
            assert deadline is not None
            assert deadline >= now + 120


# --- the way --------------------------------------------------------------------------------


@many
@given(histories)
def test_home_is_one_tap_away(history: History) -> None:
    visit, now = reached([*history, (0.0, StillHere())])
    assume(visit.place.screen is not Screen.ATTRACT)
    home = after(visit, WentHome(), now, RULES)
    assert (home.place, home.trail, home.term) == (HOME, (), "")


@many
@given(histories)
def test_leaving_a_place_ends_what_played_there(history: History) -> None:
    for before, _, visit, now in play(history):
        if visit.place != before.place:
            assert not visit.busy
            assert visit.busy_until == now
            assert not visit.term
            assert not visit.picking
            assert not visit.choosing


def test_a_place_may_send_the_patient_to_attract_and_forget_her() -> None:
    visit = after(awake(), PickedDay("2026-03-01"), START, RULES)
    assert after(visit, Went(Place(Screen.ATTRACT)), START + 1, RULES) == begin(START + 1, RULES)


def test_questions_keep_the_order_in_which_they_were_ticked() -> None:
    visit = awake()
    for question in ("q2", "q1", "q3", "q1"):
        visit = after(visit, ToggledQuestion(question), START, RULES)
    assert visit.marked == ("q2", "q3")


def test_a_meaning_closes_without_leaving_the_place() -> None:
    visit = after(awake(), Went(LONG_PAGE, 10), START, RULES)
    opened = after(visit, OpenedTerm("balloon"), START + 1, RULES)
    assert (opened.place, opened.trail, opened.term) == (LONG_PAGE, (HOME,), "balloon")


def test_the_languages_open_and_close() -> None:
    visit = after(awake(), OpenedLanguages(), START + 1, RULES)
    closed = after(visit, ClosedLanguages(), START + 2, RULES)
    assert (visit.choosing, closed.choosing) == (True, False)


def test_a_picked_day_closes_the_calendar() -> None:
    visit = after(awake(), OpenedCalendar(), START + 1, RULES)
    picked = after(visit, PickedDay("2026-03-01"), START + 2, RULES)
    closed = after(visit, ClosedCalendar(), START + 2, RULES)
    assert (visit.picking, picked.picking, closed.picking) == (True, False, False)
    assert (picked.day, closed.day) == ("2026-03-01", "")
