"""Where Back leads, after any way through the kiosk."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.visit.events import Event, Went, WentBack
from kiosk.visit.places import HOME, LONGEST_TRAIL, Place, Screen, trail_to
from kiosk.visit.state import Visit, after
from tests.visit.histories import PLACES, RULES, START, awake, histories, play

TOPICS = Place(Screen.TOPICS, "kyphoplasty")
RECOVERY = Place(Screen.RECOVERY, "kyphoplasty")
WHICH = Place(Screen.PAGE, "", "which")


def page(name: str) -> Place:
    return Place(Screen.PAGE, "kyphoplasty", name)


def walk(*places: Place) -> Visit:
    """A visit that went this way from home."""
    visit = awake()
    for place in places:
        visit = after(visit, Went(place), START, RULES)
    return visit


def back(visit: Visit) -> Visit:
    return after(visit, WentBack(), START, RULES)


def test_back_goes_up_however_far_one_leafed() -> None:
    visit = walk(TOPICS, page("who"), page("waiting"), page("before"))
    assert back(visit).place == TOPICS
    assert back(back(visit)).place == HOME


def test_back_returns_to_where_a_detour_began() -> None:
    visit = walk(TOPICS, RECOVERY, page("when-to-call"))
    assert back(visit).place == RECOVERY
    assert back(back(visit)).place == TOPICS


def test_a_shared_page_is_a_detour_and_no_neighbour() -> None:
    assert back(walk(TOPICS, page("who"), WHICH)).place == page("who")


def test_the_same_timeline_of_the_other_procedure_is_a_neighbour() -> None:
    other = Place(Screen.RECOVERY, "vertebroplasty")
    assert back(walk(TOPICS, RECOVERY, other)).place == TOPICS


def test_going_where_one_came_from_is_going_back() -> None:
    visit = walk(TOPICS, page("who"), Place(Screen.QUESTIONS), TOPICS)
    assert visit.trail == (HOME,)


def test_back_at_home_stays_at_home() -> None:
    assert back(awake()).place == HOME


@settings(max_examples=600, deadline=None)
@given(histories)
def test_the_trail_is_short_begins_at_home_and_names_no_place_twice(
    history: list[tuple[float, Event]],
) -> None:
    for _, _, visit, _ in play(history):
        assert len(visit.trail) <= LONGEST_TRAIL
        way = (*visit.trail, visit.place)
        assert len(set(way)) == len(way)
        if visit.place.screen not in (Screen.ATTRACT, Screen.HOME):
            assert visit.trail[0] == HOME


@settings(max_examples=300, deadline=None)
@given(histories)
def test_back_often_enough_is_home(history: list[tuple[float, Event]]) -> None:
    visit = awake()
    for _, event, _, _ in play(history):
        if isinstance(event, Went):
            visit = after(visit, event, START, RULES)
    for _ in range(LONGEST_TRAIL):
        visit = back(visit)
    assert visit.place == HOME


@given(st.permutations(PLACES))
def test_a_way_longer_than_anybody_remembers_forgets_its_middle(order: list[Place]) -> None:
    trail: tuple[Place, ...] = ()
    here = HOME
    went = [here]
    for number in range(LONGEST_TRAIL + 3):
        target = Place(Screen.PAGE, f"procedure-{number}", order[number % len(order)].page)
        trail = trail_to(target, here, trail)
        here = target
        went.append(here)
    assert trail == (HOME, *went[-LONGEST_TRAIL:-1])
