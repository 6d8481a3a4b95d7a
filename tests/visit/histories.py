"""Random visits: what patients and time may do to the kiosk, in any order and at any pace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from kiosk.visit.events import (
    BecameBusy,
    BecameIdle,
    Chose,
    ClosedCalendar,
    ClosedLanguages,
    ClosedTerm,
    Event,
    OpenedCalendar,
    OpenedLanguages,
    OpenedTerm,
    PickedDay,
    StillHere,
    Tapped,
    Ticked,
    ToggledQuestion,
    Touched,
    Went,
    WentBack,
    WentHome,
    Woke,
)
from kiosk.visit.places import HOME, Place, Screen
from kiosk.visit.preferences import TEXT_SIZES, Preferences, Theme
from kiosk.visit.state import STILL_HERE, Rules, Visit, after, begin

RULES = Rules(preferences=Preferences("es", volume=0.4))
START = 1000.0

PROCEDURES = ("vertebroplasty", "kyphoplasty")
PLACES = (
    HOME,
    *(Place(Screen.TOPICS, one) for one in PROCEDURES),
    *(Place(Screen.WALKTHROUGH, one) for one in PROCEDURES),
    *(Place(Screen.RECOVERY, one) for one in PROCEDURES),
    *(Place(Screen.PAGE, one, page) for one in PROCEDURES for page in ("who", "before", "sources")),
    Place(Screen.PAGE, "", "which"),
    Place(Screen.PAGE, "", "about"),
    Place(Screen.QUESTIONS),
)

preferences = st.builds(
    Preferences,
    language=st.sampled_from(("en", "es", "ar")),
    text_size=st.sampled_from(TEXT_SIZES),
    theme=st.sampled_from(Theme),
    calm=st.booleans(),
    lower_controls=st.booleans(),
    reading_aloud=st.booleans(),
    volume=st.sampled_from((0.0, 0.5, 1.0)),
)
controls = st.sampled_from(("home", "back", "next", STILL_HERE))
went = st.builds(Went, st.sampled_from(PLACES), st.integers(0, 2000))
actions: st.SearchStrategy[Event] = st.one_of(
    went,
    st.builds(WentBack, st.integers(0, 500)),
    st.just(WentHome()),
    st.builds(Chose, preferences),
    st.builds(OpenedTerm, st.sampled_from(("vertebra", "balloon"))),
    st.just(ClosedTerm()),
    st.just(OpenedCalendar()),
    st.just(ClosedCalendar()),
    st.just(OpenedLanguages()),
    st.just(ClosedLanguages()),
    st.builds(ToggledQuestion, st.sampled_from(("q1", "q2", "q3"))),
    st.builds(PickedDay, st.sampled_from(("2026-03-01", "2026-12-31", ""))),
)
happenings: st.SearchStrategy[Event] = st.one_of(
    st.builds(Tapped, controls),
    st.just(Touched()),
    st.just(BecameBusy()),
    st.just(BecameIdle()),
    st.just(Ticked()),
    st.just(StillHere()),
    st.just(Woke()),
)
events = st.one_of(actions, actions, happenings)
gaps = st.one_of(
    st.floats(0, 2),
    st.sampled_from((0.0, 0.4, 0.5, 59.9, 60.0, 119.9, 120.0)),
    st.floats(0, 700),
)
histories = st.lists(st.tuples(gaps, events), max_size=40)


def play(
    history: Iterable[tuple[float, Event]],
    rules: Rules = RULES,
    visit: Visit | None = None,
    now: float = START,
) -> Iterator[tuple[Visit, Event, Visit, float]]:
    """Each event of a history with the visit before it, the visit after it, and when it was.

    Without a `visit` to go on from, somebody has just woken the kiosk.
    """
    visit = visit or awake(now, rules)
    for gap, event in history:
        now += gap
        following = after(visit, event, now, rules)
        yield visit, event, following, now
        visit = following


def reached(history: Iterable[tuple[float, Event]], rules: Rules = RULES) -> tuple[Visit, float]:
    """The visit at the end of a history, and when that is."""
    visit, now = awake(START, rules), START
    for _, _, following, when in play(history, rules):
        visit, now = following, when
    return visit, now


def awake(now: float = START, rules: Rules = RULES) -> Visit:
    """A visit that has just begun."""
    return after(begin(now, rules), Woke(), now, rules)
